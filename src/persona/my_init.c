/* my_init.c - baseimage-docker's init. Source: spec/my_init.md. */
#include <string.h>

#include "container.h"
#include "env_directory.h"
#include "exitcode.h"
#include "log.h"
#include "number.h"
#include "opt.h"
#include "persona.h"
#include "sys.h"
#include "table.h"

#define STARTUP_DIRECTORY "/etc/my_init.d"

enum { TIMEOUT_S = 30, TIMEOUT_S_MAX = 4000000 };

enum option {
	OPTION_HELP,
	OPTION_KEY,
	OPTION_SKIP_STARTUP,
	OPTION_SKIP_RUNIT,
	OPTION_NO_KILL_ALL,
	OPTION_QUIET,
	OPTION_STOP_WITHIN,
	OPTION_STOP_STATUS,
	OPTION_COUNT,
};

static const struct opt options[OPTION_COUNT] = {
	[OPTION_HELP] = {.name = "--help", .letter = 'h', .ends = true},
	[OPTION_KEY] = {.name = "--enable-insecure-key"},
	[OPTION_SKIP_STARTUP] = {.name = "--skip-startup-files"},
	[OPTION_SKIP_RUNIT] = {.name = "--skip-runit"},
	[OPTION_NO_KILL_ALL] = {.name = "--no-kill-all-on-exit"},
	[OPTION_QUIET] = {.name = "--quiet"},
	[OPTION_STOP_WITHIN] = {.name = "--stop-within", .takes_value = true},
	[OPTION_STOP_STATUS] = {.name = "--stop-status", .takes_value = true},
};

static const char usage[] = "usage: my_init [-h] [--enable-insecure-key] [--skip-startup-files]\n"
			    "               [--skip-runit] [--no-kill-all-on-exit] [--quiet]\n"
			    "               [--stop-within SECONDS] [--stop-status N|main]\n"
			    "               [MAIN_COMMAND ...]\n";

static const char explanation[] =
	"\n"
	"Boots a container, runs MAIN_COMMAND in it, and stops it in order.\n"
	"Give MAIN_COMMAND after --, or its own options are taken for my_init's.\n"
	"\n"
	"  -h, --help             this text\n"
	"  --enable-insecure-key  run /usr/sbin/enable_insecure_key first\n"
	"  --skip-startup-files   run neither /etc/my_init.d/* nor /etc/rc.local\n"
	"  --skip-runit           no services and no shutdown scripts\n"
	"  --no-kill-all-on-exit  leave what remains to the kernel\n"
	"  --quiet                only warnings and errors\n"
	"  --stop-within SECONDS  the whole stop fits into this time\n"
	"  --stop-status N|main   exit code after TERM or INT: 0 to 255, or the main\n"
	"                         command's own (without it: 2)\n"
	"\n"
	"In order: the variables in /etc/container_environment, /etc/my_init.d/*,\n"
	"/etc/rc.local, the services in /etc/service, MAIN_COMMAND; at the end\n"
	"/etc/my_init.pre_shutdown.d/*, the services' stop,\n"
	"/etc/my_init.post_shutdown.d/*, then TERM and KILL to all that remains.\n"
	"\n"
	"Environment: KILL_PROCESS_TIMEOUT, KILL_ALL_PROCESSES_TIMEOUT (seconds from\n"
	"TERM to KILL, 30; 0: at once), STOP_WITHIN, STOP_STATUS, ENV_INIT_DIRECTORY\n"
	"(/etc/my_init.d), OYA_RUN_DIR (/run/oya, for services on a read-only root).\n"
	"\n"
	"Exit: the main command's code, 128 + the signal that ended it, 126 or 127 if\n"
	"it cannot be executed or found; 1 if a script failed; 2 after TERM or INT.\n";

static char my_init_directory[PATH_SIZE_MAX] TABLE;
static char my_init_run_directory[PATH_SIZE_MAX] TABLE;

static int fail_usage(const char *name, const char *error, const char *end)
{
	persona_write(2, usage);
	persona_fill(2, "%: error: %", name, error);
	persona_write(2, end);
	return EXIT_MY_INIT_USAGE;
}

/* As the original reads them: by int() of Python. A larger number of seconds
 * than anybody waits is held at that. */
static bool parse_seconds(const char *text, uint32_t least, uint32_t *ms)
{
	int32_t seconds;

	if (!number_python(text, &seconds) || seconds < (int32_t)least)
		return false;
	*ms = (seconds > TIMEOUT_S_MAX ? TIMEOUT_S_MAX : (uint32_t)seconds) * 1000;
	return true;
}

/* Seconds, as milliseconds, of a variable; `otherwise` when it is not set or,
 * with a warning, when it is none. */
static uint32_t seconds_variable(const struct env *env, const char *name, uint32_t least,
				 uint32_t otherwise)
{
	const char *text = env_value(env, name);
	uint32_t ms = otherwise * 1000;

	if (text && !parse_seconds(text, least, &ms))
		log_warning("%s='%s' is no number of seconds; %s is used", name, text,
			    otherwise ? u32_text(otherwise).text : "no such limit");
	return ms;
}

static bool parse_status(const char *text, int32_t *status)
{
	int32_t number;

	if (strcmp(text, "main") == 0) {
		*status = LIFE_STATUS_OF_MAIN;
		return true;
	}
	if (!number_python(text, &number) || number < 0 || number > 255)
		return false;
	*status = number;
	return true;
}

