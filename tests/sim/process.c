/* process.c - the processes of the world and how they behave. */
#include "world.h"

#include <stdio.h>
#include <string.h>

static void trace(const struct process *p, const char *what)
{
	if (world.is_traced)
		fprintf(stderr, "%12.6f  -- %s (PID %d, parent %d) %s\n",
			(double)(world.now_ns - world.start_ns) / 1e9, p->program->path,
			(int)p->pid, (int)p->ppid, what);
}

struct process *process_find(int32_t pid)
{
	for (uint32_t i = 0; i < world.process_high; i++)
		if (world.process[i].life != IS_FREE && world.process[i].pid == pid)
			return &world.process[i];
	return NULL;
}

static bool pid_is_taken(int32_t pid)
{
	return pid < 2 || pid == world.pid || process_find(pid) != NULL;
}

static int32_t pid_new(void)
{
	int32_t pid = world.reuses_pids_at_once ? 1 : world.last_pid;

	do
		pid = pid >= world.pid_max ? 2 : pid + 1;
	while (pid_is_taken(pid));
	world.last_pid = pid;
	return pid;
}

/* Signals act after a moment, or before the sender looks again. */
static uint64_t soon(void)
{
	uint64_t ns = random_chance(STREAM_SCHEDULE, 3) ? 0 : random_below(STREAM_SCHEDULE, 200000);

	return world.now_ns + ns;
}

static uint64_t after_ms(uint64_t from_ns, uint32_t ms)
{
	return ms == FOREVER ? UINT64_MAX : from_ns + (uint64_t)ms * NS_PER_MS;
}

static struct process *slot_new(void)
{
	for (uint32_t i = 0; i < PROCESSES_MAX; i++) {
		if (world.process[i].life != IS_FREE)
			continue;
		if (i >= world.process_high)
			world.process_high = i + 1;
		return &world.process[i];
	}
	return NULL;
}

static void process_pause(struct process *p)
{
	p->is_stopped = true;
	p->stop_is_told = false;
	p->rest_ns = p->end_ns == UINT64_MAX ? UINT64_MAX : p->end_ns - world.now_ns;
	p->end_ns = UINT64_MAX;
}

/* NULL: the limit of processes is reached. */
struct process *process_start(struct program *p, int32_t ppid)
{
	struct process *process = NULL;

	if (world.process_living < world.process_limit)
		process = slot_new();
	if (!process)
		return NULL;
	*process = (struct process){
		.life = IS_ALIVE,
		.ppid = ppid,
		.serial = ++world.serial,
		.program = p,
		.end_ns = after_ms(soon(), p->lives_ms),
		.fork_ns = p->is_bomb || p->child_count ? soon() : UINT64_MAX,
		.end_wstatus = p->exit_signal ? p->exit_signal : p->exit_code << 8,
		.forks_left = p->is_bomb ? UINT32_MAX : p->child_count,
		.io_ns = UINT64_MAX,
		.writes_left = p->writes,
		.is_stopped = p->stops_itself,
		.begin_ran_ns = world.turn_ran_ns,
	};
	process->pid = pid_new();
	world.process_living++;
	p->started++;
	p->started_ns = world.now_ns;
	p->started_turn = world.waits;
	p->started_order = world.serial;
	if (process->is_stopped)
		process_pause(process);
	trace(process, "starts");
	request_happened(WHEN_STARTED, p->path, 0);
	return process;
}

void process_free(struct process *p)
{
	p->life = IS_FREE;
	world.process_living--;
	while (world.process_high && world.process[world.process_high - 1].life == IS_FREE)
		world.process_high--;
}

/* Who gets the children of the dead: us, or the world outside. */
static int32_t adopter(void)
{
	return !world.is_not_pid_1 || world.adopts_orphans ? world.pid : 0;
}

static bool chld_is_ignored(void)
{
	return world.children_vanish || (world.launcher_ignores_sigchld && !world.has_begun);
}

/* The parent hears of it, and in the end somebody waits for it. */
static void settle(struct process *p)
{
	struct process *parent = process_find(p->ppid);

	if (p->ppid == world.pid && !chld_is_ignored())
		signal_us(SIG_CHLD, p->pid);
	else if (p->ppid == world.pid || !parent || !parent->program->keeps_zombies)
		process_free(p);
}

