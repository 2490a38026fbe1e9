/* names.h - the names in a directory, sorted by their bytes.
 *
 * Through sys.h only. The table is large: the caller keeps it in .bss, where
 * what is not used costs nothing. */
#ifndef OYA_NAMES_H
#define OYA_NAMES_H

#include "base.h"
#include "bounds.h"

struct names {
	uint32_t count;
	bool is_cut; /* the directory holds more */
	int error;   /* why: -errno, or 0 for want of room */
	const char *name[NAMES_COUNT_MAX];
	char text[NAMES_TEXT_SIZE];
};

/* Reads the open directory `fd`, which stays the caller's. Returns -errno when
 * nothing could be read; what was read before an error is kept. */
int names_read(struct names *names, int fd);

#endif
