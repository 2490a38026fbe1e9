/* budget.c - see budget.h. */
#include "budget.h"

/* The share of the last reap after a KILL: 1 / 10, the 10 hundredths between
 * BUDGET_KILL_ALL and the whole. */
enum { LAST_REAP_PARTS = BUDGET_WHOLE / (BUDGET_WHOLE - BUDGET_KILL_ALL) };

void budget_begin(struct budget *b, struct mono now)
{
	if (mono_is_never(b->since))
		b->since = now;
}

void budget_move(struct budget *b, uint32_t moved_ms)
{
	if (!mono_is_never(b->since))
		b->since = mono_after(b->since, moved_ms);
}

uint32_t budget_left_ms(const struct budget *b, enum budget_share share, struct mono now)
{
	uint64_t share_ms = (uint64_t)b->within_ms * share / BUDGET_WHOLE;

	if (b->within_ms == 0)
		return UINT32_MAX;
	return mono_ms_between(now, mono_after(b->since, (uint32_t)share_ms));
}

struct stop_bounds budget_bounds(const struct budget *b, enum budget_share share, struct mono now,
				 uint32_t grace_ms)
{
	uint32_t last_reap_ms = STOP_LAST_REAP_MS;

	if (b->within_ms != 0)
		last_reap_ms = min_u32(last_reap_ms, b->within_ms / LAST_REAP_PARTS);
	return (struct stop_bounds){
		.grace_ms = min_u32(grace_ms, budget_left_ms(b, share, now)),
		.last_reap_ms = last_reap_ms,
	};
}
