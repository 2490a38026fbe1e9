/* persona.c - what all personas share. */
#include "persona.h"

#include <string.h>

#include "sys.h"

void persona_write(int fd, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		int32_t written =
			fd == 2 ? sys_log(text, left) : sys_write(fd, text, (uint32_t)left);

		if (written <= 0)
			return;
		text += written;
		left -= (size_t)written;
	}
}

const char *persona_basename(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash ? slash + 1 : name;
}
