/* flag.c - see flag.h. */
#include "flag.h"

#include <string.h>

static bool takes_value(const struct flags *f, char letter)
{
	return strchr(f->letters, letter)[1] == ':';
}

/* The value is the next word. */
static char take_next_word(struct flags *f, char letter)
{
	if (!*f->next)
		return FLAG_NEEDS_VALUE;
	f->value = *f->next++;
	return letter;
}

static char next_letter(struct flags *f)
{
	char letter = *f->cluster++;
	const char *rest = f->cluster;

	f->wrong = NULL;
	f->wrong_letter = letter;
	if (*rest == '\0')
		f->cluster = NULL;
	if (letter == ':' || !strchr(f->letters, letter))
		return FLAG_UNKNOWN;
	if (!takes_value(f, letter))
		return letter;
	f->cluster = NULL;
	if (*rest == '\0')
		return take_next_word(f, letter);
	f->value = rest;
	return letter;
}

/* A letter, FLAG_UNKNOWN or FLAG_AMBIGUOUS. */
static char find_name(const struct flags *f, const char *word, size_t length)
{
	char found = FLAG_UNKNOWN;

	for (uint32_t i = 0; i < f->name_count; i++) {
		const struct flag_name *entry = &f->names[i];

		if (strncmp(entry->name, word, length) != 0)
			continue;
		if (entry->name[length] == '\0')
			return entry->letter;
		found = found == FLAG_UNKNOWN ? entry->letter : FLAG_AMBIGUOUS;
	}
	return found;
}

static char next_name(struct flags *f, const char *word)
{
	const char *equals = strchr(word, '=');
	char letter = find_name(f, word, equals ? (size_t)(equals - word) : strlen(word));

	f->wrong = word;
	if (flag_is_wrong(letter))
		return letter;
	if (equals) {
		f->value = equals + 1;
		return takes_value(f, letter) ? letter : FLAG_TAKES_NONE;
	}
	return takes_value(f, letter) ? take_next_word(f, letter) : letter;
}

char flag_next(struct flags *f)
{
	const char *word = *f->next;

	f->value = NULL;
	if (f->cluster)
		return next_letter(f);
	if (!word || word[0] != '-' || word[1] == '\0')
		return FLAG_END;
	f->next++;
	if (word[1] == '-' && word[2] == '\0')
		return FLAG_END;
	if (word[1] == '-' && f->name_count > 0)
		return next_name(f, word + 2);
	f->cluster = word + 1;
	return next_letter(f);
}
