/* number.c - see number.h. */
#include "number.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What has more digits than there is room for keeps its first ones: it is beyond each bound.
 * Perhaps with single underscores between the digits. Returns what follows them. */
static const char *digits(const char *text, bool has_underscores, uint64_t *value)
{
	for (*value = 0; is_digit(*text); text++) {
		if (*value <= UINT64_MAX / 16)
			*value = *value * 10 + (uint64_t)(*text - '0');
		if (has_underscores && text[1] == '_' && is_digit(text[2]))
			text++;
	}
	return text;
}

static const char *read_signed(const char *text, bool has_underscores, int32_t *out)
{
	bool is_negative;
	const char *end;
	uint64_t value;

	while (is_blank(*text))
		text++;
	is_negative = *text == '-';
	if (*text == '-' || *text == '+')
		text++;
	end = digits(text, has_underscores, &value);
	*out = value > INT32_MAX ? INT32_MAX : (int32_t)value;
	if (is_negative)
		*out = -*out;
	return end == text ? NULL : end;
}

bool number_python(const char *text, int32_t *out)
{
	text = read_signed(text, true, out);
	if (!text)
		return false;
	while (is_blank(*text))
		text++;
	return *text == '\0';
}

const char *number_c(const char *text, int32_t *out)
{
	return read_signed(text, false, out);
}

bool number_plain(const char *text, uint32_t max, uint32_t *out)
{
	uint64_t value;
	const char *end = digits(text, false, &value);

	if (end == text || *end != '\0' || value > max)
		return false;
	*out = (uint32_t)value;
	return true;
}

const char *number_long(const char *text, uint64_t *out)
{
	return digits(text, false, out);
}

const char *number_digits(const char *text, uint32_t max, uint32_t *out)
{
	uint64_t value;

	text = digits(text, false, &value);
	*out = value > max ? max : (uint32_t)value;
	return text;
}
