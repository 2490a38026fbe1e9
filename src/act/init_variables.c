/* init_variables.c - see init.h: what is asked for by the environment, because nobody
 * can pass an option to docker-init. */
#include <string.h>

#include "env.h"
#include "init.h"
#include "number.h"
#include "str.h"

enum { SECONDS_MAX = 4000000, ITEM_SIZE = 64 };

static bool read_seconds(const char *text, uint32_t *ms)
{
	uint32_t seconds;

	if (!number_plain(text, SECONDS_MAX, &seconds))
		return false;
	*ms = seconds * 1000;
	return true;
}

bool init_read_rewrite(struct forward_rules *rules, const char *text)
{
	const char *colon = strchr(text, ':');
	char from[ITEM_SIZE];
	struct str name = str_on(from, sizeof(from));
	int32_t number;
	int32_t to;

	if (!colon)
		return false;
	str_bytes(&name, text, (size_t)(colon - text));
	number = sig_parse(from);
	to = sig_parse(colon + 1);
	if (number == 0 || (to == 0 && strcmp(colon + 1, "0") != 0))
		return false;
	rules->rewrite[number] = to ? (uint8_t)to : FORWARD_DROPPED;
	return true;
}

static bool read_code(struct forward_rules *rules, const char *text)
{
	uint32_t code;

	if (!number_plain(text, 255, &code))
		return false;
	code_add(&rules->become_0, code);
	return true;
}

/* Each item of a list with commas. */
static void read_list(struct forward_rules *rules, const char *name, const char *text,
		      bool (*read)(struct forward_rules *rules, const char *text))
{
	while (text && *text) {
		const char *comma = strchr(text, ',');
		char buffer[ITEM_SIZE];
		struct str item = str_on(buffer, sizeof(buffer));

		str_bytes(&item, text, comma ? (size_t)(comma - text) : strlen(text));
		if (item.cut || !read(rules, item.at))
			log_warning("%s: '%s' makes no sense, and is left out", name, item.at);
		text = comma ? comma + 1 : NULL;
	}
}

/* True when the variable is set, and to a number of seconds. */
static bool read_time(const char *const *envp, const char *name, uint32_t *ms)
{
	const char *text = envp_value(envp, name);
	bool is_number = text && read_seconds(text, ms);

	if (text && !is_number)
		log_warning("%s='%s' is no number of seconds, and is left out", name, text);
	return is_number;
}

void init_read_variables(struct init_conf *conf)
{
	const char *const *envp = conf->plan.envp;
	struct forward_rules *rules = &conf->rules;
	const char *group = envp_value(envp, "OYA_KILL_GROUP");

	read_list(rules, "OYA_REWRITE", envp_value(envp, "OYA_REWRITE"), init_read_rewrite);
	read_list(rules, "OYA_EXIT_ZERO", envp_value(envp, "OYA_EXIT_ZERO"), read_code);
	(void)read_time(envp, "OYA_STOP_DELAY", &rules->delay_ms);
	rules->ends_rest = read_time(envp, "OYA_KILL_ALL_AFTER", &rules->rest_ms);
	conf->to_group |= group && strcmp(group, "0") != 0;
}
