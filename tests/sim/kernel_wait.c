/* kernel_wait.c - sys_wait.h: sleeping, and time. */
#include "world.h"

enum { WAIT_FAILURES_MAX = 200, WALL_S_AT_START = 1700000000 };

/* Lets time pass until a signal waits, or until the given point. */
static void sleep_until(uint64_t until_ns, bool hears_tags)
{
	while (!world.pending && !(hears_tags && watch_is_ready())) {
		uint64_t next = time_next();

		if (next > until_ns || next == UINT64_MAX) {
			if (until_ns == UINT64_MAX && world.stops_again && world.faults_hit &&
			    world.stop_taken)
				world_over(); /* it has no bound of its own */
			if (until_ns == UINT64_MAX)
				world_failed("I8: PID 1 sleeps for ever: nothing can wake it");
			if (until_ns > world.now_ns)
				world.now_ns = until_ns;
			return;
		}
		time_run(next);
	}
}

static void be_late(void)
{
	uint64_t ns = random_below(STREAM_SCHEDULE, world.is_slow ? 40 * NS_PER_MS : 100000);

	world.late_ns += ns;
	world.now_ns += ns;
	time_run(world.now_ns);
}

/* A wait that fails takes a little time, so that nobody spins in no time; one
 * that always fails is as good as one that only says so. */
static void fail_to_wait(uint64_t until_ns)
{
	uint64_t ns = (1 + random_below(STREAM_FAULTS, 50)) * NS_PER_MS;

	if (++world.wait_failures > WAIT_FAILURES_MAX) {
		sleep_until(until_ns, false);
		return;
	}
	world.late_ns += ns;
	world.now_ns += ns;
	time_run(world.now_ns);
}

int sys_wait(struct mono deadline, uint32_t *tags, uint32_t cap)
{
	uint64_t until_ns = deadline.ns;
	uint32_t count;
	int error;

	check_wait(deadline);
	world.waits++;
	request_happened(WHEN_WAIT, "", world.waits);
	error = call_begin(CALL_WAIT);
	if (world.wakes_spuriously && random_chance(STREAM_SCHEDULE, 16)) {
		uint64_t nap_ns = world.now_ns + random_below(STREAM_SCHEDULE, 3000 * NS_PER_MS);

		until_ns = nap_ns < until_ns ? nap_ns : until_ns;
	}
	if (error)
		fail_to_wait(until_ns);
	else
		sleep_until(until_ns, world.has_epoll);
	be_late();
	world.turn_now_ns = world.now_ns;
	world.turn_ran_ns = time_ran_ns();
	check_turn_begins();
	count = error == 0 && world.has_epoll ? watch_take(tags, cap) : 0;
	return call_end(CALL_WAIT, "", mono_is_never(deadline) ? -1 : (int64_t)deadline.ns,
			error ? error : (int32_t)count);
}

struct mono sys_now(void)
{
	struct mono now;

	call_begin(CALL_NOW);
	now.ns = world.is_clock_coarse ? world.turn_now_ns : world.now_ns;
	call_end(CALL_NOW, "", (int64_t)now.ns, 0);
	return now;
}

/* Not part of the hash: nothing may follow from it. */
struct wall sys_wall(void)
{
	struct wall wall = {
		.s = (uint64_t)((int64_t)(WALL_S_AT_START + world.now_ns / 1000000000) +
				world.wall_jump_s) &
		     WALL_S_MAX,
		.ns = (world.now_ns % 1000000000) & WALL_NS_MAX,
	};

	call_begin(CALL_WALL);
	call_end(CALL_WALL, "", 0, 0);
	return wall;
}
