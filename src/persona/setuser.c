/* setuser.c - baseimage-docker's tool to run a command as another user. Source:
 * spec/my_init.md 10. */
#include <string.h>

#include "change.h"
#include "container.h"
#include "exitcode.h"
#include "log.h"
#include "persona.h"
#include "str.h"
#include "table.h"

static const char usage[] =
	"Usage: setuser USERNAME COMMAND [args..]\n"
	"Executes COMMAND as the user, by name or number, with all the user's groups; sets USER,\n"
	"HOME and UID. Exit: 1 it fails.\n";

static struct account account TABLE;

static bool set(struct env *env, const char *name, const char *value)
{
	return env_set(env, name, value, strlen(value));
}

static int fail(const struct change_failure *f)
{
	if (f->what)
		log_warn("setuser: cannot %s %s: %i", f->doing, f->what, f->error);
	else
		log_warn("setuser: cannot %s: %i", f->doing, f->error);
	return EXIT_SETUSER_FAILED;
}

int setuser_main(int argc, const char **argv, const char **envp)
{
	struct change_failure failure = {.doing = "execute"};
	struct env *env = container_environment();
	struct ids ids;

	log_begin("", LOG_WARN);
	if (persona_explains(argv + 1, usage, ""))
		return EXIT_FINE;
	if (argc < 3) {
		persona_write(2, usage);
		return EXIT_SETUSER_FAILED;
	}
	if (!account_find(argv[1], &account)) {
		log_warn("setuser: user %s not found", argv[1]);
		return EXIT_SETUSER_FAILED;
	}
	(void)env_take(env, envp);
	if (!account_groups(argv[1], &account, &ids))
		log_warn("setuser: warning: %s has more than %u groups", argv[1], IDS_GROUPS_MAX);
	if (!change_user(&ids, &failure))
		return fail(&failure);
	(void)(set(env, "USER", argv[1]) && set(env, "HOME", account.home) &&
	       set(env, "UID", u32_text(ids.uid).text));
	failure.what = argv[2];
	failure.error = change_execute(argv[2], argv + 2, env, envp_path(env->text));
	return fail(&failure);
}
