/* container_scenarios.c - many services: in a container, and under runsvdir. */
#include "service_usual.h"

#include "bounds.h"
#include "persona.h"
#include "roster.h"

enum {
	MANY = 100,
	SOME = 6,
	GRACE_S = 4,
	LATE_MS = 400,
	FINISH_MS = 5000,
	SCRIPT_MS = 5000,
	DRAIN_MS = 5000,
	REAP_MS = 4000,
	ANY_CALL_MOST = 400
};

static struct service *service[MANY];
static uint32_t count;

static void add(const char *name, struct program run)
{
	service[count++] = service_add(text("/etc/service/%s", name), run);
}

static void container(void)
{
	/* Two scripts, ./run, ./finish, and the logger's end and TERM. */
	world.bound_ms += 2 * SCRIPT_MS + GRACE_S * 1000 + FINISH_MS + 2 * DRAIN_MS + REAP_MS;
	service_odds();
	world.descriptor_limit = 1100;
	arrange_usual(NULL);
	directory_add("/etc/service", 0755);
}

static void many(void)
{
	container();
	for (uint32_t i = 0; i < MANY; i++)
		add(text("s%u", i), forever());
	stop_at(1000 + some_ms(1000), SIG_TERM);
}

static void check_all_ended(void)
{
	for (uint32_t i = 0; i < count; i++)
		expect(service[i]->run->ended == service[i]->run->started, "each has ended");
}

static void check_many(void)
{
	expect_code(2);
	for (uint32_t i = 0; i < MANY; i++)
		expect(service[i]->starts == 1 && service[i]->run->terms == 1,
		       "each started once and got one TERM");
	expect_within(0, LATE_MS);
}

static void one_ignores(void)
{
	set_grace(GRACE_S, GRACE_S);
	container();
	add("good", forever());
	add("stubborn", stubborn_one());
	service_log(service[0], (struct program){.lives_ms = FOREVER, .read_every_us = 1000});
	stop_at(1000 + some_ms(1000), SIG_TERM);
}

static void check_one_killed(void)
{
	expect_code(2);
	expect(service[1]->run->ended_by_kill == 1 && service[0]->run->ended_by_kill == 0,
	       "one was killed");
	expect_line("*** stubborn (PID ");
	expect_line("did not end within 4.0 s; sending SIGKILL.");
	expect_within(GRACE_S * 1000, GRACE_S * 1000 + LATE_MS);
}

/* One draw a statement, here and below: within one C leaves their order open. */
static struct program any_program(void)
{
	struct program p = {.lives_ms = FOREVER, .write_every_us = 1000};

	if (random_chance(STREAM_BEHAVIOUR, 2))
		p.lives_ms = some_ms(3000);
	p.exit_code = (int32_t)some_ms(2);
	p.ignores_term = random_chance(STREAM_BEHAVIOUR, 4);
	p.handles_others = random_chance(STREAM_BEHAVIOUR, 2);
	p.traps_term = random_chance(STREAM_BEHAVIOUR, 2);
	p.term_ms = some_ms(2000);
	p.stops_itself = random_chance(STREAM_BEHAVIOUR, 6);
	p.writes = some_ms(500);
	return p;
}

static struct program any_logger(void)
{
	struct program p = {.lives_ms = FOREVER};

	if (random_chance(STREAM_BEHAVIOUR, 2))
		p.lives_ms = 500 + some_ms(1000);
	p.read_every_us = 500 + some_ms(3000);
	p.ignores_end = random_chance(STREAM_BEHAVIOUR, 4);
	return p;
}

static void add_any(void)
{
	static const char *const script[] = {"control/t", "control/d", "control/x", "control/u"};
	struct service *s;

	add(text("s%u", count), any_program());
	s = service[count - 1];
	if (random_chance(STREAM_BEHAVIOUR, 2))
		service_program(s, "finish", any_program());
	if (random_chance(STREAM_BEHAVIOUR, 3)) {
		const char *name = script[some_ms(COUNTOF(script))];

		s->has_scripts = true;
		service_program(s, name, any_program());
	}
	if (random_chance(STREAM_BEHAVIOUR, 5))
		service_file(s, "down", "");
	if (random_chance(STREAM_BEHAVIOUR, 3))
		service_log(s, any_logger());
	tell_anything(s, some_ms(3), 3000);
}

