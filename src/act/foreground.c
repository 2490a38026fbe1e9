/* foreground.c - see foreground.h. */
#include "foreground.h"

#include "exitcode.h"
#include "explain.h"
#include "log.h"
#include "sig.h"
#include "sys.h"
#include "table.h"
#include "wstat.h"

/* The path of the script that is chosen or runs. */
static char foreground_path[PATH_SIZE_MAX] TABLE;
static char foreground_cwd[PATH_SIZE_MAX] TABLE;

#define KEY_PROGRAM "/usr/sbin/enable_insecure_key"
#define RC_LOCAL "/etc/rc.local"
#define PRE_HOOKS "/etc/my_init.pre_shutdown.d"
#define POST_HOOKS "/etc/my_init.post_shutdown.d"

void foreground_leave_directory(struct foreground *f)
{
	char root[sizeof("/")];

	/* Asked first with room for "/" only, to leave the large buffer alone. */
	if (sys_cwd(root, sizeof(root)) == 0)
		return;
	if (sys_cwd(foreground_cwd, sizeof(foreground_cwd)) == 0 && sys_chdir("/") == 0)
		f->cwd = foreground_cwd;
}

static bool choose_script(struct foreground *f, enum life_state role)
{
	if (!f->has_scripts || f->role != role) {
		if (role == LIFE_STARTUP)
			scripts_begin(&f->scripts, f->startup_directory, RC_LOCAL);
		else
			scripts_begin(&f->scripts, role == LIFE_PRE_HOOKS ? PRE_HOOKS : POST_HOOKS,
				      NULL);
	}
	f->has_scripts = scripts_next(&f->scripts, foreground_path, sizeof(foreground_path));
	f->name = foreground_path;
	if (f->has_scripts)
		log_info("Running %s...", f->name);
	return f->has_scripts;
}

static bool choose_key(struct foreground *f)
{
	f->name = KEY_PROGRAM;
	log_info("Installing insecure SSH key for user root");
	return true;
}

static bool choose_main(struct foreground *f)
{
	/* Longer than a line, so that the log itself shows the cut. */
	char buffer[LOG_LINE_MAX + 1];
	struct str words = str_on(buffer, sizeof(buffer));

	f->name = f->main_argv[0];
	for (uint32_t i = 0; f->main_argv[i] && !words.cut; i++) {
		if (i > 0)
			str_byte(&words, ' ');
		str_add(&words, f->main_argv[i]);
	}
	log_info("Running %s...", words.at);
	return true;
}

bool foreground_choose(struct foreground *f, enum life_state role)
{
	if (f->is_chosen && f->role == role)
		return true;
	f->is_chosen = false;
	switch (role) {
	case LIFE_KEY:
		f->is_chosen = choose_key(f);
		break;
	case LIFE_STARTUP:
	case LIFE_PRE_HOOKS:
	case LIFE_POST_HOOKS:
		f->is_chosen = choose_script(f, role);
		break;
	case LIFE_MAIN:
		f->is_chosen = choose_main(f);
		break;
	case LIFE_SERVICES:
	case LIFE_KILL_ALL:
	case LIFE_OVER:
		break;
	}
	f->role = role;
	return f->is_chosen;
}

/* How a program ended that nobody had stopped. */
static void say_end(const struct foreground *f, int32_t code, int32_t signal)
{
	struct number_text status = u32_text((uint32_t)code);
	struct sig_name name = sig_name(signal);
	const char *by = signal ? " (killed by " : "";
	const char *who = signal ? name.text : "";
	const char *end = signal ? ")" : "";

	if (signal == SIG_KILL && explain_out_of_memory())
		end = ", out of memory?)";
	if (f->role == LIFE_MAIN)
		log_info("%s exited with status %s%s%s%s.", f->name, status.text, by, who, end);
	else if (code != 0)
		log_error("%s failed with status %s%s%s%s", f->name, status.text, by, who, end);
}

