/* sv_show.c - see sv_show.h. */
#include "sv_show.h"

#include <errno.h>

#include "exitcode.h"
#include "sv_say.h"
#include "sys.h"

static void show_log(const struct sv_service *s)
{
	struct sv_service log;
	struct sv_seen seen;
	int r = sv_service_visit_log(&log, s, &seen);

	if (log.directory != -ENOENT) {
		str_add(&sv_say_line, "; ");
		if (r == 0)
			sv_say_seen("", "log", &seen);
		else
			sv_say_failure(&log, r, false);
	}
	sv_service_close(&log);
}

int32_t sv_show_status(const char *name)
{
	struct sv_service s;
	struct sv_seen seen;
	int r = sv_service_visit(&s, name, &seen);
	int32_t code = seen.status.pid ? EXIT_FINE : EXIT_SV_LSB_DOWN;

	if (r == 0) {
		sv_say_seen("", name, &seen);
		show_log(&s);
	} else {
		sv_say_failure(&s, r, false);
		code = s.directory > 0 && r != -ENXIO ? EXIT_SV_LSB_UNKNOWN : EXIT_SV_LSB_FAILED;
	}
	sv_say_end(1);
	sv_service_close(&s);
	return code;
}

static void report(struct sv_service *s, const char *name, struct sv_seen *seen, bool is_ready)
{
	if (seen->is_supervised)
		sv_service_read_end(s, seen);
	else
		sv_say_count();
	seen->is_ready = is_ready && seen->status.pid && seen->status.state == SVC_RUN;
	sv_text_json(&sv_say_line, name, seen);
}

void sv_show_report(const char *name, bool is_ready)
{
	struct sv_service s, log;
	struct sv_seen seen;

	(void)sv_service_visit(&s, name, &seen);
	report(&s, name, &seen, is_ready);
	(void)sv_service_visit_log(&log, &s, &seen);
	if (log.directory > 0) {
		report(&log, "log", &seen, true);
		str_add(&sv_say_line, "null}}");
	} else {
		str_add(&sv_say_line, "null}");
	}
	sv_say_end(1);
	sv_service_close(&log);
	sv_service_close(&s);
}
