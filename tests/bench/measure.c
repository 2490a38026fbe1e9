/* measure.c - measures inits around one command, interleaved, and prints medians
 * where there are many: see subjects.h.
 *
 * usage: measure SECONDS, of idling */
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "subjects.h"
#include "trace.h"

enum { STARTS = 400, SIGNALS = 200, IDLES = 25, STORMS = 5 };
enum { STORM_SIZE = 5000, STORM_WARM = 1000 };

static int64_t samples[SUBJECTS_MAX][STARTS];

static int64_t start_once(const struct subject *subject)
{
	struct life life = life_start(subject, "exit", false);
	int64_t first_ns = life_hear(&life);

	life_end(&life);
	return first_ns - *life.exec_ns;
}

static int64_t signal_once(const struct subject *subject)
{
	struct life life = life_start(subject, "term", false);
	int64_t sent_ns, came_ns;

	(void)life_hear(&life);
	life_await_rest(&life);
	sent_ns = now_ns();
	(void)kill(life.init, SIGTERM);
	came_ns = life_hear(&life);
	life_end(&life);
	return came_ns - sent_ns;
}

static int64_t cpu_ns(const struct life *life)
{
	return proc_number(life->init, "schedstat", "");
}

static void make_orphans(const struct life *life, int32_t count)
{
	if (write(life->to_command, &count, sizeof(count)) < 0)
		fail("orphans");
	(void)life_hear(life);
	life_await_rest(life);
}

/* Picoseconds of the init's time an orphan. No init reaps none. */
static int64_t storm_once(const struct subject *subject)
{
	struct life life;
	int64_t before_ns, took_ns;

	if (subject->argc == 0)
		return 0;
	life = life_start(subject, "orphans", false);
	(void)life_hear(&life);
	make_orphans(&life, STORM_WARM);
	before_ns = cpu_ns(&life);
	make_orphans(&life, STORM_SIZE);
	took_ns = cpu_ns(&life) - before_ns;
	life_end(&life);
	return took_ns * 1000 / STORM_SIZE;
}

static int64_t idle_once(const struct subject *subject, const char *file, const char *word)
{
	struct life life = life_start(subject, "term", false);
	int64_t number;

	(void)life_hear(&life);
	life_await_rest(&life);
	number = proc_number(life.init, file, word);
	life_kill(&life);
	return number;
}

/* The stack begins at a random place, and so takes a page more or less. */
static int64_t dirty_once(const struct subject *subject)
{
	return idle_once(subject, "smaps_rollup", "Private_Dirty:");
}

static int64_t pss_once(const struct subject *subject)
{
	return idle_once(subject, "smaps_rollup", "Pss:");
}

static int64_t tables_once(const struct subject *subject)
{
	return idle_once(subject, "status", "VmPTE:");
}

/* All idle at the same time. */
static void measure_wakes(uint32_t seconds)
{
	struct life lives[SUBJECTS_MAX];
	int64_t before[SUBJECTS_MAX];

	for (uint32_t i = 0; i < subject_count; i++) {
		lives[i] = life_start(&subjects[i], "term", false);
		(void)life_hear(&lives[i]);
		life_await_rest(&lives[i]);
	}
	for (uint32_t i = 0; i < subject_count; i++)
		before[i] = proc_switches(lives[i].init);
	(void)fprintf(stderr, "bench: idle, %u s\n", seconds);
	(void)sleep(seconds);
	for (uint32_t i = 0; i < subject_count; i++) {
		subject_print("wakes", &subjects[i],
			      (double)(proc_switches(lives[i].init) - before[i]) * 30 / seconds);
		life_kill(&lives[i]);
	}
}

static void measure_spawn(void)
{
	for (uint32_t i = 0; i < subject_count; i++) {
		struct trace trace;

		if (subjects[i].argc == 0)
			continue;
		trace = trace_spawn(&subjects[i]);
		subject_print("instructions", &subjects[i], (double)trace.instructions);
		subject_print("calls", &subjects[i], (double)trace.calls);
		subject_print("child_calls", &subjects[i], (double)trace.child_calls);
	}
}

/* Prints medians, in units of `unit`. */
static void measure_rounds(const char *metric, uint32_t rounds, double unit,
			   int64_t (*once)(const struct subject *subject))
{
	(void)fprintf(stderr, "bench: %s, %u rounds\n", metric, rounds);
	for (uint32_t round = 0; round < rounds; round++) {
		const uint32_t *order = subjects_shuffle();

		for (uint32_t i = 0; i < subject_count; i++)
			samples[order[i]][round] = once(&subjects[order[i]]);
	}
	for (uint32_t i = 0; i < subject_count; i++)
		subject_print(metric, &subjects[i], (double)median(samples[i], rounds) / unit);
}

/* On one CPU first: where the kernel puts a new process decides over tens of
 * microseconds, differs from one run to the next, and is nobody's merit. */
static void measure_starts(void)
{
	cpu_set_t any, one;

	CPU_ZERO(&one);
	CPU_SET((size_t)sched_getcpu(), &one);
	if (sched_getaffinity(0, sizeof(any), &any) < 0 ||
	    sched_setaffinity(0, sizeof(one), &one) < 0)
		fail("one CPU");
	measure_rounds("start", STARTS, 1e3, start_once);
	if (sched_setaffinity(0, sizeof(any), &any) < 0)
		fail("any CPU");
	measure_rounds("start_any", STARTS, 1e3, start_once);
}

int main(int argc, char **argv)
{
	int seconds = argc > 1 ? atoi(argv[1]) : 30;

	if (seconds < 1)
		fail("usage: measure SECONDS");
	setvbuf(stdout, NULL, _IOLBF, 0);
	subjects_read();
	measure_spawn();
	measure_starts();
	measure_rounds("signal", SIGNALS, 1e3, signal_once);
	measure_rounds("orphan", STORMS, 1e6, storm_once);
	measure_rounds("dirty", IDLES, 1, dirty_once);
	measure_rounds("pss", IDLES, 1, pss_once);
	measure_rounds("tables", IDLES, 1, tables_once);
	measure_wakes((uint32_t)seconds);
	return 0;
}
