/* unit.c - see unit.h. */
#include "unit.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "error.h"
#include "launch.h"
#include "log.h"
#include "number.h"
#include "sig.h"
#include "sys.h"
#include "wstat.h"

/* What runsv's child exits with when it cannot execute. */
enum { CANNOT_START = 111 << 8 };

static struct unit_world all;

void unit_begin(const struct unit_world *world)
{
	all = *world;
}

const char *unit_name(const struct unit *u)
{
	return all.names + u->name;
}

static const char *part(const struct unit *u)
{
	return u->is_log ? "log/" : "";
}

/* --- its files ------------------------------------------------------------------ */

static struct svdir_place place_of(const struct unit *u, struct str *base)
{
	const char *name = unit_name(u);
	const char *slash = strrchr(name, '/');

	if (u->is_moved) {
		str_add(base, all.run_directory);
		str_byte(base, '/');
		str_add(base, slash ? slash + 1 : name);
		str_byte(base, '/');
	}
	str_add(base, part(u));
	return (struct svdir_place){u->directory, base->at, name};
}

/* Each directory on the way. What cannot be made shows with the first file. */
static void make_directories(struct str *path)
{
	for (uint32_t i = 1; i < path->length; i++) {
		if (path->at[i] != '/')
			continue;
		path->at[i] = '\0';
		(void)sys_mkdir(SYS_CWD, path->at);
		path->at[i] = '/';
	}
}

/* On a read-only root supervise/ is elsewhere, where `sv` looks, too. With no
 * place for it at all the service runs, and cannot be asked or told. */
static int move(struct unit *u, int error)
{
	char text[NAME_SIZE_MAX * 2];
	struct str base = str_on(text, sizeof(text));
	struct svdir_place place;
	int r;

	u->is_moved = true;
	place = place_of(u, &base);
	make_directories(&base);
	r = svdir_open(&u->files, &place);
	if (r != -EAGAIN)
		log_warn("%s: warning: unable to make %ssupervise: %i%s%s%s%s", place.name, part(u),
			 error, r < 0 ? "; nor below " : "; it is in ", base.at, r < 0 ? ": " : "",
			 r < 0 ? error_text(r) : "");
	return r == -EAGAIN ? r : 0;
}

int unit_open(struct unit *u, struct mono now)
{
	char text[NAME_SIZE_MAX];
	struct str base = str_on(text, sizeof(text));
	struct svdir_place place = place_of(u, &base);
	struct sys_stat stat;
	int r = svdir_open(&u->files, &place);

	if (r < 0 && r != -EAGAIN)
		r = move(u, r);
	if (r < 0)
		return r;
	svc_begin(&u->svc, sys_stat(u->directory, u->is_log ? "log/down" : "down", &stat) < 0, now);
	unit_carry_out(u, now);
	return 0;
}

void unit_close(struct unit *u)
{
	svdir_close(&u->files);
	if (u->pipe_end)
		sys_close(u->pipe_end);
	*u = (struct unit){0};
}

/* --- what a service may set, in files of one line ------------------------------- */

struct setting {
	char text[24];
};

static struct setting setting_of(const struct unit *u, const char *name)
{
	struct setting setting = {""};
	int fd = sys_open(u->directory, name, SYS_OPEN_READ_FOLLOW);
	int32_t size;

	if (fd < 0)
		return setting;
	size = sys_read(fd, setting.text, sizeof(setting.text) - 1);
	sys_close(fd);
	while (size > 0 && (setting.text[size - 1] == '\n' || setting.text[size - 1] == ' '))
		size--;
	setting.text[size > 0 ? size : 0] = '\0';
	return setting;
}

static void say_bad_setting(const struct unit *u, const char *name, const char *text)
{
	log_warn("%s: warning: %s: '%s' is not used", unit_name(u), name, text);
}

static uint32_t setting_ms(const struct unit *u, const char *name, uint32_t otherwise)
{
	struct setting setting = u->is_log ? (struct setting){""} : setting_of(u, name);
	uint32_t ms = otherwise;

	if (setting.text[0] && !number_plain(setting.text, UINT32_MAX, &ms)) {
		say_bad_setting(u, name, setting.text);
		ms = otherwise;
	}
	return ms;
}

