/* logconf.h - the file `config` of a log directory, and what it decides.
 *
 * Pure. Source of the lines: spec/runit.md 8. */
#ifndef OYA_LOGCONF_H
#define OYA_LOGCONF_H

#include "bounds.h"
#include "peer.h"

struct logconf {
	uint64_t size_max;       /* of `current`; 0: it has no limit */
	uint32_t keep, keep_min; /* old logs; 0: all. When the disk is full */
	uint64_t age_s;          /* of `current`; 0: it has no limit */
	const char *processor;   /* NULL: none */
	const char *prefix;      /* of each line */
	struct peer peer;        /* gets each line, too */
	bool is_peer_only;       /* the directory gets none */
	uint32_t length;         /* of the text: lines, each ended by NUL */
	char text[LOG_CONFIG_SIZE];
};

/* What `config` has, `length` bytes of it, is in the text: makes lines of it. All else
 * is what it is without a line. */
void logconf_begin(struct logconf *c, uint32_t length);
/* Reads one of the lines. NULL, or what it does not understand, *at. */
const char *logconf_line(struct logconf *c, const char *line, const char **at);

/* By the last pattern of its kind that matches. */
struct logconf_choice {
	bool is_selected;
	bool is_alert; /* goes to standard error */
};
struct logconf_choice logconf_choose(const struct logconf *c, const char *line, uint32_t length);

/* How many bytes more are allowed in `current`, of `size` now. */
static inline uint64_t logconf_room(const struct logconf *c, uint64_t size)
{
	if (c->size_max == 0)
		return UINT64_MAX;
	return c->size_max > size ? c->size_max - size : 0;
}

/* At the end of a line: another one of line_max might not fit. As in the original, a limit
 * below that says nothing here. */
static inline bool logconf_is_full(const struct logconf *c, uint64_t size, uint32_t line_max)
{
	return c->size_max > 0 && c->size_max >= line_max && size >= c->size_max - line_max;
}

#endif
