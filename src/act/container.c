/* container.c - see container.h. */
#include "container.h"

#include "bounds.h"
#include "env_directory.h"
#include "exitcode.h"
#include "foreground.h"
#include "log.h"
#include "loop.h"
#include "processes.h"
#include "rest.h"
#include "scan.h"
#include "sig.h"
#include "supervise.h"
#include "sys.h"
#include "table.h"
#include "wstat.h"

#define SERVICES "/etc/service"

struct container {
	struct life life;
	struct foreground foreground;
	const char *run_directory;
	struct env *env; /* the one in force */
	bool has_settled;
	uint32_t stop_signal_count;
	struct rest rest;
};

/* The one in force, and the one its successor is read into. */
FIRST_LARGE_TABLE(struct env, container_environments, 2);

static void step(struct container *c, enum life_event event, int32_t code)
{
	life_step(&c->life, event, code, loop.now);
}

static bool is_stop_signal(int32_t number)
{
	/* The container's, systemd's and LXC's. */
	return number == SIG_TERM || number == SIG_INT || number == SIG_RTMIN + 3 ||
	       number == SIG_PWR;
}

static void say_stop_signal(const struct container *c, const struct sys_signal *signal)
{
	const char *then = c->stop_signal_count == 1 ? "; stopping." : "; already stopping.";
	struct process_name name;

	/* Looking for the name costs main some of its time. */
	if (c->stop_signal_count > STOP_SIGNALS_LOGGED_MAX || !log_shows(LOG_INFO))
		return;
	name = process_name(signal->sender);
	if (signal->sender <= 0)
		log_info("%d received from %s%s", signal->number,
			 signal->sender == 0 ? "outside the container"
					     : "the terminal or the kernel",
			 then);
	else
		log_info("%d received from PID %u%s%s%s%s", signal->number,
			 (uint32_t)signal->sender, name.text[0] ? " (" : "", name.text,
			 name.text[0] ? ")" : "", then);
}

static void on_signal(struct container *c, const struct sys_signal *signal)
{
	if (!is_stop_signal(signal->number))
		return;
	c->stop_signal_count++;
	say_stop_signal(c, signal);
	step(c, LIFE_EV_STOP, 0);
}

/* A pid that is not the running program's is an adopted orphan: reaped is all
 * there is to it. */
static void on_child(struct container *c, const struct loop_child *child)
{
	bool gets_stopped = c->life.stop.state == STOP_GRACE || c->life.stop.state == STOP_FORCED;

	if (child->pid != c->foreground.command.pid)
		return;
	if (wstat_stop(child->wstatus))
		command_froze(&c->foreground.command, wstat_stop(child->wstatus));
	else
		step(c, LIFE_EV_ENDED,
		     foreground_ended(&c->foreground, child->wstatus, gets_stopped));
}

static void on_children(struct container *c)
{
	for (uint32_t i = 0; i < loop.child_count; i++)
		on_child(c, &loop.child[i]);
	if (!loop.has_children && c->foreground.command.pid != 0)
		step(c, LIFE_EV_ENDED, foreground_vanished(&c->foreground));
}

static void on_signals(struct container *c)
{
	for (uint32_t i = 0; i < loop.signal_count; i++)
		on_signal(c, &loop.signal[i]);
}

static void hold_services(void)
{
	scan_end();
	supervise_hold(loop.now);
}

static void on_batch(struct container *c)
{
	/* Ctrl-C reaches a script as well as us: that it died of it is no failure
	 * of its own. */
	bool signals_first = c->life.state != LIFE_MAIN;

	if (signals_first)
		on_signals(c);
	on_children(c);
	if (!signals_first)
		on_signals(c);
	if (mono_reached(life_deadline(&c->life), loop.now))
		step(c, LIFE_EV_TIMER, 0);
	/* The stop has begun: no death in this batch may start anything again. */
	if (c->life.todo & LIFE_DO_HOLD)
		hold_services();
	scan_turn();
	supervise_turn();
	if (c->life.state == LIFE_SERVICES && supervise_is_empty())
		step(c, LIFE_EV_DOWN, 0);
}

struct env *container_environment(void)
{
	return container_environments;
}

static void import_again(struct container *c)
{
	struct env *spare = &container_environments[c->env == container_environments];

	if (!env_import_again(c->env, spare))
		return;
	c->env = spare;
	env_export(spare, false);
}

static void start_next(struct container *c)
{
	struct foreground *f = &c->foreground;
	struct launched done;

	if (!foreground_choose(f, c->life.state)) {
		step(c, LIFE_EV_NO_MORE, 0);
		return;
	}
	done = foreground_start(f, c->env, loop.now);
	switch (done.result) {
	case LAUNCH_RUNS:
		step(c, LIFE_EV_STARTED, 0);
		break;
	case LAUNCH_BUSY:
		step(c, LIFE_EV_BUSY, EXIT_CANNOT_EXECUTE);
		if (mono_is_never(c->life.retry))
			foreground_give_up(f, &done);
		break;
	case LAUNCH_FAILED:
		step(c, LIFE_EV_ENDED, foreground_failed(f, &done));
		break;
	}
}

