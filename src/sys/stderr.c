/* stderr.c - sys_log(): a line to standard error without ever sleeping.
 *
 * O_NONBLOCK belongs to the open file and so to every child that shares it:
 * it is never set on descriptor 2 itself. Instead the first of these that
 * works is used, from then on:
 *   own     our own open file of the same pipe or terminal
 *   send    a socket can be told not to wait, each time
 *   no-wait RWF_NOWAIT (new kernels), each time
 *   guarded write when poll says there is room, under a timer that interrupts
 *           it: a child may have taken the room in between. An ALRM that is
 *           not the timer's is sent again, and waits with the other signals
 *   direct  regular files do not block */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include "kernel.h"
#include "kstat.h"
#include "signals.h"
#include "sys_process.h"

enum way { WAY_UNKNOWN, WAY_OWN, WAY_SEND, WAY_NOWAIT, WAY_GUARDED, WAY_DIRECT };

enum { RWF_NOWAIT_BIT = 8, GUARD_US = 20000 };

static enum way way;
static int own_fd;

static enum way find_way(void)
{
	struct kstat k;

	if (call(KSTAT_CALL, STDERR_FILENO, "", &k, AT_EMPTY_PATH) < 0)
		return WAY_GUARDED;
	if (S_ISSOCK(k.mode))
		return WAY_SEND;
	if (!S_ISFIFO(k.mode) && !S_ISCHR(k.mode))
		return WAY_DIRECT;
	own_fd = (int)call(SYS_openat, AT_FDCWD, "/proc/self/fd/2",
			   O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	return own_fd < 0 ? WAY_NOWAIT : WAY_OWN;
}

static int write_plainly(int fd, const char *line, size_t size)
{
	return (int)call(SYS_write, fd, line, (long)size);
}

static void set_timer(long interval_us)
{
	long value[4] = {0, interval_us, 0, interval_us};

	(void)call(SYS_setitimer, ITIMER_REAL, value, NULL);
}

/* An ALRM that somebody has sent. */
static volatile bool was_sent;

static void on_alarm(int number, void *about, void *context)
{
	const siginfo_t *info = about;

	(void)number;
	(void)context;
	if (info->si_code <= 0)
		was_sent = true;
}

static int write_guarded(int fd, const char *line, size_t size)
{
	struct pollfd room = {.fd = fd, .events = POLLOUT};
	long no_time[2] = {0, 0};
	int r;

	if (call(SYS_ppoll, &room, 1, no_time, NULL, 0) == 0)
		return -EAGAIN;
	signals_handle(SIGNALS_BIT(SIGALRM), on_alarm);
	set_timer(GUARD_US);
	(void)signals_mask(SIG_UNBLOCK, SIGNALS_BIT(SIGALRM));
	r = write_plainly(fd, line, size);
	/* Before ALRM is held back: the timer's last one is not to be taken for another. */
	set_timer(0);
	(void)signals_mask(SIG_BLOCK, SIGNALS_BIT(SIGALRM));
	signals_handle(SIGNALS_BIT(SIGALRM), NULL);
	if (was_sent)
		(void)sys_kill(sys_pid(), SIGALRM);
	was_sent = false;
	return r == -EINTR ? -EAGAIN : r;
}

static int write_nowait(const char *line, size_t size)
{
	struct iovec piece = {(void *)(uintptr_t)line, size};

	/* Offset -1, in two halves: at the file's own position. */
	return (int)call(SYS_pwritev2, STDERR_FILENO, &piece, 1L, -1L, -1L, RWF_NOWAIT_BIT);
}

static bool is_unsupported(int r)
{
	return r == -ENOSYS || r == -EPERM || r == -EOPNOTSUPP || r == -EINVAL || r == -ESPIPE;
}

int sys_log(const char *line, size_t size)
{
	int r;

	if (way == WAY_UNKNOWN)
		way = find_way();
	switch (way) {
	case WAY_UNKNOWN:
	case WAY_OWN:
		return write_plainly(own_fd, line, size);
	case WAY_SEND:
		return (int)call(SYS_sendto, STDERR_FILENO, line, (long)size,
				 MSG_DONTWAIT | MSG_NOSIGNAL, NULL, 0);
	case WAY_NOWAIT:
		r = write_nowait(line, size);
		if (!is_unsupported(r))
			return r;
		way = WAY_GUARDED;
		return write_guarded(STDERR_FILENO, line, size);
	case WAY_GUARDED:
		return write_guarded(STDERR_FILENO, line, size);
	case WAY_DIRECT:
		return write_plainly(STDERR_FILENO, line, size);
	}
	return -EBADF;
}

int sys_log_output(const char *line, size_t size)
{
	return write_guarded(STDOUT_FILENO, line, size);
}
