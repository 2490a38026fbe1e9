/* shebang.c - see shebang.h. */
#include "shebang.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static const char *skip_blanks(const char *at, const char *end)
{
	while (at < end && is_blank(*at))
		at++;
	return at;
}

static const char *skip_word(const char *at, const char *end)
{
	while (at < end && !is_blank(*at))
		at++;
	return at;
}

void shebang_argument(const char *head, size_t count, struct str *out)
{
	const char *end = memchr(head, '\n', count);
	const char *at;

	if (!end)
		end = head + count;
	at = skip_blanks(skip_word(skip_blanks(head + 2, end), end), end);
	while (end > at && is_blank(end[-1]))
		end--;
	str_bytes(out, at, (size_t)(end - at));
}

/* Only -S takes quotes and variables for more than bytes. */
static bool is_plain(const char *at, const char *end)
{
	static const char special[] = {'=', '"', '\'', '\\', '$'};

	for (size_t i = 0; i < sizeof(special); i++)
		if (memchr(at, special[i], (size_t)(end - at)))
			return false;
	return at < end && *at != '-';
}

bool shebang_env(const char *argument, struct str *out)
{
	static const char splits[] = "-S";
	const char *end = argument + strlen(argument);
	const char *name = argument;

	if (strncmp(argument, splits, sizeof(splits) - 1) == 0) {
		name = skip_blanks(argument + sizeof(splits) - 1, end);
		while (name < end && memchr(name, '=', (size_t)(skip_word(name, end) - name)))
			name = skip_blanks(skip_word(name, end), end);
		end = skip_word(name, end);
	}
	if (!is_plain(name, end))
		return false;
	str_bytes(out, name, (size_t)(end - name));
	return true;
}

bool shebang_is_shell(const char *interpreter)
{
	static const char shells[][5] = {"sh", "bash", "dash", "ash", "hush", "ksh", "mksh", "zsh"};
	const char *slash = strrchr(interpreter, '/');
	const char *name = slash ? slash + 1 : interpreter;

	for (size_t i = 0; i < COUNTOF(shells); i++)
		if (strcmp(shells[i], name) == 0)
			return true;
	return false;
}
