/* time.c - virtual time: what happens next, and making it happen. */
#include "world.h"

#include <stdio.h>
#include <string.h>

static void freeze(uint64_t ms)
{
	uint64_t ns = ms * NS_PER_MS;

	world.now_ns += ns;
	world.frozen_ns += ns;
	world.freezes++;
	/* Nobody runs meanwhile: what they were about to do is put off. */
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->end_ns != UINT64_MAX)
			p->end_ns += ns;
		if (p->fork_ns != UINT64_MAX)
			p->fork_ns += ns;
		if (p->io_ns != UINT64_MAX)
			p->io_ns += ns;
	}
}

/* The terminal sends it to our whole process group: to what we started, too. */
static void ctrl_c(void)
{
	signal_us(SIG_INT, 0);
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life != IS_ALIVE || !p->is_ours)
			continue;
		p->end_ns = world.now_ns;
		p->end_wstatus = SIG_INT;
	}
}

static void request_do(struct request *r)
{
	r->is_done = true;
	if (world.is_traced)
		fprintf(stderr, "%12.6f  -- outside: what %d, number %d\n",
			(double)(world.now_ns - world.start_ns) / 1e9, (int)r->what,
			(int)r->number);
	switch (r->what) {
	case DO_SIGNAL:
		signal_us(r->number, r->sender);
		break;
	case DO_CTRL_C:
		ctrl_c();
		break;
	case DO_FREEZE:
		freeze((uint32_t)r->number);
		break;
	case DO_FOREIGN:
		process_start(r->program, 0);
		break;
	case DO_ORPHAN:
		/* Whoever would have left it behind has got its TERM by then. */
		if (!world.kill_all_line_ns && !world.kill_all_ns)
			process_start(r->program, world.pid);
		break;
	case DO_LOG_STICKS:
		world.is_log_stuck = true;
		break;
	case DO_LOG_FLOWS:
		world.is_log_stuck = false;
		break;
	case DO_WRITE:
		fifo_write(r->file, r->bytes);
		break;
	case DO_WALL:
		world.wall_jump_s += r->number;
		break;
	case DO_ACT:
		r->act(r);
		break;
	}
}

/* Something happened that a request may wait for. */
void request_happened(enum when when, const char *text, uint64_t n)
{
	for (uint32_t i = 0; i < world.request_count; i++) {
		struct request *r = &world.request[i];

		if (r->is_done || r->is_armed || r->when != when)
			continue;
		if (when == WHEN_CALL || when == WHEN_WAIT) {
			if (r->n == n)
				request_do(r);
		} else if (when == WHEN_STARTED ? strcmp(text, r->text) == 0
						: strstr(text, r->text) != NULL) {
			r->is_armed = true;
			r->due_ns = world.now_ns + r->n * NS_PER_MS;
		}
	}
}

static uint64_t request_due(const struct request *r)
{
	return r->is_armed && !r->is_done ? r->due_ns : UINT64_MAX;
}

/* When the next thing happens by itself; UINT64_MAX: never. */
uint64_t time_next(void)
{
	uint64_t next = UINT64_MAX;

	for (uint32_t i = 0; i < world.process_high; i++) {
		const struct process *p = &world.process[i];

		if (p->life != IS_ALIVE)
			continue;
		if (p->end_ns < next)
			next = p->end_ns;
		if (p->fork_ns < next && !p->is_stopped)
			next = p->fork_ns;
		if (p->io_ns < next && !p->is_stopped)
			next = p->io_ns;
	}
	for (uint32_t i = 0; i < world.request_count; i++)
		if (request_due(&world.request[i]) < next)
			next = request_due(&world.request[i]);
	return next;
}

static void run_at(uint64_t ns)
{
	for (uint32_t i = 0; i < world.request_count; i++)
		if (request_due(&world.request[i]) <= ns)
			request_do(&world.request[i]);
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->fork_ns <= ns && !p->is_stopped)
			process_fork(p);
		if (p->life == IS_ALIVE && p->io_ns <= ns && !p->is_stopped)
			process_io(p);
		if (p->life == IS_ALIVE && p->end_ns <= ns)
			process_end(p);
	}
}

/* Lets everything happen that is due until then, in order. */
void time_run(uint64_t until_ns)
{
	for (uint64_t next = time_next(); next <= until_ns && next != UINT64_MAX;
	     next = time_next()) {
		if (next > world.now_ns)
			world.now_ns = next;
		run_at(next);
	}
}

/* Time in which processes could run. */
uint64_t time_ran_ns(void)
{
	return world.now_ns - world.frozen_ns;
}
