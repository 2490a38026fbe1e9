/* forward_test.c - an init around one command: each signal, and its end. */
#include "forward.h"

#include "test.h"

static const struct mono begin = {1000000000};

static struct mono at_ms(uint32_t ms)
{
	return mono_after(begin, ms);
}

static enum forward_what signal_at(struct forward *f, int32_t *number, uint32_t ms)
{
	return forward_signal(f, number, at_ms(ms));
}

static void all_signals(void)
{
	struct forward_rules rules = {.not_forwarded = SIG_BIT(SIG_TTIN) | SIG_BIT(SIG_TTOU)};
	struct forward f;

	forward_begin(&f, &rules);
	for (int32_t number = 1; number <= SIG_MAX; number++) {
		bool is_not = number == SIG_CHLD || number == SIG_TTIN || number == SIG_TTOU;
		int32_t send = number;

		CHECK(signal_at(&f, &send, 0) == (is_not ? FORWARD_NOT : FORWARD_SEND));
		CHECK(send == number);
	}
	CHECK(mono_is_never(forward_deadline(&f)));
	test_end("forward.all-signals.but-chld-and-the-rules");
}

static void rewrites(void)
{
	struct forward_rules rules = {.not_forwarded = SIG_BIT(SIG_TTIN),
				      .passed_over = SIG_BIT(SIG_HUP)};
	int32_t number = SIG_TERM;
	struct forward f;

	rules.rewrite[SIG_TERM] = SIG_QUIT;
	rules.rewrite[SIG_TTIN] = SIG_USR1;
	rules.rewrite[SIG_QUIT] = SIG_INT;
	rules.rewrite[SIG_HUP] = FORWARD_DROPPED;
	rules.rewrite[SIG_CHLD] = SIG_USR2;
	forward_begin(&f, &rules);
	CHECK(signal_at(&f, &number, 0) == FORWARD_SEND && number == SIG_QUIT);
	number = SIG_TTIN;
	CHECK(signal_at(&f, &number, 0) == FORWARD_SEND && number == SIG_USR1);
	number = SIG_HUP;
	CHECK(signal_at(&f, &number, 0) == FORWARD_PASS);
	CHECK(signal_at(&f, &number, 0) == FORWARD_NOT && number == 0);
	number = SIG_CHLD;
	CHECK(signal_at(&f, &number, 0) == FORWARD_NOT && number == SIG_CHLD);
	test_end("forward.rewritten.once-and-dropped");
}

static void delay(void)
{
	struct forward_rules rules = {.delay_ms = 5000};
	int32_t number = SIG_TERM;
	struct forward f;

	rules.rewrite[SIG_TERM] = SIG_QUIT;
	forward_begin(&f, &rules);
	CHECK(signal_at(&f, &number, 0) == FORWARD_HOLD);
	CHECK(forward_deadline(&f).ns == at_ms(5000).ns);
	CHECK(forward_timer(&f, at_ms(4999), &number) == 0 && number == 0);
	CHECK(forward_timer(&f, at_ms(5000), &number) == 0 && number == SIG_QUIT);
	CHECK(mono_is_never(forward_deadline(&f)));
	/* Nothing is left to drain. */
	number = SIG_TERM;
	CHECK(signal_at(&f, &number, 6000) == FORWARD_SEND && number == SIG_QUIT);
	forward_begin(&f, &rules);
	number = SIG_TERM;
	CHECK(signal_at(&f, &number, 6000) == FORWARD_HOLD);
	CHECK(signal_at(&f, &number, 7000) == FORWARD_SEND && number == SIG_QUIT);
	CHECK(mono_is_never(forward_deadline(&f)));
	number = SIG_TERM;
	CHECK(signal_at(&f, &number, 7001) == FORWARD_SEND && number == SIG_QUIT);
	forward_begin(&f, &rules);
	number = SIG_TERM;
	CHECK(signal_at(&f, &number, 8000) == FORWARD_HOLD);
	CHECK(forward_ended(&f, 3, at_ms(8001)) == 0);
	CHECK(f.state == FORWARD_OVER && f.exit_code == 3 && mono_is_never(f.held));
	test_end("forward.term-held-back.sent-later-or-by-the-second");
}

static void rest(void)
{
	struct forward_rules rules = {.rest_ms = 2000, .ends_rest = true};
	int32_t number;
	struct forward f;

	code_add(&rules.become_0, 143);
	code_add(&rules.become_0, 255);
	forward_begin(&f, &rules);
	CHECK(forward_ended(&f, 143, at_ms(0)) == STOP_DO_TERM);
	CHECK(f.state == FORWARD_REST && f.exit_code == 0);
	CHECK(forward_timer(&f, at_ms(2000), &number) == STOP_DO_KILL && number == 0);
	CHECK(f.state == FORWARD_REST);
	CHECK(forward_timer(&f, at_ms(2000 + STOP_LAST_REAP_MS), &number) == STOP_DO_LEAVE);
	CHECK(f.state == FORWARD_OVER);
	forward_begin(&f, &rules);
	CHECK(forward_ended(&f, 255, at_ms(0)) == STOP_DO_TERM);
	forward_empty(&f);
	CHECK(f.state == FORWARD_OVER && f.exit_code == 0 && mono_is_never(forward_deadline(&f)));
	rules.rest_ms = 0;
	forward_begin(&f, &rules);
	CHECK(forward_ended(&f, 128, at_ms(0)) == (STOP_DO_TERM | STOP_DO_KILL));
	CHECK(f.exit_code == 128);
	test_end("forward.rest.term-kill-leave");
}

int main(void)
{
	all_signals();
	rewrites();
	delay();
	rest();
	return test_result();
}
