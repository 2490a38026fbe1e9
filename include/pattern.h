/* pattern.h - svlogd's patterns. Pure. Source: spec/runit.md 8.
 *
 *   *  all up to the first of the byte that follows it in the pattern; at its end: all
 *   +  one or more of the byte that follows it. At the end of the line what follows in
 *      the pattern is not asked for, as in the original
 *
 * All other bytes are themselves, and the whole line has to match. One look at each byte:
 * nothing is tried twice. */
#ifndef OYA_PATTERN_H
#define OYA_PATTERN_H

#include "base.h"

bool pattern_matches(const char *pattern, const char *line, uint32_t length);

#endif
