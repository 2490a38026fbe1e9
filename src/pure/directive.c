/* directive.c - see directive.h. */
#include "directive.h"

#include <string.h>

/* In the order of their enum; limits in the kernel's. */
static const char forms[] =
	"env NAME=VALUE...\0"
	"envdir DIR\0"
	"unset NAME...\0"
	"clear-env\0"
	"wait-for PATH [10s]\0"
	"exec PROGRAM [WORD...]\0"
	"arg0 NAME\0"
	"new-session\0"
	"umask OCTAL\0"
	"oom-score N\0"
	"stdin PATH\0"
	"stdout PATH\0"
	"stderr PATH\0"
	"stderr-to-stdout\0"
	"chroot DIR\0"
	"chdir DIR\0"
	"nice N\0"
	"env-user USER[:GROUP...]\0"
	"user USER[:GROUP...]\0"
	"lock FILE\0"
	"lock-wait FILE\0"
	"caps [drop all|CAPABILITY...] [keep CAPABILITY...]\0"
	"no-new-privileges\0"
	"limit cpu|fsize|data|stack|core|rss|nproc|nofile|memlock|as SOFT[:HARD]\0";

/* In the kernel's order. */
static const char capabilities[] =
	"chown|dac_override|dac_read_search|fowner|fsetid|kill|setgid|setuid|setpcap|"
	"linux_immutable|net_bind_service|net_broadcast|net_admin|net_raw|ipc_lock|ipc_owner|"
	"sys_module|sys_rawio|sys_chroot|sys_ptrace|sys_pacct|sys_admin|sys_boot|sys_nice|"
	"sys_resource|sys_time|sys_tty_config|mknod|lease|audit_write|audit_control|setfcap|"
	"mac_override|mac_admin|syslog|wake_alarm|block_suspend|audit_read|perfmon|bpf|"
	"checkpoint_restore";

enum { OOM_OR_NICE_MAX = 1000, WAIT_S = 10, WAIT_S_MAX = 86400, NO_SIDE = 2 };

/* What the words behind the name are, and how many there may be. */
enum kind { NOTHING, TEXT, TEXTS, VARIABLES, NAMES, OCTAL, INTEGER, SECONDS, CAPABILITIES, LIMIT };
enum { ANY = UINT8_MAX };
static const struct {
	uint8_t least, most;
} counts[] = {
	[NOTHING] = {0, 0},        [TEXT] = {1, 1},  [TEXTS] = {1, ANY}, [VARIABLES] = {1, ANY},
	[NAMES] = {1, ANY},        [OCTAL] = {1, 1}, [INTEGER] = {1, 1}, [SECONDS] = {1, 2},
	[CAPABILITIES] = {2, ANY}, [LIMIT] = {2, 2},
};
static const uint8_t kinds[DIRECTIVES] = {
	[DIRECTIVE_ENV] = VARIABLES,
	[DIRECTIVE_ENVDIR] = TEXT,
	[DIRECTIVE_UNSET] = NAMES,
	[DIRECTIVE_CLEAR_ENV] = NOTHING,
	[DIRECTIVE_WAIT_FOR] = SECONDS,
	[DIRECTIVE_EXEC] = TEXTS,
	[DIRECTIVE_ARG0] = TEXT,
	[DIRECTIVE_NEW_SESSION] = NOTHING,
	[DIRECTIVE_UMASK] = OCTAL,
	[DIRECTIVE_OOM_SCORE] = INTEGER,
	[DIRECTIVE_STDIN] = TEXT,
	[DIRECTIVE_STDOUT] = TEXT,
	[DIRECTIVE_STDERR] = TEXT,
	[DIRECTIVE_STDERR_TO_STDOUT] = NOTHING,
	[DIRECTIVE_CHROOT] = TEXT,
	[DIRECTIVE_CHDIR] = TEXT,
	[DIRECTIVE_NICE] = INTEGER,
	[DIRECTIVE_ENV_USER] = TEXT,
	[DIRECTIVE_USER] = TEXT,
	[DIRECTIVE_LOCK] = TEXT,
	[DIRECTIVE_LOCK_WAIT] = TEXT,
	[DIRECTIVE_CAPS] = CAPABILITIES,
	[DIRECTIVE_NO_NEW_PRIVILEGES] = NOTHING,
	[DIRECTIVE_LIMIT] = LIMIT,
};

/* A blank, '|' or the end ends the first word of a list. */
static bool is_first(const char *list, const char *word)
{
	size_t length = 0;

	while (list[length] > ' ' && list[length] != '|')
		length++;
	return strncmp(list, word, length) == 0 && word[length] == '\0';
}

