/* svc_states.c - see svc_states.h. One function a state, a switch over the event in
 * each. */
#include "svc_states.h"

#include "sig.h"

static void todo(struct svc *s, uint32_t bits)
{
	s->todo |= (uint16_t)bits;
}

static void begin_script(struct svc *s, char command, struct mono now)
{
	struct stop_bounds bounds = {.grace_ms = 0, .last_reap_ms = STOP_LAST_REAP_MS};

	s->script = command;
	stop_watch(&s->script_stop, now, SVC_SCRIPT_MS, bounds);
	todo(s, SVC_DO_SCRIPT);
}

static void want(struct svc *s, enum svc_want wanted)
{
	if (s->is_final)
		return;
	s->want = wanted;
	if (wanted == SVC_WANT_UP)
		s->interval_ms = SVC_INTERVAL_MS_MIN;
	else if (s->state == SVC_DOWN)
		s->start = MONO_NEVER;
	todo(s, SVC_DO_PUBLISH);
}

static void start(struct svc *s, struct mono now)
{
	s->start = MONO_NEVER;
	if (!s->is_held)
		begin_script(s, 'u', now);
}

/* The next start of one that keeps dying young comes later each time. */
static void grow_interval(struct svc *s)
{
	s->interval_ms = (uint16_t)min_u32(s->interval_ms * 2u, SVC_INTERVAL_MS_MAX);
}

static void enter_down(struct svc *s, struct mono now)
{
	struct mono next =
		mono_after(s->start, s->was_asked ? SVC_INTERVAL_MS_MIN : s->interval_ms);

	s->state = SVC_DOWN;
	s->pid = 0;
	s->start = MONO_NEVER;
	stop_gone(&s->stop);
	todo(s, SVC_DO_STAMP | SVC_DO_PUBLISH);
	if (!s->was_asked)
		grow_interval(s);
	if (s->want != SVC_WANT_UP || s->is_held)
		return;
	if (mono_reached(next, now))
		start(s, now);
	else
		s->start = next;
}

static void enter_run(struct svc *s, int32_t pid, struct mono now)
{
	s->state = SVC_RUN;
	s->pid = pid;
	s->start = now;
	s->was_asked = false;
	s->is_killed = false;
	todo(s, SVC_DO_STAMP | SVC_DO_PUBLISH);
}

static void enter_finish(struct svc *s, struct mono now)
{
	if (mono_ms_between(s->start, now) >= SVC_INTERVAL_MS_MAX)
		s->interval_ms = SVC_INTERVAL_MS_MIN;
	s->state = SVC_FINISH;
	s->got_term = false;
	s->is_paused = false;
	s->has_ended = false;
	stop_gone(&s->stop);
	if (s->is_killed && s->is_final) /* there was time for it before */
		enter_down(s, now);
	else
		todo(s, SVC_DO_FINISH | SVC_DO_PUBLISH);
}

static void on_run_ended(struct svc *s, int32_t wstatus, struct mono now)
{
	s->wstatus = (uint16_t)wstatus;
	s->ends++;
	s->todo &= (uint16_t) ~(SVC_DO_TERM | SVC_DO_SIGNAL | SVC_DO_CONT | SVC_DO_KILL |
				SVC_DO_BOUND);
	s->pid = 0;
	/* As runsv, which waits for the script before it looks at anything else. */
	if (s->script)
		s->has_ended = true;
	else
		enter_finish(s, now);
}

/* --- commands ----------------------------------------------------------------- */

/* The signal of a command; 0: it has none, or is none. */
static uint8_t signal_of(char command)
{
	static const char commands[] = "haiq12pck";
	static const uint8_t signals[] = {SIG_HUP,  SIG_ALRM, SIG_INT,  SIG_QUIT, SIG_USR1,
					  SIG_USR2, SIG_STOP, SIG_CONT, SIG_KILL};

	for (uint32_t i = 0; i < COUNTOF(signals); i++)
		if (commands[i] == command)
			return signals[i];
	return 0;
}

