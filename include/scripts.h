/* scripts.h - the executable files of a directory, one after the other.
 *
 * Through sys.h only. The list is taken once, at the start; a file that has
 * gone or is not executable when its turn comes is passed over in silence. */
#ifndef OYA_SCRIPTS_H
#define OYA_SCRIPTS_H

#include "base.h"

struct scripts {
	const char *directory;
	const char *last; /* a single file after those of the directory, or NULL */
	uint32_t next;
	uint32_t count;
};

/* Reads the directory; both texts stay the caller's. A missing one is empty,
 * an unreadable one is one line of the log. Ends any other list. */
void scripts_begin(struct scripts *s, const char *directory, const char *last);

/* Writes the path of the next script. False, and nothing written: there is
 * none. */
bool scripts_next(struct scripts *s, char *path, uint32_t size);

#endif
