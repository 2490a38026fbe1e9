/* loglines_test.c - the same lines, in whatever portions they are read. */
#include "loglines.h"

#include <string.h>

#include "test.h"

enum { MAX = 4, SIZE = 6 };

/* All pieces as a text: "<beginning|rest...>". */
static void take_all(struct loglines *l, bool is_over, char *out)
{
	struct loglines_piece piece;

	while (loglines_next(l, is_over, &piece)) {
		CHECK(!piece.begins || piece.length <= MAX);
		CHECK(!piece.begins || piece.ends || piece.length == MAX);
		strcat(out, piece.begins ? "<" : "");
		strncat(out, piece.text, piece.length);
		strcat(out, piece.ends ? ">" : piece.begins ? "|" : "");
	}
}

/* Reads portions of 1 to 3 bytes, as the digits of `cuts` have it; 0: all there is room for. */
static void read_all(const char *text, uint32_t cuts, char *out)
{
	char buffer[SIZE];
	struct loglines l = {.buffer = buffer, .size = SIZE, .max = MAX, .replaced = ""};
	size_t left = strlen(text);

	out[0] = '\0';
	for (; left > 0; cuts /= 4) {
		uint32_t room = loglines_room(&l);
		uint32_t part = cuts % 4 ? min_u32(cuts % 4, room) : room;

		CHECK(room >= 1);
		part = min_u32(part, (uint32_t)left);
		memcpy(buffer + l.end, text, part);
		l.end += part;
		text += part;
		left -= part;
		take_all(&l, false, out);
	}
	take_all(&l, true, out);
	CHECK(loglines_are_whole(&l) && l.begin == l.end);
}

static void check(const char *text, const char *wanted)
{
	char out[100];

	for (uint32_t cuts = 0; cuts < 4096; cuts++) {
		read_all(text, cuts * 5, out);
		CHECK(strcmp(out, wanted) == 0);
	}
}

static void any_portions(void)
{
	check("", "");
	check("\n", "<>");
	check("a\n\nb\n", "<a><><b>");
	check("abc\nabcd\nabcde\nabcdefghi\n", "<abc><abcd|><abcd|e><abcd|efghi>");
	check("abcdefghijk\nx", "<abcd|efghijk><x>");
	test_end("loglines.any-portions.same-pieces");
}

static void last_line(void)
{
	check("a\nbc", "<a><bc>");
	check("abcd", "<abcd|>");
	check("abcde", "<abcd|e>");
	test_end("loglines.last-without-newline.kept");
}

static bool is_replaced(char byte, char replacement, const char *replaced)
{
	char buffer[SIZE] = {byte, '\n'};
	struct loglines l = {.buffer = buffer, .size = SIZE, .max = MAX, .end = 2};
	struct loglines_piece piece;

	l.replacement = replacement;
	l.replaced = replaced;
	CHECK(loglines_next(&l, false, &piece) && piece.length == 1 && piece.ends);
	CHECK(piece.text[0] == byte || piece.text[0] == replacement);
	return piece.text[0] != byte;
}

static void every_byte(void)
{
	for (int byte = 0; byte < 256; byte++) {
		bool is_odd = byte < 32 || byte > 126;

		if (byte == '\n' || byte == '_')
			continue;
		CHECK(is_replaced((char)byte, '_', "ab") == (is_odd || byte == 'a' || byte == 'b'));
		CHECK(!is_replaced((char)byte, '\0', ""));
	}
	test_end("loglines.every-byte.replaced-or-not");
}

static void rest_of_a_line(void)
{
	char buffer[SIZE] = "ab\tde\n";
	struct loglines l = {.buffer = buffer, .size = SIZE, .max = 3, .end = 6, .replaced = "ae"};
	struct loglines_piece piece;

	l.replacement = '.';
	CHECK(loglines_next(&l, false, &piece) && strncmp(piece.text, ".b.", 3) == 0);
	CHECK(!loglines_are_whole(&l));
	CHECK(loglines_next(&l, false, &piece) && strncmp(piece.text, "de", 2) == 0 && piece.ends);
	CHECK(loglines_are_whole(&l));
	test_end("loglines.rest-of-a-long-one.as-it-is");
}

int main(void)
{
	any_portions();
	last_line();
	every_byte();
	rest_of_a_line();
	return test_result();
}
