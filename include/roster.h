/* roster.h - the table of all units: services and their loggers.
 *
 * Through sys.h only. The index of a unit is its tag when the loop tells of its
 * commands; at 0 there is none. A logger stands right before its service, so that it
 * is started first. */
#ifndef OYA_ROSTER_H
#define OYA_ROSTER_H

#include "unit.h"

/* Before the first service: how many descriptors we may have. */
void roster_begin(uint32_t descriptors);

/* As supervise_add(). The unit is new: nothing of it runs yet. */
int roster_add(int32_t directory, const char *name, bool is_found);
/* A service, and its logger with it. */
void roster_drop(struct unit *u);

struct unit *roster_at(uint32_t index);
/* The next unit, or the next service, after one, or after NULL; NULL: there is none. */
struct unit *roster_next(struct unit *u);
struct unit *roster_next_service(struct unit *u);
/* Whose ./run, ./finish or script was started as `pid`; NULL: nobody's here. */
struct unit *roster_find_child(int32_t pid);

#endif
