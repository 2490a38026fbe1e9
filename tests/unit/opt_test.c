/* opt_test.c - the command line as argparse reads it: what users rely on, by
 * name. Random command lines meet argparse itself in tests/differential. */
#include "opt.h"

#include <stdlib.h>
#include <string.h>

#include "test.h"

enum { HELP, KEY, SKIP_STARTUP, SKIP_RUNIT, NO_KILL_ALL, QUIET, STOP_WITHIN, STOP_STATUS, COUNT };

/* my_init's. */
static const struct opt table[COUNT] = {
	[HELP] = {.name = "--help", .letter = 'h', .ends = true},
	[KEY] = {.name = "--enable-insecure-key"},
	[SKIP_STARTUP] = {.name = "--skip-startup-files"},
	[SKIP_RUNIT] = {.name = "--skip-runit"},
	[NO_KILL_ALL] = {.name = "--no-kill-all-on-exit"},
	[QUIET] = {.name = "--quiet"},
	[STOP_WITHIN] = {.name = "--stop-within", .takes_value = true},
	[STOP_STATUS] = {.name = "--stop-status", .takes_value = true},
};

enum { ARGC_MAX = 32 };

static const char *argv[ARGC_MAX + 1];
static const char *positional[ARGC_MAX + 1];
static char error[512];
static struct opt_parse parse;

static enum opt_result parse_into(const char **place, int argc)
{
	parse = (struct opt_parse){
		.table = table,
		.table_count = COUNT,
		.positional = place,
		.error = str_on(error, sizeof(error)),
	};
	return opt_parse(&parse, argc, argv);
}

static enum opt_result read_words(const char *const *words)
{
	int argc = 1;

	argv[0] = "my_init";
	while (words[argc - 1]) {
		argv[argc] = words[argc - 1];
		argc++;
	}
	argv[argc] = NULL;
	return parse_into(positional, argc);
}
#define READ(...) read_words((const char *const[]){__VA_ARGS__, NULL})

/* The positionals, joined by '|'. */
static bool positionals_are(const char *expected)
{
	static char text[512];
	struct str s = str_on(text, sizeof(text));

	for (uint32_t i = 0; i < parse.positional_count; i++) {
		str_add(&s, i > 0 ? "|" : "");
		str_add(&s, parse.positional[i]);
	}
	return !parse.positional[parse.positional_count] && strcmp(text, expected) == 0;
}

static bool fails(enum opt_result result, const char *expected)
{
	return result == OPT_ERROR && strcmp(error, expected) == 0;
}

static void command(void)
{
	CHECK(READ(NULL) == OPT_PARSED && parse.positional_count == 0);
	CHECK(READ("true") == OPT_PARSED && positionals_are("true"));
	CHECK(READ("echo", "a b", "", "-") == OPT_PARSED && positionals_are("echo|a b||-"));
	CHECK(READ("echo", "-1", "-.5", "-x y") == OPT_PARSED &&
	      positionals_are("echo|-1|-.5|-x y"));
	test_end("opt.command.kept-as-given");
}

static void flags(void)
{
	CHECK(READ("--quiet", "true") == OPT_PARSED && positionals_are("true"));
	CHECK(parse.value[QUIET] && !parse.value[HELP] && !parse.value[SKIP_RUNIT]);
	CHECK(READ("true", "x", "--quiet") == OPT_PARSED && positionals_are("true|x"));
	CHECK(parse.value[QUIET]);
	CHECK(READ("--skip-r", "--q", "--n", "--e", "--skip-s") == OPT_PARSED);
	CHECK(parse.value[SKIP_RUNIT] && parse.value[QUIET] && parse.value[NO_KILL_ALL] &&
	      parse.value[KEY] && parse.value[SKIP_STARTUP]);
	CHECK(READ("--quiet", "--quiet") == OPT_PARSED && parse.value[QUIET]);
	test_end("opt.flags.anywhere-and-by-prefix");
}

static void dashes(void)
{
	CHECK(READ("--", "sh", "-c", "x") == OPT_PARSED && positionals_are("sh|-c|x"));
	CHECK(READ("sh", "--", "-c", "--", "x") == OPT_PARSED && positionals_are("sh|-c|--|x"));
	CHECK(READ("--quiet", "--", "--quiet") == OPT_PARSED && positionals_are("--quiet"));
	CHECK(READ("--", "--", "a") == OPT_PARSED && positionals_are("--|a"));
	CHECK(READ("--") == OPT_PARSED && positionals_are(""));
	CHECK(fails(READ("a", "--quiet", "--", "b"), "unrecognized arguments: -- b"));
	test_end("opt.dashes.end-options-and-the-first-is-dropped");
}

static void values(void)
{
	CHECK(READ("--stop-within", "5") == OPT_PARSED);
	CHECK(strcmp(parse.value[STOP_WITHIN], "5") == 0);
	CHECK(READ("--stop-within=5", "x") == OPT_PARSED && positionals_are("x"));
	CHECK(strcmp(parse.value[STOP_WITHIN], "5") == 0);
	CHECK(READ("--stop-s=", "x") == OPT_PARSED && strcmp(parse.value[STOP_STATUS], "") == 0);
	CHECK(READ("--stop-s=a=b") == OPT_PARSED && strcmp(parse.value[STOP_STATUS], "a=b") == 0);
	CHECK(READ("--stop-status", "-1") == OPT_PARSED &&
	      strcmp(parse.value[STOP_STATUS], "-1") == 0);
	CHECK(READ("--stop-within", "1", "--stop-within", "2") == OPT_PARSED);
	CHECK(strcmp(parse.value[STOP_WITHIN], "2") == 0);
	test_end("opt.values.after-it-or-after-equals");
}

