/* signals.c - see signals.h. */
#define _GNU_SOURCE
#include "signals.h"

#include <signal.h>

#include "kernel.h"
#include "table.h"

enum {
	RESTORER_FLAG = 0x04000000,
	/* The frame of a signal with the widest registers there are, several
	 * times over. */
	STACK_SIZE = 16384,
};

/* SIG_IGN as the kernel has it. */
#define IGNORED ((void (*)(int, void *, void *))1)

static char signals_stack[STACK_SIZE] TABLE;

/* libc's way back from a handler, in each machine's own code. */
extern void __restore_rt(void);

uint64_t signals_first_mask;
bool signals_ignored_deaths;

uint64_t signals_mask(int how, uint64_t set)
{
	uint64_t before = 0;

	(void)call(SYS_rt_sigprocmask, how, &set, &before, KERNEL_SIGSET_SIZE);
	return before;
}

void signals_handle(uint64_t set, void (*handler)(int number, void *info, void *context))
{
	struct kernel_sigaction action = {
		.handler = handler,
		.flags = handler ? (unsigned long)(SA_SIGINFO | SA_ONSTACK) | RESTORER_FLAG : 0,
		.restorer = __restore_rt,
	};

	for (int number = 1; set != 0; number++, set >>= 1)
		if (set & 1)
			(void)call(SYS_rt_sigaction, number, &action, NULL, KERNEL_SIGSET_SIZE);
}

void signals_ignore(int number)
{
	struct kernel_sigaction action = {.handler = IGNORED};

	(void)call(SYS_rt_sigaction, number, &action, NULL, KERNEL_SIGSET_SIZE);
}

bool signals_are_ignored(int number)
{
	struct kernel_sigaction action = {0};

	(void)call(SYS_rt_sigaction, number, NULL, &action, KERNEL_SIGSET_SIZE);
	return action.handler == IGNORED;
}

void signals_interrupt(int number, void *info, void *context)
{
	(void)number;
	(void)info;
	(void)context;
}

void signals_use_own_stack(void)
{
	stack_t stack = {.ss_sp = signals_stack, .ss_size = sizeof(signals_stack)};

	(void)call(SYS_sigaltstack, &stack, NULL);
}
