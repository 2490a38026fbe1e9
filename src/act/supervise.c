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

static struct mono looked;  /* the last turn */
static struct mono publish; /* when to publish what was put off; MONO_NEVER: nothing */
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

/* Whose the dead of a batch were, before the first of them is looked at: what is
 * started then may get the number of another. */
struct dead {
	uint32_t index; /* 0: nobody's here */
	bool is_script;
};

static void find_dead(const struct loop_batch *batch, struct dead *dead)
{
	for (uint32_t i = 0; i < batch->child_count; i++) {
		int32_t pid = batch->child[i].pid;

		dead[i] = (struct dead){0};
		if (wstat_stop(batch->child[i].wstatus))
			continue;
		dead[i].index = roster_find_child(pid);
		dead[i].is_script = roster_at(dead[i].index)->script_pid == pid;
	}
}

/* A service before its control script, whose end may have a signal follow. */
static void on_children(const struct loop_batch *batch)
{
	struct dead dead[CHILD_BATCH];

	find_dead(batch, dead);
	for (uint32_t i = 0; i < batch->child_count; i++)
		if (dead[i].index != 0 && !dead[i].is_script)
			unit_on_end(roster_at(dead[i].index), batch->child[i].wstatus, batch->now);
	for (uint32_t i = 0; i < batch->child_count; i++)
		if (dead[i].index != 0 && dead[i].is_script)
			unit_on_script_end(roster_at(dead[i].index), batch->child[i].wstatus,
					   batch->now);
}

/* Somebody else has taken their status: they have failed. */
static void lose_children(struct mono now)
{
	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i)) {
		struct unit *u = roster_at(i);
		bool has_script = u->script_pid != 0;

		if (u->svc.pid)
			unit_on_end(u, LOST, now);
		if (has_script)
			unit_on_script_end(u, LOST, now);
	}
}

/* The logger reads what is in the pipe, and then finds its end: nobody else holds
 * the writing end but what the service left behind. */
static void drain(struct unit *u, struct unit *log, struct mono now)
{
	if (log->svc.want == SVC_WANT_UP && log->svc.state == SVC_DOWN && !log->svc.is_killed &&
	    sys_unread(log->pipe_end) > 0) { /* it need not wait to read that */
		unit_step(log, SVC_EV_COMMAND, 'u', now);
		unit_publish(log);
	}
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
	on_children(batch);
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

void supervise_sees(const char *name)
{
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		if (strcmp(unit_world.names + roster_at(i)->name, name) == 0)
			roster_at(i)->is_seen = true;
}

void supervise_scan_ends(struct mono now)
{
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		if (!roster_at(i)->is_seen && !roster_at(i)->svc.is_final)
			unit_step(roster_at(i), SVC_EV_STOP, 0, now);
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
	unit_world.grace_ms = grace_ms == UINT32_MAX ? 0 : grace_ms ? grace_ms : 1;
	unit_world.stopped = now;
	unit_world.is_in_hurry = true;
	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i))
		unit_step(roster_at(i), SVC_EV_STOP, 0, now);
	unit_world.is_in_hurry = false;
	/* By then those are gone, too, that were down: no event tells of their end. */
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