static void values_missing(void)
{
	static const char expected[] = "argument --stop-within: expected one argument";

	CHECK(fails(READ("--stop-within"), expected));
	CHECK(fails(READ("--stop-within", "--quiet"), expected));
	CHECK(fails(READ("--stop-within", "--", "5"), expected));
	CHECK(fails(READ("--stop-within", "-x"), expected));
	/* An error wins over words nobody takes. */
	CHECK(fails(READ("-x", "--stop-within"), expected));
	test_end("opt.value-missing.said");
}

static void help(void)
{
	CHECK(READ("-h") == OPT_ENDED && parse.ended_by == HELP);
	CHECK(READ("true", "--he", "--bad") == OPT_ENDED && parse.ended_by == HELP);
	CHECK(READ("--bad", "-h") == OPT_ENDED);
	CHECK(READ("-hh") == OPT_ENDED);
	CHECK(READ("--", "-h") == OPT_PARSED && positionals_are("-h"));
	test_end("opt.help.ends-at-once");
}

static void unrecognized(void)
{
	CHECK(fails(READ("-x"), "unrecognized arguments: -x"));
	CHECK(fails(READ("sh", "-c", "x"), "unrecognized arguments: -c x"));
	CHECK(fails(READ("echo", "--quiet", "hi"), "unrecognized arguments: hi"));
	CHECK(fails(READ("--bad=1", "--worse"), "unrecognized arguments: --bad=1 --worse"));
	CHECK(fails(READ("-q"), "unrecognized arguments: -q"));
	test_end("opt.unrecognized.listed");
}

static void ambiguous(void)
{
	CHECK(fails(READ("--skip"), "ambiguous option: --skip could match --skip-startup-files, "
				    "--skip-runit"));
	CHECK(fails(READ("--stop=1"), "ambiguous option: --stop=1 could match --stop-within, "
				      "--stop-status"));
	/* Before anything else is looked at, help too. */
	CHECK(fails(READ("-h", "--s"), "ambiguous option: --s could match --skip-startup-files, "
				       "--skip-runit, --stop-within, --stop-status"));
	CHECK(READ("--", "--skip") == OPT_PARSED);
	test_end("opt.ambiguous.said-first");
}

static void ignored_value(void)
{
	CHECK(fails(READ("--quiet=1"), "argument --quiet: ignored explicit argument '1'"));
	CHECK(fails(READ("--qui="), "argument --quiet: ignored explicit argument ''"));
	CHECK(fails(READ("--quiet=it's"), "argument --quiet: ignored explicit argument \"it's\""));
	CHECK(fails(READ("--quiet='\"\\"),
		    "argument --quiet: ignored explicit argument '\\'\"\\\\'"));
	CHECK(fails(READ("-hx"), "argument -h/--help: ignored explicit argument 'x'"));
	CHECK(fails(READ("-hhx"), "argument -h/--help: ignored explicit argument 'x'"));
	test_end("opt.value-not-wanted.quoted-as-python-does");
}

static void long_error(void)
{
	static char word[2000] = "-";

	memset(word + 1, 'x', sizeof(word) - 2);
	CHECK(READ(word, word) == OPT_ERROR);
	CHECK(parse.error.cut && strlen(error) == sizeof(error) - 1);
	test_end("opt.error-longer-than-its-buffer.cut");
}

/* As my_init does it: the positionals take the place of the arguments. */
static void in_place(void)
{
	static const char *const words[] = {"",         "-",         "a",     "--",
					    "--quiet",  "-h",        "--q=1", "-1",
					    "--stop-w", "--stop-w=", "-x",    "--s"};
	uint32_t roll = 1;

	for (uint32_t round = 0; round < 20000; round++) {
		const char *apart[ARGC_MAX + 1];
		enum opt_result result;
		uint32_t count;
		int argc = 1;

		for (; argc < 8; argc++) {
			roll = roll * 1664525 + 1013904223;
			argv[argc] = words[(roll >> 16) % COUNTOF(words)];
		}
		argv[argc] = NULL;
		result = parse_into(positional, argc);
		count = parse.positional_count;
		CHECK(count < (uint32_t)argc);
		memcpy(apart, positional, sizeof(apart));
		CHECK(parse_into(argv + 1, argc) == result && parse.positional_count == count);
		if (result == OPT_PARSED)
			CHECK(memcmp(argv + 1, apart, (count + 1) * sizeof(*apart)) == 0);
	}
	test_end("opt.positionals-in-place.as-apart");
}

int main(void)
{
	command();
	flags();
	dashes();
	values();
	values_missing();
	help();
	unrecognized();
	ambiguous();
	ignored_value();
	long_error();
	in_place();
	return test_result();
}
