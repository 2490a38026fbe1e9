/* scan.h - a directory of services, and what is supervised, kept the same.
 *
 * Through sys.h only. As runsvdir: each directory whose name does not begin with '.' is a
 * service, known by what it is and not by its name. Changes are noticed at once; where
 * the kernel cannot tell of them, they are looked for. */
#ifndef OYA_SCAN_H
#define OYA_SCAN_H

#include "loop.h"

/* `path` and `label`, which begins each line of the log, are kept. The first scan is
 * due at once. */
void scan_begin(const char *path, const char *label, struct mono now);
/* Before supervise_turn(), which starts what is found. */
void scan_turn(void);
struct mono scan_deadline(void);
/* For good. */
void scan_end(void);

#endif
