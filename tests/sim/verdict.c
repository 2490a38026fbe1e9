/* verdict.c - how a world ends: what is told to the runner, once. */
#include "runner.h"

#include <stdarg.h>
#include <stdio.h>

void world_failed(const char *format, ...)
{
	struct verdict verdict = {.has_failed = true};
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(verdict.reason, sizeof(verdict.reason), format, arguments);
	va_end(arguments);
	runner_report(&verdict);
}

void world_over(void)
{
	struct verdict verdict = {
		.hash = world.hash,
		.calls = world.calls,
		.faults_hit = world.faults_hit,
		.waits = world.waits,
	};

	runner_report(&verdict);
}
