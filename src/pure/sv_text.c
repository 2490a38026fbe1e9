/* sv_text.c - see sv_text.h. */
#include "sv_text.h"

#include <string.h>

#include "date.h"
#include "json.h"

static const char *kind(const struct sv_seen *seen)
{
	if (!seen->is_supervised)
		return "unsupervised";
	if (!seen->status.pid)
		return "down";
	return seen->status.state == SVC_FINISH ? "finish" : "run";
}

void sv_text_status(struct str *out, const char *name, const struct sv_seen *seen)
{
	static const char remarks[] = ", normally down\0, normally up\0, paused\0"
				      ", want up\0, want down\0, got TERM";
	const struct status *s = &seen->status;
	uint32_t wants_up = s->want == SVC_WANT_UP;
	uint32_t is_down = seen->is_normally_down;
	uint32_t bits = (is_down ^ 1) << 1 | wants_up << 3;

	str_fill(out, "%: %: ", (const char *const[]){kind(seen), name});
	if (s->pid) {
		str_fill(out, "(pid %) ", (const char *const[]){u32_text((uint32_t)s->pid).text});
		bits = is_down | (uint32_t)s->is_paused << 2 | (wants_up ^ 1) << 4 |
		       (uint32_t)s->got_term << 5;
	}
	str_u64(out, seen->age_s);
	str_byte(out, 's');
	for (const char *remark = remarks; bits; remark += strlen(remark) + 1, bits >>= 1)
		if (bits & 1)
			str_add(out, remark);
}

/* Negative: null. */
static void add_number(struct str *out, const char *key, int64_t number)
{
	str_add(out, key);
	if (number < 0)
		str_add(out, "null");
	else
		str_u64(out, (uint64_t)number);
}

void sv_text_json(struct str *out, const char *name, const struct sv_seen *seen)
{
	static const char *const booleans[] = {"false", "true"};
	const struct status *s = &seen->status;
	const char *want = s->want == SVC_WANT_UP ? "\"up\"" : "\"down\"";

	str_add(out, "{\"name\":\"");
	(void)json_piece(out, name, strlen(name), true);
	str_fill(out, "\",\"state\":\"%\",\"want\":%",
		 (const char *const[]){kind(seen), seen->is_supervised ? want : "null"});
	add_number(out, ",\"pid\":", s->pid ? s->pid : -1);
	if (seen->is_supervised) {
		str_add(out, ",\"since\":\"");
		date_add(out, &s->since);
		str_byte(out, '"');
	} else {
		str_add(out, ",\"since\":null");
	}
	add_number(out, ",\"uptime\":", s->pid ? seen->age_s : 0);
	add_number(out, ",\"exit\":", seen->exit_code);
	add_number(out, ",\"restarts\":", seen->restarts);
	str_fill(out, ",\"paused\":%,\"ready\":%,\"log\":",
		 (const char *const[]){booleans[s->pid && s->is_paused], booleans[seen->is_ready]});
}
