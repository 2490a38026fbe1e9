/* date.c - see date.h. */
#include "date.h"

enum { DAY_S = 86400 };

static uint32_t days_of(uint32_t year, uint32_t month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

static void add_day(struct str *out, const struct wall *t, char between)
{
	uint32_t day = (uint32_t)(t->s / DAY_S);
	uint32_t second = (uint32_t)(t->s % DAY_S);
	uint32_t year = 1970;
	uint32_t month = 1;

	while (day >= days_of(year, month)) {
		day -= days_of(year, month);
		if (++month > 12) {
			month = 1;
			year++;
		}
	}
	str_u64(out, year);
	const uint32_t rest[] = {month, day + 1, second / 3600, second / 60 % 60, second % 60};

	for (uint32_t i = 0; i < COUNTOF(rest); i++) {
		str_byte(out, i == 2 ? between : "--.::"[i]);
		str_byte(out, (char)('0' + rest[i] / 10));
		str_byte(out, (char)('0' + rest[i] % 10));
	}
}

void date_add(struct str *out, const struct wall *t)
{
	add_day(out, t, 'T');
	str_byte(out, 'Z');
}

static void add_hex(struct str *out, uint64_t number, uint32_t digits)
{
	while (digits > 0)
		str_byte(out, hex_digit(number >> 4 * --digits));
}

void date_stamp(struct str *out, const struct wall *t, enum date_stamp kind)
{
	if (kind == DATE_TAI) {
		str_byte(out, '@');
		add_hex(out, DATE_TAI64 + t->s, 16);
		add_hex(out, t->ns, 8);
	} else if (kind != DATE_NONE) {
		add_day(out, t, kind == DATE_DAY ? '_' : 'T');
		str_byte(out, '.');
		for (uint32_t unit = 100000000; unit >= 10000; unit /= 10)
			str_byte(out, (char)('0' + t->ns / unit % 10));
	}
}
