/* shquote_test.c - names and values for a shell; shells themselves read them in
 * tests/differential. */
#include "shquote.h"

#include <string.h>

#include "test.h"

enum { ROOM = 4096 };

static char buffer[ROOM];

static bool is_word(int byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9') || byte == '_';
}

static const char *name_of(const char *name)
{
	struct str out = str_on(buffer, sizeof(buffer));

	shquote_name(&out, name, strlen(name));
	return buffer;
}

static void names(void)
{
	CHECK(strcmp(name_of("PATH"), "PATH") == 0);
	CHECK(strcmp(name_of("a-b.c"), "a_b_c") == 0);
	CHECK(strcmp(name_of("0X"), "_0X") == 0 && strcmp(name_of("1X"), "_1X") == 0);
	CHECK(strcmp(name_of("X0"), "X0") == 0 && strcmp(name_of("9"), "_9") == 0);
	CHECK(strcmp(name_of("X1"), "X1") == 0 && strcmp(name_of("_1"), "_1") == 0);
	CHECK(strcmp(name_of("X;reboot"), "X_reboot") == 0);
	CHECK(strcmp(name_of("BASH_FUNC_x%%"), "BASH_FUNC_x__") == 0);
	CHECK(strcmp(name_of("\xc3\xa4"), "__") == 0);
	CHECK(strcmp(name_of(""), "") == 0);
	test_end("shquote.name.an-identifier");
}

static void every_byte_in_names(void)
{
	for (int byte = 1; byte < 256; byte++) {
		char name[] = {'X', (char)byte, 'Y', '\0'};
		char expected[] = {'X', is_word(byte) ? (char)byte : '_', 'Y', '\0'};

		CHECK(strcmp(name_of(name), expected) == 0);
	}
	test_end("shquote.name.every-byte");
}

static void every_byte_plain(void)
{
	CHECK(!shquote_is_plain("", 0));
	for (int byte = 0; byte < 256; byte++) {
		char value[] = {'x', (char)byte, 'y'};
		bool is_plain = is_word(byte) || (byte && strchr("@%+=:,./-", byte));

		CHECK(shquote_is_plain(value + 1, 1) == is_plain);
		CHECK(shquote_is_plain(value, 3) == is_plain);
	}
	test_end("shquote.plain.every-byte");
}

static void every_byte_quoted(void)
{
	for (int byte = 0; byte < 256; byte++) {
		char c = (char)byte;
		struct str out = str_on(buffer, sizeof(buffer));

		shquote_piece(&out, &c, 1);
		if (byte == '\'')
			CHECK(strcmp(buffer, "'\"'\"'") == 0);
		else
			CHECK(out.length == 1 && buffer[0] == c);
	}
	test_end("shquote.quoted.every-byte-stays-but-one");
}

/* A quote before, in and after each cut. */
static void pieces(void)
{
	static const char value[] = "'it''s \\ \"$x\"\n'";
	char whole[ROOM];
	struct str out = str_on(whole, sizeof(whole));
	size_t count = sizeof(value) - 1;

	shquote_piece(&out, value, count);
	CHECK(out.length <= 5 * count);
	for (size_t cut = 0; cut <= count; cut++) {
		out = str_on(buffer, sizeof(buffer));
		shquote_piece(&out, value, cut);
		shquote_piece(&out, value + cut, count - cut);
		CHECK(strcmp(buffer, whole) == 0);
	}
	test_end("shquote.pieces.equal-the-whole");
}

int main(void)
{
	names();
	every_byte_in_names();
	every_byte_plain();
	every_byte_quoted();
	pieces();
	return test_result();
}
