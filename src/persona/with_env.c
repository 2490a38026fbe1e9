/* with_env.c - runs a command with the container's environment: for cron jobs, logins
 * over ssh, and docker exec. */
#include <errno.h>

#include "change.h"
#include "container.h"
#include "env_directory.h"
#include "exitcode.h"
#include "explain.h"
#include "log.h"
#include "persona.h"

static const char usage[] =
	"usage: with-env COMMAND [ARGUMENT...]\n"
	"Executes COMMAND with the container's environment, /etc/container_environment; its own\n"
	"variables of other names are kept. Exit: 100 usage; 126, 127 it cannot be executed.\n";

int with_env_main(int argc, const char **argv, const char **envp)
{
	struct env *env = container_environment();
	int r;

	log_begin("with-env: ", LOG_WARN);
	if (persona_explains(argv + 1, usage, ""))
		return EXIT_FINE;
	if (argc < 2) {
		persona_write(2, usage);
		return EXIT_OYA_USAGE;
	}
	/* The first of equal names wins. */
	(void)env_import(env);
	(void)env_take(env, envp);
	r = change_execute(argv[1], argv + 1, env, envp_path(env->text));
	explain_error(argv[1], r);
	return r == -ENOENT ? EXIT_NOT_FOUND : EXIT_CANNOT_EXECUTE;
}
