/* shell.h - the command that a shell script ends with. Pure.
 *
 * Not a shell: what would have to be run to be known is left open, and where words alone
 * do not tell what comes last, nothing is said. */
#ifndef OYA_SHELL_H
#define OYA_SHELL_H

#include "str.h"

enum { SHELL_WORDS_MAX = 128, SHELL_TEXT_SIZE = 4096 };

struct shell_command {
	bool is_open; /* a word holds more than is written there: ${X}, $(x), `x` */
	uint32_t count;
	const char *word[SHELL_WORDS_MAX + 1]; /* without redirections; ends with NULL */
	char text[SHELL_TEXT_SIZE];
};

/* The last `exec` of a program in the script; without one its last command. False: there
 * is none, or it is not known. */
bool shell_last(const char *script, size_t size, struct shell_command *out);

#endif
