/* life_services.h - what a life may have done to its services, and in which order. For
 * the unit test and for the fuzzer. */
#ifndef OYA_LIFE_SERVICES_H
#define OYA_LIFE_SERVICES_H

#include "life.h"

/* `todo` was just taken from it; *done is what was done so far, 0 at first. Booted
 * once, held before anything is stopped, stopped before they are killed. */
void life_services_check(const struct life *life, uint32_t *done, uint32_t todo);

#endif
