/* pattern.c - see pattern.h. */
#include "pattern.h"

bool pattern_matches(const char *pattern, const char *line, uint32_t length)
{
	const char *end = line + length;

	for (; *pattern; pattern++) {
		if (*pattern == '*') {
			char next = pattern[1];

			if (next == '\0')
				return true;
			while (line < end && *line != next)
				line++;
			if (line == end)
				return false;
			continue;
		}
		bool repeats = *pattern == '+';

		pattern += repeats;
		if (line == end || *pattern == '\0' || *line != *pattern)
			return false;
		line++;
		while (repeats && line < end && *line == *pattern)
			line++;
		if (repeats && line == end)
			return true;
	}
	return line == end;
}
