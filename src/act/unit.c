/* unit.c - see unit.h. */
#include "unit.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "explain.h"
#include "launch.h"
#include "log.h"
#include "setting.h"
#include "sig.h"
#include "sys.h"
#include "unit_files.h"
#include "wstat.h"

/* What runsv's child exits with when it cannot execute. */
enum { CANNOT_START = 111 << 8 };

/* --- starting ------------------------------------------------------------------- */

static int32_t spawn(const struct unit *u, const char *const *argv)
{
	struct spawn_plan plan = {
		.argv = argv,
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
	do {
		plan.envp = unit_world.env->text;
		pid = sys_spawn(&plan);
	} while (pid == -E2BIG && launch_drop_longest(unit_world.env));
	if (u->is_log)
		sys_close(plan.cwd_fd);
	return pid;
}

/* A logger's path is its ./run. */
static void say_cannot_start(const struct unit *u, const char *path, int32_t error)
{
	char text[NAME_SIZE_MAX + 32];
	struct str name = str_on(text, sizeof(text));

	str_fill(&name, "%: %", (const char *const[]){unit_name(u), path});
	if (launch_may_pass(error))
		log_warn("%s: warning: unable to start %s: %i", unit_name(u), path, error);
	else
		(void)explain_failure(u->directory, u->is_log ? "log/run" : path, text, error);
}

static void run(struct unit *u)
{
	int32_t pid;

	if (u->files.ok < 0) /* it may ask, or tell itself something, at once */
		unit_publish(u);
	pid = spawn(u, (const char *const[]){"./run", NULL});
	if (pid > 0) {
		svc_step(&u->svc, SVC_EV_STARTED, pid, unit_world.now);
		return;
	}
	say_cannot_start(u, "./run", pid);
	if (launch_may_pass(pid))
		svc_step(&u->svc, SVC_EV_BUSY, 0, unit_world.now);
	else
		svc_step(&u->svc, SVC_EV_ENDED, CANNOT_START, unit_world.now);
}

/* runsv's arguments: the exit code or -1, and the low byte of the wait status. */
static int32_t spawn_finish(const struct unit *u)
{
	struct status_end end = unit_end(u);
	struct number_text code = u32_text((uint32_t)end.code);
	struct number_text status = u32_text((uint32_t)end.status);
	const char *const argv[] = {"./finish", end.code < 0 ? "-1" : code.text, status.text, NULL};

	return spawn(u, argv);
}

/* How long what has to end may take; 0: as long as it likes. */
static uint32_t bound_ms(const struct unit *u)
{
	bool finishes = u->svc.state == SVC_FINISH;
	uint32_t ms = finishes ? SVC_SCRIPT_MS : 0;

	if (!u->is_log)
		ms = setting_ms(u->directory, unit_plain_name(u),
				finishes ? "timeout-finish" : "timeout-kill", ms);
	if (ms == 0 && u->svc.is_final)
		ms = finishes || u->is_log ? SVC_SCRIPT_MS : unit_world.grace_ms;
	return ms;
}

static void finish(struct unit *u)
{
	int32_t pid = u->is_log ? -ENOENT : sys_open(u->directory, "finish", SYS_OPEN_READ_FOLLOW);

	if (pid >= 0) {
		sys_close(pid);
		pid = spawn_finish(u);
		if (pid < 0)
			say_cannot_start(u, "./finish", pid);
	}
	if (pid > 0) {
		svc_step(&u->svc, SVC_EV_STARTED, pid, unit_world.now);
		svc_bound(&u->svc, bound_ms(u), unit_world.now);
	} else {
		svc_step(&u->svc, SVC_EV_ENDED, 0, unit_world.now);
	}
}

static void run_script(struct unit *u)
{
	char path[] = "control/?";
	struct sys_stat stat;
	int32_t pid = -ENOENT;

	path[sizeof(path) - 2] = u->svc.script;
	/* As runsv: what its owner may not execute is no script. */
	if (!u->is_log && sys_stat(u->directory, path, &stat) == 0 && stat.mode & 0100) {
		unit_publish(u); /* the script may read it */
		pid = spawn(u, (const char *const[]){path, NULL});
		if (pid < 0)
			say_cannot_start(u, path, pid);
	}
	if (pid > 0)
		u->script_pid = pid;
	else
		svc_step(&u->svc, SVC_EV_SCRIPT, -1, unit_world.now);
}

/* --- carrying out --------------------------------------------------------------- */

/* Failing means it has died: its death is on the way. */
static void send(const struct unit *u, int32_t signal)
{
	(void)sys_kill(u->svc.pid, signal);
}

static int32_t down_signal(const struct unit *u)
{
	return u->is_log ? SIG_TERM
			 : setting_signal(u->directory, unit_plain_name(u), "down-signal");
}

static void kill_script(const struct unit *u)
{
	if (u->script_pid == 0)
		return;
	/* In the way of the end of all, it is not late. */
	if (u->svc.script_stop.state == STOP_FORCED || !u->svc.is_final)
		log_warn("%s: control/%s did not end within %.3u s; sending SIGKILL.", unit_name(u),
			 (const char[]){u->svc.script, '\0'}, (uint32_t)SVC_SCRIPT_MS);
	(void)sys_kill(u->script_pid, SIG_KILL);
}

static void kill_process(const struct unit *u)
{
	uint32_t waited_ms = u->svc.stop.grace_ms;

	if (waited_ms == 0) /* not its own, but the time of all is over */
		waited_ms = mono_ms_between(unit_world.stopped, unit_world.now);
	if (u->svc.state == SVC_FINISH)
		log_warn("%s: ./finish did not end within its time; sending SIGKILL.",
			 unit_name(u));
	else
		log_warn("%s (PID %u): got %d, did not end within %.3u s; sending SIGKILL.",
			 unit_name(u), (uint32_t)u->svc.pid, u->asked_by ? u->asked_by : SIG_TERM,
			 waited_ms);
	send(u, SIG_KILL);
}

static void do_signals(struct unit *u, uint32_t todo)
{
	if (todo & SVC_DO_KILL_SCRIPT)
		kill_script(u);
	if (todo & SVC_DO_TERM) {
		u->asked_by = (uint8_t)down_signal(u);
		send(u, u->asked_by);
	}
	if (todo & SVC_DO_SIGNAL)
		send(u, u->svc.signal);
	if (todo & SVC_DO_CONT)
		send(u, SIG_CONT);
	if (todo & SVC_DO_KILL)
		kill_process(u);
	if (todo & SVC_DO_LEAVE)
		log_warn("%s: got SIGKILL, and did not end; leaving it to the kernel.",
			 unit_name(u));
}

static uint32_t carry_out(struct unit *u)
{
	uint32_t todo, all = 0;

	while ((todo = svc_take_todo(&u->svc)) != 0) {
		all |= todo;
		do_signals(u, todo);
		if (todo & SVC_DO_STAMP)
			u->since = sys_wall();
		u->owes_status |= (todo & SVC_DO_PUBLISH) != 0;
		if (todo & SVC_DO_BOUND)
			svc_bound(&u->svc, bound_ms(u), unit_world.now);
		if (todo & SVC_DO_FINISH)
			finish(u);
		if (todo & SVC_DO_SCRIPT)
			run_script(u);
		if (todo & SVC_DO_RUN)
			run(u);
	}
	return all;
}

void unit_carry_out(struct unit *u)
{
	uint32_t done = carry_out(u);

	/* Nobody asks how one ended that is leaving. */
	u->owes_end |= done & SVC_DO_FINISH && !u->svc.is_final;
	/* What was put off waits for its time, unless it has changed again. */
	if (done && !unit_world.is_in_hurry)
		unit_publish(u);
}

void unit_step(struct unit *u, enum svc_event event, int32_t value)
{
	svc_step(&u->svc, event, value, unit_world.now);
	unit_carry_out(u);
}

void unit_read_commands(struct unit *u)
{
	char command;

	for (uint32_t i = 0; i < COMMAND_BATCH && unit_is_ready(u); i++) {
		/* One at a time: each is carried out, and seen, before the next. */
		u->may_read = sys_read(u->files.control, &command, 1) == 1;
		if (u->may_read && !(u->is_log && command == 'x'))
			unit_step(u, SVC_EV_COMMAND, command);
	}
}

bool unit_is_ready(const struct unit *u)
{
	return u->may_read && svc_takes_commands(&u->svc);
}

/* How ./run ended that nobody had asked to, and what follows. */
static void say_end(const struct unit *u, int32_t wstatus, uint32_t lived_ms)
{
	char text[64];
	struct str how = str_on(text, sizeof(text));
	int32_t signal = wstat_signal(wstatus);

	str_add(&how, signal ? "was ended by " : "exited with status ");
	str_add(&how,
		signal ? sig_name(signal).text : u32_text((uint32_t)wstat_code(wstatus)).text);
	if (u->svc.state == SVC_DOWN && !mono_is_never(u->svc.start))
		log_info("%s %s after %.3u s; next start in %.3u s.", unit_name(u), text, lived_ms,
			 mono_ms_between(unit_world.now, u->svc.start));
	else
		log_info("%s %s after %.3u s.", unit_name(u), text, lived_ms);
}

void unit_on_end(struct unit *u, int32_t wstatus)
{
	bool says = u->svc.state == SVC_RUN && !svc_was_asked(&u->svc, unit_world.now);
	uint32_t lived_ms = mono_ms_between(u->svc.start, unit_world.now);

	unit_step(u, SVC_EV_ENDED, wstatus);
	if (says)
		say_end(u, wstatus, lived_ms);
}

void unit_on_script_end(struct unit *u, int32_t wstatus)
{
	u->script_pid = 0;
	unit_step(u, SVC_EV_SCRIPT, wstatus);
}
