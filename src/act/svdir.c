/* svdir.c - see svdir.h. */
#include "svdir.h"

#include <errno.h>

#include "bounds.h"
#include "log.h"
#include "sys.h"

/* A path below supervise/, to be used within one expression. "", which is nowhere,
 * when it would be longer. */
struct path {
	char text[2 * NAME_SIZE_MAX];
};

static struct path path_of(const struct svdir_place *place, const char *leaf, const char *end)
{
	struct path path;
	struct str s = str_on(path.text, sizeof(path.text));

	str_add(&s, place->base);
	str_add(&s, "supervise");
	str_add(&s, leaf);
	str_add(&s, end);
	if (s.cut)
		path.text[0] = '\0';
	return path;
}

static void say(const struct svdir_place *place, const char *doing, const char *leaf, int error)
{
	log_warn("%s: warning: unable to %s %s: %i", place->name, doing,
		 path_of(place, leaf, "").text, error);
}

/* A link to where it may be made: what it points to is made, one level. */
static int make_target(const struct svdir_place *place)
{
	char target[NAME_SIZE_MAX];
	struct path path;
	struct str s = str_on(path.text, sizeof(path.text));
	int r = sys_readlink(place->at, path_of(place, "", "").text, target, sizeof(target));

	if (r < 0)
		return r;
	if (target[0] != '/')
		str_add(&s, place->base);
	str_add(&s, target);
	return s.cut ? -ENAMETOOLONG : sys_mkdir(place->at, path.text);
}

static int make_directory(const struct svdir_place *place)
{
	int r = sys_mkdir(place->at, path_of(place, "", "").text);

	if (r < 0)
		(void)make_target(place);
	return r;
}

static int open_lock(const struct svdir_place *place)
{
	int fd = sys_open(place->at, path_of(place, "/lock", "").text, SYS_OPEN_LOCK);
	int r = fd < 0 ? fd : sys_lock(fd);

	if (r < 0 && fd >= 0)
		sys_close(fd);
	return r < 0 ? r : fd;
}

static bool is_fifo(int fd)
{
	struct sys_stat stat;

	return sys_fstat(fd, &stat) == 0 && stat.kind == SYS_KIND_FIFO;
}

/* Returns the descriptor of both ends, or -errno. */
static int open_fifo(const struct svdir_place *place, const char *leaf)
{
	struct path path = path_of(place, leaf, "");
	int r = sys_mkfifo(place->at, path.text);
	int fd = r < 0 && r != -EEXIST ? r : sys_open(place->at, path.text, SYS_OPEN_FIFO);

	if (fd < 0 || r == 0 || is_fifo(fd))
		return fd;
	sys_close(fd);
	return -EINVAL;
}

/* Whether `ok` is another name of `control`. */
static bool is_linked(const struct svdir_place *place, int32_t control)
{
	struct sys_stat ok, stat;

	return sys_lstat(place->at, path_of(place, "/ok", "").text, &ok) == 0 &&
	       sys_fstat(control, &stat) == 0 && ok.inode == stat.inode && ok.device == stat.device;
}

static int link_ok(const struct svdir_place *place)
{
	return sys_link(place->at, path_of(place, "/control", "").text,
			path_of(place, "/ok", "").text);
}

static int open_ok(struct svdir *d, const struct svdir_place *place)
{
	int r = link_ok(place);

	if (r == -EEXIST && is_linked(place, d->control))
		return 0;
	if (r == -EEXIST) { /* of another supervisor's making */
		(void)sys_unlink(place->at, path_of(place, "/ok", "").text);
		r = link_ok(place);
	}
	if (r == 0)
		return 0;
	r = open_fifo(place, "/ok");
	if (r > 0)
		d->ok = r;
	return r;
}

/* Of an earlier life: its pids may be anybody's now. */
static void remove_stale(const struct svdir_place *place)
{
	static const char *const leaf[] = {"/status", "/pid", "/stat", "/ended"};

	for (uint32_t i = 0; i < COUNTOF(leaf); i++)
		(void)sys_unlink(place->at, path_of(place, leaf[i], "").text);
}

int svdir_open(struct svdir *d, const struct svdir_place *place)
{
	int made = make_directory(place);
	int r = open_lock(place);

	*d = (struct svdir){.pid = -1};
	if (r < 0)
		return r == -ENOENT && made < 0 ? made : r; /* that is why */
	d->lock = r;
	if (made < 0)
		remove_stale(place);
	r = open_fifo(place, "/control");
	if (r < 0) { /* it runs all the same, uncontrolled */
		say(place, "open", "/control", r);
		return 0;
	}
	d->control = r;
	r = open_ok(d, place);
	if (r < 0)
		say(place, "open", "/ok", r);
	return 0;
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
static int replace(const struct svdir_place *place, const char *leaf, const void *bytes,
		   uint32_t count)
{
	struct path aside = path_of(place, leaf, ".new");
	int fd = sys_open(place->at, aside.text, SYS_OPEN_REPLACE);
	int32_t r;

	if (fd < 0)
		return fd;
	r = count > 0 ? sys_write(fd, bytes, count) : 0;
	sys_close(fd);
	if (r == (int32_t)count)
		return sys_rename(place->at, aside.text, path_of(place, leaf, "").text);
	(void)sys_unlink(place->at, aside.text);
	return r < 0 ? r : -ENOSPC;
}

static int write_pid(struct svdir *d, const struct svdir_place *place, int32_t pid)
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
	r = replace(place, "/pid", text, s.length);
	d->pid = r < 0 ? -1 : pid;
	return r;
}

static int write_end(const struct svdir_place *place, const struct status_end *end)
{
	char text[STATUS_END_SIZE_MAX];
	struct str s = str_on(text, sizeof(text));

	status_end(end, &s);
	return replace(place, "/ended", text, s.length);
}

int svdir_publish(struct svdir *d, const struct svdir_place *place, const struct status *s,
		  const struct status_end *end)
{
	uint8_t bytes[STATUS_SIZE];
	char line[STATUS_STAT_SIZE_MAX];
	struct str text = str_on(line, sizeof(line));
	int r = 0;

	if (d->lock == 0)
		return 0;
	status_stat(s, &text);
	status_pack(s, bytes);
	if (end)
		r = write_end(place, end);
	if (r == 0)
		r = write_pid(d, place, s->pid);
	if (r == 0)
		r = replace(place, "/stat", line, text.length);
	if (r == 0)
		r = replace(place, "/status", bytes, sizeof(bytes));
	return r;
}
