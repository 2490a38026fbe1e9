/* setting.c - see setting.h. */
#include "setting.h"

#include "content.h"
#include "log.h"
#include "number.h"
#include "sig.h"
#include "sys.h"

struct line {
	char text[24];
};

/* Without the blanks at its end; "" when there is none. */
static struct line read_line(int directory, const char *name)
{
	struct line line = {""};
	int32_t size = content_read(directory, name, line.text, sizeof(line.text) - 1);

	while (size > 0 && (uint8_t)line.text[size - 1] <= ' ')
		size--;
	line.text[size > 0 ? size : 0] = '\0';
	return line;
}

static void say_bad(const char *who, const char *name, const char *text)
{
	log_warn("%s: warning: %s: '%s' is not used", who, name, text);
}

uint32_t setting_ms(int directory, const char *who, const char *name, uint32_t otherwise)
{
	struct line line = read_line(directory, name);
	uint32_t ms = otherwise;

	if (line.text[0] && !number_plain(line.text, UINT32_MAX, &ms)) {
		say_bad(who, name, line.text);
		ms = otherwise;
	}
	return ms;
}

int32_t setting_signal(int directory, const char *who, const char *name)
{
	struct line line = read_line(directory, name);
	int32_t signal = line.text[0] ? sig_parse(line.text) : SIG_TERM;

	if (signal == 0)
		say_bad(who, name, line.text);
	return signal ? signal : SIG_TERM;
}
