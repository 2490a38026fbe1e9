/* directive.h - what a line of a run file says: its words, and what they mean. Pure. */
#ifndef OYA_DIRECTIVE_H
#define OYA_DIRECTIVE_H

#include "base.h"
#include "bounds.h"

enum directive_name {
	/* Done where they stand among the lines. */
	DIRECTIVE_ENV,
	DIRECTIVE_ENVDIR,
	DIRECTIVE_UNSET,
	DIRECTIVE_CLEAR_ENV,
	DIRECTIVE_WAIT_FOR, /* value[0]: seconds */
	DIRECTIVE_EXEC,
	/* What the process is to be, in the order in which that is carried out. */
	DIRECTIVE_ARG0,
	DIRECTIVE_NEW_SESSION,
	DIRECTIVE_UMASK,     /* value[0] */
	DIRECTIVE_OOM_SCORE, /* its text is as the kernel has it */
	DIRECTIVE_STDIN,
	DIRECTIVE_STDOUT,
	DIRECTIVE_STDERR,
	DIRECTIVE_STDERR_TO_STDOUT,
	DIRECTIVE_CHROOT,
	DIRECTIVE_CHDIR,
	DIRECTIVE_NICE, /* value[0], as an int32_t */
	DIRECTIVE_ENV_USER,
	DIRECTIVE_USER,
	DIRECTIVE_LOCK,
	DIRECTIVE_LOCK_WAIT,
	DIRECTIVE_CAPS, /* value[0]: those that go, a bit each; value[1]: that stay */
	DIRECTIVE_NO_NEW_PRIVILEGES,
	DIRECTIVE_LIMIT, /* value[0]: the soft one; value[1]: the hard one */
	DIRECTIVES
};

/* What one asks for. */
struct wish {
	const char *word; /* what it is asked with; NULL: it is not asked for */
	uint64_t value[2];
	bool has_hard; /* a limit has a value[1] */
};

struct directive {
	enum directive_name name;
	uint32_t limit; /* the kernel's number of it; of all else 0 */
	uint32_t side;  /* of caps: the value that the words are for */
	struct wish wish;
	bool is_open;      /* a word holds a variable as it is written: values are not read */
	const char *wrong; /* the word that is */
	const char *form;  /* NULL: there is no such directive */
	uint32_t count;
	const char *word[RUN_WORDS_MAX + 1]; /* its own name first; ends with NULL */
};

/* How each is written, one text after the other; an empty one ends them. */
const char *directive_forms(void);

/* Reads what its words mean. False: one is wrong, or they are too few or too many. */
bool directive_read(struct directive *d);

#endif
