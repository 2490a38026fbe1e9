/* svc_test.c - one supervised process. Method: every sequence of requests and
 * answers of its world, up to a depth, in virtual time; what must always be true
 * is checked after each step (svc_world.c), and from each end the world must come to rest. */
#include "sig.h"
#include "svc_world.h"
#include "test.h"

/* Under emulation a step costs thirty times as much. */
#ifdef __x86_64__
enum { DEPTH = 5 };
#else
enum { DEPTH = 4 };
#endif

static uint64_t explore(struct svc_kind kind)
{
	struct svc_world at[DEPTH + 1];
	uint32_t move[DEPTH] = {0};
	uint32_t depth = 0;
	uint64_t count = 0;

	svc_world_begin(&at[0], kind);
	for (;;) {
		if (depth == DEPTH || move[depth] == MOVE_COUNT) {
			struct svc_world end = at[depth];

			svc_world_check_stops(&end);
			count++;
			if (depth == 0)
				return count;
			depth--;
			move[depth]++;
			continue;
		}
		at[depth + 1] = at[depth];
		svc_world_make(&at[depth + 1], (enum svc_move)move[depth]);
		depth++;
		if (depth < DEPTH)
			move[depth] = 0;
	}
}

static void every_sequence(void)
{
	uint64_t count = 0;

	for (uint32_t bits = 0; bits < 128; bits++) {
		struct svc_kind kind = {
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
		struct svc_world w;
		uint32_t todo;
		int32_t sent = 0;

		svc_world_begin(&w, (struct svc_kind){0});
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
	struct svc_world w;
	struct mono last;

	svc_world_begin(&w, (struct svc_kind){0});
	for (uint32_t i = 0; i < COUNTOF(wanted_ms); i++) {
		last = w.s.start;
		svc_world_make(&w, MOVE_PROCESS_ENDS);
		CHECK(w.s.state == SVC_DOWN);
		svc_world_timer(&w);
		svc_world_carry_out(&w);
		CHECK(mono_ms_between(last, w.s.start) == wanted_ms[i]);
	}
	w.now = mono_after(w.now, SVC_INTERVAL_MS_MAX);
	svc_world_make(&w, MOVE_PROCESS_ENDS);
	CHECK(w.s.state == SVC_RUN && w.s.interval_ms == 2 * SVC_INTERVAL_MS_MIN);
	test_end("service.dies-young.pause-grows-and-comes-back");
}

static void up_starts_at_once(void)
{
	struct svc_world w;

	svc_world_begin(&w, (struct svc_kind){0});
	for (uint32_t i = 0; i < 6; i++) {
		svc_world_make(&w, MOVE_PROCESS_ENDS);
		svc_world_timer(&w);
		svc_world_carry_out(&w);
	}
	svc_world_make(&w, MOVE_PROCESS_ENDS);
	CHECK(w.s.state == SVC_DOWN);
	svc_world_make(&w, MOVE_UP);
	CHECK(w.s.state == SVC_RUN && w.s.interval_ms == SVC_INTERVAL_MS_MIN);
	test_end("service.up.starts-at-once");
}

/* It was left behind, and ends when nobody waits for it any more. */
static void late_script(void)
{
	struct svc s;
	struct mono now = {5000000000u};

	svc_begin(&s, false, now);
	(void)svc_take_todo(&s);
	svc_step(&s, SVC_EV_SCRIPT, SIG_KILL, now);
	CHECK(s.state == SVC_DOWN && svc_take_todo(&s) == 0);
	test_end("service.script-left-behind.its-end-starts-nothing");
}

/* Whoever has got KILL does not get it again. */
static void one_kill(void)
{
	struct svc_kind stubborn = {.heeds_nothing = true, .bound_ms = 5000};
	struct svc_world w;

	for (uint32_t after_timer = 0; after_timer < 2; after_timer++) {
		uint32_t kills = 0;

		svc_world_begin(&w, stubborn);
		svc_world_make(&w, MOVE_STOP);
		if (after_timer)
			svc_world_timer(&w);
		for (uint32_t i = 0; i < 3; i++) {
			kills += (svc_take_todo(&w.s) & SVC_DO_KILL) != 0;
			svc_step(&w.s, SVC_EV_KILL, 0, w.now);
		}
		CHECK(kills == 1);
	}
	test_end("service.killed-twice.one-kill");
}

int main(void)
{
	every_sequence();
	commands();
	flapping();
	up_starts_at_once();
	late_script();
	one_kill();
	return test_result();
}
