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
	TAG = 1,
	POLL_MS = 420, /* as runit's sv, which makes that of no time at all, too */
	PAUSE_MS_MIN = 2,
	CHECKS_MAX = 32, /* that run at a time */
	/* For what is opened to look, and for a check. */
	DESCRIPTORS_SPARE = 32,
};

static const struct sv_order *order;
static struct mono deadline;
static uint32_t pending;
static uint32_t running; /* checks */
static uint32_t may_hold;
static int changes;

static bool is_report(void)
{
	return order->command.bytes[0] == SV_REPORT;
}

static void say_failure(const struct sv_service *s, int error)
{
	if (is_report()) /* which says it later */
		return;
	sv_say_failure(s, error, order->command.bytes[0] == 'x');
	sv_say_end(1);
}

static void be_done(struct sv_entry *e)
{
	e->is_done = true;
	pending--;
	sys_close(e->control);
	if (e->check_pid) {
		(void)sys_kill(e->check_pid, SIG_KILL);
		running--;
	}
	e->control = e->check_pid = 0;
}

/* At first soon. */
static void look_later(struct sv_entry *e, struct mono now)
{
	e->pause_ms = min_u32(e->pause_ms * 2 + PAUSE_MS_MIN, POLL_MS);
	e->next = mono_after(now, e->pause_ms);
}

/* --- sending -------------------------------------------------------------------- */

/* TERM once is enough: some programs take the second for a reason to hurry. */
static bool is_stopping(const struct status *now, int fd)
{
	return order->command.bytes[0] == 'd' && now->want != SVC_WANT_UP && now->pid &&
	       now->got_term && sys_unread(fd) <= 0;
}

/* Always, whatever the status says: an earlier command may not have been read yet. */
static int write_command(const struct sv_entry *e, struct sv_service *s, int fd)
{
	const char *bytes = order->command.bytes;
	int32_t size = (int32_t)strlen(bytes);
	int32_t r;

	if (!sv_command_sends(&order->command) || is_stopping(&e->before, fd))
		return 0;
	s->doing = "write to supervise/control";
	r = sys_write(fd, bytes, (uint32_t)size);
	return r < 0 || r == size ? r : -EAGAIN;
}

/* Keeps what tells of the supervisor's end, and has it told of each new status. */
static void hold(struct sv_entry *e, int control)
{
	e->is_polled = may_hold == 0;
	if (e->is_polled) {
		sys_close(control);
		return;
	}
	may_hold--;
	e->control = control;
	e->is_polled = sv_service_watch(changes) < 0 || sys_watch(control, TAG) < 0;
}

static int send(struct sv_entry *e, struct sv_service *s)
{
	int fd = sv_service_control(s);
	int r;

	if (fd < 0)
		return fd;
	r = write_command(e, s, fd);
	if (r < 0 || !order->command.waits)
		sys_close(fd);
	else
		hold(e, fd);
	return r;
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

	if (e->has_passed || e->check_pid)
		return e->has_passed;
	pid = running < CHECKS_MAX ? sv_service_check(s, order->envp) : -EAGAIN;
	if (pid > 0) {
		e->check_pid = pid;
		running++;
	} else if (pid < 0) {
		if (pid != -EAGAIN)
			say_no_check(e, pid);
		look_later(e, now);
	}
	return pid == 0;
}

static void on_check_ended(struct sv_entry *e, int32_t wstatus, struct mono now)
{
	running--;
	e->check_pid = 0;
	e->has_passed = wstat_code(wstatus) == 0;
	if (e->has_passed)
		e->next = now;
	else
		look_later(e, now);
}

static void take_deaths(struct sv_list *list)
{
	struct mono now = sys_now();
	int32_t wstatus;
	int32_t pid;

	while ((pid = sys_reap(SYS_ANY_CHILD, &wstatus)) > 0)
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
	const char *too_late = order->command.kills ? "kill: " : "timeout: ";

	sv_say_seen(is_reached ? "ok: " : too_late, s->name, seen);
	sv_say_end(1);
	if (is_reached)
		return;
	sv_say_count();
	if (order->command.kills)
		kill_at_last(s);
}

/* Its supervisor has read all: a status that is older than the command knows nothing
 * of it. */
static bool has_taken(const struct sv_entry *e, struct sv_service *s)
{
	int fd = e->control ? e->control : sv_service_control(s);
	int32_t unread = fd < 0 ? 0 : sys_unread(fd);

	if (fd != e->control)
		sys_close(fd);
	return unread <= 0;
}

static bool is_reached(struct sv_entry *e, struct sv_service *s, const struct status *status,
		       struct mono now)
{
	enum sv_reached r = SV_NOT_YET;
	bool is_heard = has_taken(e, s);

	e->next = MONO_NEVER;
	if (e->is_polled || !is_heard)
		look_later(e, now);
	if (is_heard)
		r = sv_command_reached(order->command.bytes, &e->before, status);
	if (r == SV_AFTER_CHECK && check(e, s, now))
		r = SV_REACHED;
	e->has_passed = false;
	return r == SV_REACHED;
}

/* First it is told, then looked at. */
static void visit(struct sv_entry *e, bool sends, struct mono now)
{
	struct sv_service s;
	struct sv_seen seen;
	int error = sv_service_visit(&s, e->name, &seen);

	if (sends)
		e->before = seen.status;
	if (error == 0 && sends)
		error = send(e, &s);
	e->is_ready = error == 0 && !sends && is_reached(e, &s, &seen.status, now);
	if (error < 0)
		say_failure(&s, error);
	if (error < 0 || e->is_ready || (!sends && mono_reached(deadline, now))) {
		be_done(e);
		if (error == 0 && !is_report())
			say_outcome(&s, &seen, e->is_ready);
	}
	sv_service_close(&s);
}

void sv_order_send(struct sv_list *list, const struct sv_order *the_order)
{
	order = the_order;
	deadline = order->wait_s < SV_WAIT_S_MAX
			   ? mono_after(sys_now(), order->wait_s ? order->wait_s * 1000 : POLL_MS)
			   : MONO_NEVER;
	pending = list->count;
	if (order->command.waits) {
		uint32_t limit = sys_raise_descriptor_limit();

		may_hold = limit > DESCRIPTORS_SPARE ? limit - DESCRIPTORS_SPARE : 0;
		(void)sys_wait_begin();
		changes = sys_changes_open();
		(void)sys_watch(changes, TAG);
	}
	for (uint32_t i = 0; i < list->count; i++)
		visit(&list->entry[i], true, sys_now());
}

/* True when something has happened to some service. */
static bool sleep_until(struct mono next)
{
	char names[SYS_NAMES_SIZE_MIN];
	struct sys_signal signal;
	bool has_changed = false;
	uint32_t tag;

	while (sys_wait(next, &tag, 1) > 0) {
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

static bool is_due(const struct sv_entry *e, struct mono now, bool has_changed)
{
	return mono_reached(mono_first(e->next, deadline), now) ||
	       (has_changed && mono_is_never(e->next));
}

void sv_order_wait(struct sv_list *list)
{
	bool has_changed = false;

	while (pending > 0) {
		struct mono now = sys_now();
		struct mono next = deadline;

		for (uint32_t i = 0; i < list->count; i++) {
			struct sv_entry *e = &list->entry[i];

			if (!e->is_done && is_due(e, now, has_changed))
				visit(e, false, now);
			if (!e->is_done)
				next = mono_first(next, e->next);
		}
		if (pending > 0)
			has_changed = sleep_until(next);
		take_deaths(list);
	}
}
