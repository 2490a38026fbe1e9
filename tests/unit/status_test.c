/* status_test.c - the bytes and words of supervise/, against what runsv was seen
 * to write. */
#include <string.h>

#include "status.h"
#include "test.h"

/* 2026-10-27, `run` with want up after TERM: seen from Debian's runsv. */
static const uint8_t seen[STATUS_SIZE] = {0x40, 0,    0,    0,    0x6b, 0x04, 0x33,
					  0x24, 0x03, 0x8c, 0x0a, 0xfc, 0x09, 0x0f,
					  0,    0,    0,    'u',  0,    1};

static void seen_bytes(void)
{
	struct status s;
	uint8_t bytes[STATUS_SIZE];

	CHECK(status_unpack(seen, &s));
	CHECK(s.since.s == 0x6b043324 - 10 && s.since.ns == 0x038c0afc);
	CHECK(s.pid == 0x0f09 && s.state == SVC_RUN && s.want == SVC_WANT_UP);
	CHECK(!s.is_paused && !s.got_term);
	status_pack(&s, bytes);
	CHECK(memcmp(bytes, seen, STATUS_SIZE) == 0);
	test_end("status.bytes-of-runsv.read-and-written");
}

static void round_trip(void)
{
	static const uint64_t second[] = {0, 1, 0x7fffffff, 0x80000000u, 0xffffffffu, 0x100000000u};
	static const int32_t pid[] = {0, 1, 32768, 4194303, INT32_MAX};

	for (uint32_t i = 0; i < COUNTOF(second) * COUNTOF(pid) * 3 * 2 * 4; i++) {
		struct status s = {
			.since = {.s = second[i % COUNTOF(second)] & WALL_S_MAX,
				  .ns = (999999999u - i) & WALL_NS_MAX},
			.pid = pid[i / 6 % COUNTOF(pid)],
			.state = (enum svc_state)(i / 30 % 3),
			.want = (enum svc_want)(i / 90 % 2),
			.is_paused = i / 180 % 2,
			.got_term = i / 360 % 2,
		};
		struct status back;
		uint8_t bytes[STATUS_SIZE];

		status_pack(&s, bytes);
		CHECK(status_unpack(bytes, &back));
		CHECK(back.since.s == s.since.s && back.since.ns == s.since.ns);
		CHECK(back.pid == s.pid && back.state == s.state && back.want == s.want);
		CHECK(back.is_paused == s.is_paused && back.got_term == s.got_term);
	}
	test_end("status.round-trip.every-field");
}

static void garbage(void)
{
	uint8_t bytes[STATUS_SIZE];
	struct status s;

	memset(bytes, 0xff, sizeof(bytes));
	CHECK(!status_unpack(bytes, &s));
	CHECK(s.since.s == WALL_S_MAX);
	bytes[19] = 3;
	CHECK(!status_unpack(bytes, &s));
	memset(bytes, 0, sizeof(bytes));
	CHECK(status_unpack(bytes, &s));
	CHECK(s.since.s == 0 && s.state == SVC_DOWN && s.want == SVC_WANT_DOWN);
	test_end("status.garbage.refused-or-harmless");
}

static void want_exit(void)
{
	struct status s = {.state = SVC_RUN, .want = SVC_WANT_EXIT};
	uint8_t bytes[STATUS_SIZE];

	status_pack(&s, bytes);
	CHECK(bytes[17] == 'd');
	test_end("status.want-exit.is-down-in-the-bytes");
}

static void check_stat(struct status s, const char *wanted)
{
	char buffer[STATUS_STAT_SIZE_MAX];
	struct str out = str_on(buffer, sizeof(buffer));

	status_stat(&s, &out);
	CHECK(!out.cut && strcmp(buffer, wanted) == 0);
}

static void stat_line(void)
{
	check_stat((struct status){.state = SVC_DOWN, .want = SVC_WANT_EXIT}, "down\n");
	check_stat((struct status){.state = SVC_DOWN, .want = SVC_WANT_UP}, "down\n");
	check_stat((struct status){.state = SVC_RUN}, "run\n");
	check_stat((struct status){.state = SVC_FINISH, .want = SVC_WANT_DOWN},
		   "finish, want down\n");
	check_stat((struct status){.state = SVC_RUN,
				   .want = SVC_WANT_EXIT,
				   .is_paused = true,
				   .got_term = true},
		   "run, paused, got TERM, want exit\n");
	test_end("status.stat.words-in-order");
}

static void check_end(struct status_end end, const char *wanted)
{
	char buffer[STATUS_END_SIZE_MAX];
	struct str out = str_on(buffer, sizeof(buffer));
	struct status_end read;

	status_end(&end, &out);
	read = status_end_read(buffer);
	CHECK(!out.cut && strcmp(buffer, wanted) == 0);
	CHECK(read.code == end.code && read.status == end.status && read.count == end.count);
}

static void end_line(void)
{
	check_end((struct status_end){-1, 15, UINT32_MAX}, "-1 15 4294967295\n");
	check_end((struct status_end){255, 0, 1}, "255 0 1\n");
	CHECK(status_end_read("-2147483648 99999999999999999999 -1").code == -1);
	CHECK(status_end_read("").count == 0 && status_end_read("").code == 0);
	test_end("status.ended.read-as-written");
}

int main(void)
{
	seen_bytes();
	round_trip();
	garbage();
	want_exit();
	stat_line();
	end_line();
	return test_result();
}
