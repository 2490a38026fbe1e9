/* service_rules.c - what must be true of services at every call and after every
 * turn. The numbers are those of the failure catalogue: I1, I2, ... */
#include "world.h"

#include <string.h>

enum {
	INTERVAL_MS = 1000,
	EARLY_MS = 60, /* a turn's own idea of now is a little old */
	WINDOW_MS = 60000,
	STARTS_IN_WINDOW = 7,
	SCRIPT_MS = 5000,
	SLICE_MS = 2000,
};

void note_change(void)
{
	world.changes_unwritten++;
}

/* Taken up by our supervisor: what was before does not count. */
void note_service_taken(int32_t lock)
{
	struct service *s = service_of_file(lock, "lock");

	note_change();
	if (!s)
		return;
	s->is_taken = true;
	s->is_published = false;
	s->want = tree_child(s->directory, "down") == NODE_NONE ? SVC_WANT_UP : SVC_WANT_DOWN;
	s->due_count = s->once = 0;
}

bool world_is_stopping(void)
{
	return world.stop_taken || world.stop_ns;
}

/* It has to end, though no command says so. */
static bool has_to_end(const struct service *s)
{
	return world_is_stopping() || service_is_removed(s) || world.was_hit[CALL_FSTAT] ||
	       world.was_hit[CALL_OPEN] || world.was_hit[CALL_NAMES];
}

bool service_has_to_end(int32_t number)
{
	const struct service *s = service_at(number);

	return s && (has_to_end(s) || s->want != SVC_WANT_UP);
}

/* Where it is told that it has no children it takes them for lost; a directory that
 * cannot be told from others may be taken up twice. */
static bool is_misled(void)
{
	return world.was_hit[CALL_REAP] || world.was_hit[CALL_FSTAT] || world.was_hit[CALL_KILL];
}

/* --- starting ------------------------------------------------------------------- */

static void check_pace(struct service *s)
{
	uint32_t recent = 0, asked = s->bytes;

	for (uint32_t i = 1; i <= STARTS_KEPT && i <= s->tries; i++) {
		uint32_t at = (s->tries - i) % STARTS_KEPT;
		uint64_t ago_ns = world.now_ns - s->try_ns[at];

		/* A logger reads what is left when its service has ended, at once. */
		if (i == 1 && !world_is_stopping() && s->try_bytes[at] == s->bytes &&
		    ago_ns < (INTERVAL_MS - EARLY_MS) * NS_PER_MS)
			world_failed("I16: %s is started again after %u ms", s->run->path,
				     (unsigned)(ago_ns / NS_PER_MS));
		if (ago_ns >= WINDOW_MS * NS_PER_MS)
			break;
		recent++;
		asked = s->bytes - s->try_bytes[at];
	}
	if (recent > STARTS_IN_WINDOW + asked)
		world_failed("I16: %s is started %u times in a minute", s->run->path, recent);
	s->try_ns[s->tries % STARTS_KEPT] = world.now_ns;
	s->try_bytes[s->tries % STARTS_KEPT] = s->bytes;
	s->tries++;
}

static void check_run(struct service *s)
{
	if (world_is_stopping() && !s->is_log)
		world_failed("I12: %s is started after the stop began", s->run->path);
	if (s->want == SVC_WANT_EXIT)
		world_failed("I12: %s is started, but told to exit", s->run->path);
	if (s->want == SVC_WANT_DOWN && s->once == 0 && !world.was_hit[CALL_STAT])
		world_failed("I25: %s is started, but told to be down", s->run->path);
	check_pace(s);
}

void check_service_spawn(struct service *s, enum role role)
{
	note_change();
	if (is_misled())
		return;
	if (role == ROLE_SCRIPT ? s->script_pid != 0 : s->pid != 0 && !s->has_ended)
		world_failed("I5: %s: something is started while PID %d of it runs", s->path,
			     (int)(role == ROLE_SCRIPT ? s->script_pid : s->pid));
	if (role == ROLE_RUN)
		check_run(s);
}

