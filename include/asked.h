/* asked.h - what signals ask of svlogd, and how it sleeps.
 *
 * Through sys.h only. All signals are held back; they are taken wherever it sleeps. */
#ifndef OYA_ASKED_H
#define OYA_ASKED_H

#include "base.h"

struct asked {
	bool to_end;    /* TERM; INT */
	bool to_rotate; /* ALRM */
	bool to_reopen; /* HUP */
};
extern struct asked asked;

/* Sleeps until a signal, something new to read, or the deadline; may wake without cause. */
void asked_wait(struct mono deadline);
/* Says what cannot be done, "open current", in `name`, and why; then sleeps 3 s whatever
 * comes. It has to be tried again: what is not written is not lost. */
void asked_pause(const char *what, const char *name, int error);

#endif
