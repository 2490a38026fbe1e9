/* services.c - measures supervisors with services, interleaved, and prints medians
 * where there are many: see subjects.h. A metric is named with the number of services,
 * as "stop 100".
 *
 * usage: services SERVICE SECONDS, of idling */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "crew.h"
#include "memory.h"
#include "subjects.h"

enum { ROUNDS_MAX = 15, ROUNDS_MIN = 3 };
static const int64_t ROUNDS_NS = 12000000000, RESTARTS_NS = 2000000000;

enum metric { RUNNING, STOP, DIRTY, PSS, ALL, PROCESSES, DESCRIPTORS, RESTART, METRICS };

static const struct {
	const char *name;
	double unit;
} metrics[METRICS] = {
	[RUNNING] = {"running", 1e6},
	[STOP] = {"stop", 1e6},
	[DIRTY] = {"dirty", 1},
	[PSS] = {"pss", 1},
	[ALL] = {"all", 1024},
	[PROCESSES] = {"processes", 1},
	[DESCRIPTORS] = {"descriptors", 1},
	[RESTART] = {"restart", 1e6},
};

static int64_t samples[SUBJECTS_MAX][METRICS][ROUNDS_MAX];
static uint32_t sample_count[SUBJECTS_MAX];
static int64_t spent_ns[SUBJECTS_MAX];
static struct crew crew;

static void print(const char *metric, uint32_t services, const struct subject *s, double value)
{
	char name[32];

	(void)snprintf(name, sizeof(name), "%s %u", metric, services);
	subject_print(name, s, value);
}

static void forget_samples(void)
{
	memset(sample_count, 0, sizeof(sample_count));
	memset(spent_ns, 0, sizeof(spent_ns));
}

static double median_of(uint32_t index, uint32_t metric)
{
	return (double)median(samples[index][metric], sample_count[index]) / metrics[metric].unit;
}

/* From the signal to the end of PID 1, after which nothing of it runs. */
static int64_t stop_once(const struct subject *subject, struct life *life)
{
	int64_t sent_ns = now_ns(), took_ns;
	int wstatus;

	if (!subject->stop_signal) {
		life_kill(life);
		return 0;
	}
	(void)kill(life->init, subject->stop_signal);
	if (waitpid(life->init, &wstatus, 0) != life->init || wstatus != subject->stop_wstatus)
		life_fail(life, "it does not end as it should");
	took_ns = now_ns() - sent_ns;
	(void)close(life->to_command);
	(void)close(life->from_command);
	return took_ns;
}

static void measure_once(struct subject *subject, uint32_t services, int64_t *got[METRICS])
{
	struct life life;

	memory_begin();
	life = crew_start(subject, services);
	*got[RUNNING] = crew_hear_all(&life, services) - *life.exec_ns;
	crew_await_rest(&life, &crew, services);
	*got[DIRTY] = crew_sum(&crew, "smaps_rollup", "Private_Dirty:");
	*got[PSS] = crew_sum(&crew, "smaps_rollup", "Pss:");
	*got[PROCESSES] = crew.supervisor_count;
	*got[DESCRIPTORS] = crew_descriptors(&crew);
	*got[ALL] = memory_bytes();
	*got[STOP] = stop_once(subject, &life);
	memory_end();
}

/* A slow one meets fewer rounds: it gets twice the time of the first, which does the
 * least. */
static void sample(uint32_t index, uint32_t services)
{
	int64_t began_ns = now_ns();
	int64_t *got[METRICS];

	if (sample_count[index] > 0 && spent_ns[index] > 2 * spent_ns[0])
		return;
	for (uint32_t m = 0; m < METRICS; m++)
		got[m] = &samples[index][m][sample_count[index]];
	measure_once(&subjects[index], services, got);
	sample_count[index]++;
	spent_ns[index] += now_ns() - began_ns;
}

/* As many rounds as there is time for. */
static void measure_lives(uint32_t services)
{
	int64_t until_ns = now_ns() + ROUNDS_NS;
	uint32_t round;

	(void)fprintf(stderr, "bench: %u services: ", services);
	forget_samples();
	for (round = 0; round < ROUNDS_MAX && (round < ROUNDS_MIN || now_ns() < until_ns);
	     round++) {
		const uint32_t *order = subjects_shuffle();

		for (uint32_t i = 0; i < subject_count; i++)
			sample(order[i], services);
	}
	(void)fprintf(stderr, "%u rounds\n", round);
	for (uint32_t i = 0; i < subject_count; i++)
		for (uint32_t m = 0; m < RESTART; m++)
			if (median_of(i, m) > 0) /* it can be measured here */
				print(metrics[m].name, services, &subjects[i], median_of(i, m));
}

/* A service is killed, and heard again. */
static void restart(uint32_t index, const struct life *life, pid_t service)
{
	int64_t began_ns = now_ns(), *got = &samples[index][RESTART][sample_count[index]];

	if (sample_count[index] >= ROUNDS_MIN && spent_ns[index] > RESTARTS_NS)
		return;
	(void)kill(service, SIGKILL);
	*got = life_hear(life) - began_ns;
	sample_count[index]++;
	spent_ns[index] += now_ns() - began_ns;
}

static void measure_restarts(const struct life *lives, pid_t (*services)[ROUNDS_MAX])
{
	forget_samples();
	for (uint32_t round = 0; round < ROUNDS_MAX; round++) {
		const uint32_t *order = subjects_shuffle();

		for (uint32_t i = 0; i < subject_count; i++)
			restart(order[i], &lives[order[i]], services[order[i]][round]);
	}
}

/* Of one life each, all at the same time: how often they wake up when nothing happens;
 * then, with as many services, which have lived long enough by now, restarts. */
static void measure_idle(uint32_t services, uint32_t seconds)
{
	struct life lives[SUBJECTS_MAX];
	int64_t before[SUBJECTS_MAX];
	pid_t to_kill[SUBJECTS_MAX][ROUNDS_MAX];

	(void)fprintf(stderr, "bench: idle with %u services, %u s\n", services, seconds);
	for (uint32_t i = 0; i < subject_count; i++) {
		lives[i] = crew_start(&subjects[i], services);
		(void)crew_hear_all(&lives[i], services);
	}
	for (uint32_t i = 0; i < subject_count; i++) {
		crew_await_rest(&lives[i], &crew, services);
		before[i] = crew_switches(&crew);
		for (uint32_t k = 0; k < ROUNDS_MAX; k++)
			to_kill[i][k] = crew.service[k * (services / ROUNDS_MAX)];
	}
	(void)sleep(seconds);
	for (uint32_t i = 0; i < subject_count; i++) {
		crew_await_rest(&lives[i], &crew, services);
		print("wakes", services, &subjects[i],
		      (double)(crew_switches(&crew) - before[i]) * 30 / seconds);
	}
	measure_restarts(lives, to_kill);
	for (uint32_t i = 0; i < subject_count; i++) {
		life_kill(&lives[i]);
		print(metrics[RESTART].name, services, &subjects[i], median_of(i, RESTART));
	}
}

int main(int argc, char **argv)
{
	int seconds = argc == 3 ? atoi(argv[2]) : 0;

	if (seconds < 1)
		fail("usage: services SERVICE SECONDS");
	setvbuf(stdout, NULL, _IOLBF, 0);
	crew_begin(argv[1]);
	subjects_read();
	measure_lives(0);
	measure_lives(10);
	measure_lives(100);
	measure_lives(1000);
	measure_idle(1000, (uint32_t)seconds);
	return 0;
}
