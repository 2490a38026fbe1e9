/* life_conf.h - how a container is to live. */
#ifndef OYA_LIFE_CONF_H
#define OYA_LIFE_CONF_H

#include "base.h"

enum { LIFE_STATUS_OF_MAIN = -1 };
struct life_conf {
	bool has_key, has_startup, has_main;
	bool has_services; /* and shutdown hooks */
	bool kills_all;
	uint32_t grace_ms;     /* one program: TERM to KILL */
	uint32_t grace_all_ms; /* all that remains: TERM to KILL */
	uint32_t within_ms;    /* the whole stop; 0: no such bound */
	int32_t stop_status;   /* exit code after a stop signal, or LIFE_STATUS_OF_MAIN */
};

#endif
