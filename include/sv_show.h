/* sv_show.h - the line of `sv status`, of one service and its logger.
 *
 * Through sys.h only. What fails is said in the line, and counted. */
#ifndef OYA_SV_SHOW_H
#define OYA_SV_SHOW_H

#include "base.h"

/* Returns LSB's exit code for it. */
int32_t sv_show_status(const char *name);
/* As JSON. A check of its own is no part of it: `is_ready` is what came of that. */
void sv_show_report(const char *name, bool is_ready);

#endif
