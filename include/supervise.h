/* supervise.h - all supervised services of this process, as runsv has one.
 *
 * Through sys.h only. The owner of the loop calls it after each turn and sleeps no
 * longer than supervise_deadline(). */
#ifndef OYA_SUPERVISE_H
#define OYA_SUPERVISE_H

#include "env.h"
#include "loop.h"

struct supervise_conf {
	struct env *env;           /* for all that is run; kept */
	const char *run_directory; /* for supervise/ when it cannot be in the service; kept */
	const char *label;         /* before the name of a service in the log; kept */
};
/* Before the first service. */
void supervise_begin(const struct supervise_conf *conf);

/* Takes up the service in an open directory (SYS_OPEN_IDENTITY), which is its own
 * from here on, also when it fails; its logger, too. `name` is for the log.
 * -EEXIST: it is there already, and is seen; -EBUSY: another of this name has yet to
 * end, or to be seen; -EAGAIN: another supervisor has it; -ENOSPC:
 * there are too many; -ENOENT: `is_found`, and it is still being made; other -errno. */
int supervise_add(int32_t directory, const char *name, bool is_found, struct mono now);

/* What the batch brought, and what was due. */
void supervise_turn(void);
struct mono supervise_deadline(void);

/* No service starts any more; those that run go on. Their loggers may. */
void supervise_hold(struct mono now);
/* Every service has to end, and is killed after its own timeout or grace_ms (UINT32_MAX:
 * never); it is gone when its logger has ended, too. */
void supervise_stop(struct mono now, uint32_t grace_ms);
/* All services that are left are killed; their loggers only if `all`. */
void supervise_kill(struct mono now, bool all);
bool supervise_is_empty(void);

/* --- for the scan of a directory of services --- */

/* A scan begins: no service was seen yet. */
void supervise_scan_begins(void);
/* The service of this name is there, although it cannot be looked at. */
void supervise_sees(const char *name);
/* Services that were not seen have to end. */
void supervise_scan_ends(struct mono now);
/* Has a service gone since the last call? Its directory may be there again. */
bool supervise_has_lost_some(void);

#endif
