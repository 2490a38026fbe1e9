/* str_fuzz.c - any text made visible, in a buffer of any size: printable, one
 * line, and a beginning of the whole without half an escape or character. */
#include "str.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "utf8.h"

enum { ROOM = 1 << 16, INPUT_MAX = 8000 };

static bool is_printable(const char *text, size_t count)
{
	while (count > 0) {
		uint32_t c;
		uint32_t length = utf8_next(text, count, &c);

		if (length == 0 || c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 ||
		    c == 0x2029)
			return false;
		text += length;
		count -= length;
	}
	return true;
}

/* True when `whole`, which shows `text`, has no escape across `at`. Looks as far
 * as the text is ASCII. */
static bool is_between_escapes(const char *text, const char *whole, size_t at)
{
	size_t done = 0;

	for (; *text; text++) {
		size_t length = 1;

		if (done >= at)
			return done == at;
		if (*text != whole[done])
			length = *text == '\n' || *text == '\t' ? 2 : 4;
		else if ((unsigned char)*text >= 0x80)
			return true;
		done += length;
	}
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char whole[ROOM];
	struct str all = str_on(whole, sizeof(whole));
	struct str part;
	uint32_t room;
	char *text;
	char *buffer;

	if (size < 2 || size > INPUT_MAX)
		return 0;
	text = fuzz_text(data + 2, size - 2);
	room = 1 + (data[0] | (uint32_t)data[1] << 8) % (2 * (uint32_t)size);
	buffer = malloc(room);
	CHECK(buffer);
	part = str_on(buffer, room);
	str_visible(&all, text);
	str_visible(&part, text);
	CHECK(!all.cut && strlen(whole) == all.length && is_printable(whole, all.length));
	CHECK(strlen(buffer) == part.length && part.length < room);
	CHECK(is_printable(buffer, part.length));
	CHECK(memcmp(buffer, whole, part.length) == 0);
	CHECK(part.cut == (part.length < all.length));
	CHECK(!part.cut || part.length + 4 >= room);
	CHECK(is_between_escapes(text, whole, part.length));
	free(buffer);
	free(text);
	return 0;
}