static int32_t down_signal(const struct unit *u)
{
	struct setting setting = u->is_log ? (struct setting){""} : setting_of(u, "down-signal");
	int32_t signal = setting.text[0] ? sig_parse(setting.text) : SIG_TERM;

	if (signal == 0)
		say_bad_setting(u, "down-signal", setting.text);
	return signal ? signal : SIG_TERM;
}

/* --- starting ------------------------------------------------------------------- */

static int32_t spawn(const struct unit *u, const char *const *argv)
{
	struct spawn_plan plan = {
		.argv = argv,
		.envp = all.envp,
		.path = argv[0],
		.new_session = true,
		.cwd_fd = u->directory,
		.in_fd = u->is_log ? u->pipe_end : 0,
		.out_fd = u->is_log ? 0 : u->pipe_end,
	};
	int32_t pid;

	if (u->is_log) {
		plan.cwd_fd = sys_open(u->directory, "log", SYS_OPEN_IDENTITY);
		if (plan.cwd_fd < 0)
			return plan.cwd_fd;
	}
	pid = sys_spawn(&plan);
	if (u->is_log)
		sys_close(plan.cwd_fd);
	return pid;
}

static void say_cannot_start(const struct unit *u, const char *path, int32_t error)
{
	log_warn("%s: warning: unable to start %s%s: %i", unit_name(u), part(u), path, error);
}

static void run(struct unit *u, struct mono now)
{
	int32_t pid = spawn(u, (const char *const[]){"./run", NULL});

	if (pid > 0) {
		svc_step(&u->svc, SVC_EV_STARTED, pid, now);
		return;
	}
	say_cannot_start(u, "./run", pid);
	if (launch_may_pass(pid))
		svc_step(&u->svc, SVC_EV_BUSY, 0, now);
	else
		svc_step(&u->svc, SVC_EV_ENDED, CANNOT_START, now);
}

/* runsv's arguments: the exit code or -1, and the low byte of the wait status. */
static int32_t spawn_finish(const struct unit *u)
{
	int32_t wstatus = u->svc.wstatus;
	struct number_text code = u32_text((uint32_t)wstatus >> 8 & 0xff);
	struct number_text status = u32_text((uint32_t)wstatus & 0xff);
	const char *const argv[] = {"./finish", wstat_signal(wstatus) ? "-1" : code.text,
				    status.text, NULL};

	return spawn(u, argv);
}

static void finish(struct unit *u, struct mono now)
{
	int fd = u->is_log ? -ENOENT : sys_open(u->directory, "finish", SYS_OPEN_READ_FOLLOW);
	int32_t pid = fd;

	if (fd >= 0) {
		sys_close(fd);
		pid = spawn_finish(u);
		if (pid < 0)
			say_cannot_start(u, "./finish", pid);
	}
	if (pid > 0) {
		svc_step(&u->svc, SVC_EV_STARTED, pid, now);
		svc_bound(&u->svc, setting_ms(u, "timeout-finish", SVC_SCRIPT_MS), now);
	} else {
		svc_step(&u->svc, SVC_EV_ENDED, 0, now);
	}
}

static void run_script(struct unit *u, struct mono now)
{
	char path[] = "control/?";
	struct sys_stat stat;
	int32_t pid;

	path[sizeof(path) - 2] = u->svc.script;
	/* As runsv: what its owner may not execute is no script. */
	if (u->is_log || sys_stat(u->directory, path, &stat) < 0 || !(stat.mode & 0100))
		pid = -ENOENT;
	else if ((pid = spawn(u, (const char *const[]){path, NULL})) < 0)
		say_cannot_start(u, path, pid);
	if (pid > 0)
		u->script_pid = pid;
	else
		svc_step(&u->svc, SVC_EV_SCRIPT, -1, now);
}

/* --- carrying out --------------------------------------------------------------- */

/* Failing means it has died: its death is on the way. */
static void send(const struct unit *u, int32_t signal)
{
	(void)sys_kill(u->svc.pid, signal);
}

static void say_killed(const struct unit *u, const char *what, uint32_t after_ms)
{
	log_warn("%s: warning: %s%s did not end within %.3u s; sending SIGKILL.", unit_name(u),
		 part(u), what, after_ms);
}

static void kill_script(const struct unit *u)
{
	char what[] = "control/?";

	what[sizeof(what) - 2] = u->svc.script;
	say_killed(u, what, SVC_SCRIPT_MS);
	(void)sys_kill(u->script_pid, SIG_KILL);
}

