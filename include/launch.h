/* launch.h - starts a program, or says precisely why it cannot be started.
 *
 * Through sys.h only. Knows PATH, /bin/sh for files without #!, and what to do
 * about an environment that is too large. */
#ifndef OYA_LAUNCH_H
#define OYA_LAUNCH_H

#include "env.h"
#include "sys_child.h"

struct launch {
	/* argv[0] is searched in PATH when it has no '/'; `path` is found here. */
	struct spawn_plan plan;
	struct env *env; /* whose plan.envp is; may lose its longest variables when exec
			  * says E2BIG. NULL: may not */
};

enum launch_result {
	LAUNCH_RUNS,   /* pid is set */
	LAUNCH_BUSY,   /* try again soon; error is set in case it never works */
	LAUNCH_FAILED, /* launch_explain() says why, and the code is 126 or 127 */
};

struct launched {
	enum launch_result result;
	int32_t pid;
	int32_t error;    /* -errno */
	const char *path; /* of what could not be executed; NULL: not found in PATH */
};

/* 0 when `path` is a file that we may execute; -ENOENT: no file; -EACCES: no
 * permission. */
int launch_check(const char *path);
struct launched launch(const struct launch *what);
/* *found: the name itself when it has a '/', else where it is in PATH (NULL: the default
 * one). 0, -ENOENT, or -EACCES when all that was found is not executable. */
int launch_find(const char *name, const char *path, const char **found);
/* One line of the log about what LAUNCH_FAILED. Returns the exit code of a shell. */
int32_t launch_explain(const char *name, const struct launched *done);
/* What may be otherwise in a moment: no pid, no memory, no descriptor, or a file
 * that is still open for writing. */
bool launch_may_pass(int32_t error);
/* Leaves out the longest variable after -E2BIG, and says so. False: that would not
 * help. */
bool launch_drop_longest(struct env *env);

#endif
