/* explain.h - why a file could not be executed, in one line of the log.
 *
 * Through sys.h only: looks at the file itself, since one error number stands
 * for many causes. */
#ifndef OYA_EXPLAIN_H
#define OYA_EXPLAIN_H

#include "program.h"

/* What kind of program a file is; PROGRAM_EMPTY when it cannot be read. */
struct program explain_look(int at, const char *path);

/* Says why executing `path`, which the line calls `name`, failed with `error` (-errno).
 * Returns the exit code that a shell has for it: 127 not found, 126 found but not
 * executable. */
int32_t explain_failure(int at, const char *path, const char *name, int32_t error);

/* Says that it cannot be executed, and why: two texts that make one. */
void explain_say(const char *name, const char *why, const char *what);
/* Says that it cannot be executed for this error, whose cause is not to be found in it. */
void explain_error(const char *name, int32_t error);

/* True when the kernel has killed a process of this container for want of
 * memory, as its cgroup says (version 2, mounted where it always is). */
bool explain_out_of_memory(void);

#endif
