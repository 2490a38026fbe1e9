/* sig.c - see sig.h. */
#include "sig.h"

#include <string.h>

#include "number.h"
#include "str.h"

/* One after the other, from 1 on. */
static const char names[] = "HUP\0"
			    "INT\0"
			    "QUIT\0"
			    "ILL\0"
			    "TRAP\0"
			    "ABRT\0"
			    "BUS\0"
			    "FPE\0"
			    "KILL\0"
			    "USR1\0"
			    "SEGV\0"
			    "USR2\0"
			    "PIPE\0"
			    "ALRM\0"
			    "TERM\0"
			    "STKFLT\0"
			    "CHLD\0"
			    "CONT\0"
			    "STOP\0"
			    "TSTP\0"
			    "TTIN\0"
			    "TTOU\0"
			    "URG\0"
			    "XCPU\0"
			    "XFSZ\0"
			    "VTALRM\0"
			    "PROF\0"
			    "WINCH\0"
			    "IO\0"
			    "PWR\0"
			    "SYS\0";

enum { NAMED = 31 };

struct sig_name sig_name(int32_t number)
{
	struct sig_name out;
	struct str s = str_on(out.text, sizeof(out.text));

	if (number >= 1 && number <= NAMED) {
		const char *name = names;

		while (--number)
			name += strlen(name) + 1;
		str_add(&s, "SIG");
		str_add(&s, name);
	} else if (number >= SIG_RTMIN && number <= SIG_MAX) {
		str_add(&s, "SIGRTMIN");
		if (number > SIG_RTMIN) {
			str_byte(&s, '+');
			str_u64(&s, (uint32_t)(number - SIG_RTMIN));
		}
	} else {
		str_add(&s, "signal ");
		str_u64(&s, (uint32_t)number);
	}
	return out;
}

/* RTMIN, RTMIN+3, RTMAX, RTMAX-3. */
static int32_t parse_real_time(const char *text)
{
	bool is_from_min = strncmp(text, "RTMIN", 5) == 0;
	uint32_t distance = 0;

	if (!is_from_min && strncmp(text, "RTMAX", 5) != 0)
		return 0;
	text += 5;
	if (*text != '\0' && (*text != (is_from_min ? '+' : '-') ||
			      !number_plain(text + 1, SIG_MAX - SIG_RTMIN, &distance)))
		return 0;
	return is_from_min ? SIG_RTMIN + (int32_t)distance : SIG_MAX - (int32_t)distance;
}

int32_t sig_parse(const char *text)
{
	uint32_t number;
	int32_t i = 1;

	if (number_plain(text, SIG_MAX, &number))
		return (int32_t)number;
	if (strncmp(text, "SIG", 3) == 0)
		text += 3;
	for (const char *name = names; *name; name += strlen(name) + 1, i++)
		if (strcmp(name, text) == 0)
			return i;
	return parse_real_time(text);
}
