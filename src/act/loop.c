/* loop.c - see loop.h. */
#include "loop.h"

#include <errno.h>

#include "log.h"
#include "table.h"

struct loop_batch loop FIRST;

/* False: the next turn looks at once. The last one was filled to the brim; or
 * this is the first, and children may have died before we could hear of it. */
static bool may_sleep;

static int32_t reap(int32_t *wstatus)
{
	int32_t pid = SYS_ANY_CHILD;

	if (loop.spared != 0) {
		pid = sys_ended(SYS_ANY_CHILD);
		if (pid <= 0)
			return pid;
		if (pid == loop.spared)
			return 0;
	}
	return sys_reap(pid, wstatus);
}

static void take_children(void)
{
	loop.child_count = 0;
	loop.has_children = true;
	while (loop.child_count < CHILD_BATCH) {
		struct loop_child *child = &loop.child[loop.child_count];

		child->pid = reap(&child->wstatus);
		if (child->pid <= 0) {
			loop.has_children = child->pid != -ECHILD;
			return;
		}
		loop.child_count++;
	}
}

void loop_begin(void)
{
	int r = sys_wait_begin();

	if (r < 0)
		log_warning("no signalfd or epoll: %i; signals are waited for in a slower way", r);
}

void loop_wait(struct mono deadline)
{
	int taken;

	/* An error of the wait is as good as waking without cause: what there is
	 * to know is asked for below, whatever woke us. */
	taken = sys_wait(may_sleep ? deadline : (struct mono){0}, loop.tag, READY_BATCH);
	loop.tag_count = taken > 0 ? (uint32_t)taken : 0;
	taken = sys_signals_take(loop.signal, SIGNAL_BATCH);
	loop.signal_count = taken > 0 ? (uint32_t)taken : 0;
}

void loop_reap(void)
{
	/* After the signals: a SIGCHLD that comes from here on wakes the next
	 * wait, and a death before it is seen now. */
	take_children();
	may_sleep = loop.child_count < CHILD_BATCH;
	loop.now = sys_now();
}

void loop_turn(struct mono deadline)
{
	loop_wait(deadline);
	loop_reap();
}
