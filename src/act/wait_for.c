/* wait_for.c - see wait_for.h. */
#include "wait_for.h"

#include "bounds.h"
#include "content.h"
#include "str.h"
#include "sys.h"
#include "table.h"

enum { LOOK_MS = 1000 };

static char wait_for_way[PATH_SIZE_MAX] TABLE;

static bool is_there(const char *path)
{
	return content_kind(SYS_CWD, path) >= 0;
}

/* Each directory on the way: any of them may have to be made first, or be replaced. */
static void watch_way(int changes, const char *path)
{
	struct str way = str_on(wait_for_way, sizeof(wait_for_way));

	(void)sys_changes_add(changes, ".");
	for (; *path; path++) {
		str_byte(&way, *path);
		if (*path == '/')
			(void)sys_changes_add(changes, wait_for_way);
	}
}

bool wait_for(const char *path, uint32_t seconds)
{
	struct mono deadline = mono_after(sys_now(), seconds * 1000);
	int changes = sys_changes_open();
	char events[512];

	for (;;) {
		struct mono now = sys_now();
		uint32_t left_ms = mono_ms_between(now, deadline) + 1; /* rounded up */

		watch_way(changes, path);
		/* After that, so that nothing is missed between. */
		if (is_there(path))
			return true;
		if (mono_reached(deadline, now))
			return false;
		if (changes < 0 && left_ms > LOOK_MS)
			left_ms = LOOK_MS;
		(void)sys_can_read(changes, left_ms);
		/* What has changed is seen by looking again. */
		while (sys_read(changes, events, sizeof(events)) > 0)
			;
	}
}
