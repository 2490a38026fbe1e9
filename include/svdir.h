/* svdir.h - the files of one supervised process: supervise/ with lock, ok, control,
 * status, pid, stat, and `ended`, which runit does not have.
 *
 * Through sys.h only. `ok` is a second name of the FIFO `control`, so that one
 * descriptor is both; where a file system has no links, it is a FIFO of its own.
 * Nothing is ever read back. Source of the files: spec/runit.md 2. */
#ifndef OYA_SVDIR_H
#define OYA_SVDIR_H

#include "status.h"

struct svdir {
	int32_t lock;    /* held for its life; 0: not open */
	int32_t control; /* both ends; 0: there is none that could be used */
	int32_t ok;      /* 0: it is `control`; below 0: nothing has been published yet */
	int32_t pid;     /* in the file `pid`; -1: not known */
};

/* Where it is: `path`, which ends in "supervise", below `at`. */
struct svdir_place {
	int32_t at;
	const char *path;
	const char *name; /* of the service, for the log */
};

/* Makes what is missing, removes what an earlier life has left to be misread, and takes the lock.
 * -errno: nothing is open; -EAGAIN: another supervisor has it. Of the rest what fails is said in
 * the log. */
int svdir_open(struct svdir *d, const struct svdir_place *place);
/* The files stay; who asks finds no reader. */
void svdir_close(struct svdir *d);
/* The first time it is the whole of it, and `ok` after it: who finds that can read all.
 * `end`: NULL when it is as it was. 0, or -errno: some of it is still as it was. */
int svdir_publish(struct svdir *d, const struct svdir_place *place, const struct status *s,
		  const struct status_end *end);

#endif
