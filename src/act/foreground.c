/* foreground.c - see foreground.h. */
#include "foreground.h"

#include "exitcode.h"
#include "explain.h"
#include "log.h"
#include "sig.h"
#include "sys.h"
#include "wstat.h"

/* The path of the script that is chosen or runs. */
char foreground_path[PATH_SIZE_MAX] TABLE;
char foreground_cwd[PATH_SIZE_MAX] TABLE;

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

/* The terminal, if main had it, or was about to, is ours again. */
static void give_terminal_back(const struct foreground *f)
{
	if (f->role == LIFE_MAIN && f->terminal != 0)
		(void)sys_terminal_take_back(f->terminal);
}

struct launched foreground_start(struct foreground *f, struct env *env, struct mono now)
{
	const char *const script_argv[] = {f->name, NULL};
	struct launch what = {.argv = script_argv, .env = env, .cwd = f->cwd};
	struct launched done;

	if (f->role == LIFE_MAIN) {
		what.argv = f->main_argv;
		f->terminal = sys_terminal_front();
		what.takes_terminal = f->terminal != 0;
	}
	done = launch(&what);
	if (done.result != LAUNCH_RUNS)
		give_terminal_back(f);
	f->is_chosen = done.result == LAUNCH_BUSY;
	if (done.result == LAUNCH_RUNS) {
		f->pid = done.pid;
		f->since = now;
	} else if (done.result == LAUNCH_FAILED) {
		say_end(f, done.code, 0);
	}
	return done;
}

void foreground_give_up(struct foreground *f, const struct launched *last)
{
	f->is_chosen = false;
	launch_give_up(f->name, last->error);
	say_end(f, last->code, 0);
}

void foreground_term(struct foreground *f, struct mono now)
{
	/* Nobody asks a hook to stop but its own time. */
	if (f->role == LIFE_PRE_HOOKS || f->role == LIFE_POST_HOOKS)
		log_warn("%s (PID %u) still runs after %.3u s, all the time it has; sending "
			 "SIGTERM.",
			 f->name, (uint32_t)f->pid, mono_ms_between(f->since, now));
	log_info("Shutting down %s (PID %u)...", f->name, (uint32_t)f->pid);
	/* Failing means it has died: its death is on the way. A stopped program
	 * acts on TERM only when it is continued. */
	(void)sys_kill(f->pid, SIG_TERM);
	(void)sys_kill(f->pid, SIG_CONT);
	f->since = now;
}

/* Names a program that did not end by what it was sent. */
static void say_resists(const struct foreground *f, struct mono now, const char *was_sent,
			const char *next)
{
	log_warn("%s (PID %u): got %s, did not end within %.3u s; %s.", f->name, (uint32_t)f->pid,
		 was_sent, mono_ms_between(f->since, now), next);
}

void foreground_kill(struct foreground *f, struct mono now, bool is_late)
{
	if (is_late) {
		log_warn("%s (PID %u) did not shut down in time. Forcing it to exit.", f->name,
			 (uint32_t)f->pid);
		say_resists(f, now, "SIGTERM", "sending SIGKILL");
	}
	(void)sys_kill(f->pid, SIG_KILL);
	f->since = now;
}

static void is_gone(struct foreground *f)
{
	f->pid = 0;
	give_terminal_back(f);
}

void foreground_leave(struct foreground *f, struct mono now)
{
	say_resists(f, now, "SIGKILL", "leaving it to the kernel");
	is_gone(f);
}

void foreground_froze(const struct foreground *f, int32_t signal)
{
	bool has_own_group = f->role == LIFE_MAIN && f->terminal != 0;
	int32_t group = has_own_group ? f->pid : sys_terminal_front();

	/* Ctrl-Z stops the group in front on the terminal: its own, or ours and not
	 * us. No shell is there to continue it, and nothing else would. */
	if (signal == SIG_TSTP && group != 0)
		(void)sys_kill(-group, SIG_CONT);
}

int32_t foreground_ended(struct foreground *f, int32_t wstatus, bool was_stopped)
{
	int32_t code = wstat_code(wstatus);

	is_gone(f);
	if (!was_stopped)
		say_end(f, code, wstat_signal(wstatus));
	return code;
}

int32_t foreground_vanished(struct foreground *f)
{
	is_gone(f);
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
		log_warn("warning: %u shutdown scripts, the last of them %s, do not run: no time "
			 "is left",
			 count, foreground_path);
}
