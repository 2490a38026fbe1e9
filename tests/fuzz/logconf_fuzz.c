/* logconf_fuzz.c - any config, and any lines under it: nothing beyond them is read, and the
 * pieces of a line are the line. The first byte says how much is config, the second how
 * lines are read. */
#include "logconf.h"
#include "loglines.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { MAX = 16, SIZE = 24 };

static struct logconf conf;

static void read_conf(const uint8_t *data, uint32_t length)
{
	memcpy(conf.text, data, length);
	logconf_begin(&conf, length);
	for (const char *line = conf.text; line < conf.text + length; line += strlen(line) + 1) {
		const char *at;

		(void)logconf_line(&conf, line, &at);
		CHECK(at > conf.text && at <= conf.text + length + 1);
	}
	CHECK(!conf.processor || *conf.processor);
}

/* Returns how many bytes of the input the pieces are. */
static size_t take(struct loglines *l, bool is_over)
{
	struct loglines_piece piece;
	size_t taken = 0;

	while (loglines_next(l, is_over, &piece)) {
		char *line = fuzz_bytes((const uint8_t *)piece.text, piece.length);

		CHECK(!piece.begins || piece.length <= MAX);
		(void)logconf_choose(&conf, line, piece.length);
		free(line);
		taken += piece.length + piece.ends;
	}
	return taken;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char buffer[SIZE];
	struct loglines l = {.buffer = buffer, .size = SIZE, .max = MAX, .replaced = "x"};
	size_t conf_length, left, taken = 0;

	if (size < 2)
		return 0;
	conf_length = data[0] < size - 2 ? data[0] : size - 2;
	l.replacement = data[1] & 1 ? '_' : 0;
	read_conf(data + 2, (uint32_t)conf_length);
	left = size - 2 - conf_length;
	for (const uint8_t *at = data + 2 + conf_length; left > 0;) {
		uint32_t part = min_u32(loglines_room(&l), 1 + data[1] / 16);

		CHECK(part > 0);
		part = left < part ? (uint32_t)left : part;
		memcpy(buffer + l.end, at, part);
		l.end += part;
		at += part;
		left -= part;
		taken += take(&l, false);
	}
	taken += take(&l, true);
	/* A newline is added where the last one has none. */
	left = size - 2 - conf_length;
	CHECK(taken == left + (left > 0 && data[size - 1] != '\n'));
	CHECK(loglines_are_whole(&l));
	return 0;
}
