/* logconf.c - see logconf.h. */
#include "logconf.h"

#include <string.h>

#include "number.h"
#include "pattern.h"

enum { KEEP = 10, SYSLOG_PORT = 514, AGE_S_MAX = 1000000000 };

void logconf_begin(struct logconf *c, uint32_t length)
{
	c->size_max = 1000000;
	c->keep = KEEP;
	c->keep_min = KEEP;
	c->age_s = 0;
	c->processor = NULL;
	c->prefix = "";
	c->peer.port = 0;
	c->is_peer_only = false;
	c->length = length;
	for (uint32_t i = 0; i < length; i++)
		if (c->text[i] == '\n')
			c->text[i] = '\0';
	c->text[length] = '\0';
}

/* NULL when there are not four numbers. */
static const char *read_address(const char *text, uint8_t address[4])
{
	for (uint32_t i = 0; i < 4; i++) {
		uint32_t number;

		if (i > 0 && *text++ != '.')
			return NULL;
		if (!is_digit(*text))
			return NULL;
		text = number_digits(text, UINT8_MAX, &number);
		address[i] = (uint8_t)number;
	}
	return text;
}

static const char *read_peer(struct peer *peer, const char **at)
{
	const char *rest = read_address(*at, peer->address);
	uint32_t port = SYSLOG_PORT;

	if (!rest)
		return "ip address";
	if (*rest == ':') {
		*at = rest + 1;
		(void)number_digits(rest + 1, UINT16_MAX, &port);
		if (port == 0)
			return "port number";
	}
	peer->port = (uint16_t)port;
	return NULL;
}

const char *logconf_line(struct logconf *c, const char *line, const char **at)
{
	const char *value = line + 1;
	uint32_t number;
	char unit;

	*at = value;
	if (!*line)
		return NULL;
	unit = *number_digits(value, UINT32_MAX, &number);
	switch (*line) {
	case 's':
		c->size_max = (uint64_t)number << (unit == 'm' ? 20 : unit == 'k' ? 10 : 0);
		break;
	case 'n':
		c->keep = number;
		break;
	case 'N':
		c->keep_min = number;
		break;
	case 't':
		c->age_s = (uint64_t)number * (unit == 'h' ? 3600 : unit == 'm' ? 60 : 1);
		if (c->age_s > AGE_S_MAX)
			c->age_s = AGE_S_MAX;
		break;
	case '!':
		if (*value)
			c->processor = value;
		break;
	case 'p':
		if (*value)
			c->prefix = value;
		break;
	case 'U':
		c->is_peer_only = true;
		return read_peer(&c->peer, at);
	case 'u':
		return read_peer(&c->peer, at);
	}
	return NULL;
}

struct logconf_choice logconf_choose(const struct logconf *c, const char *line, uint32_t length)
{
	struct logconf_choice choice = {.is_selected = true};

	for (const char *rule = c->text; rule < c->text + c->length; rule += strlen(rule) + 1) {
		if (!*rule || !strchr("+-eE", *rule) || !pattern_matches(rule + 1, line, length))
			continue;
		if (*rule == '+' || *rule == '-')
			choice.is_selected = *rule == '+';
		else
			choice.is_alert = *rule == 'e';
	}
	return choice;
}
