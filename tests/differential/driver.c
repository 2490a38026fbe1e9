/* driver.c - the pure modules as filters, for others to compare with.
 *
 * usage: driver opt|number|json|shquote <CASES >RESULTS
 * Cases and results are fields, each ended by NUL; the scripts beside this file
 * say which. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "number.h"
#include "opt.h"
#include "shquote.h"

static char *input;
static const char *next_field;
static const char *input_end;

static void read_input(void)
{
	size_t room = 1 << 16;
	size_t size = 0;
	size_t got;

	input = malloc(room + 1);
	while (input && (got = fread(input + size, 1, room - size, stdin)) > 0) {
		size += got;
		if (size == room)
			input = realloc(input, (room *= 2) + 1);
	}
	if (!input)
		abort();
	input[size] = '\0';
	next_field = input;
	input_end = input + size;
}

static bool has_field(void)
{
	return next_field < input_end;
}

static const char *field(void)
{
	const char *text = next_field;

	if (!has_field())
		abort();
	next_field += strlen(text) + 1;
	return text;
}

static uint32_t number_field(void)
{
	return (uint32_t)strtoul(field(), NULL, 10);
}

static void put(const char *text)
{
	fwrite(text, 1, strlen(text) + 1, stdout);
}

/* The same sizes on every architecture. */
static size_t piece_size(size_t left)
{
	static uint32_t roll = 1;

	roll = roll * 1664525 + 1013904223;
	return 1 + (roll >> 16) % (left < 9 ? left : 9);
}

enum { ARGC_MAX = 64, ERROR_SIZE = 1 << 16, TEXT_SIZE = 1 << 18 };

static struct opt table[OPT_COUNT_MAX];
static uint32_t table_count;

/* The number of options; for each its name, its brief name or "", and "value",
 * "ends" or "". */
static void read_table(void)
{
	table_count = number_field();
	if (table_count > OPT_COUNT_MAX)
		abort();
	for (uint32_t i = 0; i < table_count; i++) {
		const char *brief, *kind;

		table[i].name = field();
		brief = field();
		table[i].letter = brief[0] ? brief[1] : '\0';
		kind = field();
		table[i].takes_value = strcmp(kind, "value") == 0;
		table[i].ends = strcmp(kind, "ends") == 0;
	}
}

static void put_parsed(const struct opt_parse *parse)
{
	char count[16];

	put("parsed");
	for (uint32_t i = 0; i < table_count; i++) {
		putchar(parse->value[i] ? '=' : '-');
		put(parse->value[i] ? parse->value[i] : "");
	}
	snprintf(count, sizeof(count), "%u", (unsigned)parse->positional_count);
	put(count);
	for (uint32_t i = 0; i < parse->positional_count; i++)
		put(parse->positional[i]);
}

/* The table; then cases: the number of words, and the words. Results: "parsed",
 * for each option "-" or "=VALUE", the number of positionals, and they; or "help";
 * or "error", and its text. */
static void drive_opt(void)
{
	static char error[ERROR_SIZE];
	const char *argv[ARGC_MAX + 2] = {"my_init"};

	read_table();
	while (has_field()) {
		struct opt_parse parse = {
			.table = table,
			.table_count = table_count,
			.positional = argv + 1,
			.error = str_on(error, sizeof(error)),
		};
		uint32_t count = number_field();

		if (count > ARGC_MAX)
			abort();
		for (uint32_t i = 1; i <= count; i++)
			argv[i] = field();
		argv[count + 1] = NULL;
		switch (opt_parse(&parse, (int)count + 1, argv)) {
		case OPT_PARSED:
			put_parsed(&parse);
			break;
		case OPT_ENDED:
			put("help");
			break;
		case OPT_ERROR:
			put("error");
			put(error);
			break;
		}
	}
}

/* Cases: a text. Results: its number, or "none". */
static void drive_number(void)
{
	while (has_field()) {
		char text[32] = "none";
		int32_t value;

		if (number_python(field(), &value))
			snprintf(text, sizeof(text), "%d", value);
		put(text);
	}
}

/* Cases: a text. Results: the inside of its JSON string, made in pieces. */
static void drive_json(void)
{
	static char room[TEXT_SIZE];

	while (has_field()) {
		const char *text = field();
		size_t left = strlen(text);
		size_t offer = 0;
		struct str out = str_on(room, sizeof(room));

		while (left > 0) {
			size_t taken;

			offer += piece_size(left);
			offer = offer < left ? offer : left;
			taken = json_piece(&out, text, offer, offer == left);
			text += taken;
			left -= taken;
			offer -= taken;
		}
		put(out.cut ? "cut" : room);
	}
}

/* Cases: a name and a value. Results: the name in a shell, and the value quoted
 * as far as it needs it, made in pieces. */
static void drive_shquote(void)
{
	static char room[TEXT_SIZE];

	while (has_field()) {
		struct str out = str_on(room, sizeof(room));
		const char *name = field();
		const char *value = field();
		size_t left = strlen(value);
		bool is_plain = shquote_is_plain(value, left);

		shquote_name(&out, name, strlen(name));
		put(room);
		out = str_on(room, sizeof(room));
		str_add(&out, is_plain ? "" : "'");
		while (left > 0) {
			size_t size = piece_size(left);

			shquote_piece(&out, value, size);
			value += size;
			left -= size;
		}
		str_add(&out, is_plain ? "" : "'");
		put(out.cut ? "cut" : room);
	}
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*drive)(void);
	} all[] = {
		{"opt", drive_opt},
		{"number", drive_number},
		{"json", drive_json},
		{"shquote", drive_shquote},
	};

	read_input();
	for (size_t i = 0; i < COUNTOF(all); i++)
		if (argc == 2 && strcmp(argv[1], all[i].name) == 0) {
			all[i].drive();
			return fflush(stdout) != 0;
		}
	return 2;
}
