/* content.h - what is in a file, and what kind of file it is.
 *
 * Through sys.h only. */
#ifndef OYA_CONTENT_H
#define OYA_CONTENT_H

#include "base.h"

/* Reads all of the file, but at most `size` bytes; links are followed. Returns how many,
 * or -errno. */
int32_t content_read(int at, const char *path, void *bytes, uint32_t size);

/* An enum sys_kind, or -errno; of a link: where it leads to. */
int content_kind(int at, const char *path);
/* The same, but a link is one. */
int content_own_kind(int at, const char *path);

#endif
