/* asked.c - see asked.h. */
#include "asked.h"

#include "bounds.h"
#include "error.h"
#include "log.h"
#include "sig.h"
#include "sys.h"

enum { PAUSE_MS = 3000 };

struct asked asked;

static void note(int32_t signal)
{
	const char *word;

	switch (signal) {
	case SIG_TERM:
	case SIG_INT:
		asked.to_end = true;
		word = "term";
		break;
	case SIG_ALRM:
		asked.to_rotate = true;
		word = "alarm";
		break;
	case SIG_HUP:
		asked.to_reopen = true;
		word = "hangup";
		break;
	case SIG_CHLD:
		word = "child";
		break;
	default:
		return;
	}
	log_info("info: sig%s received.", word);
}

void asked_wait(struct mono deadline)
{
	struct sys_signal signal[SIGNAL_BATCH];
	uint32_t tag[READY_BATCH];
	int count;

	(void)sys_wait(deadline, tag, READY_BATCH);
	count = sys_signals_take(signal, SIGNAL_BATCH);
	for (int i = 0; i < count; i++)
		note(signal[i].number);
}

void asked_pause(const char *what, const char *name, int error)
{
	struct mono end = mono_after(sys_now(), PAUSE_MS);

	log_warn("pausing: unable to %s: %s: %s", what, name, error_text_runit(error));
	while (!mono_reached(end, sys_now()))
		asked_wait(end);
}