static int32_t status_variable(const struct env *env)
{
	const char *text = env_value(env, "STOP_STATUS");
	int32_t status = EXIT_MY_INIT_STOPPED;

	if (text && !parse_status(text, &status))
		log_warning("STOP_STATUS='%s' is neither 0 to 255 nor main; 2 is used", text);
	return status;
}

static const char *startup_directory_of(const struct env *env)
{
	const char *text = env_value(env, "ENV_INIT_DIRECTORY");
	struct str copy;

	if (!text)
		return STARTUP_DIRECTORY;
	/* The tables of the environment change with each script. */
	copy = str_on(my_init_directory, sizeof(my_init_directory));
	str_add(&copy, text);
	if (copy.cut)
		log_warning("ENV_INIT_DIRECTORY is too long; %s is used", STARTUP_DIRECTORY);
	return copy.cut ? STARTUP_DIRECTORY : my_init_directory;
}

static const char *run_directory_of(const struct env *env)
{
	struct str copy;

	if (!env_value(env, "OYA_RUN_DIR")) /* a page less is touched */
		return persona_run_directory(env->text);
	copy = str_on(my_init_run_directory, sizeof(my_init_run_directory));
	/* What is cut is too long for the kernel, too, with a name behind it. */
	str_add(&copy, persona_run_directory(env->text));
	return copy.at;
}

/* The options that have values of their own kind. Returns what is wrong with
 * them, or NULL. */
static const char *check_values(const struct opt_parse *parse, struct life_conf *life)
{
	const char *within = parse->value[OPTION_STOP_WITHIN];
	const char *status = parse->value[OPTION_STOP_STATUS];

	if (within && !parse_seconds(within, 1, &life->within_ms))
		return "argument --stop-within: not a number of seconds";
	if (status && !parse_status(status, &life->stop_status))
		return "argument --stop-status: neither 0 to 255 nor main";
	return NULL;
}

static struct env *begin_environment(const char *const *envp)
{
	struct env *env = container_environment();
	uint32_t left_out = env_take(env, envp);

	if (left_out > 0)
		log_warning("too many variables in the environment: the last %u are left out",
			    left_out);
	if (env_import(env))
		env_export(env, true);
	return env;
}

static int live(const struct opt_parse *parse, struct life_conf life, const char *const *envp)
{
	struct container_conf conf = {.main_argv = life.has_main ? parse->positional : NULL};
	struct env *env = begin_environment(envp);

	life.grace_ms = seconds_variable(env, "KILL_PROCESS_TIMEOUT", 0, TIMEOUT_S);
	life.grace_all_ms = seconds_variable(env, "KILL_ALL_PROCESSES_TIMEOUT", 0, TIMEOUT_S);
	if (!parse->value[OPTION_STOP_WITHIN])
		life.within_ms = seconds_variable(env, "STOP_WITHIN", 1, 0);
	if (!parse->value[OPTION_STOP_STATUS])
		life.stop_status = status_variable(env);
	conf.life = life;
	conf.startup_directory = startup_directory_of(env);
	conf.run_directory = run_directory_of(env);
	return container_live(&conf);
}

/* What is wrong before life begins is said here; it goes on all the same. */
static void begin_process(void)
{
	int r;

	sys_begin();
	r = sys_pid() == 1 ? 0 : sys_adopt_orphans();
	if (r < 0)
		log_warning("not PID 1, and no child subreaper: %i; orphans are not adopted", r);
}

static int run(const struct opt_parse *parse, const char *const *envp)
{
	struct life_conf life = {
		.has_key = parse->value[OPTION_KEY] != NULL,
		.has_startup = parse->value[OPTION_SKIP_STARTUP] == NULL,
		.has_main = parse->positional_count > 0,
		.has_services = parse->value[OPTION_SKIP_RUNIT] == NULL,
		.kills_all = parse->value[OPTION_NO_KILL_ALL] == NULL,
	};
	const char *wrong = check_values(parse, &life);

	if (wrong)
		return fail_usage("my_init", wrong, "\n");
	log_begin("*** ", parse->value[OPTION_QUIET] ? LOG_WARN : LOG_INFO);
	if (!life.has_main && !life.has_services) {
		log_warn("When --skip-runit is given, you must also pass a main command.");
		return EXIT_MY_INIT_NO_COMMAND;
	}
	begin_process();
	return live(parse, life, envp);
}

int my_init_main(int argc, const char **argv, const char **envp)
{
	static char error[LOG_LINE_MAX] TABLE;
	const char *name = persona_basename(argv[0]);
	struct opt_parse parse = {
		.table = options,
		.table_count = OPTION_COUNT,
		/* In place: no word is written before it was read. */
		.positional = argv + 1,
		.error = {.at = error, .size = sizeof(error)}, /* untouched as yet */
	};

	switch (opt_parse(&parse, argc, argv)) {
	case OPT_ENDED:
		persona_fill(1, "%%", usage, explanation);
		return EXIT_FINE;
	case OPT_ERROR:
		return fail_usage(name, parse.error.at, parse.error.cut ? " [cut]\n" : "\n");
	case OPT_PARSED:
		break;
	}
	return run(&parse, envp);
}
