/* names.h - the names in a directory, sorted by their bytes.
 *
 * Through sys.h only. There is one table, reused by each reading: the names
 * are valid until the next one. */
#ifndef OYA_NAMES_H
#define OYA_NAMES_H

#include "base.h"
#include "bounds.h"

struct names {
	uint32_t count;
	bool is_cut; /* the directory holds more than the table */
	const char *const *name;
};

/* Reads the open directory `fd`, which stays the caller's. Returns -errno when
 * nothing could be read; what was read before an error is kept. */
int names_read(int fd, struct names *out);

#endif
