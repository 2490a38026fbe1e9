/* svdir.c - see svdir.h. */
#include "svdir.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "log.h"
#include "sys.h"

/* Instead of the descriptor of `ok`. */
enum { NO_OK_YET = -1 };
/* Instead of what is in the file `pid`. */
enum { PID_UNKNOWN = -1 };

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

	if (r < 0)
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
	static const char files[][11] = {"ok",         "status",  "pid",      "stat",     "ended",
					 "status.new", "pid.new", "stat.new", "ended.new"};

	for (uint32_t i = 0; i < COUNTOF(files); i++)
		(void)sys_unlink(directory, files[i]);
}

static int open_in(struct svdir *d, const struct svdir_place *place, int directory, bool is_new)
{
	int r = open_lock(directory);

	if (r < 0)
		return r;
	d->lock = r;
	if (!is_new)
		remove_stale(directory);
	r = open_fifo(directory, "control");
	if (r >= 0)
		d->control = r;
	else /* it runs all the same, uncontrolled */
		say(place, "control", r);
	return 0;
}

int svdir_open(struct svdir *d, const struct svdir_place *place)
{
	int made = sys_mkdir(place->at, place->path);
	int directory, r;

	*d = (struct svdir){.ok = NO_OK_YET, .pid = PID_UNKNOWN};
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
	sys_close(d->ok);
	sys_close(d->control);
	sys_close(d->lock);
	*d = (struct svdir){0};
}

/* What is made of supervise/ in one go. */
struct publication {
	int directory;
	bool is_first; /* there is no `ok` yet */
};

static int write_file(int directory, const char *file, const void *bytes, uint32_t count)
{
	int fd = sys_open(directory, file, SYS_OPEN_REPLACE);
	int32_t r;

	if (fd < 0)
		return fd;
	r = count > 0 ? sys_write(fd, bytes, count) : 0;
	sys_close(fd);
	if (r == (int32_t)count)
		return 0;
	(void)sys_unlink(directory, file);
	return r < 0 ? r : -ENOSPC;
}

/* Written aside, then renamed: a reader sees the old bytes or the new ones, also one that
 * takes them one by one, as some shells do. The first ones are written in place: who comes
 * before them finds nothing yet, and there is no `ok`. */
static int replace(const struct publication *to, const char *file, const void *bytes,
		   uint32_t count)
{
	char aside[16];
	struct str name = str_on(aside, sizeof(aside));
	int r;

	if (to->is_first)
		return write_file(to->directory, file, bytes, count);
	str_fill(&name, "%.new", &file);
	r = write_file(to->directory, aside, bytes, count);
	return r < 0 ? r : sys_rename(to->directory, aside, file);
}

static int write_pid(const struct publication *to, int32_t pid)
{
	char text[sizeof("4194304\n") + 4];
	struct str s = str_on(text, sizeof(text));

	if (pid != 0) {
		str_u64(&s, (uint32_t)pid);
		str_byte(&s, '\n');
	}
	return replace(to, "pid", text, s.length);
}

static int write_end(const struct publication *to, const struct status_end *end)
{
	char text[STATUS_END_SIZE_MAX];
	struct str s = str_on(text, sizeof(text));

	status_end(end, &s);
	return replace(to, "ended", text, s.length);
}

static int publish(const struct svdir *d, const struct publication *to, const struct status *s,
		   const struct status_end *end)
{
	uint8_t bytes[STATUS_SIZE];
	char line[STATUS_STAT_SIZE_MAX];
	struct str text = str_on(line, sizeof(line));
	int r = 0;

	status_stat(s, &text);
	status_pack(s, bytes);
	if (end)
		r = write_end(to, end);
	if (r == 0 && s->pid != d->pid)
		r = write_pid(to, s->pid);
	if (r == 0)
		r = replace(to, "stat", line, text.length);
	if (r == 0)
		r = replace(to, "status", bytes, sizeof(bytes));
	return r;
}

/* A second name of `control`, or a FIFO of its own. */
static int make_ok(struct svdir *d, int directory)
{
	int r = d->control ? sys_link(directory, "control", "ok") : 0;

	if (r < 0)
		r = open_fifo(directory, "ok");
	if (r >= 0)
		d->ok = r;
	return r < 0 ? r : 0;
}

int svdir_publish(struct svdir *d, const struct svdir_place *place, const struct status *s,
		  const struct status_end *end)
{
	struct publication to = {.is_first = d->ok == NO_OK_YET};
	int r;

	if (d->lock == 0)
		return 0;
	to.directory = sys_open(place->at, place->path, SYS_OPEN_IDENTITY);
	if (to.directory < 0)
		return to.directory;
	r = publish(d, &to, s, end);
	if (r == 0 && to.is_first)
		r = make_ok(d, to.directory);
	d->pid = r < 0 ? PID_UNKNOWN : s->pid;
	sys_close(to.directory);
	return r;
}