/* What is wanted from now on, in every state. */
static void take_want(struct svc *s, char command)
{
	if (command == 'u')
		want(s, SVC_WANT_UP);
	else if (command == 'd' || command == 'o')
		want(s, SVC_WANT_DOWN);
	else if (command == 'x')
		want(s, SVC_WANT_EXIT);
}

static void command_in_run(struct svc *s, char command, struct mono now)
{
	take_want(s, command);
	if (command == 'd' || command == 'x' || command == 't')
		begin_script(s, 't', now);
	else if (signal_of(command))
		begin_script(s, command, now);
}

static void command_in_down(struct svc *s, char command, struct mono now)
{
	take_want(s, command);
	if (command == 'u' || command == 'o')
		start(s, now);
}

/* --- control scripts ---------------------------------------------------------- */

/* The signal that belongs to the script, which did not send one of its own. */
static void signal_run(struct svc *s, char script, struct mono now)
{
	if (s->has_ended)
		return;
	if (script == 't' || script == 'k') {
		s->was_asked = true;
		s->asked_ms = mono_ms_between(s->start, now);
	}
	if (script == 't') {
		s->got_term = true;
		todo(s, SVC_DO_TERM | SVC_DO_PUBLISH);
	} else {
		s->signal = signal_of(script);
		todo(s, SVC_DO_SIGNAL);
	}
}

static void on_run_script(struct svc *s, bool replaces_signal, struct mono now)
{
	char script = s->script;
	char waiting = s->waiting;

	s->script = s->waiting = 0;
	if (script != 'd' && script != 'x' && !replaces_signal)
		signal_run(s, script, now);
	if (script == 'p' || script == 'c') {
		s->is_paused = script == 'p' && !s->has_ended;
		todo(s, SVC_DO_PUBLISH);
	}
	/* TERM, or what control/t sent instead, to what is not wanted any more. */
	if (script == 't' && s->want != SVC_WANT_UP && !s->has_ended)
		todo(s, SVC_DO_BOUND | SVC_DO_CONT);
	if (script == 't' && s->want != SVC_WANT_UP && !s->is_killed)
		begin_script(s, s->want == SVC_WANT_DOWN ? 'd' : 'x', now);
	else if (s->has_ended)
		enter_finish(s, now);
	else if (waiting)
		command_in_run(s, waiting, now);
}

/* --- the states --------------------------------------------------------------- */

void svc_stop_for_good(struct svc *s)
{
	want(s, SVC_WANT_EXIT);
	s->is_final = s->is_held = true;
}

static void hold(struct svc *s)
{
	s->is_held = true;
	if (s->state == SVC_DOWN)
		s->start = MONO_NEVER;
}

static void kill_all(struct svc *s, struct mono now)
{
	hold(s);
	if (s->script && !s->is_killed)
		todo(s, SVC_DO_KILL_SCRIPT);
	s->is_killed = true;
	if (s->pid != 0 && !s->has_ended && s->stop.state != STOP_FORCED) {
		stop_force(&s->stop, now, STOP_LAST_REAP_MS);
		todo(s, SVC_DO_KILL);
	}
}

static void on_down(struct svc *s, enum svc_event event, int32_t value, struct mono now)
{
	switch (event) {
	case SVC_EV_COMMAND:
		command_in_down(s, (char)value, now);
		break;
	case SVC_EV_STARTED:
		enter_run(s, value, now);
		break;
	case SVC_EV_BUSY:
		s->start = s->is_held ? MONO_NEVER : mono_after(now, s->interval_ms);
		grow_interval(s);
		break;
	case SVC_EV_ENDED:
		enter_run(s, 0, now);
		on_run_ended(s, value, now);
		break;
	case SVC_EV_SCRIPT: /* control/u, whatever it said */
		s->script = 0;
		if (!s->is_held)
			todo(s, SVC_DO_RUN);
		break;
	case SVC_EV_HOLD:
		hold(s);
		break;
	case SVC_EV_STOP:
		svc_stop_for_good(s);
		if (s->script)
			todo(s, SVC_DO_KILL_SCRIPT);
		break;
	case SVC_EV_KILL:
		kill_all(s, now);
		break;
	case SVC_EV_TIMER:
		if (mono_reached(s->start, now))
			start(s, now);
		break;
	}
}

