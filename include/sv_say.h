/* sv_say.h - what sv says, a line at a time, and how much of it was bad.
 *
 * Through sys.h only. Source of the words: spec/runit.md 6. */
#ifndef OYA_SV_SAY_H
#define OYA_SV_SAY_H

#include "sv_service.h"

/* The line that is being made; sv_say_end() writes it to fd, with its newline. */
extern struct str sv_say_line;
void sv_say_end(int fd);

/* Adds LEVEL and how it is. */
void sv_say_seen(const char *level, const char *name, const struct sv_seen *seen);
/* Adds what could not be done, and counts it, unless the end of the supervisor is
 * what was asked for. */
void sv_say_failure(const struct sv_service *s, int error, bool wants_end);

extern uint32_t sv_say_failures; /* at most 99 */
void sv_say_count(void);

#endif
