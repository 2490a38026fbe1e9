/* cage.c - runs an init as PID 1 of a container of its own, and ends it all
 * when it does not end by itself.
 *
 *   cage --root DIR --state DIR [option...] -- INIT [ARG...]
 *
 * New PID and mount namespaces, DIR as the root, /proc in it. Writes into the
 * state directory: `pid` (of the init, as seen here) once it executes, and
 * `status` at the end: "exit N", "signal N", "watchdog" or "cannot STEP: WHY".
 * With --tmpfs there is an empty file system of its own at that path of the root.
 * With --tty the init gets a terminal: it shows on our fd 2, and the FIFO
 * `keys` of the state directory is its keyboard. */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cage_filter.h"

enum { ENV_MAX = 64, COUNTED_MAX = 8, HIGH_FD = 2000, EXIT_CAGE = 125 };

/* Numbers given by options, by their place in `number`. */
enum setting {
	SET_UID = 1, /* 0 is what getopt_long() says of a flag */
	SET_GID,
	SET_NPROC,
	SET_NOFILE,
	SET_STACK,
	SET_WATCHDOG,
	SET_TERM_AFTER_US,
	SET_FILTER_ERRNO,
	SET_DENIED,
	SET_COUNT,
	OPT_ROOT = SET_COUNT,
	OPT_STATE,
	OPT_CWD,
	OPT_TMPFS,
	OPT_ENV,
	OPT_CLOSE,
	OPT_IGNORE,
	OPT_BLOCK,
};

static int no_proc, no_argv, read_only, drop_caps, no_new_privs, has_tty;
static int term_pending, extra_fds, state_fd;
static long number[SET_COUNT] = {
	[SET_UID] = -1,   [SET_GID] = -1,      [SET_NPROC] = -1,         [SET_NOFILE] = -1,
	[SET_STACK] = -1, [SET_WATCHDOG] = 60, [SET_TERM_AFTER_US] = -1, [SET_DENIED] = -1};
static const char *root, *state, *cwd = "/", *tmpfs;
static const char **const word[] = {&root, &state, &cwd, &tmpfs}; /* from OPT_ROOT on */
static char *env[ENV_MAX + 1] = {
	"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root"};
static size_t env_count = 2;
static struct list {
	int item[COUNTED_MAX];
	size_t count;
} lists[3]; /* from OPT_CLOSE on */
static struct list *const closed = lists, *const ignored = lists + 1, *const blocked = lists + 2;

static const struct option options[] = {
	{"no-proc", 0, &no_proc, 1},
	{"no-argv", 0, &no_argv, 1},
	{"read-only", 0, &read_only, 1},
	{"drop-caps", 0, &drop_caps, 1},
	{"no-new-privs", 0, &no_new_privs, 1},
	{"tty", 0, &has_tty, 1},
	{"term-pending", 0, &term_pending, 1},
	{"extra-fds", 0, &extra_fds, 1},
	{"uid", 1, NULL, SET_UID},
	{"gid", 1, NULL, SET_GID},
	{"nproc", 1, NULL, SET_NPROC},
	{"nofile", 1, NULL, SET_NOFILE},
	{"stack", 1, NULL, SET_STACK},
	{"watchdog", 1, NULL, SET_WATCHDOG},
	{"term-after-us", 1, NULL, SET_TERM_AFTER_US},
	{"filter", 1, NULL, SET_FILTER_ERRNO}, /* errno for newer calls */
	{"deny", 1, NULL, SET_DENIED},         /* number of a call: EPERM */
	{"root", 1, NULL, OPT_ROOT},
	{"state", 1, NULL, OPT_STATE},
	{"cwd", 1, NULL, OPT_CWD},
	{"tmpfs", 1, NULL, OPT_TMPFS},
	{"env", 1, NULL, OPT_ENV},
	{"close", 1, NULL, OPT_CLOSE},
	{"ignore", 1, NULL, OPT_IGNORE},
	{"block", 1, NULL, OPT_BLOCK},
	{NULL, 0, NULL, 0},
};

