/* launch.c - see launch.h. */
#include "launch.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "exitcode.h"
#include "explain.h"
#include "log.h"
#include "path.h"
#include "str.h"
#include "sys.h"
#include "table.h"

/* An environment is not the reason when its longest variable is shorter. */
enum { WORTH_DROPPING = 1024 };

/* Where a command was found in PATH. */
static char launch_path[PATH_SIZE_MAX] TABLE;
LARGE_TABLE(const char *, launch_shell_argv, ARGV_COUNT_MAX + 3);

static const char shell[] = "/bin/sh";

int launch_check(const char *path)
{
	if (content_kind(SYS_CWD, path) != SYS_KIND_FILE)
		return -ENOENT;
	return sys_can_execute(SYS_CWD, path) == 0 ? 0 : -EACCES;
}

/* Finds a name in PATH as execvp does. 0, or -ENOENT, or -EACCES when all that
 * was found is not executable. */
static int search(const char *name, const char *path, struct str *found)
{
	int result = -ENOENT;

	while (path && result != 0) {
		int r;

		str_clear(found);
		path = path_candidate(path, name, found);
		r = found->cut ? -ENOENT : launch_check(found->at);
		if (r != -ENOENT)
			result = r;
	}
	return result;
}

int launch_find(const char *name, const char *path, const char **found)
{
	struct str candidate;

	*found = name;
	if (strchr(name, '/'))
		return 0;
	if (name[0] == '\0')
		return -ENOENT;
	candidate = str_on(launch_path, sizeof(launch_path));
	*found = launch_path;
	return search(name, path ? path : path_default(), &candidate);
}

bool launch_drop_longest(struct env *env)
{
	int32_t index = env_longest(env);
	char name[NAME_SIZE_MAX];
	struct str text = str_on(name, sizeof(name));
	uint32_t length;

	if (index < 0)
		return false;
	length = (uint32_t)strlen(env->text[index]);
	if (length < WORTH_DROPPING)
		return false;
	str_bytes(&text, env->text[index], env_name_length(env, (uint32_t)index));
	log_warning("the environment is too large: %s (%u bytes) is left out", name, length);
	env_remove(env, (uint32_t)index);
	return true;
}

static int32_t spawn(const struct launch *what, const char *path, const char *const *argv)
{
	struct spawn_plan plan = what->plan;
	int32_t pid;

	plan.argv = argv;
	plan.path = path;
	do
		pid = sys_spawn(&plan);
	while (pid == -E2BIG && what->env && launch_drop_longest(what->env));
	return pid;
}

/* A file without #! is for the shell, as execvp and every shell have it. */
static int32_t spawn_by_shell(const struct launch *what, const char *path)
{
	const char **argv = launch_shell_argv;
	enum program_kind kind = explain_look(SYS_CWD, path).kind;
	uint32_t count = 2;
	int32_t pid;

	if (kind != PROGRAM_TEXT && kind != PROGRAM_EMPTY)
		return -ENOEXEC;
	argv[0] = shell;
	argv[1] = path;
	for (uint32_t i = 1; what->plan.argv[i]; i++) {
		if (i > ARGV_COUNT_MAX)
			return -E2BIG;
		argv[count++] = what->plan.argv[i];
	}
	argv[count] = NULL;
	pid = spawn(what, shell, argv);
	return pid == -ENOENT ? -ENOEXEC : pid;
}

bool launch_may_pass(int32_t error)
{
	return error == -EAGAIN || error == -ENOMEM || error == -EMFILE || error == -ENFILE ||
	       error == -ETXTBSY;
}

static int32_t say_not_found(const char *name, int32_t error)
{
	if (error == -EACCES) {
		explain_say(name, "found in PATH, but without permission", "");
		return EXIT_CANNOT_EXECUTE;
	}
	explain_say(name, "not found in PATH", "");
	return EXIT_NOT_FOUND;
}

struct launched launch(const struct launch *what)
{
	struct launched done = {.result = LAUNCH_FAILED};
	const char *path;

	done.error = launch_find(what->plan.argv[0], envp_path(what->plan.envp), &path);
	if (done.error < 0)
		return done;
	done.path = path;
	done.pid = spawn(what, path, what->plan.argv);
	if (done.pid == -ENOEXEC)
		done.pid = spawn_by_shell(what, path);
	if (done.pid > 0)
		done.result = LAUNCH_RUNS;
	else if (launch_may_pass(done.pid))
		done.result = LAUNCH_BUSY;
	done.error = done.pid;
	return done;
}

int32_t launch_explain(const char *name, const struct launched *done)
{
	return done->path ? explain_failure(SYS_CWD, done->path, done->path, done->error)
			  : say_not_found(name, done->error);
}