void note_service_spawn(struct service *s, enum role role, struct process *p)
{
	if (!p)
		return;
	p->role = role;
	p->service = (int32_t)(s - world.service) + 1;
	if (role == ROLE_SCRIPT) {
		s->script_pid = p->pid;
		return;
	}
	if (role == ROLE_RUN)
		s->once = false;
	s->starts += role == ROLE_RUN;
	s->pid = p->pid;
	s->role = role;
	s->has_ended = false;
	s->due_count = 0;
}

void note_service_reaped(const struct process *p)
{
	struct service *s = service_at(p->service);

	if (!s)
		return;
	note_change();
	if (p->role == ROLE_SCRIPT) {
		s->script_pid = 0;
		if (s->has_ended)
			s->pid = 0;
		s->has_ended = false;
		return;
	}
	s->gone_ran_ns = world.turn_ran_ns;
	s->due_count = 0;
	/* runsv knows nothing before the script is through, nor do we. */
	s->has_ended = s->script_pid != 0 && p->role == ROLE_RUN;
	if (!s->has_ended)
		s->pid = 0;
}

/* --- signals -------------------------------------------------------------------- */

static bool is_producer_alive(const struct service *log)
{
	for (uint32_t i = 0; i < world.process_high; i++) {
		const struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->role && p->service == log->partner && !p->was_killed)
			return true;
	}
	return false;
}

/* Time in which it could run, with one slice more when frozen within. */
static void check_time(const struct process *p, uint64_t since_ran_ns, uint32_t least_ms)
{
	if (world.freezes > 0)
		least_ms = min_u32(least_ms, SLICE_MS);
	if (world.within_ms || time_ran_ns() - since_ran_ns + NS_PER_MS >= least_ms * NS_PER_MS)
		return;
	world_failed("I13: KILL to %s before its time is over", p->program->path);
}

static void check_kill_of_run(const struct service *s, const struct process *p)
{
	uint32_t grace_ms = s->kill_ms;

	if (p->terms == 0 && !s->has_scripts)
		world_failed("I13: KILL to %s, which got no TERM", p->program->path);
	if (has_to_end(s) && grace_ms == 0)
		grace_ms = world.grace_ms;
	if (s->is_log && (grace_ms == 0 || SCRIPT_MS < grace_ms))
		grace_ms = SCRIPT_MS;
	if (grace_ms == 0)
		world_failed("I13: nobody asked for a KILL to %s", p->program->path);
	check_time(p, p->term_ran_ns, grace_ms);
}

static void check_log_signal(const struct service *s, const struct process *p)
{
	if (is_producer_alive(s))
		world_failed("I33: the logger %s is ended before its producer", p->program->path);
	if (p->terms == 0)
		check_time(p, service_at(s->partner)->gone_ran_ns, SCRIPT_MS);
}

static void check_run_signal(struct service *s, struct process *p, int32_t signal)
{
	if (s->due_count && s->due[0] == signal) {
		memmove(s->due, s->due + 1, --s->due_count);
		return;
	}
	if (signal == SIG_CONT)
		return;
	if (s->is_log && (signal == SIG_TERM || signal == SIG_KILL))
		check_log_signal(s, p);
	if (signal == SIG_KILL)
		check_kill_of_run(s, p);
	else if (signal != SIG_TERM)
		world_failed("I25: %s gets %s, which nobody asked for", p->program->path,
			     sig_name(signal).text);
	else if (!s->is_log && !has_to_end(s))
		world_failed("I25: %s gets TERM, which nobody asked for", p->program->path);
	else if (p->terms_by_stop++ >= (s->is_log || !world.stops_again ? 1 : world.stops_taken))
		world_failed("I15: one TERM too many for %s", p->program->path);
}

