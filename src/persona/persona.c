/* persona.c - what all personas share. */
#include "persona.h"

#include <string.h>

#include "container.h"
#include "env.h"
#include "log.h"
#include "scan.h"
#include "sig.h"
#include "supervise.h"
#include "sys.h"

static void write_bytes(int fd, const char *text, size_t left)
{
	while (left > 0) {
		int32_t written =
			fd == 2 ? sys_log(text, left) : sys_write(fd, text, (uint32_t)left);

		if (written <= 0)
			return;
		text += written;
		left -= (size_t)written;
	}
}

void persona_write(int fd, const char *text)
{
	write_bytes(fd, text, strlen(text));
}

void persona_fill(int fd, const char *format, const char *first, const char *second)
{
	const char *sign;

	while ((sign = strchr(format, '%')) != NULL) {
		write_bytes(fd, format, (size_t)(sign - format));
		persona_write(fd, first);
		first = second;
		format = sign + 1;
	}
	persona_write(fd, format);
}

void persona_write_init_usage(int fd, const char *usage)
{
	persona_write(fd, usage);
	persona_write(
		fd,
		"It runs PROGRAM, forwards every signal to it, reaps what is orphaned, and exits\n"
		"with its code, or 128 + the signal that ended it.\n"
		"OYA_REWRITE=TERM:QUIT,WINCH:0  signals to send instead; 0: none\n"
		"OYA_STOP_DELAY=SECONDS         hold the first TERM back; a second ends the wait\n"
		"OYA_KILL_ALL_AFTER=SECONDS     at the end TERM to all that remains, then KILL\n"
		"OYA_KILL_GROUP=1               signal the process group\n"
		"OYA_EXIT_ZERO=143,130          exit codes that become 0\n");
}

void persona_flag_error(const char *name, const struct flags *f, char result)
{
	const char letter[] = {f->wrong_letter, '\0'};
	const char *format;

	if (f->wrong)
		format = result == FLAG_UNKNOWN       ? "%: unrecognized option '--%'\n"
			 : result == FLAG_NEEDS_VALUE ? "%: option '--%' requires an argument\n"
			 : result == FLAG_TAKES_NONE  ? "%: option '--%' takes no argument\n"
						      : "%: option '--%' is ambiguous\n";
	else
		format = result == FLAG_UNKNOWN ? "%: invalid option -- '%'\n"
						: "%: option requires an argument -- '%'\n";
	persona_fill(2, format, name, f->wrong ? f->wrong : letter);
}

void persona_flag_error_runit(const char *name, const struct flags *f, char result)
{
	const char letter[] = {f->wrong_letter, '\0'};

	persona_fill(2,
		     result == FLAG_UNKNOWN ? "%: illegal option -- %\n"
					    : "%: option requires an argument -- %\n",
		     name, letter);
}

bool persona_is_help(const char *word)
{
	return strcmp(word, "--help") == 0;
}

bool persona_explains(const char *const *words, const char *usage, const char *explanation)
{
	if (!words[0] || words[1] || !persona_is_help(words[0]))
		return false;
	persona_fill(1, "%%", usage, explanation);
	return true;
}

const char *persona_basename(const char *name)
{
	const char *base = name;

	while (*name)
		if (*name++ == '/')
			base = name;
	return base;
}

const char *persona_variable(const char *const *envp, const char *name, const char *otherwise)
{
	const char *value = envp_value(envp, name);

	return value && *value ? value : otherwise;
}

const char *persona_run_directory(const char *const *envp)
{
	return persona_variable(envp, "OYA_RUN_DIR", "/run/oya");
}

const char persona_licence[] =
	"oya " OYA_VERSION
	"; contains parts of musl libc, by Rich Felker and others: MIT licence\n";

void persona_begin_supervision(const char *label, const char *const *envp)
{
	struct supervise_conf conf = {
		.env = container_environment(),
		.run_directory = persona_run_directory(envp),
		.label = label,
	};

	sys_begin();
	sys_close_inherited();
	log_begin("", LOG_INFO);
	loop_begin();
	(void)env_take(conf.env, envp);
	supervise_begin(&conf);
}

/* 0: none was asked for. */
static int32_t stop_signal(void)
{
	for (uint32_t i = 0; i < loop.signal_count; i++) {
		int32_t number = loop.signal[i].number;

		if (number == SIG_TERM || number == SIG_INT || number == SIG_HUP)
			return number;
	}
	return 0;
}

int32_t persona_supervise(bool ends_when_empty, uint32_t grace_ms)
{
	int32_t stopped_by = 0;

	loop.now = sys_now();
	loop.has_children = true;
	for (;;) {
		int32_t signal = stopped_by == 0 ? stop_signal() : 0;

		/* Deaths come first, as they explain a signal; but start nothing again. */
		if (signal != 0) {
			scan_end();
			supervise_hold(loop.now);
		}
		scan_turn();
		supervise_turn();
		if (signal != 0) {
			supervise_stop(loop.now, grace_ms);
			stopped_by = signal;
		}
		if (supervise_is_empty() && (stopped_by != 0 || ends_when_empty))
			return stopped_by;
		loop_turn(mono_first(scan_deadline(), supervise_deadline()));
	}
}
