/* stop.c - see stop.h. */
#include "stop.h"

static void enter(struct stop *s, enum stop_state state, struct mono now, uint32_t wait_ms)
{
	s->state = state;
	s->wake = mono_after(now, wait_ms);
	s->slice_ms = min_u32(wait_ms, STOP_SLICE_MS_MAX) & 0xfff;
}

static void bind(struct stop *s, struct stop_bounds bounds)
{
	s->grace_ms = bounds.grace_ms;
	s->last_reap_ms = min_u32(bounds.last_reap_ms, STOP_LAST_REAP_MS_MAX) & 0x3ffff;
}

static uint32_t enter_grace(struct stop *s, struct mono now)
{
	if (s->grace_ms == 0) {
		enter(s, STOP_FORCED, now, s->last_reap_ms);
		return STOP_DO_TERM | STOP_DO_KILL;
	}
	enter(s, STOP_GRACE, now, s->grace_ms);
	return STOP_DO_TERM;
}

/* Nobody ran until just now, so what has run out was never had. One slice lets
 * a process act on what it was sent; one only, so the sum stays bounded. */
static bool give_slice(struct stop *s, struct mono now, uint32_t *moved_ms)
{
	uint32_t overslept_ms = mono_ms_between(s->wake, now);

	if (overslept_ms <= STOP_OVERSLEPT_MS || s->slice_ms == 0)
		return false;
	s->wake = mono_after(now, s->slice_ms);
	*moved_ms = overslept_ms + s->slice_ms;
	s->slice_ms = 0;
	return true;
}

void stop_watch(struct stop *s, struct mono now, uint32_t run_ms, struct stop_bounds bounds)
{
	bind(s, bounds);
	enter(s, STOP_WATCH, now, run_ms);
}

uint32_t stop_begin(struct stop *s, struct mono now, struct stop_bounds bounds)
{
	if (s->state == STOP_GRACE || s->state == STOP_FORCED)
		return 0;
	bind(s, bounds);
	return enter_grace(s, now);
}

void stop_force(struct stop *s, struct mono now, uint32_t last_reap_ms)
{
	bind(s, (struct stop_bounds){.last_reap_ms = last_reap_ms});
	enter(s, STOP_FORCED, now, s->last_reap_ms);
}

uint32_t stop_timer(struct stop *s, struct mono now, uint32_t *moved_ms)
{
	*moved_ms = 0;
	if (s->state == STOP_IDLE || !mono_reached(s->wake, now) || give_slice(s, now, moved_ms))
		return 0;
	switch (s->state) {
	case STOP_IDLE:
		return 0;
	case STOP_WATCH:
		return enter_grace(s, now);
	case STOP_GRACE:
		enter(s, STOP_FORCED, now, s->last_reap_ms);
		return STOP_DO_KILL;
	case STOP_FORCED:
		stop_gone(s);
		return STOP_DO_LEAVE;
	}
	assert_failed("unreachable");
}

void stop_gone(struct stop *s)
{
	s->state = STOP_IDLE;
	s->wake = MONO_NEVER;
}
