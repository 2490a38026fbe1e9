/* wait.c - sleeping, and taking signals: epoll over one signalfd.
 *
 * As long as nothing but signals is waited for, or where a kernel, an emulator or a
 * filter has no signalfd or epoll, they are taken by sigtimedwait instead; where both
 * fail, by looking again after a pause, so that no error of the wait ends an init or
 * makes it spin. */
#define _GNU_SOURCE
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <time.h>

#include "bounds.h"
#include "kernel.h"
#include "sys_wait.h"

enum { PAUSE_MS = 100 };

/* Not above 0: there is none; descriptor 0 is never ours. */
static int epoll_fd;
static int signal_fd;
/* sigtimedwait: a signal that was taken by waiting, for sys_signals_take(). */
static siginfo_t stashed;
static bool has_stashed;
static bool is_watching; /* something besides signals */

static const uint64_t all = ~(uint64_t)0;

int sys_wait_begin(void)
{
	struct epoll_event readable = {.events = EPOLLIN};
	int r;

	signal_fd =
		(int)call(SYS_signalfd4, -1, &all, KERNEL_SIGSET_SIZE, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signal_fd < 0)
		return signal_fd;
	epoll_fd = (int)call(SYS_epoll_create1, EPOLL_CLOEXEC);
	if (epoll_fd < 0)
		return epoll_fd;
	r = (int)call(SYS_epoll_ctl, epoll_fd, EPOLL_CTL_ADD, signal_fd, &readable);
	if (r < 0) { /* it would sleep for ever */
		(void)call(SYS_close, epoll_fd);
		epoll_fd = r;
	}
	return r;
}

/* -1: for ever. Rounds up, so that waking at the deadline is not too early. */
static int timeout_ms(struct mono deadline)
{
	struct mono now;
	uint64_t ms;

	if (mono_is_never(deadline))
		return -1;
	now = sys_now();
	ms = deadline.ns > now.ns ? (deadline.ns - now.ns + 999999u) / 1000000u : 0;
	return ms > INT_MAX ? INT_MAX : (int)ms;
}

/* False: there is no such call. */
static bool wait_by_sigtimedwait(int ms)
{
	long limit[2] = {ms / 1000, ms % 1000 * 1000000L};
	long r;

	if (has_stashed)
		return true;
	r = call(SYS_rt_sigtimedwait, &all, &stashed, ms < 0 ? NULL : limit, KERNEL_SIGSET_SIZE);
	has_stashed = r > 0;
	return has_stashed || r == -EAGAIN || r == -EINTR;
}

static __attribute__((noinline)) int pause_ms(int ms)
{
	long limit_ms = ms < 0 || ms > PAUSE_MS ? PAUSE_MS : ms;
	long limit[2] = {0, limit_ms * 1000000L};

	return (int)call(SYS_nanosleep, limit, NULL);
}

/* Only what is new wakes (EPOLLET): what a service cannot take just now stays in
 * its FIFO, and costs nothing. */
int sys_watch(int fd, uint32_t tag)
{
	struct epoll_event readable = {.events = EPOLLIN | EPOLLET, .data.u32 = tag};
	int r;

	if (epoll_fd <= 0)
		return -ENOSYS;
	r = (int)call(SYS_epoll_ctl, epoll_fd, EPOLL_CTL_ADD, fd, &readable);
	is_watching |= r >= 0;
	return r;
}

bool sys_can_read(int fd, uint32_t within_ms)
{
	struct pollfd input = {.fd = fd, .events = POLLIN};
	long limit[2] = {(long)(within_ms / 1000), (long)(within_ms % 1000 * 1000000)};

	return call(SYS_ppoll, &input, 1, limit, NULL, 0) != 0;
}

bool sys_await_room(int fd)
{
	struct pollfd output = {.fd = fd, .events = POLLOUT};

	return call(SYS_ppoll, &output, 1, NULL, NULL, 0) > 0;
}