/* The part of a list that begins with the word, or NULL, and which it is. */
static const char *find(const char *list, char separator, const char *word, uint32_t *index)
{
	for (*index = 0; !is_first(list, word); ++*index) {
		list = strchr(list, separator);
		if (!list || !*++list)
			return NULL;
	}
	return list;
}

/* Returns what follows the number, or NULL when there is none, or it is too large. */
static const char *read_number(const char *text, uint32_t base, uint64_t *out)
{
	const char *begin = text;

	for (*out = 0; (uint32_t)(*text - '0') < base; text++) {
		if (*out > UINT64_MAX / 16)
			return NULL;
		*out = *out * base + (uint32_t)(*text - '0');
	}
	return text == begin ? NULL : text;
}

/* A number, and nothing but `end` behind it. */
static bool is_number(struct directive *d, const char *text, uint32_t base, const char *end)
{
	const char *rest = read_number(text, base, &d->wish.value[0]);

	return rest && strcmp(rest, end) == 0;
}

static bool read_integer(struct directive *d, const char *word)
{
	bool is_negative = word[0] == '-';

	word += is_negative;
	/* With a 0 before it the kernel would take it for an octal one. */
	if (!is_number(d, word, 10, "") || d->wish.value[0] > OOM_OR_NICE_MAX ||
	    (word[0] == '0' && word[1] != '\0'))
		return false;
	if (is_negative)
		d->wish.value[0] = -d->wish.value[0];
	return true;
}

static const char *read_amount(const char *text, uint64_t *out)
{
	static const char unlimited[] = "unlimited";

	if (strncmp(text, unlimited, sizeof(unlimited) - 1) != 0)
		return read_number(text, 10, out);
	*out = UINT64_MAX;
	return text + sizeof(unlimited) - 1;
}

static bool read_amounts(struct wish *wish, const char *word)
{
	const char *rest = read_amount(word, &wish->value[0]);

	wish->has_hard = rest && *rest == ':';
	if (wish->has_hard)
		rest = read_amount(rest + 1, &wish->value[1]);
	return rest && *rest == '\0';
}

static bool read_capability(struct directive *d, const char *word)
{
	uint64_t *value = d->wish.value;
	uint32_t number;

	if (find("drop|keep", '|', word, &number)) {
		d->side = number;
		return true;
	}
	if (d->side == 0 && strcmp(word, "all") == 0)
		value[0] = UINT64_MAX;
	else if (d->side != NO_SIDE && find(capabilities, '|', word, &number))
		value[d->side] |= (uint64_t)1 << number;
	else
		return false;
	value[0] &= ~value[1];
	return true;
}

/* The name of a variable, and more than that or not. */
static bool is_variable(const char *word, bool has_value)
{
	const char *equals = strchr(word, '=');

	return word[0] != '\0' && equals != word && (equals != NULL) == has_value;
}

static bool read_word(struct directive *d, enum kind kind, uint32_t index)
{
	const char *word = d->word[index];

	switch (kind) {
	case VARIABLES:
	case NAMES:
		return is_variable(word, kind == VARIABLES);
	case OCTAL:
		return is_number(d, word, 8, "") && d->wish.value[0] <= 0777;
	case INTEGER:
		return read_integer(d, word);
	case SECONDS:
		if (index > 1)
			return is_number(d, word, 10, "s") && d->wish.value[0] - 1 < WAIT_S_MAX;
		d->wish.value[0] = WAIT_S;
		return true;
	case CAPABILITIES:
		return read_capability(d, word);
	case LIMIT:
		if (index == 1)
			return find(d->form + sizeof("limit"), '|', word, &d->limit);
		return read_amounts(&d->wish, word);
	case NOTHING:
	case TEXT:
	case TEXTS:
		break;
	}
	return true;
}

const char *directive_forms(void)
{
	return forms;
}

bool directive_read(struct directive *d)
{
	uint32_t index;
	enum kind kind;

	d->wish = (struct wish){0};
	d->limit = 0;
	d->side = NO_SIDE;
	d->wrong = d->word[0];
	d->form = find(forms, '\0', d->word[0], &index);
	if (!d->form)
		return false;
	d->name = (enum directive_name)index;
	kind = (enum kind)kinds[index];
	if (d->count <= counts[kind].least ||
	    (d->count - 1 > counts[kind].most && counts[kind].most != ANY))
		return false;
	for (index = 1; index < d->count && !d->is_open; index++) {
		d->wrong = d->word[index];
		if (!read_word(d, kind, index))
			return false;
	}
	return true;
}
