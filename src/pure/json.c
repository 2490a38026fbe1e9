/* json.c - see json.h. */
#include "json.h"

#include "utf8.h"

static void add_unit(struct str *out, uint32_t unit)
{
	str_add(out, "\\u");
	for (int shift = 12; shift >= 0; shift -= 4)
		str_byte(out, hex_digit(unit >> shift));
}

/* The letter of a short escape, or 0. */
static char short_escape(uint32_t character)
{
	for (const char *pair = "\"\"\\\\\nn\tt\rr\bb\ff"; *pair; pair += 2)
		if ((uint32_t)*pair == character)
			return pair[1];
	return 0;
}

static void add_character(struct str *out, uint32_t character)
{
	char letter = short_escape(character);

	if (letter) {
		str_byte(out, '\\');
		str_byte(out, letter);
	} else if (character >= 0x20 && character < 0x7f) {
		str_byte(out, (char)character);
	} else if (character < 0x10000) {
		add_unit(out, character);
	} else {
		add_unit(out, 0xd800 + ((character - 0x10000) >> 10));
		add_unit(out, 0xdc00 + ((character - 0x10000) & 0x3ff));
	}
}

size_t json_piece(struct str *out, const char *text, size_t count, bool is_last)
{
	size_t at = 0;

	while (at < count) {
		uint32_t character;
		uint32_t length = utf8_next(text + at, count - at, &character);

		/* A character of up to 4 bytes may go on in the next piece. */
		if (length == 0 && count - at < 4 && !is_last && (unsigned char)text[at] >= 0xc2)
			return at;
		if (length == 0) {
			add_unit(out, 0xdc00u + (unsigned char)text[at]);
			length = 1;
		} else {
			add_character(out, character);
		}
		at += length;
	}
	return at;
}
