/* opt_fuzz.c - any command line: never more positionals than arguments, every
 * one of them an argument, values parts of arguments, errors within bounds. */
#include "opt.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { ARGC_MAX = 24, ERROR_SIZE = 512, KNOWN_COUNT = 24 };

static const struct opt table[] = {
	{.name = "--help", .letter = 'h', .ends = true},
	{.name = "--enable-insecure-key"},
	{.name = "--skip-startup-files"},
	{.name = "--skip-runit"},
	{.name = "--quiet", .letter = 'q'},
	{.name = "--stop-within", .takes_value = true},
	{.name = "--stop-status", .letter = 's', .takes_value = true},
};

/* So that not every word has to be guessed letter by letter. */
static const char *const known[KNOWN_COUNT] = {
	"--",       "-",      "",         "-1",  "-.5",    "-h",     "-q",          "-s",
	"-hx",      "-qs",    "-s5",      "--q", "--stop", "--st=1", "--skip-r",    "--skip=",
	"--quiet=", "--help", "--qu='\"", "a b", "-a b",   "sh",     "--stop-s=--", "--stop-within",
};

struct line {
	const char *argv[ARGC_MAX + 2];
	char *text;
	int argc;
};

/* Words end with a byte below 0x20, or are one of the known ones: 0x80 and up. */
static void read_line(struct line *line, const uint8_t *data, size_t size)
{
	line->text = malloc(size + 1);
	CHECK(line->text);
	line->argv[0] = "x";
	line->argc = 1;
	for (size_t at = 0; at < size && line->argc < ARGC_MAX;) {
		size_t begin = at;

		if (data[at] >= 0x80 && data[at] < 0x80 + KNOWN_COUNT) {
			line->argv[line->argc++] = known[data[at++] - 0x80];
			continue;
		}
		for (; at < size && data[at] >= 0x20; at++)
			line->text[at] = (char)data[at];
		line->text[at++] = '\0';
		line->argv[line->argc++] = line->text + begin;
	}
	line->argv[line->argc] = NULL;
}

static enum opt_result parse_line(struct opt_parse *parse, const struct line *line, char *error,
				  const char **positional)
{
	*parse = (struct opt_parse){
		.table = table,
		.table_count = COUNTOF(table),
		.positional = positional,
		.error = str_on(error, ERROR_SIZE),
	};
	return opt_parse(parse, line->argc, line->argv);
}

static bool is_part_of_line(const char *text, const struct line *line)
{
	for (int i = 1; i < line->argc; i++)
		if (text >= line->argv[i] && text <= line->argv[i] + strlen(line->argv[i]))
			return true;
	return text[0] == '\0';
}

static void check(const struct opt_parse *parse, const struct line *line, enum opt_result result)
{
	uint32_t at = 1;

	CHECK(parse->positional_count <= (uint32_t)line->argc - 1);
	for (uint32_t i = 0; i < parse->positional_count; i++, at++) {
		while (at < (uint32_t)line->argc && line->argv[at] != parse->positional[i])
			at++;
		CHECK(at < (uint32_t)line->argc);
	}
	for (uint32_t i = 0; i < COUNTOF(table); i++)
		CHECK(!parse->value[i] || is_part_of_line(parse->value[i], line));
	CHECK(strlen(parse->error.at) == parse->error.length && parse->error.length < ERROR_SIZE);
	CHECK(result != OPT_ERROR || parse->error.length > 0);
	CHECK(result != OPT_PARSED || parse->error.length == 0);
	CHECK(result != OPT_PARSED || !parse->positional[parse->positional_count]);
	CHECK(result != OPT_ENDED || table[parse->ended_by].ends);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *apart[ARGC_MAX + 2];
	char error[ERROR_SIZE];
	struct line line;
	struct opt_parse parse;
	enum opt_result result;
	uint32_t count;

	read_line(&line, data, size);
	result = parse_line(&parse, &line, error, apart);
	check(&parse, &line, result);
	count = parse.positional_count;
	CHECK(parse_line(&parse, &line, error, line.argv + 1) == result);
	CHECK(parse.positional_count == count);
	CHECK(memcmp(line.argv + 1, apart, count * sizeof(*apart)) == 0);
	free(line.text);
	return 0;
}
