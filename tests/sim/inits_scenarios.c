/* inits_scenarios.c - an init around one command: what it forwards, and what it
 * leaves behind. */
#include "usual.h"

#include "persona.h"

enum { REST_S = 3, DELAY_S = 5, SOON_MS = 200, ANY_CALL_MOST = 16 };

static struct program *the_main, *stubborn;

/* Nothing but the command is asked of it, so it has no bound of its own. */
static void init_is(int (*persona)(int argc, const char **argv, const char **envp),
		    const char *name)
{
	world.persona = persona;
	world.argv[0] = name;
	world.forwards = true;
	world.stops_again = true;
	world.leaves_all = true;
	world.has_proc = true;
	variable("PATH=/bin");
	directory_add("/bin", 0755);
}

static void command_is(struct program p)
{
	p.path = "/bin/main";
	argument("/bin/main");
	the_main = program_add(p);
}

static void any_init(void)
{
	bool is_tini = random_chance(STREAM_BEHAVIOUR, 2);

	init_is(is_tini ? tini_main : dumb_init_main, is_tini ? "tini" : "dumb-init");
}

static void exits(void)
{
	uint32_t lives_ms = some_ms(3000);

	any_init();
	command_is((struct program){.lives_ms = lives_ms, .exit_code = (int32_t)some_ms(256)});
	orphan_noise();
}

static void check_own_code(void)
{
	expect_code(the_main->exit_code);
}

static void gets_term(void)
{
	any_init();
	command_is((struct program){.lives_ms = FOREVER, .handles_others = true});
	orphan_noise();
	for (uint32_t i = 0; i < 4; i++) {
		uint32_t ms = some_ms(2000);

		stop_at(ms, random_chance(STREAM_BEHAVIOUR, 2) ? SIG_USR1 : SIG_HUP);
	}
	stop_at(2500, SIG_TERM);
}

static void gets_term_at_any_call(void)
{
	any_init();
	command_is((struct program){.lives_ms = FOREVER});
	request_add((struct request){
		.when = WHEN_CALL, .n = 1 + world.round % ANY_CALL_MOST, .number = SIG_TERM});
	stop_at(1000, SIG_HUP); /* the call may never come */
}

static void check_forwarded(void)
{
	expect_code(128 + SIG_TERM);
	expect(the_main->signals[SIG_USR1] + the_main->signals[SIG_HUP] > 0,
	       "it got the others, too");
}

static void check_term(void)
{
	expect_code(128 + the_main->wstatus);
}

static void cannot_start(void)
{
	init_is(tini_main, "tini");
	argument("/bin/missing");
}

static void check_not_found(void)
{
	expect_code(127);
	expect_line("exec /bin/missing failed: No such file or directory");
}

static void ends_rest(void)
{
	any_init();
	variable("OYA_KILL_ALL_AFTER=3");
	world.grace_all_ms = REST_S * 1000;
	world.leaves_all = false;
	command_is((struct program){.lives_ms = 500 + some_ms(500), .exit_code = 7});
	stubborn = program_add((struct program){
		.path = "/bin/stubborn", .lives_ms = FOREVER, .ignores_term = true});
	start_at(DO_ORPHAN, some_ms(400), stubborn);
	orphan_noise();
}

static void check_rest_ended(void)
{
	expect_code(7);
	expect(stubborn->ended_by_kill == stubborn->started, "nothing is left");
}

static void holds_term_back(void)
{
	any_init();
	variable("OYA_STOP_DELAY=5");
	command_is((struct program){.lives_ms = FOREVER});
	stop_at(100, SIG_TERM);
}

static void check_held_back(void)
{
	expect_code(128 + SIG_TERM);
	expect_within(DELAY_S * 1000, DELAY_S * 1000 + SOON_MS);
}

static void gets_a_second_term(void)
{
	holds_term_back();
	stop_at(1100, SIG_TERM);
}

static void check_second_ends_wait(void)
{
	expect_code(128 + SIG_TERM);
	expect_within(900, 1000 + SOON_MS);
}

static void pauses(void)
{
	struct program *orphan;

	init_is(pause_main, "pause");
	orphan = program_add((struct program){.path = "/bin/orphan", .lives_ms = 50});
	start_at(DO_ORPHAN, some_ms(1000), orphan);
	stop_at(2000, random_chance(STREAM_BEHAVIOUR, 2) ? SIG_TERM : SIG_INT);
}

static void check_left(void)
{
	expect_code(0);
	expect_line("Shutting down, got signal: SIG");
}

const struct scenario inits_scenarios[] = {
	{"inits.command-exits.its-own-code", exits, check_own_code, 0, 0},
	{"inits.signals.forwarded", gets_term, check_forwarded, 0, 0},
	{"inits.term-at-any-moment.none-lost", gets_term_at_any_call, check_term, 0, 0},
	{"inits.command-missing.127", cannot_start, check_not_found, 0, 0},
	{"inits.kill-all-after.nothing-left", ends_rest, check_rest_ended, 0, 0},
	{"inits.stop-delay.term-held-back", holds_term_back, check_held_back, 0, 0},
	{"inits.stop-delay.second-term-ends-it", gets_a_second_term, check_second_ends_wait, 0, 0},
	{"inits.pause.leaves-at-term", pauses, check_left, 0, 0},
	{NULL, NULL, NULL, 0, 0},
};
