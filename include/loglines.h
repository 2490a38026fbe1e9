/* loglines.h - cuts what was read into lines, and makes their bytes printable.
 *
 * Pure. The buffer is the caller's. A line is judged by its first `max` bytes: these come
 * in one piece, however they were read. What follows in a longer line comes as it is, in
 * as many pieces as it was read. */
#ifndef OYA_LOGLINES_H
#define OYA_LOGLINES_H

#include "base.h"

struct loglines {
	char *buffer;
	uint32_t size; /* of the buffer; larger than max */
	uint32_t max;
	uint32_t begin, end;  /* of what was read and not taken */
	char replacement;     /* for each byte outside of ' ' to '~'; 0: none is replaced */
	const char *replaced; /* and for these */
	bool is_within;       /* the beginning of a line was taken, its end was not */
};

struct loglines_piece {
	char *text; /* until more is read */
	uint32_t length;
	bool begins, ends; /* a line; its '\n' is not in the text */
};

/* Where to read to; returns how many bytes there is room for, at least 1 once all
 * pieces were taken. The caller adds to `end` what it has read. */
uint32_t loglines_room(struct loglines *l);
/* False: there is no whole piece. `is_over`: nothing more will be read, and what is
 * there is the last line. */
bool loglines_next(struct loglines *l, bool is_over, struct loglines_piece *piece);
/* Nothing of a line is left to come. */
bool loglines_are_whole(const struct loglines *l);

#endif
