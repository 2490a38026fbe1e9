/* life_phases.c - see life_phases.h. One function a state, a switch over the event
 * in each. */
#include "life_phases.h"

#include "exitcode.h"

enum {
	/* A hook may run as long as a program may take to end; without a grace
	 * it needs some time all the same. */
	HOOK_MS_IF_NO_GRACE = 30000,
	HOOK_GRACE_MS_MAX = 5000,
};

static void start_next(struct life *l)
{
	l->todo |= LIFE_DO_START;
	l->retry = MONO_NEVER;
	l->retry_until = MONO_NEVER;
}

void life_start_nothing(struct life *l)
{
	l->todo &= ~(uint32_t)(LIFE_DO_START | LIFE_DO_IMPORT | LIFE_DO_BOOT);
	l->retry = MONO_NEVER;
}

static void stop_program(struct life *l, struct mono now)
{
	l->todo |= stop_begin(&l->stop, now,
			      budget_bounds(&l->budget, BUDGET_MAIN, now, l->conf.grace_ms)) *
		   LIFE_DO_TERM;
}

static int32_t code_at_end(const struct life *l)
{
	if (l->has_failed)
		return EXIT_MY_INIT_FAILED;
	if (l->was_signalled && l->conf.stop_status != LIFE_STATUS_OF_MAIN)
		return l->conf.stop_status;
	return l->main_code >= 0 ? l->main_code : EXIT_MY_INIT_STOPPED;
}

static void enter_kill_all(struct life *l, struct mono now)
{
	uint32_t bits;

	budget_begin(&l->budget, now);
	life_start_nothing(l);
	l->state = LIFE_KILL_ALL;
	l->exit_code = code_at_end(l);
	if (l->was_signalled)
		l->todo |= LIFE_DO_SAY_ABORTED;
	if (!l->conf.kills_all) {
		l->state = LIFE_OVER;
		return;
	}
	bits = stop_begin(&l->stop, now,
			  budget_bounds(&l->budget, BUDGET_KILL_ALL, now, l->conf.grace_all_ms));
	l->todo |= (bits | STOP_DO_TERM) * LIFE_DO_TERM_ALL;
}

static enum budget_share hook_share(const struct life *l)
{
	return l->state == LIFE_PRE_HOOKS ? BUDGET_PRE_HOOKS : BUDGET_POST_HOOKS;
}

uint32_t life_phase_left_ms(const struct life *l, struct mono now)
{
	if (l->state != LIFE_PRE_HOOKS && l->state != LIFE_POST_HOOKS)
		return UINT32_MAX;
	return budget_left_ms(&l->budget, hook_share(l), now);
}

/* Asks for the next hook, unless the time of its phase is used up. */
static void next_hook(struct life *l, struct mono now)
{
	if (life_phase_left_ms(l, now) == 0)
		l->todo |= LIFE_DO_SKIP;
	else
		start_next(l);
}

/* From the first instant of the stop on. */
static void hold_services(struct life *l)
{
	if (l->conf.has_services)
		l->todo |= LIFE_DO_HOLD;
}

static void enter_hooks(struct life *l, struct mono now)
{
	budget_begin(&l->budget, now);
	hold_services(l);
	if (!l->conf.has_services) {
		enter_kill_all(l, now);
		return;
	}
	l->state = LIFE_PRE_HOOKS;
	next_hook(l, now);
}

static void enter_main(struct life *l)
{
	l->state = LIFE_MAIN;
	if (l->conf.has_services)
		l->todo |= LIFE_DO_BOOT;
	if (l->conf.has_main)
		start_next(l);
}

static void enter_startup(struct life *l)
{
	l->state = LIFE_STARTUP;
	if (l->conf.has_startup)
		start_next(l);
	else
		enter_main(l);
}

static void on_startup_ended(struct life *l, int32_t code, struct mono now)
{
	if (code != 0 && !l->was_signalled)
		l->has_failed = true;
	if (l->was_signalled || l->has_failed) {
		enter_kill_all(l, now);
	} else if (l->state == LIFE_KEY) {
		enter_startup(l);
	} else {
		l->todo |= LIFE_DO_IMPORT;
		start_next(l);
	}
}

/* A stop signal while a startup program runs or is about to. */
static void on_startup_stop(struct life *l, struct mono now)
{
	bool was_signalled = l->was_signalled;

	l->was_signalled = true;
	budget_begin(&l->budget, now);
	life_start_nothing(l);
	if (!l->is_running) {
		enter_kill_all(l, now);
		return;
	}
	if (!was_signalled)
		l->todo |= LIFE_DO_SAY_ABORTING;
	stop_program(l, now);
}

