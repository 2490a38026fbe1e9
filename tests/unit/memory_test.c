/* memory_test.c - our mem*, str* and, on 32-bit arm, division, at every small
 * size and distance. Linked with them, not with libc's. */
#include <string.h>

#include "test.h"

enum { ROOM = 12 };

static char at[ROOM], model[ROOM];

static void fill(char *bytes)
{
	for (int i = 0; i < ROOM; i++)
		bytes[i] = (char)('a' + i);
}

static void moves(void)
{
	for (size_t from = 0; from < ROOM; from++)
		for (size_t to = 0; to < ROOM; to++)
			for (size_t count = 0; count + from <= ROOM && count + to <= ROOM;
			     count++) {
				fill(at);
				fill(model);
				for (size_t i = 0; i < count; i++)
					model[to + i] = (char)('a' + from + i);
				CHECK(memmove(at + to, at + from, count) == at + to);
				for (size_t i = 0; i < ROOM; i++)
					CHECK(at[i] == model[i]);
			}
	test_end("memory.every-overlap.moved-whole");
}

static void sets(void)
{
	fill(at);
	CHECK(memset(at + 1, 0x1ff, 3) == at + 1);
	CHECK(at[0] == 'a' && at[1] == '\xff' && at[3] == '\xff' && at[4] == 'e');
	CHECK(memset(at, 0, 0) == at && at[0] == 'a');
	test_end("memory.set.no-more-than-asked");
}

/* Through volatile, so that the compiler does not answer instead. */
static void finds(void)
{
	char text[] = "aba\xff";
	char *volatile t = text;
	volatile size_t none = 0;
	volatile int end = 0;

	CHECK(strlen(t) == 4 && strlen(t + 4) == 0);
	CHECK(memchr(t, 'b', 4) == t + 1 && memchr(t, 'a', none) == NULL);
	CHECK(memchr(t, 0x1ff, 4) == t + 3 && memchr(t, 'c', 5) == NULL);
	CHECK(strchr(t, 'a') == t && strchr(t, end) == t + 4 && strchr(t, 'c') == NULL);
	CHECK(strrchr(t, 'a') == t + 2 && strrchr(t, end) == t + 4);
	CHECK(strrchr(t, 'c') == NULL && strrchr(t + 4, 'a') == NULL);
	test_end("memory.search.first-and-last");
}

static void compares(void)
{
	const char *volatile low = "ab\x01";
	const char *volatile high = "ab\xff";
	volatile size_t most = SIZE_MAX, two = 2, three = 3;

	CHECK(strcmp(low, high) < 0 && strcmp(high, low) > 0 && strcmp(low, low) == 0);
	CHECK(strcmp(low, "ab") > 0 && strcmp("ab", low) < 0);
	CHECK(strncmp(low, high, two) == 0 && strncmp(low, high, three) < 0);
	CHECK(strncmp("ab", "ab", most) == 0);
	CHECK(memcmp(low, high, two) == 0 && memcmp(high, low, three) > 0);
	CHECK(memcmp("a\0b", "a\0c", three) < 0);
	test_end("memory.order.as-unsigned-bytes");
}

static int32_t size_of(int32_t n)
{
	return n < 0 ? -n : n;
}

static void divides_signed(void)
{
	for (int32_t i = -1000; i <= 1000; i += 7)
		for (int32_t j = -30; j <= 30; j++) {
			volatile int32_t n = i * 2000003, d = j * j * j;
			int32_t q, rest;

			if (d == 0)
				continue;
			q = n / d;
			rest = n % d;
			CHECK(q * d + rest == n && size_of(rest) < size_of(d));
			CHECK(rest == 0 || (rest < 0) == (n < 0));
		}
	test_end("memory.signed-division.quotient-and-rest");
}

static void divides(void)
{
	static const uint64_t numbers[] = {0,
					   1,
					   2,
					   9,
					   10,
					   11,
					   255,
					   1000000u,
					   UINT32_MAX,
					   1ull << 32,
					   (1ull << 32) + 1,
					   1ull << 62,
					   (1ull << 63) - 1,
					   1ull << 63,
					   UINT64_MAX - 1,
					   UINT64_MAX};

	for (size_t i = 0; i < COUNTOF(numbers); i++)
		for (size_t j = 1; j < COUNTOF(numbers); j++) {
			volatile uint64_t n = numbers[i], d = numbers[j];
			volatile uint32_t small = (uint32_t)n, by = (uint32_t)d | 1;
			uint64_t q = n / d, rest = n % d;

			if (d >> 63)
				continue;
			CHECK(rest < d && q * d + rest == n && q <= n);
			CHECK(small % by < by && small / by * by + small % by == small);
			CHECK(small / by <= small);
		}
	test_end("memory.division.quotient-and-rest");
}

int main(void)
{
	moves();
	sets();
	finds();
	compares();
	divides();
	divides_signed();
	return test_result();
}
