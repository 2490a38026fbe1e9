/* flag_test.c - command lines as getopt(3) and getopt_long(3) read them. */
#include "flag.h"

#include <string.h>

#include "test.h"

static const struct flag_name names[] = {
	{"single-child", 'c'}, {"rewrite", 'r'}, {"verbose", 'v'}, {"version", 'V'}};

/* Reads all: letters and [values] into a text, then what follows. */
static const char *read_all(const char *letters, bool has_names, const char *const *argv)
{
	static char out[200];
	struct flags f = {.letters = letters, .next = argv};
	char letter;

	if (has_names) {
		f.names = names;
		f.name_count = COUNTOF(names);
	}
	out[0] = '\0';
	while ((letter = flag_next(&f)) != FLAG_END) {
		strncat(out, &letter, 1);
		if (f.value) {
			strcat(out, "[");
			strcat(out, f.value);
			strcat(out, "]");
		}
		if (!flag_is_wrong(letter))
			continue;
		strcat(out, "<");
		if (f.wrong)
			strcat(out, f.wrong);
		else
			strncat(out, &f.wrong_letter, 1);
		strcat(out, ">");
	}
	for (; *f.next; f.next++) {
		strcat(out, " ");
		strcat(out, *f.next);
	}
	return out;
}

#define CHECK_TEXT(text, wanted) CHECK(strcmp(text, wanted) == 0)
#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void letters(void)
{
	const char *tini = "hvwgle:p:s";

	CHECK_TEXT(read_all(tini, false, WORDS("-vvg", "-pSIGKILL", "-e", "143", "sh", "-c")),
		   "vvgp[SIGKILL]e[143] sh -c");
	CHECK_TEXT(read_all(tini, false, WORDS("-sgp", "SIGHUP", "--", "-g")), "sgp[SIGHUP] -g");
	CHECK_TEXT(read_all(tini, false, WORDS("-g", "-", "x")), "g - x");
	CHECK_TEXT(read_all(tini, false, WORDS("-g", "", "x")), "g  x");
	CHECK_TEXT(read_all(tini, false, WORDS("-x:e")), "?<x>?<:>:<e>");
	CHECK_TEXT(read_all(tini, false, WORDS("--version")), "?<->ve[rsion]");
	test_end("flag.letters.as-getopt");
}

static void long_names(void)
{
	const char *all = "hvVcr:";

	CHECK_TEXT(
		read_all(all, true, WORDS("--rewrite", "1:2", "--rewrite=3:4", "-cr", "5:6", "x")),
		"r[1:2]r[3:4]cr[5:6] x");
	CHECK_TEXT(read_all(all, true, WORDS("--rew=1", "--s", "--verb", "--vers")), "r[1]cvV");
	CHECK_TEXT(read_all(all, true, WORDS("--ver", "--yolo", "--rewrite")),
		   "*<ver>?<yolo>:<rewrite>");
	CHECK_TEXT(read_all(all, true, WORDS("--verbose=1")), "=[1]<verbose=1>");
	CHECK_TEXT(read_all(all, true, WORDS("x", "--verbose")), " x --verbose");
	test_end("flag.long-names.as-getopt-long");
}

int main(void)
{
	letters();
	long_names();
	return test_result();
}
