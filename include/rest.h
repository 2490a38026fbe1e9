/* rest.h - the end of all that remains when an init's own work is done.
 *
 * Through sys.h only. struct stop says when; here it is carried out, and seen when
 * nobody is left. */
#ifndef OYA_REST_H
#define OYA_REST_H

#include "base.h"

struct rest {
	struct mono since; /* when all got the last signal */
	uint32_t look_ms;
	struct mono look; /* when to look for the rest; MONO_NEVER: no need */
};

void rest_begin(struct rest *r);
/* Does STOP_DO_* bits to all. `has_children`: as the last reap saw it. False: there are
 * some, but they cannot be found. */
bool rest_do(struct rest *r, uint32_t bits, bool has_children, struct mono now);
/* After each turn: true when nobody is left. `is_forced`: KILL was sent. */
bool rest_is_gone(struct rest *r, bool is_forced, bool has_children, struct mono now);

#endif
