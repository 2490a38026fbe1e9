/* begin.c - making the process fit to be an init. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "kernel.h"
#include "signals.h"
#include "sys.h"

enum { INHERITED_GUESS = 1024, INHERITED_BATCH = 64 };
/* Of /proc/self/status: the signals, of 16 digits and a newline each, come behind
 * memory and groups. */
enum {
	STATUS_SIZE = 1280,
	STATUS_BEGIN = 440,
	LABEL_SIZE = 8,
	SET_LINE_SIZE = 25,
	SIG_IGN_AT = 3 * SET_LINE_SIZE, /* behind the first of them */
	LOOK_EACH = 7 * SET_LINE_SIZE,
	SIGNALS_OF_LIBC_LAST = SIGSYS + 2,
};

#define FAULTS                                                                                     \
	(SIGNALS_BIT(SIGSEGV) | SIGNALS_BIT(SIGBUS) | SIGNALS_BIT(SIGILL) | SIGNALS_BIT(SIGFPE))
#define UNCHANGEABLE (SIGNALS_BIT(SIGKILL) | SIGNALS_BIT(SIGSTOP))

void sys_signals_hold(void)
{
	signals_first_mask = signals_mask(SIG_BLOCK, ~(uint64_t)0);
}

void sys_deaths_hold(void)
{
	(void)signals_mask(SIG_BLOCK, SIGNALS_BIT(SIGCHLD) | SIGNALS_BIT(SIGPIPE));
}

static int open_here(const char *path, int flags)
{
	return (int)call(SYS_openat, AT_FDCWD, path, flags);
}

/* Descriptors 0, 1 and 2 are open from here on, so that no file of ours ever
 * gets one of these numbers. Without /dev/null they are as good as closed:
 * "/" as a mere path answers EBADF to whoever reads or writes. */
static void fill_standard_descriptors(void)
{
	struct pollfd standard[3] = {{.fd = 0}, {.fd = 1}, {.fd = 2}};
	long no_time[2] = {0, 0};

	if (call(SYS_ppoll, standard, 3, no_time, NULL, 0) <= 0)
		return;
	for (int fd = 0; fd < 3; fd++) {
		if (!(standard[fd].revents & POLLNVAL))
			continue;
		if (open_here("/dev/null", O_RDWR | O_NOCTTY) < 0)
			(void)open_here("/", O_PATH);
	}
}

static uint64_t read_set(const char *hex)
{
	uint64_t set = 0;

	for (; *hex != '\n'; hex++)
		set = set << 4 | (uint64_t)(*hex <= '9' ? *hex - '0' : *hex - 'a' + 10);
	return set;
}

/* One of the lines of sets, "SigPnd:", 16 digits: they are as long as each other. */
static bool is_set_line(const char *line)
{
	return line[-1] == '\n' && line[SET_LINE_SIZE - 1] == '\n' && line[LABEL_SIZE - 1] == '\t';
}

/* SigPnd, ShdPnd, SigBlk, SigIgn and five more follow each other: what looks at one byte
 * of seven lines meets one of them. NULL: it is not there. */
static const char *find_ignored(const char *status, int32_t size)
{
	const char *end = status + size - SET_LINE_SIZE;

	for (const char *at = status + STATUS_BEGIN; at < end; at += LOOK_EACH) {
		const char *line = at;

		while (line[-1] != '\n')
			line--;
		if (!is_set_line(line))
			continue;
		while (is_set_line(line - SET_LINE_SIZE))
			line -= SET_LINE_SIZE;
		line += SIG_IGN_AT;
		return line < end && memcmp(line, "SigIgn:", LABEL_SIZE - 1) == 0 ? line : NULL;
	}
	return NULL;
}

/* What the starter ignored; where it cannot be read, or has more groups than have room
 * before it: all. */
static uint64_t ignored_signals(void)
{
	char status[STATUS_SIZE];
	int fd = open_here("/proc/self/status", O_RDONLY | O_CLOEXEC);
	int32_t size = fd < 0 ? fd : sys_read(fd, status, sizeof(status));
	const char *line;

	sys_close(fd);
	line = size > 0 ? find_ignored(status, size) : NULL;
	return line ? read_set(line + LABEL_SIZE) : ~(uint64_t)0;
}

