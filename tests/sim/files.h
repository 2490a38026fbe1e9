/* files.h - the tree of files, descriptors, and /proc. */
#ifndef OYA_SIM_FILES_H
#define OYA_SIM_FILES_H

#include "sys.h"

enum { NODE_NONE = -1, NODE_ROOT = 0, PATH_TEXT_MAX = 600, NODE_NAME_SIZE = 44 };
enum { LOCKED_BY_OTHER = -1 };

/* What names lead to. Its place in the table is its inode number, which is used
 * again when no name and no descriptor is left. */
struct node {
	enum sys_kind kind;
	uint32_t mode, uid, gid, at, length, room;
	uint32_t links, pins;
	int32_t parent;  /* of a directory: what ".." is */
	int32_t home;    /* the directory it was made in */
	int32_t program; /* that runs when it is executed, counted from 1 */
	int32_t channel; /* of a FIFO */
	int32_t lock;    /* the descriptor that has it */
	bool is_used;
};
extern struct node tree[];
extern char tree_bytes[];
struct found {
	int32_t node, parent;
	char name[NODE_NAME_SIZE];
};

/* nodes.c */
int32_t tree_add(int32_t parent, const char *name, enum sys_kind kind, uint32_t mode);
int32_t tree_child(int32_t parent, const char *name);
int tree_link(int32_t parent, const char *name, int32_t node);
void tree_unlink(int32_t parent, const char *name);
int tree_write(int32_t node, uint32_t offset, const void *bytes, uint32_t count);
bool tree_next(int32_t parent, uint32_t *cursor, const char **name);
bool tree_is_read_only(int32_t directory);
void tree_remove(int32_t parent, const char *name); /* and all that is in it */
void tree_pin(int32_t node);
void tree_unpin(int32_t node);
/* tree.c */
int tree_walk(int32_t from, const char *path, bool follows, struct found *out);
int32_t tree_find(const char *path); /* NODE_NONE: it is not there */
/* kernel_path.c: below a descriptor; it must be there, or -errno */
int path_walk(int at, const char *path, bool follows, struct found *out);
int path_find(int at, const char *path, bool follows, struct found *out);
int path_move(const struct found *from, const struct found *to);

struct descriptor {
	bool is_open;
	enum { FD_NODE, FD_PROC, FD_PIDFD, FD_PIPE, FD_CHANGES } kind;
	int32_t node, channel;
	bool reads, writes; /* of a channel */
	uint32_t offset, serial, tag;
	bool is_ready;    /* something new can be read */
	uint32_t changes; /* not read yet */
	enum sys_open how;
	char proc[48]; /* the path below /proc */
};
struct descriptor *descriptor_at(int fd);
int descriptor_new(struct descriptor d);
int32_t descriptor_count(void);
int32_t descriptor_room(void);
struct descriptor *descriptor_next(int *fd); /* open ones, from *fd + 1 on */

/* channel.c: a FIFO's bytes, or a pipe's. 0 is none. */
struct channel {
	char bytes[256];
	uint32_t begin, count, readers, writers;
	uint64_t written, taken;
	bool is_used, has_name;
};
struct channel *channel_at(int32_t channel);
int32_t channel_new(void);
uint32_t channel_put(int32_t channel, const char *bytes, uint32_t count);
uint32_t channel_take(int32_t channel, char *bytes, uint32_t count);
void channel_hold(int32_t channel, bool reads, bool writes);
void channel_release(int32_t channel, bool reads, bool writes);

/* watch.c */
void watch_channel(int32_t channel); /* new bytes in it */
void watch_changed(int32_t directory);
bool watch_is_ready(void);
uint32_t watch_take(uint32_t *tags, uint32_t cap);
void watch_forget(int32_t directory);
void watch_closed(int fd);
bool watch_looks(int fd); /* at some directory */
int32_t watch_read(struct descriptor *d, uint32_t size);

bool proc_path(int at, const char *path, char *out, uint32_t size);
bool proc_kind(const char *path, enum sys_kind *kind);
int32_t proc_read(const char *path, uint32_t offset, char *buffer, uint32_t size);
int32_t proc_names(struct descriptor *d, char *names, uint32_t size);

#endif
