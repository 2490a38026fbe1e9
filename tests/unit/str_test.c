/* str_test.c - bounded text: cut at every length, and never in a wrong place. */
#include "str.h"

#include <stdio.h>
#include <string.h>

#include "test.h"
#include "utf8.h"

enum { ROOM = 256 };

static char buffer[ROOM];

static void bounds(void)
{
	static const char text[] = "0123456789";

	for (uint32_t size = 1; size <= sizeof(text) + 2; size++) {
		struct str s;

		memset(buffer, '#', sizeof(buffer));
		s = str_on(buffer, size);
		CHECK(buffer[0] == '\0');
		str_add(&s, text);
		CHECK(s.length == (size <= 10 ? size - 1 : 10));
		CHECK(s.cut == (size <= 10));
		CHECK(memcmp(buffer, text, s.length) == 0 && buffer[s.length] == '\0');
		CHECK(buffer[size] == '#');
	}
	test_end("text.every-size.holds-what-fits");
}

static void after_a_cut(void)
{
	struct str s = str_on(buffer, 4);

	str_add(&s, "abcd");
	CHECK(s.cut && strcmp(buffer, "abc") == 0);
	s = str_on(buffer, 4);
	str_visible(&s, "ab\x01");
	CHECK(s.cut && strcmp(buffer, "ab") == 0);
	str_byte(&s, 'c');
	str_add(&s, "d");
	str_u64(&s, 5);
	str_visible(&s, "e");
	CHECK(strcmp(buffer, "ab") == 0);
	test_end("text.after-a-cut.nothing-follows");
}

static void nothing_added(void)
{
	struct str s = str_on(buffer, 1);

	str_add(&s, "");
	str_bytes(&s, "x", 0);
	str_visible(&s, "");
	CHECK(!s.cut && s.length == 0);
	str_byte(&s, 'x');
	CHECK(s.cut && s.length == 0 && buffer[0] == '\0');
	test_end("text.nothing-added.not-cut");
}

static void numbers(void)
{
	char expected[32];

	for (uint32_t bit = 0; bit <= 64; bit++)
		for (uint64_t near = 0; near < 3; near++) {
			uint64_t number = (bit < 64 ? UINT64_C(1) << bit : 0) + near - 1;
			struct str s = str_on(buffer, sizeof(buffer));

			str_u64(&s, number);
			snprintf(expected, sizeof(expected), "%llu", (unsigned long long)number);
			CHECK(strcmp(buffer, expected) == 0);
			snprintf(expected, sizeof(expected), "%u", (unsigned)number);
			CHECK(strcmp(u32_text((uint32_t)number).text, expected) == 0);
		}
	test_end("text.numbers.every-power-of-two");
}

static bool is_seconds(uint32_t ms, const char *expected)
{
	struct str s = str_on(buffer, sizeof(buffer));

	str_add(&s, "left over");
	str_clear(&s);
	str_seconds(&s, ms);
	return strcmp(buffer, expected) == 0;
}

static void seconds(void)
{
	CHECK(is_seconds(0, "0.0"));
	CHECK(is_seconds(99, "0.0"));
	CHECK(is_seconds(100, "0.1"));
	CHECK(is_seconds(1999, "1.9"));
	CHECK(is_seconds(12345, "12.3"));
	CHECK(is_seconds(UINT32_MAX, "4294967.2"));
	test_end("text.seconds.one-decimal-rounded-down");
}

static bool shows(const char *text, const char *expected)
{
	struct str s = str_on(buffer, sizeof(buffer));

	str_visible(&s, text);
	return strcmp(buffer, expected) == 0;
}

static void every_byte_visible(void)
{
	for (int byte = 1; byte < 256; byte++) {
		char text[] = {(char)byte, '\0'};
		char expected[8];

		if (byte == '\n' || byte == '\t')
			strcpy(expected, byte == '\n' ? "\\n" : "\\t");
		else if (byte >= 0x20 && byte < 0x7f)
			snprintf(expected, sizeof(expected), "%c", byte);
		else
			snprintf(expected, sizeof(expected), "\\x%02x", (unsigned)byte);
		CHECK(shows(text, expected));
	}
	test_end("visible.every-byte.printable-or-escaped");
}

static void characters_visible(void)
{
	CHECK(shows("\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80",
		    "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80"));
	CHECK(shows("\xc2\x80", "\\xc2\\x80") && shows("\xc2\x9b"
						       "31m",
						       "\\xc2\\x9b31m"));
	CHECK(shows("\xc2\x9f\xc2\xa0", "\\xc2\\x9f\xc2\xa0"));
	CHECK(shows("\xe2\x80\xa7\xe2\x80\xa8", "\xe2\x80\xa7\\xe2\\x80\\xa8"));
	CHECK(shows("\xe2\x80\xa9\xe2\x80\xaa", "\\xe2\\x80\\xa9\xe2\x80\xaa"));
	CHECK(shows("a\xe2\x80z", "a\\xe2\\x80z") && shows("\xf0\x9f\x98", "\\xf0\\x9f\\x98"));
	test_end("visible.characters.printable-or-escaped");
}

/* Plain bytes, whole characters and whole escapes; \x and \n begin only
 * escapes, since the text has no backslash of its own. */
static bool is_well_formed(const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		uint32_t c;
		uint32_t length = utf8_next(text, left, &c);

		if (length == 0 || c < 0x20 || c == 0x7f)
			return false;
		if (c == '\\') {
			length = text[1] == 'x' ? 4 : 2;
			if (length > left || (length == 2 && !strchr("nt", text[1])) ||
			    (length == 4 && strspn(text + 2, "0123456789abcdef") < 2))
				return false;
		}
		text += length;
		left -= length;
	}
	return true;
}

static void visible_cut(void)
{
	static const char text[] = "a\x01\n\xc3\xa4\xff\t\xe2\x82\xac\x7f\xf0\x9f\x98\x80\xc2\x85"
				   "\xe2\x80\xa8\xe2\x82z\x1b[m";
	char whole[ROOM];
	uint32_t size = 1;
	struct str s = str_on(whole, sizeof(whole));

	str_visible(&s, text);
	CHECK(!s.cut && is_well_formed(whole));
	for (; size <= s.length + 1; size++) {
		struct str part = str_on(buffer, size);

		str_visible(&part, text);
		CHECK(part.cut == (size <= s.length));
		CHECK(is_well_formed(buffer) && memcmp(buffer, whole, part.length) == 0);
		CHECK(part.length + 4 >= size);
	}
	test_end("visible.cut-at-every-length.between-characters-and-escapes");
}

int main(void)
{
	bounds();
	after_a_cut();
	nothing_added();
	numbers();
	seconds();
	every_byte_visible();
	characters_visible();
	visible_cut();
	return test_result();
}
