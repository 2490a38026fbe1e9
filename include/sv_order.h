/* sv_order.h - one command of sv, for many services: sent to all, then waited for.
 *
 * Through sys.h only. Each service is a line of standard output when it is done,
 * or could not be. Until then the wait is for events: a new status, the supervisor's
 * end. Only ./check has to be asked again, and what nothing tells of. */
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
	struct mono next;     /* to be looked at; MONO_NEVER: when something tells of it */
	uint32_t pause_ms;
	int32_t control;   /* held: it tells of the supervisor's end; 0: not */
	int32_t check_pid; /* it runs */
	bool is_done;
	bool is_polled;  /* nothing will */
	bool has_passed; /* ./check, just now */
	bool is_told;    /* that ./check cannot be run */
	bool is_ready;   /* SV_REPORT: what came of it */
};

struct sv_list {
	uint32_t count;
	struct sv_entry entry[SV_SERVICES_MAX];
};

/* Sends the command to each; says what could not be done. The order is kept. */
void sv_order_send(struct sv_list *list, const struct sv_order *order);
/* Until all are done, or the time is up. */
void sv_order_wait(struct sv_list *list);

#endif
