/* sig.c - see sig.h. */
#include "sig.h"

#include <string.h>

#include "number.h"
#include "str.h"

static const char names[][7] = {
	"HUP",  "INT",  "QUIT", "ILL",    "TRAP",   "ABRT",  "BUS",  "FPE",  "KILL", "USR1", "SEGV",
	"USR2", "PIPE", "ALRM", "TERM",   "STKFLT", "CHLD",  "CONT", "STOP", "TSTP", "TTIN", "TTOU",
	"URG",  "XCPU", "XFSZ", "VTALRM", "PROF",   "WINCH", "IO",   "PWR",  "SYS",
};

struct sig_name sig_name(int32_t number)
{
	struct sig_name out;
	struct str s = str_on(out.text, sizeof(out.text));

	if (number >= 1 && number <= (int32_t)COUNTOF(names)) {
		str_add(&s, "SIG");
		str_add(&s, names[number - 1]);
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

	if (number_plain(text, SIG_MAX, &number))
		return (int32_t)number;
	if (strncmp(text, "SIG", 3) == 0)
		text += 3;
	for (uint32_t i = 0; i < COUNTOF(names); i++)
		if (strcmp(names[i], text) == 0)
			return (int32_t)i + 1;
	return parse_real_time(text);
}
