/* logdirs.c - see logdirs.h. */
#include "logdirs.h"

#include <string.h>

#include "log.h"
#include "logdir.h"
#include "processor.h"
#include "sys.h"
#include "table.h"

LARGE_TABLE(struct logdir, logdirs, LOG_DIRECTORIES_MAX);
static uint32_t count;

/* A line as it goes to standard error and to the peer. */
enum { COPY_SIZE = DATE_STAMP_SIZE + LOG_CONFIG_SIZE + LOG_READ_MAX + sizeof("...\n") };
static char copy_bytes[COPY_SIZE] TABLE;

static int32_t udp; /* 0: not opened yet */

void logdirs_begin(const char *const *names, uint32_t line_max)
{
	for (; *names && count < LOG_DIRECTORIES_MAX; names++) {
		struct logdir *d = &logdirs[count++];

		d->name = *names;
		d->line_max = line_max;
		d->process_at = MONO_NEVER;
	}
	if (*names)
		log_warning("only %u log directories are used", LOG_DIRECTORIES_MAX);
}

bool logdirs_open(void)
{
	bool can_be_used = false;

	for (struct logdir *d = logdirs; d < logdirs + count; d++)
		can_be_used |= logdir_open(d);
	return can_be_used;
}

void logdirs_close(void)
{
	for (struct logdir *d = logdirs; d < logdirs + count; d++)
		logdir_close(d);
}

void logdirs_end(void)
{
	for (struct logdir *d = logdirs; d < logdirs + count; d++)
		processor_await(d);
	logdirs_close();
}

/* What could not be sent is in the directory, with a word before it. */
static void send(struct logdir *d, const struct str *copy)
{
	const char *problem = "warning: no udp socket available: ";

	if (udp <= 0)
		udp = sys_udp_open();
	if (udp > 0) {
		if (sys_udp_send(udp, &d->conf.peer, copy->at, copy->length) ==
		    (int32_t)copy->length)
			return;
		problem = "warning: failure sending through udp: ";
	}
	logdir_add(d, problem, strlen(problem));
	logdir_add(d, copy->at, copy->length - 1);
	logdir_end_line(d);
}

static void begin_line(struct logdir *d, const struct loglines_piece *piece, const char *stamp)
{
	struct logconf_choice choice = logconf_choose(&d->conf, piece->text, piece->length);
	struct str copy = str_on(copy_bytes, COPY_SIZE);
	uint32_t length;

	str_add(&copy, stamp);
	str_add(&copy, d->conf.prefix);
	str_bytes(&copy, piece->text, piece->length);
	length = copy.length;
	str_add(&copy, piece->ends ? "\n" : "...\n");
	if (choice.is_alert)
		(void)sys_log(copy.at, copy.length);
	if (choice.is_selected && d->conf.peer.port)
		send(d, &copy);
	d->gets_line = choice.is_selected && !d->conf.is_peer_only;
	if (d->gets_line)
		logdir_add(d, copy.at, length);
}

void logdirs_put(const struct loglines_piece *piece, const char *stamp)
{
	for (struct logdir *d = logdirs; d < logdirs + count; d++) {
		if (!d->fd)
			continue;
		if (piece->begins)
			begin_line(d, piece, stamp);
		else if (d->gets_line)
			logdir_add(d, piece->text, piece->length);
		if (piece->ends && d->gets_line)
			logdir_end_line(d);
	}
}

void logdirs_rotate(void)
{
	for (struct logdir *d = logdirs; d < logdirs + count; d++)
		logdir_rotate(d);
}

static bool is_processor(int32_t pid)
{
	for (const struct logdir *d = logdirs; d < logdirs + count; d++)
		if (d->pid == pid)
			return true;
	return false;
}

/* As PID 1: what was orphaned. A processor that ends just now is the next turn's. */
static void reap_others(void)
{
	int32_t wstatus;
	int32_t pid;

	while ((pid = sys_ended(SYS_ANY_CHILD)) > 0 && !is_processor(pid))
		(void)sys_reap(pid, &wstatus);
}

void logdirs_turn(void)
{
	struct mono now = sys_now();

	for (struct logdir *d = logdirs; d < logdirs + count; d++) {
		processor_turn(d, now);
		logdir_flush(d);
		if (mono_reached(d->rotate_at, now))
			logdir_rotate(d);
	}
	reap_others();
}

struct mono logdirs_deadline(void)
{
	struct mono deadline = MONO_NEVER;

	for (struct logdir *d = logdirs; d < logdirs + count; d++) {
		deadline = mono_first(deadline, d->process_at);
		if (d->size > 0)
			deadline = mono_first(deadline, d->rotate_at);
	}
	return deadline;
}
