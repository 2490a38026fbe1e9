/* oldlog.c - see oldlog.h. */
#include "oldlog.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "error.h"
#include "log.h"
#include "sys.h"

enum { AT_KIND = DATE_STAMP_SIZE };

struct oldlog oldlog_new(int directory, enum oldlog_kind kind)
{
	struct wall now = sys_wall();
	struct oldlog log;

	do {
		struct str name = str_on(log.name, sizeof(log.name));

		date_stamp(&name, &now, DATE_TAI);
		str_byte(&name, '.');
		str_byte(&name, (char)kind);
		now.ns++;
	} while (content_own_kind(directory, log.name) >= 0);
	return log;
}

struct oldlog oldlog_as(struct oldlog log, enum oldlog_kind kind)
{
	log.name[AT_KIND] = (char)kind;
	return log;
}

static bool is_oldlog(const char *name)
{
	return name[0] == '@' && strlen(name) == AT_KIND + 1;
}

uint32_t oldlog_count(int directory, struct oldlog *oldest, bool sweeps)
{
	char names[SYS_NAMES_SIZE_MIN];
	/* The directory's own descriptor would go on where it was. */
	int fd = sys_open(directory, ".", SYS_OPEN_DIRECTORY);
	uint32_t count = 0;
	int32_t size;

	while ((size = sys_names_next(fd, names, sizeof(names))) > 0)
		for (const char *at = names; at < names + size; at += strlen(at) + 1) {
			if (!is_oldlog(at))
				continue;
			if (sweeps && at[AT_KIND] == OLDLOG_TEMP)
				(void)sys_unlink(directory, at);
			else if (count++ == 0 || strcmp(at, oldest->name) < 0)
				memcpy(oldest->name, at, sizeof(oldest->name));
		}
	sys_close(fd);
	return count;
}
