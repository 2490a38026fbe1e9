/* json_test.c - strings of a JSON document; Python reads them in
 * tests/differential. */
#include "json.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

enum { ROOM = 4096 };

static char buffer[ROOM];

static const char *json_of(const char *text, size_t count)
{
	struct str out = str_on(buffer, sizeof(buffer));

	CHECK(json_piece(&out, text, count, true) == count);
	CHECK(!out.cut && out.length <= 6 * count);
	return buffer;
}

static bool is(const char *text, const char *expected)
{
	return strcmp(json_of(text, strlen(text)), expected) == 0;
}

static void every_byte_alone(void)
{
	static const char shorts[] = "\"\"\\\\\nn\tt\rr\bb\ff";

	for (int byte = 0; byte < 256; byte++) {
		char c = (char)byte;
		char expected[16];
		const char *found = NULL;

		for (size_t i = 0; shorts[i]; i += 2)
			if (shorts[i] == c)
				found = &shorts[i + 1];
		if (found)
			snprintf(expected, sizeof(expected), "\\%c", *found);
		else if (byte >= 0x20 && byte < 0x7f)
			snprintf(expected, sizeof(expected), "%c", byte);
		else
			snprintf(expected, sizeof(expected), "\\u%04x",
				 (unsigned)(byte < 0x80 ? byte : 0xdc00 + byte));
		CHECK(strcmp(json_of(&c, 1), expected) == 0);
	}
	test_end("json.every-byte-alone.as-python-writes-it");
}

static void characters(void)
{
	CHECK(is("", ""));
	CHECK(is("a/b", "a/b"));
	CHECK(is("\xc2\x80", "\\u0080") && is("\xdf\xbf", "\\u07ff"));
	CHECK(is("\xe2\x80\xa8", "\\u2028") && is("\xef\xbf\xbf", "\\uffff"));
	CHECK(is("\xf0\x90\x80\x80", "\\ud800\\udc00"));
	CHECK(is("\xf0\x9f\x98\x80", "\\ud83d\\ude00"));
	CHECK(is("\xf4\x8f\xbf\xbf", "\\udbff\\udfff"));
	test_end("json.characters.escaped-as-utf16");
}

static void not_utf8(void)
{
	CHECK(is("\xff", "\\udcff"));
	CHECK(is("\xed\xa0\x80", "\\udced\\udca0\\udc80"));
	CHECK(is("\xc0\x80", "\\udcc0\\udc80"));
	CHECK(is("a\xe2\x80", "a\\udce2\\udc80"));
	CHECK(is("\xf0\x9f\x98z", "\\udcf0\\udc9f\\udc98z"));
	test_end("json.not-utf8.surrogate-escapes");
}

/* Offers the text in pieces of `size` bytes, and more when nothing was taken. */
static const char *in_pieces(const char *text, size_t size)
{
	struct str out = str_on(buffer, sizeof(buffer));
	size_t left = strlen(text);
	size_t more = 0;

	while (left > 0) {
		size_t offer = size + more < left ? size + more : left;
		size_t taken = json_piece(&out, text, offer, offer == left);

		CHECK(taken <= offer && offer - taken < 4);
		CHECK(offer < left || taken == left);
		more = taken == 0 ? more + 1 : 0;
		CHECK(more < 4);
		text += taken;
		left -= taken;
	}
	return buffer;
}

static void pieces(void)
{
	static const char text[] =
		"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\xff\xc3(\xe2\x82(\xf0\x9f(\n"
		"\"\xf0\x9f\x98(\xf4\x90\x80\x80\xed\xa0\x80z\xf0\x9f\x98";
	char whole[ROOM];

	strcpy(whole, json_of(text, strlen(text)));
	for (size_t size = 1; size <= sizeof(text); size++)
		CHECK(strcmp(in_pieces(text, size), whole) == 0);
	test_end("json.pieces-of-every-size.equal-the-whole");
}

int main(void)
{
	every_byte_alone();
	characters();
	not_utf8();
	pieces();
	return test_result();
}
