/* life.h - one init around one command (cmd.c), as PID 1 of fresh PID and mount
 * namespaces, and what /proc tells of it from outside. */
#ifndef BENCH_LIFE_H
#define BENCH_LIFE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { SUBJECT_ARGS_MAX = 16, SUBJECTS_MAX = 16 };

/* What is measured: an init, or with no words of its own just the command. */
struct subject {
	const char *name;
	const char *root;
	bool has_proc;
	char *argv[SUBJECT_ARGS_MAX]; /* without the command */
	uint32_t argc;
	/* Of a supervisor: what makes it stop all and end, or 0, and how it ends then. */
	int stop_signal;
	int stop_wstatus;
	void (*furnish)(const char *root); /* in its namespaces, before the root is entered */
};

struct life {
	const char *name; /* the subject's */
	pid_t init;
	int to_command; /* its descriptors 0 and 1 */
	int from_command;
	const int64_t *exec_ns; /* just before the init was executed, or 0; until the next one */
};

_Noreturn void fail(const char *what);
_Noreturn void life_fail(const struct life *life, const char *what);
int64_t now_ns(void);

/* `verb`: of the command; NULL: none is added. `traced`: stops at its first
 * instruction, for whoever waits for it. */
struct life life_start(const struct subject *subject, const char *verb, bool traced);
/* The next time the command tells. */
int64_t life_hear(const struct life *life);
/* Waits until init and command sleep, and no other child is left. */
void life_await_rest(const struct life *life);
/* Closes descriptor 0, and waits until the init has ended. */
void life_end(struct life *life);
void life_kill(struct life *life);

/* The contents of /proc/PID/FILE, ended by NUL; "" if it is gone. */
void proc_read(pid_t pid, const char *file, char *text, size_t size);
/* A number that follows a word at the beginning of a line of /proc/PID/FILE;
 * for "" the first of the file. */
int64_t proc_number(pid_t pid, const char *file, const char *word);
/* How often it went to sleep or was put aside. */
int64_t proc_switches(pid_t pid);
bool proc_sleeps(pid_t pid);

#endif
