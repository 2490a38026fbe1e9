/* init.c - see init.h. */
#include "init.h"

#include <errno.h>
#include <string.h>

#include "command.h"
#include "loop.h"
#include "rest.h"
#include "wstat.h"

enum { CODE_VANISHED = 127, NOT_ENDED = -1 };

struct init {
	const struct init_conf *conf;
	struct forward forward;
	struct command command;
	struct rest rest;
};

static struct init init;

/* What it has to say of that, or NULL. */
static const char *text_of(const struct init *i, enum init_event event)
{
	const char *text = i->conf->kind->texts;

	while (*text && *text != (char)event)
		text += strlen(text) + 1;
	return *text ? text + 1 : NULL;
}

static void say(const struct init *i, enum init_event event, int32_t first, int32_t second)
{
	const char *text = text_of(i, event);

	if (text)
		log_line(text, first, second);
}

static void send(const struct init *i, int32_t signal)
{
	command_signal(&i->command, signal, i->conf->to_group);
}

static void do_to_rest(struct init *i, uint32_t bits)
{
	if (!rest_do(&i->rest, bits, loop.has_children, loop.now))
		forward_empty(&i->forward);
}

/* --- the command ------------------------------------------------------------- */

static void on_ended(struct init *i, int32_t code)
{
	command_gone(&i->command);
	do_to_rest(i, forward_ended(&i->forward, code, loop.now));
}

static void on_not_started(struct init *i, const char *name, const struct launched *done)
{
	const struct init_kind *kind = i->conf->kind;
	int32_t code = kind->code_other;

	log_line(text_of(i, INIT_CANNOT_EXECUTE), name, done->error);
	if (done->result == LAUNCH_FAILED)
		(void)launch_explain(name, done);
	if (done->error == -ENOENT)
		code = kind->code_not_found;
	else if (done->error == -EACCES)
		code = kind->code_denied;
	else if (done->error == -EAGAIN) /* there was no process to execute it */
		code = kind->code_failed;
	on_ended(i, code);
}

static void start(struct init *i)
{
	struct launch what = {.plan = i->conf->plan};
	struct launched done = command_start(&i->command, &what);

	if (done.result != LAUNCH_RUNS) {
		on_not_started(i, what.plan.argv[0], &done);
		return;
	}
	if (what.plan.new_session)
		say(i, INIT_IN_SESSION, 0, 0);
	say(i, INIT_SPAWNED, done.pid, 0);
}

/* --- signals ----------------------------------------------------------------- */

static void on_signal_without_command(struct init *i, int32_t number)
{
	if (number != SIG_TERM && number != SIG_INT)
		return;
	say(i, INIT_LEAVES, number, 0);
	do_to_rest(i, forward_ended(&i->forward, 0, loop.now));
}

/* `to`: what was sent instead of the signal, or 0. */
static void say_forwarded(const struct init *i, int32_t number, int32_t to)
{
	if (to != number)
		say(i, INIT_REWRITTEN, number, to);
	say(i, to ? INIT_FORWARDED : INIT_DROPPED, to, 0);
}

static void forward(struct init *i, int32_t number)
{
	int32_t to = number;

	switch (forward_signal(&i->forward, &to, loop.now)) {
	case FORWARD_SEND:
		send(i, to);
		say_forwarded(i, number, to);
		break;
	case FORWARD_HOLD:
		log_warn("%d is held back for %.3u s (OYA_STOP_DELAY)", number,
			 i->conf->rules.delay_ms);
		break;
	case FORWARD_NOT:
		if (to == 0)
			say_forwarded(i, number, to);
		break;
	case FORWARD_PASS:
		say(i, INIT_PASSED_OVER, number, 0);
		return;
	}
	if (i->conf->kind->stops_us & SIG_BIT(number))
		(void)sys_kill(sys_pid(), SIG_STOP);
}

/* For a line of the log that nobody reads any more: nobody has sent it. */
static bool is_own_pipe(const struct sys_signal *signal)
{
	return signal->number == SIG_PIPE && signal->sender == sys_pid();
}

static void on_signals(struct init *i)
{
	for (uint32_t n = 0; n < loop.signal_count; n++) {
		int32_t number = loop.signal[n].number;

		if (is_own_pipe(&loop.signal[n]))
			continue;
		say(i, INIT_RECEIVED, number, 0);
		if (i->command.pid != 0)
			forward(i, number);
		else if (i->forward.state == FORWARD_RUNS)
			on_signal_without_command(i, number);
	}
}

/* --- children ---------------------------------------------------------------- */

/* While the command's zombie holds the number, the group is no other's: until it is told
 * to end, the command is not reaped. Returns what it was sent, or 0. */
static int32_t end_group(struct init *i)
{
	int32_t signal = SIG_TERM;
	int32_t pid = i->conf->kind->ends_group ? i->command.pid : 0;

	loop.spared = pid != 0 && sys_ended(pid) != pid ? pid : 0;
	if (pid == 0 || loop.spared != 0)
		return NOT_ENDED;
	i->forward.rules.delay_ms = 0;
	if (forward_signal(&i->forward, &signal, loop.now) == FORWARD_SEND)
		send(i, signal);
	return signal;
}

