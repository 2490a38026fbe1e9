/* kernel_process.c - sys_process.h: spawn, reap and kill. */
#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { STOPPED_BY_SIGSTOP = 19 << 8 | 0x7f };

int32_t sys_pid(void)
{
	return world.pid;
}

int sys_die_with_parent(int32_t signal)
{
	int error = call_begin(CALL_OTHER);

	return call_end(CALL_OTHER, "die_with_parent", signal, error);
}

int sys_adopt_orphans(void)
{
	int error = call_begin(CALL_ADOPT);

	if (error == 0)
		world.adopts_orphans = true;
	return call_end(CALL_ADOPT, "", 0, error);
}

/* The program behind a plan: a script is what its shell was given. */
static const char *program_of(const struct spawn_plan *plan)
{
	bool is_shell = strcmp(plan->path, "/bin/sh") == 0;

	return is_shell && plan->argv[0] && plan->argv[1] ? plan->argv[1] : plan->path;
}

/* Where its path leads to from its working directory. */
static int find_file(const struct spawn_plan *plan, const char *path, struct found *found)
{
	int error = path_find(plan->cwd_fd ? plan->cwd_fd : SYS_CWD, path, true, found);

	if (error)
		return error;
	return tree[found->node].kind == SYS_KIND_FILE && (tree[found->node].mode & 0111) ? 0
											  : -EACCES;
}

static int program_error(struct program *p)
{
	int32_t error = p->spawn_error;

	if (error && p->spawn_error_times && --p->spawn_error_times == 0)
		p->spawn_error = 0;
	return -error;
}

static int32_t channel_of(int fd)
{
	const struct descriptor *d = descriptor_at(fd);

	if (fd > 0 && (!d || !d->channel))
		world_failed("a child is to get %d, which is no pipe", fd);
	return d ? d->channel : 0;
}

static int32_t spawn(const struct spawn_plan *plan, struct process **process)
{
	struct found found;
	struct program *p;
	int error = find_file(plan, plan->path, &found);

	if (error == 0)
		error = find_file(plan, program_of(plan), &found);
	if (error)
		return error;
	if (descriptor_room() < 2) /* the pipe of the report */
		return -EMFILE;
	if (tree[found.node].program == 0)
		return -ENOEXEC;
	p = &world.program[tree[found.node].program - 1];
	if (p->spawn_error)
		return program_error(p);
	*process = process_start(p, world.pid);
	if (!*process)
		return -EAGAIN;
	(*process)->is_ours = true;
	process_gets(*process, channel_of(plan->in_fd), channel_of(plan->out_fd));
	return (*process)->pid;
}

static struct service *service_of(const struct spawn_plan *plan)
{
	const struct descriptor *d = descriptor_at(plan->cwd_fd);

	if (plan->cwd_fd && (!d || d->kind != FD_NODE))
		world_failed("a child is to run in %d, which is no directory", plan->cwd_fd);
	return plan->cwd_fd ? service_of_directory(d->node) : NULL;
}

static enum role role_of(const struct spawn_plan *plan)
{
	if (strcmp(plan->path, "./run") == 0)
		return ROLE_RUN;
	return strcmp(plan->path, "./finish") == 0 ? ROLE_FINISH : ROLE_SCRIPT;
}

static int32_t spawn_for(struct service *s, const struct spawn_plan *plan)
{
	struct process *process = NULL;
	char name[PATH_TEXT_MAX];
	int32_t result;

	if (!plan->new_session)
		world_failed("%s is not in a session of its own", program_of(plan));
	check_service_spawn(s, role_of(plan));
	result = call_begin(CALL_SPAWN);
	if (result == 0)
		result = spawn(plan, &process);
	note_service_spawn(s, role_of(plan), process);
	snprintf(name, sizeof(name), "%s %s", s->path, plan->path);
	return call_end(CALL_SPAWN, name, 0, result);
}

int32_t sys_spawn(const struct spawn_plan *plan)
{
	struct service *s = service_of(plan);
	struct process *process;
	int32_t result;

	if (s)
		return spawn_for(s, plan);
	check_spawn(program_of(plan));
	result = call_begin(CALL_SPAWN);
	if (result == 0)
		result = spawn(plan, &process);
	if (result < 0 && world.main_path && strcmp(program_of(plan), world.main_path) == 0)
		world.main_failed = true;
	return call_end(CALL_SPAWN, program_of(plan), 0, result);
}

/* The oldest, or any: the kernel promises no order. */
static struct process *zombie_next(int32_t pid, bool *has_children)
{
	struct process *best = NULL;
	bool wants_any = random_chance(STREAM_SCHEDULE, 4);

	*has_children = false;
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life == IS_FREE || p->ppid != world.pid ||
		    (pid != SYS_ANY_CHILD && p->pid != pid))
			continue;
		*has_children = true;
		if (p->life != IS_ZOMBIE)
			continue;
		if (!best ||
		    (wants_any ? random_chance(STREAM_SCHEDULE, 2) : p->serial < best->serial))
			best = p;
	}
	return best;
}

