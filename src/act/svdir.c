/* svdir.c - see svdir.h. */
#include "svdir.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "log.h"
#include "sys.h"

static void say(const struct svdir_place *place, const char *file, int error)
{
	log_warn("%s: warning: unable to open %s/%s: %i", place->name, place->path, file, error);
}

/* A link to where it may be made: what it points to is made, one level. */
static void make_target(const struct svdir_place *place)
{
	char target[NAME_SIZE_MAX];
	char text[PATH_SIZE_MAX + 1]; /* what is cut is too long for the kernel */
	struct str path = str_on(text, sizeof(text));

	if (sys_readlink(place->at, place->path, target, sizeof(target)) < 0)
		return;
	if (target[0] != '/') /* it begins where the link is */
		str_bytes(&path, place->path, strlen(place->path) + 1 - sizeof("supervise"));
	str_add(&path, target);
	(void)sys_mkdir(place->at, text);
}

static int open_lock(int directory)
{
	int fd = sys_open(directory, "lock", SYS_OPEN_LOCK);
	int r = fd < 0 ? fd : sys_lock(fd);

	if (r < 0 && fd >= 0)
		sys_close(fd);
	return r < 0 ? r : fd;
}

/* Returns the descriptor of both ends, or -errno. */
static int open_fifo(int directory, const char *file)
{
	int r = sys_mkfifo(directory, file);
	int fd = r < 0 && r != -EEXIST ? r : sys_open(directory, file, SYS_OPEN_FIFO);
	struct sys_stat stat;

	if (fd < 0 || (sys_fstat(fd, &stat) == 0 && stat.kind == SYS_KIND_FIFO))
		return fd;
	sys_close(fd);
	return -EINVAL;
}

/* Also `ok`, which may be of another supervisor's making. */
static void remove_stale(int directory)
{
	static const char files[][7] = {"ok", "status", "pid", "stat", "ended"};

	for (uint32_t i = 0; i < COUNTOF(files); i++)
		(void)sys_unlink(directory, files[i]);
}

static void open_fifos(struct svdir *d, const struct svdir_place *place, int directory)
{
	int r = open_fifo(directory, "control");

	if (r < 0) { /* it runs all the same, uncontrolled */
		say(place, "control", r);
		return;
	}
	d->control = r;
	if (sys_link(directory, "control", "ok") == 0)
		return;
	r = open_fifo(directory, "ok");
	if (r < 0)
		say(place, "ok", r);
	else
		d->ok = r;
}

static int open_in(struct svdir *d, const struct svdir_place *place, int directory, bool is_new)
{
	int r = open_lock(directory);

	if (r < 0)
		return r;
	d->lock = r;
	if (!is_new)
		remove_stale(directory);
	open_fifos(d, place, directory);
	return 0;
}

int svdir_open(struct svdir *d, const struct svdir_place *place)
{
	int made = sys_mkdir(place->at, place->path);
	int directory, r;

	*d = (struct svdir){.pid = -1};
	if (made < 0)
		make_target(place);
	directory = sys_open(place->at, place->path, SYS_OPEN_IDENTITY);
	if (directory < 0)
		return directory == -ENOENT && made < 0 ? made : directory; /* that is why */
	r = open_in(d, place, directory, made == 0);
	sys_close(directory);
	return r;
}

void svdir_close(struct svdir *d)
{
	if (d->ok)
		sys_close(d->ok);
	if (d->control)
		sys_close(d->control);
	if (d->lock)
		sys_close(d->lock);
	*d = (struct svdir){0};
}

/* Written aside, then renamed: a reader sees the old bytes or the new ones. */
static int replace(int directory, const char *file, const void *bytes, uint32_t count)
{
	char aside[16];
	struct str name = str_on(aside, sizeof(aside));
	int32_t r;
	int fd;

	str_fill(&name, "%.new", &file);
	fd = sys_open(directory, aside, SYS_OPEN_REPLACE);
	if (fd < 0)
		return fd;
	r = count > 0 ? sys_write(fd, bytes, count) : 0;
	sys_close(fd);
	if (r == (int32_t)count)
		return sys_rename(directory, aside, file);
	(void)sys_unlink(directory, aside);
	return r < 0 ? r : -ENOSPC;
}

static int write_pid(struct svdir *d, int directory, int32_t pid)
{
	char text[sizeof("4194304\n") + 4];
	struct str s = str_on(text, sizeof(text));
	int r;

	if (pid == d->pid)
		return 0;
	if (pid != 0) {
		str_u64(&s, (uint32_t)pid);
		str_byte(&s, '\n');
	}
	r = replace(directory, "pid", text, s.length);
	d->pid = r < 0 ? -1 : pid;
	return r;
}

static int write_end(int directory, const struct status_end *end)
{
	char text[STATUS_END_SIZE_MAX];
	struct str s = str_on(text, sizeof(text));

	status_end(end, &s);
	return replace(directory, "ended", text, s.length);
}

static int publish(struct svdir *d, int directory, const struct status *s,
		   const struct status_end *end)
{
	uint8_t bytes[STATUS_SIZE];
	char line[STATUS_STAT_SIZE_MAX];
	struct str text = str_on(line, sizeof(line));
	int r = 0;

	status_stat(s, &text);
	status_pack(s, bytes);
	if (end)
		r = write_end(directory, end);
	if (r == 0)
		r = write_pid(d, directory, s->pid);
	if (r == 0)
		r = replace(directory, "stat", line, text.length);
	if (r == 0)
		r = replace(directory, "status", bytes, sizeof(bytes));
	return r;
}

int svdir_publish(struct svdir *d, const struct svdir_place *place, const struct status *s,
		  const struct status_end *end)
{
	int directory, r;

	if (d->lock == 0)
		return 0;
	directory = sys_open(place->at, place->path, SYS_OPEN_IDENTITY);
	if (directory < 0)
		return directory;
	r = publish(d, directory, s, end);
	sys_close(directory);
	return r;
}
