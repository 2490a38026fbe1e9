/* life.c - see life.h. One function a state, a switch over the event in each. */
#include "life.h"

#include "exitcode.h"

enum {
	/* A program that cannot start just now (no pid, no memory, a file still
	 * being written) is tried again this often, and no longer than this. */
	RETRY_MS = 50,
	RETRY_FOR_MS = 1000,
	/* A hook may run as long as a program may take to end; without a grace
	 * it needs some time all the same. */
	HOOK_MS_IF_NO_GRACE = 30000,
	HOOK_GRACE_MS_MAX = 5000,
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

static void start_next(struct life *l)
{
	l->todo |= LIFE_DO_START;
	l->retry = MONO_NEVER;
	l->retry_until = MONO_NEVER;
}

/* Nothing that was asked for but not yet started will start. */
static void start_nothing(struct life *l)
{
	l->todo &= ~(uint32_t)(LIFE_DO_START | LIFE_DO_IMPORT);
	l->retry = MONO_NEVER;
}

/* STOP_DO_* bits of the running program, as our own. */
static void do_to_program(struct life *l, uint32_t bits)
{
	if (bits & STOP_DO_TERM)
		l->todo |= LIFE_DO_TERM;
	if (bits & STOP_DO_KILL)
		l->todo |= LIFE_DO_KILL;
}

static void stop_program(struct life *l, struct mono now)
{
	do_to_program(l, stop_begin(&l->stop, now,
				    budget_bounds(&l->budget, BUDGET_MAIN, now, l->conf.grace_ms)));
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
	start_nothing(l);
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
	l->todo |= LIFE_DO_TERM_ALL;
	if (bits & STOP_DO_KILL)
		l->todo |= LIFE_DO_KILL_ALL;
}

/* Asks for the next hook, unless the time of its phase is used up. */
static void next_hook(struct life *l, enum budget_share share, struct mono now)
{
	if (budget_left_ms(&l->budget, share, now) == 0)
		l->todo |= LIFE_DO_SKIP;
	else
		start_next(l);
}

static void enter_hooks(struct life *l, struct mono now)
{
	budget_begin(&l->budget, now);
	if (!l->conf.has_hooks) {
		enter_kill_all(l, now);
		return;
	}
	l->state = LIFE_PRE_HOOKS;
	next_hook(l, BUDGET_PRE_HOOKS, now);
}

static void enter_main(struct life *l)
{
	l->state = LIFE_MAIN;
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
	start_nothing(l);
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
		start_nothing(l);
		if (l->is_running)
			stop_program(l, now);
		else
			enter_hooks(l, now);
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_STARTED:
	case LIFE_EV_BUSY:
	case LIFE_EV_NO_MORE:
	case LIFE_EV_EMPTY:
	case LIFE_EV_TIMER:
		break;
	}
}

static bool is_hooks(const struct life *l)
{
	return l->state == LIFE_PRE_HOOKS || l->state == LIFE_POST_HOOKS;
}

static enum budget_share hook_share(const struct life *l)
{
	return l->state == LIFE_PRE_HOOKS ? BUDGET_PRE_HOOKS : BUDGET_POST_HOOKS;
}

static void watch_hook(struct life *l, struct mono now)
{
	uint32_t run_ms = l->conf.grace_ms ? l->conf.grace_ms : HOOK_MS_IF_NO_GRACE;
	uint32_t grace_ms = min_u32(l->conf.grace_ms, HOOK_GRACE_MS_MAX);
	uint32_t left = budget_left_ms(&l->budget, hook_share(l), now);

	/* Both must fit: a third of a short time is for its end. */
	grace_ms = min_u32(grace_ms, left / 3);
	stop_watch(&l->stop, now, min_u32(run_ms, left - grace_ms),
		   budget_bounds(&l->budget, hook_share(l), now, grace_ms));
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
		next_hook(l, hook_share(l), now);
		break;
	case LIFE_EV_NO_MORE:
		if (l->state == LIFE_PRE_HOOKS) {
			l->state = LIFE_POST_HOOKS;
			next_hook(l, BUDGET_POST_HOOKS, now);
		} else {
			enter_kill_all(l, now);
		}
		break;
	case LIFE_EV_STOP:
		/* The stop is under way: it changes the exit code, and nobody's
		 * time. */
		l->was_signalled = true;
		break;
	case LIFE_EV_BOOT:
	case LIFE_EV_BUSY:
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
	case LIFE_EV_TIMER:
		break;
	}
}

static void step_state(struct life *l, enum life_event event, int32_t code, struct mono now)
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
	case LIFE_KILL_ALL:
		on_kill_all(l, event);
		break;
	case LIFE_OVER:
		break;
	}
}

/* The program ended, in whatever way: then the state decides what is next. */
static void on_program_ended(struct life *l, int32_t code, struct mono now)
{
	l->is_running = false;
	l->todo &= ~(uint32_t)(LIFE_DO_TERM | LIFE_DO_KILL);
	if (l->state != LIFE_KILL_ALL)
		stop_gone(&l->stop);
	step_state(l, LIFE_EV_ENDED, code, now);
}

static void on_busy(struct life *l, int32_t code, struct mono now)
{
	uint32_t left_ms =
		is_hooks(l) ? budget_left_ms(&l->budget, hook_share(l), now) : UINT32_MAX;

	if (mono_is_never(l->retry_until))
		l->retry_until = mono_after(now, min_u32(RETRY_FOR_MS, left_ms));
	if (mono_reached(l->retry_until, now)) {
		start_nothing(l);
		on_program_ended(l, code, now);
	} else {
		l->retry = mono_first(mono_after(now, RETRY_MS), l->retry_until);
	}
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
	if (l->state == LIFE_KILL_ALL) {
		if (bits & STOP_DO_KILL)
			l->todo |= LIFE_DO_KILL_ALL;
		if (bits & STOP_DO_LEAVE) {
			l->todo |= LIFE_DO_LEAVE_ALL;
			l->state = LIFE_OVER;
		}
		return;
	}
	do_to_program(l, bits);
	if (bits & STOP_DO_LEAVE) {
		l->todo |= LIFE_DO_LEAVE;
		on_program_ended(l, EXIT_SIGNAL_BASE + 9, now);
	}
}

void life_step(struct life *l, enum life_event event, int32_t code, struct mono now)
{
	switch (event) {
	case LIFE_EV_STARTED:
		l->is_running = true;
		step_state(l, event, code, now);
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
	case LIFE_EV_EMPTY:
		step_state(l, event, code, now);
		break;
	}
}
