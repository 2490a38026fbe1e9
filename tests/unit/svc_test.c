/* svc_test.c - one supervised process. Method: every sequence of requests and
 * answers of its world, up to a depth, in virtual time; what must always be true
 * is checked after each step, and from each end the world must come to rest. */
#include <string.h>

#include "sig.h"
#include "svc.h"
#include "test.h"

/* Under emulation a step costs thirty times as much. */
#ifdef __x86_64__
enum { DEPTH = 5 };
#else
enum { DEPTH = 4 };
#endif

/* What the world does next. */
enum move {
	MOVE_UP,
	MOVE_DOWN,
	MOVE_ONCE,
	MOVE_EXIT,
	MOVE_TERM,
	MOVE_KILL,
	MOVE_PAUSE,
	MOVE_JUNK,
	MOVE_PROCESS_ENDS,
	MOVE_SCRIPT_ENDS,
	MOVE_SCRIPT_REPLACES,
	MOVE_TIMER,
	MOVE_HOLD,
	MOVE_STOP,
	MOVE_KILL_ALL,
	MOVE_COUNT,
};

/* How the programs of this world behave. */
struct kind {
	bool has_scripts, has_finish, run_cannot_start, no_room, heeds_term, heeds_nothing;
	uint32_t bound_ms;
};

struct world {
	struct kind kind;
	struct svc s;
	struct mono now;
	bool has_process, has_script, is_run, was_held, was_stopped, may_start_early;
	uint32_t terms, process_terms;
	struct mono last_start;
	struct status published;
};

static void on_start(struct world *w)
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
static uint32_t bound_of(const struct world *w)
{
	return w->kind.bound_ms ? w->kind.bound_ms : w->was_stopped ? 9000 : 0;
}

static void on_finish(struct world *w)
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

static void process_ends(struct world *w, int32_t wstatus)
{
	w->has_process = false;
	svc_step(&w->s, SVC_EV_ENDED, wstatus, w->now);
}

static void script_ends(struct world *w, int32_t wstatus)
{
	w->has_script = false;
	svc_step(&w->s, SVC_EV_SCRIPT, wstatus, w->now);
}

static void do_signals(struct world *w, uint32_t todo)
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

static void publish(struct world *w)
{
	w->published = (struct status){
		.pid = w->s.pid,
		.state = w->s.state,
		.want = w->s.want,
		.is_paused = w->s.is_paused,
		.got_term = w->s.got_term,
	};
}

static void carry_out(struct world *w)
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

static void check_at_rest(const struct world *w)
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

static void timer(struct world *w)
{
	struct mono due = svc_deadline(&w->s);

	if (mono_is_never(due))
		return;
	if (due.ns > w->now.ns)
		w->now = due;
	svc_step(&w->s, SVC_EV_TIMER, 0, w->now);
}

static void command(struct world *w, char byte)
{
	if (!svc_takes_commands(&w->s))
		return;
	if (byte == 'u' || byte == 'o')
		w->may_start_early = true;
	svc_step(&w->s, SVC_EV_COMMAND, byte, w->now);
}

