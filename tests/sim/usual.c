/* usual.c - what many scenarios have in common. */
#include "usual.h"

enum { NEIGHBOUR_MS = 100 };

struct program *main_is(struct program p)
{
	p.path = "/bin/main";
	arrange_usual(p.path);
	argument(p.path);
	return program_add(p);
}

uint32_t some_ms(uint32_t most_ms)
{
	return (uint32_t)random_below(STREAM_BEHAVIOUR, most_ms);
}

void stop_after_start(const char *path, uint32_t delay_ms, int32_t signal)
{
	int32_t sender = random_chance(STREAM_BEHAVIOUR, 2) ? 0 : 77;

	request_add((struct request){.when = WHEN_STARTED,
				     .text = path,
				     .n = delay_ms,
				     .number = signal,
				     .sender = sender});
}

void stop_after_line(const char *text, uint32_t delay_ms, int32_t signal)
{
	request_add((struct request){
		.when = WHEN_LOGGED, .text = text, .n = delay_ms, .number = signal});
}

void start_at(enum what what, uint32_t ms, struct program *p)
{
	request_add((struct request){.when = WHEN_MS, .n = ms, .what = what, .program = p});
}

void orphan_noise(void)
{
	static const char *const path[] = {"/bin/noise0", "/bin/noise1", "/bin/noise2"};

	for (uint32_t i = 0; i < some_ms(COUNTOF(path) + 1); i++) {
		struct program *p = program_add((struct program){
			.path = path[i],
			.lives_ms = random_chance(STREAM_BEHAVIOUR, 4) ? FOREVER : some_ms(2000),
			.exit_code = (int32_t)some_ms(4),
		});

		for (uint32_t n = 0; n < 3; n++)
			start_at(DO_ORPHAN, some_ms(3000), p);
	}
}

/* A quarter of the worlds: not PID 1, and a neighbour that is not ours. */
bool perhaps_not_pid_1(void)
{
	if (!random_chance(STREAM_BEHAVIOUR, 4))
		return false;
	world.is_not_pid_1 = true;
	world.has_proc = true;
	world.has_no_pidfd = random_chance(STREAM_BEHAVIOUR, 2);
	return true;
}

void neighbour(void)
{
	if (world.is_not_pid_1)
		start_at(DO_FOREIGN, some_ms(NEIGHBOUR_MS),
			 program_add(
				 (struct program){.path = "/bin/neighbour", .lives_ms = FOREVER}));
}

void check_code_2(void)
{
	expect_code(2);
	expect_line("*** Init system aborted.");
}
