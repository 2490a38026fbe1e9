/* logger_test.c - a logger whose pipe has ended: time to read what is left, then TERM,
 * then KILL, and in the end it is left behind. */
#include "sig.h"
#include "svc.h"
#include "test.h"

static struct svc s;
static struct mono now;

/* To its deadline, and what it does then. */
static uint32_t wait_for(uint32_t ms)
{
	struct mono due = svc_deadline(&s);

	CHECK(due.ns == mono_after(now, ms).ns);
	now = due;
	svc_step(&s, SVC_EV_TIMER, 0, now);
	return svc_take_todo(&s);
}

static void begin(void)
{
	now = (struct mono){5000000000u};
	svc_begin(&s, true, now);
	svc_step(&s, SVC_EV_STARTED, 77, now);
	(void)svc_take_todo(&s);
	svc_drain(&s, 5000, now);
	CHECK(svc_take_todo(&s) == SVC_DO_PUBLISH && s.state == SVC_RUN && !s.got_term);
}

static void keeps_on(void)
{
	begin();
	CHECK(wait_for(5000) == (SVC_DO_TERM | SVC_DO_CONT | SVC_DO_PUBLISH) && s.got_term);
	CHECK(wait_for(5000) == SVC_DO_KILL);
	svc_step(&s, SVC_EV_ENDED, SIG_KILL, now);
	svc_step(&s, SVC_EV_ENDED, 0, now); /* it has no ./finish */
	CHECK(svc_is_over(&s) && s.wstatus == SIG_KILL);
	test_end("service.logger-keeps-on.term-then-kill");
}

static void ends_with_its_pipe(void)
{
	begin();
	svc_step(&s, SVC_EV_ENDED, 0, now);
	svc_step(&s, SVC_EV_ENDED, 0, now);
	CHECK(svc_is_over(&s) && mono_is_never(svc_deadline(&s)));
	test_end("service.logger-ends-with-its-pipe.over");
}

static void survives_kill(void)
{
	begin();
	(void)wait_for(5000);
	(void)wait_for(5000);
	CHECK(wait_for(STOP_LAST_REAP_MS) & SVC_DO_LEAVE);
	svc_step(&s, SVC_EV_ENDED, 0, now);
	CHECK(svc_is_over(&s));
	test_end("service.logger-survives-kill.left");
}

int main(void)
{
	keeps_on();
	ends_with_its_pipe();
	survives_kill();
	return test_result();
}
