/* kernel_signals.c - sys_process.h: signals to us, the wait, time. */
#include "world.h"

#include <errno.h>
#include <string.h>

enum { WAIT_FAILURES_MAX = 200 };

static bool is_stop_signal(int32_t number)
{
	return number == SIG_TERM || number == SIG_INT || number == SIG_PWR ||
	       number == SIG_RTMIN + 3;
}

static uint64_t bit_of(int32_t number)
{
	return (uint64_t)1 << (number - 1);
}

/* A signal arrives. PID 1 is deaf to what it neither blocks nor handles. */
void signal_us(int32_t number, int32_t sender)
{
	bool is_pending = world.pending & bit_of(number);

	if (!world.signals_held)
		return;
	if (is_stop_signal(number) && !world.stop_sent_ns) {
		world.stop_sent_ns = world.now_ns;
		world.stop_sent_turn = world.waits;
	}
	if (number < SIG_RTMIN - 2 && is_pending)
		return;
	world.pending |= bit_of(number);
	if (!is_pending)
		world.sender[number] = sender;
	world.queued[number]++;
}

void sys_signals_hold(void)
{
	world.signals_held = true;
	call_begin(CALL_HOLD);
	call_end(CALL_HOLD, "", 0, 0);
}

void sys_begin(void)
{
	call_begin(CALL_BEGIN);
	world.has_begun = true;
	call_end(CALL_BEGIN, "", 0, 0);
}

int sys_wait_begin(void)
{
	int error = call_begin(CALL_WAIT_BEGIN);

	return call_end(CALL_WAIT_BEGIN, "", 0, error);
}

bool sys_is_privileged_copy(void)
{
	return false;
}

int sys_signals_take(struct sys_signal *out, uint32_t cap)
{
	uint32_t count = 0;

	call_begin(CALL_SIGNALS);
	for (int32_t number = 1; number <= SIG_MAX && count < cap; number++) {
		while (world.queued[number] && count < cap) {
			out[count++] = (struct sys_signal){number, world.sender[number]};
			world.queued[number]--;
			if (is_stop_signal(number) && !world.stop_taken) {
				world.stop_taken = true;
				world.stop_turn = world.waits;
				if (!world.stop_ns)
					world.stop_ns = world.now_ns;
			}
		}
		if (!world.queued[number])
			world.pending &= ~bit_of(number);
	}
	for (uint32_t i = 0; i < count; i++)
		call_end(CALL_SIGNALS, "", out[i].number, out[i].sender);
	return call_end(CALL_SIGNALS, "", 0, (int32_t)count);
}

/* Lets time pass until a signal waits, or until the given point. */
static void sleep_until(uint64_t until_ns)
{
	while (!world.pending) {
		uint64_t next = time_next();

		if (next > until_ns || next == UINT64_MAX) {
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
		sleep_until(until_ns);
		return;
	}
	world.late_ns += ns;
	world.now_ns += ns;
	time_run(world.now_ns);
}

int sys_wait(struct mono deadline, uint32_t *tags, uint32_t cap)
{
	uint64_t until_ns = deadline.ns;
	int error;

	(void)tags;
	(void)cap;
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
		sleep_until(until_ns);
	be_late();
	world.turn_now_ns = world.now_ns;
	world.turn_ran_ns = time_ran_ns();
	check_turn_begins();
	return call_end(CALL_WAIT, "", mono_is_never(deadline) ? -1 : (int64_t)deadline.ns, error);
}

struct mono sys_now(void)
{
	struct mono now;

	call_begin(CALL_NOW);
	now.ns = world.is_clock_coarse ? world.turn_now_ns : world.now_ns;
	call_end(CALL_NOW, "", (int64_t)now.ns, 0);
	return now;
}

int32_t sys_terminal_front(void)
{
	call_begin(CALL_TERMINAL);
	return call_end(CALL_TERMINAL, "front", 0, 0);
}

int sys_terminal_take_back(int32_t pgid)
{
	call_begin(CALL_TERMINAL);
	return call_end(CALL_TERMINAL, "back", pgid, 0);
}

/* One line, whole. What does not fit into the pipe is lost: the caller counts. */
static const char *keep_line(const char *line, size_t size)
{
	struct line *to = &world.line[world.line_count];
	size_t kept = size < LINE_MAX_SIZE ? size : LINE_MAX_SIZE - 1;

	if (world.line_count + 1 < LINES_MAX)
		world.line_count++;
	memcpy(to->text, line, kept);
	to->text[kept > 0 && to->text[kept - 1] == '\n' ? kept - 1 : kept] = '\0';
	to->ns = world.now_ns;
	check_line(to->text);
	request_happened(WHEN_LOGGED, to->text, 0);
	return to->text;
}

/* The whole line, or -errno; or its beginning, which is as good as lost. */
int sys_log(const char *line, size_t size)
{
	int result = call_begin(CALL_LOG);
	size_t begin = world.log_is_mid_line ? 1 : 0;
	const char *kept = "";

	if (size == 0 || size > 512 || line[size - 1] != '\n')
		world_failed("the log is written in pieces, or by more than a line");
	if (begin && line[0] != '\n')
		world_failed("a line of the log begins within another");
	if (world.is_log_stuck)
		result = random_chance(STREAM_SCHEDULE, 4) ? (int)(size / 2) : -EAGAIN;
	if (result == 0) {
		result = (int)size;
		world.log_is_mid_line = false;
		kept = keep_line(line + begin, size - begin);
	} else {
		world.log_is_mid_line |= result > 0;
		world.lines_lost++;
	}
	return call_end(CALL_LOG, kept, 0, result);
}

void sys_close_inherited(void)
{
	call_begin(CALL_OTHER);
	call_end(CALL_OTHER, "close_inherited", 0, 0);
}

void sys_exit(int32_t code)
{
	call_begin(CALL_EXIT);
	call_end(CALL_EXIT, "", code, 0);
	check_exit(code);
	world_ended();
}
