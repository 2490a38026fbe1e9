/* command.h - the command that an init runs: its process and the terminal.
 *
 * Through sys.h only. */
#ifndef OYA_COMMAND_H
#define OYA_COMMAND_H

#include "launch.h"

struct command {
	int32_t pid;      /* 0: none runs */
	int32_t terminal; /* our process group, when the command has got the terminal from
			   * it; or 0 */
};

/* Starts it. A terminal that is not ours to give is not taken. */
struct launched command_start(struct command *c, const struct launch *what);

/* Sends it a signal, or its process group, as far as it has one. */
void command_signal(const struct command *c, int32_t signal, bool to_group);

/* It was stopped by a signal, and lives: Ctrl-Z finds no shell here that would
 * continue it. */
void command_froze(const struct command *c, int32_t signal);

/* It is no more, or is given up: the terminal is ours again. */
void command_gone(struct command *c);

#endif
