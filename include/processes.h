/* processes.h - the other processes of the container: who they are, and signals
 * to all of them.
 *
 * Through sys.h only. As PID 1 "all" is the PID namespace; otherwise it is our
 * own descendants, found through /proc, and never anybody else. /proc is
 * believed only when it shows this PID namespace. */
#ifndef OYA_PROCESSES_H
#define OYA_PROCESSES_H

#include "base.h"

/* The name of a process for people; "" without /proc. */
struct process_name {
	char text[20];
};
struct process_name process_name(int32_t pid);

/* Sends a signal to all. False: not PID 1, and no /proc: nobody can be found. */
bool processes_signal_all(int32_t signal);

/* True when nobody but us is left. `has_children`: as the last reap saw it. */
bool processes_are_gone(bool has_children);

/* One line of the log for each of the first RESISTING_NAMED_MAX that are left:
 * name, pid, what it was sent, how long it was waited for. */
void processes_say_left(const char *was_sent, uint32_t waited_ms);

#endif
