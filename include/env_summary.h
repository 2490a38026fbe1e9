/* env_summary.h - the environment in one file: .sh to be sourced by a shell,
 * .json for everybody else.
 *
 * Through sys.h only. A reader sees the old file or the new one, whole, as far
 * as the file can be replaced; where it cannot, it is written in place. Source
 * of the formats: spec/my_init.md 4.2. */
#ifndef OYA_ENV_SUMMARY_H
#define OYA_ENV_SUMMARY_H

#include "env.h"

enum env_summary { ENV_SUMMARY_SH, ENV_SUMMARY_JSON };

const char *env_summary_path(enum env_summary which);

/* Writes the file unless it holds the very bytes. 0, or -errno: not written. */
int env_summary_write(enum env_summary which, const struct env *env);

/* True for the variables that belong to a user, not to the container: HOME and
 * its companions are in no file but .json. */
bool env_summary_leaves_out(const struct env *env, uint32_t index);

/* A name longer than this is not in .sh. */
enum { ENV_SUMMARY_NAME_MAX = 1024 };

#endif
