/* runtext.h - a run file in memory, and what is wrong with it as one line of the log.
 *
 * Through sys.h only. There is room for one; its path stays the caller's. */
#ifndef OYA_RUNTEXT_H
#define OYA_RUNTEXT_H

#include "runfile.h"

struct runtext {
	const char *path;
	struct runfile file;
};
extern struct directive runtext_line; /* what runfile_next() read last */

/* Reads the file `path`, from `at`. Returns its size or -errno; -EFBIG: it is larger than a
 * run file may be. Then runtext_begin() goes to its first line; with `env` NULL only the
 * form of the lines is read. */
int32_t runtext_load(int at, const char *path);
void runtext_begin(struct runtext *t, int32_t size, const struct env *env);

/* Loads t->path, and reads the form of all lines. Returns its size; -1: it is not as it
 * should be, and that was said. */
int32_t runtext_check(struct runtext *t);

/* All lines of the log begin with "oya: PATH:NUMBER: " from now on, the number being that of
 * the line read last. */
void runtext_begin_lines(const struct runtext *t);
/* Says what is wrong with a word of the line read last. Returns false. */
bool runtext_fail(const struct runtext *t, const char *word, const char *reason);

#endif
