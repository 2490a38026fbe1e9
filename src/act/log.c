/* log.c - see log.h. */
#include "log.h"

#include <stdarg.h>

#include "bounds.h"
#include "error.h"
#include "sig.h"
#include "str.h"
#include "sys.h"

static const char cut_mark[] = " [cut]";

static const char *prefix; /* NULL: log_begin() was not called */
static enum log_level highest;
static uint32_t lost_count;
static bool is_mid_line; /* a terminal took only the beginning of the last one */

void log_begin(const char *line_prefix, enum log_level highest_level)
{
	prefix = line_prefix;
	highest = highest_level;
}

/* The value of one conversion; returns what follows it in the format. */
static const char *add_value(struct str *line, const char *at, va_list *values)
{
	switch (*at) {
	case 's':
		str_visible(line, va_arg(*values, const char *));
		break;
	case 'u':
		str_u64(line, va_arg(*values, uint32_t));
		break;
	case '.':
		str_add(line, seconds_text(va_arg(*values, uint32_t)).text);
		return at + 3;
	case 'i':
		str_add(line, error_text(va_arg(*values, int)));
		break;
	default:
		str_add(line, sig_name(va_arg(*values, int)).text);
		break;
	}
	return at + 1;
}

static void add_format(struct str *line, const char *format, va_list *values)
{
	while (*format) {
		if (*format != '%')
			str_byte(line, *format++);
		else
			format = add_value(line, format + 1, values);
	}
}

/* One line in one write: whole, or lost and counted. */
static bool write_line(const char *end, const char *format, va_list *values)
{
	char buffer[LOG_LINE_MAX + 1];
	struct str line = str_on(buffer, sizeof(buffer) - sizeof(cut_mark) - 2);
	bool was_cut;
	int written;

	if (is_mid_line)
		str_byte(&line, '\n');
	str_add(&line, prefix ? prefix : "oya: ");
	add_format(&line, format, values);
	was_cut = line.cut;
	line.size = sizeof(buffer);
	line.cut = false;
	if (was_cut)
		str_add(&line, cut_mark);
	str_add(&line, end);
	written = sys_log(line.at, line.length);
	if (written > 0)
		is_mid_line = (uint32_t)written < line.length;
	return written > 0 && !is_mid_line;
}

static void say_lost(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	if (lost_count > 0 && write_line("\n", format, &values))
		lost_count = 0;
	va_end(values);
}

static void write_or_count(const char *end, const char *format, va_list *values)
{
	say_lost("warning: %u lines of the log were lost: nobody was reading", lost_count);
	if (lost_count > 0 || !write_line(end, format, values))
		lost_count++;
}

bool log_shows(enum log_level level)
{
	return !prefix || level <= highest;
}

void log_info(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	if (log_shows(LOG_INFO))
		write_or_count("\n", format, &values);
	va_end(values);
}

void log_warn(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count("\n", format, &values);
	va_end(values);
}

void log_error(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count("\n\n", format, &values);
	va_end(values);
}
