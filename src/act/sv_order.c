/* sv_order.c - see sv_order.h. */
#include "sv_order.h"

#include <errno.h>
#include <string.h>

#include "error.h"
#include "sig.h"
#include "sv_say.h"
#include "sys.h"
#include "wstat.h"

enum {
	POLL_MS = 420, /* as runit's sv */
	PAUSE_MS_MIN = 2,
	CHECKS_MAX = 32, /* that run at a time */
	/* For what is opened to look, and for a check. */
	DESCRIPTORS_SPARE = 32,
};

static struct sv_order order;
static struct mono deadline;
static uint32_t pending;
static uint32_t running; /* checks */
static uint32_t may_hold;
static int changes;

static bool is_report(void)
{
	return order.command.bytes[0] == SV_REPORT;
}

static void say_failure(const struct sv_service *s, int error)
{
	if (is_report()) /* which says it later */
		return;
	sv_say_failure(s, error, order.command.bytes[0] == 'x');
	sv_say_end(1);
}

static void be_done(struct sv_entry *e)
{
	e->is_done = true;
	pending--;
	if (e->control)
		sys_close(e->control);
	if (e->check_pid) {
		(void)sys_kill(e->check_pid, SIG_KILL);
		running--;
	}
	e->control = e->check_pid = 0;
}

/* What no event tells of is looked for again, at first soon. */
static void try_later(struct sv_entry *e, struct mono now)
{
	e->pause_ms = min_u32(e->pause_ms * 2 + PAUSE_MS_MIN, POLL_MS);
	e->again_at = mono_after(now, e->pause_ms);
}

/* --- sending -------------------------------------------------------------------- */

/* Keeps what tells of each new status, and of the supervisor's end. */
static void hold(struct sv_entry *e, struct sv_service *s, int fd)
{
	if (may_hold == 0) {
		e->is_polled = true;
		sys_close(fd);
		return;
	}
	may_hold--;
	e->control = fd;
	e->is_polled = sv_service_watch(s, changes) < 0 || sys_watch(fd, 1) < 0;
}

/* TERM once is enough: some programs take the second for a reason to hurry. */
static bool is_stopping(const struct status *now, int fd)
{
	return order.command.bytes[0] == 'd' && now->want != SVC_WANT_UP && now->pid &&
	       now->got_term && sys_unread(fd) <= 0;
}

/* Always, whatever the status says: an earlier command may not have been read yet. */
static int write_command(const struct sv_entry *e, struct sv_service *s, int fd)
{
	const char *bytes = order.command.bytes;
	int32_t size = (int32_t)strlen(bytes);
	int32_t r;

	if (!sv_command_sends(&order.command) || is_stopping(&e->before, fd))
		return 0;
	s->doing = "write to supervise/control";
	r = sys_write(fd, bytes, (uint32_t)size);
	return r < 0 || r == size ? r : -EAGAIN;
}

static int send(struct sv_entry *e, struct sv_service *s)
{
	int fd = sv_service_control(s);
	int r;

	if (fd < 0)
		return fd;
	r = write_command(e, s, fd);
	if (r < 0 || !order.command.waits)
		sys_close(fd);
	else
		hold(e, s, fd);
	return r;
}

static void send_to(struct sv_entry *e)
{
	struct sv_service s;
	struct sv_seen seen;
	int r = sv_service_visit(&s, e->name, &seen);

	e->before = seen.status;
	if (r == 0)
		r = send(e, &s);
	if (r < 0) {
		say_failure(&s, r);
		be_done(e);
	}
	sv_service_close(&s);
}

void sv_order_send(struct sv_list *list, const struct sv_order *the_order)
{
	uint32_t limit = sys_raise_descriptor_limit();

	order = *the_order;
	deadline = order.wait_s < SV_WAIT_S_MAX
			   ? mono_after(sys_now(), order.wait_s ? order.wait_s * 1000 : POLL_MS)
			   : MONO_NEVER;
	may_hold = limit > DESCRIPTORS_SPARE ? limit - DESCRIPTORS_SPARE : 0;
	pending = list->count;
	if (order.command.waits) {
		(void)sys_wait_begin();
		changes = sys_changes_open();
		(void)sys_watch(changes, 1);
	}
	for (uint32_t i = 0; i < list->count; i++)
		send_to(&list->entry[i]);
}

/* --- ./check -------------------------------------------------------------------- */

/* On standard error: the line of the service is still to come. */
static void say_no_check(struct sv_entry *e, int error)
{
	if (e->is_told)
		return;
	e->is_told = true;
	str_fill(&sv_say_line, "warning: unable to run %/check: %",
		 (const char *const[]){e->name, error_text_runit(error)});
	sv_say_end(2);
}

