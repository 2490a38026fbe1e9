/* log.c - see log.h. */
#include "log.h"

#include "bounds.h"
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

/* One line in one write: whole, or lost and counted. */
static bool write_line(const char *const *texts, const char *end)
{
	char buffer[LOG_LINE_MAX + 1];
	struct str line = str_on(buffer, sizeof(buffer) - sizeof(cut_mark) - 2);
	bool was_cut;
	int written;

	if (is_mid_line)
		str_byte(&line, '\n');
	str_add(&line, prefix ? prefix : "oya: ");
	for (; *texts; texts++)
		str_visible(&line, *texts);
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

static void say_lost(void)
{
	struct number_text number = u32_text(lost_count);
	const char *const texts[] = {"warning: ", number.text,
				     " lines of the log were lost: nobody was reading", NULL};

	if (lost_count > 0 && write_line(texts, "\n"))
		lost_count = 0;
}

static void write_or_count(const char *const *texts, const char *end)
{
	say_lost();
	if (lost_count > 0 || !write_line(texts, end))
		lost_count++;
}

bool log_shows(enum log_level level)
{
	return !prefix || level <= highest;
}

void log_say(enum log_level level, const char *const *texts)
{
	if (log_shows(level))
		write_or_count(texts, "\n");
}

void log_error(const char *const *texts)
{
	write_or_count(texts, "\n\n");
}
