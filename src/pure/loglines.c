/* loglines.c - see loglines.h. */
#include "loglines.h"

#include <string.h>

uint32_t loglines_room(struct loglines *l)
{
	memmove(l->buffer, l->buffer + l->begin, l->end - l->begin);
	l->end -= l->begin;
	l->begin = 0;
	return l->size - l->end;
}

static void replace(const struct loglines *l, char *text, uint32_t length)
{
	if (!l->replacement)
		return;
	for (char *end = text + length; text < end; text++)
		if (*text < ' ' || *text > '~' || strchr(l->replaced, *text))
			*text = l->replacement;
}

bool loglines_next(struct loglines *l, bool is_over, struct loglines_piece *piece)
{
	char *text = l->buffer + l->begin;
	uint32_t count = l->end - l->begin;
	uint32_t length = l->is_within ? count : min_u32(count, l->max);
	char *newline = memchr(text, '\n', length);
	bool is_last = is_over && length == count && (count > 0 || l->is_within);

	if (newline)
		length = (uint32_t)(newline - text);
	if (!newline && !is_last && (l->is_within ? count == 0 : length < l->max))
		return false;
	*piece = (struct loglines_piece){
		.text = text,
		.length = length,
		.begins = !l->is_within,
		.ends = newline || is_last,
	};
	if (piece->begins)
		replace(l, text, length);
	l->is_within = !piece->ends;
	l->begin += length + (newline != NULL);
	return true;
}

bool loglines_are_whole(const struct loglines *l)
{
	return l->begin == l->end && !l->is_within;
}
