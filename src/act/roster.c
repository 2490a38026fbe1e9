/* roster.c - see roster.h. */
#include "roster.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
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
static uint32_t end = 1;        /* no unit in use from here on */
static uint32_t first_free = 1; /* all before it are in use */
static uint32_t last_dead;      /* deaths often come in the order of the births */
static uint32_t descriptors;    /* how many we may have */

void roster_begin(uint32_t descriptor_limit)
{
	descriptors = descriptor_limit;
	unit_world.names = roster_names;
}

struct unit *roster_at(uint32_t index)
{
	return &roster_units[index];
}

static bool is_used(uint32_t index)
{
	return roster_at(index)->directory != 0;
}

uint32_t roster_next(uint32_t index)
{
	while (++index < end)
		if (is_used(index))
			return index;
	return 0;
}

uint32_t roster_next_service(uint32_t index)
{
	do
		index = roster_next(index);
	while (index != 0 && roster_at(index)->is_log);
	return index;
}

struct unit *roster_partner(uint32_t index)
{
	const struct unit *u = roster_at(index);

	if (!u->has_partner)
		return NULL;
	return roster_at(u->is_log ? index + 1 : index - 1);
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
	struct unit *u = roster_at(index);
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

static void close_unit(uint32_t index)
{
	unit_close(roster_at(index));
	if (index < first_free)
		first_free = index;
	while (end > 1 && !is_used(end - 1))
		end--;
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

static int open_log(uint32_t index, const struct unit *like, int32_t in_fd, struct mono now)
{
	struct unit log = *like;

	log.is_log = log.has_partner = true;
	log.pipe_end = in_fd;
	return open_unit(index, &log, now);
}

/* A service at `index`, its logger before it: both or none. */
static int open_pair(uint32_t index, struct unit *like, struct mono now)
{
	int32_t ends[2];
	int r = sys_pipe(ends);

	if (r < 0)
		return r;
	r = open_log(index - 1, like, ends[0], now);
	like->has_partner = true;
	like->pipe_end = ends[1];
	if (r == 0)
		r = open_unit(index, like, now);
	else
		sys_close(ends[1]);
	if (r < 0)
		close_unit(index - 1);
	return r;
}

static int open_service(struct unit *like, struct mono now)
{
	uint32_t count = has_log(like) ? 2 : 1;
	uint32_t index = find_free(count) + count - 1;
	int r;

	if (index < count)
		return -ENOSPC;
	r = count == 1 ? open_unit(index, like, now) : open_pair(index, like, now);
	if (r < 0 && is_used(index))
		close_unit(index);
	return r;
}

static void forget_name(uint32_t offset)
{
	uint32_t shift = strpool_remove(&names, offset);

	for (uint32_t i = roster_next(0); i != 0; i = roster_next(i))
		if (roster_at(i)->name > offset)
			roster_at(i)->name -= shift;
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
static void rename_unit(uint32_t index, const char *name)
{
	struct unit *u = roster_at(index);
	int32_t offset;

	if (u->is_moved || has_name(u, name))
		return;
	offset = strpool_add(&names, name);
	if (offset < 0)
		return;
	forget_name(u->name);
	u->name = names.used - (uint32_t)strlen(name) - 1;
	if (u->has_partner)
		roster_at(index - 1)->name = u->name;
}

/* 0 when there is neither this service nor another one of its name. */
static int look_for(const struct sys_stat *stat, const char *name)
{
	int r = 0;

	for (uint32_t i = roster_next_service(0); i != 0; i = roster_next_service(i)) {
		struct unit *u = roster_at(i);

		if (has_identity(u, stat)) {
			if (!u->is_seen) /* the first of its names */
				rename_unit(i, name);
			u->is_seen = true;
			return -EEXIST;
		}
		if ((u->svc.is_final || !u->is_seen) && has_name(u, name))
			r = -EBUSY;
	}
	return r;
}

static int add(int32_t directory, const char *name, struct mono now)
{
	struct sys_stat stat;
	struct unit like = {.directory = directory, .is_seen = true};
	int32_t offset;
	int r = sys_fstat(directory, &stat);

	if (r == 0)
		r = look_for(&stat, name);
	if (r < 0)
		return r;
	like.identity = identity_of(&stat);
	if ((uint32_t)directory + DESCRIPTORS_KEPT > descriptors)
		return -EMFILE;
	offset = strpool_add(&names, name);
	if (offset < 0)
		return -ENOSPC;
	like.name = (uint32_t)offset;
	r = open_service(&like, now);
	if (r < 0)
		forget_name(like.name);
	return r;
}

int roster_add(int32_t directory, const char *name, struct mono now)
{
	int r = add(directory, name, now);

	if (r < 0)
		sys_close(directory);
	return r;
}

void roster_drop(uint32_t index)
{
	int32_t directory = roster_at(index)->directory;
	uint32_t name = roster_at(index)->name;

	if (roster_at(index)->has_partner)
		close_unit(index - 1);
	close_unit(index);
	sys_close(directory);
	forget_name(name);
}

/* --- finding -------------------------------------------------------------------- */

uint32_t roster_find_child(int32_t pid)
{
	for (uint32_t n = 0; n < end; n++) {
		uint32_t i = (last_dead + n) % end;

		if (roster_at(i)->svc.pid != pid && roster_at(i)->script_pid != pid)
			continue;
		last_dead = i;
		return i;
	}
	return 0;
}
