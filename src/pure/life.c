/* life.c - see life.h. What is the same in every state; the rest is life_phases.c. */
#include "life.h"

#include "exitcode.h"
#include "life_phases.h"

enum {
	/* A program that cannot start just now (no pid, no memory, a file still
	 * being written) is tried again this often, and no longer than this. */
	RETRY_MS = 50,
	RETRY_FOR_MS = 1000,
};

void life_begin(struct life *l, const struct life_conf *conf)
{
	*l = (struct life){
		.conf = *conf,
		.state = conf->has_key ? LIFE_KEY : LIFE_STARTUP,
		.main_code = -1,
		.budget = {.within_ms = conf->within_ms, .since = MONO_NEVER},
		.retry = MONO_NEVER,
		.retry_until = MONO_NEVER,
	};
	stop_gone(&l->stop);
}

struct mono life_deadline(const struct life *l)
{
	return mono_first(l->stop.wake, l->retry);
}

uint32_t life_take_todo(struct life *l)
{
	uint32_t todo = l->todo;

	l->todo = 0;
	return todo;
}

/* The program ended, in whatever way: then the state decides what is next. */
static void on_program_ended(struct life *l, int32_t code, struct mono now)
{
	l->is_running = false;
	l->todo &= ~(uint32_t)(LIFE_DO_TERM | LIFE_DO_KILL);
	if (l->state != LIFE_KILL_ALL)
		stop_gone(&l->stop);
	life_phase_step(l, LIFE_EV_ENDED, code, now);
}

static void on_busy(struct life *l, int32_t code, struct mono now)
{
	if (mono_is_never(l->retry_until))
		l->retry_until = mono_after(now, min_u32(RETRY_FOR_MS, life_phase_left_ms(l, now)));
	if (mono_reached(l->retry_until, now)) {
		life_start_nothing(l);
		on_program_ended(l, code, now);
	} else {
		l->retry = mono_first(mono_after(now, RETRY_MS), l->retry_until);
	}
}

/* The time of all services is over, then that of their loggers. */
static void on_services_timer(struct life *l, uint32_t bits, struct mono now)
{
	l->todo |= bits * LIFE_DO_STOP_SERVICES;
	if (bits & STOP_DO_LEAVE)
		life_phase_step(l, LIFE_EV_DOWN, 0, now);
}

static void on_timer(struct life *l, struct mono now)
{
	uint32_t moved_ms;
	uint32_t bits = stop_timer(&l->stop, now, &moved_ms);

	budget_move(&l->budget, moved_ms);
	if (mono_reached(l->retry, now)) {
		l->retry = MONO_NEVER;
		l->todo |= LIFE_DO_START;
	}
	if (l->state == LIFE_SERVICES) {
		on_services_timer(l, bits, now);
		return;
	}
	if (l->state == LIFE_KILL_ALL) {
		l->todo |= bits * LIFE_DO_TERM_ALL;
		if (bits & STOP_DO_LEAVE)
			l->state = LIFE_OVER;
		return;
	}
	l->todo |= bits * LIFE_DO_TERM;
	if (bits & STOP_DO_LEAVE)
		on_program_ended(l, EXIT_SIGNAL_BASE + 9, now);
}

void life_step(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (event) {
	case LIFE_EV_STARTED:
		l->is_running = true;
		life_phase_step(l, event, code, now);
		break;
	case LIFE_EV_BUSY:
		on_busy(l, code, now);
		break;
	case LIFE_EV_ENDED:
		on_program_ended(l, code, now);
		break;
	case LIFE_EV_TIMER:
		on_timer(l, now);
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_NO_MORE:
	case LIFE_EV_STOP:
	case LIFE_EV_DOWN:
	case LIFE_EV_EMPTY:
		life_phase_step(l, event, code, now);
		break;
	}
}
