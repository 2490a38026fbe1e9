/* logdir.h - a log directory of svlogd: `current`, and what becomes of it.
 *
 * Through sys.h only. Sleeps while it cannot write, or while an old log is processed and
 * the next one has to be: asked.h. Source of the files: spec/runit.md 8. */
#ifndef OYA_LOGDIR_H
#define OYA_LOGDIR_H

#include "logconf.h"
#include "oldlog.h"

/* Of a log that ended as it should; of `current`. */
enum { LOGDIR_MODE_SAFE = 0744, LOGDIR_MODE_OPEN = 0644 };

struct logdir {
	const char *name;
	uint64_t size;            /* of current, with what waits */
	struct mono rotate_at;    /* by its age; MONO_NEVER */
	struct mono process_at;   /* once more, as it has failed; MONO_NEVER: it has not */
	int32_t pid;              /* of the processor; 0: it does not run */
	int32_t fd;               /* 0: not open; nothing is to be done with it */
	int32_t lock, current;    /* 0: not open */
	uint32_t line_max;        /* the first piece of a line has so many bytes at most */
	uint32_t waits;           /* bytes of the text, to be written */
	struct oldlog processing; /* this one */
	bool gets_line;           /* the one that is being put */
	struct logconf conf;
	char text[LOG_WRITE_SIZE];
};

/* False: it cannot be used, which was said. */
bool logdir_open(struct logdir *d);
void logdir_close(struct logdir *d);
void logdir_add(struct logdir *d, const char *bytes, size_t count);
void logdir_end_line(struct logdir *d);
void logdir_flush(struct logdir *d);
void logdir_rotate(struct logdir *d);

/* "unable to ..." */
void logdir_warn(const struct logdir *d, const char *what, int error);

#endif