static void do_signals(const struct unit *u, uint32_t todo)
{
	if (todo & SVC_DO_KILL_SCRIPT && u->script_pid)
		kill_script(u);
	if (todo & SVC_DO_TERM)
		send(u, down_signal(u));
	if (todo & SVC_DO_SIGNAL)
		send(u, u->svc.signal);
	if (todo & SVC_DO_CONT)
		send(u, SIG_CONT);
	if (todo & SVC_DO_KILL)
		send(u, SIG_KILL);
}

static void publish(struct unit *u)
{
	char text[NAME_SIZE_MAX * 2];
	struct str base = str_on(text, sizeof(text));
	struct svdir_place place = place_of(u, &base);
	struct status status = {
		.since = u->since,
		.pid = u->svc.pid,
		.state = u->svc.state,
		.want = u->svc.want,
		.is_paused = u->svc.is_paused,
		.got_term = u->svc.got_term,
	};

	svdir_publish(&u->files, &place, &status);
}

void unit_carry_out(struct unit *u, struct mono now)
{
	uint32_t todo;

	while ((todo = svc_take_todo(&u->svc)) != 0) {
		do_signals(u, todo);
		if (todo & SVC_DO_BOUND)
			svc_bound(&u->svc, setting_ms(u, "timeout-kill", 0), now);
		if (todo & SVC_DO_FINISH) {
			finish(u, now);
			todo |= svc_take_todo(&u->svc); /* published together */
		}
		if (todo & SVC_DO_STAMP)
			u->since = sys_wall();
		if (todo & SVC_DO_PUBLISH)
			publish(u);
		if (todo & SVC_DO_SCRIPT)
			run_script(u, now);
		if (todo & SVC_DO_RUN)
			run(u, now);
	}
}

void unit_step(struct unit *u, enum svc_event event, int32_t value, struct mono now)
{
	svc_step(&u->svc, event, value, now);
	unit_carry_out(u, now);
}

void unit_read_commands(struct unit *u, struct mono now)
{
	char command;

	for (uint32_t i = 0; u->may_read && i < COMMAND_BATCH; i++) {
		if (!svc_takes_commands(&u->svc))
			return;
		/* One at a time: each is carried out, and seen, before the next. */
		u->may_read = sys_read(u->files.control, &command, 1) == 1;
		if (u->may_read && !(u->is_log && command == 'x'))
			unit_step(u, SVC_EV_COMMAND, command, now);
	}
}

bool unit_is_ready(const struct unit *u)
{
	return u->may_read && svc_takes_commands(&u->svc);
}

/* How ./run ended that nobody had asked to, and what follows. */
static void say_end(const struct unit *u, int32_t wstatus, uint32_t lived_ms, struct mono now)
{
	int32_t signal = wstat_signal(wstatus);
	bool waits = u->svc.state == SVC_DOWN && !mono_is_never(u->svc.start);

	log_info("%s%s exited with status %u%s%s%s after %.3u%s%s%s", unit_name(u),
		 u->is_log ? "/log" : "", (uint32_t)wstat_code(wstatus),
		 signal ? " (killed by " : "", signal ? sig_name(signal).text : "",
		 signal ? ")" : "", lived_ms, waits ? " s; next start in " : " s",
		 waits ? seconds_text(mono_ms_between(now, u->svc.start)).text : "",
		 waits ? " s." : ".");
}

static void on_run_ended(struct unit *u, int32_t wstatus, struct mono now)
{
	bool was_asked = u->svc.was_asked || u->svc.is_final;
	uint32_t lived_ms = mono_ms_between(u->svc.started, now);

	unit_step(u, SVC_EV_ENDED, wstatus, now);
	if (!was_asked)
		say_end(u, wstatus, lived_ms, now);
}

bool unit_on_child(struct unit *u, int32_t pid, int32_t wstatus, struct mono now)
{
	if (pid == u->script_pid) {
		u->script_pid = 0;
		unit_step(u, SVC_EV_SCRIPT, wstatus, now);
		return true;
	}
	if (pid != u->svc.pid || u->svc.has_ended)
		return false;
	if (u->svc.state == SVC_RUN)
		on_run_ended(u, wstatus, now);
	else
		unit_step(u, SVC_EV_ENDED, wstatus, now);
	return true;
}
