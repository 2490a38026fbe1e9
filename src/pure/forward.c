/* forward.c - see forward.h. */
#include "forward.h"

void forward_begin(struct forward *f, const struct forward_rules *rules)
{
	*f = (struct forward){.rules = *rules, .held = MONO_NEVER};
	stop_gone(&f->rest);
}

static int32_t rewritten(const struct forward *f, int32_t number)
{
	uint8_t to = f->rules.rewrite[number];

	return to ? to : number;
}

/* The first TERM waits; the second ends the wait, and there is no other. */
static bool holds_back(struct forward *f, struct mono now)
{
	bool is_first = f->rules.delay_ms > 0;

	f->held = is_first ? mono_after(now, f->rules.delay_ms) : MONO_NEVER;
	f->rules.delay_ms = 0;
	return is_first;
}

enum forward_what forward_signal(struct forward *f, int32_t *number, struct mono now)
{
	uint64_t bit = SIG_BIT(*number);
	int32_t to = rewritten(f, *number);

	if (f->rules.passed_over & bit) {
		f->rules.passed_over &= ~bit;
		return FORWARD_PASS;
	}
	if (*number == SIG_CHLD || (to == *number && f->rules.not_forwarded & bit))
		return FORWARD_NOT;
	if (to == FORWARD_DROPPED) {
		*number = 0;
		return FORWARD_NOT;
	}
	if (*number == SIG_TERM && holds_back(f, now))
		return FORWARD_HOLD;
	*number = to;
	return FORWARD_SEND;
}

struct mono forward_deadline(const struct forward *f)
{
	return mono_first(f->held, f->rest.wake);
}

uint32_t forward_timer(struct forward *f, struct mono now, int32_t *send)
{
	uint32_t moved_ms;
	uint32_t bits;

	*send = 0;
	if (mono_reached(f->held, now)) {
		f->held = MONO_NEVER;
		*send = rewritten(f, SIG_TERM);
	}
	bits = stop_timer(&f->rest, now, &moved_ms);
	if (bits & STOP_DO_LEAVE)
		f->state = FORWARD_OVER;
	return bits;
}

uint32_t forward_ended(struct forward *f, int32_t code, struct mono now)
{
	struct stop_bounds bounds = {.grace_ms = f->rules.rest_ms,
				     .last_reap_ms = STOP_LAST_REAP_MS};

	f->held = MONO_NEVER;
	f->exit_code = f->rules.become_0.bits[code / 64] >> code % 64 & 1 ? 0 : code;
	f->state = f->rules.ends_rest ? FORWARD_REST : FORWARD_OVER;
	return f->rules.ends_rest ? stop_begin(&f->rest, now, bounds) : 0;
}

void forward_empty(struct forward *f)
{
	stop_gone(&f->rest);
	f->state = FORWARD_OVER;
}
