/* container.h - carries out the life of a container (life.h) through sys.h:
 * scripts, main command, hooks, signals, and the end of all processes. */
#ifndef OYA_CONTAINER_H
#define OYA_CONTAINER_H

#include "env.h"
#include "life.h"

struct container_conf {
	struct life_conf life;
	const char *startup_directory;
	const char *run_directory;    /* for supervise/ of services that cannot have it */
	const char *const *main_argv; /* NULL: none */
};

/* The environment that the container's programs have at first: to be filled. Startup
 * scripts may put another in its place. */
struct env *container_environment(void);

/* Lives the whole life of the container, sys_begin() being done. Returns the
 * exit code. */
int32_t container_live(const struct container_conf *conf);

#endif
