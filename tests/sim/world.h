/* world.h - the state of the simulated world, and its parts for each other. */
#ifndef OYA_SIM_WORLD_H
#define OYA_SIM_WORLD_H

#include "sim.h"

enum {
	PROGRAMS_MAX = 48,
	PROCESSES_MAX = 1200,
	REQUESTS_MAX = 24,
	LINES_MAX = 400,
	LINE_MAX_SIZE = 200,
	ARGS_MAX = 24,
};

#define NS_PER_MS 1000000ull

enum call {
	CALL_HOLD,
	CALL_BEGIN,
	CALL_WAIT,
	CALL_SIGNALS,
	CALL_REAP,
	CALL_SPAWN,
	CALL_KILL,
	CALL_PIDFD_OPEN,
	CALL_PIDFD_KILL,
	CALL_ADOPT,
	CALL_NOW,
	CALL_TERMINAL,
	CALL_LOG,
	CALL_OPEN,
	CALL_CLOSE,
	CALL_READ,
	CALL_WRITE,
	CALL_TRUNCATE,
	CALL_NAMES,
	CALL_FSTAT,
	CALL_STAT,
	CALL_LSTAT,
	CALL_EXECUTABLE,
	CALL_READLINK,
	CALL_CHMOD,
	CALL_CHOWN,
	CALL_RENAME,
	CALL_UNLINK,
	CALL_CWD,
	CALL_CHDIR,
	CALL_EXIT,
	CALL_OTHER,
	CALL_COUNT,
};

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
	bool is_stopped, term_waits;
	bool is_ours; /* we started it */
	bool was_killed, needs_cont;
	uint32_t terms;
	uint64_t term_ns, term_ran_ns;
};

enum stream { STREAM_SCHEDULE, STREAM_FAULTS, STREAM_BEHAVIOUR, STREAM_COUNT };
enum fault_mode { FAULT_NONE, FAULT_ONCE, FAULT_KIND, FAULT_ALL, FAULT_AFTER_STOP };

struct line {
	uint64_t ns;
	char text[LINE_MAX_SIZE];
};

struct world {
	/* what a scenario may set */
	const char *argv[ARGS_MAX], *envp[ARGS_MAX];
	uint32_t argc, envc;
	bool is_not_pid_1, has_proc, has_no_pidfd, launcher_ignores_sigchld;
	bool reuses_pids_at_once, is_log_stuck, is_calm, no_signal_wait;
	int32_t pid_max;
	uint32_t process_limit;
	uint32_t grace_ms, grace_all_ms, within_ms, bound_ms;
	const char *main_path;
	/* the run */
	uint32_t round;
	uint64_t seed, stream[STREAM_COUNT], hash, now_ns, turn_now_ns, turn_ran_ns, start_ns;
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
	bool signals_held, has_begun, adopts_orphans;
	struct line line[LINES_MAX];
	uint32_t line_count, lines_lost, lines_lost_told;
	/* for the invariants */
	uint64_t stop_ns, term_all_ns, term_all_ran_ns, kill_all_ns, kill_all_line_ns,
		kill_all_since_ns;
	bool stop_taken, main_failed, has_asserted;
	uint32_t stop_turn, kill_all_turn, stop_sent_turn;
	uint64_t stop_sent_ns;
	uint32_t zombies_at_turn, reaps_in_turn, deaths_reaped, idle_waits, wait_failures;
	uint64_t idle_deadline_ns;
	int32_t fds_at_rest;
	bool fds_known;
	uint32_t terms_to_all, zombies_max;
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

/* trace.c: every call passes here */
int call_begin(enum call call);
int32_t call_end(enum call call, const char *text, int64_t argument, int32_t result);

/* process.c, time.c */
struct process *process_start(struct program *p, int32_t ppid);
struct process *process_find(int32_t pid);
void process_signal(struct process *p, int32_t signal);
void process_free(struct process *p);
void process_end(struct process *p);
void process_fork(struct process *p);
bool process_is_descendant(const struct process *p);
void signal_us(int32_t number, int32_t sender);
uint64_t time_next(void);
void time_run(uint64_t until_ns);
void request_happened(enum when when, const char *text, uint64_t n);
struct program *program_find(const char *path);

/* tree.c, descriptors.c, proc.c */
enum { NODE_NONE = -1, NODE_ROOT = 0, PATH_TEXT_MAX = 600 };
struct node {
	char name[44];
	int32_t parent;
	enum sys_kind kind;
	uint32_t mode, uid, gid, at, length, room;
	bool is_used, is_gone;
};
extern struct node tree[];
extern char tree_bytes[];
struct found {
	int32_t node, parent;
	char name[44];
};
int tree_walk(int32_t from, const char *path, bool follows, struct found *out);
int32_t tree_add(int32_t parent, const char *name, enum sys_kind kind, uint32_t mode);
int tree_write(int32_t node, uint32_t offset, const void *bytes, uint32_t count);
bool tree_next(int32_t parent, uint32_t *cursor, int32_t *node);

struct descriptor {
	bool is_open;
	enum { FD_NODE, FD_PROC, FD_PIDFD } kind;
	int32_t node;
	uint32_t offset, serial;
	char proc[48]; /* the path below /proc */
};
struct descriptor *descriptor_at(int fd);
int descriptor_new(struct descriptor d);
int32_t descriptor_count(void);

bool proc_path(int at, const char *path, char *out, uint32_t size);
bool proc_kind(const char *path, enum sys_kind *kind);
int32_t proc_read(const char *path, uint32_t offset, char *buffer, uint32_t size);
int32_t proc_names(struct descriptor *d, char *names, uint32_t size);

/* invariants.c */
void check_wait(struct mono deadline);
void check_turn_begins(void);
void check_kill(int32_t pid, int32_t signal);
void check_spawn(const char *path);
void check_reaped(const struct process *p);
void check_exit(int32_t code);
void check_line(const char *line);
uint64_t time_ran_ns(void);
bool is_hook(const char *path);

/* expect.c: for the check of a scenario */
void arrange_usual(const char *main_path);
void argument(const char *text);
void variable(const char *text);
void set_grace(uint32_t grace_s, uint32_t grace_all_s);
void expect_code(int32_t code);
void expect_line(const char *part);
void expect_no_line(const char *part);
void expect_before(const struct program *first, const struct program *then);
void expect_within(uint32_t least_ms, uint32_t most_ms);
void expect(bool condition, const char *what);

#endif
