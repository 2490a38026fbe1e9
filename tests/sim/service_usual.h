/* service_usual.h - what many scenarios of services have in common. */
#ifndef OYA_SIM_SERVICE_USUAL_H
#define OYA_SIM_SERVICE_USUAL_H

#include "usual.h"

struct program forever(void);
struct program stubborn_one(void); /* ignores TERM */
void service_odds(void);
/* Call first: the world of one runsv, with the service /etc/service/a. */
struct service *runsv_is(struct program run);
void tell_at(const struct service *s, uint32_t ms, const char *bytes);
void tell_after_start(const struct service *s, uint32_t ms, const char *bytes);
void act_at(uint32_t ms, void (*act)(const struct request *));
void tell_anything(const struct service *s, uint32_t times, uint32_t within_ms);

#endif
