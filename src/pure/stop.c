/* stop.c - see stop.h. */
#include "stop.h"

static void enter(struct stop *s, enum stop_state state, struct mono now, uint32_t wait_ms)
{
	s->state = state;
	s->since = now;
	s->wake = mono_after(now, wait_ms);
	s->has_slice = false;
}

static uint32_t enter_grace(struct stop *s, struct mono now)
{
	if (s->bounds.grace_ms == 0) {
		enter(s, STOP_FORCED, now, s->bounds.last_reap_ms);
		return STOP_DO_TERM | STOP_DO_KILL;
	}
	enter(s, STOP_GRACE, now, s->bounds.grace_ms);
	return STOP_DO_TERM;
}

/* Nobody ran until just now, so what has run out was never had. One slice lets
 * a process act on what it was sent; one only, so the sum stays bounded. */
static bool give_slice(struct stop *s, struct mono now, uint32_t *moved_ms)
{
	uint32_t overslept_ms = mono_ms_between(s->wake, now);
	uint32_t whole_ms = mono_ms_between(s->since, s->wake);
	uint32_t slice_ms = min_u32(whole_ms, STOP_SLICE_MS_MAX);

	if (overslept_ms <= STOP_OVERSLEPT_MS || s->has_slice)
		return false;
	s->wake = mono_after(now, slice_ms);
	s->has_slice = true;
	*moved_ms = overslept_ms + slice_ms;
	return true;
}

void stop_watch(struct stop *s, struct mono now, uint32_t run_ms, struct stop_bounds bounds)
{
	s->bounds = bounds;
	enter(s, STOP_WATCH, now, run_ms);
}

uint32_t stop_begin(struct stop *s, struct mono now, struct stop_bounds bounds)
{
	if (s->state == STOP_GRACE || s->state == STOP_FORCED)
		return 0;
	s->bounds = bounds;
	return enter_grace(s, now);
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
		enter(s, STOP_FORCED, now, s->bounds.last_reap_ms);
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
