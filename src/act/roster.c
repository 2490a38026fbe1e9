/* roster.c - see roster.h. */
#include "roster.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "content.h"
#include "log.h"
#include "strpool.h"
#include "sys.h"
#include "table.h"

enum {
	NAMES_SIZE = UNITS_MAX / 2 * NAME_SIZE_MAX,
	/* The directory and all of a service and its logger, up to 9; and what those that
	 * run need now and then: a pipe, or a file to write and its directory. */
	DESCRIPTORS_KEPT = 12,
};

LARGE_TABLE(struct unit, roster_units, UNITS_MAX);
LARGE_TABLE(char, roster_names, NAMES_SIZE);

static struct strpool names = {.at = roster_names_table, .size = NAMES_SIZE};
static struct unit *end = roster_units_table; /* the last in use */
static struct unit *last_dead;                /* deaths often come in the order of the births */
static uint32_t descriptors;                  /* how many we may have */

void roster_begin(uint32_t descriptor_limit)
{
	descriptors = descriptor_limit;
	unit_world.names = roster_names;
}

struct unit *roster_at(uint32_t index)
{
	return &roster_units[index];
}

static bool is_used(const struct unit *u)
{
	return u->directory != 0;
}

struct unit *roster_next(struct unit *u)
{
	if (!u)
		u = roster_units;
	while (u < end)
		if (is_used(++u))
			return u;
	return NULL;
}

struct unit *roster_next_service(struct unit *u)
{
	do
		u = roster_next(u);
	while (u && u->is_log);
	return u;
}

/* --- adding --------------------------------------------------------------------- */

/* The last of so many free units in a row; NULL: there are none. */
static struct unit *find_free(uint32_t count)
{
	uint32_t run = 0;

	for (struct unit *u = roster_units + 1; u < roster_units + UNITS_MAX; u++) {
		run = is_used(u) ? 0 : run + 1;
		if (run == count)
			return u;
	}
	return NULL;
}

static int open_unit(struct unit *u, const struct unit *like)
{
	int r;

	*u = *like;
	if (u > end)
		end = u;
	r = unit_open(u);
	if (r < 0 || u->files.control == 0)
		return r;
	u->is_watched = sys_watch(u->files.control, (uint32_t)(u - roster_units)) >= 0;
	u->may_read = true; /* what came before it was watched */
	return 0;
}

static void close_unit(struct unit *u)
{
	unit_close(u);
	while (end > roster_units && !is_used(end))
		end--;
}

/* A directory log/ means a logger. Anything else of that name is passed over. */
static bool has_log(const struct unit *like)
{
	int kind = content_kind(like->directory, "log");

	if (kind < 0)
		return false;
	if (kind != SYS_KIND_DIRECTORY)
		log_warn("%s: warning: ./log: not a directory.", unit_name(like));
	return kind == SYS_KIND_DIRECTORY;
}

static int open_log(struct unit *u, const struct unit *like, int32_t in_fd)
{
	struct unit log = *like;

	log.is_log = log.has_partner = true;
	log.pipe_end = in_fd;
	return open_unit(u, &log);
}

/* A service, its logger before it: both or none. */
static int open_pair(struct unit *u, struct unit *like)
{
	int32_t ends[2];
	int r = sys_pipe(ends);

	if (r < 0)
		return r;
	r = open_log(u - 1, like, ends[0]);
	like->has_partner = true;
	like->pipe_end = ends[1];
	if (r == 0)
		r = open_unit(u, like);
	else
		sys_close(ends[1]);
	if (r < 0)
		close_unit(u - 1);
	return r;
}

static int open_service(struct unit *like)
{
	bool logs = has_log(like);
	struct unit *u = find_free(logs ? 2 : 1);
	int r;

	if (!u)
		return -ENOSPC;
	r = logs ? open_pair(u, like) : open_unit(u, like);
	if (r < 0 && is_used(u))
		close_unit(u);
	return r;
}

