/* flag.h - a command line, read as getopt(3) and getopt_long(3) read it: letters, in
 * clusters or not, and long names, up to the first word that is none.
 *
 * Pure. opt.h reads as Python does. */
#ifndef OYA_FLAG_H
#define OYA_FLAG_H

#include "base.h"

/* A long name is as good as its letter. A prefix that fits one name only is enough. */
struct flag_name {
	const char *name; /* without the "--" */
	char letter;
};

struct flags {
	const char *letters; /* "hp:": p takes a value */
	const struct flag_name *names;
	uint32_t name_count;
	const char *const *next; /* in: argv + 1; at FLAG_END: the first word that is no option */
	const char *cluster;     /* what is left of a word of letters; in: NULL */
	const char *value;       /* out: of the option */
	const char *wrong;       /* out: the long option, or NULL: it is wrong_letter */
	char wrong_letter;
};

enum {
	FLAG_END = 0,
	FLAG_UNKNOWN = '?',
	FLAG_NEEDS_VALUE = ':',
	FLAG_TAKES_NONE = '=', /* "--name=value" of one without */
	FLAG_AMBIGUOUS = '*',  /* the beginning of several names */
};
/* The next option's letter, or one of these. */
char flag_next(struct flags *f);

static inline bool flag_is_wrong(char result)
{
	return result == FLAG_UNKNOWN || result == FLAG_NEEDS_VALUE || result == FLAG_TAKES_NONE ||
	       result == FLAG_AMBIGUOUS;
}

#endif
