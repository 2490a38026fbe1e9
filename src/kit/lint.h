/* lint.h - the rules for the tree of an image, one noun a file.
 *
 * Each writes a line about what it finds, see finding.h. What is looked at is what our own
 * programs would execute, no more. */
#ifndef OYA_LINT_H
#define OYA_LINT_H

#include "base.h"
#include "image.h"

struct lint {
	const char *arch;
	const char *path;  /* where commands are in the image */
	bool is_read_only; /* its root will be */
};
extern struct lint lint;

/* Who executes a file, and so what it may be. */
enum lint_use {
	LINT_SCRIPT,  /* my_init: without #! a shell runs it */
	LINT_RUN,     /* the supervisor, and it is to stay */
	LINT_SERVICE, /* the supervisor */
	LINT_PROGRAM, /* whoever names it, without a shell */
};

/* As image_names(); says so when there are more names than it returns. */
int lint_names(const char *path, struct names *out);
/* The directories of scripts, and /etc/rc.local. */
void lint_scripts(void);
/* /etc/service. */
void lint_services(void);
/* A path that leads nowhere: `error` says why. Nothing is said when it is not there. */
void lint_lost(const char *path, int error);
/* What a path leads to, when there is anything: whether it can be executed, and runs. */
void lint_file(const char *path, enum lint_use use);
/* Whether a program can be executed that `path` needs; `role` says what for, as in "its
 * shell". NULL: it is `path` itself. */
void lint_program(const char *path, const char *role, const char *program, enum lint_use use);
/* Whether a run file is as it should be; LINT_RUN: whether its program stays. */
void lint_run_file(const char *path, const struct image_file *file, enum lint_use use);
/* Whether the command stays that a shell script ends with. */
void lint_shell(const char *path, const char *bytes, uint32_t size);
/* ... and one of these words. */
void lint_command(const char *path, const char *const *words, bool is_open);

#endif
