/* place.h - where the files of a service are that cannot be in it: its name below the
 * run directory, the same for who makes them and who looks for them.
 *
 * Through sys.h only. */
#ifndef OYA_PLACE_H
#define OYA_PLACE_H

#include "str.h"

/* Adds the path of a directory, without '/' at its end, and if that is no name, as in
 * "..", without links. */
void place_path(struct str *out, const char *path);
/* Of such a path the last part, or the last two when that is `log`. */
const char *place_name(const char *path);

#endif