static void mixture(void)
{
	set_grace(GRACE_S, GRACE_S);
	container();
	for (uint32_t i = 0; i < SOME; i++)
		add_any();
	world.has_no_inotify = random_chance(STREAM_BEHAVIOUR, 4);
	stop_at(500 + some_ms(4000), SIG_TERM);
}

static void mixture_at_any_wait(void)
{
	mixture();
	request_add((struct request){.when = WHEN_WAIT, .n = 1 + some_ms(30), .number = SIG_TERM});
}

static void mixture_at_any_call(void)
{
	mixture();
	request_add((struct request){
		.when = WHEN_CALL, .n = 1 + world.round % ANY_CALL_MOST, .number = SIG_TERM});
}

static void check_stopped(void)
{
	expect_code(2);
	check_all_ended();
}

static void with_main(void)
{
	service_odds();
	world.descriptor_limit = 200;
	main_is((struct program){.lives_ms = 1000 + some_ms(2000), .exit_code = 7});
	directory_add("/etc/service", 0755);
	add("a", forever());
	add("b", (struct program){.lives_ms = 50, .exit_code = 1});
}

static void check_main_ended(void)
{
	expect_code(7);
	check_all_ended();
	expect_within(0, LATE_MS);
}

/* --- directories that come and go ----------------------------------------------- */

static void runsvdir_is(void)
{
	service_odds();
	world.persona = runsvdir_main;
	world.argv[0] = "runsvdir";
	world.hup_stops = true;
	world.leaves_all = true;
	world.leaves_nothing_open = true;
	world.descriptor_limit = 200;
	variable("PATH=/bin");
	argument("-P");
	argument("/etc/service");
	directory_add("/etc", 0755);
	directory_add("/etc/service", 0755);
	world.has_no_inotify = random_chance(STREAM_BEHAVIOUR, 3);
}

static void add_late(const struct request *r)
{
	(void)r;
	add("late", forever());
}

static void remove_first(const struct request *r)
{
	(void)r;
	path_remove(service[0]->path);
}

static void rename_second(const struct request *r)
{
	(void)r;
	path_rename(service[1]->path, "/etc/service/other");
	service[1]->path = "/etc/service/other";
}

static void come_and_go(void)
{
	runsvdir_is();
	add("first", forever());
	add("second", forever());
	act_at(1000, add_late);
	act_at(10000, remove_first);
	act_at(20000, rename_second);
	stop_at(30000, SIG_TERM);
}

/* How late a change may be noticed. */
static uint64_t soon_ms(void)
{
	return world.has_no_inotify || world.was_hit[CALL_WATCH] ? 6000 : LATE_MS;
}

static void check_come_and_gone(void)
{
	expect_code(0);
	expect(count == 3 && service[2]->starts == 1, "the new one was started");
	expect(service[2]->run->started_ns < world.start_ns + (1000 + soon_ms()) * NS_PER_MS,
	       "and soon");
	expect(service[0]->run->ended_ns < world.start_ns + (10000 + soon_ms()) * NS_PER_MS,
	       "the removed one was stopped soon");
	expect(service[1]->starts == 1 && service[1]->run->terms == 1,
	       "the renamed one was left alone");
	expect_within(0, LATE_MS);
}

static void complete_first(const struct request *r)
{
	(void)r;
	path_rename("/etc/service/first/run.later", "/etc/service/first/run");
}

/* Long after it was last looked at. */
static void run_comes_late(void)
{
	runsvdir_is();
	add("first", forever());
	path_rename("/etc/service/first/run", "/etc/service/first/run.later");
	act_at(200000, complete_first);
	stop_at(300000, SIG_TERM);
}

static void check_run_came(void)
{
	expect_code(0);
	expect(service[0]->starts == 1, "it was started once");
	expect(service[0]->run->started_ns < world.start_ns + (200000 + soon_ms()) * NS_PER_MS,
	       "and soon");
	expect_within(0, LATE_MS);
}

