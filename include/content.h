/* content.h - what is in a file.
 *
 * Through sys.h only. */
#ifndef OYA_CONTENT_H
#define OYA_CONTENT_H

#include "base.h"

/* Reads all of the file, but at most `size` bytes; links are followed. Returns how many,
 * or -errno. */
int32_t content_read(int at, const char *path, void *bytes, uint32_t size);

#endif
