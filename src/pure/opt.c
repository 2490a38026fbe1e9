/* opt.c - see opt.h. Facts from CPython 3.11's argparse; the order of the checks
 * is its order, since users rely on which error wins. */
#include "opt.h"

#include <string.h>

#include "number.h"

enum kind { KIND_POSITIONAL, KIND_OPTION, KIND_UNKNOWN, KIND_AMBIGUOUS };

/* The option that a word before the first "--" is. */
struct word {
	uint32_t option;   /* index in the table */
	const char *given; /* a value in the same word, or NULL */
	bool is_brief;
};

/* A walk over the command line. */
struct walk {
	struct opt_parse *parse;
	const char *const *argv;
	uint32_t argc;
	uint32_t end; /* index of the first "--", or argc */
	uint32_t next;
	bool has_positionals; /* their one group was met */
	bool has_extras;      /* words nobody takes: `error` lists them */
};

static bool is_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!is_digit(text[i]))
			return false;
	return true;
}

/* -1, -1.5 and -.5 are no options. */
static bool is_negative_number(const char *word)
{
	const char *number = word + 1;
	size_t count = strlen(number);
	const char *point = strchr(number, '.');

	if (number[count - 1] == '\n')
		count--; /* as "$" has it */
	if (!point)
		return count > 0 && is_digits(number, count);
	return is_digits(number, (size_t)(point - number)) && point + 1 < number + count &&
	       is_digits(point + 1, (size_t)(number + count - point - 1));
}

static bool find_exact(const struct opt_parse *p, const char *text, size_t length,
		       struct word *word)
{
	word->is_brief = text[1] != '-';
	for (word->option = 0; word->option < p->table_count; word->option++) {
		const struct opt *option = &p->table[word->option];

		if (word->is_brief ? length == 2 && text[1] == option->letter
				   : strncmp(option->name, text, length) == 0 &&
					     option->name[length] == '\0')
			return true;
	}
	return false;
}

/* "--skip-r" for "--skip-runit". */
static enum kind find_prefix(const struct opt_parse *p, const char *text, size_t length,
			     struct word *word)
{
	enum kind kind = KIND_UNKNOWN;

	word->is_brief = false;
	for (uint32_t i = 0; i < p->table_count; i++) {
		if (strncmp(p->table[i].name, text, length) != 0)
			continue;
		if (kind == KIND_OPTION)
			return KIND_AMBIGUOUS;
		kind = KIND_OPTION;
		word->option = i;
	}
	return kind;
}

/* Up to its value, if it has one in the same word. */
static size_t name_length(const char *text)
{
	size_t length = 0;

	while (text[length] != '\0' && text[length] != '=')
		length++;
	return length;
}

static enum kind classify(const struct opt_parse *p, const char *text, struct word *word)
{
	size_t length = name_length(text);
	enum kind kind = KIND_UNKNOWN;

	word->given = NULL;
	if (text[0] != '-' || text[1] == '\0')
		return KIND_POSITIONAL;
	if (text[length] == '=')
		word->given = text + length + 1;
	if (find_exact(p, text, length, word))
		return KIND_OPTION;
	if (text[1] == '-') {
		kind = find_prefix(p, text, length, word);
	} else if (find_exact(p, text, 2, word)) { /* "-hx": "-h" with "x" */
		word->given = text + 2;
		return KIND_OPTION;
	}
	if (kind == KIND_UNKNOWN && (is_negative_number(text) || strchr(text, ' ')))
		return KIND_POSITIONAL;
	return kind;
}

static enum opt_result fail_ambiguous(struct opt_parse *p, const char *word)
{
	size_t length = name_length(word);
	const char *between = "";

	str_clear(&p->error);
	str_add(&p->error, "ambiguous option: ");
	str_add(&p->error, word);
	str_add(&p->error, " could match ");
	for (uint32_t i = 0; i < p->table_count; i++) {
		if (strncmp(p->table[i].name, word, length) != 0)
			continue;
		str_add(&p->error, between);
		str_add(&p->error, p->table[i].name);
		between = ", ";
	}
	return OPT_ERROR;
}

/* In place of the words nobody takes, which come first in the text, but last here. */
static void fail_argument(struct opt_parse *p, uint32_t option, const char *what)
{
	str_clear(&p->error);
	str_add(&p->error, "argument ");
	if (p->table[option].letter) {
		const char brief[] = {'-', p->table[option].letter, '/', '\0'};

		str_add(&p->error, brief);
	}
	str_add(&p->error, p->table[option].name);
	str_add(&p->error, what);
}

