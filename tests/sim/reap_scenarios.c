/* reap_scenarios.c - the dead: all of them, at once, and nobody else's status. */
#include "usual.h"

enum { ORPHANS = 30, STORM = 900, AT_ONCE = 60, ALL_CODES = 256 };

static struct program *the_main, *other, *child;

static void orphans(void)
{
	world.proc_is_foreign = perhaps_not_pid_1() && random_chance(STREAM_BEHAVIOUR, 2);
	the_main = main_is((struct program){.lives_ms = 3000, .exit_code = 11});
	child = program_add(
		(struct program){.path = "/bin/orphan", .lives_ms = some_ms(200), .exit_code = 42});
	other = program_add((struct program){.path = "/bin/forker",
					     .lives_ms = 1500,
					     .child = child,
					     .child_count = ORPHANS,
					     .child_every_us = 20000,
					     .lineage = AS_DAEMON});
	start_at(DO_ORPHAN, some_ms(100), other);
	neighbour();
}

static void check_all_reaped(void)
{
	expect_code(11);
	expect(child->started == ORPHANS && world.deaths_reaped == ORPHANS + 2,
	       "each death was reaped");
}

/* Hundreds of zombies become ours at once when their parent ends. */
static void storm(void)
{
	world.process_limit = STORM + 20;
	the_main = main_is((struct program){.lives_ms = 400, .exit_code = 12});
	child = program_add((struct program){.path = "/bin/orphan", .exit_code = 1});
	other = program_add((struct program){.path = "/bin/forker",
					     .lives_ms = 100 + some_ms(100),
					     .child = child,
					     .child_count = STORM,
					     .child_every_us = 50,
					     .lineage = AS_CHILD,
					     .keeps_zombies = true});
	start_at(DO_ORPHAN, some_ms(50), other);
}

static void check_storm(void)
{
	expect_code(12);
	expect(child->started > STORM / 4 && world.zombies_max > STORM / 4, "it was a storm");
	expect(world.deaths_reaped == child->started + 2, "each death was reaped");
}

static void pid_reused(void)
{
	static const char *const script[] = {STARTUP "1", STARTUP "2", STARTUP "3", STARTUP "4"};

	world.process_limit = 8;
	the_main = main_is((struct program){.lives_ms = 300, .exit_code = 13});
	world.pid_max = 12;
	world.reuses_pids_at_once = random_chance(STREAM_BEHAVIOUR, 2);
	for (uint32_t i = 0; i < COUNTOF(script); i++)
		program_add((struct program){.path = script[i], .lives_ms = 20 + some_ms(100)});
	child = program_add(
		(struct program){.path = "/bin/orphan", .lives_ms = some_ms(30), .exit_code = 1});
	other = program_add((struct program){.path = "/bin/forker",
					     .lives_ms = 2000,
					     .child = child,
					     .child_count = ORPHANS,
					     .child_every_us = 10000 + some_ms(10000),
					     .lineage = AS_DAEMON});
	start_at(DO_ORPHAN, 0, other);
}

static void check_not_confused(void)
{
	expect_code(13);
	expect(the_main->started == 1 && the_main->wstatus == 13 << 8, "main ran to its end");
	expect_no_line("failed");
}

static void chld_ignored(void)
{
	world.launcher_ignores_sigchld = true;
	the_main = main_is((struct program){.lives_ms = some_ms(500), .exit_code = 14});
	program_add((struct program){.path = STARTUP "1", .lives_ms = some_ms(50)});
	orphan_noise();
}

static void check_status_kept(void)
{
	expect_code(14);
	expect_no_line("unknown");
}

/* Main and many others die while we do not run: one SIGCHLD for all. */
static void coalesced(void)
{
	world.is_slow = true;
	the_main = main_is((struct program){.lives_ms = 300, .exit_code = 15});
	child = program_add((struct program){.path = "/bin/orphan", .exit_code = 1});
	other = program_add((struct program){.path = "/bin/forker",
					     .lives_ms = 300,
					     .child = child,
					     .child_count = AT_ONCE,
					     .child_every_us = 100,
					     .lineage = AS_CHILD,
					     .keeps_zombies = true});
	request_add((struct request){
		.when = WHEN_STARTED, .text = "/bin/main", .what = DO_ORPHAN, .program = other});
}

static void check_coalesced(void)
{
	expect_code(15);
	expect(child->started == AT_ONCE, "many at once");
	expect(world.deaths_reaped == AT_ONCE + 2, "each death was reaped");
}

static void unknown_child(void)
{
	the_main = main_is((struct program){.lives_ms = 1000, .exit_code = 16});
	child = program_add((struct program){.path = "/bin/sibling",
					     .lives_ms = some_ms(100),
					     .exit_code = (int32_t)some_ms(256),
					     .exit_signal = (int32_t)some_ms(2) * 9});
	the_main->child = child;
	the_main->child_count = 5;
	the_main->child_every_us = 50000;
	the_main->lineage = AS_SIBLING;
	program_add((struct program){.path = STARTUP "1",
				     .lives_ms = 200,
				     .child = child,
				     .child_count = 2,
				     .child_every_us = 1000,
				     .lineage = AS_SIBLING});
}

