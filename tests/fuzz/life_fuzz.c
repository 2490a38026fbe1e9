/* life_fuzz.c - bytes as the events of a container's life, in virtual time.
 *
 * Legal lives: programs start, hang, end, cannot start, in any order and with
 * stop signals and time between them; then everything resists, and life must be
 * over in bounded time all the same. Wild lives: any event in any state. */
#include "life.h"

#include "../unit/life_services.h"
#include "fuzz.h"

enum {
	EVENTS_MAX = 2000,
	HOOKS_MAX = 3, /* of each kind, once everything resists */
	CLOSING_STEPS_MAX = 200,
	SLACK_MS = 5000,     /* what is tried again, last reaps, and graces of hooks */
	SERVICES_MS = 20000, /* each has a bound of its own */
};

struct world {
	struct life life;
	struct mono now;
	struct fuzz_dice dice;
	bool wants_start;
	bool got_term;          /* the running program, since it runs */
	uint32_t services_done; /* LIFE_DO_* bits */
};

static struct life_conf read_conf(struct fuzz_dice *dice)
{
	static const uint32_t times[] = {0, 1, 500, 1000, 30000, 4000000};
	uint32_t bits = fuzz_roll(dice, 32);

	return (struct life_conf){
		.has_key = (bits & 1) != 0,
		.has_startup = (bits & 2) != 0,
		.has_main = (bits & 4) != 0,
		.has_services = (bits & 8) != 0,
		.kills_all = (bits & 16) != 0,
		.grace_ms = times[fuzz_roll(dice, COUNTOF(times))],
		.grace_all_ms = times[fuzz_roll(dice, COUNTOF(times))],
		.within_ms = times[fuzz_roll(dice, COUNTOF(times))],
		.stop_status = (int32_t)fuzz_roll(dice, 256) - 1,
	};
}

static void step(struct world *w, enum life_event event, int32_t code)
{
	enum life_state before = w->life.state;

	life_step(&w->life, event, code, w->now);
	CHECK(w->life.state >= before);
	CHECK(w->life.main_code >= -1 && w->life.main_code <= 255);
}

/* What is to be done, as the container does it. */
static void take_todo(struct world *w)
{
	uint32_t todo;

	while ((todo = life_take_todo(&w->life)) != 0) {
		life_services_check(&w->life, &w->services_done, todo);
		CHECK((todo & (LIFE_DO_START | LIFE_DO_SKIP)) != (LIFE_DO_START | LIFE_DO_SKIP));
		if (todo & LIFE_DO_TERM)
			w->got_term = true;
		CHECK(!(todo & LIFE_DO_KILL) || w->got_term);
		if (todo & LIFE_DO_START) {
			CHECK(!w->life.is_running && w->life.state < LIFE_KILL_ALL);
			w->wants_start = true;
			w->got_term = false;
		}
		if (todo & LIFE_DO_SKIP)
			step(w, LIFE_EV_NO_MORE, 0);
	}
	if (w->life.state >= LIFE_KILL_ALL || w->life.is_running)
		w->wants_start = false;
}

/* The four answers to LIFE_DO_START. */
static void answer_start(struct world *w)
{
	static const enum life_event answers[] = {LIFE_EV_STARTED, LIFE_EV_ENDED, LIFE_EV_BUSY,
						  LIFE_EV_NO_MORE};
	/* There is always a main command when it is asked for. */
	uint32_t which = fuzz_roll(&w->dice, w->life.state == LIFE_MAIN ? 3 : 4);

	w->wants_start = false;
	step(w, answers[which], answers[which] == LIFE_EV_STARTED ? 0 : 127);
}

static void go_to_deadline(struct world *w)
{
	struct mono due = life_deadline(&w->life);

	if (!mono_is_never(due) && due.ns > w->now.ns)
		w->now = due;
	step(w, LIFE_EV_TIMER, 0);
}

