/* sv_text_test.c - runit's words of a status, and JSON. */
#include <string.h>

#include "sv_text.h"
#include "test.h"

static bool says(const struct sv_seen *seen, const char *wanted)
{
	char text[200];
	struct str out = str_on(text, sizeof(text));

	sv_text_status(&out, "web", seen);
	return strcmp(text, wanted) == 0;
}

static void lines(void)
{
	struct sv_seen s = {.is_supervised = true, .age_s = 12, .status.want = SVC_WANT_DOWN};

	CHECK(says(&s, "down: web: 12s, normally up"));
	s.status.is_paused = s.status.got_term = true;
	s.status.want = SVC_WANT_UP;
	CHECK(says(&s, "down: web: 12s, normally up, want up"));
	s.is_normally_down = true;
	s.status.want = SVC_WANT_EXIT;
	CHECK(says(&s, "down: web: 12s"));
	s.status.pid = 4194303;
	s.status.state = SVC_RUN;
	CHECK(says(&s, "run: web: (pid 4194303) 12s, normally down, paused, want down, got TERM"));
	s.status.is_paused = s.status.got_term = s.is_normally_down = false;
	s.status.want = SVC_WANT_UP;
	s.status.state = SVC_FINISH;
	CHECK(says(&s, "finish: web: (pid 4194303) 12s"));
	test_end("sv-text.status.as-runits");
}

static void json(void)
{
	struct sv_seen s = {.exit_code = -1};
	char text[400];
	struct str out = str_on(text, sizeof(text));

	sv_text_json(&out, "a\"\n", &s);
	CHECK(strcmp(text, "{\"name\":\"a\\\"\\n\",\"state\":\"unsupervised\",\"want\":null,"
			   "\"pid\":null,\"since\":null,\"uptime\":0,\"exit\":null,\"restarts\":0,"
			   "\"paused\":false,\"ready\":false,\"log\":") == 0);
	s = (struct sv_seen){
		.is_supervised = true,
		.status = {.since.s = 1, .pid = 3, .state = SVC_RUN, .is_paused = true},
		.age_s = 4294967295u,
		.exit_code = 0,
		.restarts = 4294967295u,
		.is_ready = true,
	};
	out = str_on(text, sizeof(text));
	sv_text_json(&out, "", &s);
	CHECK(strcmp(text, "{\"name\":\"\",\"state\":\"run\",\"want\":\"up\",\"pid\":3,"
			   "\"since\":\"1970-01-01T00:00:01Z\",\"uptime\":4294967295,\"exit\":0,"
			   "\"restarts\":4294967295,\"paused\":true,\"ready\":true,\"log\":") == 0);
	test_end("sv-text.json.every-member");
}

int main(void)
{
	lines();
	json();
	return test_result();
}
