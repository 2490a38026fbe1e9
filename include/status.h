/* status.h - the files of supervise/ that say how a service is: their bytes.
 *
 * Pure. Layouts and words are runit's. Source: spec/runit.md 2. */
#ifndef OYA_STATUS_H
#define OYA_STATUS_H

#include "str.h"

/* Values are runit's: byte 19 of supervise/status. Never renumber. */
enum svc_state { SVC_DOWN = 0, SVC_RUN = 1, SVC_FINISH = 2 };
/* What is wanted of it; EXIT: down, and then no supervision either. */
enum svc_want { SVC_WANT_UP, SVC_WANT_DOWN, SVC_WANT_EXIT };

enum { STATUS_SIZE = 20, STATUS_STAT_SIZE_MAX = 48 };

struct status {
	struct wall since; /* the last start of ./run, or when it went down */
	int32_t pid;       /* 0: no process */
	enum svc_state state;
	enum svc_want want; /* in supervise/status EXIT is DOWN */
	bool is_paused;
	bool got_term; /* TERM was sent to the process, which has not ended */
};

void status_pack(const struct status *s, uint8_t bytes[STATUS_SIZE]);
/* False when these are not the bytes of a status. Times before 1970 are 1970, those
 * after 2514 are 2514. */
bool status_unpack(const uint8_t bytes[STATUS_SIZE], struct status *out);
/* The line of supervise/stat, newline included. */
void status_stat(const struct status *s, struct str *out);

/* How ./run ended the last time: the line of supervise/ended, which is ours alone and
 * missing before the first time. */
struct status_end {
	int32_t code;   /* as ./finish is told, -1: by a signal */
	int32_t status; /* ... the low byte of its wait status */
	uint32_t count; /* how often it has ended under this supervisor */
};
enum { STATUS_END_SIZE_MAX = sizeof("255 255 4294967295\n") };

void status_end(const struct status_end *end, struct str *out);
/* Of any text; the values are in their ranges. */
struct status_end status_end_read(const char *line);

#endif
