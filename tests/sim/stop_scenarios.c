/* stop_scenarios.c - the main command is asked to end. */
#include "usual.h"

static struct program *the_main, *other;

static void obeys(int32_t signal)
{
	perhaps_not_pid_1();
	the_main = main_is((struct program){.lives_ms = FOREVER});
	orphan_noise();
	neighbour();
	stop_after_start("/bin/main", some_ms(3000), signal);
}

static void obeys_term(void)
{
	obeys(SIG_TERM);
}

static void check_obeyed(void)
{
	check_code_2();
	expect_line("*** Shutting down /bin/main (PID ");
	expect_line("*** Killing all processes...");
	expect_no_line("in time");
	expect(the_main->wstatus == SIG_TERM && the_main->terms >= 1, "main ended by TERM");
	expect_within(0, 1000);
}

static void obeys_int(void)
{
	obeys(SIG_INT);
}

static void obeys_others(void)
{
	obeys(random_chance(STREAM_BEHAVIOUR, 2) ? SIG_PWR : SIG_RTMIN + 3);
	if (random_chance(STREAM_BEHAVIOUR, 3))
		stop_after_start("/bin/main", 3000, SIG_PWR);
}

static void ignores(void)
{
	/* One draw a statement: C leaves the order of arguments open. */
	uint32_t grace_s = 1 + some_ms(40);

	set_grace(grace_s, 1 + some_ms(40));
	the_main = main_is((struct program){.lives_ms = FOREVER, .ignores_term = true});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(3000), SIG_TERM);
}

static void check_killed_after_grace(void)
{
	check_code_2();
	expect_line("did not shut down in time. Forcing it to exit.");
	expect(the_main->ended_by_kill == 1, "main ended by KILL");
	expect_within(world.grace_ms, world.grace_ms + 1000);
}

static void is_stopped(void)
{
	the_main = main_is((struct program){.lives_ms = FOREVER,
					    .stops_itself = true,
					    .traps_term = true,
					    .term_ms = some_ms(500)});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(3000), SIG_TERM);
}

static void check_got_cont(void)
{
	check_code_2();
	expect(the_main->ended && the_main->wstatus == 0, "main ended by itself");
	expect_within(0, 1500);
}

static void exits(void)
{
	perhaps_not_pid_1();
	the_main = main_is(
		(struct program){.lives_ms = some_ms(3000), .exit_code = (int32_t)some_ms(256)});
	orphan_noise();
	neighbour();
}

static void check_own_code(void)
{
	expect_code(the_main->exit_code);
	expect_line("*** /bin/main exited with status ");
	expect_no_line("aborted");
}

static void is_killed(void)
{
	the_main = main_is((struct program){.lives_ms = some_ms(3000),
					    .exit_signal = 1 + (int32_t)some_ms(SIG_MAX)});
	orphan_noise();
}

static void check_128_plus(void)
{
	expect_code(128 + the_main->exit_signal);
	expect_line(sig_name(the_main->exit_signal).text);
}

static void is_asked_twice(void)
{
	static const int32_t signal[] = {SIG_TERM, SIG_INT, SIG_PWR, SIG_RTMIN + 3, SIG_HUP};
	bool is_stubborn = random_chance(STREAM_BEHAVIOUR, 2);

	set_grace(10, 10);
	the_main = main_is((struct program){.lives_ms = FOREVER,
					    .ignores_term = is_stubborn,
					    .traps_term = !is_stubborn,
					    .term_ms = 9000});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(100), SIG_TERM);
	for (uint32_t i = 0; i < 8; i++) {
		uint32_t after_ms = 100 + some_ms(9000);

		stop_after_start("/bin/main", after_ms, signal[some_ms(5)]);
	}
}

static void check_grace_kept(void)
{
	check_code_2();
	expect(the_main->terms == 1, "one TERM only");
	if (the_main->ignores_term)
		expect_within(10000, 11500);
	else
		expect(the_main->wstatus == 0 && !the_main->ended_by_kill, "main had its time");
}

static void status_main(void)
{
	argument("--stop-status");
	argument("main");
	the_main = main_is((struct program){.lives_ms = FOREVER,
					    .traps_term = true,
					    .term_ms = some_ms(800),
					    .term_code = (int32_t)some_ms(256)});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(3000), SIG_TERM);
}

static void check_mains_code(void)
{
	expect_code(the_main->term_code);
	expect_line("*** Init system aborted.");
}

static void status_number(void)
{
	variable("STOP_STATUS=143");
	the_main = main_is((struct program){.lives_ms = FOREVER});
	orphan_noise();
	stop_after_start("/bin/main", some_ms(3000), SIG_TERM);
}

static void check_143(void)
{
	expect_code(143);
}

static void grace_zero(void)
{
	set_grace(0, 0);
	the_main = main_is((struct program){.lives_ms = FOREVER, .ignores_term = true});
	other = program_add(
		(struct program){.path = "/bin/other", .lives_ms = FOREVER, .ignores_term = true});
	start_at(DO_ORPHAN, some_ms(100), other);
	stop_after_start("/bin/main", 200, SIG_TERM);
}

static void check_at_once(void)
{
	check_code_2();
	expect(the_main->ended_by_kill && other->ended_by_kill, "both ended by KILL");
	expect(the_main->terms == 1, "TERM came first");
	expect_within(0, 600);
}

static void no_main(void)
{
	arrange_usual(NULL);
	world.wakes_spuriously = false;
	stop_at(10u * 86400u * 1000u, SIG_TERM);
}

static void check_idle(void)
{
	expect_code(2);
	/* The first turn looks, the second one sleeps. */
	expect(world.stop_turn == 2 || world.fault_mode != FAULT_NONE,
	       "ten idle days are one single sleep");
}

static void hears_others(void)
{
	static const int32_t signal[] = {1, 3, 10, 12, 13, 14, 18, 20, 21, 22, 28, 34, 35, 63, 64};

	the_main = main_is((struct program){.lives_ms = 5000, .exit_code = 9});
	for (uint32_t i = 0; i < COUNTOF(signal); i++)
		stop_after_start("/bin/main", some_ms(4900), signal[i]);
}

static void check_ignored(void)
{
	expect_code(9);
	expect(the_main->terms == 0, "main was left alone");
	expect_no_line("stopping");
}

const struct scenario stop_scenarios[] = {
	{"stop.main-obeys-term.exit-2", obeys_term, check_obeyed, 0, 0},
	{"stop.main-ignores-term.killed-after-grace", ignores, check_killed_after_grace, 0, 0},
	{"stop.main-stopped-by-signal-stop.gets-cont", is_stopped, check_got_cont, 0, 0},
	{"stop.main-exits.its-own-code", exits, check_own_code, 0, 0},
	{"stop.main-killed-by-signal.128-plus-signal", is_killed, check_128_plus, 0, 0},
	{"stop.int.exit-2", obeys_int, check_obeyed, 0, 0},
	{"stop.rtmin3-and-pwr.exit-2", obeys_others, check_obeyed, 0, 0},
	{"stop.second-term.grace-not-shortened", is_asked_twice, check_grace_kept, 0, 0},
	{"stop.stop-status-main.mains-own-code", status_main, check_mains_code, 0, 0},
	{"stop.stop-status-number.that-number", status_number, check_143, 0, 0},
	{"stop.grace-zero.killed-at-once", grace_zero, check_at_once, 0, 0},
	{"stop.no-main-command.idles-then-exit-2", no_main, check_idle, 0, 0},
	{"stop.other-signals.ignored", hears_others, check_ignored, 0, 0},
	{0},
};
