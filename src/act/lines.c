/* lines.c - see lines.h. */
#include "lines.h"

#include <string.h>

#include "sys.h"

int lines_open(struct lines *l, const char *path)
{
	l->begin = l->end = l->number = 0;
	l->is_skipping = false;
	l->fd = sys_open(SYS_CWD, path, SYS_OPEN_READ_FOLLOW);
	return l->fd < 0 ? l->fd : 0;
}

void lines_close(struct lines *l)
{
	sys_close(l->fd);
	l->fd = -1;
}

/* Moves what is left to the front, and reads more. False: there is no more. */
static bool fill(struct lines *l)
{
	int32_t size;

	memmove(l->bytes, l->bytes + l->begin, l->end - l->begin);
	l->end -= l->begin;
	l->begin = 0;
	size = sys_read(l->fd, l->bytes + l->end, (uint32_t)sizeof(l->bytes) - 1 - l->end);
	if (size > 0)
		l->end += (uint32_t)size;
	return size > 0;
}

/* Ends the line before `at`, and goes on behind it. */
static char *take(struct lines *l, uint32_t at, uint32_t next)
{
	char *line = l->bytes + l->begin;

	l->bytes[at] = '\0';
	l->begin = next;
	l->number++;
	return line;
}

/* One line, or a piece of one that is too long. */
static char *next_piece(struct lines *l, bool *is_whole)
{
	*is_whole = true;
	for (;;) {
		char *newline = memchr(l->bytes + l->begin, '\n', l->end - l->begin);

		if (newline)
			return take(l, (uint32_t)(newline - l->bytes),
				    (uint32_t)(newline - l->bytes) + 1);
		if (l->end - l->begin == sizeof(l->bytes) - 1) {
			*is_whole = false;
			return take(l, l->end, l->end);
		}
		if (!fill(l))
			return l->end > l->begin ? take(l, l->end, l->end) : NULL;
	}
}

char *lines_next(struct lines *l)
{
	bool is_whole;
	char *line;

	if (l->fd < 0)
		return NULL;
	do {
		bool was_skipping = l->is_skipping;

		line = next_piece(l, &is_whole);
		l->is_skipping = !is_whole;
		if (!was_skipping)
			break;
		l->number--; /* the end of a long one */
	} while (line);
	l->is_cut = !is_whole;
	if (!line)
		lines_close(l);
	return line;
}
