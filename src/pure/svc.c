/* svc.c - see svc.h. What is the same in every state; the rest is svc_states.c. */
#include "svc.h"

#include "svc_states.h"

_Static_assert(sizeof(struct svc) == 72, "each service has two");

void svc_begin(struct svc *s, bool wants_up, struct mono now)
{
	*s = (struct svc){
		.want = wants_up ? SVC_WANT_UP : SVC_WANT_DOWN,
		.todo = SVC_DO_STAMP | SVC_DO_PUBLISH,
		.interval_ms = SVC_INTERVAL_MS_MIN,
		.start = wants_up ? now : MONO_NEVER,
	};
	stop_gone(&s->stop);
	stop_gone(&s->script_stop);
}

void svc_step(struct svc *s, enum svc_event event, int32_t value, struct mono now)
{
	uint32_t bits = 0;

	if (event == SVC_EV_SCRIPT && !s->script) /* it was left behind, and ends now */
		return;
	if (event == SVC_EV_TIMER && s->script)
		bits = stop_timer(&s->script_stop, now, &(uint32_t){0});
	if (bits & STOP_DO_KILL)
		s->todo |= SVC_DO_KILL_SCRIPT;
	svc_state_step(s, event, value, now);
	if (bits & STOP_DO_LEAVE)
		svc_state_step(s, SVC_EV_SCRIPT, -1, now);
	if (!s->script)
		stop_gone(&s->script_stop);
}

void svc_bound(struct svc *s, uint32_t ms, struct mono now)
{
	struct stop_bounds bounds = {.grace_ms = ms, .last_reap_ms = STOP_LAST_REAP_MS};

	if (ms == 0)
		return;
	if (s->state == SVC_RUN) {
		/* The time of all may be over before its own. */
		if (s->stop.state == STOP_GRACE && !mono_reached(s->stop.wake, mono_after(now, ms)))
			stop_gone(&s->stop);
		(void)stop_begin(&s->stop, now, bounds);
	} else if (s->state == SVC_FINISH) {
		bounds.grace_ms = 0;
		stop_watch(&s->stop, now, ms, bounds);
	}
}

void svc_drain(struct svc *s, uint32_t drain_ms, struct mono now)
{
	struct stop_bounds bounds = {.grace_ms = drain_ms, .last_reap_ms = STOP_LAST_REAP_MS};

	svc_stop_for_good(s);
	if (s->state == SVC_RUN)
		stop_watch(&s->stop, now, drain_ms, bounds);
}

bool svc_takes_commands(const struct svc *s)
{
	return s->script == 0;
}

bool svc_was_asked(const struct svc *s, struct mono now)
{
	uint32_t lived_ms = mono_ms_between(s->start, now);

	return s->is_final || (s->was_asked && (s->want != SVC_WANT_UP ||
						lived_ms - s->asked_ms < SVC_INTERVAL_MS_MAX));
}

bool svc_is_over(const struct svc *s)
{
	return s->state == SVC_DOWN && s->want == SVC_WANT_EXIT && s->script == 0;
}

struct mono svc_deadline(const struct svc *s)
{
	if (s->script)
		return mono_first(s->stop.wake, s->script_stop.wake);
	return s->state == SVC_DOWN ? s->start : s->stop.wake;
}

uint32_t svc_take_todo(struct svc *s)
{
	uint32_t bits = s->todo;

	s->todo = 0;
	return bits;
}
