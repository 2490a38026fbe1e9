/* invariants.c - what must be true at every call and after every turn. The
 * numbers are those of the failure catalogue: I1, I2, ... */
#include "world.h"

#include "persona.h"

#include <stdlib.h>
#include <string.h>

enum {
	REAP_BATCH = 64,
	SLICE_MS = 2000,
	HOOK_GRACE_MS = 5000,
	SLACK_MS = 500,
	IDLE_WAITS_MAX = 20
};

bool is_hook(const char *path)
{
	return strncmp(path, "/etc/my_init.pre_shutdown.d/", 28) == 0 ||
	       strncmp(path, "/etc/my_init.post_shutdown.d/", 29) == 0;
}

static bool is_main(const char *path)
{
	return world.main_path && strcmp(path, world.main_path) == 0;
}

static void check_bound(void)
{
	uint64_t took_ns = world.now_ns - world.stop_ns;
	uint64_t most_ns = (uint64_t)(world.bound_ms + SLACK_MS) * NS_PER_MS;

	if (world.forwards || !world.stop_ns ||
	    took_ns <= most_ns + world.late_ns + world.frozen_ns)
		return;
	if (world.stops_again && world.faults_hit)
		world_over(); /* it has no bound of its own */
	else
		world_failed("I11: the stop takes longer than its bound of %u ms", world.bound_ms);
}

/* No death that was there when the turn began is left behind. */
static void check_reaping(void)
{
	uint32_t due = min_u32(world.zombies_at_turn, REAP_BATCH);

	/* dumb-init leaves all to the next turn when its command dies meanwhile. */
	if (world.persona == dumb_init_main)
		return;
	if (world.reaps_in_turn < due && !world.was_hit[CALL_REAP])
		world_failed("I4: %u of ours were dead, %u were reaped in the turn",
			     world.zombies_at_turn, world.reaps_in_turn);
}

static void check_conts(void)
{
	/* Without /proc nobody but PID 1 finds them again. */
	if (world.forwards || world.was_hit[CALL_KILL] || (world.is_not_pid_1 && world.faults_hit))
		return;
	/* Then the rules of services do not know what was asked for. */
	if (world.was_hit[CALL_REAP] || world.was_hit[CALL_FSTAT] || world.was_hit[CALL_OPEN] ||
	    world.was_hit[CALL_NAMES])
		return;
	for (uint32_t i = 0; i < world.process_high; i++) {
		const struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->needs_cont)
			world_failed("I14: %s got TERM, but no CONT", p->program->path);
	}
}

static void check_descriptors(void)
{
	int32_t count = check_service_descriptors();

	if (!world.fds_known)
		world.fds_at_rest = count;
	world.fds_known = true;
	if (count != world.fds_at_rest)
		world_failed("I20: %d descriptors are open, %d were at rest", (int)count,
			     (int)world.fds_at_rest);
}

static uint32_t zombies_of_ours(void)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < world.process_high; i++)
		count += world.process[i].life == IS_ZOMBIE && world.process[i].ppid == world.pid;
	return count;
}

/* A wait that cannot sleep, twice in a row and for nothing, is a busy loop; so
 * are many that each have another reason. */
static void check_idle_wait(struct mono deadline)
{
	bool sleeps = mono_is_never(deadline) || deadline.ns > world.now_ns;

	if (sleeps || world.pending || zombies_of_ours() || watch_is_ready())
		world.idle_waits = 0;
	else if (deadline.ns == world.idle_deadline_ns && world.idle_waits > 0)
		world_failed("I17: waits until the same point in the past, twice in a row");
	else if (++world.idle_waits > IDLE_WAITS_MAX)
		world_failed("I17: waits until points in the past");
	world.idle_deadline_ns = deadline.ns;
}

/* A turn is over. */
void check_wait(struct mono deadline)
{
	check_reaping();
	check_conts();
	check_descriptors();
	check_idle_wait(deadline);
	check_bound();
	check_services(deadline);
	if (world.waits > 100000)
		world_failed("too many turns");
}

void check_turn_begins(void)
{
	world.zombies_at_turn = zombies_of_ours();
	if (world.zombies_at_turn > world.zombies_max)
		world.zombies_max = world.zombies_at_turn;
	world.reaps_in_turn = 0;
	world.calls_in_turn = 0;
}

static bool has_program_running(bool or_service)
{
	for (uint32_t i = 0; i < world.process_high; i++) {
		const struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->is_ours && !p->was_killed && (or_service || !p->role))
			return true;
	}
	return false;
}

static bool forgets_children(void)
{
	return world.was_hit[CALL_REAP];
}

void check_spawn(const char *path)
{
	bool has_main_ended = world.stop_ns != 0;

	if (world.kill_all_ns)
		world_failed("I12: %s is started while all are being ended", path);
	if ((world.stop_taken || has_main_ended) && !is_hook(path))
		world_failed("I12: %s is started after the stop began", path);
	if (is_hook(path) && !world.stop_ns) {
		if (!world.main_failed && !world.faults_hit && !world.children_vanish)
			world_failed("I12: the hook %s is started before the stop", path);
		world.stop_ns = world.now_ns;
	}
	if (has_program_running(false) && !forgets_children())
		world_failed("I5: %s is started while another program runs", path);
}

/* The least a grace may be, given since when it runs. */
static uint64_t least_ns(uint32_t grace_ms, uint64_t since_ns, uint64_t since_ran_ns)
{
	uint64_t frozen_ns = (world.now_ns - since_ns) - (time_ran_ns() - since_ran_ns);

	if (world.within_ms || world.freezes > 1)
		return 0;
	/* Frozen within the grace: one slice more, at least. */
	return (uint64_t)(frozen_ns ? min_u32(grace_ms, SLICE_MS) : grace_ms) * NS_PER_MS;
}

