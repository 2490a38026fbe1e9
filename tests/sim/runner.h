/* runner.h - one world, one process: what it tells the program that runs it. */
#ifndef OYA_SIM_RUNNER_H
#define OYA_SIM_RUNNER_H

#include "world.h"

struct verdict {
	bool has_failed;
	uint64_t hash;
	uint32_t calls, faults_hit, waits;
	char reason[200];
};

/* Tells the verdict and ends the process of this world. */
_Noreturn void runner_report(const struct verdict *verdict);

#endif