static void forget_name(uint32_t offset)
{
	uint32_t shift = strpool_remove(&names, offset);

	for (struct unit *u = NULL; (u = roster_next(u)) != NULL;)
		if (u->name > offset)
			u->name -= shift;
}

/* Two directories rarely have the same one. */
static uint32_t identity_of(const struct sys_stat *stat)
{
	return (uint32_t)(stat->inode ^ stat->inode >> 32 ^ stat->device << 20);
}

static bool has_identity(const struct unit *u, const struct sys_stat *stat)
{
	struct sys_stat other;

	return u->identity == identity_of(stat) && sys_fstat(u->directory, &other) == 0 &&
	       other.inode == stat->inode && other.device == stat->device;
}

static bool has_name(const struct unit *u, const char *name)
{
	return strcmp(roster_names + u->name, name) == 0;
}

/* It goes on under another name. Where its files are is named by the old one. */
static void rename_unit(struct unit *u, const char *name)
{
	int32_t offset;

	if (u->is_moved || has_name(u, name))
		return;
	offset = strpool_add(&names, name);
	if (offset < 0)
		return;
	forget_name(u->name);
	u->name = names.used - (uint32_t)strlen(name) - 1;
	if (u->has_partner)
		u[-1].name = u->name;
}

/* 0 when there is neither this service nor another one of its name. */
static int look_for(const struct sys_stat *stat, const char *name)
{
	int r = 0;

	for (struct unit *u = NULL; (u = roster_next_service(u)) != NULL;) {
		if (has_identity(u, stat)) {
			if (!u->is_seen) /* the first of its names */
				rename_unit(u, name);
			u->is_seen = true;
			return -EEXIST;
		}
		if ((u->svc.is_final || !u->is_seen) && has_name(u, name))
			r = -EBUSY;
	}
	return r;
}

/* Without either it is no service yet: taken up now, it would not see a `down` or a
 * logger that come next. */
static bool is_made(int32_t directory)
{
	return content_own_kind(directory, "run") != -ENOENT ||
	       content_own_kind(directory, "down") != -ENOENT;
}

static int add(int32_t directory, const char *name, bool is_found)
{
	struct sys_stat stat;
	struct unit like = {.directory = directory, .is_seen = true};
	int32_t offset;
	int r = sys_fstat(directory, &stat);

	if (r == 0)
		r = look_for(&stat, name);
	if (r == 0 && is_found && !is_made(directory))
		r = -ENOENT;
	if (r < 0)
		return r;
	like.identity = identity_of(&stat);
	if ((uint32_t)directory + DESCRIPTORS_KEPT > descriptors)
		return -EMFILE;
	offset = strpool_add(&names, name);
	if (offset < 0)
		return -ENOSPC;
	like.name = (uint32_t)offset;
	r = open_service(&like);
	if (r < 0)
		forget_name(like.name);
	return r;
}

int roster_add(int32_t directory, const char *name, bool is_found)
{
	int r = add(directory, name, is_found);

	if (r < 0)
		sys_close(directory);
	return r;
}

void roster_drop(struct unit *u)
{
	int32_t directory = u->directory;
	uint32_t name = u->name;

	if (u->has_partner)
		close_unit(u - 1);
	close_unit(u);
	sys_close(directory);
	if (mono_is_never(unit_world.stopped)) /* there may be others to come */
		forget_name(name);
}

/* --- finding -------------------------------------------------------------------- */

static struct unit *find_after(struct unit *u, int32_t pid)
{
	do
		u = roster_next(u);
	while (u && u->svc.pid != pid && u->script_pid != pid);
	return u;
}

struct unit *roster_find_child(int32_t pid)
{
	struct unit *u = find_after(last_dead, pid);

	if (!u)
		u = find_after(NULL, pid);
	if (u)
		last_dead = u;
	return u;
}
