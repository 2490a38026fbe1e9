/* catatonit.c - catatonit, and podman-init, which is catatonit. Source: spec/inits.md 3. */
#include <string.h>

#include "env.h"
#include "exitcode.h"
#include "inits.h"
#include "persona.h"
#include "str.h"
#include "sys.h"

static const char usage[] =
	"usage: catatonit [OPTION...] [--] PROGRAM [ARGUMENT...]   (also as podman-init)\n"
	"       catatonit -P\n"
	"\n"
	"  -g             signal the program's process group\n"
	"  -P             run nothing: reap until TERM or INT, then exit 0\n"
	"  -V, --version  the version, as the engines read it\n"
	"  -h, -L         this text, the licence\n"
	"\n"
	"CATATONIT_DEBUG: say what is done. Exit: 1 any error.\n";

static const struct log_names levels = {
	.level = {"ERROR", "WARN", "INFO", "DEBUG", "TRACE"},
	.between = " (catatonit:",
	.after = "): ",
};

static const struct flag_name names[] = {{"version", 'V'}};

/* Room for the child's pid, which nobody knows before it is there. */
static char listen_pid[24] = "LISTEN_PID=";

/* The sockets that were handed to us are for the command: so is the variable. */
static void pass_sockets_on(struct init_conf *conf, const char **envp)
{
	size_t length = strlen(listen_pid);

	for (; *envp; envp++) {
		if (strncmp(*envp, listen_pid, length) != 0 ||
		    strcmp(*envp + length, u32_text((uint32_t)sys_pid()).text) != 0)
			continue;
		*envp = listen_pid;
		conf->plan.pid_text = listen_pid + length;
		return;
	}
}

static bool read_variables(struct inits_line *l, const char **envp)
{
	if (envp_value(envp, "CATATONIT_LOG")) {
		log_fatal("CATATONIT_LOG is reserved");
		return false;
	}
	if (envp_value(envp, "CATATONIT_DEBUG"))
		l->verbosity = LOG_TRACE;
	l->conf.adopts_orphans = true;
	pass_sockets_on(&l->conf, envp);
	if (!l->is_pause)
		sys_terminal_find();
	return true;
}

static void say_no_program(const struct inits_line *l)
{
	log_fatal("missing program name");
	persona_write_init_usage(2, l->kind->usage);
}

static const char said[] = "w3rewriting %d to %d\0"
			   "f3forwarding %d\0"
			   "l3got %d, leaving\0"
			   "c3started PID %u\0"
			   "x3child %u exited with status %u\0"
			   "k3child %u was ended by %d\0"
			   "n0failed to exec %s: %i\0";

static const struct inits catatonit = {
	.init =
		{
			.texts = said,
			.not_forwarded = SIG_BIT(SIG_TSTP) | SIG_BIT(SIG_TTIN) | SIG_BIT(SIG_TTOU),
			.code_not_found = EXIT_CATATONIT_FAILED,
			.code_denied = EXIT_CATATONIT_FAILED,
			.code_failed = EXIT_CATATONIT_FAILED,
			.code_other = EXIT_CATATONIT_FAILED,
		},
	.name = "catatonit",
	.letters = "ghLPV",
	.names = names,
	.name_count = COUNTOF(names),
	.usage = usage,
	.version = "tini version 0.2.1_catatonit_oya-" OYA_VERSION "\n",
	.help_fd = 2,
	.version_fd = 1,
	.verbosity = LOG_FATAL,
	.shows_usage = true,
	.before = "",
	.levels = &levels,
	.read_variables = read_variables,
	.say_no_program = say_no_program,
};

int catatonit_main(int argc, const char **argv, const char **envp)
{
	(void)argc;
	return inits_main(&catatonit, argv, envp);
}
