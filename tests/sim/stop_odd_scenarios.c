/* stop_odd_scenarios.c - what else can be in the way of a stop. */
#include "usual.h"

enum { ANY_CALL_STEP = 3 };

static struct program *the_main, *other;

static struct program *stubborn(const char *path)
{
	return program_add(
		(struct program){.path = path, .lives_ms = FOREVER, .ignores_term = true});
}

static void orphan_ignores(void)
{
	world.has_proc = true;
	perhaps_not_pid_1();
	set_grace(5, 6);
	the_main = main_is((struct program){.lives_ms = 500, .exit_code = 3});
	other = stubborn("/bin/stubborn");
	start_at(DO_ORPHAN, some_ms(200), other);
	neighbour();
}

static void check_named(void)
{
	expect_code(3);
	expect(other->ended_by_kill == 1, "the orphan ended by KILL");
	expect_line("*** Not all processes have exited in time. Forcing them to exit.");
	expect_line("*** stubborn (PID ");
	expect_line("): got SIGTERM, did not end within 6.");
	expect_within(6000, 7000);
}

static void foreign(void)
{
	set_grace(5, 5);
	the_main = main_is((struct program){.lives_ms = FOREVER});
	other = program_add((struct program){.path = "/bin/foreign",
					     .lives_ms = FOREVER,
					     .traps_term = true,
					     .term_ms = some_ms(4500),
					     .term_code = 6});
	start_at(DO_FOREIGN, some_ms(1000), other);
	orphan_noise();
	stop_after_start("/bin/main", 1100 + some_ms(100), SIG_TERM);
}

static void check_had_grace(void)
{
	check_code_2();
	expect(other->ended == 1 && other->wstatus == 6 << 8, "the foreign process had its time");
	expect_within(other->term_ms, other->term_ms + 1000);
}

static void no_kill_all(void)
{
	world.leaves_all = true;
	argument("--no-kill-all-on-exit");
	the_main = main_is((struct program){.lives_ms = 500, .exit_code = 8});
	other = stubborn("/bin/stubborn");
	start_at(DO_ORPHAN, some_ms(300), other);
}

static void check_no_kill_all(void)
{
	expect_code(8);
	expect(other->terms == 0 && world.terms_to_all == 0, "nobody else got a signal");
	expect_no_line("Killing all");
	expect_within(0, 500);
}

static void term_in_kill_all(void)
{
	set_grace(5, 5);
	the_main = main_is((struct program){.lives_ms = 100 + some_ms(500), .exit_code = 5});
	other = stubborn("/bin/stubborn");
	start_at(DO_ORPHAN, 0, other);
	for (uint32_t i = 0; i < 3; i++)
		stop_after_line("Killing all processes", 1 + some_ms(4900), SIG_TERM);
}

static void check_code_kept(void)
{
	expect_code(5);
	expect_no_line("aborted");
	expect_within(5000, 6000);
}

static void fork_bomb(void)
{
	perhaps_not_pid_1();
	set_grace(2, 2);
	world.process_limit = 40 + some_ms(60);
	the_main = main_is((struct program){.lives_ms = FOREVER, .exit_code = 1});
	other = program_add((struct program){
		.path = "/bin/bomb",
		.lives_ms = FOREVER,
		.is_bomb = true,
		.child_every_us = 15000,
		.lineage = random_chance(STREAM_BEHAVIOUR, 2) ? AS_CHILD : AS_DAEMON,
		.ignores_term = random_chance(STREAM_BEHAVIOUR, 2),
	});
	start_at(DO_ORPHAN, some_ms(100), other);
	neighbour();
	stop_after_start("/bin/main", 100 + some_ms(500), SIG_TERM);
}

static void check_bomb_ended(void)
{
	check_code_2();
	expect(other->started > 20 && other->ended == other->started, "no bomb is left");
	expect_within(0, 5000);
}

static void freeze_in_stop(uint32_t after_ms, int32_t for_ms)
{
	request_add((struct request){.when = WHEN_LOGGED,
				     .text = "Shutting down /bin/main",
				     .n = after_ms,
				     .what = DO_FREEZE,
				     .number = for_ms});
}

/* Frozen once, main has time to end; frozen again in its extra slice, it has
 * had all there is. */
static void is_frozen(void)
{
	bool is_frozen_again = random_chance(STREAM_BEHAVIOUR, 4);

	set_grace(10, 10);
	the_main = main_is((struct program){.lives_ms = FOREVER,
					    .ignores_term = is_frozen_again,
					    .traps_term = true,
					    .term_ms = 300 + some_ms(1000)});
	stop_after_start("/bin/main", some_ms(1000), SIG_TERM);
	freeze_in_stop(some_ms(280), 20000);
	if (is_frozen_again)
		freeze_in_stop(20000 + 280 + 500, 5000);
}

static void check_flushed(void)
{
	uint64_t took_ns = world.exit_ns - world.stop_ns - world.late_ns;

	check_code_2();
	if (the_main->ignores_term)
		expect(took_ns < 26500 * NS_PER_MS, "there is only one extra slice");
	else
		expect(the_main->wstatus == 0 && !the_main->ended_by_kill, "main had time to end");
}

