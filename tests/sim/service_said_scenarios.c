/* service_said_scenarios.c - what the log says of the end of a service. */
#include "service_usual.h"

#include <errno.h>

static struct service *service;

/* Long after a TERM that it survived it ends by itself. */
static void survives_term(void)
{
	service = runsv_is(
		(struct program){.lives_ms = 100000, .ignores_term = true, .exit_code = 3});
	service->kill_ms = 1000;
	service_file(service, "timeout-kill", "1000");
	tell_at(service, 1000 + some_ms(5000), "t");
	stop_at(120000, SIG_TERM);
}

static void check_end_said(void)
{
	expect_code(0);
	expect_line("exited with status 3 after 100.");
}

static void asked_to_end(void)
{
	service = runsv_is((struct program){.lives_ms = FOREVER,
					    .traps_term = true,
					    .term_ms = some_ms(30000),
					    .term_code = 3});
	tell_at(service, 1000, "t");
	stop_at(40000, SIG_TERM);
}

static void check_nothing_said(void)
{
	expect_code(0);
	expect(service->starts == 2, "it was started again");
	expect_no_line("exited with status");
}

static void break_program(const struct request *r)
{
	(void)r;
	service->run->spawn_error = ENOENT;
}

/* It ends old enough to be started again at once, which fails. */
static void cannot_start_again(void)
{
	service = runsv_is((struct program){.lives_ms = 61000, .exit_code = 5});
	act_at(30000, break_program);
	stop_at(70000, SIG_TERM);
}

static void check_first_end_said(void)
{
	expect_code(0);
	expect_line("exited with status 5 after 61.");
	expect_no_line("exited with status 111");
}

const struct scenario service_said_scenarios[] = {
	{"service.survived-term.own-end-said", survives_term, check_end_said, 0, 0},
	{"service.asked-to-end.nothing-said", asked_to_end, check_nothing_said, 0, 0},
	{"service.cannot-start-again.first-end-said", cannot_start_again, check_first_end_said, 0,
	 0},
	{0},
};
