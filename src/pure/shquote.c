/* shquote.c - see shquote.h. */
#include "shquote.h"

#include <string.h>

bool shquote_is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_';
}

void shquote_name(struct str *out, const char *name, size_t count)
{
	if (count > 0 && name[0] >= '0' && name[0] <= '9')
		str_byte(out, '_');
	for (size_t i = 0; i < count; i++)
		str_byte(out, shquote_is_word(name[i]) ? name[i] : '_');
}

bool shquote_is_plain(const char *value, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (value[i] == '\0' ||
		    (!shquote_is_word(value[i]) && !strchr("@%+=:,./-", value[i])))
			return false;
	return count > 0;
}

void shquote_piece(struct str *out, const char *value, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (value[i] == '\'')
			str_add(out, "'\"'\"'");
		else
			str_byte(out, value[i]);
}