static void unkillable(void)
{
	world.has_proc = true;
	set_grace(3, 3);
	the_main = main_is((struct program){.lives_ms = FOREVER, .is_unkillable = true});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(1000), SIG_TERM);
}

static void check_left(void)
{
	check_code_2();
	expect_line("*** /bin/main (PID ");
	expect_line("got SIGKILL, did not end within 1.");
	expect_line("leaving it to the kernel");
	expect_line("*** main (PID ");
	expect_within(3000 + 1000 + 3000, 3000 + 1000 + 3000 + 1000 + 500);
}

static void stderr_unread(void)
{
	bool is_read_again = random_chance(STREAM_BEHAVIOUR, 2);

	set_grace(3, 3);
	the_main = main_is((struct program){.lives_ms = FOREVER,
					    .ignores_term = random_chance(STREAM_BEHAVIOUR, 2)});
	start_at(DO_LOG_STICKS, some_ms(1000), NULL);
	if (is_read_again)
		start_at(DO_LOG_FLOWS, 2000 + some_ms(1000), NULL);
	orphan_noise();
	stop_after_start("/bin/main", 500 + some_ms(1000), SIG_TERM);
}

static void check_stopped(void)
{
	expect_code(2);
	expect_within(0, 8000);
}

static void term_at_any_call(void)
{
	the_main = main_is((struct program){.lives_ms = 50, .exit_code = 7});
	program_add((struct program){.path = STARTUP "10-first", .lives_ms = 5});
	program_add((struct program){.path = PRE "10-pre", .lives_ms = 5});
	program_add((struct program){.path = POST "10-post", .lives_ms = 5});
	request_add((struct request){
		.when = WHEN_CALL,
		.n = 2 + ANY_CALL_STEP * (world.round - 1) + some_ms(ANY_CALL_STEP),
		.number = random_chance(STREAM_BEHAVIOUR, 2) ? SIG_TERM : SIG_INT});
}

/* In the last turn before all are ended the exit code may be settled already. */
static void check_none_lost(void)
{
	bool is_too_late = !world.stop_sent_ns || world.stop_sent_turn >= world.kill_all_turn;

	expect(world.exit_code == 2 || (world.exit_code == 7 && is_too_late), "the stop counts");
	if (world.stop_sent_turn < world.kill_all_turn && world.stop_sent_ns)
		expect_code(2);
}

static void other_uid(void)
{
	world.has_proc = true;
	set_grace(2, 2);
	the_main = main_is((struct program){.lives_ms = 500, .exit_code = 3});
	other = program_add((struct program){
		.path = "/bin/set-uid", .lives_ms = FOREVER, .is_other_uid = true});
	if (random_chance(STREAM_BEHAVIOUR, 2)) {
		the_main->lives_ms = FOREVER;
		the_main->is_other_uid = true;
		stop_after_start("/bin/main", some_ms(1000), SIG_TERM);
	}
	start_at(DO_ORPHAN, some_ms(100), other);
}

static void check_left_to_kernel(void)
{
	expect_code(the_main->is_other_uid ? 2 : 3);
	expect_line("set-uid (PID ");
	expect(other->ended == 0, "it lives until the kernel ends it");
	expect_within(3000, 7500);
}

/* Whom nobody can find, nobody is waited for either. */
static void without_proc(void)
{
	world.is_not_pid_1 = true;
	world.has_proc = random_chance(STREAM_BEHAVIOUR, 2);
	world.proc_is_foreign = world.has_proc;
	set_grace(5, 20);
	the_main = main_is((struct program){.lives_ms = FOREVER});
	other = stubborn("/bin/stubborn");
	start_at(DO_ORPHAN, some_ms(100), other);
	neighbour();
	stop_after_start("/bin/main", 200 + some_ms(500), SIG_TERM);
}

static void check_said(void)
{
	check_code_2();
	expect(other->terms == 0, "nobody was found");
	expect_line("*** warning: not PID 1, and no /proc: "
		    "the processes that are left cannot be found");
	expect_no_line("Forcing");
	expect_within(0, 1000);
}

const struct scenario stop_odd_scenarios[] = {
	{"stop.orphan-ignores-term.killed-and-named", orphan_ignores, check_named, 0, 0},
	{"stop.foreign-process.gets-grace", foreign, check_had_grace, 0, 0},
	{"stop.no-kill-all.exits-at-once", no_kill_all, check_no_kill_all, 0, 0},
	{"stop.term-in-kill-all.code-kept", term_in_kill_all, check_code_kept, 0, 0},
	{"stop.fork-bomb.ended", fork_bomb, check_bomb_ended, 0, 0},
	{"stop.frozen-in-grace.extra-slice", is_frozen, check_flushed, 0, 0},
	{"stop.unkillable-child.named-and-left", unkillable, check_left, 0, 0},
	{"stop.stderr-unread.still-stops", stderr_unread, check_stopped, 0, 0},
	{"stop.term-at-any-moment.none-lost", term_at_any_call, check_none_lost, 0, 0},
	{"stop.child-of-other-uid.left-to-the-kernel", other_uid, check_left_to_kernel, 0, 0},
	{"stop.not-pid-1-without-proc.said", without_proc, check_said, 0, 0},
	{0},
};
