/* svc_fuzz.c - bytes as what happens to one supervised process, in virtual time, under
 * the rules of tests/unit/svc_world.c; and bytes as the files of supervise/. */
#include <stdlib.h>

#include "../unit/svc_world.h"
#include "fuzz.h"

enum { EVENTS_MAX = 2000 };

static struct svc_kind read_kind(struct fuzz_dice *dice)
{
	static const uint32_t bounds_ms[] = {0, 1, 5000, 3600000};
	uint32_t bits = fuzz_roll(dice, 64);

	return (struct svc_kind){
		.has_scripts = bits & 1,
		.has_finish = bits & 2,
		.run_cannot_start = (bits & 12) == 4,
		.no_room = (bits & 12) == 8,
		.heeds_term = (bits & 48) == 16,
		.heeds_nothing = (bits & 48) == 32,
		.bound_ms = bounds_ms[fuzz_roll(dice, COUNTOF(bounds_ms))],
	};
}

static void live(struct fuzz_dice *dice)
{
	struct svc_world w;

	svc_world_begin(&w, read_kind(dice));
	for (uint32_t i = 0; i < EVENTS_MAX && dice->left > 0; i++) {
		uint32_t roll = fuzz_roll(dice, 256);

		if (roll < MOVE_COUNT) {
			svc_world_make(&w, (enum svc_move)roll);
		} else if (roll < 128) {
			svc_world_command(&w, (char)roll);
			svc_world_settle(&w);
		} else {
			w.now = mono_after(w.now, (roll - 127) * 100);
			svc_world_settle(&w);
		}
	}
	svc_world_check_stops(&w);
}

static void check_status(const uint8_t bytes[STATUS_SIZE])
{
	uint8_t again[STATUS_SIZE];
	char line[STATUS_STAT_SIZE_MAX];
	struct str text = str_on(line, sizeof(line));
	struct status s, same;

	if (!status_unpack(bytes, &s))
		return;
	status_pack(&s, again);
	CHECK(status_unpack(again, &same));
	CHECK(same.since.s == s.since.s && same.since.ns == s.since.ns && same.pid == s.pid);
	CHECK(same.state == s.state && same.want == s.want);
	CHECK(same.is_paused == s.is_paused && same.got_term == s.got_term);
	status_stat(&s, &text);
	CHECK(!text.cut && line[text.length - 1] == '\n');
}

static void check_end(const char *line)
{
	char again[STATUS_END_SIZE_MAX];
	struct str text = str_on(again, sizeof(again));
	struct status_end end = status_end_read(line);
	struct status_end same;

	CHECK(end.code >= -1 && end.code <= 255 && end.status >= 0 && end.status <= 255);
	status_end(&end, &text);
	CHECK(!text.cut);
	same = status_end_read(again);
	CHECK(same.code == end.code && same.status == end.status && same.count == end.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *line = fuzz_text(data, size);

	check_end(line);
	free(line);
	if (size >= STATUS_SIZE)
		check_status(data);
	live(&(struct fuzz_dice){data, size});
	return 0;
}
