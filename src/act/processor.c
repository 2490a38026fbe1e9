/* processor.c - see processor.h. */
#include "processor.h"

#include <errno.h>

#include "asked.h"
#include "log.h"
#include "sys.h"
#include "wstat.h"

enum { AGAIN_MS = 3000, FILES = 4 };

static const char *const *environment;

void processor_begin(const char *const *envp)
{
	environment = envp;
}

/* 0, or why not: then some may be open all the same. */
static int open_files(const struct logdir *d, int32_t fd[FILES])
{
	fd[0] = sys_open(d->fd, oldlog_as(d->processing, OLDLOG_UNSAFE).name, SYS_OPEN_READ);
	fd[1] = sys_open(d->fd, oldlog_as(d->processing, OLDLOG_TEMP).name, SYS_OPEN_REPLACE);
	fd[2] = sys_open(d->fd, "state", SYS_OPEN_READ);
	if (fd[2] == -ENOENT) { /* the first time; empty */
		sys_close(sys_open(d->fd, "state", SYS_OPEN_WRITE));
		fd[2] = sys_open(d->fd, "state", SYS_OPEN_READ);
	}
	fd[3] = sys_open(d->fd, "newstate", SYS_OPEN_REPLACE);
	for (uint32_t i = 0; i < FILES; i++)
		if (fd[i] < 0)
			return fd[i];
	return 0;
}

static int32_t spawn(const struct logdir *d)
{
	const char *const argv[] = {"sh", "-c", d->conf.processor, NULL};
	int32_t fd[FILES];
	int32_t r = open_files(d, fd);

	if (r == 0)
		r = sys_spawn(&(struct spawn_plan){
			.argv = argv,
			.envp = environment,
			.path = "/bin/sh",
			.cwd_fd = d->fd,
			.in_fd = fd[0],
			.out_fd = fd[1],
			.more_fd = {fd[2], fd[3]},
		});
	for (uint32_t i = 0; i < FILES; i++)
		sys_close(fd[i]);
	return r;
}

/* Not at once: it might fail for ever. */
static void start_later(struct logdir *d)
{
	d->process_at = mono_after(sys_now(), AGAIN_MS);
}

static void start(struct logdir *d)
{
	int32_t pid;

	d->process_at = MONO_NEVER;
	if (!d->fd || !d->conf.processor)
		return;
	log_info("info: processing: %s/%s", d->name, d->processing.name);
	pid = spawn(d);
	if (pid > 0) {
		d->pid = pid;
		return;
	}
	logdir_warn(d, "run processor", pid);
	start_later(d);
}

void processor_start(struct logdir *d, const struct oldlog *log)
{
	d->processing = *log;
	start(d);
}

static void rename_surely(const struct logdir *d, const char *from, const char *to,
			  const char *what)
{
	int r;

	while ((r = sys_rename(d->fd, from, to)) < 0)
		asked_pause(what, d->name, r);
}

/* What it has written is on the disk before what it has read is removed. */
static void finish(const struct logdir *d)
{
	struct oldlog temp = oldlog_as(d->processing, OLDLOG_TEMP);
	struct oldlog safe = oldlog_as(d->processing, OLDLOG_SAFE);
	int fd = sys_open(d->fd, temp.name, SYS_OPEN_READ);

	(void)sys_sync(fd);
	(void)sys_chmod(fd, LOGDIR_MODE_SAFE);
	sys_close(fd);
	rename_surely(d, temp.name, safe.name, "rename processed");
	(void)sys_sync(d->fd);
	(void)sys_unlink(d->fd, oldlog_as(d->processing, OLDLOG_UNSAFE).name);
	rename_surely(d, "newstate", "state", "rename state");
	log_info("info: processed: %s/%s", d->name, safe.name);
}

static void end(struct logdir *d, int32_t wstatus)
{
	d->pid = 0;
	if (!d->fd)
		return;
	if (wstat_code(wstatus) == 0) {
		finish(d);
		return;
	}
	log_warning("processor failed, restart: %s", d->name);
	(void)sys_unlink(d->fd, oldlog_as(d->processing, OLDLOG_TEMP).name);
	start_later(d);
}

void processor_turn(struct logdir *d, struct mono now)
{
	int32_t wstatus;

	if (d->pid && sys_reap(d->pid, &wstatus) > 0 && !wstat_stop(wstatus))
		end(d, wstatus);
	if (mono_reached(d->process_at, now))
		start(d);
}

void processor_await(struct logdir *d)
{
	while (d->pid || (!mono_is_never(d->process_at) && !asked.to_end)) {
		asked_wait(d->process_at);
		processor_turn(d, sys_now());
	}
	d->process_at = MONO_NEVER;
}
