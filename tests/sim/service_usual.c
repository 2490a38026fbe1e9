/* service_usual.c - what many scenarios of services have in common. */
#include "service_usual.h"

#include "persona.h"

struct program forever(void)
{
	return (struct program){.lives_ms = FOREVER};
}

struct program stubborn_one(void)
{
	return (struct program){.lives_ms = FOREVER, .ignores_term = true};
}

/* The kernel's own odds, as far as they matter to services. */
void service_odds(void)
{
	world.wakes_only_from_empty = random_chance(STREAM_SCHEDULE, 2);
	world.has_no_links = random_chance(STREAM_SCHEDULE, 4);
	world.inodes_never_return = random_chance(STREAM_SCHEDULE, 2);
	world.reuses_pids_at_once = random_chance(STREAM_SCHEDULE, 2);
}

struct service *runsv_is(struct program run)
{
	service_odds();
	world.persona = runsv_main;
	world.argv[0] = "runsv";
	world.hup_stops = true;
	world.leaves_all = true;
	world.leaves_nothing_open = true;
	world.stops_again = true;
	variable("PATH=/bin");
	argument("/etc/service/a");
	return service_add("/etc/service/a", run);
}

void tell_at(const struct service *s, uint32_t ms, const char *bytes)
{
	service_tell(s, (struct request){.when = WHEN_MS, .n = ms}, bytes);
}

void tell_after_start(const struct service *s, uint32_t ms, const char *bytes)
{
	service_tell(s, (struct request){.when = WHEN_STARTED, .text = s->run->path, .n = ms},
		     bytes);
}

void act_at(uint32_t ms, void (*act)(const struct request *))
{
	request_add((struct request){.when = WHEN_MS, .n = ms, .what = DO_ACT, .act = act});
}

static const char *random_text(const char *from, uint32_t count, uint32_t most)
{
	char bytes[32] = "";
	uint32_t length = 1 + some_ms(most);

	for (uint32_t i = 0; i < length; i++)
		bytes[i] = from[some_ms(count)];
	return text("%s", bytes);
}

/* All that there is to tell, but for `x`, and some junk. */
void tell_anything(const struct service *s, uint32_t times, uint32_t within_ms)
{
	static const char bytes[] = "uudoottkhaiq12ppcc?\n";

	for (uint32_t i = 0; i < times; i++) {
		uint32_t at_ms = some_ms(within_ms);

		tell_at(s, at_ms, random_text(bytes, sizeof(bytes) - 1, 4));
	}
}
