/* scripts.c - see scripts.h. */
#include "scripts.h"

#include <errno.h>

#include "error.h"
#include "launch.h"
#include "log.h"
#include "names.h"
#include "str.h"
#include "sys.h"
#include "table.h"

LARGE_TABLE(struct names, scripts_names, 1);

void scripts_begin(struct scripts *s, const char *directory, const char *last)
{
	int fd = sys_open(SYS_CWD, directory, SYS_OPEN_DIRECTORY);
	int r = fd;

	s->directory = directory;
	s->last = last;
	s->next = 0;
	s->count = 0;
	if (fd >= 0) {
		r = names_read(scripts_names, fd);
		sys_close(fd);
		s->count = scripts_names->count;
	}
	if (r < 0 && r != -ENOENT)
		log_warning("%s: %i; its scripts do not run", directory, r);
	if (s->count > 0 && scripts_names->is_cut)
		log_warning("%s: %s; only the first %u are looked at", directory,
			    scripts_names->error ? error_text(scripts_names->error)
						 : "too many entries",
			    s->count);
}

bool scripts_next(struct scripts *s, char *path, uint32_t size)
{
	struct str out;

	while (s->next < s->count) {
		out = str_on(path, size);
		str_add(&out, s->directory);
		if (out.length > 0 && out.at[out.length - 1] != '/')
			str_byte(&out, '/');
		str_add(&out, scripts_names->name[s->next++]);
		if (!out.cut && launch_check(path) == 0)
			return true;
	}
	if (!s->last || launch_check(s->last) < 0)
		return false;
	out = str_on(path, size);
	str_add(&out, s->last);
	s->last = NULL;
	return true;
}
