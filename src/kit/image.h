/* image.h - the tree of an image, as programs in it will see it: a link is followed as if
 * the tree were all there is, and never out of it.
 *
 * Through sys.h only. Paths are those in the image; there is one image. */
#ifndef OYA_IMAGE_H
#define OYA_IMAGE_H

#include "bounds.h"
#include "names.h"
#include "sys.h"

struct image_file {
	struct sys_stat stat;
	char path[PATH_SIZE_MAX]; /* below the root, without links; "" is the root */
};

/* 0, or -errno: it is no directory that can be entered. */
int image_open(const char *root);

/* What a path leads to. 0 or -errno. */
int image_find(const char *path, struct image_file *out);
/* True when the last part of the path is a link. */
bool image_is_link(const char *path);
/* True when somebody may execute it, as root does. */
bool image_is_program(const struct image_file *file);
/* True when a name is in PATH. */
bool image_search(const char *name, const char *path, struct image_file *out);

/* What image_file.path is relative to. */
int image_at(void);
/* The beginning of a file, `size` bytes at most; how many, or -errno. */
int32_t image_read(const struct image_file *file, void *bytes, uint32_t size);
/* The names in a directory. 0, or -errno: it is none, or cannot be read. */
int image_names(const char *path, struct names *out);

#endif
