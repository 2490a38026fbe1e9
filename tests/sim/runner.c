/* runner.c - runs every scenario in many worlds, each in a process of its own.
 *
 *   sim [--rounds MAX] [--faults STRIDE] [--hashes FILE]
 *   SEED=n ONLY=name [FAULT=n MODE=once|kind|all|stop] sim    replays one */
#include "runner.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "persona.h"
#include "table.h"

/* Under emulation a world costs thirty times as much. */
#ifdef __x86_64__
enum { ROUNDS = 200, ROUNDS_MAX = 1000, FAULT_STRIDE = 5 };
#else
enum { ROUNDS = 10, ROUNDS_MAX = 10, FAULT_STRIDE = 241 };
#endif

enum {
	HASHED_ROUNDS = 10,
	WALL_ROUNDS = 10,
	REAL_SECONDS_MAX = 20,
	LAST_STOP_MS = 100000,
	FAULTS_MAX = 1000000
};

FAR_TABLE struct world world;
static const struct scenario *scenario_now;
static int verdict_pipe[2];
static uint32_t rounds_max = ROUNDS_MAX, stride = FAULT_STRIDE, worlds_run;

struct run {
	uint32_t round;
	enum fault_mode mode;
	uint32_t fault_n;
	bool is_traced;
	bool has_wall_jumps;
};

static const char *const mode_name[] = {"none", "once", "kind", "all", "stop"};

void runner_report(const struct verdict *verdict)
{
	if (world.is_traced)
		fprintf(stderr, "exit code %d, %s\n", (int)world.exit_code,
			verdict->has_failed ? verdict->reason : "all as it must be");
	if (write(verdict_pipe[1], verdict, sizeof(*verdict)) != (ssize_t)sizeof(*verdict))
		_exit(99);
	_exit(0);
}

/* The calendar goes forth and back, and nothing else is otherwise. */
static void jump_wall(void)
{
	static const int32_t jump_s[] = {100000000, -1700000000, 5, 2000000000, -3};

	for (uint32_t i = 0; i < COUNTOF(jump_s); i++)
		world.request[world.request_count++] = (struct request){
			.what = DO_WALL,
			.number = jump_s[i],
			.is_armed = true,
			.due_ns = world.start_ns + (i * i * 700 + 1) * NS_PER_MS,
		};
}

/* Each seed turns on some of the odds that the world is full of. */
static void begin(const struct scenario *s, const struct run *run)
{
	random_begin(s->name, run->round);
	world.round = run->round;
	world.is_traced = run->is_traced;
	world.fault_mode = run->mode;
	world.fault_n = run->fault_n;
	world.hash = 0xcbf29ce484222325u;
	world.pid_max = 32768;
	world.process_limit = 300;
	world.descriptor_limit = 40;
	world.persona = my_init_main;
	world.has_proc = random_chance(STREAM_SCHEDULE, 2);
	world.is_clock_coarse = random_chance(STREAM_SCHEDULE, 2);
	world.has_short_io = random_chance(STREAM_SCHEDULE, 4);
	world.wakes_spuriously = random_chance(STREAM_SCHEDULE, 4);
	world.is_slow = random_chance(STREAM_SCHEDULE, 8);
	world.grace_ms = 30000;
	world.grace_all_ms = 30000;
	world.bound_ms = 64000;
	world.now_ns = random_chance(STREAM_SCHEDULE, 4)
			       ? 0
			       : random_below(STREAM_SCHEDULE, 5000 * (uint64_t)NS_PER_MS);
	world.start_ns = world.turn_now_ns = world.now_ns;
	world.argv[world.argc++] = "my_init";
	s->arrange();
	if (run->has_wall_jumps)
		jump_wall();
	/* Where a fault keeps the scenario's own end from coming. */
	if (run->mode != FAULT_NONE)
		stop_at(LAST_STOP_MS, SIG_TERM);
	world.pid = world.is_not_pid_1 ? 40 : 1;
	world.last_pid = world.pid;
}

_Noreturn static void live(const struct scenario *s, const struct run *run)
{
	int code;

	scenario_now = s;
	alarm(REAL_SECONDS_MAX);
	begin(s, run);
	sys_signals_hold();
	code = world.persona((int)world.argc, world.argv, world.envp);
	sys_exit(code);
}

void world_ended(void)
{
	if (world.fault_mode == FAULT_NONE)
		scenario_now->check();
	world_over();
}

static struct verdict run_world(const struct scenario *s, const struct run *run)
{
	struct verdict verdict = {.has_failed = true};
	int status = 0;
	pid_t pid;

	worlds_run++;
	fflush(stdout);
	pid = fork();
	if (pid == 0)
		live(s, run);
	if (pid < 0 || waitpid(pid, &status, 0) != pid) {
		strcpy(verdict.reason, "the world could not be started");
	} else if (read(verdict_pipe[0], &verdict, sizeof(verdict)) != (ssize_t)sizeof(verdict)) {
		verdict.has_failed = true;
		snprintf(verdict.reason, sizeof(verdict.reason), "%s (wait status 0x%x)",
			 status == 14 ? "no end in real time" : "the program crashed",
			 (unsigned)status);
	}
	return verdict;
}