static void check_kill_signal(const struct process *p)
{
	uint32_t grace_ms = world.grace_ms;
	uint64_t least;

	if (is_hook(p->program->path))
		grace_ms = min_u32(grace_ms, HOOK_GRACE_MS);
	if (world.kill_all_line_ns) {
		if (time_ran_ns() + 1 - world.kill_all_line_ns <
		    least_ns(world.grace_all_ms, world.kill_all_since_ns,
			     world.kill_all_line_ns - 1))
			world_failed("I13: KILL to all before their grace is over");
		return;
	}
	if (p->terms == 0)
		world_failed("I13: KILL to %s, which got no TERM", p->program->path);
	least = least_ns(grace_ms, p->term_ns, p->term_ran_ns);
	if (time_ran_ns() - p->term_ran_ns < least)
		world_failed("I13: KILL to %s before its grace is over", p->program->path);
}

/* Begins the grace of all that remain. */
static void all_are_ended(void)
{
	if (world.kill_all_line_ns)
		return;
	world.kill_all_since_ns = world.turn_now_ns;
	world.kill_all_line_ns = world.turn_ran_ns + 1;
}

static void check_kill_one(int32_t pid, int32_t signal)
{
	const struct process *p = process_find(pid);

	if (pid <= 1 || pid == world.pid)
		world_failed("I1: kill(%d, %d)", (int)pid, (int)signal);
	if (!p) {
		if (!world.is_not_pid_1)
			world_failed("I1: a signal to %d, which is nobody", (int)pid);
		return;
	}
	if (world.is_not_pid_1 ? !process_is_descendant(p) : p->ppid != world.pid || !p->is_ours)
		world_failed("I1: signal %d to a stranger, %s (PID %d)", (int)signal,
			     p->program->path, (int)pid);
	if (p->role) {
		check_service_kill(process_find(pid), signal);
		return;
	}
	if (p->life != IS_ALIVE)
		return;
	/* Whoever is not PID 1 ends all one by one; the line may be lost. */
	if (!p->is_ours)
		all_are_ended();
	if (!world.forwards && signal == SIG_TERM && p->terms >= (world.is_not_pid_1 ? 2 : 1))
		world_failed("I15: one TERM too many for %s", p->program->path);
	if (signal == SIG_KILL)
		check_kill_signal(p);
}

static void check_kill_everybody(int32_t signal)
{
	if (world.is_not_pid_1)
		world_failed("I2: kill(-1) by who is not PID 1");
	if (has_program_running(true) && !forgets_children())
		world_failed("I2: kill(-1) while a program of ours runs");
	if (signal == SIG_TERM && world.terms_to_all++ > 0)
		world_failed("I15: a second TERM to all");
	if (signal == SIG_TERM) {
		world.kill_all_turn = world.waits;
		world.kill_all_ns = world.now_ns;
		world.term_all_ns = world.turn_now_ns;
		world.term_all_ran_ns = world.turn_ran_ns;
	}
	if (signal != SIG_KILL)
		return;
	if (world.terms_to_all == 0)
		world_failed("I13: KILL to all, who got no TERM");
	if (time_ran_ns() - world.term_all_ran_ns <
	    least_ns(world.grace_all_ms, world.term_all_ns, world.term_all_ran_ns))
		world_failed("I13: KILL to all before their grace is over");
}

void check_kill(int32_t pid, int32_t signal)
{
	if (pid == -1)
		check_kill_everybody(signal);
	else
		check_kill_one(pid, signal);
}

void check_reaped(const struct process *p)
{
	bool is_the_main = is_main(p->program->path);

	world.reaps_in_turn++;
	world.deaths_reaped++;
	note_service_reaped(p);
	if (!p->is_ours || p->role || world.stop_ns)
		return;
	if (is_the_main || (p->end_wstatus != 0 && !is_hook(p->program->path)))
		world.stop_ns = world.now_ns;
}

/* Lost lines are told in full, once somebody reads again. */
void check_line(const char *line)
{
	const char *text = strstr(line, "warning: ");
	uint32_t told;

	if (strstr(line, "assertion failed"))
		world.has_asserted = true;
	if (strstr(line, "Killing all processes"))
		all_are_ended();
	if (!text || !strstr(line, "lines of the log were lost")) {
		if (world.lines_lost != world.lines_lost_told)
			world_failed("I29: lines were lost, and that is not told first");
		return;
	}
	told = (uint32_t)strtoul(text + strlen("warning: "), NULL, 10);
	if (told != world.lines_lost - world.lines_lost_told)
		world_failed("I29: %u lines lost, %u told",
			     world.lines_lost - world.lines_lost_told, told);
	world.lines_lost_told += told;
}

void check_exit(int32_t code)
{
	world.exit_code = code;
	world.exit_ns = world.now_ns;
	if (code == 134 && world.has_asserted)
		world_failed("%s", world.line_count ? world.line[world.line_count - 1].text
						    : "an assertion failed");
	if (has_program_running(true) && !forgets_children())
		world_failed("I26: exits while a program of ours runs");
	if (!world.is_not_pid_1 && !world.leaves_all && world.terms_to_all == 0)
		world_failed("I26: exits without a TERM to all");
	check_bound();
	if (world.leaves_nothing_open)
		check_nothing_open();
	if (check_service_descriptors() != world.fds_at_rest && world.fds_known)
		world_failed("I20: descriptors are left open at the end");
}
