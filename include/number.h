/* number.h - reads numbers as the originals read them. Pure. */
#ifndef OYA_NUMBER_H
#define OYA_NUMBER_H

#include "base.h"

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A decimal integer as Python's int() takes it: blanks around it, one sign,
 * single underscores between digits. False when it is none. Values beyond
 * +-INT32_MAX are held at that bound. */
bool number_python(const char *text, int32_t *out);

/* As strtol(3) reads a decimal: blanks, one sign, digits. Returns what follows them, or
 * NULL when it is none, and 0. Held as above. */
const char *number_c(const char *text, int32_t *out);

/* Decimal digits only, at most `max`. False when it is none or larger. */
bool number_plain(const char *text, uint32_t max, uint32_t *out);

/* The digits that come first, none being 0; what is more than max is max. Returns
 * what follows them. */
const char *number_digits(const char *text, uint32_t max, uint32_t *out);
/* The same without a bound; from 2^60 on it may be less than it says. */
const char *number_long(const char *text, uint64_t *out);

#endif
