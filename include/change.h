/* change.h - what a process is to be before it executes another program.
 *
 * Through sys.h only. Filled in by a command line or a run file, carried out in one order,
 * that of spec/runit.md 7; what needs rights or names of before comes before what takes them
 * away. Nothing is undone when a step fails: then execute nothing. */
#ifndef OYA_CHANGE_H
#define OYA_CHANGE_H

#include "account.h"
#include "directive.h"
#include "env.h"
#include "sys_self.h"

enum { CHANGE_WISHES = DIRECTIVE_LIMIT + SYS_LIMITS };

struct change {
	/* By enum directive_name, of limits by their number behind DIRECTIVE_LIMIT. Of those that
	 * are done where they stand in a run file, only DIRECTIVE_ENVDIR, first of all. */
	struct wish wish[CHANGE_WISHES];
	struct env *env;        /* becomes the environment of the program */
	bool closes[3];         /* descriptors 0, 1 and 2 */
	bool keeps_user;        /* no right is needed to become who we are, groups included */
	bool tells_directories; /* in that directory, which are skipped */
};

/* "unable to DOING: WHAT: ERROR", or without WHAT; or, without ERROR, "DOING: WHAT". */
struct change_failure {
	uint32_t wish; /* the one that failed */
	const char *doing;
	const char *what; /* NULL: nothing to name */
	int error;        /* -errno; 0: none */
};

/* Carries out all, or one of them. False: it failed. */
bool change_apply(const struct change *c, struct change_failure *f);
bool change_apply_one(const struct change *c, uint32_t wish, struct change_failure *f);

/* Only who we are. */
bool change_user(const struct ids *ids, struct change_failure *f);

/* Executes a program, searched in `path` when it has no '/'. Returns only when it fails:
 * the -errno. */
int change_execute(const char *program, const char *const *argv, const struct env *env,
		   const char *path);

#endif
