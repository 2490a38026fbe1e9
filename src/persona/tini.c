/* tini.c - tini, and docker-init, which is tini. Source: spec/inits.md 1. */
#include <string.h>

#include "env.h"
#include "exitcode.h"
#include "inits.h"
#include "number.h"
#include "persona.h"

static const char usage[] =
	"usage: tini [OPTION...] PROGRAM [ARGUMENT...]   (also as docker-init)\n"
	"       tini --version\n"
	"\n"
	"  -s         adopt orphans when not PID 1          (or set TINI_SUBREAPER)\n"
	"  -p SIGNAL  get this signal when the parent ends, as SIGTERM\n"
	"  -g         signal the program's process group    (or set TINI_KILL_PROCESS_GROUP)\n"
	"  -e CODE    this exit code becomes 0; repeatable\n"
	"  -w         warn of each reaped orphan\n"
	"  -v         say more; repeatable                  (or TINI_VERBOSITY=0 to 4)\n"
	"  -h, -l     this text, the licence\n"
	"\n"
	"Exit: 127 PROGRAM not found, 126 no permission, 1 any other error.\n";

static const struct log_names levels = {
	.level = {"[FATAL", "[WARN ", "[INFO ", "[DEBUG", "[TRACE"},
	.between = " tini (",
	.after = ")] ",
	.informs_output = true,
};

/* As atoi(3): what is none is 0. Seldom called, so that it is not in the first pages. */
static __attribute__((noinline)) uint32_t read_level(const char *text)
{
	int32_t level;

	(void)number_c(text, &level);
	return level > 0 ? (uint32_t)level : LOG_FATAL;
}

static bool read_variables(struct inits_line *l, const char **envp)
{
	const char *verbosity = envp_value(envp, "TINI_VERBOSITY");

	l->conf.adopts_orphans |= envp_value(envp, "TINI_SUBREAPER") != NULL;
	l->conf.to_group |= envp_value(envp, "TINI_KILL_PROCESS_GROUP") != NULL;
	if (verbosity)
		l->verbosity = read_level(verbosity);
	return true;
}

static void say_no_program(const struct inits_line *l)
{
	persona_write_init_usage(2, l->kind->usage);
}

static const char said[] = "r3Received %d\0"
			   "w3Rewriting %d to %d\0"
			   "f3Passing signal: '%d'\0"
			   "c2Spawned child process with pid '%u'\0"
			   "x3Reaped child with pid: '%u'\0"
			   "k3Reaped child with pid: '%u'\0"
			   "a1Reaped zombie process with pid=%u\0"
			   "e2Main child exited normally (with status '%u')\0"
			   "b2Main child exited with status '%u' (killed by %d)\0"
			   "n0exec %s failed: %i\0"
			   "11Tini is not running as PID 1 and isn't registered as a child "
			   "subreaper: zombie reaping won't work (-s, or TINI_SUBREAPER)\0";

static const struct inits tini = {
	.init =
		{
			.texts = said,
			.not_forwarded = SIG_BIT(SIG_TTIN) | SIG_BIT(SIG_TTOU),
			.code_not_found = EXIT_NOT_FOUND,
			.code_denied = EXIT_CANNOT_EXECUTE,
			.code_other = EXIT_TINI_FAILED,
			.code_failed = EXIT_TINI_FAILED,
		},
	.name = "tini",
	.letters = "hvwgle:p:s",
	.usage = usage,
	.help_fd = 1,
	.verbosity = LOG_WARN,
	.verbosity_step = 1,
	.shows_usage = true,
	.before = "",
	.levels = &levels,
	.read_variables = read_variables,
	.say_no_program = say_no_program,
};

int tini_main(int argc, const char **argv, const char **envp)
{
	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		persona_write(1, "tini version 0.19.0_oya-" OYA_VERSION " - git.oya\n");
		return EXIT_FINE;
	}
	return inits_main(&tini, argv, envp);
}
