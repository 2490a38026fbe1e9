/* sv_service.h - one service as sv sees it: through the files of supervise/.
 *
 * Through sys.h only; works with any supervisor that keeps runit's files. -errno
 * always goes with `doing`, for the message. Source: spec/runit.md 2, 6. */
#ifndef OYA_SV_SERVICE_H
#define OYA_SV_SERVICE_H

#include "bounds.h"
#include "names.h"
#include "sv_text.h"

struct sv_service {
	const char *name;  /* as typed */
	const char *part;  /* "", or "/log" */
	const char *doing; /* what could not be done, last: "open supervise/ok" */
	int32_t directory; /* a handle, or -errno */
	int32_t base;      /* the one that supervise/ is in */
};

/* Where services are, and supervise/ of those on a read-only root. Both are kept. */
void sv_service_begin(const char *services, const char *run_directory);

bool sv_service_exists(const char *name);
/* The names of all there are, sorted. */
int sv_service_names(struct names *out);

/* Find it, or the logger of it, and read its status; all of `out` but `is_ready`.
 * -ENXIO: there is no supervisor; -EBADMSG: these are not the bytes of a status;
 * a logger's -ENOENT without `directory`: there is none. Whatever they return, they
 * want sv_service_close(). */
int sv_service_visit(struct sv_service *s, const char *name, struct sv_seen *out);
int sv_service_visit_log(struct sv_service *log, const struct sv_service *s, struct sv_seen *out);
void sv_service_close(struct sv_service *s);
/* How ./run ended, and how often: a supervisor of ours says it. */
void sv_service_read_end(struct sv_service *s, struct sv_seen *seen);
/* A descriptor to write commands to. */
int sv_service_control(struct sv_service *s);
/* Makes `changes` (sys_changes_open()) tell of each new status of the service that was
 * visited last. */
int sv_service_watch(int changes);
/* The pid of ./check, which runs; 0: there is none; -errno. */
int32_t sv_service_check(struct sv_service *s, const char *const *envp);

#endif