/* An ignored signal stays ignored in every child, and an ignored SIGCHLD lets the
 * kernel take our dead children away. */
static void reset_dispositions(uint64_t but_not)
{
	uint64_t set = ignored_signals();

	/* Real-time signals have other numbers under an emulator; but for the first two, which
	 * libc keeps for itself, and ignores in what it spawns. */
	if (set >> SIGNALS_OF_LIBC_LAST)
		set = ~(uint64_t)0;
	signals_handle(set & ~but_not, NULL);
}

/* A fault of our own: say so, with the address, and end the container with the
 * code a shell would see. A sent one is no fault, and changes nothing. */
static void on_fault(int number, void *about, void *context)
{
	char line[] = "oya: fatal: signal 00 at 0x0000000000000000\n";
	const siginfo_t *info = about;
	uint64_t address = (uint64_t)(uintptr_t)info->si_addr;
	uint32_t name = (uint32_t)number;

	(void)context;
	if (info->si_code <= 0)
		return;
	line[19] = (char)('0' + name / 10);
	line[20] = (char)('0' + name % 10);
	for (size_t i = sizeof(line) - 3; address != 0; i--, address >>= 4)
		line[i] = hex_digit(address);
	(void)sys_log(line, sizeof(line) - 1);
	sys_exit(128 + number);
}

void sys_begin(void)
{
	fill_standard_descriptors();
	reset_dispositions(FAULTS | UNCHANGEABLE);
	signals_use_own_stack();
	signals_handle(FAULTS, on_fault);
	/* A fault of our own that is held back ends us without a word. */
	(void)signals_mask(SIG_UNBLOCK, FAULTS);
}

void sys_begin_forwarding(bool keeps_signals)
{
	fill_standard_descriptors();
	signals_ignored_deaths = keeps_signals && signals_are_ignored(SIGCHLD);
	if (!keeps_signals)
		reset_dispositions(UNCHANGEABLE);
	else if (signals_ignored_deaths)
		signals_handle(SIGNALS_BIT(SIGCHLD), NULL);
}

static void close_if_inherited(int fd)
{
	long flags = call(SYS_fcntl, fd, F_GETFD);

	/* exec took away all that were close-on-exec, and all of ours are. */
	if (flags >= 0 && !(flags & FD_CLOEXEC))
		(void)call(SYS_close, fd);
}

/* Without /proc. Never up to the limit: it may be a thousand million. */
static void close_inherited_by_guess(void)
{
	struct pollfd some[INHERITED_BATCH];
	long no_time[2] = {0, 0};

	for (int first = 0; first < INHERITED_GUESS; first += INHERITED_BATCH) {
		bool is_known;

		for (int i = 0; i < INHERITED_BATCH; i++)
			some[i] = (struct pollfd){.fd = first + i};
		/* One question for many; refused when the limit is below that. */
		is_known = call(SYS_ppoll, some, INHERITED_BATCH, no_time, NULL, 0) >= 0;
		for (int i = 0; i < INHERITED_BATCH; i++)
			if (first + i > 2 && !(is_known && some[i].revents & POLLNVAL))
				close_if_inherited(first + i);
	}
}

void sys_close_inherited(void)
{
	char names[SYS_NAMES_SIZE_MIN];
	int fd = sys_open(SYS_CWD, "/proc/self/fd", SYS_OPEN_DIRECTORY);
	int32_t size;

	if (fd < 0) {
		close_inherited_by_guess();
		return;
	}
	while ((size = sys_names_next(fd, names, sizeof(names))) > 0) {
		for (const char *at = names; at < names + size; at += strlen(at) + 1) {
			int number = 0;

			for (const char *digit = at; *digit; digit++)
				number = number * 10 + *digit - '0';
			if (number > 2)
				close_if_inherited(number);
		}
	}
	sys_close(fd);
}