/* True when it has just passed, or is missing. */
static bool check(struct sv_entry *e, struct sv_service *s, struct mono now)
{
	int32_t pid;

	if (e->has_passed)
		return true;
	if (e->check_pid || !mono_reached(e->again_at, now))
		return false;
	pid = running < CHECKS_MAX ? sv_service_check(s, order.envp) : -EAGAIN;
	if (pid == 0)
		return true;
	if (pid > 0) {
		e->check_pid = pid;
		running++;
		return false;
	}
	if (pid != -EAGAIN)
		say_no_check(e, pid);
	try_later(e, now);
	return false;
}

static void on_check_ended(struct sv_entry *e, int32_t wstatus, struct mono now)
{
	running--;
	e->check_pid = 0;
	e->has_passed = wstat_code(wstatus) == 0;
	e->next = now;
	if (!e->has_passed) {
		try_later(e, now);
		e->next = e->again_at;
	}
}

static void take_deaths(struct sv_list *list)
{
	struct mono now = sys_now();
	int32_t wstatus;
	int32_t pid;

	while ((pid = sys_reap(&wstatus)) > 0)
		for (uint32_t i = 0; i < list->count && !wstat_stop(wstatus); i++)
			if (list->entry[i].check_pid == pid)
				on_check_ended(&list->entry[i], wstatus, now);
}

/* --- waiting -------------------------------------------------------------------- */

static void kill_at_last(struct sv_service *s)
{
	int fd = sv_service_control(s);

	if (fd < 0) {
		say_failure(s, fd);
		return;
	}
	(void)sys_write(fd, "k", 1);
	sys_close(fd);
}

static void say_outcome(struct sv_service *s, const struct sv_seen *seen, bool is_reached)
{
	const char *too_late = order.command.kills ? "kill: " : "timeout: ";

	sv_say_seen(is_reached ? "ok: " : too_late, s->name, seen);
	sv_say_end(1);
	if (is_reached)
		return;
	sv_say_count();
	if (order.command.kills)
		kill_at_last(s);
}

static bool is_reached(struct sv_entry *e, struct sv_service *s, const struct status *status,
		       struct mono now)
{
	enum sv_reached r = SV_NOT_YET;

	/* A status that is older than the command knows nothing of it. */
	if (e->control && sys_unread(e->control) > 0)
		try_later(e, now);
	else
		r = sv_command_reached(order.command.bytes, &e->before, status);
	if (r == SV_AFTER_CHECK && check(e, s, now))
		r = SV_REACHED;
	e->has_passed = false;
	return r == SV_REACHED;
}

static void look_again(struct sv_entry *e, struct mono now)
{
	struct sv_service s;
	struct sv_seen seen;
	int error = sv_service_visit(&s, e->name, &seen);
	bool is_good = error == 0 && is_reached(e, &s, &seen.status, now);
	bool is_last = error < 0 || is_good || mono_reached(deadline, now);

	e->is_ready = is_good;
	if (error < 0)
		say_failure(&s, error);
	else if (is_last && !is_report())
		say_outcome(&s, &seen, is_good);
	if (is_last)
		be_done(e);
	sv_service_close(&s);
	e->next = e->is_polled ? mono_after(now, POLL_MS) : MONO_NEVER;
	if (!mono_reached(e->again_at, now))
		e->next = mono_first(e->next, e->again_at);
}

/* True when something has happened to some service. */
static bool sleep_until(struct mono next)
{
	uint32_t tags[READY_BATCH];
	char names[SYS_NAMES_SIZE_MIN];
	struct sys_signal signal;
	bool has_changed = false;

	while (sys_wait(next, tags, READY_BATCH) > 0) {
		has_changed = true;
		next = (struct mono){0};
		while (sys_read(changes, names, sizeof(names)) > 0)
			continue;
	}
	/* No others are held back, so another is one we were about to die of. */
	while (sys_signals_take(&signal, 1) > 0)
		if (signal.number != SIG_CHLD && signal.number != SIG_PIPE)
			sys_exit(128 + signal.number);
	return has_changed;
}

void sv_order_wait(struct sv_list *list)
{
	bool has_changed = true;

	while (pending > 0) {
		struct mono now = sys_now();
		struct mono next = deadline;

		for (uint32_t i = 0; i < list->count; i++) {
			struct sv_entry *e = &list->entry[i];

			if (e->is_done)
				continue;
			if (has_changed || mono_reached(mono_first(e->next, deadline), now))
				look_again(e, now);
			if (!e->is_done)
				next = mono_first(next, e->next);
		}
		if (pending > 0)
			has_changed = sleep_until(next);
		take_deaths(list);
	}
}
