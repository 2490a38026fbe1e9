/* files.h - the tree of files, descriptors, and /proc. */
#ifndef OYA_SIM_FILES_H
#define OYA_SIM_FILES_H

#include "sys.h"

enum { NODE_NONE = -1, NODE_ROOT = 0, PATH_TEXT_MAX = 600 };
struct node {
	char name[44];
	int32_t parent;
	enum sys_kind kind;
	uint32_t mode, uid, gid, at, length, room;
	bool is_used, is_gone;
};
extern struct node tree[];
extern char tree_bytes[];
struct found {
	int32_t node, parent;
	char name[44];
};
int tree_walk(int32_t from, const char *path, bool follows, struct found *out);
int32_t tree_add(int32_t parent, const char *name, enum sys_kind kind, uint32_t mode);
int tree_write(int32_t node, uint32_t offset, const void *bytes, uint32_t count);
bool tree_next(int32_t parent, uint32_t *cursor, int32_t *node);

struct descriptor {
	bool is_open;
	enum { FD_NODE, FD_PROC, FD_PIDFD } kind;
	int32_t node;
	uint32_t offset, serial;
	char proc[48]; /* the path below /proc */
};
struct descriptor *descriptor_at(int fd);
int descriptor_new(struct descriptor d);
int32_t descriptor_count(void);

bool proc_path(int at, const char *path, char *out, uint32_t size);
bool proc_kind(const char *path, enum sys_kind *kind);
int32_t proc_read(const char *path, uint32_t offset, char *buffer, uint32_t size);
int32_t proc_names(struct descriptor *d, char *names, uint32_t size);

#endif
