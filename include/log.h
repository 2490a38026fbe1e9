/* log.h - one line to standard error, never blocking.
 *
 * A line is at most LOG_LINE_MAX bytes, printable, and one write. What a full
 * pipe refuses is counted and said with the next line that gets through. */
#ifndef OYA_LOG_H
#define OYA_LOG_H

#include "base.h"

enum log_level { LOG_FATAL, LOG_WARN, LOG_INFO, LOG_DEBUG, LOG_TRACE, LOG_LEVELS };

/* What begins each line, "*** ", which is the caller's for good; and the highest level that
 * is written. */
void log_begin(const char *before, enum log_level highest);

/* Where levels have names: "[WARN  tini (1)] ". */
struct log_names {
	char level[LOG_LEVELS][7];
	bool informs_output;         /* LOG_INFO and beyond go to standard output */
	const char *between, *after; /* around our pid, behind the level */
};
void log_name_levels(const struct log_names *names);

/* False: such lines are not written, and need not be prepared. */
bool log_shows(enum log_level level);

/* Write one line each. Of a format, which is a literal, there is this, and nothing else:
 *   %s   a text; control bytes are made visible
 *   %u   a number
 *   %.3u thousandths, as "12.3"
 *   %i   an error (-errno), in words
 *   %d   a signal, by its name
 * An error, a warning otherwise, is followed by an empty line: my_init's contain a
 * newline. Before what log_warning() is given stands "warning: ". */
#define log_fatal(...) log_line("0" __VA_ARGS__)
#define log_error(...) log_line("e" __VA_ARGS__)
#define log_warn(...) log_line("1" __VA_ARGS__)
#define log_warning(...) log_line("w" __VA_ARGS__)
#define log_info(...) log_line("2" __VA_ARGS__)
#define log_debug(...) log_line("3" __VA_ARGS__)
/* The digit of its enum log_level stands before the format; e: an error; w: a warning. */
void log_line(const char *level_and_format, ...) __attribute__((format(printf, 1, 2)));

#endif
