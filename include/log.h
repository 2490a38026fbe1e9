/* log.h - one line to standard error, never blocking.
 *
 * A line is at most LOG_LINE_MAX bytes, printable, and one write. What a full
 * pipe refuses is counted and said with the next line that gets through. */
#ifndef OYA_LOG_H
#define OYA_LOG_H

#include "base.h"

enum log_level { LOG_WARN = 1, LOG_INFO = 2 }; /* my_init's; errors are as warnings */

/* What begins each line ("*** "), and the highest level that is written. */
void log_begin(const char *prefix, enum log_level highest);

/* False: such lines are not written, and need not be prepared. */
bool log_shows(enum log_level level);

/* Write one line each. Of a format there is this, and nothing else:
 *   %s   a text; control bytes are made visible
 *   %u   a number
 *   %.3u thousandths, as "12.3"
 *   %i   an error (-errno), in words
 *   %d   a signal, by its name
 * An error is followed by an empty line: my_init's contain a newline. */
#define LOG_FORMAT __attribute__((format(printf, 1, 2)))
void log_info(const char *format, ...) LOG_FORMAT;
void log_warn(const char *format, ...) LOG_FORMAT;
void log_error(const char *format, ...) LOG_FORMAT;

#endif
