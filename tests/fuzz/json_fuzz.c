/* json_fuzz.c - any bytes as a JSON string: ASCII, nothing that ends it, pieces
 * make up the whole, and reading it gives the same bytes again. */
#include "json.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { INPUT_MAX = 4000, ROOM = 6 * INPUT_MAX + 1 };

static void in_pieces(struct str *out, const char *text, size_t count, struct fuzz_dice dice)
{
	size_t offer = 0;

	while (count > 0) {
		size_t taken;

		offer += 1 + fuzz_roll(&dice, 16);
		offer = offer < count ? offer : count;
		taken = json_piece(out, text, offer, offer == count);
		CHECK(taken <= offer && offer - taken < 4);
		CHECK(offer < count || taken == count);
		text += taken;
		count -= taken;
		offer -= taken;
	}
}

static uint32_t read_unit(const char *at)
{
	char hex[5] = {0};

	memcpy(hex, at, 4);
	CHECK(strspn(hex, "0123456789abcdef") == 4);
	return (uint32_t)strtoul(hex, NULL, 16);
}

static size_t put_utf8(unsigned char *out, uint32_t c)
{
	static const unsigned char mark[] = {0, 0, 0xc0, 0xe0, 0xf0};
	size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = length - 1; i > 0; i--, c >>= 6)
		out[i] = (unsigned char)(0x80 | (c & 0x3f));
	out[0] = (unsigned char)(mark[length] | c);
	return length;
}

/* Reads one escape. Returns its length; *used bytes are put out. */
static size_t read_escape(const char *at, unsigned char *out, size_t *used)
{
	static const char letters[] = "\"\"\\\\n\nt\tr\rb\bf\f";
	uint32_t unit;

	if (at[1] != 'u') {
		for (size_t i = 0; letters[i]; i += 2)
			if (letters[i] == at[1]) {
				*out = (unsigned char)letters[i + 1];
				*used = 1;
				return 2;
			}
		CHECK(!"an escape JSON knows");
	}
	unit = read_unit(at + 2);
	if (unit >= 0xd800 && unit < 0xdc00) {
		CHECK(at[6] == '\\' && at[7] == 'u');
		unit = 0x10000 + ((unit - 0xd800) << 10) + (read_unit(at + 8) - 0xdc00);
		*used = put_utf8(out, unit);
		return 12;
	}
	if (unit >= 0xdc80 && unit <= 0xdcff) {
		*out = (unsigned char)(unit - 0xdc00);
		*used = 1;
	} else {
		*used = put_utf8(out, unit);
	}
	return 6;
}

static size_t read_json(const char *text, unsigned char *out)
{
	size_t count = 0;

	while (*text) {
		size_t used = 1;

		CHECK(*text >= ' ' && *text <= '~' && *text != '"');
		if (*text == '\\')
			text += read_escape(text, out + count, &used);
		else
			out[count] = (unsigned char)*text++;
		count += used;
	}
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char whole[ROOM];
	static char pieces[ROOM];
	static unsigned char again[ROOM];
	struct str out = str_on(whole, sizeof(whole));
	struct str out_pieces = str_on(pieces, sizeof(pieces));
	char *text;

	if (size > INPUT_MAX)
		return 0;
	text = fuzz_bytes(data, size);
	CHECK(json_piece(&out, text, size, true) == size && !out.cut);
	in_pieces(&out_pieces, text, size, (struct fuzz_dice){data, size});
	CHECK(strcmp(whole, pieces) == 0);
	CHECK(read_json(whole, again) == size && (size == 0 || memcmp(again, data, size) == 0));
	free(text);
	return 0;
}
