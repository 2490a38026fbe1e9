/* stop_phase_scenarios.c - startup scripts, hooks and the time they may take. */
#include "usual.h"

#include <errno.h>

static struct program *the_main, *first, *second, *pre[2], *post[2];

static struct program *add(const char *path, uint32_t lives_ms)
{
	return program_add((struct program){.path = path, .lives_ms = lives_ms});
}

static void add_hooks(void)
{
	post[1] = add(POST "20-b", some_ms(300));
	pre[1] = add(PRE "20-b", some_ms(300));
	pre[0] = add(PRE "10-a", some_ms(300));
	post[0] = add(POST "10-a", some_ms(300));
}

static void expect_no_hooks(void)
{
	expect(!pre[0]->started && !pre[1]->started && !post[0]->started && !post[1]->started,
	       "no hook runs");
}

static void expect_all_hooks(void)
{
	expect_before(pre[0], pre[1]);
	expect_before(pre[1], post[0]);
	expect_before(post[0], post[1]);
	expect(post[1]->started == 1 && pre[0]->started == 1, "each hook runs once");
}

static void startup(struct program script)
{
	the_main = main_is((struct program){.lives_ms = FOREVER});
	add_hooks();
	second = add("/etc/rc.local", 10);
	script.path = STARTUP "10-first";
	first = program_add(script);
	orphan_noise();
}

static void term_in_script(void)
{
	startup((struct program){.lives_ms = 2000});
	stop_after_start(STARTUP "10-first", some_ms(1900), SIG_TERM);
}

static void check_nothing_more(void)
{
	check_code_2();
	expect_line("*** An error occurred. Aborting.");
	expect(!second->started && !the_main->started, "nothing more starts");
	expect_no_hooks();
	expect_within(0, 1000);
}

static void script_ignores(void)
{
	set_grace(4, 4);
	startup((struct program){.lives_ms = FOREVER, .ignores_term = true});
	stop_after_start(STARTUP "10-first", some_ms(2000), SIG_TERM);
}

static void check_script_killed(void)
{
	check_code_2();
	expect(!second->started && !the_main->started, "nothing more starts");
	expect(first->ended_by_kill == 1, "the script ended by KILL");
	expect_within(4000, 5000);
}

static void script_fails(void)
{
	bool is_killed = random_chance(STREAM_BEHAVIOUR, 3);

	startup((struct program){.lives_ms = some_ms(1000),
				 .exit_code = 1 + (int32_t)some_ms(255),
				 .exit_signal = is_killed ? 11 : 0});
}

static void check_exit_1(void)
{
	expect_code(1);
	expect_line("*** " STARTUP "10-first failed with status ");
	expect(!second->started && !the_main->started, "nothing more starts");
	expect_no_hooks();
}

static void pre_hook_hangs(void)
{
	set_grace(3, 3);
	the_main = main_is((struct program){.lives_ms = 100, .exit_code = 0});
	add_hooks();
	pre[0]->lives_ms = FOREVER;
	pre[0]->ignores_term = random_chance(STREAM_BEHAVIOUR, 2);
	pre[0]->is_unkillable = random_chance(STREAM_BEHAVIOUR, 4);
	orphan_noise();
}

static void check_bounded(void)
{
	expect_code(1);
	expect_all_hooks();
	/* Its time, its grace, the last reap; the others; all that remain. */
	expect_within(3000, 3000 + 3000 + 1000 + 900 + 4000 + 500);
}

static void hook_fails(void)
{
	struct program **hook = random_chance(STREAM_BEHAVIOUR, 2) ? pre : post;

	the_main = main_is((struct program){.lives_ms = some_ms(1000)});
	add_hooks();
	hook[some_ms(2)]->exit_code = 7;
	hook = pre + some_ms(2);
	(*hook)->spawn_error = random_chance(STREAM_BEHAVIOUR, 2) ? ENOENT : 0;
	pre[0]->exit_signal = (int32_t)some_ms(16);
	pre[0]->exit_code = 1;
	orphan_noise();
	if (random_chance(STREAM_BEHAVIOUR, 2))
		stop_after_start("/bin/main", some_ms(1500), SIG_TERM);
}

static void check_rest_runs(void)
{
	expect_code(1);
	expect(post[0]->started == 1 && post[1]->started == 1, "the other hooks run");
	expect_before(post[0], post[1]);
}

static void hooks_in_order(void)
{
	the_main = main_is((struct program){.lives_ms = some_ms(1000), .exit_code = 4});
	add_hooks();
	file_add(PRE "15-no-program", 0644, "#!/bin/sh\n");
	orphan_noise();
}

static void check_order(void)
{
	expect_code(4);
	expect_all_hooks();
	expect_before(the_main, pre[0]);
	expect_no_line("15-no-program");
}

