/* place.c - see place.h. */
#include "place.h"

#include <string.h>

#include "bounds.h"
#include "sys.h"

const char *place_name(const char *path)
{
	const char *before = path;
	const char *name = path;

	for (; *path; path++) {
		if (*path != '/')
			continue;
		before = name;
		name = path + 1;
	}
	return strcmp(name, "log") == 0 ? before : name;
}

/* As the kernel calls it: by going there, and back. */
static void make_real(struct str *out, const char *path)
{
	char back[PATH_SIZE_MAX];
	char real[PATH_SIZE_MAX];

	if (sys_cwd(back, sizeof(back)) < 0 || sys_chdir(path) < 0)
		return;
	if (sys_cwd(real, sizeof(real)) == 0) {
		*out = str_on(out->at, out->size);
		str_add(out, real);
	}
	(void)sys_chdir(back);
}

void place_path(struct str *out, const char *path)
{
	size_t length = strlen(path);
	const char *name;

	while (length > 1 && path[length - 1] == '/')
		length--;
	str_bytes(out, path, length);
	name = place_name(out->at);
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		make_real(out, path);
}