/* As Python's repr() shows a text. */
static enum opt_result fail_ignored(struct opt_parse *p, uint32_t option, const char *given)
{
	bool is_double = strchr(given, '\'') && !strchr(given, '"');
	char quote = is_double ? '"' : '\'';

	fail_argument(p, option, ": ignored explicit argument ");
	str_byte(&p->error, quote);
	for (; *given; given++) {
		const char control[] = {*given, '\0'};

		if (*given == '\\' || *given == quote)
			str_byte(&p->error, '\\');
		if ((unsigned char)*given < ' ' || *given == 0x7f)
			str_visible(&p->error, control);
		else
			str_byte(&p->error, *given);
	}
	str_byte(&p->error, quote);
	return OPT_ERROR;
}

static void add_extra(struct walk *w, const char *word)
{
	str_add(&w->parse->error, w->has_extras ? " " : "unrecognized arguments: ");
	str_add(&w->parse->error, word);
	w->has_extras = true;
}

/* Words up to `end` that are no options: the one group of positionals, or, after
 * it, words nobody takes. The group loses its first "--". */
static void take_words(struct walk *w, uint32_t end)
{
	bool has_lost_dashes = false;
	bool is_group = !w->has_positionals;

	for (; w->next < end; w->next++) {
		const char *word = w->argv[w->next];

		if (!is_group) {
			add_extra(w, word);
		} else if (!has_lost_dashes && strcmp(word, "--") == 0) {
			has_lost_dashes = true;
		} else {
			w->parse->positional[w->parse->positional_count++] = word;
		}
	}
	w->has_positionals = true;
}

static enum opt_result act(struct walk *w, const struct word *word)
{
	struct opt_parse *p = w->parse;
	const struct opt *option = &p->table[word->option];
	const char *given = word->given;
	struct word after;

	if (given && !option->takes_value) {
		/* -hh is -h twice. */
		while (word->is_brief && given[0] == option->letter && given[1])
			given++;
		if (!(word->is_brief && given[0] == option->letter))
			return fail_ignored(p, word->option, given);
	}
	w->next++;
	if (option->takes_value && !given) {
		if (w->next >= w->end || classify(p, w->argv[w->next], &after) != KIND_POSITIONAL) {
			fail_argument(p, word->option, ": expected one argument");
			return OPT_ERROR;
		}
		given = w->argv[w->next++];
	}
	p->value[word->option] = given ? given : "";
	p->ended_by = word->option;
	return option->ends ? OPT_ENDED : OPT_PARSED;
}

/* The options, in order, and the words between them. */
static enum opt_result walk_options(struct walk *w)
{
	uint32_t at = w->next;

	while (at < w->end) {
		struct word word;
		enum kind kind = classify(w->parse, w->argv[at], &word);
		enum opt_result result;

		if (kind == KIND_POSITIONAL) {
			at++;
			continue;
		}
		if (kind == KIND_AMBIGUOUS)
			return OPT_ERROR;
		if (w->next < at)
			take_words(w, at);
		if (kind == KIND_UNKNOWN) {
			add_extra(w, w->argv[w->next++]);
		} else {
			result = act(w, &word);
			if (result != OPT_PARSED)
				return result;
		}
		at = w->next;
	}
	return OPT_PARSED;
}

static void begin(struct walk *w)
{
	struct opt_parse *p = w->parse;

	ASSERT(p->table_count <= OPT_COUNT_MAX);
	p->positional_count = 0;
	for (uint32_t i = 0; i < p->table_count; i++)
		p->value[i] = NULL;
	for (w->end = 1; w->end < w->argc && strcmp(w->argv[w->end], "--") != 0; w->end++)
		;
}

enum opt_result opt_parse(struct opt_parse *parse, int argc, const char *const *argv)
{
	struct walk w = {.parse = parse, .argv = argv, .argc = (uint32_t)argc, .next = 1};
	struct word word;
	enum opt_result result;

	begin(&w);
	result = walk_options(&w);
	/* One ambiguous word wins over all else: those before `next` are none, and
	 * may have been written over. */
	for (uint32_t i = w.next; result != OPT_PARSED && i < w.end; i++)
		if (classify(parse, argv[i], &word) == KIND_AMBIGUOUS)
			return fail_ambiguous(parse, argv[i]);
	if (result != OPT_PARSED)
		return result;
	take_words(&w, w.argc);
	parse->positional[parse->positional_count] = NULL;
	return w.has_extras ? OPT_ERROR : OPT_PARSED;
}