static void check_nothing_changed(void)
{
	expect_code(16);
	expect(child->started == 7 && world.deaths_reaped == 9, "all were reaped");
	expect(the_main->terms == 0, "main was left alone");
}

static void leader_gone(void)
{
	world.has_proc = true;
	set_grace(5, 5);
	the_main = main_is((struct program){.lives_ms = 5000,
					    .exit_code = 17,
					    .has_no_leader = true,
					    .traps_term = true,
					    .term_ms = 700,
					    .term_code = 18});
	orphan_noise();
	if (random_chance(STREAM_BEHAVIOUR, 2))
		stop_after_start("/bin/main", some_ms(2900), SIG_TERM);
}

static void check_ran_on(void)
{
	expect_code(world.stop_taken ? 2 : 17);
	expect(the_main->wstatus == (world.stop_taken ? 18 : 17) << 8, "main ran to its end");
}

static void startup_daemon(void)
{
	the_main = main_is((struct program){.lives_ms = 1000 + some_ms(1000), .exit_code = 19});
	child = program_add((struct program){.path = "/bin/daemon", .lives_ms = FOREVER});
	program_add((struct program){.path = STARTUP "1",
				     .lives_ms = 100,
				     .child = child,
				     .child_count = 1,
				     .lineage = random_chance(STREAM_BEHAVIOUR, 2) ? AS_CHILD
										   : AS_DAEMON});
	orphan_noise();
}

static void check_daemon_lived(void)
{
	expect_code(19);
	expect(child->started == 1 && child->terms == 1 && child->wstatus == SIG_TERM,
	       "the daemon ended by the one TERM");
	expect(child->ended_ns > the_main->ended_ns, "it outlived main");
}

static void vanishes(void)
{
	world.children_vanish = true;
	the_main = main_is((struct program){.lives_ms = 500});
	program_add((struct program){.path = PRE "1", .lives_ms = 10});
	/* Nobody is told of a death that somebody else takes. */
	stop_after_start("/bin/main", 600, SIG_HUP);
	stop_after_start(PRE "1", 600, SIG_HUP);
}

static void check_goes_on(void)
{
	expect_code(1);
	expect_line("*** /bin/main exited with unknown status.");
	expect_line("*** " PRE "1 exited with unknown status");
}

/* A bad disk: what could be read of a directory counts, and that is said. */
static void breaks(void)
{
	world.directories_break = true;
	the_main = main_is((struct program){.lives_ms = 10});
	program_add((struct program){.path = STARTUP "1", .lives_ms = 10});
	program_add((struct program){.path = STARTUP "2", .lives_ms = 10});
}

static void check_half_read(void)
{
	expect_code(0);
	expect_line(
		"*** warning: /etc/my_init.d: Input/output error; only the first 1 are looked at");
	expect_line("*** Running " STARTUP);
}

/* 256 codes, then 64 signals. */
static void every_code(void)
{
	int32_t n = (int32_t)(world.round - 1) % (ALL_CODES + SIG_MAX);

	the_main = main_is((struct program){.lives_ms = some_ms(20),
					    .exit_code = n % ALL_CODES,
					    .exit_signal = n < ALL_CODES ? 0 : n - ALL_CODES + 1});
}

static void check_code(void)
{
	expect_code(the_main->exit_signal ? 128 + the_main->exit_signal : the_main->exit_code);
}

const struct scenario reap_scenarios[] = {
	{"reap.orphans.at-once", orphans, check_all_reaped, 0, 0},
	{"reap.orphan-storm.constant-memory", storm, check_storm, 0, 0},
	{"reap.pid-reused.status-not-confused", pid_reused, check_not_confused, 0, 0},
	{"reap.sigchld-ignored-by-launcher.status-kept", chld_ignored, check_status_kept, 0, 0},
	{"reap.sigchld-coalesced.all-reaped", coalesced, check_coalesced, 0, 0},
	{"reap.unknown-child.changes-nothing", unknown_child, check_nothing_changed, 0, 0},
	{"reap.thread-leader-gone.still-running", leader_gone, check_ran_on, 0, 0},
	{"reap.startup-daemon.lives-until-kill-all", startup_daemon, check_daemon_lived, 0, 0},
	{"sim.child-vanishes.goes-on", vanishes, check_goes_on, 0, 0},
	{"sim.directory-breaks.said", breaks, check_half_read, 0, 0},
	{"reap.exit-codes.all-kept", every_code, check_code, ALL_CODES + SIG_MAX, 0},
	{0},
};