static void make(struct world *w, enum move move)
{
	static const char byte[] = "udoxtkp\n";

	w->now = mono_after(w->now, 7);
	if (move <= MOVE_JUNK) {
		command(w, byte[move]);
	} else if (move == MOVE_PROCESS_ENDS && w->has_process) {
		process_ends(w, 3 << 8);
	} else if (move == MOVE_SCRIPT_ENDS && w->has_script) {
		script_ends(w, 1 << 8);
	} else if (move == MOVE_SCRIPT_REPLACES && w->has_script) {
		script_ends(w, 0);
	} else if (move == MOVE_TIMER) {
		timer(w);
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
	carry_out(w);
	/* As every turn does, after all else. */
	if (mono_reached(svc_deadline(&w->s), w->now))
		svc_step(&w->s, SVC_EV_TIMER, 0, w->now);
	carry_out(w);
	check_at_rest(w);
}

static void begin(struct world *w, struct kind kind)
{
	*w = (struct world){.kind = kind, .now = {5000000000u}, .may_start_early = true};
	svc_begin(&w->s, true, w->now);
	carry_out(w);
	timer(w);
	carry_out(w);
	check_at_rest(w);
}

/* Whatever came before: after a stop it is over by time alone. */
static void check_stops(struct world *w)
{
	make(w, MOVE_STOP);
	for (uint32_t i = 0; i < 12 && !svc_is_over(&w->s); i++)
		make(w, MOVE_TIMER);
	CHECK(svc_is_over(&w->s) && !w->has_script);
	CHECK(!w->has_process);
	CHECK(mono_is_never(svc_deadline(&w->s)));
}

static uint64_t explore(struct kind kind)
{
	struct world at[DEPTH + 1];
	uint32_t move[DEPTH] = {0};
	uint32_t depth = 0;
	uint64_t count = 0;

	begin(&at[0], kind);
	for (;;) {
		if (depth == DEPTH || move[depth] == MOVE_COUNT) {
			struct world end = at[depth];

			check_stops(&end);
			count++;
			if (depth == 0)
				return count;
			depth--;
			move[depth]++;
			continue;
		}
		at[depth + 1] = at[depth];
		make(&at[depth + 1], (enum move)move[depth]);
		depth++;
		if (depth < DEPTH)
			move[depth] = 0;
	}
}

static void every_sequence(void)
{
	uint64_t count = 0;

	for (uint32_t bits = 0; bits < 128; bits++) {
		struct kind kind = {
			.has_scripts = bits & 1,
			.has_finish = bits & 2,
			.run_cannot_start = (bits & 12) == 4,
			.no_room = (bits & 12) == 8,
			.heeds_term = bits & 16,
			.bound_ms = bits & 32 ? 5000 : 0,
			.heeds_nothing = bits & 64,
		};

		if ((bits & 12) != 12 && (bits & 80) != 80)
			count += explore(kind);
	}
	CHECK(count > 1000000);
	test_end("service.every-sequence.rules-hold-and-it-stops");
}

/* Each command in each state, against the table of spec/runit.md 4.1. */
static void commands(void)
{
	static const struct {
		char byte;
		enum svc_want want;
		int32_t signal;
	} row[] = {
		{'u', SVC_WANT_UP, 0},        {'d', SVC_WANT_DOWN, SIG_TERM},
		{'o', SVC_WANT_DOWN, 0},      {'x', SVC_WANT_EXIT, SIG_TERM},
		{'t', SVC_WANT_UP, SIG_TERM}, {'k', SVC_WANT_UP, SIG_KILL},
		{'p', SVC_WANT_UP, SIG_STOP}, {'c', SVC_WANT_UP, SIG_CONT},
		{'h', SVC_WANT_UP, SIG_HUP},  {'a', SVC_WANT_UP, SIG_ALRM},
		{'i', SVC_WANT_UP, SIG_INT},  {'q', SVC_WANT_UP, SIG_QUIT},
		{'1', SVC_WANT_UP, SIG_USR1}, {'2', SVC_WANT_UP, SIG_USR2},
		{'\n', SVC_WANT_UP, 0},       {'U', SVC_WANT_UP, 0},
	};

	for (uint32_t i = 0; i < COUNTOF(row); i++) {
		struct world w;
		uint32_t todo;
		int32_t sent = 0;

		begin(&w, (struct kind){0});
		CHECK(w.s.state == SVC_RUN);
		svc_step(&w.s, SVC_EV_COMMAND, row[i].byte, w.now);
		todo = svc_take_todo(&w.s);
		if (todo & SVC_DO_SCRIPT) {
			CHECK(w.s.script == (row[i].signal == SIG_TERM ? 't' : row[i].byte));
			svc_step(&w.s, SVC_EV_SCRIPT, -1, w.now);
			todo = svc_take_todo(&w.s);
			sent = todo & SVC_DO_TERM     ? SIG_TERM
			       : todo & SVC_DO_SIGNAL ? w.s.signal
						      : 0;
		}
		CHECK(sent == row[i].signal && w.s.want == row[i].want);
		CHECK(((todo & SVC_DO_CONT) != 0) == (row[i].byte == 'd' || row[i].byte == 'x'));
		CHECK(w.s.is_paused == (row[i].byte == 'p'));
	}
	test_end("service.commands-in-run.as-runsv");
}

static void flapping(void)
{
	static const uint32_t wanted_ms[] = {1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000};
	struct world w;
	struct mono last;

	begin(&w, (struct kind){0});
	for (uint32_t i = 0; i < COUNTOF(wanted_ms); i++) {
		last = w.s.start;
		make(&w, MOVE_PROCESS_ENDS);
		CHECK(w.s.state == SVC_DOWN);
		timer(&w);
		carry_out(&w);
		CHECK(mono_ms_between(last, w.s.start) == wanted_ms[i]);
	}
	w.now = mono_after(w.now, SVC_INTERVAL_MS_MAX);
	make(&w, MOVE_PROCESS_ENDS);
	CHECK(w.s.state == SVC_RUN && w.s.interval_ms == 2 * SVC_INTERVAL_MS_MIN);
	test_end("service.dies-young.pause-grows-and-comes-back");
}

static void up_starts_at_once(void)
{
	struct world w;

	begin(&w, (struct kind){0});
	for (uint32_t i = 0; i < 6; i++) {
		make(&w, MOVE_PROCESS_ENDS);
		timer(&w);
		carry_out(&w);
	}
	make(&w, MOVE_PROCESS_ENDS);
	CHECK(w.s.state == SVC_DOWN);
	make(&w, MOVE_UP);
	CHECK(w.s.state == SVC_RUN && w.s.interval_ms == SVC_INTERVAL_MS_MIN);
	test_end("service.up.starts-at-once");
}

/* It was left behind, and ends when nobody waits for it any more. */
static void late_script(void)
{
	struct world w;

	begin(&w, (struct kind){.has_scripts = true});
	svc_begin(&w.s, false, w.now);
	(void)svc_take_todo(&w.s);
	svc_step(&w.s, SVC_EV_SCRIPT, SIG_KILL, w.now);
	CHECK(w.s.state == SVC_DOWN && svc_take_todo(&w.s) == 0);
	test_end("service.script-left-behind.its-end-starts-nothing");
}

int main(void)
{
	every_sequence();
	late_script();
	commands();
	flapping();
	up_starts_at_once();
	return test_result();
}
