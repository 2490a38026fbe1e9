/* svc_world.h - the world of one supervised process: its programs, its time, and what
 * must always be true. For the unit test and for the fuzzer. */
#ifndef OYA_SVC_WORLD_H
#define OYA_SVC_WORLD_H

#include "svc.h"

/* What the world does next. */
enum svc_move {
	MOVE_UP,
	MOVE_DOWN,
	MOVE_ONCE,
	MOVE_EXIT,
	MOVE_TERM,
	MOVE_KILL,
	MOVE_PAUSE,
	MOVE_JUNK,
	MOVE_PROCESS_ENDS,
	MOVE_SCRIPT_ENDS,
	MOVE_SCRIPT_REPLACES,
	MOVE_TIMER,
	MOVE_HOLD,
	MOVE_STOP,
	MOVE_KILL_ALL,
	MOVE_COUNT,
};

/* How the programs of this world behave. */
struct svc_kind {
	bool has_scripts, has_finish, run_cannot_start, no_room, heeds_term, heeds_nothing;
	uint32_t bound_ms;
};

struct svc_world {
	struct svc_kind kind;
	struct svc s;
	struct mono now;
	bool has_process, has_script, is_run, was_held, was_stopped, may_start_early;
	uint32_t terms, process_terms;
	struct mono last_start;
	struct status published;
};

void svc_world_begin(struct svc_world *w, struct svc_kind kind);
/* Does it, what follows from it, and checks. */
void svc_world_make(struct svc_world *w, enum svc_move move);
/* The parts of it: a byte of supervise/control; to the next deadline; what is to be
 * done; all that a turn does after its events, and the checks. */
void svc_world_command(struct svc_world *w, char byte);
void svc_world_timer(struct svc_world *w);
void svc_world_carry_out(struct svc_world *w);
void svc_world_settle(struct svc_world *w);
/* Whatever came before: after a stop it is over by time alone. */
void svc_world_check_stops(struct svc_world *w);

#endif
