/* stop_test.c - one shutdown of one thing: every state ends, by time alone. */
#include "stop.h"
#include "test.h"

static const struct stop_bounds bounds = {.grace_ms = 5000, .last_reap_ms = 1000};

static struct mono at_ms(uint32_t ms)
{
	return mono_after((struct mono){0}, ms);
}

static uint32_t timer(struct stop *s, uint32_t ms)
{
	uint32_t moved_ms;

	return stop_timer(s, at_ms(ms), &moved_ms);
}

static void watch_to_the_end(void)
{
	struct stop s = {0};

	stop_watch(&s, at_ms(0), 2000, bounds);
	CHECK(timer(&s, 1999) == 0);
	CHECK(timer(&s, 2000) == STOP_DO_TERM);
	CHECK(timer(&s, 6999) == 0);
	CHECK(timer(&s, 7000) == STOP_DO_KILL);
	CHECK(timer(&s, 8000) == STOP_DO_LEAVE);
	CHECK(s.state == STOP_IDLE && mono_is_never(s.wake));
	test_end("shutdown.watched.term-kill-leave-in-time");
}

static void no_grace(void)
{
	struct stop s = {0};
	struct stop_bounds none = {.grace_ms = 0, .last_reap_ms = 1000};

	CHECK(stop_begin(&s, at_ms(0), none) == (STOP_DO_TERM | STOP_DO_KILL));
	CHECK(timer(&s, 1000) == STOP_DO_LEAVE);
	test_end("shutdown.no-grace.term-and-kill-at-once");
}

static void second_begin(void)
{
	struct stop s = {0};
	struct stop_bounds shorter = {.grace_ms = 1, .last_reap_ms = 1};

	CHECK(stop_begin(&s, at_ms(0), bounds) == STOP_DO_TERM);
	CHECK(stop_begin(&s, at_ms(100), shorter) == 0);
	CHECK(s.wake.ns == at_ms(5000).ns);
	CHECK(timer(&s, 5000) == STOP_DO_KILL);
	CHECK(stop_begin(&s, at_ms(5001), bounds) == 0);
	test_end("shutdown.second-request.changes-nothing");
}

static void overslept(void)
{
	struct stop s = {0};
	uint32_t moved_ms;

	CHECK(stop_begin(&s, at_ms(0), bounds) == STOP_DO_TERM);
	CHECK(stop_timer(&s, at_ms(25000), &moved_ms) == 0);
	CHECK(moved_ms == 20000 + STOP_SLICE_MS_MAX);
	CHECK(s.wake.ns == at_ms(25000 + STOP_SLICE_MS_MAX).ns);
	CHECK(stop_timer(&s, at_ms(90000), &moved_ms) == STOP_DO_KILL);
	CHECK(moved_ms == 0);
	test_end("shutdown.overslept.one-slice-and-no-more");
}

static void slept_a_little_long(void)
{
	struct stop s = {0};

	CHECK(stop_begin(&s, at_ms(0), bounds) == STOP_DO_TERM);
	CHECK(timer(&s, 5000 + STOP_OVERSLEPT_MS) == STOP_DO_KILL);
	test_end("shutdown.overslept-a-little.no-slice");
}

static void end_of_time(void)
{
	struct stop s = {0};
	struct stop_bounds ages = {.grace_ms = UINT32_MAX, .last_reap_ms = UINT32_MAX};

	CHECK(stop_begin(&s, (struct mono){UINT64_MAX - 1}, ages) == STOP_DO_TERM);
	CHECK(mono_is_never(s.wake));
	CHECK(stop_begin(&s, (struct mono){0}, bounds) == 0);
	test_end("shutdown.end-of-time.saturates");
}

int main(void)
{
	watch_to_the_end();
	no_grace();
	second_begin();
	overslept();
	slept_a_little_long();
	end_of_time();
	return test_result();
}
