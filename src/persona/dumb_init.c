/* dumb_init.c - dumb-init. Source: spec/inits.md 2. */
#include <string.h>

#include "env.h"
#include "exitcode.h"
#include "inits.h"
#include "persona.h"

static const char usage[] =
	"usage: dumb-init [OPTION...] PROGRAM [ARGUMENT...]\n"
	"\n"
	"  -c, --single-child  no session of its own; signals go to PROGRAM, not its group\n"
	"  -r, --rewrite S:R   send signal R instead of S; 0: none; repeatable\n"
	"  -v, --verbose       say what is done\n"
	"  -h, --help, -V, --version\n"
	"\n"
	"DUMB_INIT_DEBUG=1 is as -v, DUMB_INIT_SETSID=0 as -c.\n"
	"Exit: 2 PROGRAM cannot be executed, 1 any other error.\n";

static const char before[] = "[dumb-init] ";

static const struct flag_name names[] = {
	{"single-child", 'c'}, {"rewrite", 'r'}, {"verbose", 'v'}, {"help", 'h'}, {"version", 'V'},
};

static bool is_set_to(const char *const *envp, const char *name, const char *wanted)
{
	const char *value = envp_value(envp, name);

	return value && strcmp(value, wanted) == 0;
}

static bool read_variables(struct inits_line *l, const char **envp)
{
	bool is_debug = is_set_to(envp, "DUMB_INIT_DEBUG", "1");

	if (is_debug)
		l->verbosity = LOG_DEBUG;
	log_begin(before, (enum log_level)l->verbosity);
	/* Of the variables only: the options are no surprise to who gave them. */
	if (is_debug)
		log_debug("Running in debug mode.");
	if (is_set_to(envp, "DUMB_INIT_SETSID", "0")) {
		log_debug("Not running in setsid mode.");
		l->has_session = false;
		l->has_no_group = true;
	}
	return true;
}

static void say_no_program(const struct inits_line *l)
{
	persona_fill(2, "Usage: % [option] program [args]\nTry % --help for full usage.\n", l->self,
		     l->self);
}

static const char said[] = "r3Received signal %u.\0"
			   "w3Translating signal %u to %u.\0"
			   "f3Forwarded signal %u to children.\0"
			   "d3Not forwarding signal %u to children (ignored).\0"
			   "p3Ignoring tty hand-off signal %u.\0"
			   "s3setsid complete.\0"
			   "c3Child spawned with PID %u.\0"
			   "x3A child with PID %u exited with exit status %u.\0"
			   "k3A child with PID %u was terminated by signal %u.\0"
			   "e3Child exited with status %u. Goodbye.\0"
			   "b3Child exited with status %u. Goodbye.\0"
			   "n0%s: %i\0";

static const struct inits dumb_init = {
	.init =
		{
			.texts = said,
			.stops_us = SIG_BIT(SIG_TSTP) | SIG_BIT(SIG_TTIN) | SIG_BIT(SIG_TTOU),
			.ends_group = true,
			.code_not_found = EXIT_DUMB_INIT_NOT_EXECUTED,
			.code_denied = EXIT_DUMB_INIT_NOT_EXECUTED,
			.code_failed = EXIT_DUMB_INIT_FAILED,
			.code_other = EXIT_DUMB_INIT_NOT_EXECUTED,
		},
	.name = "dumb-init",
	.letters = "hvVcr:",
	.names = names,
	.name_count = COUNTOF(names),
	.usage = usage,
	.version = "dumb-init v1.2.5\n",
	.help_fd = 2,
	.version_fd = 2,
	.verbosity = LOG_WARN,
	.verbosity_step = LOG_DEBUG - LOG_WARN,
	.has_session = true,
	.before = before,
	.read_variables = read_variables,
	.say_no_program = say_no_program,
};

int dumb_init_main(int argc, const char **argv, const char **envp)
{
	(void)argc;
	return inits_main(&dumb_init, argv, envp);
}
