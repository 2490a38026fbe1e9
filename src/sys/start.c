/* start.c - the first instructions: libc's own start-up is left out.
 *
 * libc's _start puts the stack in order and calls __libc_start_main, which is
 * ours: no thread-local storage, no locale, no atexit, since nothing in the
 * program uses them. */
#define _GNU_SOURCE
#include <elf.h>
#include <signal.h>

#include "kernel.h"
#include "sys_process.h"

static bool is_privileged;

static void look_at_auxiliary(const unsigned long *vector)
{
	for (; vector[0] != AT_NULL; vector += 2)
		if (vector[0] == AT_SECURE)
			is_privileged = vector[1] != 0;
}

_Noreturn int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv);
_Noreturn int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv)
{
	char **envp = argv + argc + 1;
	char **end = envp;

	while (*end)
		end++;
	look_at_auxiliary((const unsigned long *)(const void *)(end + 1));
	sys_exit(main(argc, argv, envp));
}

bool sys_is_privileged_copy(void)
{
	return is_privileged;
}

/* libgcc's division by zero on 32-bit arm ends here. */
int raise(int number);
int raise(int number)
{
	(void)number;
	assert_failed("no division by zero");
}

void sys_exit(int32_t code)
{
	/* A filter may forbid the first, or both; the container must end. */
	(void)call3(SYS_exit_group, code, 0, 0);
	(void)call3(SYS_exit, code, 0, 0);
	(void)call3(SYS_kill, call3(SYS_getpid, 0, 0, 0), SIGKILL, 0);
	for (;;)
		(void)call6(SYS_ppoll, 0, 0, 0, 0, 0, 0);
}
