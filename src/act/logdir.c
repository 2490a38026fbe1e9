/* logdir.c - see logdir.h. */
#include "logdir.h"

#include <errno.h>
#include <string.h>

#include "asked.h"
#include "content.h"
#include "error.h"
#include "log.h"
#include "processor.h"
#include "sys.h"

enum { OWNER_EXECUTES = 0100 };

void logdir_warn(const struct logdir *d, const char *what, int error)
{
	log_warning("unable to %s: %s: %s", what, d->name, error_text_runit(error));
}

/* After a new one was made: one new, one old. */
static void remove_oldest(const struct logdir *d)
{
	struct oldlog oldest;
	int r;

	if (oldlog_count(d->fd, &oldest, d->pid == 0) <= d->conf.keep || d->conf.keep == 0)
		return;
	log_info("info: delete: %s/%s", d->name, oldest.name);
	r = sys_unlink(d->fd, oldest.name);
	if (r < 0)
		logdir_warn(d, "unlink oldest logfile", r);
}

/* For want of room on the disk. False: there is none to be had. */
static bool remove_for_room(const struct logdir *d)
{
	struct oldlog oldest;

	if (d->conf.keep_min >= d->conf.keep ||
	    oldlog_count(d->fd, &oldest, false) <= d->conf.keep_min)
		return false;
	log_warning("out of disk space, delete: %s/%s", d->name, oldest.name);
	return sys_unlink(d->fd, oldest.name) == 0;
}

void logdir_flush(struct logdir *d)
{
	uint32_t done = 0;

	while (done < d->waits) {
		int32_t r = sys_write(d->current, d->text + done, d->waits - done);

		if (r > 0)
			done += (uint32_t)r;
		else if (r != -ENOSPC || !remove_for_room(d))
			asked_pause("write to current", d->name, r);
	}
	d->waits = 0;
}

static void set_mode(const struct logdir *d, uint32_t mode)
{
	int r;

	while ((r = sys_chmod(d->current, mode)) < 0)
		asked_pause("set mode of current", d->name, r);
}

static void open_current(struct logdir *d, const char *what)
{
	while ((d->current = sys_open(d->fd, "current", SYS_OPEN_APPEND)) < 0)
		asked_pause(what, d->name, d->current);
	set_mode(d, LOGDIR_MODE_OPEN);
}

/* Its mode says that it has all there was. */
static void close_current(struct logdir *d)
{
	int r;

	logdir_flush(d);
	while ((r = sys_sync(d->current)) < 0)
		asked_pause("fsync current logfile", d->name, r);
	set_mode(d, LOGDIR_MODE_SAFE);
	sys_close(d->current);
	d->current = 0;
}

static struct oldlog rename_current(struct logdir *d, enum oldlog_kind kind)
{
	struct oldlog log = oldlog_new(d->fd, kind);
	int r;

	log_info("info: rename: %s/current %s %u", d->name, log.name, (uint32_t)d->size);
	while ((r = sys_rename(d->fd, "current", log.name)) < 0)
		asked_pause("rename current", d->name, r);
	d->size = 0;
	return log;
}

void logdir_rotate(struct logdir *d)
{
	struct oldlog log;

	if (!d->fd || d->size == 0)
		return;
	processor_await(d);
	close_current(d);
	log = rename_current(d, d->conf.processor ? OLDLOG_UNSAFE : OLDLOG_SAFE);
	open_current(d, "create new current");
	(void)sys_sync(d->fd);
	remove_oldest(d);
	processor_start(d, &log);
}

/* An empty one does not age. */
static void begin_age(struct logdir *d)
{
	d->rotate_at = MONO_NEVER;
	if (d->conf.age_s > 0)
		d->rotate_at.ns = sys_now().ns + d->conf.age_s * 1000000000u;
}

void logdir_add(struct logdir *d, const char *bytes, size_t count)
{
	while (count > 0) {
		uint64_t room = logconf_room(&d->conf, d->size);
		size_t part = LOG_WRITE_SIZE - d->waits;

		if (room == 0) {
			logdir_rotate(d);
			continue;
		}
		if (part == 0) {
			logdir_flush(d);
			continue;
		}
		if (d->size == 0)
			begin_age(d);
		if (part > room)
			part = (size_t)room;
		if (part > count)
			part = count;
		memcpy(d->text + d->waits, bytes, part);
		d->waits += (uint32_t)part;
		d->size += part;
		bytes += part;
		count -= part;
	}
}

void logdir_end_line(struct logdir *d)
{
	logdir_add(d, "\n", 1);
	if (logconf_is_full(&d->conf, d->size, d->line_max))
		logdir_rotate(d);
}

static void read_config(struct logdir *d)
{
	struct logconf *c = &d->conf;
	int32_t got = content_read(d->fd, "config", c->text, LOG_CONFIG_SIZE);
	uint32_t length = got < 0 ? 0 : (uint32_t)got;

	if (got < 0 && got != -ENOENT)
		logdir_warn(d, "read config", got);
	if (got != -ENOENT)
		log_info("info: read: %s/config", d->name);
	if (length == LOG_CONFIG_SIZE) {
		length--;
		log_warning("%s/config: only %u bytes of it are read", d->name, length);
	}
	logconf_begin(c, length);
	for (const char *line = c->text; line < c->text + length; line += strlen(line) + 1) {
		const char *at;
		const char *problem = logconf_line(c, line, &at);

		if (problem)
			log_warning("unable to scan %s: %s", problem, at);
	}
}

/* What a crash has left in it is kept as an old log, which may end anywhere. False: it is
 * none of ours. */
static bool begin_current(struct logdir *d)
{
	struct sys_stat there;
	int r = sys_lstat(d->fd, "current", &there);

	d->size = 0;
	if ((r < 0 && r != -ENOENT) || (r == 0 && there.kind != SYS_KIND_FILE)) {
		logdir_warn(d, "stat current", r < 0 ? r : -EINVAL);
		return false;
	}
	if (r == 0)
		d->size = there.size;
	if (d->size > 0 && !(there.mode & OWNER_EXECUTES)) {
		(void)rename_current(d, OLDLOG_UNSAFE);
		remove_oldest(d);
		r = -ENOENT;
	}
	open_current(d, "open current");
	log_info("info: %s: %s/current", r == 0 ? "append" : "new", d->name);
	begin_age(d);
	return true;
}

bool logdir_open(struct logdir *d)
{
	int r = sys_open(SYS_CWD, d->name, SYS_OPEN_DIRECTORY);

	if (r < 0) {
		logdir_warn(d, r == -ENOTDIR ? "change directory" : "open log directory", r);
		return false;
	}
	d->fd = r;
	r = sys_open(d->fd, "lock", SYS_OPEN_APPEND);
	if (r > 0) {
		d->lock = r;
		r = sys_lock(d->lock);
	}
	if (r < 0)
		logdir_warn(d, "lock directory", r);
	else
		read_config(d);
	if (r >= 0 && begin_current(d))
		return true;
	logdir_close(d);
	return false;
}

void logdir_close(struct logdir *d)
{
	if (!d->fd)
		return;
	log_info("info: close: %s", d->name);
	if (d->current)
		close_current(d);
	sys_close(d->lock);
	sys_close(d->fd);
	d->fd = 0;
	d->lock = 0;
	d->size = 0; /* nothing is due */
}
