/* terminal.c - who is in front on our terminal. */
#define _GNU_SOURCE
#include "terminal.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "kernel.h"
#include "signals.h"
#include "sys.h"

/* Fd 0, unless sys_terminal_find() has found another. */
static int terminal;

void sys_terminal_find(void)
{
	int fd = sys_open(SYS_CWD, "/dev/tty", SYS_OPEN_READ);

	if (fd > 0)
		terminal = fd;
}

int32_t sys_terminal_front(void)
{
	int32_t front = 0;

	if (call(SYS_ioctl, terminal, TIOCGPGRP, &front) < 0)
		return 0;
	return front == (int32_t)call(SYS_getpgid, 0) ? front : 0;
}

int sys_terminal_take_back(int32_t pgid)
{
	/* SIGTTOU is held back, so that this is allowed from behind. */
	return (int)call(SYS_ioctl, terminal, TIOCSPGRP, &pgid);
}

bool sys_terminal_leave(void)
{
	return call(SYS_ioctl, STDIN_FILENO, TIOCNOTTY, 0L) == 0 &&
	       (int32_t)call(SYS_getsid, 0) == sys_pid();
}

void terminal_take(const struct spawn_plan *plan)
{
	int32_t self = sys_pid();

	/* Ctrl-Z before the exec would stop us both for good: it is caught until
	 * the exec itself makes it the default again. On the child's small stack it
	 * would be written over what the parent has there. */
	if (!plan->keeps_signals || !signals_are_ignored(SIGTSTP)) {
		signals_use_own_stack();
		signals_handle(SIGNALS_BIT(SIGTSTP), signals_interrupt);
	}
	(void)call(SYS_ioctl, terminal, TIOCSPGRP, &self);
}
