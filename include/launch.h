/* launch.h - starts a program, or says precisely why it cannot be started.
 *
 * Through sys.h only. Knows PATH, /bin/sh for files without #!, and what to do
 * about an environment that is too large. */
#ifndef OYA_LAUNCH_H
#define OYA_LAUNCH_H

#include "env.h"

struct launch {
	const char *const *argv; /* argv[0]: searched in PATH when it has no '/' */
	struct env *env;         /* may lose its longest variables when exec says E2BIG */
	const char *cwd;         /* as in struct spawn_plan */
	bool takes_terminal;
};

enum launch_result {
	LAUNCH_RUNS,   /* pid is set */
	LAUNCH_BUSY,   /* try again soon; error and code are set in case it never works */
	LAUNCH_FAILED, /* code is 126 or 127; one line of the log said why */
};

struct launched {
	enum launch_result result;
	int32_t pid;
	int32_t error; /* -errno */
	int32_t code;
};

/* 0 when `path` is a file that we may execute; -ENOENT: no file; -EACCES: no
 * permission. */
int launch_check(const char *path);
struct launched launch(const struct launch *what);
/* What may be otherwise in a moment: no pid, no memory, no descriptor, or a file
 * that is still open for writing. */
bool launch_may_pass(int32_t error);
/* Leaves out the longest variable after -E2BIG, and says so. False: that would not
 * help. */
bool launch_drop_longest(struct env *env);
/* Says why what was LAUNCH_BUSY will not be tried again. */
void launch_give_up(const char *name, int32_t error);

#endif
