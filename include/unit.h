/* unit.h - one supervised process: a service's own, or its logger.
 *
 * Through sys.h only. Carries out what svc decides: starts ./run, ./finish and
 * control scripts, sends signals, publishes. */
#ifndef OYA_UNIT_H
#define OYA_UNIT_H

#include "env.h"
#include "svc.h"
#include "svdir.h"

/* What is the same for all units. */
struct unit_world {
	struct env *env;           /* for all they run; may lose its longest variables */
	const char *names;         /* unit.name is an offset in it */
	const char *run_directory; /* where supervise/ is made, when it cannot be in the service */
	const char *label;         /* before the name, in the log */
	struct mono now;           /* of the turn */
	struct mono stopped;       /* since when all are being stopped; MONO_NEVER: they are not */
	uint32_t grace_ms;         /* then, from TERM to KILL, when a service says nothing */
	bool is_in_hurry;          /* signals first: status is published later */
};
extern struct unit_world unit_world;

struct unit {
	struct svc svc;
	struct svdir files;
	struct wall since;
	uint32_t name;     /* of the service; its logger has the same */
	uint32_t identity; /* of the directory, roughly */
	int32_t directory; /* of the service, its logger has the same; not ours; 0: unused */
	int32_t pipe_end;  /* the service writes to, the logger reads from; 0: none */
	int32_t script_pid;
	uint8_t asked_by; /* the signal that was sent to end it; 0: none was yet */
	bool is_log;
	bool has_partner;  /* the other one of a service and its logger */
	bool is_moved;     /* supervise/ is in the run directory */
	bool is_watched;   /* a wake-up tells of new commands */
	bool may_read;     /* there may be commands in the FIFO */
	bool is_seen;      /* by the scan under way */
	bool owes_status;  /* its files are not as it is */
	bool owes_end;     /* ... nor the one about the last end of ./run */
	bool cannot_write; /* and it was said */
};

/* Makes and locks its files; then it is due to start, unless there is `down`.
 * -EAGAIN: another supervisor has it. Before it: name, directory, is_log. */
int unit_open(struct unit *u);
void unit_close(struct unit *u);
/* Its name, for the log; until the next call. */
const char *unit_name(const struct unit *u);

void unit_step(struct unit *u, enum svc_event event, int32_t value);
/* What svc was told to do otherwise than by unit_step(). */
void unit_carry_out(struct unit *u);
/* What was put off. */
void unit_publish(struct unit *u);
/* Takes commands from the FIFO, COMMAND_BATCH at most. */
void unit_read_commands(struct unit *u);
/* There are commands that could be taken at once. */
bool unit_is_ready(const struct unit *u);
/* ./run or ./finish has ended; its control script has. */
void unit_on_end(struct unit *u, int32_t wstatus);
void unit_on_script_end(struct unit *u, int32_t wstatus);

#endif