static void all_are_stubborn(void)
{
	static struct program orphan;

	world.within_ms = 8000;
	if (random_chance(STREAM_BEHAVIOUR, 2)) {
		argument("--stop-within");
		argument("8");
	} else {
		variable("STOP_WITHIN=8");
	}
	the_main = main_is((struct program){.lives_ms = FOREVER, .ignores_term = true});
	add_hooks();
	for (uint32_t i = 0; i < 2; i++) {
		pre[i]->lives_ms = post[i]->lives_ms = FOREVER;
		pre[i]->ignores_term = post[i]->ignores_term = true;
		pre[i]->is_unkillable = random_chance(STREAM_BEHAVIOUR, 3);
	}
	orphan = (struct program){.path = "/bin/orphan", .lives_ms = FOREVER, .ignores_term = true};
	start_at(DO_ORPHAN, some_ms(100), program_add(orphan));
	world.bound_ms = world.within_ms;
	stop_after_start("/bin/main", some_ms(2000), SIG_TERM);
}

static void check_fits(void)
{
	expect(world.exit_code == 1 || world.exit_code == 2, "exit code 1 or 2");
	expect(the_main->terms >= 1 && the_main->ended_by_kill, "main had its TERM and its KILL");
	expect_within(0, 8000);
}

static void skip_runit(void)
{
	argument("--skip-runit");
	the_main = main_is((struct program){.lives_ms = 1000 + some_ms(1000), .exit_code = 3});
	add_hooks();
	orphan_noise();
	if (random_chance(STREAM_BEHAVIOUR, 2))
		stop_after_start("/bin/main", some_ms(900), SIG_TERM);
}

static void check_no_hooks(void)
{
	expect_code(world.stop_taken ? 2 : 3);
	expect_no_hooks();
}

static void cannot_fork(void)
{
	the_main = main_is((struct program){.lives_ms = some_ms(1000)});
	add_hooks();
	for (uint32_t i = 0; i < 2; i++)
		pre[i]->spawn_error = post[i]->spawn_error =
			random_chance(STREAM_BEHAVIOUR, 2) ? EAGAIN : ENOMEM;
	post[1]->spawn_error_times = 1 + some_ms(8);
	orphan_noise();
	if (random_chance(STREAM_BEHAVIOUR, 2))
		stop_after_start("/bin/main", some_ms(1500), SIG_TERM);
}

static void check_stops_anyway(void)
{
	expect_code(1);
	expect(post[1]->started == 1, "a hook that can be started later is");
	expect_within(2500, 6500);
}

static void cannot_fork_within(void)
{
	world.within_ms = world.bound_ms = 2000;
	argument("--stop-within");
	argument("2");
	the_main = main_is((struct program){.lives_ms = FOREVER});
	add_hooks();
	for (uint32_t i = 0; i < 2; i++)
		pre[i]->lives_ms = 0;
	/* Its successor is tried only just before the phase is over. */
	post[0]->lives_ms = 1500 + some_ms(90);
	post[1]->spawn_error = EAGAIN;
	stop_after_start("/bin/main", some_ms(1000), SIG_TERM);
}

static void check_gave_up_in_time(void)
{
	expect_code(1);
	expect_within(1500, 2000);
}

static void interrupted(void)
{
	startup((struct program){.lives_ms = FOREVER});
	request_add((struct request){.when = WHEN_STARTED,
				     .text = STARTUP "10-first",
				     .n = some_ms(2000),
				     .what = DO_CTRL_C});
}

static void check_interrupted(void)
{
	check_code_2();
	expect_line("*** An error occurred. Aborting.");
	expect_no_line("failed with status");
	expect(!second->started && !the_main->started, "nothing more starts");
}

const struct scenario stop_phase_scenarios[] = {
	{"stop.term-in-startup-script.nothing-more-starts", term_in_script, check_nothing_more, 0,
	 0},
	{"stop.startup-script-ignores-term.killed-after-grace", script_ignores, check_script_killed,
	 0, 0},
	{"stop.startup-script-fails.exit-1", script_fails, check_exit_1, 0, 0},
	{"stop.pre-hook-hangs.bounded", pre_hook_hangs, check_bounded, 0, 0},
	{"stop.hook-fails.rest-runs", hook_fails, check_rest_runs, 0, 0},
	{"stop.hooks.pre-then-post-in-order", hooks_in_order, check_order, 0, 0},
	{"stop.stop-within.whole-stop-fits", all_are_stubborn, check_fits, 0, 0},
	{"stop.skip-runit.no-hooks", skip_runit, check_no_hooks, 0, 0},
	{"stop.cannot-fork.still-stops", cannot_fork, check_stops_anyway, 0, 0},
	{"stop.cannot-fork-within.whole-stop-fits", cannot_fork_within, check_gave_up_in_time, 0,
	 0},
	{"stop.term-and-startup-death-together.exit-2", interrupted, check_interrupted, 0, 0},
	{0},
};
