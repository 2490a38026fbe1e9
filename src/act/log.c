/* log.c - see log.h. */
#include "log.h"

#include <stdarg.h>

#include "bounds.h"
#include "error.h"
#include "sig.h"
#include "str.h"
#include "sys.h"

static const char cut_mark[] = " [cut]";

static const struct log_style first_style = {.before = "oya: "};
static const struct log_style *style = &first_style;
static enum log_level highest = LOG_INFO;
static uint32_t lost_count;
static bool is_mid_line; /* a terminal took only the beginning of the last one */

void log_begin(const struct log_style *line_style, enum log_level highest_level)
{
	style = line_style;
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

static void add_beginning(struct str *line, enum log_level level)
{
	str_add(line, style->before);
	if (!style->level)
		return;
	str_add(line, style->level[level]);
	str_add(line, style->between);
	str_u64(line, (uint32_t)sys_pid());
	str_add(line, style->after);
}

/* One line in one write: whole, or lost and counted. */
static bool write_line(enum log_level level, const char *end, const char *format, va_list *values)
{
	char buffer[LOG_LINE_MAX + 1];
	struct str line = str_on(buffer, sizeof(buffer) - sizeof(cut_mark) - 2);
	bool was_cut;
	int written;

	if (is_mid_line)
		str_byte(&line, '\n');
	add_beginning(&line, level);
	add_format(&line, format, values);
	was_cut = line.cut;
	line.size = sizeof(buffer);
	line.cut = false;
	if (was_cut)
		str_add(&line, cut_mark);
	str_add(&line, end);
	if (style->informs_output && level >= LOG_INFO)
		return sys_log_output(line.at, line.length) == (int)line.length;
	written = sys_log(line.at, line.length);
	if (written > 0)
		is_mid_line = (uint32_t)written < line.length;
	return written > 0 && !is_mid_line;
}

static void say_lost(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	if (lost_count > 0 && write_line(LOG_WARN, "\n", format, &values))
		lost_count = 0;
	va_end(values);
}

static void write_or_count(enum log_level level, const char *end, const char *format,
			   va_list *values)
{
	if (level > highest)
		return;
	say_lost("warning: %u lines of the log were lost: nobody was reading", lost_count);
	if (lost_count > 0 || !write_line(level, end, format, values))
		lost_count++;
}

bool log_shows(enum log_level level)
{
	return level <= highest;
}

void log_info(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count(LOG_INFO, "\n", format, &values);
	va_end(values);
}

void log_warn(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count(LOG_WARN, "\n", format, &values);
	va_end(values);
}

void log_error(const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count(LOG_WARN, "\n\n", format, &values);
	va_end(values);
}

void log_line(enum log_level level, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	write_or_count(level, "\n", format, &values);
	va_end(values);
}
