/* account.c - see account.h. */
#include "account.h"

#include <string.h>

#include "lines.h"
#include "number.h"
#include "str.h"
#include "table.h"

#define USERS "/etc/passwd"
#define GROUPS "/etc/group"

/* The fields of their lines. */
enum { NAME, PASSWORD, UID, GID, COMMENT, HOME, SHELL, USER_FIELDS };
enum { GROUP_NUMBER = UID, MEMBERS, GROUP_FIELDS };

/* -1 is the kernel's word for: as it is. */
#define NUMBER_MAX (UINT32_MAX - 1)

static struct lines account_lines TABLE;

/* Cuts a line at its colons. Returns how many fields it has, at most `most`. */
static uint32_t split(char *line, char **field, uint32_t most)
{
	uint32_t count = 0;

	while (line && count < most) {
		char *colon = strchr(line, ':');

		field[count++] = line;
		if (colon)
			*colon++ = '\0';
		line = colon;
	}
	return count;
}

/* The next line that has all its fields. */
static bool next_entry(char **field, uint32_t count)
{
	char *line;

	while ((line = lines_next(&account_lines)) != NULL)
		if (split(line, field, count) == count)
			return true;
	return false;
}

static bool read_user(char **field, struct account *out)
{
	struct str home = str_on(out->home, sizeof(out->home));

	str_add(&home, field[HOME]);
	return number_plain(field[UID], NUMBER_MAX, &out->uid) &&
	       number_plain(field[GID], NUMBER_MAX, &out->gid);
}

/* The line whose field is that text. */
static bool find_user(uint32_t which, const char *text, struct account *out)
{
	char *field[USER_FIELDS];

	if (lines_open(&account_lines, USERS) < 0)
		return false;
	while (next_entry(field, USER_FIELDS)) {
		if (strcmp(field[which], text) != 0)
			continue;
		lines_close(&account_lines);
		return read_user(field, out);
	}
	return false;
}

bool account_find(const char *name, struct account *out)
{
	if (name[0] == '\0')
		return false;
	if (find_user(NAME, name, out))
		return true;
	if (!number_plain(name, NUMBER_MAX, &out->uid))
		return false;
	if (find_user(UID, u32_text(out->uid).text, out))
		return true;
	out->gid = out->uid;
	memcpy(out->home, "/", sizeof("/"));
	return true;
}

static bool find_group(const char *name, uint32_t *gid)
{
	char *field[GROUP_FIELDS];
	bool is_found = false;

	if (name[0] != '\0' && lines_open(&account_lines, GROUPS) == 0) {
		while (!is_found && next_entry(field, GROUP_FIELDS))
			is_found = strcmp(field[NAME], name) == 0 &&
				   number_plain(field[GROUP_NUMBER], NUMBER_MAX, gid);
		lines_close(&account_lines);
	}
	return is_found || number_plain(name, NUMBER_MAX, gid);
}

static bool is_member(const char *members, const char *name)
{
	size_t length = strlen(name);

	while (members) {
		const char *comma = strchr(members, ',');

		if (strncmp(members, name, length) == 0 &&
		    (members[length] == ',' || members[length] == '\0'))
			return true;
		members = comma ? comma + 1 : NULL;
	}
	return false;
}

static bool add_gid(struct ids *ids, uint32_t gid)
{
	if (ids->count == IDS_GROUPS_MAX)
		return false;
	ids->gid[ids->count++] = gid;
	return true;
}

bool account_groups(const char *name, const struct account *account, struct ids *out)
{
	char *field[GROUP_FIELDS];
	bool has_room = true;

	*out = (struct ids){.uid = account->uid, .gid = {account->gid}, .count = 1};
	if (lines_open(&account_lines, GROUPS) < 0)
		return true;
	while (has_room && next_entry(field, GROUP_FIELDS)) {
		uint32_t gid;

		if (is_member(field[MEMBERS], name) &&
		    number_plain(field[GROUP_NUMBER], NUMBER_MAX, &gid) && gid != account->gid)
			has_room = add_gid(out, gid);
	}
	lines_close(&account_lines);
	return has_room;
}

/* One item of a list with colons; *text: the rest, or NULL. */
static bool next_item(const char **text, struct str *item)
{
	const char *colon = *text ? strchr(*text, ':') : NULL;

	if (!*text)
		return false;
	*item = str_on(item->at, item->size);
	str_bytes(item, *text, colon ? (size_t)(colon - *text) : strlen(*text));
	*text = colon ? colon + 1 : NULL;
	return true;
}

static enum ids_result read_numbers(struct ids *ids, const char *text)
{
	char buffer[NAME_SIZE_MAX];
	struct str item = str_on(buffer, sizeof(buffer));
	uint32_t gid;

	if (!next_item(&text, &item) || !number_plain(item.at, UINT32_MAX, &ids->uid))
		return IDS_INVALID;
	while (next_item(&text, &item))
		if (!number_plain(item.at, UINT32_MAX, &gid) || !add_gid(ids, gid))
			return IDS_INVALID;
	return ids->count > 0 ? IDS_FINE : IDS_INVALID;
}

enum ids_result ids_read(struct ids *ids, const char *text)
{
	static struct account account TABLE;
	char buffer[NAME_SIZE_MAX];
	struct str item = str_on(buffer, sizeof(buffer));
	uint32_t gid;

	ids->count = 0;
	if (text[0] == ':')
		return read_numbers(ids, text + 1);
	(void)next_item(&text, &item);
	if (!account_find(item.at, &account))
		return IDS_UNKNOWN;
	ids->uid = account.uid;
	if (!text)
		return add_gid(ids, account.gid) ? IDS_FINE : IDS_UNKNOWN;
	while (next_item(&text, &item))
		if (!find_group(item.at, &gid) || !add_gid(ids, gid))
			return IDS_UNKNOWN;
	return IDS_FINE;
}
