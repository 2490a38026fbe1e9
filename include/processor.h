/* processor.h - the program that svlogd runs on each old log of a directory.
 *
 * Through sys.h only. It reads @....u and writes @....t; 4 is what it has said on 5 the
 * last time. One at a time for a directory. */
#ifndef OYA_PROCESSOR_H
#define OYA_PROCESSOR_H

#include "logdir.h"

/* What each is given; before the first one. */
void processor_begin(const char *const *envp);
/* Nothing, when the directory has none. */
void processor_start(struct logdir *d, const struct oldlog *log);
/* When it has ended, or is to be run once more. */
void processor_turn(struct logdir *d, struct mono now);
/* Sleeps until this directory's has done its work. At the end of svlogd, one that fails
 * has done what it could. */
void processor_await(struct logdir *d);

#endif
