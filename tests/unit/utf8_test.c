/* utf8_test.c - every 1 and 2 bytes, every character there is, and all 3 and 4
 * bytes near a boundary, against an encoder written the other way round. */
#include "utf8.h"

#include <string.h>

#include "test.h"

/* The one valid encoding of a character; its length, 0 when there is none. */
static uint32_t encode(uint32_t c, unsigned char out[4])
{
	if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	if (c < 0x80) {
		out[0] = (unsigned char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (unsigned char)(0xc0 + c / 64);
		out[1] = (unsigned char)(0x80 + c % 64);
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (unsigned char)(0xe0 + c / 4096);
		out[1] = (unsigned char)(0x80 + c / 64 % 64);
		out[2] = (unsigned char)(0x80 + c % 64);
		return 3;
	}
	out[0] = (unsigned char)(0xf0 + c / 262144);
	out[1] = (unsigned char)(0x80 + c / 4096 % 64);
	out[2] = (unsigned char)(0x80 + c / 64 % 64);
	out[3] = (unsigned char)(0x80 + c % 64);
	return 4;
}

/* What is read, if anything, is the very bytes' one character. */
static bool is_strict(const unsigned char *bytes, size_t count)
{
	uint32_t c = UINT32_MAX;
	uint32_t length = utf8_next((const char *)bytes, count, &c);
	unsigned char again[4];

	if (length == 0)
		return true;
	return length <= count && encode(c, again) == length && memcmp(again, bytes, length) == 0;
}

static void every_character(void)
{
	uint32_t read_count = 0;

	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		unsigned char bytes[5] = {0};
		uint32_t length = encode(c, bytes);
		uint32_t got = UINT32_MAX;

		if (length == 0)
			continue;
		read_count++;
		CHECK(utf8_next((char *)bytes, length, &got) == length && got == c);
		CHECK(utf8_next((char *)bytes, sizeof(bytes), &got) == length && got == c);
		for (uint32_t cut = 1; cut < length; cut++)
			CHECK(utf8_next((char *)bytes, cut, &got) == 0);
	}
	CHECK(read_count == 0x110000 - 0x800);
	test_end("utf8.every-character.read-whole-or-not");
}

static void every_two_bytes(void)
{
	uint32_t valid_count = 0;

	for (uint32_t pair = 0; pair <= 0xffff; pair++) {
		unsigned char bytes[2] = {(unsigned char)(pair >> 8), (unsigned char)pair};
		uint32_t c;

		CHECK(is_strict(bytes, 1));
		CHECK(is_strict(bytes, 2));
		valid_count += utf8_next((char *)bytes, 2, &c) == 2;
	}
	CHECK(valid_count == 0x800 - 0x80);
	test_end("utf8.every-two-bytes.strict");
}

static const unsigned char edges[] = {0x00, 0x7f, 0x80, 0x81, 0x8f, 0x90, 0x9f, 0xa0,
				      0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
				      0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5,
				      0xf7, 0xf8, 0xfb, 0xfc, 0xfd, 0xfe, 0xff};

static void boundaries(void)
{
	for (uint32_t first = 0; first < 256; first++)
		for (size_t i = 0; i < COUNTOF(edges); i++)
			for (size_t j = 0; j < COUNTOF(edges); j++)
				for (size_t k = 0; k < COUNTOF(edges); k++) {
					unsigned char bytes[] = {(unsigned char)first, edges[i],
								 edges[j], edges[k]};

					CHECK(is_strict(bytes, 3));
					CHECK(is_strict(bytes, 4));
				}
	test_end("utf8.boundaries-of-three-and-four.strict");
}

static void refused(void)
{
	static const char *const bad[] = {
		"\x80",
		"\xbf",
		"\xc0\x80",
		"\xc1\xbf",
		"\xe0\x80\x80",
		"\xe0\x9f\xbf",
		"\xed\xa0\x80",
		"\xed\xbf\xbf",
		"\xf0\x80\x80\x80",
		"\xf0\x8f\xbf\xbf",
		"\xf4\x90\x80\x80",
		"\xf5\x80\x80\x80",
		"\xf8\x88\x80\x80",
		"\xfe",
		"\xff",
	};
	uint32_t c;

	for (size_t i = 0; i < COUNTOF(bad); i++)
		CHECK(utf8_next(bad[i], strlen(bad[i]), &c) == 0);
	test_end("utf8.overlong-surrogate-beyond.refused");
}

int main(void)
{
	every_character();
	every_two_bytes();
	boundaries();
	refused();
	return test_result();
}
