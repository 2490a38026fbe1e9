/* prog_show.h - the verbs of prog.c that say what it was given: descriptors, limits,
 * environment, directory, terminal. */
#ifndef OYA_PROG_SHOW_H
#define OYA_PROG_SHOW_H

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define SAY(...) (void)dprintf(2, __VA_ARGS__)

/* Ours, or of the shell that runs us. */
static inline int is_own(pid_t session)
{
	return session == getpid() || session == getppid();
}

/* about: our session, and how many descriptors we may have. */
static inline int do_about(char **argv)
{
	struct rlimit limit;

	(void)argv;
	(void)getrlimit(RLIMIT_NOFILE, &limit);
	SAY("about %s nofile %lu %lu\n", is_own(getsid(0)) ? "own-session" : "shared-session",
	    (unsigned long)limit.rlim_cur, (unsigned long)limit.rlim_max);
	return 0;
}

/* fds [PATH]: which descriptors are open, asked without /proc. */
static inline int do_fds(char **argv)
{
	char text[512] = "fds";
	size_t length = 3;

	for (int fd = 0; fd < 1024; fd++)
		if (fcntl(fd, F_GETFD) >= 0 && length < sizeof(text) - 8)
			length += (size_t)sprintf(text + length, " %d", fd);
	int out = argv[0] ? open(argv[0], O_WRONLY | O_CREAT | O_TRUNC, 0666) : 2;

	return out < 0 || dprintf(out, "%s\n", text) < 0;
}

static inline int do_env(char **argv)
{
	extern char **environ;
	(void)argv;
	for (char **name = environ; *name; name++)
		SAY("%s\n", *name);
	return 0;
}

static inline int do_cwd(char **argv)
{
	char path[4096];

	(void)argv;
	SAY("cwd %s\n", getcwd(path, sizeof(path)) ? path : "none");
	return 0;
}

/* tty: what we are on the terminal at descriptor 0. */
static inline int do_tty(char **argv)
{
	(void)argv;
	pid_t front = tcgetpgrp(0);

	SAY("tty %s %s %s\n", isatty(0) ? "terminal" : "none",
	    front == getpgrp() ? "front" : "back",
	    getpgrp() == getpid() ? "own-group" : "shared-group");
	return 0;
}

#endif
