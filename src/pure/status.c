/* status.c - see status.h. */
#include "status.h"

#include "date.h"
#include "number.h"

enum {
	AT_SECONDS = 0,
	AT_NANOSECONDS = 8,
	AT_PID = 12,
	AT_PAUSED = 16,
	AT_WANT,
	AT_TERM,
	AT_STATE
};

static void put_big(uint8_t *bytes, uint64_t number, uint32_t count)
{
	for (; count > 0; number >>= 8)
		bytes[--count] = (uint8_t)number;
}

static uint64_t get_big(const uint8_t *bytes, uint32_t count)
{
	uint64_t number = 0;

	for (uint32_t i = 0; i < count; i++)
		number = number << 8 | bytes[i];
	return number;
}

void status_pack(const struct status *s, uint8_t bytes[STATUS_SIZE])
{
	put_big(bytes + AT_SECONDS, DATE_TAI64 + s->since.s, 8);
	put_big(bytes + AT_NANOSECONDS, s->since.ns, 4);
	for (uint32_t i = 0; i < 4; i++) /* this one is little-endian */
		bytes[AT_PID + i] = (uint8_t)((uint32_t)s->pid >> 8 * i);
	bytes[AT_PAUSED] = s->is_paused;
	bytes[AT_WANT] = s->want == SVC_WANT_UP ? 'u' : 'd';
	bytes[AT_TERM] = s->got_term;
	bytes[AT_STATE] = (uint8_t)s->state;
}

bool status_unpack(const uint8_t bytes[STATUS_SIZE], struct status *out)
{
	uint64_t label = get_big(bytes + AT_SECONDS, 8);
	uint64_t s = label > DATE_TAI64 ? label - DATE_TAI64 : 0;
	uint32_t pid = 0;

	for (uint32_t i = 4; i > 0; i--)
		pid = pid << 8 | bytes[AT_PID + i - 1];
	*out = (struct status){
		.since.s = (s > WALL_S_MAX ? WALL_S_MAX : s) & WALL_S_MAX,
		.since.ns = get_big(bytes + AT_NANOSECONDS, 4) & WALL_NS_MAX,
		.pid = (int32_t)pid,
		.state = (enum svc_state)bytes[AT_STATE],
		.want = bytes[AT_WANT] == 'u' ? SVC_WANT_UP : SVC_WANT_DOWN,
		.is_paused = bytes[AT_PAUSED] != 0,
		.got_term = bytes[AT_TERM] != 0,
	};
	return bytes[AT_STATE] <= SVC_FINISH && out->pid >= 0;
}

void status_stat(const struct status *s, struct str *out)
{
	static const char *const state[] = {"down", "run", "finish"};

	str_add(out, state[s->state]);
	if (s->is_paused)
		str_add(out, ", paused");
	if (s->got_term)
		str_add(out, ", got TERM");
	if (s->state != SVC_DOWN && s->want != SVC_WANT_UP)
		str_add(out, s->want == SVC_WANT_DOWN ? ", want down" : ", want exit");
	str_byte(out, '\n');
}

void status_end(const struct status_end *end, struct str *out)
{
	str_add(out, end->code < 0 ? "-1" : u32_text((uint32_t)end->code).text);
	str_byte(out, ' ');
	str_u64(out, (uint32_t)end->status);
	str_byte(out, ' ');
	str_u64(out, end->count);
	str_byte(out, '\n');
}

struct status_end status_end_read(const char *line)
{
	bool is_signal = *line == '-';
	uint32_t number[3];

	line += is_signal;
	for (uint32_t i = 0; i < COUNTOF(number); i++, line += *line != '\0')
		line = number_digits(line, UINT32_MAX, &number[i]);
	return (struct status_end){
		.code = is_signal ? -1 : (int32_t)(number[0] & 0xff),
		.status = (int32_t)(number[1] & 0xff),
		.count = number[2],
	};
}
