/* stderr.c - sys_log(): a line to standard error without ever sleeping.
 *
 * O_NONBLOCK belongs to the open file and so to every child that shares it:
 * it is never set on descriptor 2 itself. Instead the first of these that
 * works is used, from then on:
 *   own     our own open file of the same pipe or terminal
 *   send    a socket can be told not to wait, each time
 *   no-wait RWF_NOWAIT (new kernels), each time
 *   guarded write when poll says there is room, under a timer that interrupts
 *           it: a child may have taken the room in between
 *   direct  regular files do not block */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include "kstat.h"
#include "result.h"
#include "sys_process.h"

enum way { WAY_UNKNOWN, WAY_OWN, WAY_SEND, WAY_NOWAIT, WAY_GUARDED, WAY_DIRECT };

enum { RWF_NOWAIT_BIT = 8, GUARD_US = 20000 };

static enum way way;
static int own_fd;

static enum way find_way(void)
{
	struct kstat k;

	if (syscall(KSTAT_CALL, STDERR_FILENO, "", &k, AT_EMPTY_PATH) < 0)
		return WAY_GUARDED;
	if (S_ISSOCK(k.mode))
		return WAY_SEND;
	if (!S_ISFIFO(k.mode) && !S_ISCHR(k.mode))
		return WAY_DIRECT;
	own_fd = open("/proc/self/fd/2", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	return own_fd < 0 ? WAY_NOWAIT : WAY_OWN;
}

static void on_alarm(int number)
{
	(void)number; /* only to interrupt write(2) */
}

static int write_guarded(const char *line, size_t size)
{
	struct pollfd room = {.fd = STDERR_FILENO, .events = POLLOUT};
	struct itimerval on = {{0, GUARD_US}, {0, GUARD_US}}, off = {{0, 0}, {0, 0}};
	struct sigaction handler = {.sa_handler = on_alarm}; /* no SA_RESTART */
	struct sigaction former;
	sigset_t alarm_only;
	int r;

	if (poll(&room, 1, 0) == 0)
		return -EAGAIN;
	sigemptyset(&alarm_only);
	sigaddset(&alarm_only, SIGALRM);
	sigaction(SIGALRM, &handler, &former);
	setitimer(ITIMER_REAL, &on, NULL);
	sigprocmask(SIG_UNBLOCK, &alarm_only, NULL);
	r = result(write(STDERR_FILENO, line, size));
	sigprocmask(SIG_BLOCK, &alarm_only, NULL);
	setitimer(ITIMER_REAL, &off, NULL);
	sigaction(SIGALRM, &former, NULL);
	return r == -EINTR ? -EAGAIN : r;
}

static int write_nowait(const char *line, size_t size)
{
	struct iovec piece = {(void *)(uintptr_t)line, size};

	/* Offset -1, in two halves: at the file's own position. */
	return result(
		syscall(SYS_pwritev2, STDERR_FILENO, &piece, 1L, -1L, -1L, (long)RWF_NOWAIT_BIT));
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
		return result(write(own_fd, line, size));
	case WAY_SEND:
		return result(send(STDERR_FILENO, line, size, MSG_DONTWAIT | MSG_NOSIGNAL));
	case WAY_NOWAIT:
		r = write_nowait(line, size);
		if (!is_unsupported(r))
			return r;
		way = WAY_GUARDED;
		return write_guarded(line, size);
	case WAY_GUARDED:
		return write_guarded(line, size);
	case WAY_DIRECT:
		return result(write(STDERR_FILENO, line, size));
	}
	return -EBADF;
}
