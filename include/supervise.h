/* supervise.h - all supervised services of this process, as runsv has one.
 *
 * Through sys.h only. The owner of the loop gives it each batch and sleeps no
 * longer than supervise_deadline(). */
#ifndef OYA_SUPERVISE_H
#define OYA_SUPERVISE_H

#include "loop.h"

/* Before the first service. `envp` is for all that is run; `run_directory` is where
 * supervise/ is made when it cannot be in the service. Both are kept. */
void supervise_begin(const char *const *envp, const char *run_directory);
/* Takes up the service in an open directory (SYS_OPEN_IDENTITY), which is its own
 * from here on, also when it fails; its logger, too. `name` is for the log.
 * -EAGAIN: another supervisor has it; -ENOSPC: there are too many; other -errno. */
int supervise_add(int32_t directory, const char *name, struct mono now);
/* What the batch brought, and what was due. */
void supervise_turn(const struct loop_batch *batch);
struct mono supervise_deadline(void);
/* Every service is told to exit; each is gone when it and its logger are down. */
void supervise_exit(struct mono now);
bool supervise_is_empty(void);

#endif
