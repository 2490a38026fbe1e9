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

static uint32_t leaving_count; /* services that have to end for good */
static struct mono looked;     /* the last turn */
static struct mono publish;    /* when to publish what was put off; MONO_NEVER: nothing */
static bool has_lost_some;

void supervise_begin(const struct supervise_conf *conf)
{
	unit_world = (struct unit_world){
		.env = conf->env,
		.run_directory = conf->run_directory,
		.label = conf->label,
		.grace_ms = GRACE_MS,
	};
	roster_begin(sys_raise_descriptor_limit());
}

int supervise_add(int32_t directory, const char *name, struct mono now)
{
	return roster_add(directory, name, now);
}

/* --- the turn ------------------------------------------------------------------- */

static void on_child(int32_t pid, int32_t wstatus, struct mono now)
{
	uint32_t index = wstat_stop(wstatus) ? 0 : roster_find_child(pid);

	if (index != 0)
		unit_on_child(roster_at(index), pid, wstatus, now);
}

/* Somebody else has taken their status: they have failed. */
static void lose_children(struct mono now)
{
	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i)) {
		struct unit *u = roster_at(i);

		if (u->script_pid)
			unit_on_child(u, u->script_pid, LOST, now);
		if (u->svc.pid)
			unit_on_child(u, u->svc.pid, LOST, now);
	}
}

/* The logger reads what is in the pipe, and then finds its end: nobody else holds
 * the writing end but what the service left behind. */
static void drain(struct unit *u, struct unit *log, struct mono now)
{
	sys_close(u->pipe_end);
	sys_close(log->pipe_end);
	u->pipe_end = log->pipe_end = 0;
	svc_drain(&log->svc, SVC_SCRIPT_MS, now);
	unit_carry_out(log, now);
}

/* A service goes when it is over, and its logger after it. */
static void end_service(uint32_t index, struct mono now)
{
	struct unit *u = roster_at(index);
	struct unit *log = roster_partner(index);

	if (log && u->pipe_end)
		drain(u, log, now);
	if (log && !svc_is_over(&log->svc))
		return;
	leaving_count -= u->svc.is_final;
	has_lost_some = true;
	roster_drop(index);
}

static void turn_unit(uint32_t index, struct mono now)
{
	struct unit *u = roster_at(index);

	u->may_read |= !u->is_watched && u->files.control;
	unit_read_commands(u, now);
	if (mono_reached(svc_deadline(&u->svc), now))
		svc_step(&u->svc, SVC_EV_TIMER, 0, now);
	unit_carry_out(u, now);
	if (!u->is_log && svc_is_over(&u->svc))
		end_service(index, now);
}

static void publish_all(void)
{
	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i))
		unit_publish(roster_at(i));
	publish = MONO_NEVER;
}

void supervise_turn(const struct loop_batch *batch)
{
	for (uint32_t i = 0; i < batch->child_count; i++)
		on_child(batch->child[i].pid, batch->child[i].wstatus, batch->now);
	/* Not in the turn of a death: what was started after it is no lost child. */
	if (!batch->has_children && batch->child_count == 0)
		lose_children(batch->now);
	for (uint32_t i = 0; i < batch->tag_count; i++)
		if (batch->tag[i] < UNITS_MAX)
			roster_at(batch->tag[i])->may_read = true;
	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i))
		turn_unit(i, batch->now);
	if (mono_reached(publish, batch->now))
		publish_all();
	looked = batch->now;
}

struct mono supervise_deadline(void)
{
	struct mono first = roster_next(0) ? publish : MONO_NEVER;

	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i)) {
		const struct unit *u = roster_at(i);

		if (unit_is_ready(u))
			return looked;
		first = mono_first(first, svc_deadline(&u->svc));
		if (u->files.control && !u->is_watched)
			first = mono_first(first, mono_after(looked, LOOK_MS));
	}
	return first;
}

/* --- the scan ------------------------------------------------------------------- */

void supervise_scan_begins(void)
{
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		roster_at(i)->is_seen = false;
}

bool supervise_is_leaving(const char *name)
{
	if (leaving_count == 0)
		return false;
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		if (roster_at(i)->svc.is_final &&
		    strcmp(unit_world.names + roster_at(i)->name, name) == 0)
			return true;
	return false;
}

static void stop(uint32_t index, struct mono now)
{
	struct unit *u = roster_at(index);

	leaving_count += !u->svc.is_final;
	unit_step(u, SVC_EV_STOP, 0, now);
	if (svc_is_over(&u->svc)) /* no event will tell */
		end_service(index, now);
}

void supervise_scan_ends(struct mono now)
{
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		if (!roster_at(i)->is_seen && !roster_at(i)->svc.is_final)
			stop(i, now);
}

bool supervise_has_lost_some(void)
{
	bool had = has_lost_some;

	has_lost_some = false;
	return had;
}

/* --- the end -------------------------------------------------------------------- */

void supervise_hold(struct mono now)
{
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		unit_step(roster_at(i), SVC_EV_HOLD, 0, now);
}

void supervise_stop(struct mono now, uint32_t grace_ms)
{
	unit_world.grace_ms = grace_ms ? grace_ms : 1;
	unit_world.stopped = now;
	unit_world.is_in_hurry = true;
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		stop(i, now);
	unit_world.is_in_hurry = false;
	publish = mono_after(now, PUBLISH_MS);
}

void supervise_kill(struct mono now, bool all)
{
	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i))
		if (all || !roster_at(i)->is_log)
			unit_step(roster_at(i), SVC_EV_KILL, 0, now);
}

bool supervise_is_empty(void)
{
	return roster_next(0) == 0;
}
