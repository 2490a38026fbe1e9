/* shebang_test.c - what stands behind the interpreter of a script. */
#include "shebang.h"

#include <string.h>

#include "test.h"

static bool is_argument(const char *head, const char *wanted)
{
	char text[64];
	struct str out = str_on(text, sizeof(text));

	shebang_argument(head, strlen(head), &out);
	return strcmp(text, wanted) == 0;
}

static void arguments(void)
{
	CHECK(is_argument("#!/bin/sh\nx", "") && is_argument("#!/bin/sh", ""));
	CHECK(is_argument("#!/bin/sh -e\n", "-e") && is_argument("#! /bin/sh \t-e x \t\n", "-e x"));
	CHECK(is_argument("#!/bin/sh -e", "-e") && is_argument("#!", "") &&
	      is_argument("#! \n", ""));
	test_end("shebang.argument.one-without-blanks-around");
}

/* NULL: none. */
static bool is_env(const char *argument, const char *wanted)
{
	char text[64];
	struct str out = str_on(text, sizeof(text));
	bool found = shebang_env(argument, &out);

	return wanted ? found && strcmp(text, wanted) == 0 : !found && text[0] == '\0';
}

static void names(void)
{
	CHECK(is_env("python3", "python3") && is_env("python3 -u", "python3 -u"));
	CHECK(is_env("-S python3 -u", "python3") && is_env("-Spython3", "python3"));
	CHECK(is_env("-S A=1 B= python3", "python3"));
	CHECK(is_env("", NULL) && is_env("A=1", NULL) && is_env("-S", NULL) &&
	      is_env("-S A=1", NULL));
	CHECK(is_env("-i python3", NULL) && is_env("-S -i python3", NULL));
	CHECK(is_env("-S ${P}", NULL) && is_env("-S \"a\"", NULL) && is_env("-S 'a'", NULL));
	test_end("shebang.env.the-program-it-looks-for");
}

static void shells(void)
{
	CHECK(shebang_is_shell("/bin/sh") && shebang_is_shell("bash") &&
	      shebang_is_shell("/x/zsh"));
	CHECK(!shebang_is_shell("") && !shebang_is_shell("/bin/") && !shebang_is_shell("/sh/x"));
	CHECK(!shebang_is_shell("/bin/fish") && !shebang_is_shell("/bin/s"));
	test_end("shebang.shells.by-name");
}

int main(void)
{
	arguments();
	names();
	shells();
	return test_result();
}