static void on_command(struct init *i, int32_t wstatus, int32_t to_group)
{
	int32_t code = wstat_code(wstatus);

	if (to_group != NOT_ENDED)
		say_forwarded(i, SIG_TERM, to_group);
	if (wstat_signal(wstatus))
		say(i, INIT_ENDED_BY, code, wstat_signal(wstatus));
	else
		say(i, INIT_ENDED, code, 0);
	on_ended(i, code);
}

static void on_child(struct init *i, const struct loop_child *child, int32_t to_group)
{
	bool is_command = child->pid == i->command.pid;

	if (wstat_stop(child->wstatus)) {
		if (is_command && i->command.terminal != 0)
			command_froze(&i->command, wstat_stop(child->wstatus));
		return;
	}
	if (wstat_signal(child->wstatus))
		say(i, INIT_KILLED, child->pid, wstat_signal(child->wstatus));
	else
		say(i, INIT_EXITED, child->pid, wstat_code(child->wstatus));
	if (is_command)
		on_command(i, child->wstatus, to_group);
	else if (i->conf->tells_orphans)
		say(i, INIT_ADOPTED, child->pid, 0);
}

/* A death may be seen before its signal is read: that it was is said all the same. */
static void say_deaths(const struct init *i)
{
	for (uint32_t n = 0; n < loop.signal_count; n++)
		if (loop.signal[n].number == SIG_CHLD)
			return;
	if (loop.child_count > 0)
		say(i, INIT_RECEIVED, SIG_CHLD, 0);
}

static void on_children(struct init *i, int32_t to_group)
{
	say_deaths(i);
	for (uint32_t n = 0; n < loop.child_count && i->forward.state != FORWARD_OVER; n++)
		on_child(i, &loop.child[n], to_group);
	/* Somebody else took its status. */
	if (!loop.has_children && i->command.pid != 0)
		on_ended(i, CODE_VANISHED);
}

/* --- the turn ---------------------------------------------------------------- */

static void on_timer(struct init *i)
{
	int32_t held;
	uint32_t bits = forward_timer(&i->forward, loop.now, &held);

	if (held != 0 && i->command.pid != 0)
		send(i, held);
	do_to_rest(i, bits);
}

static void look_for_rest(struct init *i)
{
	bool is_forced = i->forward.rest.state == STOP_FORCED;

	if (i->forward.state == FORWARD_REST &&
	    rest_is_gone(&i->rest, is_forced, loop.has_children, loop.now))
		forward_empty(&i->forward);
}

static void turn(struct init *i)
{
	int32_t to_group;

	loop_wait(mono_first(forward_deadline(&i->forward), i->rest.look));
	loop.now = sys_now();
	/* Before the dead are reaped: until then their numbers and groups are theirs. */
	on_signals(i);
	to_group = end_group(i);
	loop_reap();
	on_children(i, to_group);
	on_timer(i);
	look_for_rest(i);
}

/* Nothing inherited is held any more, neither a directory, which would keep its mount
 * busy, nor a descriptor: the command has got them. */
static void settle(void)
{
	(void)sys_chdir("/");
	sys_close_inherited();
	loop_begin();
}

/* Not PID 1: orphans are not ours, unless that is wished. Where it is for the sake of a
 * variable only, it is no reason not to run. Not in the first pages. */
static __attribute__((noinline)) int begin_below(const struct init *i)
{
	const struct init_conf *conf = i->conf;
	int r;

	if (!conf->adopts_orphans && !conf->rules.ends_rest) {
		say(i, INIT_NOT_FIRST, 0, 0);
		return 0;
	}
	r = sys_adopt_orphans();
	if (r == 0 || conf->adopts_orphans)
		return r;
	log_warning("orphans cannot be adopted: %i; at the end they will be left", r);
	return 0;
}

static bool begin(struct init *i, struct init_conf *conf)
{
	int r = 0;

	i->conf = conf;
	init_read_variables(conf);
	conf->rules.not_forwarded = conf->kind->not_forwarded;
	forward_begin(&i->forward, &conf->rules);
	rest_begin(&i->rest);
	loop.now = sys_now();
	loop.has_children = true;
	if (conf->parent_death != 0)
		r = sys_die_with_parent(conf->parent_death);
	if (r == 0 && sys_pid() != 1)
		r = begin_below(i);
	if (r < 0)
		log_fatal("cannot become what the options ask for: %i", r);
	return r == 0;
}

int32_t init_run(struct init_conf *conf)
{
	struct init *i = &init;

	if (!begin(i, conf))
		return conf->kind->code_failed;
	if (conf->plan.argv)
		start(i);
	if (i->forward.state != FORWARD_OVER)
		settle();
	while (i->forward.state != FORWARD_OVER)
		turn(i);
	return i->forward.exit_code;
}
