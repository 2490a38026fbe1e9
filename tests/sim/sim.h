/* sim.h - a simulated world for the init: what a scenario sets up and asks.
 *
 * Processes that behave, virtual time, a small tree of files, requests from
 * outside and faults, all from one seed. Each world lives in a process of its
 * own, so everything here is one global. */
#ifndef OYA_SIM_H
#define OYA_SIM_H

#include "sig.h"
#include "sys.h"

#define FOREVER UINT32_MAX

enum lineage { AS_DAEMON, AS_CHILD, AS_SIBLING };

/* How a program behaves. All zero: exits 0 at once. */
struct program {
	const char *path;
	uint32_t lives_ms;   /* then it ends by itself; FOREVER: never */
	int32_t exit_code;   /* ... with this */
	int32_t exit_signal; /* ... or, when not 0, by this signal */
	bool ignores_term;
	bool traps_term; /* exits with term_code, term_ms after TERM */
	uint32_t term_ms;
	int32_t term_code;
	bool is_unkillable; /* in the kernel's hands for good */
	bool stops_itself;  /* SIGSTOP at its start: signals wait for CONT */
	bool is_other_uid;  /* we may not signal it */
	bool has_no_leader; /* /proc shows Z, but its threads live on */
	bool keeps_zombies; /* never waits for its children */
	bool is_bomb;       /* forks itself for ever */
	const struct program *child;
	uint32_t child_count;
	uint32_t child_every_us;
	enum lineage lineage;
	bool handles_others; /* HUP, INT, QUIT, ALRM, USR1 and USR2 do not end it */
	/* Standard output, when it is a pipe: a byte, and the next one. */
	uint32_t writes, write_every_us;
	/* Standard input, when it is a pipe: ends with it. */
	uint32_t read_every_us;
	bool ignores_end;
	int32_t spawn_error;        /* errno of the spawn */
	uint32_t spawn_error_times; /* 0: always */
	/* What became of it, all its processes together. */
	uint32_t started, ended, ended_by_kill, terms;
	uint32_t signals[SIG_MAX + 1], wrote, read;
	int32_t wstatus; /* of the last that ended */
	uint64_t started_ns, ended_ns;
	uint32_t started_turn, started_order;
};

/* Adds a program and the file it is. */
struct program *program_add(struct program p);
int32_t file_add(const char *path, uint32_t mode, const char *content);
void link_add(const char *path, const char *target);
void directory_add(const char *path, uint32_t mode);

enum when { WHEN_MS, WHEN_CALL, WHEN_WAIT, WHEN_STARTED, WHEN_LOGGED };
enum what {
	DO_SIGNAL,
	DO_CTRL_C,
	DO_FREEZE,
	DO_FOREIGN,
	DO_ORPHAN,
	DO_LOG_STICKS,
	DO_LOG_FLOWS,
	DO_WRITE, /* bytes into the FIFO `file` */
	DO_WALL,  /* the calendar jumps by `number` seconds */
	DO_ACT,
};

/* Something that the world outside does. */
struct request {
	enum when when;
	const char *text; /* STARTED: path of the program; LOGGED: part of the line */
	uint64_t n;       /* MS: time; CALL, WAIT: how many; else: delay in ms */
	enum what what;
	int32_t number; /* SIGNAL: which; FREEZE: ms */
	int32_t sender;
	struct program *program; /* FOREIGN, ORPHAN */
	const char *file, *bytes;
	void (*act)(const struct request *r);
	uint64_t due_ns;
	bool is_armed, is_done;
};

void request_add(struct request r);
void stop_at(uint32_t ms, int32_t signal);

struct scenario {
	const char *name;
	void (*arrange)(void);
	void (*check)(void);
	uint32_t rounds; /* 0: as many as the others */
	uint32_t stride; /* of calls that fail; 0: each does in turn */
};

extern const struct scenario stop_scenarios[], stop_phase_scenarios[], stop_odd_scenarios[],
	reap_scenarios[], service_scenarios[], service_said_scenarios[], container_scenarios[],
	inits_scenarios[]; /* each ends with a NULL name */

#endif
