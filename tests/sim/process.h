/* process.h - the processes of the world. */
#ifndef OYA_SIM_PROCESS_H
#define OYA_SIM_PROCESS_H

#include "sim.h"

enum life_of { IS_FREE, IS_ALIVE, IS_ZOMBIE };
/* What it is to a service; ROLE_NONE: the main command, a hook, somebody's child. */
enum role { ROLE_NONE, ROLE_RUN, ROLE_FINISH, ROLE_SCRIPT };

struct process {
	enum life_of life;
	int32_t pid;
	int32_t ppid; /* 0: outside */
	uint32_t serial;
	struct program *program;
	uint64_t end_ns, fork_ns, io_ns; /* UINT64_MAX: never */
	uint64_t rest_ns;                /* of its life, when it goes on */
	int32_t end_wstatus;
	uint32_t forks_left, writes_left;
	enum role role;
	int32_t service;     /* of the role */
	int32_t in, out;     /* channels; 0: none */
	int32_t held_signal; /* that ends it when it goes on */
	bool is_dying;       /* KILL is on its way: runs no more */
	bool is_stopped, stop_is_told;
	bool is_ours; /* we started it */
	bool was_killed, needs_cont;
	uint32_t terms, terms_by_stop;
	uint64_t term_ns, term_ran_ns, begin_ran_ns;
};

/* NULL: the limit of processes is reached. */
struct process *process_start(struct program *p, int32_t ppid);
struct process *process_find(int32_t pid);
void process_signal(struct process *p, int32_t signal);
void process_free(struct process *p);
void process_end(struct process *p);
void process_fork(struct process *p);
void process_gets(struct process *p, int32_t in, int32_t out);
void process_io(struct process *p);
void process_channel_changed(int32_t channel);
bool process_is_descendant(const struct process *p);

#endif
