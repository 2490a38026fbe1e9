/* oldlog.h - the old logs in a log directory: "@", TAI64N in 24 digits, and what it is.
 *
 * Through sys.h only. */
#ifndef OYA_OLDLOG_H
#define OYA_OLDLOG_H

#include "date.h"

enum oldlog_kind {
	OLDLOG_SAFE = 's',   /* ended as it should; processed, if it had to be */
	OLDLOG_UNSAFE = 'u', /* not so, or not yet */
	OLDLOG_TEMP = 't',   /* a processor writes it */
};

struct oldlog {
	char name[DATE_STAMP_SIZE + 2];
};

/* The name of one that is made now, and does not exist. */
struct oldlog oldlog_new(int directory, enum oldlog_kind kind);
/* The same one as another kind. */
struct oldlog oldlog_as(struct oldlog log, enum oldlog_kind kind);
/* How many there are, and the oldest. `sweeps`: removes what a processor has left. */
uint32_t oldlog_count(int directory, struct oldlog *oldest, bool sweeps);

#endif