/* What does not even end by KILL. At the end of all it is left behind. */
static void leave(struct svc *s, struct mono now)
{
	if (!s->is_final)
		return;
	todo(s, SVC_DO_LEAVE);
	on_run_ended(s, SIG_KILL, now);
}

static void on_run_timer(struct svc *s, struct mono now)
{
	uint32_t bits = stop_timer(&s->stop, now, &(uint32_t){0});

	if (s->has_ended)
		return;
	if (bits & STOP_DO_TERM) { /* a logger that does not end with its pipe */
		s->got_term = true;
		todo(s, SVC_DO_TERM | SVC_DO_CONT | SVC_DO_PUBLISH);
	}
	if (bits & STOP_DO_KILL)
		todo(s, SVC_DO_KILL);
	if (bits & STOP_DO_LEAVE)
		leave(s, now);
}

/* TERM at once, unless it is under way or was sent before: some take the second for a
 * reason to hurry. No other script may put it off. */
static void stop_run(struct svc *s, struct mono now)
{
	bool is_ending = s->got_term && s->want != SVC_WANT_UP;

	svc_stop_for_good(s);
	if (s->script == 'd' || s->script == 'x' || (!s->script && is_ending)) {
		if (!s->has_ended)
			todo(s, SVC_DO_BOUND | SVC_DO_CONT);
	} else if (!s->script) {
		command_in_run(s, 'x', now);
	} else if (s->script != 't') {
		s->waiting = 'x';
		todo(s, SVC_DO_KILL_SCRIPT);
	}
}

static void on_run(struct svc *s, enum svc_event event, int32_t value, struct mono now)
{
	switch (event) {
	case SVC_EV_COMMAND:
		command_in_run(s, (char)value, now);
		break;
	case SVC_EV_ENDED:
		on_run_ended(s, value, now);
		break;
	case SVC_EV_SCRIPT:
		on_run_script(s, value == 0, now);
		break;
	case SVC_EV_HOLD:
		hold(s);
		break;
	case SVC_EV_STOP:
		stop_run(s, now);
		break;
	case SVC_EV_KILL:
		kill_all(s, now);
		break;
	case SVC_EV_TIMER:
		on_run_timer(s, now);
		break;
	case SVC_EV_STARTED:
	case SVC_EV_BUSY:
		break;
	}
}

static void on_finish_timer(struct svc *s, struct mono now)
{
	uint32_t bits = stop_timer(&s->stop, now, &(uint32_t){0});

	if (bits & STOP_DO_KILL)
		todo(s, SVC_DO_KILL);
	if (bits & STOP_DO_LEAVE) {
		todo(s, SVC_DO_LEAVE);
		enter_down(s, now);
	}
}

static void on_finish(struct svc *s, enum svc_event event, int32_t value, struct mono now)
{
	switch (event) {
	case SVC_EV_COMMAND:
		take_want(s, (char)value);
		break;
	case SVC_EV_STARTED:
		s->pid = value;
		todo(s, SVC_DO_PUBLISH);
		break;
	case SVC_EV_ENDED:
		enter_down(s, now);
		break;
	case SVC_EV_HOLD:
		hold(s);
		break;
	case SVC_EV_STOP:
		svc_stop_for_good(s);
		if (s->stop.state == STOP_IDLE) /* it may have no bound of its own */
			todo(s, SVC_DO_BOUND);
		break;
	case SVC_EV_KILL:
		kill_all(s, now);
		break;
	case SVC_EV_TIMER:
		on_finish_timer(s, now);
		break;
	case SVC_EV_BUSY:
	case SVC_EV_SCRIPT:
		break;
	}
}

void svc_state_step(struct svc *s, enum svc_event event, int32_t value, struct mono now)
{
	switch (s->state) {
	case SVC_DOWN:
		on_down(s, event, value, now);
		break;
	case SVC_RUN:
		on_run(s, event, value, now);
		break;
	case SVC_FINISH:
		on_finish(s, event, value, now);
		break;
	}
}
