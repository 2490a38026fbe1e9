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

void date_add(struct str *out, const struct wall *t)
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
		str_byte(out, "--T::"[i]);
		str_byte(out, (char)('0' + rest[i] / 10));
		str_byte(out, (char)('0' + rest[i] % 10));
	}
	str_byte(out, 'Z');
}
