/* world.h - the state of the simulated world, and its parts for each other. */
#ifndef OYA_SIM_WORLD_H
#define OYA_SIM_WORLD_H

#include "calls.h"
#include "checks.h"
#include "files.h"
#include "process.h"
#include "services.h"
#include "sim.h"

enum {
	PROGRAMS_MAX = 400,
	PROCESSES_MAX = 1200,
	REQUESTS_MAX = 64,
	LINES_MAX = 400,
	LINE_MAX_SIZE = 200,
	ARGS_MAX = 24,
};

#define NS_PER_MS 1000000ull

enum stream { STREAM_SCHEDULE, STREAM_FAULTS, STREAM_BEHAVIOUR, STREAM_COUNT };

struct line {
	uint64_t ns;
	char text[LINE_MAX_SIZE];
};

struct world {
	/* What a scenario may set. */
	const char *argv[ARGS_MAX], *envp[ARGS_MAX];
	uint32_t argc, envc;
	bool is_not_pid_1, has_proc, has_no_pidfd, launcher_ignores_sigchld;
	bool proc_is_foreign;   /* /proc shows another PID namespace */
	bool children_vanish;   /* somebody else waits for them */
	bool directories_break; /* after their first entry */
	/* runsv: has no bound of its own, and each stop signal is a command. */
	bool leaves_nothing_open, stops_again;
	bool leaves_all;   /* no TERM to all is expected at the end */
	bool forwards;     /* all it does is to forward: what ends the command is not its own */
	bool is_read_only; /* all but what is below `writable` */
	const char *writable;
	bool hup_stops, is_disk_full, has_no_links, has_no_inotify, has_no_watches,
		inodes_never_return, wakes_only_from_empty;
	uint32_t descriptor_limit;
	int (*persona)(int argc, const char **argv, const char **envp);
	bool reuses_pids_at_once, is_log_stuck, log_is_mid_line;
	int32_t pid_max;
	uint32_t process_limit;
	uint32_t grace_ms, grace_all_ms, within_ms, bound_ms;
	const char *main_path;
	/* The run: the seed, its odds, faults, the counters. */
	uint32_t round;
	uint64_t stream[STREAM_COUNT], hash, now_ns, turn_now_ns, turn_ran_ns, start_ns;
	uint64_t frozen_ns, late_ns;
	bool is_traced, is_clock_coarse, has_short_io, wakes_spuriously, is_slow;
	enum fault_mode fault_mode;
	uint32_t fault_n, fault_calls;
	enum call fault_kind;
	bool was_hit[CALL_COUNT];
	uint32_t calls, calls_in_turn, waits, faults_hit;
	struct program program[PROGRAMS_MAX];
	uint32_t program_count;
	struct process process[PROCESSES_MAX];
	uint32_t process_high, process_living, serial;
	int32_t pid, last_pid;
	struct request request[REQUESTS_MAX];
	uint32_t request_count;
	uint64_t pending;
	uint32_t queued[SIG_MAX + 1];
	int32_t sender[SIG_MAX + 1];
	bool signals_held, has_begun, adopts_orphans, has_epoll;
	int64_t wall_jump_s;
	struct service service[SERVICES_MAX];
	int32_t service_count;
	uint32_t writes_in_turn, changes_unwritten;
	struct line line[LINES_MAX];
	uint32_t line_count, lines_lost, lines_lost_told;
	/* For the invariants. *_ran_ns counts only time in which processes could
	 * run; *_turn is the number of the turn. */
	uint64_t stop_ns, term_all_ns, term_all_ran_ns, kill_all_ns, kill_all_line_ns,
		kill_all_since_ns;
	bool stop_taken, main_failed, has_asserted;
	uint32_t stops_taken;
	uint32_t stop_turn, kill_all_turn, stop_sent_turn;
	uint64_t stop_sent_ns;
	uint32_t zombies_at_turn, reaps_in_turn, deaths_reaped, idle_waits, wait_failures;
	uint64_t idle_deadline_ns;
	int32_t fds_at_rest;
	bool fds_known;
	uint32_t terms_to_all, zombies_max, freezes;
	int32_t exit_code;
	uint64_t exit_ns;
};
extern struct world world;

/* random.c */
void random_begin(const char *name, uint64_t seed);
uint64_t random_next(enum stream s);
uint64_t random_below(enum stream s, uint64_t bound);
bool random_chance(enum stream s, uint32_t one_in);

/* verdict.c: how a world ends */
_Noreturn void world_failed(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void world_over(void);
_Noreturn void world_ended(void); /* the init is gone: asks the scenario */

/* process.c, time.c */
void signal_us(int32_t number, int32_t sender);
uint64_t time_next(void);
void time_run(uint64_t until_ns);
void request_happened(enum when when, const char *text, uint64_t n);
struct program *program_find(const char *path);

#endif