struct launched foreground_start(struct foreground *f, struct env *env, struct mono now)
{
	const char *const script_argv[] = {f->name, NULL};
	struct launch what = {
		.plan = {.argv = script_argv, .envp = env->text, .cwd = f->cwd},
		.env = env,
	};
	struct launched done;

	if (f->role == LIFE_MAIN) {
		what.plan.argv = f->main_argv;
		what.plan.takes_terminal = true;
	}
	done = command_start(&f->command, &what);
	f->is_chosen = done.result == LAUNCH_BUSY;
	f->since = now;
	return done;
}

int32_t foreground_failed(struct foreground *f, const struct launched *done)
{
	int32_t code = launch_explain(f->name, done);

	say_end(f, code, 0);
	return code;
}

void foreground_give_up(struct foreground *f, const struct launched *last)
{
	f->is_chosen = false;
	explain_error(f->name, last->error);
	say_end(f, EXIT_CANNOT_EXECUTE, 0);
}

void foreground_term(struct foreground *f, struct mono now)
{
	/* Nobody asks a hook to stop but its own time. */
	if (f->role == LIFE_PRE_HOOKS || f->role == LIFE_POST_HOOKS)
		log_warn("%s (PID %u) still runs after %.3u s, all the time it has; sending "
			 "SIGTERM.",
			 f->name, (uint32_t)f->command.pid, mono_ms_between(f->since, now));
	log_info("Shutting down %s (PID %u)...", f->name, (uint32_t)f->command.pid);
	/* Failing means it has died: its death is on the way. A stopped program
	 * acts on TERM only when it is continued. */
	(void)sys_kill(f->command.pid, SIG_TERM);
	(void)sys_kill(f->command.pid, SIG_CONT);
	f->since = now;
}

/* Names a program that did not end by what it was sent. */
static void say_resists(const struct foreground *f, struct mono now, const char *was_sent,
			const char *next)
{
	log_warn("%s (PID %u): got %s, did not end within %.3u s; %s.", f->name,
		 (uint32_t)f->command.pid, was_sent, mono_ms_between(f->since, now), next);
}

void foreground_kill(struct foreground *f, struct mono now, bool is_late)
{
	if (is_late) {
		log_warn("%s (PID %u) did not shut down in time. Forcing it to exit.", f->name,
			 (uint32_t)f->command.pid);
		say_resists(f, now, "SIGTERM", "sending SIGKILL");
	}
	(void)sys_kill(f->command.pid, SIG_KILL);
	f->since = now;
}

void foreground_leave(struct foreground *f, struct mono now)
{
	say_resists(f, now, "SIGKILL", "leaving it to the kernel");
	command_gone(&f->command);
}

int32_t foreground_ended(struct foreground *f, int32_t wstatus, bool was_stopped)
{
	int32_t code = wstat_code(wstatus);

	command_gone(&f->command);
	if (!was_stopped)
		say_end(f, code, wstat_signal(wstatus));
	return code;
}

int32_t foreground_vanished(struct foreground *f)
{
	command_gone(&f->command);
	if (f->role == LIFE_MAIN)
		log_info("%s exited with unknown status.", f->name);
	else
		log_error("%s exited with unknown status", f->name);
	return EXIT_MY_INIT_FAILED;
}

void foreground_skip(struct foreground *f, enum life_state role)
{
	uint32_t count = 0;

	if (!f->has_scripts || f->role != role)
		scripts_begin(&f->scripts, role == LIFE_PRE_HOOKS ? PRE_HOOKS : POST_HOOKS, NULL);
	while (scripts_next(&f->scripts, foreground_path, sizeof(foreground_path)))
		count++;
	f->has_scripts = false;
	f->is_chosen = false;
	if (count > 0)
		log_warning("%u shutdown scripts, the last of them %s, do not run: no time "
			    "is left",
			    count, foreground_path);
}
