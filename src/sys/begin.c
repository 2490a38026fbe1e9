/* begin.c - making the process fit to be an init. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "result.h"
#include "sys_process.h"
#include "wait.h"

#ifndef PR_SET_CHILD_SUBREAPER
#define PR_SET_CHILD_SUBREAPER 36
#endif

enum { SIGNAL_COUNT = 64, INHERITED_GUESS = 1024 };

/* The faults are not held back: a held back fault of our own would end us
 * without a word. Sent by somebody they find the default action or on_fault(). */
static const int fault[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE};

static uint64_t bit(int number)
{
	return (uint64_t)1 << (number - 1);
}

void sys_signals_hold(void)
{
	uint64_t held = ~(uint64_t)0;

	for (size_t i = 0; i < sizeof(fault) / sizeof(fault[0]); i++)
		held &= ~bit(fault[i]);
	/* Not sigprocmask: libc leaves out 32 to 34. */
	(void)syscall(SYS_rt_sigprocmask, SIG_BLOCK, &held, NULL, sizeof(held));
}

/* Descriptors 0, 1 and 2 are open from here on, so that no file of ours ever
 * gets one of these numbers. Without /dev/null they are as good as closed:
 * "/" as a mere path answers EBADF to whoever reads or writes. */
static void fill_standard_descriptors(void)
{
	struct pollfd standard[3] = {{.fd = 0}, {.fd = 1}, {.fd = 2}};

	if (poll(standard, 3, 0) <= 0)
		return;
	for (int fd = 0; fd < 3; fd++) {
		if (!(standard[fd].revents & POLLNVAL))
			continue;
		if (open("/dev/null", O_RDWR | O_NOCTTY) < 0)
			(void)open("/", O_PATH);
	}
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The signals our starter told the kernel to ignore, as /proc says it; all when
 * it does not. */
static uint64_t ignored_signals(void)
{
	static const char key[] = "\nSigIgn:\t";
	char text[2048];
	uint64_t set = 0;
	int fd = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
	ssize_t size = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);
	const char *at;

	if (fd >= 0)
		(void)close(fd);
	if (size <= 0)
		return ~(uint64_t)0;
	text[size] = '\0';
	for (at = text; strncmp(at, key, sizeof(key) - 1) != 0; at++)
		if (*at == '\0')
			return ~(uint64_t)0;
	for (at += sizeof(key) - 1; hex_digit(*at) >= 0; at++)
		set = set << 4 | (uint64_t)hex_digit(*at);
	return set;
}

/* An ignored signal stays ignored in every child, and an ignored SIGCHLD lets
 * the kernel take our dead children away. */
static void reset_dispositions(void)
{
	uint64_t ignored = ignored_signals();
	/* The kernel's own struct sigaction, all zero: SIG_DFL. Larger than any. */
	static const uint64_t to_default[8];

	for (int number = 1; number <= SIGNAL_COUNT; number++)
		if (ignored & bit(number))
			(void)syscall(SYS_rt_sigaction, number, to_default, NULL, 8);
}

/* A fault of our own: say so, with the address, and end the container with the
 * code a shell would see. A sent one is no fault, and changes nothing. */
static void on_fault(int number, siginfo_t *info, void *context)
{
	char line[] = "oya: fatal: signal 00 at 0x0000000000000000\n";
	uint64_t address = (uint64_t)(uintptr_t)info->si_addr;

	(void)context;
	if (info->si_code <= 0)
		return;
	line[19] = (char)('0' + number / 10 % 10);
	line[20] = (char)('0' + number % 10);
	for (size_t i = sizeof(line) - 3; address != 0; i--, address >>= 4)
		line[i] = "0123456789abcdef"[address & 15];
	(void)sys_log(line, sizeof(line) - 1);
	sys_exit(128 + number);
}

static void catch_faults(void)
{
	struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO};

	for (size_t i = 0; i < sizeof(fault) / sizeof(fault[0]); i++)
		(void)sigaction(fault[i], &action, NULL);
}

int sys_begin(void)
{
	fill_standard_descriptors();
	reset_dispositions();
	catch_faults();
	return wait_open();
}

bool sys_is_privileged_copy(void)
{
	return getauxval(AT_SECURE) != 0;
}

int sys_adopt_orphans(void)
{
	return result(prctl(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L));
}

static void close_if_inherited(int fd)
{
	int flags = fcntl(fd, F_GETFD);

	/* exec took away all that were close-on-exec, and all of ours are. */
	if (flags >= 0 && !(flags & FD_CLOEXEC))
		(void)close(fd);
}

void sys_close_inherited(void)
{
	/* Never up to the limit: it may be a thousand million. */
	for (int fd = 3; fd < INHERITED_GUESS; fd++)
		close_if_inherited(fd);
}
