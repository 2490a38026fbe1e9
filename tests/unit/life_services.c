/* life_services.c - see life_services.h. */
#include "life_services.h"

#include "test.h"

void life_services_check(const struct life *life, uint32_t *done, uint32_t todo)
{
	uint32_t kills = LIFE_DO_KILL_SERVICES | LIFE_DO_LEAVE_SERVICES;
	uint32_t all = LIFE_DO_BOOT | LIFE_DO_HOLD | LIFE_DO_STOP_SERVICES | kills;

	CHECK(life->conf.has_services || !(todo & all));
	CHECK(!(todo & LIFE_DO_BOOT) || !*done);
	*done |= todo & all;
	if (todo & LIFE_DO_STOP_SERVICES)
		CHECK(*done & LIFE_DO_HOLD);
	if (todo & kills)
		CHECK(*done & LIFE_DO_STOP_SERVICES);
	if (life->state > LIFE_SERVICES && *done & LIFE_DO_BOOT)
		CHECK(*done & LIFE_DO_STOP_SERVICES);
}
