/* logdirs.h - the log directories of one svlogd: each line goes to those that want it.
 *
 * Through sys.h only. */
#ifndef OYA_LOGDIRS_H
#define OYA_LOGDIRS_H

#include "loglines.h"

/* Those of these names, as far as there is room; `line_max` bytes of a line come at once. */
void logdirs_begin(const char *const *names, uint32_t line_max);
/* False: none of them can be used. */
bool logdirs_open(void);
void logdirs_close(void);
/* The same, once their processors have ended. */
void logdirs_end(void);
/* The piece of a line; the stamp stands before the line. */
void logdirs_put(const struct loglines_piece *piece, const char *stamp);
/* To the disk, with what is due. */
void logdirs_turn(void);
/* When something will be due; MONO_NEVER. */
struct mono logdirs_deadline(void);
void logdirs_rotate(void);

#endif
