/* number.c - see number.h. */
#include "number.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static const int64_t held_at = 1000000000000000;

/* Digits, perhaps with single underscores between them. Returns what follows, or NULL
 * when there is none. */
static const char *digits(const char *text, bool has_underscores, int64_t *out)
{
	*out = 0;
	if (!is_digit(*text))
		return NULL;
	while (is_digit(*text)) {
		if (*out < held_at)
			*out = *out * 10 + (*text - '0');
		text++;
		if (has_underscores && *text == '_' && is_digit(text[1]))
			text++;
	}
	return text;
}

static const char *read_signed(const char *text, bool has_underscores, int64_t *out)
{
	bool is_negative;

	while (is_blank(*text))
		text++;
	is_negative = *text == '-';
	if (*text == '-' || *text == '+')
		text++;
	text = digits(text, has_underscores, out);
	if (*out > held_at)
		*out = held_at;
	if (is_negative)
		*out = -*out;
	return text;
}

bool number_python(const char *text, int64_t *out)
{
	text = read_signed(text, true, out);
	if (!text)
		return false;
	while (is_blank(*text))
		text++;
	return *text == '\0';
}

const char *number_c(const char *text, int64_t *out)
{
	return read_signed(text, false, out);
}

bool number_plain(const char *text, uint32_t max, uint32_t *out)
{
	uint64_t value = 0;

	if (!is_digit(*text))
		return false;
	for (; is_digit(*text); text++) {
		value = value * 10 + (uint64_t)(*text - '0');
		if (value > max)
			return false;
	}
	*out = (uint32_t)value;
	return *text == '\0';
}

const char *number_digits(const char *text, uint32_t max, uint32_t *out)
{
	uint64_t value = 0;

	for (; is_digit(*text); text++)
		if (value <= max)
			value = value * 10 + (uint64_t)(*text - '0');
	*out = value > max ? max : (uint32_t)value;
	return text;
}
