/* sv_command.c - see sv_command.h. */
#include "sv_command.h"

#include <string.h>

/* Word and bytes in turn. Whole words, which wait, before letters; a capital kills. */
static const char commands[] = "check\0C\0"
			       "start\0u\0"
			       "stop\0d\0"
			       "shutdown\0x\0"
			       "reload\0h\0"
			       "restart\0tcu\0"
			       "try-restart\0tc\0"
			       "force-reload\0tc\0"
			       "force-restart\0tcu\0"
			       "force-shutdown\0x\0"
			       "force-stop\0d\0"
			       "s\0s\0"
			       "e\0x\0"
			       "x\0x\0"
			       "E\0x\0"
			       "X\0x\0"
			       "D\0d\0"
			       "T\0tc\0"
			       "u\0u\0"
			       "d\0d\0"
			       "o\0o\0"
			       "p\0p\0"
			       "c\0c\0"
			       "h\0h\0"
			       "a\0a\0"
			       "i\0i\0"
			       "k\0k\0"
			       "q\0q\0"
			       "1\0001\0"
			       "2\0002\0"
			       "t\0t\0";

static const char *next(const char *text)
{
	return text + strlen(text) + 1;
}

static bool is_capital(char c)
{
	return (c & 0x60) == 0x40;
}

bool sv_command_read(const char *word, struct sv_command *out)
{
	for (const char *row = commands; *row; row = next(next(row))) {
		if (row[1] ? strcmp(row, word) != 0 : row[0] != word[0])
			continue;
		out->bytes = next(row);
		out->kills = row[0] == 'f' || is_capital(row[0]);
		out->waits = row[1] || out->kills;
		return true;
	}
	return false;
}

bool sv_command_sends(const struct sv_command *command)
{
	return command->bytes[0] != SV_STATUS && !is_capital(command->bytes[0]);
}

/* What is known of a service. */
enum {
	PID = 1 << 0,
	RUN = 1 << 1,
	DOWN = 1 << 2,
	UP = 1 << 3,   /* is wanted */
	NEW = 1 << 4,  /* it has started or ended since the command */
	TERM = 1 << 5, /* it got TERM */
	PAUSED = 1 << 6,
	NEVER = 1 << 7,
};

/* In order: when of `mask` just `value` is true, it is so. For a byte that is not
 * here nothing has to come about. */
static const struct rule {
	char byte;
	uint8_t mask;
	uint8_t value;
	uint8_t reached;
} rules[] = {
	{SV_REPORT, RUN, RUN, SV_AFTER_CHECK},
	{SV_REPORT, 0, 0, SV_REACHED},
	{SV_CHECK, RUN, RUN, SV_AFTER_CHECK},
	{'u', RUN | UP, RUN | UP, SV_AFTER_CHECK},
	{'d', PID | DOWN | UP, DOWN, SV_REACHED},
	{'o', PID | UP, PID, SV_REACHED},
	{'o', NEW | UP, NEW, SV_REACHED}, /* and has ended again */
	{'t', PID | UP, 0, SV_REACHED},
	{'t', PID | NEW | TERM, PID | NEW, SV_AFTER_CHECK},
	{'p', PID, 0, SV_REACHED},
	{'p', PAUSED, PAUSED, SV_REACHED},
	{'c', PID, 0, SV_REACHED},
	{'c', PAUSED, 0, SV_REACHED},
	{'x', NEVER, NEVER, SV_REACHED}, /* the end of the supervisor is */
};

static uint32_t facts(const struct status *before, const struct status *now)
{
	/* Its pid may be the same again. */
	bool is_new = before->since.s != now->since.s || before->since.ns != now->since.ns;

	return (now->pid ? PID : 0) | (now->pid && now->state == SVC_RUN ? RUN : 0) |
	       (now->state == SVC_DOWN ? DOWN : 0) | (now->want == SVC_WANT_UP ? UP : 0) |
	       (is_new ? NEW : 0) | (now->got_term ? TERM : 0) | (now->is_paused ? PAUSED : 0);
}

static enum sv_reached byte_reached(char byte, uint32_t known)
{
	enum sv_reached otherwise = SV_REACHED;

	for (const struct rule *rule = rules; rule < rules + COUNTOF(rules); rule++) {
		if (rule->byte != byte)
			continue;
		if ((known & rule->mask) == rule->value)
			return (enum sv_reached)rule->reached;
		otherwise = SV_NOT_YET;
	}
	return otherwise;
}

enum sv_reached sv_command_reached(const char *bytes, const struct status *before,
				   const struct status *now)
{
	uint32_t known = facts(before, now);
	enum sv_reached all = SV_REACHED;

	for (; *bytes; bytes++) {
		enum sv_reached one = byte_reached(*bytes == 'k' ? 't' : *bytes, known);

		if (one < all)
			all = one;
	}
	return all;
}
