/* command.c - see command.h. */
#include "command.h"

#include <errno.h>

#include "sig.h"
#include "sys.h"

void command_gone(struct command *c)
{
	c->pid = 0;
	if (c->terminal != 0)
		(void)sys_terminal_take_back(c->terminal);
	c->terminal = 0;
}

struct launched command_start(struct command *c, const struct launch *what)
{
	struct launch start = *what;
	struct launched done;

	c->terminal = 0;
	if (what->plan.takes_terminal && !what->plan.new_session) {
		c->terminal = sys_terminal_front();
		start.plan.takes_terminal = c->terminal != 0;
	}
	done = launch(&start);
	if (done.result == LAUNCH_RUNS)
		c->pid = done.pid;
	else
		command_gone(c);
	return done;
}

void command_signal(const struct command *c, int32_t signal, bool to_group)
{
	/* It may have gone to another group, or never made its own. Failing then means
	 * it has died: its death is on the way. */
	if (!to_group || sys_kill(-c->pid, signal) == -ESRCH)
		(void)sys_kill(c->pid, signal);
}

void command_froze(const struct command *c, int32_t signal)
{
	int32_t group = c->terminal != 0 ? c->pid : sys_terminal_front();

	/* Ctrl-Z stops the group in front on the terminal: its own, or ours and not
	 * us. No shell is there to continue it, and nothing else would. */
	if (signal == SIG_TSTP && group != 0)
		(void)sys_kill(-group, SIG_CONT);
}
