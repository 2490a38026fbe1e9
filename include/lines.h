/* lines.h - the lines of a file of text, one after the other.
 *
 * Through sys.h only. */
#ifndef OYA_LINES_H
#define OYA_LINES_H

#include "base.h"
#include "bounds.h"

struct lines {
	int fd;
	uint32_t begin, end; /* of what was read, and not given out */
	uint32_t number;     /* of the line given out last, from 1 */
	bool is_cut;         /* it is longer than LINE_SIZE_MAX; the rest is left out */
	bool is_skipping;
	char bytes[LINE_SIZE_MAX];
};

/* -errno: it cannot be opened. */
int lines_open(struct lines *l, const char *path);
/* The next line without its newline, to be changed at will until the next call; NULL at
 * the end, where the file is closed. */
char *lines_next(struct lines *l);
void lines_close(struct lines *l);

#endif
