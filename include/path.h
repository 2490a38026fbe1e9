/* path.h - the parts of a path, and of PATH. Pure. */
#ifndef OYA_PATH_H
#define OYA_PATH_H

#include "str.h"

/* The first part of a path, without the '/' around it, ended in place; "" at its end.
 * *path becomes what is left, without '/' before it. */
const char *path_cut(char **path);

/* Where commands are, when there is no PATH. */
const char *path_default(void);
/* Adds the next candidate that a PATH has for a name. Returns the rest of PATH, or NULL
 * after the last. An empty entry is the working directory. */
const char *path_candidate(const char *path, const char *name, struct str *out);

#endif
