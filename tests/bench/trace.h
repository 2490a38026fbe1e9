/* trace.h - what an init does, instruction by instruction, until its command
 * exists. */
#ifndef BENCH_TRACE_H
#define BENCH_TRACE_H

#include "life.h"

struct trace {
	int64_t instructions; /* of the init, from its first to the one that forks */
	int64_t calls;        /* system calls among them */
	int64_t child_calls;  /* of the new process, up to its execve */
};

/* Must be called while no other life is under way. */
struct trace trace_spawn(const struct subject *subject);

#endif
