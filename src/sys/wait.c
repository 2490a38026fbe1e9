/* wait.c - sleeping, and taking signals: epoll over one signalfd.
 *
 * Where a kernel, an emulator or a filter has no signalfd or epoll, signals
 * are taken by sigtimedwait instead; where even that fails, by looking again
 * after a pause, so that no error of the wait ends an init or makes it spin. */
#define _GNU_SOURCE
#include <limits.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "bounds.h"
#include "result.h"
#include "sys_process.h"
#include "wait.h"

enum { PAUSE_MS = 100 };

static int epoll_fd = -1;
static int signal_fd = -1;
/* sigtimedwait: a signal that was taken by waiting, for sys_signals_take(). */
static siginfo_t stashed;
static bool has_stashed;

int wait_open(void)
{
	uint64_t all = ~(uint64_t)0;
	struct epoll_event readable = {.events = EPOLLIN};

	signal_fd =
		result(syscall(SYS_signalfd4, -1, &all, sizeof(all), SFD_CLOEXEC | SFD_NONBLOCK));
	if (signal_fd < 0)
		return signal_fd;
	epoll_fd = result(epoll_create1(EPOLL_CLOEXEC));
	if (epoll_fd < 0)
		return epoll_fd;
	return result(epoll_ctl(epoll_fd, EPOLL_CTL_ADD, signal_fd, &readable));
}

/* -1: for ever. Rounds up, so that waking at the deadline is not too early. */
static int timeout_ms(struct mono deadline)
{
	struct mono now = sys_now();
	uint64_t ms;

	if (mono_is_never(deadline))
		return -1;
	ms = deadline.ns > now.ns ? (deadline.ns - now.ns + 999999u) / 1000000u : 0;
	return ms > INT_MAX ? INT_MAX : (int)ms;
}

static int wait_by_sigtimedwait(int ms)
{
	uint64_t all = ~(uint64_t)0;
	struct timespec limit = {ms / 1000, ms % 1000 * 1000000L};
	sigset_t set;
	int r;

	if (has_stashed)
		return 0;
	memset(&set, 0, sizeof(set));
	memcpy(&set, &all, sizeof(all));
	r = ms < 0 ? sigwaitinfo(&set, &stashed) : sigtimedwait(&set, &stashed, &limit);
	has_stashed = r > 0;
	return r >= 0 || errno == EAGAIN || errno == EINTR ? 0 : -errno;
}

static int pause_ms(int ms)
{
	long limit_ms = ms < 0 || ms > PAUSE_MS ? PAUSE_MS : ms;
	struct timespec limit = {0, limit_ms * 1000000L};

	return result(nanosleep(&limit, NULL));
}

int sys_wait(struct mono deadline)
{
	struct epoll_event event;
	int ms = timeout_ms(deadline);
	int r;

	if (epoll_fd >= 0) {
		r = result(epoll_wait(epoll_fd, &event, 1, ms));
		if (r >= 0 || r == -EINTR)
			return 0;
	}
	if (wait_by_sigtimedwait(ms) == 0)
		return 0;
	return pause_ms(ms);
}

static struct sys_signal from_kernel_or_process(int number, int code, int32_t pid)
{
	return (struct sys_signal){.number = number, .sender = code <= 0 ? pid : 0};
}

int sys_signals_take(struct sys_signal *out, uint32_t cap)
{
	struct signalfd_siginfo info[SIGNAL_BATCH];
	uint32_t most = cap < SIGNAL_BATCH ? cap : SIGNAL_BATCH;
	ssize_t size;
	int count = 0;

	if (has_stashed && cap > 0) {
		has_stashed = false;
		*out = from_kernel_or_process(stashed.si_signo, stashed.si_code, stashed.si_pid);
		return 1;
	}
	size = signal_fd < 0 ? 0 : read(signal_fd, info, most * sizeof(info[0]));
	for (; size >= (ssize_t)sizeof(info[0]); size -= (ssize_t)sizeof(info[0]), count++)
		out[count] =
			from_kernel_or_process((int)info[count].ssi_signo, info[count].ssi_code,
					       (int32_t)info[count].ssi_pid);
	return count;
}

static struct mono mono_of(int64_t seconds, int64_t nanoseconds)
{
	return (struct mono){(uint64_t)seconds * 1000000000u + (uint64_t)nanoseconds};
}

/* The kernel is asked directly. On 32-bit machines old filters answer EPERM to
 * the 64-bit call, which libc would believe; there the old one still works. */
struct mono sys_now(void)
{
	struct timespec t = {0};
#ifdef SYS_clock_gettime32
	int64_t wide[2];
	long narrow[2] = {0, 0};

	if (syscall(SYS_clock_gettime64, CLOCK_MONOTONIC, wide) == 0)
		return mono_of(wide[0], wide[1]);
	(void)syscall(SYS_clock_gettime32, CLOCK_MONOTONIC, narrow);
	t.tv_sec = narrow[0];
	t.tv_nsec = narrow[1];
#else
	(void)syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &t);
#endif
	return mono_of(t.tv_sec, t.tv_nsec);
}