static void live_legally(struct world *w)
{
	for (uint32_t i = 0; i < EVENTS_MAX && w->dice.left > 0; i++) {
		take_todo(w);
		if (w->wants_start) {
			answer_start(w);
			continue;
		}
		switch (fuzz_roll(&w->dice, 6)) {
		case 0:
			if (w->life.is_running)
				step(w, LIFE_EV_ENDED, (int32_t)fuzz_roll(&w->dice, 256));
			break;
		case 1:
			step(w, LIFE_EV_STOP, 0);
			break;
		case 2:
			go_to_deadline(w);
			break;
		case 3:
			w->now = mono_after(w->now, fuzz_roll(&w->dice, 256) * 25);
			step(w, LIFE_EV_TIMER, 0);
			break;
		case 4:
			w->now = mono_after(w->now, fuzz_roll(&w->dice, 256) * 1000);
			break;
		case 5:
			if (w->life.state == LIFE_KILL_ALL)
				step(w, LIFE_EV_EMPTY, 0);
			else if (w->life.state == LIFE_SERVICES)
				step(w, LIFE_EV_DOWN, 0);
			break;
		}
	}
}

static uint32_t bound_ms(const struct life_conf *conf)
{
	uint32_t hook_ms = (conf->grace_ms ? conf->grace_ms : 30000) + 2 * SLACK_MS;
	uint32_t each_ms = conf->grace_ms + conf->grace_all_ms + 2 * SLACK_MS;

	/* One hook more: what ran when everything began to resist. Twice: the
	 * slice for having overslept. */
	return 2 * (each_ms + (2 * HOOKS_MAX + 1) * hook_ms + 2 * SERVICES_MS);
}

/* Until the last has ended by its own bound, if that of all comes later. */
static void wait_for_services(struct world *w)
{
	if (mono_ms_between(w->now, life_deadline(&w->life)) <= SERVICES_MS) {
		go_to_deadline(w);
	} else {
		w->now = mono_after(w->now, SERVICES_MS);
		step(w, LIFE_EV_DOWN, 0);
	}
}

/* From here on every program hangs and ignores TERM, and nobody goes. */
static void resist_to_the_end(struct world *w)
{
	struct mono asked = w->now;
	uint32_t within_ms = mono_is_never(w->life.budget.since) ? w->life.conf.within_ms : 0;
	uint32_t hooks[LIFE_OVER + 1] = {0};
	uint32_t steps = 0;

	take_todo(w);
	step(w, LIFE_EV_STOP, 0);
	for (; w->life.state != LIFE_OVER; steps++) {
		CHECK(steps < CLOSING_STEPS_MAX);
		take_todo(w);
		if (w->wants_start) {
			bool is_last = hooks[w->life.state]++ >= HOOKS_MAX;

			w->wants_start = false;
			step(w, is_last ? LIFE_EV_NO_MORE : LIFE_EV_STARTED, 0);
			continue;
		}
		if (w->life.state == LIFE_OVER)
			break;
		if (w->life.state == LIFE_SERVICES) {
			wait_for_services(w);
			continue;
		}
		CHECK(!mono_is_never(life_deadline(&w->life)));
		go_to_deadline(w);
	}
	CHECK(mono_ms_between(asked, w->now) <= bound_ms(&w->life.conf));
	CHECK(within_ms == 0 || mono_ms_between(asked, w->now) <= within_ms);
	CHECK(w->life.exit_code >= 0 && w->life.exit_code <= 255);
}

static void live_wildly(struct world *w)
{
	while (w->dice.left > 0) {
		enum life_event event = (enum life_event)fuzz_roll(&w->dice, LIFE_EV_TIMER + 1);

		w->now = mono_after(w->now, fuzz_roll(&w->dice, 256) * 100);
		step(w, event, (int32_t)fuzz_roll(&w->dice, 256));
		if (fuzz_roll(&w->dice, 2))
			(void)life_take_todo(&w->life);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct world w = {.dice = {data, size}};
	bool is_wild = fuzz_roll(&w.dice, 4) == 3;
	struct life_conf conf = read_conf(&w.dice);

	life_begin(&w.life, &conf);
	if (is_wild) {
		live_wildly(&w);
		return 0;
	}
	step(&w, LIFE_EV_BOOT, 0);
	live_legally(&w);
	resist_to_the_end(&w);
	return 0;
}
