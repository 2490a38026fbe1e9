/* shell_test.c - the command that a shell script ends with. */
#include "shell.h"

#include <string.h>

#include "test.h"

/* Its words, "(a)(b)", with "?" behind them when they are not all there is; "" when it is
 * not known. */
static bool ends(const char *script, const char *wanted)
{
	static struct shell_command command;
	char text[256];
	struct str said = str_on(text, sizeof(text));

	if (shell_last(script, strlen(script), &command))
		for (uint32_t i = 0; i < command.count; i++)
			str_fill(&said, "(%)", &command.word[i]);
	if (said.length > 0 && command.is_open)
		str_byte(&said, '?');
	return strcmp(text, wanted) == 0;
}

static void words(void)
{
	CHECK(ends("a b\tc\n", "(a)(b)(c)") && ends("a", "(a)") && ends("a\nb\n\n", "(b)"));
	CHECK(ends("a 'b  c' \"d e\"", "(a)(b  c)(d e)") && ends("a ''", "(a)()"));
	CHECK(ends("a b\\ c \\\"", "(a)(b c)(\")") && ends("a \\\n b", "(a)(b)"));
	CHECK(ends("a \"\\\"\\$\\n\"", "(a)(\"$\\n)") && ends("a b'c'\"d\"e", "(a)(bcde)"));
	CHECK(ends("a 'x\ny'", "(a)(x\ny)") && ends("a \"x\ny\"\n", "(a)(x\ny)"));
	CHECK(ends("# a\na #b\n# don't", "(a)") && ends("a#b", "(a#b)") && ends("a \\", "(a)"));
	test_end("shell.words.as-a-shell-has-them");
}

static void open_words(void)
{
	CHECK(ends("a $B c", "(a)(c)?") && ends("a ${B:-x y} c", "(a)(c)?") &&
	      ends("a \"$@\"", "(a)()?"));
	CHECK(ends("a $(b $(c) 'd') e", "(a)(e)?") && ends("a `b c` d", "(a)(d)?"));
	CHECK(ends("a \"$(b)\"-`c`x", "(a)(-x)?") && ends("a $1 $# $$ $", "(a)($)?"));
	CHECK(ends("$A/x y", "(/x)(y)?") && ends("a '$B'", "(a)($B)") && ends("a \"$\"", "(a)($)"));
	CHECK(ends("a $B\nc d", "(c)(d)"));
	test_end("shell.expansions.left-open");
}

static void operators(void)
{
	CHECK(ends("a; b", "(b)") && ends("a && b", "(b)") && ends("a || b c;", "(b)(c)"));
	CHECK(ends("a >x 2>&1 </dev/null b", "(a)(b)") && ends("a b2>x", "(a)(b2)"));
	CHECK(ends("a >>'x y' \\2>z", "(a)(2)") && ends("exec 2>&1\nexec a >x\n", "(exec)(a)"));
	CHECK(ends("{ a; }", "(})") && ends("if a; then b; fi", "(fi)"));
	CHECK(ends("(a)", "(a)") && ends("case $1 in\nx) a ;;\nesac", "(esac)"));
	test_end("shell.operators.between-commands");
}

static void not_known(void)
{
	CHECK(ends("", "") && ends("\n# a\n", "") && ends("a 'b", "") && ends("a \"b", ""));
	CHECK(ends("a `b", "") && ends("cat <<x\na\nx\nb", "") && ends("a &", "") &&
	      ends("a & b", "(b)"));
	CHECK(ends("a | b", "") && ends("a |\nb", "") && ends("a\nb | c", "") && ends("(a) &", ""));
	CHECK(ends("(exec a) | b", "(exec)(a)") == false);
	CHECK(!shell_last("a\0b", 3, &(struct shell_command){0}));
	test_end("shell.pipes-and-the-like.not-known");
}

static void last_exec(void)
{
	CHECK(ends("exec a\nb", "(exec)(a)") && ends("exec a; exec b; c", "(exec)(b)"));
	CHECK(ends("if a; then\n exec b c\nelse\n exec d\nfi", "(exec)(d)"));
	CHECK(ends("exec >x\na", "(a)") && ends("a\nexec", "(exec)"));
	CHECK(ends("f() {\n exec a\n}\nf", "(exec)(a)") && ends("{ exec a; }", "(exec)(a)"));
	CHECK(ends("exec a | b", "") && ends("exec a &\nb", "") && ends("! exec a", "(exec)(a)"));
	test_end("shell.exec.the-last-one");
}

static void sizes(void)
{
	static char script[2 * SHELL_TEXT_SIZE];
	static struct shell_command command;
	struct str text = str_on(script, sizeof(script));

	for (uint32_t i = 0; i < SHELL_WORDS_MAX; i++)
		str_add(&text, "a ");
	CHECK(shell_last(script, text.length, &command) && command.count == SHELL_WORDS_MAX);
	CHECK(!command.word[SHELL_WORDS_MAX]);
	str_add(&text, "a");
	CHECK(!shell_last(script, text.length, &command));
	str_clear(&text);
	while (text.length < SHELL_TEXT_SIZE - 2)
		str_byte(&text, 'a');
	CHECK(shell_last(script, text.length, &command));
	CHECK(strlen(command.word[0]) == SHELL_TEXT_SIZE - 2);
	str_byte(&text, 'a');
	CHECK(!shell_last(script, text.length, &command));
	str_add(&text, "\nb c");
	CHECK(shell_last(script, text.length, &command) && command.count == 2);
	test_end("shell.too-long.not-known");
}

int main(void)
{
	words();
	open_words();
	operators();
	not_known();
	last_exec();
	sizes();
	return test_result();
}
