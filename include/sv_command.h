/* sv_command.h - the words of sv's command line, and when what they ask for has
 * come about. Pure. Source: spec/runit.md 6. */
#ifndef OYA_SV_COMMAND_H
#define OYA_SV_COMMAND_H

#include "status.h"

/* Instead of bytes for supervise/control: nothing is sent. */
enum { SV_STATUS = 's', SV_CHECK = 'C', SV_REPORT = 'J' };

struct sv_command {
	const char *bytes;
	bool waits; /* without being asked to */
	bool kills; /* what has not come about in time */
};

/* False: it means nothing. */
bool sv_command_read(const char *word, struct sv_command *out);
bool sv_command_sends(const struct sv_command *command);

enum sv_reached { SV_NOT_YET, SV_AFTER_CHECK, SV_REACHED };

/* How far a service is, once its supervisor has taken the bytes;
 * SV_AFTER_CHECK: if its ./check agrees. `before` is how it was before they were
 * sent. Never by the clock alone: a second is long. */
enum sv_reached sv_command_reached(const char *bytes, const struct status *before,
				   const struct status *now);

#endif
