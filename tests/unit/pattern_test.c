/* pattern_test.c - svlogd's patterns, beside another way to say what they are. */
#include "pattern.h"

#include <string.h>

#include "test.h"

/* As the manual says it, one rule after the other. */
static bool refers(const char *p, const char *line)
{
	size_t count;

	if (p[0] == '\0')
		return line[0] == '\0';
	if (p[0] == '*' && p[1] == '\0')
		return true;
	if (p[0] == '*') {
		const char *next = strchr(line, p[1]);

		return next && refers(p + 1, next);
	}
	if (p[0] != '+')
		return line[0] == p[0] && refers(p + 1, line + 1);
	for (count = 0; p[1] && line[count] == p[1]; count++)
		continue;
	return count > 0 && (line[count] == '\0' || refers(p + 2, line + count));
}

/* The number as a text of so many letters. */
static void spell(char *text, const char *letters, uint32_t number, uint32_t length)
{
	for (uint32_t i = 0; i < length; i++, number /= (uint32_t)strlen(letters))
		text[i] = letters[number % strlen(letters)];
	text[length] = '\0';
}

static uint32_t power(uint32_t base, uint32_t exponent)
{
	return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

static void every_short_one(void)
{
	char pattern[8], line[8];

	for (uint32_t p_length = 0; p_length <= 5; p_length++)
		for (uint32_t p = 0; p < power(4, p_length); p++) {
			spell(pattern, "ab*+", p, p_length);
			for (uint32_t length = 0; length <= 5; length++)
				for (uint32_t n = 0; n < power(2, length); n++) {
					spell(line, "ab", n, length);
					/* The end of a line is its length, not a NUL. */
					line[length] = 'a';
					bool is = pattern_matches(pattern, line, length);

					line[length] = '\0';
					CHECK(is == refers(pattern, line));
				}
		}
	test_end("pattern.every-short-one.as-the-manual-says");
}

static bool is(const char *pattern, const char *line)
{
	return pattern_matches(pattern, line, (uint32_t)strlen(line));
}

/* The examples of the manual, and what Debian's was seen to do. */
static void known(void)
{
	const char *line = "tcpsvd: info: pid 1977 from 10.4.1.14";

	CHECK(!is("*pid*", line));
	CHECK(is("*: *: pid *", line));
	CHECK(is("+ab", "aaa") && is("+ab", "aab") && is("+ab", "ab") && !is("+ab", "aac"));
	CHECK(is("", "") && !is("", "a") && is("*", "") && !is("+", "") && !is("+", "+"));
	CHECK(is("a++b", "a+++b") && !is("a++b", "ab") && is("**x", "yy*x"));
	CHECK(pattern_matches("a*", "a\0b", 3) && !pattern_matches("a", "a\0b", 3));
	test_end("pattern.known.as-runits");
}

int main(void)
{
	every_short_one();
	known();
	return test_result();
}
