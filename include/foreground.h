/* foreground.h - the one program of ours that runs at a time: a startup script,
 * the main command or a shutdown hook.
 *
 * Through sys.h only. Finds out which is next, starts it, sends it signals, and
 * says in the log what becomes of it, in the words of spec/my_init.md 3. */
#ifndef OYA_FOREGROUND_H
#define OYA_FOREGROUND_H

#include "command.h"
#include "life.h"
#include "scripts.h"

struct foreground {
	struct command command;
	struct mono since; /* when it was started, or sent the last signal */
	enum life_state role;
	bool is_chosen; /* the next one is known, but does not run yet */
	const char *const *main_argv;
	const char *startup_directory;
	const char *cwd;  /* for the program; NULL: ours */
	bool has_scripts; /* `scripts` is the list of the role, not yet at its end */
	struct scripts scripts;
	const char *name; /* of the chosen or running one, for the log */
};

/* From now on programs start in the directory we are in now; we leave it. */
void foreground_leave_directory(struct foreground *f);

/* Chooses the next program of a role and says so, unless one is chosen already.
 * False: there is none. */
bool foreground_choose(struct foreground *f, enum life_state role);
/* Starts the chosen one; it stays chosen while the result is LAUNCH_BUSY. */
struct launched foreground_start(struct foreground *f, struct env *env, struct mono now);
/* Says why the chosen one could not be started, and gives it up. Returns its exit code. */
int32_t foreground_failed(struct foreground *f, const struct launched *done);
/* ... after a last LAUNCH_BUSY. */
void foreground_give_up(struct foreground *f, const struct launched *last);

void foreground_term(struct foreground *f, struct mono now); /* TERM, then CONT */
/* `is_late`: it had its grace. */
void foreground_kill(struct foreground *f, struct mono now, bool is_late);
/* KILL did not end it: goes on without it. */
void foreground_leave(struct foreground *f, struct mono now);

/* It has ended. Says how, unless `was_stopped`. Returns its exit code. */
int32_t foreground_ended(struct foreground *f, int32_t wstatus, bool was_stopped);
/* It has vanished: somebody else took its status. Returns the exit code. */
int32_t foreground_vanished(struct foreground *f);

/* Says that the scripts left in this role do not run for want of time. */
void foreground_skip(struct foreground *f, enum life_state role);

#endif