static void on_startup(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (event) {
	case LIFE_EV_BOOT:
		if (l->state == LIFE_KEY)
			start_next(l);
		else
			enter_startup(l);
		break;
	case LIFE_EV_ENDED:
		on_startup_ended(l, code, now);
		break;
	case LIFE_EV_NO_MORE:
		enter_main(l);
		break;
	case LIFE_EV_STOP:
		on_startup_stop(l, now);
		break;
	case LIFE_EV_STARTED:
	case LIFE_EV_BUSY:
	case LIFE_EV_DOWN:
	case LIFE_EV_EMPTY:
	case LIFE_EV_TIMER:
		break;
	}
}

static void on_main(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (event) {
	case LIFE_EV_ENDED:
		l->main_code = code;
		enter_hooks(l, now);
		break;
	case LIFE_EV_STOP:
		l->was_signalled = true;
		budget_begin(&l->budget, now);
		life_start_nothing(l);
		hold_services(l);
		if (l->is_running)
			stop_program(l, now);
		else
			enter_hooks(l, now);
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_STARTED:
	case LIFE_EV_BUSY:
	case LIFE_EV_NO_MORE:
	case LIFE_EV_DOWN:
	case LIFE_EV_EMPTY:
	case LIFE_EV_TIMER:
		break;
	}
}

static void watch_hook(struct life *l, struct mono now)
{
	uint32_t run_ms = l->conf.grace_ms ? l->conf.grace_ms : HOOK_MS_IF_NO_GRACE;
	uint32_t grace_ms = min_u32(l->conf.grace_ms, HOOK_GRACE_MS_MAX);
	uint32_t left = life_phase_left_ms(l, now);

	/* Both must fit: a third of a short time is for its end. */
	grace_ms = min_u32(grace_ms, left / 3);
	stop_watch(&l->stop, now, min_u32(run_ms, left - grace_ms),
		   budget_bounds(&l->budget, hook_share(l), now, grace_ms));
}

/* Each service has a bound of its own; the budget is for all of them. */
static void enter_services(struct life *l, struct mono now)
{
	uint32_t left_ms = budget_left_ms(&l->budget, BUDGET_SERVICES, now);
	struct stop_bounds bounds = {
		.grace_ms = left_ms,
		.last_reap_ms = budget_left_ms(&l->budget, BUDGET_LOGGERS, now) - left_ms,
	};
	uint32_t bits = left_ms != UINT32_MAX ? stop_begin(&l->stop, now, bounds) : 0;

	l->state = LIFE_SERVICES;
	l->todo |= (bits | STOP_DO_TERM) * LIFE_DO_STOP_SERVICES;
}

static void on_services(struct life *l, enum life_event event, struct mono now)
{
	switch (event) {
	case LIFE_EV_DOWN:
		stop_gone(&l->stop);
		l->state = LIFE_POST_HOOKS;
		next_hook(l, now);
		break;
	case LIFE_EV_STOP:
		l->was_signalled = true;
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_STARTED:
	case LIFE_EV_BUSY:
	case LIFE_EV_ENDED:
	case LIFE_EV_NO_MORE:
	case LIFE_EV_EMPTY:
	case LIFE_EV_TIMER:
		break;
	}
}

static void on_hooks(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (event) {
	case LIFE_EV_STARTED:
		watch_hook(l, now);
		break;
	case LIFE_EV_ENDED:
		/* Ctrl-C reaches a hook as well as us: to die of it is no failure. */
		if (code != 0 && !(l->was_signalled && code == EXIT_SIGNAL_BASE + 2))
			l->has_failed = true;
		next_hook(l, now);
		break;
	case LIFE_EV_NO_MORE:
		if (l->state == LIFE_PRE_HOOKS)
			enter_services(l, now);
		else
			enter_kill_all(l, now);
		break;
	case LIFE_EV_STOP:
		/* The stop is under way: it changes the exit code, and nobody's
		 * time. */
		l->was_signalled = true;
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_BUSY:
	case LIFE_EV_DOWN:
	case LIFE_EV_EMPTY:
	case LIFE_EV_TIMER:
		break;
	}
}

static void on_kill_all(struct life *l, enum life_event event)
{
	switch (event) {
	case LIFE_EV_EMPTY:
		stop_gone(&l->stop);
		l->state = LIFE_OVER;
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_STARTED:
	case LIFE_EV_BUSY:
	case LIFE_EV_ENDED:
	case LIFE_EV_NO_MORE:
	case LIFE_EV_STOP:
	case LIFE_EV_DOWN:
	case LIFE_EV_TIMER:
		break;
	}
}

void life_phase_step(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (l->state) {
	case LIFE_KEY:
	case LIFE_STARTUP:
		on_startup(l, event, code, now);
		break;
	case LIFE_MAIN:
		on_main(l, event, code, now);
		break;
	case LIFE_PRE_HOOKS:
	case LIFE_POST_HOOKS:
		on_hooks(l, event, code, now);
		break;
	case LIFE_SERVICES:
		on_services(l, event, now);
		break;
	case LIFE_KILL_ALL:
		on_kill_all(l, event);
		break;
	case LIFE_OVER:
		break;
	}
}
