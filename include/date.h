/* date.h - a point of the calendar as text. Pure. */
#ifndef OYA_DATE_H
#define OYA_DATE_H

#include "str.h"

/* Adds it as RFC 3339 has it, in UTC: "2026-11-24T07:05:59Z". */
void date_add(struct str *out, const struct wall *t);

#endif
