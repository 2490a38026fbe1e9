/* env_warn.h - what is wrong in the environment's directory, in a few lines of the
 * log: thousands of bad entries, or the same ones after each startup script, are
 * no more than that.
 *
 * Through sys.h only. */
#ifndef OYA_ENV_WARN_H
#define OYA_ENV_WARN_H

#include "base.h"

/* One line about the directory, or what belongs to it, as a whole: "PATH: WHY;
 * WHAT". Each error is said once: a read-only root refuses the directory, .sh,
 * .json, and all of it again after each script. */
void env_warn_once(const char *path, int error, const char *what);

enum { ENV_WARN_LINES_MAX = 10 };

/* What was said of the entries of the directory. Begin with zeros. */
struct env_warn {
	uint32_t said_count;
	uint32_t said[ENV_WARN_LINES_MAX]; /* a hash of each line */
	uint32_t more, more_said;          /* entries that got no line of their own */
};
/* One line about an entry, "DIRECTORY/NAME: WHY; WHAT", unless it was said. */
void env_warn(struct env_warn *w, const char *name, const char *why, const char *what);
/* At the end of each reading or writing: how many there were beyond the lines. */
void env_warn_end(struct env_warn *w);

#endif