static void write_state(const char *name, const char *text)
{
	int fd = openat(state_fd, "new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

	if (fd < 0 || write(fd, text, strlen(text)) < 0 ||
	    renameat(state_fd, "new", state_fd, name) < 0)
		exit(EXIT_CAGE);
	(void)close(fd);
}

_Noreturn static void fail(const char *step)
{
	char text[256];

	(void)snprintf(text, sizeof(text), "cannot %s: %s\n", step, strerror(errno));
	write_state("status", text);
	_exit(EXIT_CAGE);
}

static void append(struct list *list, const char *text)
{
	if (list->count < COUNTED_MAX)
		list->item[list->count++] = atoi(text);
}

static void take_option(int option)
{
	if (option == OPT_ENV && env_count < ENV_MAX)
		env[env_count++] = optarg;
	else if (option == OPT_CLOSE || option == OPT_IGNORE || option == OPT_BLOCK)
		append(&lists[option - OPT_CLOSE], optarg);
	else if (option >= OPT_ROOT && option <= OPT_TMPFS)
		*word[option - OPT_ROOT] = optarg;
	else if (option > 0 && option < SET_COUNT)
		number[option] = atol(optarg);
	else
		exit(EXIT_CAGE);
}

static void parse(int argc, char **argv)
{
	int option;

	while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1)
		if (option != 0)
			take_option(option);
	state_fd = open(state ? state : "", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (!root || state_fd < 0 || optind >= argc) {
		(void)dprintf(2,
			      "usage: cage --root DIR --state DIR [option...] -- INIT [ARG...]\n");
		exit(EXIT_CAGE);
	}
}

/* Devices cannot be made inside a user namespace: show the machine's. */
static void show_device(const char *name)
{
	char from[64], to[4096];

	(void)snprintf(from, sizeof(from), "/dev/%s", name);
	(void)snprintf(to, sizeof(to), "%s%s", root, from);
	if (access(to, F_OK) == 0 && mount(from, to, NULL, MS_BIND, NULL) < 0)
		fail("show a device");
}

static void mount_tmpfs(void)
{
	char path[4096];

	(void)snprintf(path, sizeof(path), "%s%s", root, tmpfs);
	if (mount("tmpfs", path, "tmpfs", 0, "size=1m") < 0)
		fail("mount a tmpfs");
}

static void enter_root(void)
{
	char proc[4096];

	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		fail("make mounts private");
	if (mount(root, root, NULL, MS_BIND | MS_REC, NULL) < 0)
		fail("bind the root");
	(void)snprintf(proc, sizeof(proc), "%s/proc", root);
	if (!no_proc && mount("proc", proc, "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) < 0)
		fail("mount proc");
	show_device("null");
	show_device("tty");
	if (tmpfs)
		mount_tmpfs();
	if (read_only && mount(NULL, root, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) < 0)
		fail("make the root read-only");
	if (chroot(root) < 0 || chdir(cwd) < 0)
		fail("enter the root");
}

static void take_terminal(int slave)
{
	if (setsid() < 0 || ioctl(slave, TIOCSCTTY, 0) < 0)
		fail("take the terminal");
	for (int fd = 0; fd <= 2; fd++)
		if (dup2(slave, fd) < 0)
			fail("use the terminal");
	(void)close(slave);
}

static void set_limit(int which, long value)
{
	struct rlimit limit = {(rlim_t)value, (rlim_t)value};

	if (value >= 0 && setrlimit((__rlimit_resource_t)which, &limit) < 0)
		fail("set a limit");
}

/* Bit masks of 64 signals by the raw call: the library hides some. */
static void set_signals(void)
{
	unsigned long mask = 0;
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	/* Ignored by the shell that has put us into the background. */
	(void)signal(SIGINT, SIG_DFL);
	(void)signal(SIGQUIT, SIG_DFL);
	for (size_t i = 0; i < ignored->count; i++)
		(void)sigaction(ignored->item[i], &ignore, NULL);
	for (size_t i = 0; i < blocked->count; i++)
		mask |= 1UL << (blocked->item[i] - 1);
	if (term_pending)
		mask |= 1UL << (SIGTERM - 1);
	(void)syscall(SYS_rt_sigprocmask, SIG_SETMASK, &mask, NULL, sizeof(mask));
	if (term_pending)
		(void)kill(getpid(), SIGTERM);
}

static void set_credentials(void)
{
	struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
	struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};

	for (int cap = 0; drop_caps && prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) == 0; cap++)
		continue;
	if (number[SET_GID] >= 0 && setgid((gid_t)number[SET_GID]) < 0)
		fail("set the gid");
	if (number[SET_UID] >= 0 && setuid((uid_t)number[SET_UID]) < 0)
		fail("set the uid");
	if (drop_caps && syscall(SYS_capset, &header, none) < 0)
		fail("drop the capabilities");
	if (no_new_privs && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		fail("set no-new-privs");
}

static void open_extra(void)
{
	int fd = open("/", O_RDONLY | O_DIRECTORY);

	if (fd < 0 || dup2(fd, 50) < 0 || dup2(fd, 77) < 0 ||
	    (number[SET_NOFILE] > HIGH_FD && dup2(fd, HIGH_FD) < 0))
		fail("open extra descriptors");
	(void)close(fd);
}

_Noreturn static void become_init(char **argv, int slave, int tell)
{
	char *none[] = {NULL};

	(void)close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
	enter_root();
	if (slave >= 0)
		take_terminal(slave);
	set_limit(RLIMIT_NPROC, number[SET_NPROC]);
	set_limit(RLIMIT_NOFILE, number[SET_NOFILE]);
	set_limit(RLIMIT_STACK, number[SET_STACK]);
	if (extra_fds)
		open_extra();
	if (cage_filter(number[SET_DENIED], number[SET_FILTER_ERRNO]) < 0) /* while it may */
		fail("set the filter");
	set_credentials();
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
	for (size_t i = 0; i < closed->count; i++)
		(void)close(closed->item[i]);
	set_signals();
	(void)execve(argv[0], no_argv ? none : argv, env);
	int error = errno;

	(void)!write(tell, &error, sizeof(error));
	_exit(EXIT_CAGE);
}

/* Between the terminal and the world; carriage returns are for screens only. */
static void relay(int from, int to)
{
	char text[4096], kept[4096];
	ssize_t count = read(from, text, sizeof(text));
	size_t length = 0;

	for (ssize_t i = 0; i < count; i++)
		if (text[i] != '\r')
			kept[length++] = text[i];
	(void)!write(to, kept, length);
}

static int open_keys(void)
{
	if (mkfifoat(state_fd, "keys", 0600) < 0)
		fail("make the keyboard");
	return openat(state_fd, "keys", O_RDWR | O_CLOEXEC);
}

/* Tells whether the init executes; then, on demand, sends its first TERM. */
static void await_exec(pid_t pid, int told)
{
	char text[32];
	int error = 0;
	struct timespec begin, now;

	if (read(told, &error, sizeof(error)) > 0) {
		errno = error;
		fail("execute the init");
	}
	(void)clock_gettime(CLOCK_MONOTONIC, &begin);
	do
		(void)clock_gettime(CLOCK_MONOTONIC, &now);
	while ((now.tv_sec - begin.tv_sec) * 1000000 + (now.tv_nsec - begin.tv_nsec) / 1000 <
	       number[SET_TERM_AFTER_US]);
	if (number[SET_TERM_AFTER_US] >= 0)
		(void)kill(pid, SIGTERM);
	(void)snprintf(text, sizeof(text), "%d\n", (int)pid);
	write_state("pid", text);
}

static void await_end(pid_t pid, int deaths, int master)
{
	struct pollfd fds[] = {{deaths, POLLIN, 0}, {master, POLLIN, 0}, {-1, POLLIN, 0}};
	time_t end = time(NULL) + number[SET_WATCHDOG];
	char text[32];
	int status;

	if (master >= 0)
		fds[2].fd = open_keys();
	while (waitpid(pid, &status, WNOHANG) == 0) {
		if (time(NULL) >= end) {
			(void)kill(pid, SIGKILL);
			(void)waitpid(pid, &status, 0);
			write_state("status", "watchdog\n");
			return;
		}
		(void)poll(fds, 3, 1000);
		if (fds[1].revents & POLLIN)
			relay(master, 2);
		if (fds[2].revents & POLLIN)
			relay(fds[2].fd, master);
		if (fds[1].revents & ~POLLIN) /* nobody has the terminal open just now */
			(void)poll(NULL, 0, 10);
	}
	fds[1].revents = 0;
	while (master >= 0 && poll(&fds[1], 1, 0) > 0 && (fds[1].revents & POLLIN))
		relay(master, 2);
	(void)snprintf(text, sizeof(text), "%s %d\n", WIFEXITED(status) ? "exit" : "signal",
		       WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
	if (faccessat(state_fd, "status", F_OK, 0) < 0) /* or fail() has said it */
		write_state("status", text);
}

int main(int argc, char **argv)
{
	int tell[2], master = -1, slave = -1;
	sigset_t deaths;

	parse(argc, argv);
	(void)sigemptyset(&deaths);
	(void)sigaddset(&deaths, SIGCHLD);
	if (pipe2(tell, O_CLOEXEC) < 0 ||
	    (has_tty && openpty(&master, &slave, NULL, NULL, NULL) < 0))
		fail("make a pipe or a terminal");
	if (master >= 0)
		(void)fcntl(master, F_SETFD, FD_CLOEXEC);
	pid_t pid = (pid_t)syscall(SYS_clone, CLONE_NEWPID | CLONE_NEWNS | SIGCHLD, 0, 0, 0, 0);

	if (pid == 0)
		become_init(argv + optind, slave, fcntl(tell[1], F_DUPFD_CLOEXEC, 100));
	if (pid < 0)
		fail("make the namespaces");
	(void)sigprocmask(SIG_BLOCK, &deaths, NULL);
	(void)close(tell[1]);
	(void)close(slave);
	await_exec(pid, tell[0]);
	await_end(pid, signalfd(-1, &deaths, SFD_CLOEXEC), master);
	return 0;
}
