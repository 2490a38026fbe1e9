/* date.h - a point of the calendar as text. Pure. */
#ifndef OYA_DATE_H
#define OYA_DATE_H

#include "str.h"

/* A TAI64 label of the seconds since 1970, as runit makes it: no leap table. */
#define DATE_TAI64 (((uint64_t)1 << 62) + 10)

/* What svlogd puts before a line: 25 bytes. */
enum date_stamp {
	DATE_NONE, /* none */
	DATE_TAI,  /* "@" and TAI64N in hexadecimal digits */
	DATE_DAY,  /* "2026-11-24_07:05:59.12345", UTC */
	DATE_DAY_T /* the same with a T */
};
enum { DATE_STAMP_SIZE = 26 };
void date_stamp(struct str *out, const struct wall *t, enum date_stamp kind);

/* Adds it as RFC 3339 has it, in UTC: "2026-11-24T07:05:59Z". */
void date_add(struct str *out, const struct wall *t);

#endif
