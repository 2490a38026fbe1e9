/* path.c - see path.h. */
#include "path.h"

#include <string.h>

static const char default_path[] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const char *path_cut(char **path)
{
	char *first = *path;
	char *end;

	while (*first == '/')
		first++;
	end = first;
	while (*end != '\0' && *end != '/')
		end++;
	*path = end;
	while (**path == '/')
		(*path)++;
	if (*end == '/')
		*end = '\0';
	return first;
}

const char *path_default(void)
{
	return default_path;
}

const char *path_candidate(const char *path, const char *name, struct str *out)
{
	const char *colon = strchr(path, ':');
	size_t length = colon ? (size_t)(colon - path) : strlen(path);

	str_bytes(out, path, length);
	if (length > 0)
		str_byte(out, '/');
	str_add(out, name);
	return colon ? colon + 1 : NULL;
}
