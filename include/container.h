/* container.h - carries out the life of a container (life.h) through sys.h:
 * scripts, main command, hooks, signals, and the end of all processes. */
#ifndef OYA_CONTAINER_H
#define OYA_CONTAINER_H

#include "env.h"
#include "life.h"

struct container_conf {
	struct life_conf life;
	const char *startup_directory;
	const char *const *main_argv; /* NULL: none */
};

/* Lives the whole life of the container, sys_begin() being done. `env` is the
 * imported environment; `spare` is another table for its successors. Returns
 * the exit code. */
int32_t container_live(const struct container_conf *conf, struct env *env, struct env *spare);

#endif