int sys_changes_open(void)
{
	return (int)call(SYS_inotify_init1, IN_NONBLOCK | IN_CLOEXEC);
}

int sys_changes_add(int fd, const char *directory)
{
	return (int)call(SYS_inotify_add_watch, fd, directory,
			 IN_CREATE | IN_DELETE | IN_MOVE | IN_DELETE_SELF | IN_MOVE_SELF |
				 IN_ONLYDIR);
}

void sys_changes_drop(int fd, int watch)
{
	(void)call(SYS_inotify_rm_watch, fd, watch);
}

/* Leaves out tag 0, which is the signals. */
static int take_tags(const struct epoll_event *event, long count, uint32_t *tags)
{
	int taken = 0;

	for (long i = 0; i < count; i++)
		if (event[i].data.u32 != 0)
			tags[taken++] = event[i].data.u32;
	return taken;
}

/* Not in the first pages: an init around one command watches nothing. */
static __attribute__((noinline)) int wait_by_epoll(int ms, uint32_t *tags, uint32_t cap)
{
	struct epoll_event event[READY_BATCH];
	long r = call(SYS_epoll_pwait, epoll_fd, event, min_u32(cap, READY_BATCH), ms, NULL,
		      KERNEL_SIGSET_SIZE);

	return r < 0 && r != -EINTR ? (int)r : take_tags(event, r, tags);
}

int sys_wait(struct mono deadline, uint32_t *tags, uint32_t cap)
{
	int ms = timeout_ms(deadline);
	int taken;

	/* One call instead of two, where a signal is all that may come. */
	if (!is_watching && wait_by_sigtimedwait(ms))
		return 0;
	if (epoll_fd > 0) {
		taken = wait_by_epoll(ms, tags, cap);
		if (taken >= 0)
			return taken;
	}
	if (wait_by_sigtimedwait(ms))
		return 0;
	return pause_ms(ms);
}

static struct sys_signal signal_from(int number, int code, int32_t pid)
{
	return (struct sys_signal){.number = number, .sender = code <= 0 ? pid : SYS_SENDER_KERNEL};
}

int sys_signals_take(struct sys_signal *out, uint32_t cap)
{
	struct signalfd_siginfo info[SIGNAL_BATCH];
	uint32_t most = cap < SIGNAL_BATCH ? cap : SIGNAL_BATCH;
	long size;
	int count = 0;

	if (has_stashed && cap > 0) {
		has_stashed = false;
		*out = signal_from(stashed.si_signo, stashed.si_code, stashed.si_pid);
		return 1;
	}
	size = call(SYS_read, signal_fd, info, (long)(most * sizeof(info[0])));
	for (; size >= (long)sizeof(info[0]); size -= (long)sizeof(info[0]), count++)
		out[count] = signal_from((int)info[count].ssi_signo, info[count].ssi_code,
					 (int32_t)info[count].ssi_pid);
	return count;
}

/* Seconds and nanoseconds. On 32-bit machines old filters answer EPERM to the
 * 64-bit call, which libc would believe; there the old one still works. */
static void read_clock(int clock, int64_t out[2])
{
	long narrow[2] = {0, 0};
#ifdef SYS_clock_gettime64

	if (call(SYS_clock_gettime64, clock, out) == 0)
		return;
	(void)call(SYS_clock_gettime32, clock, narrow);
#else
	(void)call(SYS_clock_gettime, clock, narrow);
#endif
	out[0] = narrow[0];
	out[1] = narrow[1];
}

struct mono sys_now(void)
{
	int64_t time[2];

	read_clock(CLOCK_MONOTONIC, time);
	return (struct mono){(uint64_t)time[0] * 1000000000u + (uint64_t)time[1]};
}

struct wall sys_wall(void)
{
	int64_t time[2];

	read_clock(CLOCK_REALTIME, time);
	return (struct wall){
		.s = (time[0] > 0 ? (uint64_t)time[0] : 0) & WALL_S_MAX,
		.ns = (uint64_t)time[1] & WALL_NS_MAX,
	};
}