void check_service_kill(struct process *p, int32_t signal)
{
	struct service *s = service_at(p->service);

	note_change();
	if (is_misled())
		return;
	if (p->role == ROLE_RUN) {
		check_run_signal(s, p, signal);
		return;
	}
	if (signal != SIG_KILL)
		world_failed("I25: %s gets %s", p->program->path, sig_name(signal).text);
	if (!has_to_end(s))
		check_time(p, p->begin_ran_ns, p->role == ROLE_SCRIPT ? SCRIPT_MS : s->finish_ms);
}

/* --- commands ------------------------------------------------------------------- */

static int32_t signal_of(char byte)
{
	static const char bytes[] = "dxthaiq12pck";
	static const uint8_t signals[] = {SIG_TERM, SIG_TERM, SIG_TERM, SIG_HUP,
					  SIG_ALRM, SIG_INT,  SIG_QUIT, SIG_USR1,
					  SIG_USR2, SIG_STOP, SIG_CONT, SIG_KILL};
	const char *at = byte ? strchr(bytes, byte) : NULL;

	return at ? signals[at - bytes] : 0;
}

/* The command before has been carried out, and that can be seen. */
void check_fifo_read(int32_t node)
{
	const struct service *s = service_of_file(node, "control");

	if (is_misled())
		return;
	if (s && s->script_pid)
		world_failed("I24: %s takes a command while a script runs", s->path);
	if (s)
		check_service_state(s, false);
}

static void note_want(struct service *s, char byte)
{
	if (byte == 'u')
		s->want = SVC_WANT_UP;
	else if (byte == 'd' || byte == 'o')
		s->want = SVC_WANT_DOWN;
	else if (byte == 'x')
		s->want = SVC_WANT_EXIT;
	if (byte == 'o' || byte == 'd' || byte == 'x')
		s->once = byte == 'o' && s->pid == 0;
}

void note_fifo_byte(int32_t node, char byte)
{
	struct service *s = service_of_file(node, "control");

	note_change();
	if (!s || (s->is_log && byte == 'x'))
		return;
	s->bytes++;
	note_want(s, byte);
	if (s->has_scripts)
		s->due_count = 0;
	if (signal_of(byte) && s->role == ROLE_RUN && s->pid && s->due_count < DUE_MAX)
		s->due[s->due_count++] = (char)signal_of(byte);
}

/* --- after a turn --------------------------------------------------------------- */

static bool is_read_by_us(int32_t channel)
{
	return channel_at(channel)->readers > 0;
}

static void check_unread(const struct service *s, struct mono deadline)
{
	int32_t fifo = service_file_find(s, "control");

	if (fifo == NODE_NONE || !tree[fifo].channel || s->script_pid || !world.has_epoll ||
	    world.was_hit[CALL_WATCH] || world.was_hit[CALL_WAIT] || world.was_hit[CALL_READ] ||
	    world.was_hit[CALL_FSTAT])
		return;
	if (channel_at(tree[fifo].channel)->count && is_read_by_us(tree[fifo].channel) &&
	    deadline.ns > world.now_ns && !watch_is_ready())
		world_failed("I8: %s: sleeps with a command unread", s->path);
}

/* A turn is over. */
void check_services(struct mono deadline)
{
	for (int32_t i = 0; !is_misled() && i < world.service_count; i++) {
		const struct service *s = &world.service[i];

		if (!s->is_taken || s->is_over)
			continue;
		if (s->due_count && s->pid && !s->script_pid && !s->has_scripts)
			world_failed("I25: %s: a command asked for %s, which was not sent", s->path,
				     sig_name(s->due[0]).text);
		check_service_state(s, deadline.ns > world.now_ns);
		check_unread(s, deadline);
	}
	if (world.writes_in_turn && !world.changes_unwritten && !is_misled() &&
	    !world_is_stopping() && !world.was_hit[CALL_KILL])
		world_failed("F74: files of a service are written while nothing changes");
	/* They may be written a little later. */
	if (world.writes_in_turn)
		world.changes_unwritten = 0;
	world.writes_in_turn = 0;
}
