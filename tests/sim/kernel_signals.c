/* kernel_signals.c - sys_process.h: signals to us, the log, the terminal. */
#include "world.h"

#include <errno.h>
#include <string.h>

static bool is_stop_signal(int32_t number)
{
	return number == SIG_TERM || number == SIG_INT || number == SIG_PWR ||
	       number == SIG_RTMIN + 3 || (number == SIG_HUP && world.hup_stops);
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

/* All that may be held here is: sv, which lets the rest end it, does not run here. */
void sys_deaths_hold(void)
{
	sys_signals_hold();
}

void sys_begin_forwarding(bool keeps_signals)
{
	(void)keeps_signals;
	sys_begin();
}

bool sys_terminal_leave(void)
{
	call_begin(CALL_TERMINAL);
	return call_end(CALL_TERMINAL, "leave", 0, 0);
}

/* Nobody reads it here: what is said there is for tini's -v alone. */
int sys_log_output(const char *line, size_t size)
{
	return sys_log(line, size);
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

	world.has_epoll = error == 0;
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
			world.stops_taken += is_stop_signal(number);
			if (is_stop_signal(number) && !world.stop_taken) {
				world.stop_taken = true;
				note_change();
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

void sys_terminal_find(void)
{
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
