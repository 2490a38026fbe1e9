/* start.c - the first instructions: libc's own start-up is left out. No thread-local
 * storage, no locale, no atexit, since nothing in the program uses them. */
#define _GNU_SOURCE
#include <elf.h>
#include <signal.h>

#include "entry.h"
#include "kernel.h"
#include "sys_process.h"

static bool is_privileged;

/* The ids, and not AT_SECURE: that is also set for capabilities of the file and
 * for a change of the SELinux domain, which give a container nothing away. */
static void look_at_auxiliary(const unsigned long *vector)
{
	unsigned long id[AT_EGID + 1] = {0};

	for (; vector[0] != AT_NULL; vector += 2)
		if (vector[0] >= AT_UID && vector[0] <= AT_EGID)
			id[vector[0]] = vector[1];
	is_privileged = id[AT_UID] != id[AT_EUID] || id[AT_GID] != id[AT_EGID];
}

int main(int argc, char **argv, char **envp);

/* argc, the arguments, NULL, the variables, NULL, the auxiliary vector. */
__attribute__((used)) _Noreturn void start(char **stack);
void start(char **stack)
{
	int argc = (int)(intptr_t)stack[0];
	char **envp = stack + argc + 2;
	char **end = envp;

	while (*end)
		end++;
	look_at_auxiliary((const unsigned long *)(const void *)(end + 1));
	sys_exit(main(argc, stack + 1, envp));
}

bool sys_is_privileged_copy(void)
{
	return is_privileged;
}

void sys_exit(int32_t code)
{
	/* A filter may forbid the first, or both; the container must end. */
	(void)call(SYS_exit_group, code);
	(void)call(SYS_exit, code);
	(void)call(SYS_kill, sys_pid(), SIGKILL);
	for (;;)
		(void)call(SYS_ppoll, NULL, 0, NULL, NULL, 0);
}
