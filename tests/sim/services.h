/* services.h - supervised processes, as the world outside knows them: a service's
 * ./run with its ./finish and control scripts, or a logger's ./run. */
#ifndef OYA_SIM_SERVICES_H
#define OYA_SIM_SERVICES_H

#include "files.h"
#include "process.h"
#include "status.h"

enum { SERVICES_MAX = 260, STARTS_KEPT = 32, DUE_MAX = 64 };

struct service {
	/* What a scenario may set. */
	uint32_t kill_ms;   /* timeout-kill; 0: none */
	uint32_t finish_ms; /* timeout-finish */
	bool has_scripts;   /* what is sent is theirs to say */
	bool may_be_double; /* another supervisor has it */
	const char *path;
	int32_t directory; /* where ./run is */
	int32_t partner;   /* of a service and its logger, counted from 1; 0: none */
	bool is_log;
	struct program *run;
	/* What must be true of it: from the bytes that were read, and the processes. */
	bool is_taken;     /* by our supervisor */
	bool is_published; /* since then */
	bool is_over;      /* its directory is another's by now */
	enum svc_want want;
	uint32_t bytes, starts, tries;
	int32_t pid; /* of ./run or ./finish, not yet reaped */
	int32_t script_pid;
	enum role role;
	bool has_ended; /* ./run, while the script runs */
	uint64_t try_ns[STARTS_KEPT];
	uint32_t try_bytes[STARTS_KEPT];
	char due[DUE_MAX]; /* signals that commands have asked for, in order */
	uint32_t due_count;
	bool once;
	uint64_t gone_ran_ns; /* when its last process was reaped */
};

/* Makes /etc/service/NAME or another directory, and ./run in it. */
struct service *service_add(const char *path, struct program run);
/* Another file of it that runs: finish, control/t. */
struct program *service_program(const struct service *s, const char *file, struct program p);
/* A file of it that is only read. */
void service_file(const struct service *s, const char *file, const char *content);
/* Its logger, with a pipe between them. */
struct service *service_log(struct service *s, struct program run);
/* Bytes into supervise/control. */
void service_tell(const struct service *s, struct request when, const char *bytes);
const char *text(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* What the world outside may do at any time. */
void fifo_write(const char *path, const char *bytes);
void path_remove(const char *path);
void path_rename(const char *from, const char *to);
void lock_by_other(const char *path);
void lock_free(const char *path);

/* Its file in supervise/, wherever that is; NODE_NONE. */
int32_t service_file_find(const struct service *s, const char *file);
struct service *service_of_directory(int32_t directory);
struct service *service_of_file(int32_t node, const char *file);
bool service_is_removed(const struct service *s); /* or replaced */
struct service *service_at(int32_t number);       /* from 1; NULL: none */

/* service_rules.c */
void check_service_spawn(struct service *s, enum role role);
void note_service_spawn(struct service *s, enum role role, struct process *p);
void check_service_kill(struct process *p, int32_t signal);
void note_service_reaped(const struct process *p);
bool world_is_stopping(void);
bool service_has_to_end(int32_t number);   /* or is told to */
void check_services(struct mono deadline); /* a turn is over */
void note_service_taken(int32_t lock);
void note_change(void); /* something that may be written down */
void check_fifo_read(int32_t node);
void note_fifo_byte(int32_t node, char byte);
/* service_files.c */
void check_published(const struct found *from, const struct found *to);
void check_service_state(const struct service *s, bool sleeps);
int32_t check_service_descriptors(void);
void check_nothing_open(void);

#endif
