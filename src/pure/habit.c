/* habit.c - see habit.h. */
#include "habit.h"

#include <string.h>

#include "flag.h"

/* Programs that execute what follows their options: the letters of those, ':' behind one that
 * takes a value, and how many words more are theirs. */
struct wrapper {
	const char *name;
	const char *letters;
	uint32_t words;
};
static const struct wrapper wrappers[] = {
	{"exec", "a:cl", 0},    {"chpst", "u:U:b:e:/:C:n:l:L:m:d:o:p:f:c:r:t:vP012", 0},
	{"setuidgid", "", 1},   {"envuidgid", "", 1},
	{"envdir", "", 1},      {"pgrphack", "", 0},
	{"setuser", "", 1},     {"with-env", "", 0},
	{"su-exec", "", 1},     {"gosu", "", 1},
	{"env", "iu:C:", 0},    {"nice", "n:", 0},
	{"ionice", "c:n:t", 0}, {"busybox", "", 0},
	{"setlock", "nNxX", 1}, {"softlimit", "a:c:d:f:l:m:o:p:r:s:t:", 0},
};

static const char *basename_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static const struct wrapper *find_wrapper(const char *name)
{
	for (size_t i = 0; i < COUNTOF(wrappers); i++)
		if (strcmp(wrappers[i].name, name) == 0)
			return &wrappers[i];
	return NULL;
}

static const char *const *skip_assignments(const char *const *words)
{
	while (*words && strchr(*words, '='))
		words++;
	return words;
}

const char *const *habit_program(const char *const *words)
{
	const struct wrapper *wrapper;

	words = skip_assignments(words);
	while (*words && (wrapper = find_wrapper(basename_of(*words)))) {
		struct flags flags = {.letters = wrapper->letters, .next = words + 1};
		char letter;

		while ((letter = flag_next(&flags)) != FLAG_END)
			if (!strchr(wrapper->letters, letter))
				return NULL;
		words = flags.next;
		for (uint32_t i = 0; i < wrapper->words && *words; i++)
			words++;
		words = skip_assignments(words);
	}
	return *words ? words : NULL;
}

static bool is_name(const char *pattern, const char *name, const char **version)
{
	while (*pattern && *pattern == *name) {
		pattern++;
		name++;
	}
	*version = name;
	return *pattern == '*' || (*pattern == '\0' && *name == '\0');
}

/* --- what the words say ----------------------------------------------------------- */

struct part {
	const char *at;
	size_t length;
};

/* The next of a list; false at its end. */
static bool next_part(const char **list, struct part *out)
{
	if (!*list || !**list)
		return false;
	out->at = *list;
	while (**list && **list != '|')
		++*list;
	out->length = (size_t)(*list - out->at);
	*list += **list == '|';
	return true;
}

static bool is_equal(const struct part *p, const char *word)
{
	return strncmp(word, p->at, p->length) == 0 &&
	       (word[p->length] == '\0' || word[p->length] == '=');
}

static bool is_letter(const struct part *p)
{
	return p->length == 2 && p->at[0] == '-' && p->at[1] != '-';
}

/* A part of two words: that one, and then this. */
static bool are_two(const struct part *p, const char *const *words)
{
	const char *blank = memchr(p->at, ' ', p->length);
	struct part first = {p->at, blank ? (size_t)(blank - p->at) : 0};
	struct part second = {blank, p->length - first.length};

	if (!blank || !words[1])
		return false;
	second.at++;
	second.length--;
	return is_equal(&first, words[0]) && is_equal(&second, words[1]);
}

static bool holds(const char *word, const struct part *p)
{
	for (; *word; word++)
		if (strncmp(word, p->at, p->length) == 0)
			return true;
	return false;
}

/* `is_wide`: a letter in any word of letters. */
static bool says(const char *const *words, const struct part *p, bool is_wide)
{
	for (; *words; words++) {
		const char *word = *words;

		if (is_equal(p, word) || are_two(p, words))
			return true;
		if (is_wide && is_letter(p) && word[0] == '-' && word[1] != '-' &&
		    strchr(word, p->at[1]))
			return true;
		if (is_wide && p->at[0] != '-' && holds(word, p))
			return true;
	}
	return false;
}

static bool says_one(const char *const *words, const char *list, bool is_wide)
{
	struct part part;

	while (next_part(&list, &part))
		if (says(words, &part, is_wide))
			return true;
	return false;
}

bool habit_leaves(const char *const *words, bool is_open, struct habit_found *out)
{
	const struct habit *h;

	words = habit_program(words);
	if (!words)
		return false;
	out->program = basename_of(*words);
	for (uint32_t i = 0; (h = habit_at(i)); i++) {
		if (!is_name(h->name, out->program, &out->version))
			continue;
		out->habit = h;
		if (h->leaves ? !says_one(words + 1, h->leaves, false) : is_open)
			return false;
		return !(is_open && h->stays) && !says_one(words + 1, h->stays, true);
	}
	return false;
}

/* --- what a file says ------------------------------------------------------------- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* At the beginning of what is left; blanks in between do not count. */
static bool begins(const char *at, const char *end, const char *setting)
{
	for (; *setting && at < end; at++)
		if (!is_blank(*at) && *at != *setting++)
			return false;
	return *setting == '\0';
}

bool habit_file_says(const char *bytes, size_t size, const char *setting)
{
	const char *end = bytes + size;
	bool is_begin = true;
	bool is_comment = false;

	for (; bytes < end; bytes++) {
		is_comment |= is_begin && (*bytes == '#' || *bytes == ';');
		if (!is_comment && begins(bytes, end, setting))
			return true;
		is_begin = *bytes == '\n' || (is_begin && is_blank(*bytes));
		is_comment &= *bytes != '\n';
	}
	return false;
}
