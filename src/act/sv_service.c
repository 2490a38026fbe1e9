/* sv_service.c - see sv_service.h. */
#include "sv_service.h"

#include <errno.h>
#include <string.h>

#include "place.h"
#include "sys.h"

static const char *services;
static const char *run_directory;

void sv_service_begin(const char *services_directory, const char *other_directory)
{
	services = services_directory;
	run_directory = other_directory;
}

/* --- where it is ---------------------------------------------------------------- */

/* Relative to the working directory, not to where services are. */
static bool is_path(const char *name)
{
	return name[0] == '/' || name[0] == '.' || name[strlen(name) - 1] == '/';
}

static void shorten(struct str *s, uint32_t length)
{
	s->length = length;
	s->at[length] = '\0';
	s->cut = false;
}

/* A file of it, below `base`. */
static int open_below(struct sv_service *s, const char *file, enum sys_open how)
{
	uint32_t length = s->base.length;
	int fd;

	str_byte(&s->base, '/');
	str_add(&s->base, file);
	fd = s->base.cut ? -ENAMETOOLONG : sys_open(SYS_CWD, s->base.at, how);
	shorten(&s->base, length);
	return fd;
}

static void begin(struct sv_service *s, const char *name, const char *part, const char *doing)
{
	s->name = name;
	s->part = part;
	s->doing = doing;
	s->directory = -ENOENT;
	s->base = str_on(s->path, sizeof(s->path));
}

static int find(struct sv_service *s, const char *name)
{
	begin(s, name, "", "change to service directory");
	if (name[0] == '\0')
		return -ENOENT;
	if (!is_path(name))
		str_fill(&s->base, "%/", &services);
	str_add(&s->base, name);
	/* The dot: we must be allowed to enter it. */
	s->directory = open_below(s, ".", SYS_OPEN_IDENTITY);
	return s->directory;
}

void sv_service_close(struct sv_service *s)
{
	if (s->directory > 0)
		sys_close(s->directory);
}

bool sv_service_exists(const char *name)
{
	struct sv_service s;
	int r = find(&s, name);

	sv_service_close(&s);
	return r > 0;
}

/* As its supervisor does where supervise/ cannot be in the service. */
static void move(struct sv_service *s)
{
	char text[PATH_SIZE_MAX];
	struct str path = str_on(text, sizeof(text));

	place_path(&path, s->name);
	s->base = str_on(s->path, sizeof(s->path));
	str_fill(&s->base, "%/%%", (const char *const[]){run_directory, place_name(text), s->part});
}

/* Leaves out what is hidden or no directory. */
static void keep_services(struct names *names, int fd)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < names->count; i++) {
		struct sys_stat stat;

		if (names->name[i][0] != '.' && sys_stat(fd, names->name[i], &stat) == 0 &&
		    stat.kind == SYS_KIND_DIRECTORY)
			names->name[kept++] = names->name[i];
	}
	names->count = kept;
}

int sv_service_names(struct names *out)
{
	int fd = sys_open(SYS_CWD, services, SYS_OPEN_DIRECTORY);
	int r = fd < 0 ? fd : names_read(out, fd);

	if (r == 0)
		keep_services(out, fd);
	if (fd >= 0)
		sys_close(fd);
	return r;
}

/* --- supervise/ ------------------------------------------------------------------ */

/* `doing`: "open supervise/ok". */
static int open_to(struct sv_service *s, const char *doing, enum sys_open how)
{
	s->doing = doing;
	return open_below(s, doing + sizeof("open"), how);
}

/* There is a supervisor. */
static int find_supervisor(struct sv_service *s)
{
	static const char doing[] = "open supervise/ok";
	int here = open_to(s, doing, SYS_OPEN_FIFO_WRITE);
	int fd = here;

	/* An image may bring the files of an earlier life, and be read-only now. */
	if (here == -ENOENT || here == -ENXIO) {
		move(s);
		fd = open_to(s, doing, SYS_OPEN_FIFO_WRITE);
		if (fd == -ENOENT)
			return here;
	}
	if (fd >= 0)
		sys_close(fd);
	return fd;
}

static int read_status(struct sv_service *s, struct status *out)
{
	uint8_t bytes[STATUS_SIZE];
	int fd = open_to(s, "open supervise/status", SYS_OPEN_READ_FOLLOW);
	int32_t size;

	if (fd < 0)
		return fd;
	s->doing = "read supervise/status";
	size = sys_read(fd, bytes, sizeof(bytes));
	sys_close(fd);
	if (size < 0)
		return size;
	return size == STATUS_SIZE && status_unpack(bytes, out) ? 0 : -EBADMSG;
}

static int look(struct sv_service *s, struct sv_seen *out)
{
	struct sys_stat stat;
	struct wall now = sys_wall();
	int r = find_supervisor(s);

	if (r >= 0)
		r = read_status(s, &out->status);
	if (r < 0)
		return r;
	out->is_supervised = true;
	if (now.s > out->status.since.s)
		out->age_s = (uint32_t)(now.s - out->status.since.s);
	out->is_normally_down = sys_stat(s->directory, "down", &stat) == 0;
	return 0;
}

int sv_service_visit(struct sv_service *s, const char *name, struct sv_seen *out)
{
	int r = find(s, name);

	*out = (struct sv_seen){.exit_code = -1};
	return r < 0 ? r : look(s, out);
}

int sv_service_visit_log(struct sv_service *log, const struct sv_service *s, struct sv_seen *out)
{
	*out = (struct sv_seen){.exit_code = -1};
	begin(log, s->name, "/log", "change directory");
	str_fill(&log->base, "%%", (const char *const[]){s->base.at, log->part});
	log->directory = sys_open(s->directory, "log/.", SYS_OPEN_IDENTITY);
	return log->directory < 0 ? log->directory : look(log, out);
}

void sv_service_read_end(struct sv_service *s, struct sv_seen *seen)
{
	char line[STATUS_END_SIZE_MAX];
	int fd = open_below(s, "supervise/ended", SYS_OPEN_READ_FOLLOW);
	int32_t size = fd < 0 ? fd : sys_read(fd, line, sizeof(line) - 1);
	struct status_end end;

	if (fd >= 0)
		sys_close(fd);
	if (size <= 0)
		return;
	line[size] = '\0';
	end = status_end_read(line);
	seen->exit_code = end.code < 0 ? 128 + (end.status & 0x7f) : end.code;
	if (end.count > 0) /* one that runs has started again after each */
		seen->restarts = end.count - (seen->status.state != SVC_RUN);
}

int sv_service_control(struct sv_service *s)
{
	return open_to(s, "open supervise/control", SYS_OPEN_FIFO_WRITE);
}

/* --- ./check -------------------------------------------------------------------- */

int32_t sv_service_check(struct sv_service *s, const char *const *envp)
{
	static const char *const argv[] = {"./check", NULL};
	struct sys_stat stat;
	struct spawn_plan plan = {
		.argv = argv,
		.envp = envp,
		.path = "check",
		.cwd_fd = s->directory,
		.out_fd = -1,
	};

	return sys_stat(s->directory, "check", &stat) == -ENOENT ? 0 : sys_spawn(&plan);
}
