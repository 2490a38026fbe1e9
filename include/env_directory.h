/* env_directory.h - /etc/container_environment and its two summaries.
 *
 * Through sys.h only. Import reads the directory into the table; export writes
 * the table to the directory, to .sh and to .json. Neither ever ends a boot:
 * each failure is one line of the log, and the rest goes on. Nothing is read
 * or written outside: links are followed only inside the directory.
 * Source of the formats and rules: spec/my_init.md 4.1, 4.2. */
#ifndef OYA_ENV_DIRECTORY_H
#define OYA_ENV_DIRECTORY_H

#include "env.h"

#define ENV_DIRECTORY "/etc/container_environment"

/* At boot: variables of the directory fill in what the environment lacks, in
 * the order of their names. False: there is no directory. */
bool env_import(struct env *env);

/* After a startup script: the directory is the truth. Its variables, sorted,
 * make up `fresh`; of `old` only those stay that no file could hold (the skip
 * list, names that are no file name, a directory that cannot be written), and
 * those whose file is there but cannot be read.
 * False, and `fresh` is not to be used: the directory is missing or unreadable. */
bool env_import_again(const struct env *old, struct env *fresh);

/* Writes .sh and .json, and each variable's file when `with_files`; marks what
 * the directory now holds. Nothing when there is no directory. */
void env_export(struct env *env, bool with_files);

#endif
