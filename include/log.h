/* log.h - one line to standard error, never blocking.
 *
 * A line is at most LOG_LINE_MAX bytes, printable, and one write. What a full
 * pipe refuses is counted and said with the next line that gets through. */
#ifndef OYA_LOG_H
#define OYA_LOG_H

#include "error.h"
#include "str.h"

enum log_level { LOG_WARN = 1, LOG_INFO = 2 }; /* my_init's; errors are LOG_WARN */

/* What begins each line ("*** "), and the highest level that is written. */
void log_begin(const char *prefix, enum log_level highest);

/* False: such lines are not written, and need not be prepared. */
bool log_shows(enum log_level level);

/* Writes the texts, in a row, as one line. */
void log_say(enum log_level level, const char *const *texts);
#define SAY(level, ...) log_say(level, (const char *const[]){__VA_ARGS__, NULL})

/* Like SAY, then an empty line: my_init's errors contain a newline. */
void log_error(const char *const *texts);
#define SAY_ERROR(...) log_error((const char *const[]){__VA_ARGS__, NULL})

#endif
