/* log.c - see log.h. */
#include "log.h"

#include <stdarg.h>

#include "bounds.h"
#include "error.h"
#include "sig.h"
#include "str.h"
#include "sys.h"

static const char cut_mark[] = " [cut]";

static const char *before = "oya: ";
static const struct log_names *names;
static enum log_level highest = LOG_INFO;
static uint32_t lost_count;
static bool is_mid_line; /* a terminal took only the beginning of the last one */

void log_begin(const char *line_before, enum log_level highest_level)
{
	before = line_before;
	highest = highest_level;
}

void log_name_levels(const struct log_names *line_names)
{
	names = line_names;
}

/* The value of one conversion; returns what follows it in the format. */
static const char *add_value(struct str *line, const char *at, va_list *values)
{
	uint32_t number;

	if (*at == 's') {
		str_visible(line, va_arg(*values, const char *));
		return at + 1;
	}
	number = va_arg(*values, uint32_t);
	switch (*at) {
	case 'u':
		str_u64(line, number);
		break;
	case '.':
		str_seconds(line, number);
		return at + 3;
	case 'i':
		str_add(line, error_text((int)number));
		break;
	default:
		str_add(line, sig_name((int32_t)number).text);
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
	str_add(line, before);
	if (!names)
		return;
	str_add(line, names->level[level]);
	str_add(line, names->between);
	str_u64(line, (uint32_t)sys_pid());
	str_add(line, names->after);
}

static enum log_level level_of(const char *format)
{
	return *format > '9' ? LOG_WARN : (enum log_level)(*format - '0');
}

/* One line in one write: whole, or lost. */
static bool write_line(const char *format, va_list *values)
{
	enum log_level level = level_of(format);
	char buffer[LOG_LINE_MAX + 1];
	struct str line = str_on(buffer, sizeof(buffer) - sizeof(cut_mark) - 2);
	bool was_cut;
	int written;

	if (is_mid_line)
		str_byte(&line, '\n');
	add_beginning(&line, level);
	if (*format == 'w')
		str_add(&line, "warning: ");
	add_format(&line, format + 1, values);
	was_cut = line.cut;
	line.size = sizeof(buffer);
	line.cut = false;
	if (was_cut)
		str_add(&line, cut_mark);
	str_add(&line, *format == 'e' ? "\n\n" : "\n");
	if (names && names->informs_output && level >= LOG_INFO)
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
	if (lost_count > 0 && write_line(format, &values))
		lost_count = 0;
	va_end(values);
}

bool log_shows(enum log_level level)
{
	return level <= highest;
}

void log_line(const char *format, ...)
{
	va_list values;

	if (!log_shows(level_of(format)))
		return;
	say_lost("w%u lines of the log were lost: nobody was reading", lost_count);
	va_start(values, format);
	if (lost_count > 0 || !write_line(format, &values))
		lost_count++;
	va_end(values);
}
