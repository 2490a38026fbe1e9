/* finding.c - see finding.h. */
#include "finding.h"

#include "bounds.h"
#include "persona.h"
#include "str.h"
#include "table.h"

static const char cut_mark[] = " [cut]";

static uint32_t count;
/* Two paths, and some words. */
static char text_buffer[3 * PATH_SIZE_MAX] TABLE;
static char line_buffer[4 * sizeof(text_buffer) + sizeof(cut_mark) + 1] TABLE;

void finding(const char *path, const char *format, const char *const *texts)
{
	struct str text = str_on(text_buffer, sizeof(text_buffer));
	struct str line = str_on(line_buffer, sizeof(line_buffer));

	str_add(&text, path);
	str_add(&text, ": ");
	str_fill(&text, format, texts);
	str_visible(&line, text_buffer);
	str_add(&line, text.cut ? cut_mark : "");
	str_byte(&line, '\n');
	persona_write(1, line_buffer);
	count++;
}

void finding_of(const char *path, const char *format, const char *text)
{
	finding(path, format, &text);
}

uint32_t finding_count(void)
{
	return count;
}
