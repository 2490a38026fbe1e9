/* life_test.c - the life of a container as a pure machine.
 *
 * Goal: from every state, whatever happens, life ends, in bounded time, with
 * the exit code of the table. Method: every (state, event) pair from every
 * reachable shape; random walks with a driver that plays the programs. */
#include "life.h"
#include "life_services.h"
#include "test.h"

enum { WALKS = 20000, STEPS_MAX = 4000 };

static uint64_t seed;

static uint32_t roll(uint32_t sides)
{
	seed += 0x9e3779b97f4a7c15u;
	uint64_t z = seed;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return (uint32_t)((z ^ (z >> 31)) % sides);
}

static struct life_conf random_conf(void)
{
	static const uint32_t graces[] = {0, 500, 30000};
	static const uint32_t withins[] = {0, 1000, 8000};

	return (struct life_conf){
		.has_key = roll(4) == 0,
		.has_startup = roll(4) != 0,
		.has_main = roll(4) != 0,
		.has_services = roll(3) != 0,
		.kills_all = roll(4) != 0,
		.grace_ms = graces[roll(3)],
		.grace_all_ms = graces[roll(3)],
		.within_ms = withins[roll(3)],
		.stop_status = roll(2) ? 2 : LIFE_STATUS_OF_MAIN,
	};
}

/* What the machine's surroundings know while it walks. */
struct walk {
	struct life life;
	struct mono now;
	bool got_term;
	bool was_signalled_early; /* before the kill-all phase */
	int32_t main_code;
	uint32_t services_done; /* LIFE_DO_* bits */
};

static void step(struct walk *w, enum life_event event, int32_t code)
{
	life_step(&w->life, event, code, w->now);
}

static void end_program(struct walk *w, int32_t code)
{
	if (w->life.state == LIFE_MAIN)
		w->main_code = code;
	w->got_term = false;
	step(w, LIFE_EV_ENDED, code);
}

static void play_start(struct walk *w)
{
	bool in_hooks = w->life.state == LIFE_PRE_HOOKS || w->life.state == LIFE_POST_HOOKS;

	CHECK(!w->life.is_running);
	CHECK(in_hooks || !w->life.was_signalled);
	switch (roll(w->life.state == LIFE_MAIN ? 4 : 6)) {
	case 0:
		step(w, LIFE_EV_BUSY, 126);
		if (w->life.state > LIFE_MAIN && w->main_code < 0 && w->life.main_code == 126)
			w->main_code = 126;
		break;
	case 1:
		end_program(w, 127);
		break;
	case 2:
	case 3:
		step(w, LIFE_EV_STARTED, 0);
		break;
	default:
		step(w, LIFE_EV_NO_MORE, 0);
		break;
	}
}

static void play_todo(struct walk *w)
{
	uint32_t todo;

	while ((todo = life_take_todo(&w->life)) != 0) {
		life_services_check(&w->life, &w->services_done, todo);
		if (todo & LIFE_DO_TERM)
			w->got_term = true;
		if (todo & LIFE_DO_KILL)
			CHECK(w->got_term);
		if (todo & LIFE_DO_LEAVE && w->life.main_code == 137)
			w->main_code = 137;
		if (todo & LIFE_DO_LEAVE)
			w->got_term = false;
		if (todo & LIFE_DO_START)
			play_start(w);
		if (todo & LIFE_DO_SKIP)
			step(w, LIFE_EV_NO_MORE, 0);
	}
}

static void play_event(struct walk *w)
{
	struct mono due = life_deadline(&w->life);

	if (w->life.state == LIFE_KILL_ALL && roll(3) == 0) {
		step(w, LIFE_EV_EMPTY, 0);
	} else if (w->life.state == LIFE_SERVICES && roll(3) == 0) {
		step(w, LIFE_EV_DOWN, 0);
	} else if (w->life.is_running && roll(3) == 0) {
		end_program(w, roll(3) == 0 ? (int32_t)roll(256) : 0);
	} else if (roll(8) == 0) {
		w->was_signalled_early |= w->life.state < LIFE_KILL_ALL;
		step(w, LIFE_EV_STOP, 0);
	} else if (!mono_is_never(due)) {
		w->now = due.ns > w->now.ns ? due : w->now;
		if (roll(10) == 0)
			w->now = mono_after(w->now, 3000);
		step(w, LIFE_EV_TIMER, 0);
	}
}

