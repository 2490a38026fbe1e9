/* utf8_fuzz.c - any bytes, read character by character: what is read, encoded
 * again, is the same bytes; a valid beginning stays valid with more behind it. */
#include "utf8.h"

#include <stdlib.h>

#include "fuzz.h"

static void check_character(const unsigned char *b, uint32_t length, uint32_t c)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	static const unsigned char mark[] = {0, 0, 0xc0, 0xe0, 0xf0};

	CHECK(length <= 4 && c >= least[length] && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff));
	for (uint32_t i = length; i > 1; i--, c >>= 6)
		CHECK(b[i - 1] == (0x80 | (c & 0x3f)));
	CHECK(b[0] == (mark[length] | c));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *bytes = fuzz_bytes(data, size);
	size_t at = 0;

	while (at < size) {
		uint32_t c = UINT32_MAX;
		uint32_t again;
		uint32_t length = utf8_next(bytes + at, size - at, &c);

		if (length > 0) {
			CHECK(length <= size - at);
			check_character((unsigned char *)bytes + at, length, c);
			CHECK(utf8_next(bytes + at, length, &again) == length && again == c);
			CHECK(length == 1 || utf8_next(bytes + at, length - 1, &again) == 0);
		} else {
			CHECK((unsigned char)bytes[at] >= 0x80);
		}
		at += length > 0 ? length : 1;
	}
	free(bytes);
	return 0;
}
