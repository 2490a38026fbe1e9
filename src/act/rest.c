/* rest.c - see rest.h. */
#include "rest.h"

#include "log.h"
#include "processes.h"
#include "sig.h"
#include "stop.h"
#include "sys.h"

/* Processes that are not our children die without telling us: while they are
 * waited for, and only then, they are looked for, first soon, then seldom. */
enum { LOOK_MS_MIN = 4, LOOK_MS_MAX = 128 };

void rest_begin(struct rest *r)
{
	r->look = MONO_NEVER;
	r->look_ms = LOOK_MS_MIN;
}

static bool term_all(bool has_children)
{
	log_info("Killing all processes...");
	if (processes_signal_all(SIG_TERM)) {
		(void)processes_signal_all(SIG_CONT);
	} else if (has_children) {
		log_warning("not PID 1, and no /proc: the processes that are left cannot be "
			    "found");
		return false;
	}
	return true;
}

static void kill_all(uint32_t waited_ms, bool is_late)
{
	if (is_late) {
		log_warn("Not all processes have exited in time. Forcing them to exit.");
		processes_say_left("SIGTERM", waited_ms);
	}
	(void)processes_signal_all(SIG_KILL);
}

bool rest_do(struct rest *r, uint32_t bits, bool has_children, struct mono now)
{
	uint32_t waited_ms = mono_ms_between(r->since, now);
	bool are_found = true;

	if (bits & STOP_DO_TERM)
		are_found = term_all(has_children);
	if (bits & STOP_DO_KILL)
		kill_all(waited_ms, !(bits & STOP_DO_TERM));
	if (bits & STOP_DO_LEAVE)
		processes_say_left("SIGKILL", waited_ms);
	if (bits & (STOP_DO_TERM | STOP_DO_KILL))
		r->since = now;
	return are_found;
}

bool rest_is_gone(struct rest *r, bool is_forced, bool has_children, struct mono now)
{
	r->look = MONO_NEVER;
	if (processes_are_gone(has_children))
		return true;
	/* Not PID 1: a walk may miss what was born behind it. */
	if (is_forced && sys_pid() != 1)
		(void)processes_signal_all(SIG_KILL);
	else if (has_children)
		return false; /* their deaths wake us */
	r->look = mono_after(now, r->look_ms);
	r->look_ms = min_u32(r->look_ms * 2, LOOK_MS_MAX);
	return false;
}