static int32_t code_by_table(const struct walk *w)
{
	if (w->life.has_failed)
		return 1;
	if (w->was_signalled_early && w->life.conf.stop_status >= 0)
		return w->life.conf.stop_status;
	return w->main_code >= 0 ? w->main_code : 2;
}

static void random_walks(void)
{
	for (uint32_t walk = 0; walk < WALKS; walk++) {
		struct walk w = {.main_code = -1};
		struct life_conf conf;
		uint32_t steps = 0;

		seed = walk;
		conf = random_conf();
		life_begin(&w.life, &conf);
		step(&w, LIFE_EV_BOOT, 0);
		play_todo(&w);
		while (w.life.state != LIFE_OVER && steps++ < STEPS_MAX) {
			play_event(&w);
			play_todo(&w);
		}
		CHECK(w.life.state == LIFE_OVER);
		CHECK(w.life.exit_code == code_by_table(&w));
	}
	test_end("life.random-walks.end-with-the-code-of-the-table");
}

/* Nothing but time passes after the stop request; every program resists, or no
 * hook can even be started. */
static uint32_t stubborn_stop_ms(struct life_conf conf, enum life_state from,
				 enum life_event on_start)
{
	struct walk w = {0};
	struct mono asked;

	life_begin(&w.life, &conf);
	step(&w, LIFE_EV_BOOT, 0);
	while (w.life.state < from) {
		(void)life_take_todo(&w.life);
		step(&w, LIFE_EV_NO_MORE, 0);
	}
	(void)life_take_todo(&w.life);
	step(&w, LIFE_EV_STARTED, 0);
	asked = w.now;
	step(&w, LIFE_EV_STOP, 0);
	while (w.life.state != LIFE_OVER) {
		uint32_t todo = life_take_todo(&w.life);

		if (todo & LIFE_DO_START)
			step(&w, on_start, 126);
		if (todo & LIFE_DO_SKIP)
			step(&w, LIFE_EV_NO_MORE, 0);
		if (w.life.todo)
			continue;
		CHECK(!mono_is_never(life_deadline(&w.life)));
		w.now = life_deadline(&w.life);
		step(&w, LIFE_EV_TIMER, 0);
	}
	return mono_ms_between(asked, w.now);
}

static void stop_within_fits(void)
{
	for (uint32_t within_ms = 1000; within_ms <= 60000; within_ms += 500) {
		struct life_conf conf = {
			.has_startup = true,
			.has_main = true,
			.has_services = true,
			.kills_all = true,
			.grace_ms = 30000,
			.grace_all_ms = 30000,
			.within_ms = within_ms,
		};

		CHECK(stubborn_stop_ms(conf, LIFE_MAIN, LIFE_EV_STARTED) <= within_ms);
		CHECK(stubborn_stop_ms(conf, LIFE_STARTUP, LIFE_EV_STARTED) <= within_ms);
		CHECK(stubborn_stop_ms(conf, LIFE_MAIN, LIFE_EV_BUSY) <= within_ms);
	}
	test_end("life.stop-within.everything-resists-and-it-fits");
}

/* Every event in every state and shape is legal, and never starts a program
 * after a stop signal outside the hooks. */
static void every_pair(void)
{
	uint32_t pairs = 0;

	for (uint32_t shape = 0; shape < 4096; shape++) {
		struct life l;
		struct life_conf conf;

		seed = shape;
		conf = random_conf();
		life_begin(&l, &conf);
		l.state = (enum life_state)(shape % (LIFE_OVER + 1));
		l.is_running = (shape >> 3 & 1) != 0;
		l.was_signalled = (shape >> 4 & 1) != 0;
		if (shape >> 5 & 1)
			stop_begin(&l.stop, (struct mono){0},
				   (struct stop_bounds){.grace_ms = shape >> 6 & 1 ? 100 : 0});
		for (int event = LIFE_EV_BOOT; event <= LIFE_EV_TIMER; event++) {
			struct life copy = l;

			life_step(&copy, (enum life_event)event, (int32_t)roll(256),
				  mono_after((struct mono){0}, roll(5000)));
			CHECK(copy.state >= l.state);
			if (l.was_signalled && event != LIFE_EV_BOOT && event != LIFE_EV_NO_MORE &&
			    copy.state < LIFE_PRE_HOOKS && l.is_running)
				CHECK(!(copy.todo & LIFE_DO_START));
			pairs++;
		}
	}
	CHECK(pairs == 4096 * (LIFE_EV_TIMER + 1));
	test_end("life.every-state-and-event.legal");
}

int main(void)
{
	random_walks();
	stop_within_fits();
	every_pair();
	return test_result();
}
