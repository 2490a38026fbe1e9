/* shquote_fuzz.c - any name and value for a shell: the name an identifier, the
 * value read again the same bytes, pieces make up the whole. */
#include "shquote.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { INPUT_MAX = 4000, ROOM = 5 * INPUT_MAX + 1 };

static void check_name(const char *name, size_t count)
{
	static const char word[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
	static char room[ROOM];
	struct str out = str_on(room, sizeof(room));

	shquote_name(&out, name, count);
	CHECK(!out.cut && strlen(room) == out.length && strspn(room, word) == out.length);
	CHECK(out.length == count || (out.length == count + 1 && room[0] == '_'));
	CHECK(room[0] < '0' || room[0] > '9');
}

/* What a shell makes of '...' with these bytes between the quotes. */
static size_t read_quoted(const char *quoted, size_t count, char *out)
{
	enum { SINGLE, NONE, DOUBLE } in = SINGLE;
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		char c = quoted[i];

		if (in != DOUBLE && c == '\'')
			in = in == SINGLE ? NONE : SINGLE;
		else if (in != SINGLE && c == '"')
			in = in == DOUBLE ? NONE : DOUBLE;
		else
			out[used++] = c;
		CHECK(in != NONE || c == '\'' || c == '"');
		CHECK(in != DOUBLE || c == '\'' || c == '"');
	}
	CHECK(in == SINGLE);
	return used;
}

static void check_plain(const char *value, size_t count)
{
	CHECK(count > 0);
	for (size_t i = 0; i < count; i++)
		CHECK(value[i] > ' ' && value[i] < 0x7f &&
		      !strchr("'\"\\$`;&|<>()*?[]{}~#!", value[i]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char whole[ROOM];
	static char pieces[ROOM];
	static char again[ROOM];
	struct str out = str_on(whole, sizeof(whole));
	struct str out_pieces = str_on(pieces, sizeof(pieces));
	struct fuzz_dice dice = {data, size};
	char *value;

	if (size > INPUT_MAX)
		return 0;
	value = fuzz_bytes(data, size);
	check_name(value, size);
	if (shquote_is_plain(value, size))
		check_plain(value, size);
	shquote_piece(&out, value, size);
	CHECK(!out.cut && out.length <= 5 * size);
	for (size_t at = 0; at < size;) {
		size_t count = 1 + fuzz_roll(&dice, 8);

		count = count < size - at ? count : size - at;
		shquote_piece(&out_pieces, value + at, count);
		at += count;
	}
	CHECK(out.length == out_pieces.length && memcmp(whole, pieces, out.length) == 0);
	CHECK(read_quoted(whole, out.length, again) == size);
	CHECK(size == 0 || memcmp(again, value, size) == 0);
	free(value);
	return 0;
}
