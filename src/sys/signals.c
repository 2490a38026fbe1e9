/* signals.c - see signals.h. */
#define _GNU_SOURCE
#include "signals.h"

#include <signal.h>

#include "kernel.h"

enum { RESTORER_FLAG = 0x04000000 };

/* libc's way back from a handler, in each machine's own code. */
extern void __restore_rt(void);

void signals_mask(int how, uint64_t set)
{
	(void)call6(SYS_rt_sigprocmask, how, KERNEL_POINTER(&set), 0, KERNEL_SIGSET_SIZE, 0, 0);
}

void signals_handle(int number, void (*handler)(int number, void *info, void *context))
{
	struct kernel_sigaction action = {
		.handler = handler,
		.flags = handler ? (unsigned long)SA_SIGINFO | RESTORER_FLAG : 0,
		.restorer = __restore_rt,
	};

	(void)call6(SYS_rt_sigaction, number, KERNEL_POINTER(&action), 0, KERNEL_SIGSET_SIZE, 0, 0);
}
