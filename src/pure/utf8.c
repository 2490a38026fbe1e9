/* utf8.c - see utf8.h. */
#include "utf8.h"

/* What the first byte says: the length, and the smallest character that needs
 * it (a smaller one is overlong). */
static uint32_t length_of(unsigned char first, uint32_t *least)
{
	if (first < 0x80) {
		*least = 0;
		return 1;
	}
	if (first >= 0xc2 && first <= 0xdf) {
		*least = 0x80;
		return 2;
	}
	if (first >= 0xe0 && first <= 0xef) {
		*least = 0x800;
		return 3;
	}
	*least = 0x10000;
	return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

uint32_t utf8_next(const char *bytes, size_t count, uint32_t *character)
{
	const unsigned char *b = (const unsigned char *)bytes;
	uint32_t least;
	uint32_t length = length_of(b[0], &least);
	uint32_t c;

	if (length == 0 || length > count)
		return 0;
	c = length == 1 ? b[0] : b[0] & (0x7fu >> length);
	for (uint32_t i = 1; i < length; i++) {
		if ((b[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (b[i] & 0x3f);
	}
	if (c < least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*character = c;
	return length;
}
