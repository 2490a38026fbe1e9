/* change.h - what a process is to be before it executes another program.
 *
 * Through sys.h only. Filled in by a command line or a run file, carried out in the one
 * order of spec/runit.md 7. Nothing is undone when a step fails: then execute nothing. */
#ifndef OYA_CHANGE_H
#define OYA_CHANGE_H

#include "account.h"
#include "env.h"
#include "sys_self.h"

struct change {
	bool new_session;
	const char *env_directory; /* NULL and the like: not asked for */
	const char *root;
	const char *cwd;
	bool has_nice;
	int32_t nice;
	const char *env_user; /* sets UID and GID */
	const char *user;
	const char *lock;
	bool lock_waits;
	bool closes[3];  /* descriptors 0, 1 and 2 */
	uint32_t limits; /* a bit each: `limit` holds one */
	uint64_t limit[SYS_LIMITS];
	bool tells_directories; /* in env_directory, which are skipped */
};

/* "unable to DOING: WHAT: ERROR", or without WHAT; or, without ERROR, "DOING: WHAT". */
struct change_failure {
	const char *doing;
	const char *what; /* NULL: nothing to name */
	int error;        /* -errno; 0: none */
};

static inline void change_limit(struct change *c, enum sys_limit limit, uint64_t value)
{
	c->limits |= 1u << limit;
	c->limit[limit] = value;
}

/* Carries it out; `env` becomes the environment of the program. False: it failed. */
bool change_apply(const struct change *c, struct env *env, struct change_failure *failure);

/* Only who we are. */
bool change_user(const struct ids *ids, struct change_failure *failure);

/* Executes a program, searched in `path` when it has no '/'. Returns only when it fails:
 * the -errno. */
int change_execute(const char *program, const char *const *argv, const struct env *env,
		   const char *path);

#endif
