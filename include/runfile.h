/* runfile.h - a run file: what a process is to be before it executes a program, and
 * which, a directive a line.
 *
 * Pure. A line is words: blanks separate them, double quotes group (in them \" \\ \$ are
 * the byte behind the \), ${NAME} is a variable and ${1} an argument, in quotes and outside;
 * what they hold is never split. # begins a line that says nothing. */
#ifndef OYA_RUNFILE_H
#define OYA_RUNFILE_H

#include "directive.h"
#include "env.h"
#include "str.h"

struct runfile {
	const char *next, *end;      /* of the text: what is left; *end is a newline */
	const struct env *env;       /* NULL: only the form is read, variables stay as they are */
	const char *const *argument; /* ${0}, ${1}, ...; ends with NULL */
	struct str words;            /* all there are, each ended by NUL */
	uint32_t number;             /* of the line read last, from 1 */
	bool has_exec;
	/* What is the matter with the word out->wrong, in two parts; NULL: nothing. */
	const char *reason, *form;
};

/* RUNFILE_BAD: the line is; the next one may be read all the same. At the end there may be a
 * reason, too: that there is no exec. */
enum runfile_result { RUNFILE_LINE, RUNFILE_BAD, RUNFILE_END };

/* The next line that says something. */
enum runfile_result runfile_next(struct runfile *f, struct directive *out);

#endif
