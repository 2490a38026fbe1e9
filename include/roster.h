/* roster.h - the table of all units: services and their loggers.
 *
 * Through sys.h only. A unit is known by its index, which is its tag when the loop
 * tells of its commands; 0 is no unit. A logger stands right before its service, so
 * that it is started first. */
#ifndef OYA_ROSTER_H
#define OYA_ROSTER_H

#include "unit.h"

/* Before the first service: how many descriptors we may have. */
void roster_begin(uint32_t descriptors);

/* As supervise_add(). The unit is new: nothing of it runs yet. */
int roster_add(int32_t directory, const char *name, struct mono now);
/* A service, and its logger with it. */
void roster_drop(uint32_t index);

struct unit *roster_at(uint32_t index);
/* The next unit, or the next service, after one; 0: there is none. */
uint32_t roster_next(uint32_t index);
uint32_t roster_next_service(uint32_t index);
/* The logger of a service, the service of a logger; NULL: there is none. */
struct unit *roster_partner(uint32_t index);
/* What was started as `pid`; 0: nothing of ours. */
uint32_t roster_find_child(int32_t pid);

#endif
