/* crew.h - one supervisor with services (service.c), as PID 1 of fresh PID and mount
 * namespaces: /etc/service on a tmpfs, also named in an inittab. */
#ifndef BENCH_CREW_H
#define BENCH_CREW_H

#include "life.h"

enum { CREW_MAX = 1024 };

/* Who lives in it: PID 1, all below it that are not the service, and the services. */
struct crew {
	pid_t supervisor[CREW_MAX * 2];
	pid_t service[CREW_MAX];
	uint32_t supervisor_count;
	uint32_t service_count;
};

/* `service` is the program. */
void crew_begin(const char *service);
struct life crew_start(struct subject *subject, uint32_t service_count);
/* Waits until all services have told; the time of the last one. */
int64_t crew_hear_all(const struct life *life, uint32_t service_count);
/* Waits until all sleep. */
void crew_await_rest(const struct life *life, struct crew *crew, uint32_t service_count);

/* Of the supervisor's processes together. */
int64_t crew_sum(const struct crew *crew, const char *file, const char *word);
int64_t crew_switches(const struct crew *crew);
int64_t crew_descriptors(const struct crew *crew);

#endif