static bool fails(const struct scenario *s, const struct run *run, struct verdict *verdict)
{
	*verdict = run_world(s, run);
	if (!verdict->has_failed)
		return false;
	printf("not ok %s: %s (SEED=%u", s->name, verdict->reason, run->round);
	if (run->mode != FAULT_NONE)
		printf(" FAULT=%u MODE=%s", run->fault_n, mode_name[run->mode]);
	printf(")\n");
	return true;
}

/* The n-th call fails, for n = 1, 2, ... until a run has nothing left to fail. */
static bool survives_faults(const struct scenario *s, enum fault_mode mode)
{
	uint32_t step = min_u32(stride * (s->stride ? s->stride : 1), FAULTS_MAX / 2 - 1);
	struct verdict verdict;

	for (uint32_t n = 1; n < FAULTS_MAX; n += step) {
		struct run run = {.round = 1 + n % 7, .mode = mode, .fault_n = n};

		if (fails(s, &run, &verdict))
			return false;
		if (verdict.faults_hit == 0)
			return true;
	}
	printf("not ok %s: there is always one more call to fail\n", s->name);
	return false;
}

static bool survives_all_faults(const struct scenario *s)
{
	struct verdict verdict;

	for (uint32_t round = 1; round <= 7; round++) {
		struct run run = {.round = round, .mode = FAULT_AFTER_STOP};

		if (fails(s, &run, &verdict))
			return false;
	}
	return survives_faults(s, FAULT_ONCE) && survives_faults(s, FAULT_KIND) &&
	       survives_faults(s, FAULT_ALL);
}

/* I28: what the calendar says changes nothing. */
static bool ignores_wall(const struct scenario *s, uint32_t round, uint64_t hash)
{
	struct verdict verdict;

	if (fails(s, &(struct run){.round = round, .has_wall_jumps = true}, &verdict))
		return false;
	if (verdict.hash != hash)
		printf("not ok %s: I28: jumps of the calendar change it (SEED=%u)\n", s->name,
		       round);
	return verdict.hash == hash;
}

static bool run_scenario(const struct scenario *s, FILE *hashes)
{
	uint32_t rounds = min_u32(s->rounds > ROUNDS ? s->rounds : ROUNDS, rounds_max);
	uint64_t hash = 0;
	struct verdict verdict;

	for (uint32_t round = 1; round <= rounds; round++) {
		if (fails(s, &(struct run){.round = round}, &verdict))
			return false;
		if (round <= WALL_ROUNDS && !ignores_wall(s, round, verdict.hash))
			return false;
		if (round <= HASHED_ROUNDS)
			hash = hash * 0x100000001b3u + verdict.hash;
	}
	if (stride && !survives_all_faults(s))
		return false;
	if (hashes)
		fprintf(hashes, "hash %s %016llx\n", s->name, (unsigned long long)hash);
	printf("ok %s\n", s->name);
	return true;
}

static bool replay(const struct scenario *s)
{
	const char *mode = getenv("MODE");
	const char *fault = getenv("FAULT");
	struct run run = {.round = (uint32_t)atoi(getenv("SEED")), .is_traced = true};
	struct verdict verdict;

	for (uint32_t m = 0; mode && m < COUNTOF(mode_name); m++)
		if (strcmp(mode, mode_name[m]) == 0)
			run.mode = (enum fault_mode)m;
	run.fault_n = fault ? (uint32_t)atoi(fault) : 0;
	return !fails(s, &run, &verdict);
}

static uint32_t run_list(const struct scenario *list, FILE *hashes)
{
	const char *only = getenv("ONLY");
	uint32_t failed = 0;

	for (; list->name; list++) {
		if (only && strcmp(only, list->name) != 0)
			continue;
		failed += getenv("SEED") ? !replay(list) : !run_scenario(list, hashes);
	}
	return failed;
}

int main(int argc, char **argv)
{
	FILE *hashes = NULL;
	uint32_t failed = 0;

	for (int i = 1; i + 1 < argc; i += 2) {
		if (strcmp(argv[i], "--rounds") == 0)
			rounds_max = (uint32_t)atoi(argv[i + 1]);
		else if (strcmp(argv[i], "--faults") == 0)
			stride = (uint32_t)atoi(argv[i + 1]);
		else if (strcmp(argv[i], "--hashes") == 0)
			hashes = fopen(argv[i + 1], "w");
	}
	if (pipe2(verdict_pipe, O_NONBLOCK) != 0)
		return 1;
	failed += run_list(stop_scenarios, hashes);
	failed += run_list(stop_phase_scenarios, hashes);
	failed += run_list(stop_odd_scenarios, hashes);
	failed += run_list(reap_scenarios, hashes);
	failed += run_list(service_scenarios, hashes);
	failed += run_list(service_said_scenarios, hashes);
	failed += run_list(container_scenarios, hashes);
	failed += run_list(inits_scenarios, hashes);
	if (hashes)
		fclose(hashes);
	fprintf(stderr, "%u worlds\n", worlds_run);
	return failed != 0;
}
