/* habit.h - which programs go to the background by themselves, and what keeps them from it.
 * Pure. What their manuals say; a table in habit_table.c. */
#ifndef OYA_HABIT_H
#define OYA_HABIT_H

#include "base.h"

/* Lists have '|' between their parts. A part of '-' and a letter is that letter in any
 * word of letters; what has no '-' may be anywhere. */
struct habit {
	const char *name;   /* of the program; what a '*' at its end stands for is its version */
	const char *leaves; /* what sends it to the background; NULL: it goes by itself */
	const char *stays;  /* what keeps it in front all the same, or has it do something else */
	const char *mend;
	/* Files that may say so too, '*' being the version, and what they say then, without
	 * blanks; or NULL. */
	const char *files, *setting;
};
/* NULL: there are no more. */
const struct habit *habit_at(uint32_t index);

struct habit_found {
	const struct habit *habit;
	const char *program;
	const char *version; /* of the program, in its name */
};

/* The program that a command executes in the end, and its arguments; NULL: it cannot be told. */
const char *const *habit_program(const char *const *words);

/* True when a command goes to the background, as far as its words tell. `is_open`: a word
 * is not wholly known; then what it lacks may be in there. */
bool habit_leaves(const char *const *words, bool is_open, struct habit_found *out);

/* True when a line of a file, but no comment, says that setting. */
bool habit_file_says(const char *bytes, size_t size, const char *setting);

#endif
