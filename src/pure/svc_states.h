/* svc_states.h - what a service's state makes of an event, for svc.c. */
#ifndef OYA_SVC_STATES_H
#define OYA_SVC_STATES_H

#include "svc.h"

void svc_state_step(struct svc *s, enum svc_event event, int32_t value, struct mono now);
/* Down, and nothing starts any more. */
void svc_stop_for_good(struct svc *s);

#endif