/* At any call, so also between the listing of its name and the look at it. */
static void renamed_meanwhile(void)
{
	runsvdir_is();
	add("first", forever());
	add("second", forever());
	request_add((struct request){.when = WHEN_CALL,
				     .n = 1 + world.round % ANY_CALL_MOST,
				     .what = DO_ACT,
				     .act = rename_second});
	/* Without inotify its next scan would be too late to show it. */
	act_at(3000, add_late);
	stop_at(20000, SIG_TERM);
}

static void check_renamed(void)
{
	expect_code(0);
	expect(service[1]->starts == 1 && service[1]->run->terms == 1,
	       "the renamed one was left alone");
	expect_no_line("second: No such file");
	expect_within(0, LATE_MS);
}

static void make_again(const struct request *r)
{
	(void)r;
	path_remove(service[0]->path);
	add("first", forever());
}

/* Perhaps with the same inode number; and at once. */
static void replaced(void)
{
	runsvdir_is();
	add("first", (struct program){.lives_ms = FOREVER, .traps_term = true, .term_ms = 3000});
	act_at(2000 + some_ms(1000), make_again);
	stop_at(30000, SIG_TERM);
}

static void check_replaced(void)
{
	expect_code(0);
	expect(service[0]->starts == 1 && service[1]->starts == 1, "each was started once");
	expect(service[1]->run->started_ns >= service[0]->run->ended_ns, "one after the other");
	expect_within(0, LATE_MS);
}

/* Two that need more descriptors than there are: one runs. */
static void too_few_descriptors(void)
{
	runsvdir_is();
	world.descriptor_limit = 22;
	for (uint32_t i = 0; i < SOME; i++)
		add(text("s%u", i), forever());
	stop_at(20000, SIG_TERM);
}

static void check_some_run(void)
{
	uint32_t started = 0;

	for (uint32_t i = 0; i < count; i++)
		started += service[i]->starts;
	expect_code(0);
	expect(started >= 1 && started < SOME, "some run, others cannot");
	check_all_ended();
	expect_within(0, LATE_MS);
}

/* The table has room for a logger and a service, and for one without a logger. */
static void too_many(void)
{
	runsvdir_is();
	for (uint32_t i = 4; i < UNITS_MAX; i++)
		roster_at(i)->directory = 1;
	for (uint32_t i = 0; i < 4; i++)
		add(text("s%u", i), forever());
	service_log(service[0], (struct program){.lives_ms = FOREVER, .read_every_us = 20000});
	stop_at(20000, SIG_TERM);
}

static void check_too_many(void)
{
	uint32_t started = 0;

	for (uint32_t i = 0; i < count; i++)
		started += service[i]->starts;
	expect_code(0);
	expect(started == 2 || started == 3, "as many as there is room for");
	expect_line("warning: unable to start too many services: s");
	expect_within(0, LATE_MS);
}

const struct scenario container_scenarios[] = {
	{"service.hundred.stopped-at-once", many, check_many, 0, 997},
	{"service.one-ignores-term.killed-and-named", one_ignores, check_one_killed, 0, 0},
	{"service.mixture.stop-ends-all", mixture, check_stopped, 1000, 61},
	{"service.mixture-any-turn.stop-ends-all", mixture_at_any_wait, check_stopped, 1000, 61},
	{"service.mixture-any-call.stop-ends-all", mixture_at_any_call, check_stopped, 1000, 61},
	{"service.main-ends.services-stop", with_main, check_main_ended, 0, 0},
	{"service.come-and-go.noticed", come_and_go, check_come_and_gone, 0, 3},
	{"service.run-comes-late.noticed", run_comes_late, check_run_came, 0, 3},
	{"service.renamed-meanwhile.left-alone", renamed_meanwhile, check_renamed, 1000, 0},
	{"service.made-again.one-after-the-other", replaced, check_replaced, 0, 0},
	{"service.too-many.rest-runs", too_many, check_too_many, 0, 0},
	{"service.few-descriptors.some-run", too_few_descriptors, check_some_run, 0, 0},
	{0},
};
