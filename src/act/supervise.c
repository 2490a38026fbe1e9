/* supervise.c - see supervise.h. */
#include "supervise.h"

#include <string.h>

#include "roster.h"
#include "sys.h"
#include "wstat.h"

enum {
	/* Where a wake-up cannot tell of commands they are looked for. */
	LOOK_MS = 5000,
	/* From TERM to KILL, when a service's directory has gone. */
	GRACE_MS = 30000,
	/* As a wait status: exit 1. */
	LOST = 1 << 8,
	/* When all have to end, most have ended before there is time to publish that
	 * they were asked to. */
	PUBLISH_MS = 50,
};

static struct mono publish; /* when to publish what was put off; MONO_NEVER: nothing */
static bool has_lost_some;

void supervise_begin(const struct supervise_conf *conf)
{
	unit_world = (struct unit_world){
		.env = conf->env,
		.run_directory = conf->run_directory,
		.label = conf->label,
		.stopped = MONO_NEVER,
		.grace_ms = GRACE_MS,
	};
	roster_begin(sys_raise_descriptor_limit());
}

int supervise_add(int32_t directory, const char *name, bool is_found, struct mono now)
{
	unit_world.now = now;
	return roster_add(directory, name, is_found);
}

/* --- the turn ------------------------------------------------------------------- */

/* Whose the dead of a batch were, before the first of them is looked at: what is
 * started then may get the number of another. */
struct dead {
	struct unit *unit; /* NULL: nobody's here */
	bool is_script;
};

static void find_dead(struct dead *dead, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		int32_t pid = loop.child[i].pid;
		struct unit *u = wstat_stop(loop.child[i].wstatus) ? NULL : roster_find_child(pid);

		dead[i] = (struct dead){u, u && u->script_pid == pid};
	}
}

/* A service before its control script, whose end may have a signal follow. */
static void on_children(void)
{
	struct dead dead[CHILD_BATCH];
	const uint32_t count = loop.child_count;

	find_dead(dead, count);
	for (uint32_t i = 0; i < count; i++)
		if (dead[i].unit && !dead[i].is_script)
			unit_on_end(dead[i].unit, loop.child[i].wstatus);
	for (uint32_t i = 0; i < count; i++)
		if (dead[i].is_script)
			unit_on_script_end(dead[i].unit, loop.child[i].wstatus);
}

/* Somebody else has taken their status: they have failed. */
static void lose_children(void)
{
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;) {
		bool has_script = u->script_pid != 0;

		if (u->svc.pid)
			unit_on_end(u, LOST);
		if (has_script)
			unit_on_script_end(u, LOST);
	}
}

/* The logger reads what is in the pipe, and then finds its end: nobody else holds
 * the writing end but what the service left behind. */
static void drain(struct unit *u, struct unit *log)
{
	if (log->svc.want == SVC_WANT_UP && log->svc.state == SVC_DOWN && !log->svc.is_killed &&
	    sys_unread(log->pipe_end) > 0) { /* it need not wait to read that */
		unit_step(log, SVC_EV_COMMAND, 'u');
		unit_publish(log);
	}
	if (log->svc.is_paused) /* nobody would read it */
		unit_step(log, SVC_EV_COMMAND, 'c');
	sys_close(u->pipe_end);
	sys_close(log->pipe_end);
	u->pipe_end = log->pipe_end = 0;
	svc_drain(&log->svc, SVC_SCRIPT_MS, unit_world.now);
	unit_carry_out(log);
}

/* A service goes when it is over, and its logger after it. */
static void end_service(struct unit *u)
{
	if (u->pipe_end)
		drain(u, u - 1);
	if (u->has_partner && !svc_is_over(&u[-1].svc))
		return;
	has_lost_some = true;
	roster_drop(u);
}

static void turn_unit(struct unit *u)
{
	u->may_read |= !u->is_watched && u->files.control;
	unit_read_commands(u);
	if (mono_reached(svc_deadline(&u->svc), unit_world.now))
		svc_step(&u->svc, SVC_EV_TIMER, 0, unit_world.now);
	unit_carry_out(u);
	if (!u->is_log && svc_is_over(&u->svc))
		end_service(u);
}

static void turn_units(void)
{
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		turn_unit(u);
}

static void publish_all(void)
{
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		unit_publish(u);
	publish = MONO_NEVER;
}

void supervise_turn(void)
{
	unit_world.now = loop.now;
	on_children();
	/* Not in the turn of a death: what was started after it is no lost child. */
	if (!loop.has_children && loop.child_count == 0)
		lose_children();
	for (uint32_t i = 0; i < loop.tag_count; i++)
		if (loop.tag[i] < UNITS_MAX)
			roster_at(loop.tag[i])->may_read = true;
	turn_units();
	if (mono_reached(publish, loop.now))
		publish_all();
}

struct mono supervise_deadline(void)
{
	struct mono first = supervise_is_empty() ? MONO_NEVER : publish;

	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;) {
		if (unit_is_ready(u))
			return unit_world.now;
		first = mono_first(first, svc_deadline(&u->svc));
		if (u->files.control && !u->is_watched)
			first = mono_first(first, mono_after(unit_world.now, LOOK_MS));
	}
	return first;
}

/* --- the scan ------------------------------------------------------------------- */

void supervise_scan_begins(void)
{
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		u->is_seen = false;
}

void supervise_sees(const char *name)
{
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		if (strcmp(unit_world.names + u->name, name) == 0)
			u->is_seen = true;
}

void supervise_scan_ends(struct mono now)
{
	unit_world.now = now;
	for (struct unit *u = NULL; (u = roster_next_service(u)) != NULL;)
		if (!u->is_seen && !u->svc.is_final)
			unit_step(u, SVC_EV_STOP, 0);
}

bool supervise_has_lost_some(void)
{
	bool had = has_lost_some;

	has_lost_some = false;
	return had;
}

/* --- the end -------------------------------------------------------------------- */

static void tell(enum svc_event event, bool loggers_too, struct mono now)
{
	unit_world.now = now;
	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		if (loggers_too || !u->is_log)
			unit_step(u, event, 0);
}

void supervise_hold(struct mono now)
{
	tell(SVC_EV_HOLD, false, now);
}

void supervise_stop(struct mono now, uint32_t grace_ms)
{
	unit_world.grace_ms = grace_ms == UINT32_MAX ? 0 : grace_ms ? grace_ms : 1;
	unit_world.stopped = now;
	unit_world.is_in_hurry = true;
	tell(SVC_EV_STOP, false, now);
	turn_units(); /* no event will tell of those that were down */
	unit_world.is_in_hurry = false;
	publish = mono_after(now, PUBLISH_MS);
}

void supervise_kill(struct mono now, bool all)
{
	tell(SVC_EV_KILL, all, now);
}

bool supervise_is_empty(void)
{
	return roster_next(NULL) == NULL;
}
