/* service_scenarios.c - one service, and its supervisor. */
#include "usual.h"

#include "persona.h"

static struct service *service;

static void runsv_is(struct program run)
{
	world.persona = runsv_main;
	world.argv[0] = "runsv";
	world.hup_stops = true;
	world.leaves_all = true;
	world.leaves_nothing_open = true;
	world.stops_again = true;
	world.wakes_only_from_empty = random_chance(STREAM_SCHEDULE, 2);
	world.has_no_links = random_chance(STREAM_SCHEDULE, 4);
	variable("PATH=/bin");
	argument("/etc/service/a");
	service = service_add("/etc/service/a", run);
}

static void obeys(void)
{
	runsv_is((struct program){.lives_ms = FOREVER});
	stop_at(1000 + some_ms(2000), SIG_TERM);
}

static void check_obeyed(void)
{
	expect_code(0);
	expect(service->run->started == 1 && service->run->terms == 1, "started and stopped once");
	expect_within(0, 300);
}

const struct scenario service_scenarios[] = {
	{"service.obeys-term.down-at-once", obeys, check_obeyed, 0},
	{0},
};
