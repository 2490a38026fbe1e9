/* sv_command_test.c - sv's words, and when what they ask for has come about. */
#include <string.h>

#include "sv_command.h"
#include "test.h"

static const struct known {
	const char *word;
	const char *bytes; /* NULL: it means nothing */
	bool waits, kills;
} known[] = {
	{"u", "u", false, false},
	{"up", "u", false, false},
	{"down", "d", false, false},
	{"once", "o", false, false},
	{"pause", "p", false, false},
	{"cont", "c", false, false},
	{"checks", "c", false, false},
	{"check", "C", true, false},
	{"hup", "h", false, false},
	{"alarm", "a", false, false},
	{"interrupt", "i", false, false},
	{"quit", "q", false, false},
	{"1", "1", false, false},
	{"2x", "2", false, false},
	{"term", "t", false, false},
	{"try-restart", "tc", true, false},
	{"try", "t", false, false},
	{"kill", "k", false, false},
	{"exit", "x", false, false},
	{"xyz", "x", false, false},
	{"start", "u", true, false},
	{"stop", "d", true, false},
	{"shutdown", "x", true, false},
	{"status", "s", false, false},
	{"stopped", "s", false, false},
	{"reload", "h", true, false},
	{"restart", "tcu", true, false},
	{"force-stop", "d", true, true},
	{"force-reload", "tc", true, true},
	{"force-restart", "tcu", true, true},
	{"force-shutdown", "x", true, true},
	{"D", "d", true, true},
	{"Term", "tc", true, true},
	{"X", "x", true, true},
	{"Exit", "x", true, true},
	{"", NULL, false, false},
	{"r", NULL, false, false},
	{"restarts", NULL, false, false},
	{"force", NULL, false, false},
	{"f", NULL, false, false},
	{"J", NULL, false, false},
	{"C", NULL, false, false},
	{"UP", NULL, false, false},
	{"v", NULL, false, false},
	{"3", NULL, false, false},
};

static void words(void)
{
	for (size_t i = 0; i < COUNTOF(known); i++) {
		const struct known *k = &known[i];
		struct sv_command c;

		CHECK(sv_command_read(k->word, &c) == (k->bytes != NULL));
		if (!k->bytes)
			continue;
		CHECK(strcmp(c.bytes, k->bytes) == 0);
		CHECK(c.waits == k->waits && c.kills == k->kills);
		CHECK(sv_command_sends(&c) == (c.bytes[0] != 's' && c.bytes[0] != 'C'));
	}
	test_end("sv-command.every-word.as-runits");
}

enum { WANT = 1, PAUSE = 2, TERM = 4 };

static struct status at(uint64_t ns, int32_t pid, enum svc_state state, int bits)
{
	return (struct status){
		.since = {.s = 5, .ns = ns & WALL_NS_MAX},
		.pid = pid,
		.state = state,
		.want = bits & WANT ? SVC_WANT_UP : SVC_WANT_DOWN,
		.is_paused = (bits & PAUSE) != 0,
		.got_term = (bits & TERM) != 0,
	};
}

static void in_time(void)
{
	/* What it was before, and what has become of it. */
	const struct status down = at(0, 0, SVC_DOWN, 0);
	const struct status flapping = at(0, 0, SVC_DOWN, WANT);
	const struct status run = at(0, 7, SVC_RUN, WANT);
	const struct status once = at(0, 7, SVC_RUN, 0);
	const struct status paused = at(0, 7, SVC_RUN, WANT | PAUSE);
	const struct status termed = at(0, 7, SVC_RUN, WANT | TERM);
	const struct status finish = at(0, 8, SVC_FINISH, WANT);
	const struct status again = at(1, 7, SVC_RUN, WANT); /* the same second and pid */
	const struct status again_termed = at(1, 9, SVC_RUN, WANT | TERM);
	const struct status ended = at(1, 0, SVC_DOWN, 0);
	const struct {
		const char *bytes;
		const struct status *before, *now;
		enum sv_reached reached;
	} cases[] = {
		{"u", &down, &down, SV_NOT_YET},         {"u", &down, &again, SV_AFTER_CHECK},
		{"u", &run, &run, SV_AFTER_CHECK},       {"u", &once, &once, SV_NOT_YET},
		{"u", &finish, &finish, SV_NOT_YET},     {"d", &down, &down, SV_REACHED},
		{"d", &flapping, &flapping, SV_NOT_YET}, {"d", &run, &run, SV_NOT_YET},
		{"d", &finish, &finish, SV_NOT_YET},     {"d", &run, &ended, SV_REACHED},
		{"o", &down, &down, SV_NOT_YET},         {"o", &down, &once, SV_REACHED},
		{"o", &run, &run, SV_NOT_YET},           {"o", &once, &once, SV_REACHED},
		{"o", &down, &ended, SV_REACHED},        {"t", &down, &down, SV_REACHED},
		{"t", &flapping, &flapping, SV_NOT_YET}, {"t", &run, &run, SV_NOT_YET},
		{"t", &run, &termed, SV_NOT_YET},        {"t", &run, &finish, SV_NOT_YET},
		{"t", &run, &again, SV_AFTER_CHECK},     {"t", &run, &again_termed, SV_NOT_YET},
		{"t", &once, &ended, SV_REACHED},        {"k", &run, &run, SV_NOT_YET},
		{"k", &run, &again, SV_AFTER_CHECK},     {"tcu", &run, &run, SV_NOT_YET},
		{"tcu", &run, &again, SV_AFTER_CHECK},   {"tcu", &down, &again, SV_AFTER_CHECK},
		{"tcu", &once, &ended, SV_NOT_YET},      {"tc", &once, &ended, SV_REACHED},
		{"p", &down, &down, SV_REACHED},         {"p", &run, &run, SV_NOT_YET},
		{"p", &run, &paused, SV_REACHED},        {"c", &down, &down, SV_REACHED},
		{"c", &paused, &paused, SV_NOT_YET},     {"c", &paused, &run, SV_REACHED},
		{"h", &run, &run, SV_REACHED},           {"2", &down, &down, SV_REACHED},
		{"x", &run, &run, SV_NOT_YET},           {"x", &run, &ended, SV_NOT_YET},
		{"C", &down, &down, SV_NOT_YET},         {"C", &run, &run, SV_AFTER_CHECK},
		{"C", &finish, &finish, SV_NOT_YET},     {"J", &down, &down, SV_REACHED},
		{"J", &run, &run, SV_AFTER_CHECK},
	};

	for (size_t i = 0; i < COUNTOF(cases); i++)
		CHECK(sv_command_reached(cases[i].bytes, cases[i].before, cases[i].now) ==
		      cases[i].reached);
	test_end("sv-command.reached.never-by-the-second");
}

int main(void)
{
	words();
	in_time();
	return test_result();
}