static void orphan_children(const struct process *parent)
{
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life == IS_FREE || p->ppid != parent->pid || p == parent)
			continue;
		p->ppid = adopter();
		if (p->life == IS_ZOMBIE)
			settle(p);
	}
}

void process_end(struct process *p)
{
	struct program *program = p->program;

	p->life = IS_ZOMBIE;
	p->end_ns = UINT64_MAX;
	p->fork_ns = UINT64_MAX;
	p->io_ns = UINT64_MAX;
	process_gets(p, 0, 0);
	program->ended++;
	program->ended_by_kill += p->end_wstatus == SIG_KILL;
	program->wstatus = p->end_wstatus;
	program->ended_ns = world.now_ns;
	trace(p, "ends");
	orphan_children(p);
	settle(p);
}

/* Forks once, and again later if it has more to fork. */
void process_fork(struct process *p)
{
	const struct program *child = p->program->is_bomb ? p->program : p->program->child;
	struct process *born;
	int32_t ppid = p->pid;
	uint64_t every_ns = (uint64_t)p->program->child_every_us * 1000;

	p->fork_ns = UINT64_MAX;
	if (p->is_dying)
		return;
	if (p->program->lineage == AS_DAEMON)
		ppid = p->ppid == 0 ? 0 : adopter();
	else if (p->program->lineage == AS_SIBLING)
		ppid = p->ppid;
	if (!p->program->is_bomb)
		p->forks_left--;
	born = process_start((struct program *)(uintptr_t)child, ppid);
	if (born)
		process_gets(born, p->in, p->out);
	if (p->forks_left)
		p->fork_ns =
			world.now_ns + every_ns + random_below(STREAM_BEHAVIOUR, 1 + every_ns / 4);
}

static void end_soon(struct process *p, uint64_t at_ns, int32_t wstatus)
{
	if (p->is_dying || p->end_ns <= at_ns)
		return;
	p->end_ns = at_ns;
	p->end_wstatus = wstatus;
}

static void on_term(struct process *p)
{
	const struct program *program = p->program;

	if (program->traps_term)
		end_soon(p, after_ms(soon(), program->term_ms), program->term_code << 8);
	else
		end_soon(p, soon(), SIG_TERM);
}

static void end_by(struct process *p, int32_t signal)
{
	if (p->program->is_unkillable)
		return;
	if (p->is_stopped)
		p->held_signal = signal;
	else if (signal == SIG_TERM)
		on_term(p);
	else
		end_soon(p, soon(), signal);
}

static void on_cont(struct process *p)
{
	if (!p->is_stopped)
		return;
	p->is_stopped = false;
	if (p->rest_ns != UINT64_MAX)
		p->end_ns = world.now_ns + p->rest_ns;
	if (p->held_signal)
		end_by(p, p->held_signal);
	p->held_signal = 0;
}

static bool ends(const struct program *program, int32_t signal)
{
	switch (signal) {
	case SIG_TERM:
		return !program->ignores_term;
	case SIG_HUP:
	case SIG_INT:
	case SIG_QUIT:
	case SIG_ALRM:
	case SIG_USR1:
	case SIG_USR2:
		return !program->handles_others;
	default:
		return false;
	}
}

void process_signal(struct process *p, int32_t signal)
{
	if (p->life != IS_ALIVE)
		return;
	p->program->signals[signal]++;
	p->program->terms += signal == SIG_TERM;
	if (signal == SIG_CONT) {
		on_cont(p);
	} else if (signal == SIG_STOP && !p->is_stopped && !p->is_dying) {
		process_pause(p);
	} else if (signal == SIG_KILL && !p->program->is_unkillable && !p->is_dying) {
		/* Atomic: it forks no more, though it takes a moment to end. */
		p->end_ns = UINT64_MAX;
		end_soon(p, soon(), SIG_KILL);
		p->is_dying = true;
	} else if (ends(p->program, signal)) {
		end_by(p, signal);
	}
}

bool process_is_descendant(const struct process *p)
{
	for (uint32_t depth = 0; p && depth < PROCESSES_MAX; depth++) {
		if (p->ppid == world.pid)
			return true;
		p = p->ppid ? process_find(p->ppid) : NULL;
	}
	return false;
}
