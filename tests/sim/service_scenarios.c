/* service_scenarios.c - one service, and runsv. */
#include "service_usual.h"

#include <errno.h>

enum { BOUND_MS = 5000, LATE_MS = 300, PIPE_BYTES = 256 };

static struct service *service, *logger;
static struct program *script;

static void obeys(void)
{
	service = runsv_is(forever());
	stop_at(1000 + some_ms(2000), SIG_TERM);
}

static void check_obeyed(void)
{
	expect_code(0);
	expect(service->run->started == 1 && service->run->terms == 1, "started and stopped once");
	expect_within(0, LATE_MS);
}

static void ignores(void)
{
	service = runsv_is(stubborn_one());
	service->kill_ms = 1500;
	service_file(service, "timeout-kill", "1500\n");
	stop_at(1000 + some_ms(2000), SIG_TERM);
	if (random_chance(STREAM_BEHAVIOUR, 2))
		stop_at(3000, SIG_TERM);
}

static void check_killed(void)
{
	expect_code(0);
	expect(service->run->ended_by_kill == 1, "it ended by KILL");
	expect_within(service->kill_ms, service->kill_ms + LATE_MS);
}

static void exits_at_once(void)
{
	service = runsv_is((struct program){.exit_code = 1});
	stop_at(600000, SIG_TERM);
}

/* At 0, 1, 3, 7, 15, 31, 63 and then each 60 s. */
static void check_pauses(void)
{
	expect_code(0);
	expect(service->starts >= 15 && service->starts <= 16, "it was started 15 times");
	expect_within(0, LATE_MS);
}

static void lives_a_minute(void)
{
	service = runsv_is((struct program){.lives_ms = 61000, .exit_code = 1});
	stop_at(600000, SIG_TERM);
}

static void check_no_pause(void)
{
	expect(service->starts == 10, "it was started at once each time");
}

static void finish_hangs(void)
{
	service = runsv_is((struct program){.lives_ms = 200, .exit_code = 3});
	script = service_program(service, "finish", stubborn_one());
	stop_at(4000 + some_ms(8000), SIG_TERM);
}

static void check_finish_killed(void)
{
	expect_code(0);
	expect(script->ended_by_kill == script->started, "each ./finish ended by KILL");
	expect(script->started == service->starts, "each ./run was followed by a ./finish");
	expect_within(0, BOUND_MS + LATE_MS);
}

static void script_hangs(void)
{
	service = runsv_is(forever());
	service->has_scripts = true;
	script = service_program(service, "control/t", stubborn_one());
	tell_at(service, 500, "d");
	tell_at(service, 600, "uh");
	stop_at(10000, SIG_TERM);
}

static void check_script_killed(void)
{
	expect_code(0);
	expect(script->ended_by_kill >= 1, "the control script ended by KILL");
	expect(service->run->terms >= 1, "the service got its TERM after it");
	expect(service->starts == 2, "`u` after it has started it again");
}

static void anything(void)
{
	/* One draw a statement: C leaves the order open. */
	struct program run = {.lives_ms = 100 + some_ms(3000)};

	if (random_chance(STREAM_BEHAVIOUR, 2))
		run.lives_ms = FOREVER;
	run.handles_others = random_chance(STREAM_BEHAVIOUR, 2);
	run.traps_term = random_chance(STREAM_BEHAVIOUR, 2);
	run.term_ms = some_ms(1500);
	service = runsv_is(run);
	if (random_chance(STREAM_BEHAVIOUR, 2))
		service_program(service, "finish", (struct program){.lives_ms = some_ms(700)});
	if (random_chance(STREAM_BEHAVIOUR, 3))
		service_file(service, "down", "");
	tell_anything(service, 12, 8000);
	stop_at(9000, SIG_TERM);
}

static void check_ended(void)
{
	expect_code(0);
	expect(service->run->started == service->run->ended, "nothing of it is left");
	expect_within(0, 1500 + BOUND_MS);
}

static void anything_with_scripts(void)
{
	static const char *const name[] = {"control/t", "control/d", "control/u",
					   "control/p", "control/c", "control/h"};

	anything();
	service->has_scripts = true;
	for (uint32_t i = 0; i < COUNTOF(name); i++) {
		struct program one = {.lives_ms = some_ms(300)};

		one.exit_code = i == 0 || some_ms(2);
		if (random_chance(STREAM_BEHAVIOUR, 2))
			service_program(service, name[i], one);
	}
}

static void paused(void)
{
	service = runsv_is(forever());
	tell_at(service, 500, "p");
	stop_at(1000, random_chance(STREAM_BEHAVIOUR, 2) ? SIG_TERM : SIG_HUP);
}

static void told_to_exit(void)
{
	service = runsv_is(forever());
	tell_at(service, 300 + some_ms(1000), "x");
}

static void check_exited(void)
{
	expect_code(0);
	expect(service->run->started == 1 && service->run->terms == 1, "started and stopped once");
}

static void down_file(void)
{
	service = runsv_is(forever());
	service_file(service, "down", "");
	tell_at(service, 2000, "u");
	tell_at(service, 3000, "d");
	tell_at(service, 5000, "o");
	stop_at(6000, SIG_TERM);
}

static void check_twice(void)
{
	expect_code(0);
	expect(service->starts == 2, "it was started by `u` and by `o`");
}

static void read_only(void)
{
	service = runsv_is(forever());
	directory_add("/run", 0755);
	world.is_read_only = true;
	world.writable = "/run";
	request_add((struct request){.when = WHEN_MS,
				     .n = 1000,
				     .what = DO_WRITE,
				     .file = "/run/oya/a/supervise/control",
				     .bytes = "h"});
	stop_at(3000, SIG_TERM);
}