/* As PID 1 we are the runit daemon as well. */
static void boot_services(const struct container *c)
{
	struct supervise_conf conf = {
		.env = c->env,
		.run_directory = c->run_directory,
		.label = "",
	};

	log_info("Booting runit daemon...");
	supervise_begin(&conf);
	scan_begin(SERVICES, "", loop.now);
	log_info("Runit started as PID %u", (uint32_t)sys_pid());
}

static void do_to_services(struct container *c, uint32_t todo)
{
	struct mono now = loop.now;

	if (todo & LIFE_DO_HOLD)
		hold_services();
	if (todo & LIFE_DO_STOP_SERVICES) {
		log_info("Shutting down runit daemon (PID %u)...", (uint32_t)sys_pid());
		supervise_stop(now, c->life.conf.grace_ms);
	}
	if (todo & (LIFE_DO_KILL_SERVICES | LIFE_DO_LEAVE_SERVICES))
		supervise_kill(now, todo & LIFE_DO_LEAVE_SERVICES);
	if (c->life.state == LIFE_SERVICES && supervise_is_empty())
		step(c, LIFE_EV_DOWN, 0);
}

static void do_to_program(struct container *c, uint32_t todo)
{
	struct mono now = loop.now;

	if (todo & LIFE_DO_SAY_ABORTING)
		log_warn("An error occurred. Aborting.");
	if (todo & LIFE_DO_TERM)
		foreground_term(&c->foreground, now);
	if (todo & LIFE_DO_KILL)
		foreground_kill(&c->foreground, now, !(todo & LIFE_DO_TERM));
	if (todo & LIFE_DO_LEAVE)
		foreground_leave(&c->foreground, now);
	if (todo & LIFE_DO_IMPORT)
		import_again(c);
	if (todo & LIFE_DO_BOOT)
		boot_services(c);
	if (todo & LIFE_DO_START)
		start_next(c);
	if (todo & LIFE_DO_SKIP) {
		foreground_skip(&c->foreground, c->life.state);
		step(c, LIFE_EV_NO_MORE, 0);
	}
}

static void do_to_all(struct container *c, uint32_t todo)
{
	uint32_t bits = todo / LIFE_DO_TERM_ALL; /* the highest three */

	if (todo & LIFE_DO_SAY_ABORTED)
		log_warn("Init system aborted.");
	if (!rest_do(&c->rest, bits, loop.has_children, loop.now))
		step(c, LIFE_EV_EMPTY, 0);
}

/* While all are being ended: is anybody left, and when to look again? */
static void look_for_rest(struct container *c)
{
	bool is_forced = c->life.stop.state == STOP_FORCED;

	if (c->life.state == LIFE_KILL_ALL &&
	    rest_is_gone(&c->rest, is_forced, loop.has_children, loop.now))
		step(c, LIFE_EV_EMPTY, 0);
}

/* What is to be done now, until nothing more follows from it. */
static void carry_out(struct container *c)
{
	uint32_t todo;

	while ((todo = life_take_todo(&c->life)) != 0) {
		do_to_services(c, todo); /* what is left of them goes before the next hook */
		do_to_program(c, todo);
		do_to_all(c, todo);
	}
	look_for_rest(c);
}

/* Startup is over: nothing inherited is held any more, neither a directory (it
 * would keep its mount busy) nor a descriptor. What children get of them, main
 * has got. */
static void settle(struct container *c)
{
	if (c->has_settled || c->life.state < LIFE_MAIN || c->foreground.is_chosen)
		return;
	c->has_settled = true;
	sys_close_inherited();
	foreground_leave_directory(&c->foreground);
}

static void begin(struct container *c, const struct container_conf *conf)
{
	life_begin(&c->life, &conf->life);
	c->foreground.main_argv = conf->main_argv;
	c->foreground.startup_directory = conf->startup_directory;
	c->run_directory = conf->run_directory;
	c->env = container_environment();
	rest_begin(&c->rest);
	loop.now = sys_now();
	loop.has_children = true;
	step(c, LIFE_EV_BOOT, 0);
}

static struct mono deadline(const struct container *c)
{
	struct mono life = mono_first(life_deadline(&c->life), c->rest.look);

	return mono_first(life, mono_first(scan_deadline(), supervise_deadline()));
}

int32_t container_live(const struct container_conf *conf)
{
	static struct container container; /* less of the stack is touched */

	begin(&container, conf);
	carry_out(&container);
	/* What runs first need not wait for this: no signal is lost meanwhile. */
	loop_begin();
	while (container.life.state != LIFE_OVER) {
		settle(&container);
		loop_turn(deadline(&container));
		on_batch(&container);
		carry_out(&container);
	}
	return container.life.exit_code;
}
