/* supervise.c - see supervise.h. */
#include "supervise.h"

#include <errno.h>

#include "log.h"
#include "strpool.h"
#include "sys.h"
#include "unit.h"
#include "wstat.h"

enum {
	NAMES_SIZE = UNITS_MAX / 2 * NAME_SIZE_MAX,
	/* Where a wake-up cannot tell of commands they are looked for. */
	LOOK_MS = 5000,
};

/* A logger stands right before its service, so that it starts first. */
struct unit supervise_units[UNITS_MAX] TABLE;
char supervise_names[NAMES_SIZE] TABLE;

static struct strpool names = {.at = supervise_names, .size = sizeof(supervise_names)};
static uint32_t end = 1;        /* no unit in use from here on; 0 is never used */
static uint32_t first_free = 1; /* all before it are in use */
static uint32_t last_dead;      /* deaths often come in the order of the births */
static struct mono looked;      /* the last turn */

static struct unit *unit_at(uint32_t index)
{
	return &supervise_units[index];
}

static bool is_used(uint32_t index)
{
	return unit_at(index)->directory != 0;
}

static uint32_t partner_of(uint32_t index)
{
	const struct unit *u = unit_at(index);

	if (!u->has_partner)
		return 0;
	return u->is_log ? index + 1 : index - 1;
}

void supervise_begin(const char *const *envp, const char *run_directory)
{
	struct unit_world world = {
		.envp = envp,
		.names = supervise_names,
		.run_directory = run_directory,
	};

	unit_begin(&world);
}

/* --- adding --------------------------------------------------------------------- */

/* The first of so many free units in a row; 0: there are none. */
static uint32_t find_free(uint32_t count)
{
	uint32_t run = 0;

	while (first_free < end && is_used(first_free))
		first_free++;
	for (uint32_t i = first_free; i < UNITS_MAX; i++) {
		run = is_used(i) ? 0 : run + 1;
		if (run == count)
			return i + 1 - count;
	}
	return 0;
}

static int open_unit(uint32_t index, const struct unit *like, struct mono now)
{
	struct unit *u = unit_at(index);
	int r;

	*u = *like;
	if (index >= end)
		end = index + 1;
	r = unit_open(u, now);
	if (r < 0 || u->files.control == 0)
		return r;
	u->is_watched = sys_watch(u->files.control, index) >= 0;
	u->may_read = true; /* what came before it was watched */
	return 0;
}

static void forget_name(uint32_t offset)
{
	uint32_t shift = strpool_remove(&names, offset);

	for (uint32_t i = 1; i < end; i++)
		if (unit_at(i)->name > offset)
			unit_at(i)->name -= shift;
}

static void close_unit(uint32_t index)
{
	unit_close(unit_at(index));
	if (index < first_free)
		first_free = index;
	while (end > 1 && !is_used(end - 1))
		end--;
}

/* A service, and its logger with it. */
static void drop(uint32_t index)
{
	int32_t directory = unit_at(index)->directory;
	uint32_t name = unit_at(index)->name;
	uint32_t partner = partner_of(index);

	if (partner)
		close_unit(partner);
	close_unit(index);
	sys_close(directory);
	forget_name(name);
}

/* A directory log/ means a logger. Anything else of that name is passed over. */
static bool has_log(const struct unit *like)
{
	struct sys_stat stat;

	if (sys_stat(like->directory, "log", &stat) < 0)
		return false;
	if (stat.kind != SYS_KIND_DIRECTORY)
		log_warn("%s: warning: ./log: not a directory.", unit_name(like));
	return stat.kind == SYS_KIND_DIRECTORY;
}

/* Both or none. */
static int open_pair(uint32_t log, struct unit *like, struct mono now)
{
	struct unit logger = *like;
	int32_t ends[2];
	int r = sys_pipe(ends);

	if (r < 0)
		return r;
	logger.is_log = true;
	logger.has_partner = like->has_partner = true;
	logger.pipe_end = ends[0];
	like->pipe_end = ends[1];
	r = open_unit(log, &logger, now);
	if (r < 0) {
		close_unit(log);
		sys_close(ends[1]);
		return r;
	}
	return open_unit(log + 1, like, now);
}

static int open_service(struct unit *like, struct mono now)
{
	bool is_logged = has_log(like);
	uint32_t index = find_free(is_logged ? 2 : 1);
	int r;

	if (index == 0)
		return -ENOSPC;
	if (!is_logged) {
		r = open_unit(index, like, now);
		if (r < 0)
			close_unit(index);
		return r;
	}
	r = open_pair(index, like, now);
	if (r < 0 && is_used(index + 1)) {
		close_unit(index);
		close_unit(index + 1);
	}
	return r;
}

int supervise_add(int32_t directory, const char *name, struct mono now)
{
	struct unit like = {.directory = directory};
	int32_t offset = strpool_add(&names, name);
	int r = -ENOSPC;

	if (offset >= 0) {
		like.name = (uint32_t)offset;
		r = open_service(&like, now);
		if (r < 0)
			forget_name(like.name);
	}
	if (r < 0)
		sys_close(directory);
	return r;
}

/* --- the turn ------------------------------------------------------------------- */

static void on_child(const struct loop_child *child, struct mono now)
{
	if (wstat_stop(child->wstatus))
		return;
	for (uint32_t i = 0; i < end; i++) {
		uint32_t index = (last_dead + i) % end;

		if (is_used(index) &&
		    unit_on_child(unit_at(index), child->pid, child->wstatus, now)) {
			last_dead = index;
			return;
		}
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
	struct unit *u = unit_at(index);
	struct unit *log = u->has_partner ? unit_at(partner_of(index)) : NULL;

	if (log && u->pipe_end)
		drain(u, log, now);
	if (!log || svc_is_over(&log->svc))
		drop(index);
}

static void turn_unit(uint32_t index, struct mono now)
{
	struct unit *u = unit_at(index);

	u->may_read |= !u->is_watched && u->files.control;
	unit_read_commands(u, now);
	if (mono_reached(svc_deadline(&u->svc), now))
		unit_step(u, SVC_EV_TIMER, 0, now);
	if (!u->is_log && svc_is_over(&u->svc))
		end_service(index, now);
}

void supervise_turn(const struct loop_batch *batch)
{
	for (uint32_t i = 0; i < batch->child_count; i++)
		on_child(&batch->child[i], batch->now);
	for (uint32_t i = 0; i < batch->tag_count; i++)
		if (batch->tag[i] < end)
			unit_at(batch->tag[i])->may_read = true;
	for (uint32_t i = 1; i < end; i++)
		if (is_used(i))
			turn_unit(i, batch->now);
	looked = batch->now;
}

struct mono supervise_deadline(void)
{
	struct mono first = MONO_NEVER;

	for (uint32_t i = 1; i < end; i++) {
		const struct unit *u = unit_at(i);

		if (!is_used(i))
			continue;
		if (unit_is_ready(u))
			return looked;
		first = mono_first(first, svc_deadline(&u->svc));
		if (u->files.control && !u->is_watched)
			first = mono_first(first, mono_after(looked, LOOK_MS));
	}
	return first;
}

void supervise_exit(struct mono now)
{
	for (uint32_t i = 1; i < end; i++)
		if (is_used(i) && !unit_at(i)->is_log)
			unit_step(unit_at(i), SVC_EV_STOP, 0, now);
}

bool supervise_is_empty(void)
{
	return end == 1;
}
