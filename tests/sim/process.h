/* process.h - the processes of the world. */
#ifndef OYA_SIM_PROCESS_H
#define OYA_SIM_PROCESS_H

#include "sim.h"

enum life_of { IS_FREE, IS_ALIVE, IS_ZOMBIE };

struct process {
	enum life_of life;
	int32_t pid;
	int32_t ppid; /* 0: outside */
	uint32_t serial;
	struct program *program;
	uint64_t end_ns, fork_ns; /* UINT64_MAX: never */
	int32_t end_wstatus;
	uint32_t forks_left;
	bool is_dying; /* KILL is on its way: runs no more */
	bool is_stopped, stop_is_told, term_waits;
	bool is_ours; /* we started it */
	bool was_killed, needs_cont;
	uint32_t terms;
	uint64_t term_ns, term_ran_ns;
};

/* NULL: the limit of processes is reached. */
struct process *process_start(struct program *p, int32_t ppid);
struct process *process_find(int32_t pid);
void process_signal(struct process *p, int32_t signal);
void process_free(struct process *p);
void process_end(struct process *p);
void process_fork(struct process *p);
bool process_is_descendant(const struct process *p);

#endif
