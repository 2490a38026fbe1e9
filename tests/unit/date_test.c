/* date_test.c - against what `date -u` says of the same seconds. */
#include <string.h>

#include "date.h"
#include "test.h"

static bool is_date(uint64_t s, const char *wanted)
{
	char text[32];
	struct str out = str_on(text, sizeof(text));

	date_add(&out, &(struct wall){.s = s & WALL_S_MAX, .ns = 999999999});
	return strcmp(text, wanted) == 0;
}

static void known(void)
{
	CHECK(is_date(0, "1970-01-01T00:00:00Z"));
	CHECK(is_date(86399, "1970-01-01T23:59:59Z"));
	CHECK(is_date(951782400, "2000-02-29T00:00:00Z"));
	CHECK(is_date(951868800, "2000-03-01T00:00:00Z"));
	CHECK(is_date(1709251199, "2024-02-29T23:59:59Z"));
	CHECK(is_date(1735689599, "2024-12-31T23:59:59Z"));
	CHECK(is_date(2147483648u, "2038-01-19T03:14:08Z"));
	CHECK(is_date(4107542400u, "2100-03-01T00:00:00Z"));
	CHECK(is_date(WALL_S_MAX, "2514-05-30T01:53:03Z"));
	test_end("date.known-seconds.as-rfc-3339");
}

static bool is_stamp(enum date_stamp kind, uint64_t s, uint32_t ns, const char *wanted)
{
	char text[DATE_STAMP_SIZE];
	struct str out = str_on(text, sizeof(text));

	date_stamp(&out, &(struct wall){.s = s & WALL_S_MAX, .ns = ns & WALL_NS_MAX}, kind);
	return !out.cut && strcmp(text, wanted) == 0;
}

static void stamps(void)
{
	CHECK(is_stamp(DATE_NONE, 1, 2, ""));
	CHECK(is_stamp(DATE_TAI, 0, 0, "@400000000000000a00000000"));
	/* Seen from Debian's. */
	CHECK(is_stamp(DATE_TAI, 0x6b056ff8 - 10, 0x2a8ac51c, "@400000006b056ff82a8ac51c"));
	CHECK(is_stamp(DATE_DAY, 1709251199, 12345678, "2024-02-29_23:59:59.01234"));
	CHECK(is_stamp(DATE_DAY_T, 0, 999999999, "1970-01-01T00:00:00.99999"));
	test_end("date.stamps.as-svlogds");
}

int main(void)
{
	known();
	stamps();
	return test_result();
}
