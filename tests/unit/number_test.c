/* number_test.c - numbers as Python's int() and as plain digits. */
#include "number.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

static bool python_is(const char *text, int32_t expected)
{
	int32_t value = INT32_MIN;

	return number_python(text, &value) && value == expected;
}

static bool is_none(const char *text)
{
	int32_t value;

	return !number_python(text, &value);
}

static void accepted(void)
{
	CHECK(python_is("0", 0) && python_is("007", 7) && python_is("30", 30));
	CHECK(python_is("+5", 5) && python_is("-5", -5) && python_is("-0", 0));
	CHECK(python_is(" \t\n5\v\f\r ", 5));
	CHECK(python_is("1_000", 1000) && python_is("1_2_3", 123) && python_is("0_0", 0));
	test_end("number.python.blanks-sign-underscores");
}

static void refused(void)
{
	static const char *const bad[] = {"",    " ",   "+",    "-",   "--1",   "+-1",     "- 1",
					  "_1",  "1_",  "1__2", "1 2", "0x10",  "1.0",     "1e3",
					  "1_ ", "+_1", "5s",   "a",   "1\x80", "\xd9\xa3"};

	for (size_t i = 0; i < COUNTOF(bad); i++)
		CHECK(is_none(bad[i]));
	test_end("number.python.anything-else-is-none");
}

static void every_byte_around(void)
{
	for (int byte = 1; byte < 256; byte++) {
		char around[] = {(char)byte, '5', (char)byte, '\0'};
		char between[] = {'5', (char)byte, '5', '\0'};
		bool is_blank = strchr(" \t\n\v\f\r", byte) != NULL;
		bool is_digit = byte >= '0' && byte <= '9';
		int32_t value;

		CHECK(number_python(around, &value) == (is_blank || is_digit));
		CHECK(number_python(between, &value) == (is_digit || byte == '_'));
	}
	test_end("number.python.every-byte-around-a-digit");
}

static void held(void)
{
	static const int32_t bound = INT32_MAX;
	char nines[3000];

	memset(nines, '9', sizeof(nines) - 1);
	nines[sizeof(nines) - 1] = '\0';
	CHECK(python_is(nines, bound));
	nines[0] = '-';
	CHECK(python_is(nines, -bound));
	CHECK(python_is("2147483646", bound - 1) && python_is("2147483647", bound));
	CHECK(python_is("2147483648", bound) && python_is("-2147483648", -bound));
	CHECK(python_is("4294967295", bound) && python_is("4294967297", bound));
	CHECK(python_is("18446744073709551617", bound));
	test_end("number.python.large-held-at-the-bound");
}

static bool c_is(const char *text, int32_t expected, const char *rest)
{
	int32_t value = INT32_MIN;
	const char *end = number_c(text, &value);

	return end && value == expected && strcmp(end, rest) == 0;
}

static void as_c_has_it(void)
{
	static const char *const bad[] = {"", " ", "+", "-", "--1", "+-1", "- 1", "_1", "a", ":1"};
	int32_t value;

	CHECK(c_is("0", 0, "") && c_is("007", 7, "") && c_is("+5", 5, "") && c_is("-5", -5, ""));
	CHECK(c_is(" \t\n\v\f\r5 ", 5, " ") && c_is("1_0", 1, "_0") && c_is("0x10", 0, "x10"));
	CHECK(c_is("15:1", 15, ":1") && c_is("18446744073709551617", INT32_MAX, ""));
	for (size_t i = 0; i < COUNTOF(bad); i++)
		CHECK(!number_c(bad[i], &value) && value == 0);
	test_end("number.c.blanks-sign-digits-and-what-follows");
}

static bool plain_is(const char *text, uint32_t max, uint32_t expected)
{
	uint32_t value = ~expected;

	return number_plain(text, max, &value) && value == expected;
}

static void plain(void)
{
	uint32_t value;
	char text[32];

	for (uint32_t number = 0; number <= 300; number++) {
		snprintf(text, sizeof(text), "%u", number);
		CHECK(plain_is(text, 1000, number));
		CHECK(number_plain(text, 255, &value) == (number <= 255));
	}
	CHECK(plain_is("000255", 255, 255) && plain_is("4294967295", UINT32_MAX, UINT32_MAX));
	CHECK(!number_plain("4294967296", UINT32_MAX, &value));
	CHECK(!number_plain("18446744073709551616", UINT32_MAX, &value));
	CHECK(plain_is("0", 0, 0) && !number_plain("1", 0, &value));
	test_end("number.plain.up-to-its-bound");
}

static void plain_refused(void)
{
	uint32_t value;

	CHECK(!number_plain("", 9, &value));
	for (int byte = 1; byte < 256; byte++) {
		char after[] = {'5', (char)byte, '\0'};
		char before[] = {(char)byte, '5', '\0'};
		bool is_digit = byte >= '0' && byte <= '9';

		CHECK(number_plain(after, 99, &value) == is_digit);
		CHECK(number_plain(before, 99, &value) == is_digit);
	}
	test_end("number.plain.digits-only");
}

int main(void)
{
	accepted();
	refused();
	every_byte_around();
	held();
	as_c_has_it();
	plain();
	plain_refused();
	return test_result();
}
