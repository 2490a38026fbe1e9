/* svc_world.c - see svc_world.h. */
#include "svc_world.h"

#include "sig.h"
#include "test.h"

static void on_start(struct svc_world *w)
{
	CHECK(!w->has_process && !w->was_held && !w->was_stopped);
	CHECK(w->may_start_early || w->now.ns - w->last_start.ns >= 1000000000u);
	w->may_start_early = false;
	w->last_start = w->now;
	if (w->kind.no_room) {
		svc_step(&w->s, SVC_EV_BUSY, 0, w->now);
	} else if (w->kind.run_cannot_start) {
		svc_step(&w->s, SVC_EV_ENDED, 111 << 8, w->now);
	} else {
		w->has_process = w->is_run = true;
		w->process_terms = 0;
		svc_step(&w->s, SVC_EV_STARTED, 77, w->now);
	}
}

/* After a stop nothing is without a bound. */
static uint32_t bound_of(const struct svc_world *w)
{
	return w->kind.bound_ms ? w->kind.bound_ms : w->was_stopped ? 9000 : 0;
}

static void on_finish(struct svc_world *w)
{
	CHECK(!w->has_process && w->s.state == SVC_FINISH);
	if (!w->kind.has_finish) {
		svc_step(&w->s, SVC_EV_ENDED, 0, w->now);
		return;
	}
	w->has_process = true;
	w->is_run = false;
	svc_step(&w->s, SVC_EV_STARTED, 78, w->now);
	svc_bound(&w->s, bound_of(w), w->now);
}

static void process_ends(struct svc_world *w, int32_t wstatus)
{
	w->has_process = false;
	svc_step(&w->s, SVC_EV_ENDED, wstatus, w->now);
}

static void script_ends(struct svc_world *w, int32_t wstatus)
{
	w->has_script = false;
	svc_step(&w->s, SVC_EV_SCRIPT, wstatus, w->now);
}

static void do_signals(struct svc_world *w, uint32_t todo)
{
	uint32_t signals = SVC_DO_TERM | SVC_DO_SIGNAL | SVC_DO_CONT | SVC_DO_KILL;

	/* Nothing is ever sent to a pid that is not ours any more. */
	CHECK((todo & signals) == 0 || w->has_process);
	CHECK((todo & (SVC_DO_TERM | SVC_DO_SIGNAL | SVC_DO_CONT)) == 0 || w->is_run);
	if (todo & SVC_DO_TERM)
		w->process_terms++;
	if (todo & SVC_DO_BOUND)
		svc_bound(&w->s, bound_of(w), w->now);
}

static void publish(struct svc_world *w)
{
	w->published = (struct status){
		.pid = w->s.pid,
		.state = w->s.state,
		.want = w->s.want,
		.is_paused = w->s.is_paused,
		.got_term = w->s.got_term,
	};
}

void svc_world_carry_out(struct svc_world *w)
{
	uint32_t todo, rounds = 0;

	while ((todo = svc_take_todo(&w->s)) != 0) {
		CHECK(++rounds < 10);
		do_signals(w, todo);
		if (todo & SVC_DO_LEAVE) {
			CHECK(w->has_process && w->kind.heeds_nothing);
			CHECK(w->was_stopped || !w->is_run);
			w->has_process = false;
		}
		if (todo & SVC_DO_FINISH) {
			on_finish(w);
			todo |= svc_take_todo(&w->s);
		}
		if (todo & SVC_DO_PUBLISH)
			publish(w);
		if (todo & SVC_DO_SCRIPT) {
			CHECK(!w->has_script && w->s.script != 0);
			w->has_script = w->kind.has_scripts;
			if (!w->has_script)
				svc_step(&w->s, SVC_EV_SCRIPT, -1, w->now);
		}
		if (todo & SVC_DO_RUN)
			on_start(w);
		if ((todo & SVC_DO_KILL_SCRIPT) && w->has_script)
			script_ends(w, SIG_KILL);
		if ((todo & SVC_DO_KILL) && w->has_process && !w->kind.heeds_nothing)
			process_ends(w, SIG_KILL);
		if ((todo & SVC_DO_TERM) && w->has_process && w->kind.heeds_term)
			process_ends(w, SIG_TERM);
	}
}

