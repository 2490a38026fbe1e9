/* unit_files.c - see unit.h: what it is called, where its files are, and what is in
 * them. */
#include "unit_files.h"

#include <errno.h>

#include "bounds.h"
#include "content.h"
#include "launch.h"
#include "log.h"
#include "place.h"
#include "sys.h"
#include "table.h"
#include "wstat.h"

struct unit_world unit_world;

const char *unit_plain_name(const struct unit *u)
{
	return unit_world.names + u->name;
}

const char *unit_name(const struct unit *u)
{
	static char text[NAME_SIZE_MAX + 16];
	struct str name = str_on(text, sizeof(text));

	str_add(&name, unit_world.label);
	str_add(&name, unit_plain_name(u));
	if (u->is_log)
		str_add(&name, "/log");
	return text;
}

/* --- its files ------------------------------------------------------------------ */

/* Where the one moved unit is that was asked for last. A path that is cut here is too
 * long for the kernel, too. */
static char path_text[PATH_SIZE_MAX + 1] TABLE;
static struct str path;

static struct svdir_place place_of(const struct unit *u)
{
	struct svdir_place place = {u->directory, u->is_log ? "log/supervise" : "supervise",
				    unit_name(u)};

	if (!u->is_moved)
		return place;
	path = str_on(path_text, sizeof(path_text));
	str_fill(&path, "%/%/%",
		 (const char *const[]){unit_world.run_directory, place_name(unit_plain_name(u)),
				       place.path});
	place.path = path_text;
	return place;
}

/* Each directory on the way. What cannot be made shows with the first file. */
static void make_directories(void)
{
	for (uint32_t i = 1; i < path.length; i++) {
		if (path_text[i] != '/')
			continue;
		path_text[i] = '\0';
		(void)sys_mkdir(SYS_CWD, path_text);
		path_text[i] = '/';
	}
}

/* On a read-only root supervise/ is elsewhere, where `sv` looks, too. With no
 * place for it at all the service runs, and cannot be asked or told. */
static int move(struct unit *u, int error)
{
	struct svdir_place place;
	int r;

	u->is_moved = true;
	place = place_of(u);
	make_directories();
	r = svdir_open(&u->files, &place);
	if (r == -EAGAIN)
		return r;
	path_text[path.length + 1 - sizeof("supervise")] = '\0';
	if (r < 0)
		log_warn("%s: warning: unable to make supervise: %i; nor below %s: %i", place.name,
			 error, path_text, r);
	else
		log_warn("%s: warning: unable to make supervise: %i; it is in %s", place.name,
			 error, path_text);
	return 0;
}

int unit_open(struct unit *u)
{
	struct svdir_place place = place_of(u);
	int r = svdir_open(&u->files, &place);

	if (r < 0 && !launch_may_pass(r))
		r = move(u, r);
	if (r < 0)
		return r;
	svc_begin(&u->svc, content_kind(u->directory, u->is_log ? "log/down" : "down") < 0,
		  unit_world.now);
	return 0;
}

void unit_close(struct unit *u)
{
	svdir_close(&u->files);
	sys_close(u->pipe_end);
	*u = (struct unit){0};
}

/* --- publishing ----------------------------------------------------------------- */

struct status_end unit_end(const struct unit *u)
{
	return (struct status_end){
		.code = wstat_signal(u->svc.wstatus) ? -1 : u->svc.wstatus >> 8,
		.status = u->svc.wstatus & 0xff,
		.count = u->svc.ends,
	};
}

static void publish(struct unit *u)
{
	struct svdir_place place = place_of(u);
	struct status_end end = unit_end(u);
	struct status status = {
		.since = u->since,
		.pid = u->svc.pid,
		.state = u->svc.state,
		.want = u->svc.want,
		.is_paused = u->svc.is_paused,
		.got_term = u->svc.got_term,
	};
	int r = svdir_publish(&u->files, &place, &status, u->owes_end ? &end : NULL);

	/* When it is leaving, perhaps since its directory has gone, there is nothing to
	 * complain of. */
	if (r < 0 && !u->cannot_write && !u->svc.is_final)
		log_warn("%s: warning: unable to write supervise/status: %i", place.name, r);
	u->cannot_write = r < 0;
	u->owes_end &= r < 0;
	u->owes_status = false;
}

/* What came and went in between was never to be seen. */
void unit_publish(struct unit *u)
{
	if (u->owes_status)
		publish(u);
}
