/* sv_say.c - see sv_say.h. */
#include "sv_say.h"

#include <errno.h>

#include "error.h"
#include "sys.h"
#include "table.h"

enum {
	FAILURES_MAX = 99,
	/* A name, in JSON of up to 6 times its length, and all the rest. */
	LINE_SIZE = 8 * PATH_SIZE_MAX,
};

static char sv_say_buffer[LINE_SIZE] TABLE;

struct str sv_say_line = {.at = sv_say_buffer, .size = LINE_SIZE};
uint32_t sv_say_failures;

void sv_say_end(int fd)
{
	const char *at = sv_say_buffer;

	if (sv_say_line.cut)
		sv_say_line.length--;
	sv_say_buffer[sv_say_line.length++] = '\n';
	while (sv_say_line.length > 0) {
		int32_t written = sys_write(fd, at, sv_say_line.length);

		/* Somebody else made it non-blocking. */
		if (written == -EAGAIN && sys_await_room(fd))
			continue;
		if (written <= 0)
			written = (int32_t)sv_say_line.length;
		at += written;
		sv_say_line.length -= (uint32_t)written;
	}
	sv_say_line.cut = false;
}

void sv_say_seen(const char *level, const char *name, const struct sv_seen *seen)
{
	str_add(&sv_say_line, level);
	sv_text_status(&sv_say_line, name, seen);
}

void sv_say_failure(const struct sv_service *s, int error, bool wants_end)
{
	const char *text[] = {"warning: ", s->name, s->part, s->doing, error_text_runit(error)};
	const char *format = "%%%: unable to %: %";

	/* Nothing could be opened: there is no such service. */
	if (s->directory <= 0 && s->part[0] == '\0')
		text[0] = "fail: ";
	if (error == -EBADMSG)
		text[4] = "bad format";
	if (error == -ENXIO) {
		text[0] = wants_end ? "ok: " : "fail: ";
		format = "%%%: runsv not running";
	}
	str_fill(&sv_say_line, format, text);
	if (error != -ENXIO || !wants_end)
		sv_say_count();
}

void sv_say_count(void)
{
	if (sv_say_failures < FAILURES_MAX)
		sv_say_failures++;
}