static void check_at_rest(const struct svc_world *w)
{
	const struct svc *s = &w->s;

	CHECK((s->has_ended || w->published.pid == s->pid) && w->published.state == s->state);
	CHECK(w->published.want == s->want && w->published.got_term == s->got_term);
	CHECK(w->published.is_paused == s->is_paused);
	CHECK(w->has_script == (s->script != 0));
	CHECK(w->has_process == (s->pid != 0));
	CHECK(s->state != SVC_DOWN || (!w->has_process && !s->got_term && !s->is_paused));
	CHECK(s->interval_ms >= SVC_INTERVAL_MS_MIN && s->interval_ms <= SVC_INTERVAL_MS_MAX);
	/* Wanted up, it comes up; not wanted, nothing is waited for, but for room to
	 * run it once. */
	if (s->state == SVC_DOWN && !s->script && !(w->kind.no_room && s->want == SVC_WANT_DOWN))
		CHECK(mono_is_never(svc_deadline(s)) == (s->want != SVC_WANT_UP || w->was_held));
	if (s->script)
		CHECK(!mono_is_never(svc_deadline(s)));
	CHECK(!mono_reached(svc_deadline(s), w->now));
}

void svc_world_timer(struct svc_world *w)
{
	struct mono due = svc_deadline(&w->s);

	if (mono_is_never(due))
		return;
	if (due.ns > w->now.ns)
		w->now = due;
	svc_step(&w->s, SVC_EV_TIMER, 0, w->now);
}

void svc_world_command(struct svc_world *w, char byte)
{
	if (!svc_takes_commands(&w->s))
		return;
	if (byte == 'u' || byte == 'o')
		w->may_start_early = true;
	svc_step(&w->s, SVC_EV_COMMAND, byte, w->now);
}

void svc_world_settle(struct svc_world *w)
{
	svc_world_carry_out(w);
	/* As every turn does, after all else. */
	if (mono_reached(svc_deadline(&w->s), w->now))
		svc_step(&w->s, SVC_EV_TIMER, 0, w->now);
	svc_world_carry_out(w);
	check_at_rest(w);
}

void svc_world_make(struct svc_world *w, enum svc_move move)
{
	static const char byte[] = "udoxtkp\n";

	w->now = mono_after(w->now, 7);
	if (move <= MOVE_JUNK) {
		svc_world_command(w, byte[move]);
	} else if (move == MOVE_PROCESS_ENDS && w->has_process) {
		process_ends(w, 3 << 8);
	} else if (move == MOVE_SCRIPT_ENDS && w->has_script) {
		script_ends(w, 1 << 8);
	} else if (move == MOVE_SCRIPT_REPLACES && w->has_script) {
		script_ends(w, 0);
	} else if (move == MOVE_TIMER) {
		svc_world_timer(w);
	} else if (move == MOVE_HOLD) {
		w->was_held = true;
		svc_step(&w->s, SVC_EV_HOLD, 0, w->now);
	} else if (move == MOVE_STOP && !w->was_stopped) {
		w->was_stopped = true;
		svc_step(&w->s, SVC_EV_STOP, 0, w->now);
	} else if (move == MOVE_KILL_ALL) {
		w->was_held = true;
		svc_step(&w->s, SVC_EV_KILL, 0, w->now);
	}
	svc_world_settle(w);
}

void svc_world_begin(struct svc_world *w, struct svc_kind kind)
{
	*w = (struct svc_world){.kind = kind, .now = {5000000000u}, .may_start_early = true};
	svc_begin(&w->s, true, w->now);
	svc_world_carry_out(w);
	svc_world_timer(w);
	svc_world_carry_out(w);
	check_at_rest(w);
}

void svc_world_check_stops(struct svc_world *w)
{
	svc_world_make(w, MOVE_STOP);
	for (uint32_t i = 0; i < 12 && !svc_is_over(&w->s); i++)
		svc_world_make(w, MOVE_TIMER);
	CHECK(svc_is_over(&w->s) && !w->has_script);
	CHECK(!w->has_process);
	CHECK(mono_is_never(svc_deadline(&w->s)));
}
