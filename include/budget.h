/* budget.h - how the time of a whole stop is shared out to its phases.
 *
 * Pure. Each phase has a point in time by which it must be over; what one
 * phase leaves, the next one has. Without a bound only the phases' own
 * timeouts rule. */
#ifndef OYA_BUDGET_H
#define OYA_BUDGET_H

#include "stop.h"

/* By when a phase must be over, in hundredths of the whole. */
enum budget_share {
	BUDGET_MAIN = 40,
	BUDGET_PRE_HOOKS = 50,
	BUDGET_SERVICES = 65,
	BUDGET_LOGGERS = 70,
	BUDGET_POST_HOOKS = 80,
	BUDGET_KILL_ALL = 90,
	BUDGET_WHOLE = 100,
};

struct budget {
	uint32_t within_ms; /* 0: no bound */
	struct mono since;  /* when the stop began; MONO_NEVER: not yet */
};

/* The stop begins now, unless it has begun before. */
void budget_begin(struct budget *b, struct mono now);
/* Nobody could run for a while: the whole moves. */
void budget_move(struct budget *b, uint32_t moved_ms);
/* Milliseconds until a phase must be over; UINT32_MAX when nothing bounds it. */
uint32_t budget_left_ms(const struct budget *b, enum budget_share share, struct mono now);
/* The bounds of stopping something now, as part of a phase. */
struct stop_bounds budget_bounds(const struct budget *b, enum budget_share share, struct mono now,
				 uint32_t grace_ms);

#endif
