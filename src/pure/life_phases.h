/* life_phases.h - life.c's own: what each phase of the life makes of an event. */
#ifndef OYA_LIFE_PHASES_H
#define OYA_LIFE_PHASES_H

#include "life.h"

/* The event, as the state has it. LIFE_EV_TIMER and LIFE_EV_BUSY change none. */
void life_phase_step(struct life *l, enum life_event event, int32_t code, struct mono now);

/* How long a program of this state may still take to start; UINT32_MAX: any time. */
uint32_t life_phase_left_ms(const struct life *l, struct mono now);

/* Nothing that was asked for but not yet started will start. */
void life_start_nothing(struct life *l);

#endif
