/* sv_order.h - one command of sv, for many services: sent to all, then waited for.
 *
 * Through sys.h only. Each service is a line of standard output when it is done,
 * or could not be. Where a supervisor is ours the wait is for events; another is
 * looked at as often as runit's sv does. Only ./check has to be asked again. */
#ifndef OYA_SV_ORDER_H
#define OYA_SV_ORDER_H

#include "sv_command.h"
#include "sv_service.h"

struct sv_order {
	struct sv_command command;
	const char *const *envp; /* for ./check */
	uint32_t wait_s;         /* SV_WAIT_S_MAX and more: for ever */
};
enum { SV_WAIT_S_MAX = 4000000 };

/* A service of the command line; `before` etc. are the order's own. */
struct sv_entry {
	const char *name;
	struct status before; /* as the command was sent */
	struct mono next;     /* to be looked at, whatever happens; MONO_NEVER: no need */
	struct mono again_at; /* no check before, and the FIFO is looked at again */
	uint32_t pause_ms;
	int32_t control;   /* held, to know of unread bytes and of the end; 0: not */
	int32_t check_pid; /* it runs */
	bool is_done;
	bool is_polled;
	bool has_passed; /* ./check, just now */
	bool is_told;    /* that ./check cannot be run */
	bool is_ready;   /* SV_REPORT: what came of it */
};

struct sv_list {
	uint32_t count;
	struct sv_entry entry[SV_SERVICES_MAX];
};

/* Sends the command to each; says what could not be done. */
void sv_order_send(struct sv_list *list, const struct sv_order *order);
/* Until all are done, or the time is up. */
void sv_order_wait(struct sv_list *list);

#endif
