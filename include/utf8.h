/* utf8.h - reads UTF-8, strictly (RFC 3629). Pure. */
#ifndef OYA_UTF8_H
#define OYA_UTF8_H

#include "base.h"

/* Reads one character from `bytes`, `count` >= 1 of them. Returns its length,
 * 1 to 4, and sets *character; 0 when the bytes do not begin a valid one
 * (overlong, surrogate, beyond U+10FFFF, truncated). */
uint32_t utf8_next(const char *bytes, size_t count, uint32_t *character);

#endif
