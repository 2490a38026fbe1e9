/* sv_service.c - see sv_service.h. */
#include "sv_service.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "place.h"
#include "sys.h"
#include "table.h"

static const char *services;
static const char *run_directory;
/* The directory found last. What is cut is too long for the kernel, too. */
static char found_at[PATH_SIZE_MAX + 1] TABLE;
static struct str found;

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

static int find(const char *name)
{
	found = str_on(found_at, sizeof(found_at));
	if (name[0] == '\0')
		return -ENOENT;
	if (!is_path(name))
		str_fill(&found, "%/", &services);
	/* The dot: we must be allowed to enter it. */
	str_fill(&found, "%/.", &name);
	return sys_open(SYS_CWD, found.at, SYS_OPEN_IDENTITY);
}

void sv_service_close(struct sv_service *s)
{
	if (s->base != s->directory)
		sys_close(s->base);
	sys_close(s->directory);
}

bool sv_service_exists(const char *name)
{
	int fd = find(name);

	sys_close(fd);
	return fd > 0;
}

/* Where its supervisor makes supervise/ when it cannot be in the service. */
static int find_elsewhere(const struct sv_service *s)
{
	char name[PATH_SIZE_MAX];
	struct str typed = str_on(name, sizeof(name));

	place_path(&typed, s->name);
	found = str_on(found_at, sizeof(found_at));
	str_fill(&found, "%/%%", (const char *const[]){run_directory, place_name(name), s->part});
	return sys_open(SYS_CWD, found.at, SYS_OPEN_IDENTITY);
}

/* Leaves out what is hidden or no directory. */
static void keep_services(struct names *names, int fd)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < names->count; i++) {
		if (names->name[i][0] != '.' &&
		    content_kind(fd, names->name[i]) == SYS_KIND_DIRECTORY)
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
	sys_close(fd);
	return r;
}

/* --- supervise/ ------------------------------------------------------------------ */

/* `doing`: "open supervise/ok". */
static int open_to(struct sv_service *s, const char *doing, enum sys_open how)
{
	s->doing = doing;
	return sys_open(s->base, doing + sizeof("open"), how);
}

static int open_ok(struct sv_service *s)
{
	return open_to(s, "open supervise/ok", SYS_OPEN_FIFO_WRITE);
}

/* There is a supervisor. */
static int find_supervisor(struct sv_service *s)
{
	int here = open_ok(s);
	int fd = here;

	/* An image may bring the files of an earlier life, and be read-only now. */
	if (here == -ENOENT || here == -ENXIO) {
		s->base = find_elsewhere(s);
		fd = s->base < 0 ? s->base : open_ok(s);
		if (fd == -ENOENT)
			return here;
	}
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
	struct wall now = sys_wall();
	int r = s->directory;

	*out = (struct sv_seen){.exit_code = -1};
	s->base = r;
	if (r >= 0)
		r = find_supervisor(s);
	if (r >= 0)
		r = read_status(s, &out->status);
	if (r < 0)
		return r;
	out->is_supervised = true;
	if (now.s > out->status.since.s)
		out->age_s = (uint32_t)(now.s - out->status.since.s);
	out->is_normally_down = content_kind(s->directory, "down") >= 0;
	return 0;
}

int sv_service_visit(struct sv_service *s, const char *name, struct sv_seen *out)
{
	*s = (struct sv_service){name, "", "change to service directory", find(name), 0};
	return look(s, out);
}

int sv_service_visit_log(struct sv_service *log, const struct sv_service *s, struct sv_seen *out)
{
	int fd = sys_open(s->directory, "log/.", SYS_OPEN_IDENTITY);

	*log = (struct sv_service){s->name, "/log", "change directory", fd, 0};
	return look(log, out);
}

void sv_service_read_end(struct sv_service *s, struct sv_seen *seen)
{
	char line[STATUS_END_SIZE_MAX];
	int32_t size = content_read(s->base, "supervise/ended", line, sizeof(line) - 1);
	struct status_end end;

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

int sv_service_watch(int changes)
{
	str_add(&found, "/supervise");
	return sys_changes_add(changes, found.at);
}

/* --- ./check -------------------------------------------------------------------- */

int32_t sv_service_check(struct sv_service *s, const char *const *envp)
{
	static const char *const argv[] = {"./check", NULL};
	struct spawn_plan plan = {
		.argv = argv,
		.envp = envp,
		.path = "check",
		.cwd_fd = s->directory,
		.out_fd = -1,
	};

	return content_kind(s->directory, "check") == -ENOENT ? 0 : sys_spawn(&plan);
}