/* One that was stopped, of which nobody was told yet. */
static struct process *stopped_next(void)
{
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->ppid == world.pid && p->is_stopped &&
		    !p->stop_is_told)
			return p;
	}
	return NULL;
}

/* Nobody here asks for one of them. */
int32_t sys_ended(int32_t pid)
{
	bool has_children;
	struct process *p = zombie_next(pid, &has_children);

	call_begin(CALL_OTHER);
	return call_end(CALL_OTHER, "ended", pid, p ? p->pid : has_children ? 0 : -ECHILD);
}

int32_t sys_reap(int32_t pid, int32_t *wstatus)
{
	int error = call_begin(CALL_REAP);
	bool has_children;
	struct process *p;

	if (error)
		return call_end(CALL_REAP, "", 0, error);
	p = zombie_next(pid, &has_children);
	if (!p && pid == SYS_ANY_CHILD)
		p = stopped_next();
	if (p && p->life == IS_ALIVE) {
		*wstatus = STOPPED_BY_SIGSTOP;
		p->stop_is_told = true;
		return call_end(CALL_REAP, "", *wstatus, p->pid);
	}
	if (!p)
		return call_end(CALL_REAP, "", 0, has_children ? 0 : -ECHILD);
	*wstatus = p->end_wstatus;
	pid = p->pid;
	check_reaped(p);
	process_free(p);
	return call_end(CALL_REAP, "", *wstatus, pid);
}

static void note_signal(struct process *p, int32_t signal)
{
	if (signal == SIG_TERM && p->life == IS_ALIVE) {
		/* `t` alone has no CONT. */
		p->needs_cont = !p->role || service_has_to_end(p->service);
		/* A second one to a service does not put off its KILL. */
		if (p->terms++ > 0 && p->role)
			return;
		/* A grace runs from the time that the turn knows. */
		p->term_ns = world.turn_now_ns;
		p->term_ran_ns = world.turn_ran_ns;
	} else if (signal == SIG_CONT) {
		p->needs_cont = false;
	} else if (signal == SIG_KILL) {
		p->was_killed = true;
		p->needs_cont = false;
	}
}

static int signal_one(struct process *p, int32_t signal)
{
	note_signal(p, signal);
	if (p->program->is_other_uid && p->life == IS_ALIVE)
		return -EPERM;
	process_signal(p, signal);
	return 0;
}

/* As Linux: 0 even when nobody could be signalled, as long as there is one. */
static int signal_everybody(int32_t signal)
{
	uint32_t count = 0;

	if (world.is_not_pid_1)
		return -EPERM;
	for (uint32_t i = 0; i < world.process_high; i++) {
		if (world.process[i].life == IS_FREE)
			continue;
		count++;
		signal_one(&world.process[i], signal);
	}
	return count ? 0 : -ESRCH;
}

int sys_kill(int32_t pid, int32_t signal)
{
	int result;

	if (pid < -1) /* a group of which nobody but its leader is there */
		pid = -pid;
	check_kill(pid, signal);
	result = call_begin(CALL_KILL);
	if (result == 0 && pid == -1) {
		result = signal_everybody(signal);
	} else if (result == 0) {
		struct process *p = process_find(pid);

		result = p ? signal_one(p, signal) : -ESRCH;
	}
	/* What we were not let do counts as done: the rules are about trying. */
	if (world.was_hit[CALL_KILL] && pid > 1 && process_find(pid))
		note_signal(process_find(pid), signal);
	return call_end(CALL_KILL, sig_name(signal).text, pid, result);
}

int sys_pidfd_open(int32_t pid)
{
	int result = call_begin(CALL_PIDFD_OPEN);
	struct process *p = process_find(pid);

	if (result == 0 && world.has_no_pidfd)
		result = -ENOSYS;
	if (result == 0)
		result = p ? descriptor_new(
				     (struct descriptor){.kind = FD_PIDFD, .serial = p->serial})
			   : -ESRCH;
	return call_end(CALL_PIDFD_OPEN, "", pid, result);
}

int sys_pidfd_kill(int fd, int32_t signal)
{
	struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_PIDFD_KILL);
	struct process *target = NULL;

	if (!d || d->kind != FD_PIDFD)
		world_failed("a signal through what is no pidfd");
	for (uint32_t i = 0; i < world.process_high; i++)
		if (world.process[i].life != IS_FREE && world.process[i].serial == d->serial)
			target = &world.process[i];
	if (target)
		check_kill(target->pid, signal);
	if (result == 0)
		result = target ? signal_one(target, signal) : -ESRCH;
	return call_end(CALL_PIDFD_KILL, sig_name(signal).text, target ? target->pid : 0, result);
}
