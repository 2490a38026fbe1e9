/* sv_text.h - what sv says of a service: runit's words, and JSON. Pure. */
#ifndef OYA_SV_TEXT_H
#define OYA_SV_TEXT_H

#include "status.h"

/* What was seen of a service, or of its logger. */
struct sv_seen {
	bool is_supervised; /* false: zeros follow */
	bool is_normally_down;
	bool is_ready;
	struct status status;
	uint32_t age_s; /* of the status */
	uint32_t restarts;
	int32_t exit_code; /* of ./run, the last time; -1: none is known */
};

/* "run: NAME: (pid 1) 2s, normally down" */
void sv_text_status(struct str *out, const char *name, const struct sv_seen *seen);
/* An object that is left open, up to the value of its last member, the logger. */
void sv_text_json(struct str *out, const char *name, const struct sv_seen *seen);

#endif