static void check_hupped(void)
{
	expect_code(0);
	expect(service->run->signals[SIG_HUP] == 1, "it could be told");
	expect_line("it is in /run/oya/a/");
}

static void read_only_all(void)
{
	service = runsv_is(forever());
	world.is_read_only = true;
	stop_at(3000, SIG_TERM);
}

static void locked(void)
{
	service = runsv_is(forever());
	directory_add("/etc/service/a/supervise", 0700);
	lock_by_other("/etc/service/a/supervise/lock");
}

static void check_111(void)
{
	expect_code(111);
	expect(service->starts == 0, "it was left to the other one");
}

static void fork_fails(void)
{
	service = runsv_is((struct program){
		.lives_ms = FOREVER, .spawn_error = EAGAIN, .spawn_error_times = 4});
	stop_at(60000, SIG_TERM);
}

static void check_tried(void)
{
	expect_code(0);
	expect(service->starts == 1 && service->tries == 5, "it was tried until it worked");
}

static void fill_disk(const struct request *r)
{
	(void)r;
	world.is_disk_full = true;
}

static void disk_full(void)
{
	service = runsv_is((struct program){.lives_ms = 1500});
	act_at(some_ms(4000), fill_disk);
	tell_at(service, 5000, "h");
	stop_at(10000, SIG_TERM);
}

static void check_runs_on(void)
{
	expect_code(0);
	expect(service->starts >= 4, "it is started on");
}

/* --- with a logger -------------------------------------------------------------- */

static void logged_with(struct program run, struct program log)
{
	service = runsv_is(run);
	logger = service_log(service, log);
}

static void logged(void)
{
	logged_with((struct program){.lives_ms = 300 + some_ms(2000),
				     .writes = FOREVER,
				     .write_every_us = 1000 + some_ms(30000)},
		    (struct program){.lives_ms = FOREVER, .read_every_us = 20000});
	stop_at(5000 + some_ms(3000), SIG_TERM);
}

static void check_all_read(void)
{
	expect_code(0);
	expect(service->run->wrote == logger->run->read, "no byte is lost");
	expect(logger->run->terms == 0, "the logger ended by itself");
	expect(logger->run->ended_ns >= service->run->ended_ns, "and after its service");
}

static void logger_dies(void)
{
	logged();
	logger->run->lives_ms = 200 + some_ms(1500);
	logger->run->lives_ms += 1;
}

/* What is in the pipe goes to the next one; there is none after the stop. */
static void check_none_lost(void)
{
	expect_code(0);
	expect(service->run->wrote - logger->run->read <= PIPE_BYTES, "no byte is lost");
	expect(logger->starts >= 3, "the logger was started again");
}

static void logger_stays(void)
{
	logged_with((struct program){.lives_ms = FOREVER, .writes = 10, .write_every_us = 50000},
		    (struct program){.lives_ms = FOREVER,
				     .read_every_us = 1000,
				     .ignores_end = true,
				     .ignores_term = random_chance(STREAM_BEHAVIOUR, 2)});
	stop_at(2000, SIG_TERM);
}

static void check_logger_ended(void)
{
	bool ignores = logger->run->ignores_term;

	expect_code(0);
	expect(logger->run->ended_by_kill == ignores, "by TERM, or by KILL");
	expect_within(BOUND_MS, (ignores ? 2 : 1) * BOUND_MS + LATE_MS);
}

static void daemon_holds_pipe(void)
{
	static struct program daemon;

	daemon = (struct program){.path = "/bin/daemon", .lives_ms = FOREVER};
	logged_with((struct program){.lives_ms = FOREVER,
				     .child = &daemon,
				     .child_count = 1,
				     .lineage = AS_DAEMON},
		    (struct program){.lives_ms = FOREVER, .read_every_us = 1000});
	stop_at(2000, SIG_TERM);
}

const struct scenario service_scenarios[] = {
	{"service.obeys-term.down-at-once", obeys, check_obeyed, 0, 0},
	{"service.ignores-term.killed-after-its-timeout", ignores, check_killed, 0, 0},
	{"service.exits-at-once.pause-grows", exits_at_once, check_pauses, 0, 0},
	{"service.lives-a-minute.no-pause", lives_a_minute, check_no_pause, 0, 0},
	{"service.finish-hangs.killed-after-bound", finish_hangs, check_finish_killed, 0, 0},
	{"service.control-script-hangs.killed-after-bound", script_hangs, check_script_killed, 0,
	 0},
	{"service.any-commands.each-once", anything, check_ended, 1000, 0},
	{"service.any-commands-and-scripts.in-order", anything_with_scripts, check_ended, 1000, 0},
	{"service.paused.stop-continues-it", paused, check_obeyed, 0, 0},
	{"service.told-to-exit.supervisor-too", told_to_exit, check_exited, 0, 0},
	{"service.down-file.started-when-told", down_file, check_twice, 0, 0},
	{"service.read-only.files-elsewhere", read_only, check_hupped, 0, 0},
	{"service.nowhere-to-write.runs", read_only_all, check_obeyed, 0, 0},
	{"service.locked-by-other.exit-111", locked, check_111, 0, 0},
	{"service.cannot-fork.tried-with-pause", fork_fails, check_tried, 0, 0},
	{"service.disk-full.runs-on", disk_full, check_runs_on, 0, 0},
	{"service.logger.every-byte-read", logged, check_all_read, 0, 0},
	{"service.logger-dies.no-byte-lost", logger_dies, check_none_lost, 0, 0},
	{"service.logger-stays.ended-after-bound", logger_stays, check_logger_ended, 0, 0},
	{"service.daemon-holds-pipe.logger-ended", daemon_holds_pipe, check_logger_ended, 0, 0},
	{0},
};
