/* shell.c - see shell.h. */
#include "shell.h"

#include <string.h>

#include "number.h"
#include "shquote.h"

struct script {
	const char *at, *end;
	/* The command that is being read: its words, each ended by NUL. */
	char text[SHELL_TEXT_SIZE];
	struct str words;
	uint32_t count;
	bool is_open;
	uint32_t begin;     /* of the word that is being read */
	bool is_quoted;     /* a part of it is, so it may be empty */
	bool is_left_out;   /* it is what a redirection is from or to */
	bool is_piped;      /* the command reads what another one writes */
	bool is_unreadable; /* what is left of the script */
	bool has_exec;      /* the last one */
	struct shell_command *last;
};

static bool is_one_of(const char *list, char c)
{
	return c != '\0' && strchr(list, c);
}

static char peek(const struct script *s)
{
	return s->at < s->end ? *s->at : '\n';
}

static void end_word(struct script *s)
{
	if (s->words.length == s->begin && !s->is_quoted)
		return;
	if (s->is_left_out)
		s->words.length = s->begin;
	else
		str_byte(&s->words, '\0');
	s->count += !s->is_left_out;
	s->begin = s->words.length;
	s->is_quoted = false;
	s->is_left_out = false;
}

static bool is_reserved(const char *word)
{
	static const char reserved[][5] = {"then", "else", "do", "{", "!"};

	for (size_t i = 0; i < COUNTOF(reserved); i++)
		if (strcmp(word, reserved[i]) == 0)
			return true;
	return false;
}

/* The words that lead to a command, and are none of it. */
static const char *skip_reserved(const struct script *s, uint32_t *count)
{
	const char *word = s->text;

	for (; *count > 0 && is_reserved(word); --*count)
		word += strlen(word) + 1;
	return word;
}

static void take(struct script *s, bool is_known)
{
	uint32_t count = s->count;
	const char *word = skip_reserved(s, &count);
	bool is_exec = count > 1 && strcmp(word, "exec") == 0;

	if (s->has_exec && !is_exec)
		return;
	s->has_exec = is_exec;
	s->last->count = is_known && count <= SHELL_WORDS_MAX && !s->words.cut ? count : 0;
	s->last->is_open = s->is_open;
	memcpy(s->last->text, word, (size_t)(s->text + s->words.length - word));
}

/* `is_known`: it runs in the foreground, and alone. */
static void end_command(struct script *s, bool is_known)
{
	end_word(s);
	if (s->count > 0)
		take(s, is_known && !s->is_piped);
	else if (!is_known) /* what ended before it does not, either: ( ... ) & */
		s->last->count = 0;
	s->is_piped &= s->count == 0;
	str_clear(&s->words);
	s->count = 0;
	s->begin = 0;
	s->is_left_out = false;
	s->is_open = false;
}

/* --- what is not a word ----------------------------------------------------------- */

/* Behind an opening bracket: to behind its closing one. */
static void skip_brackets(struct script *s, char opening, char closing)
{
	for (uint32_t depth = 1; depth > 0 && s->at < s->end; s->at++) {
		if (*s->at == opening)
			depth++;
		else if (*s->at == closing)
			depth--;
	}
}

/* Behind '$'. */
static void skip_expansion(struct script *s)
{
	char c = peek(s);

	if (is_one_of("\"' \t\n", c)) {
		str_byte(&s->words, '$');
		return;
	}
	s->is_open = true;
	s->at += s->at < s->end;
	if (c == '(')
		skip_brackets(s, '(', ')');
	else if (c == '{')
		skip_brackets(s, '{', '}');
	else if (shquote_is_word(c))
		while (shquote_is_word(peek(s)))
			s->at++;
}

static void skip_backquotes(struct script *s)
{
	s->is_open = true;
	while (s->at < s->end && *s->at != '`')
		s->at++;
	s->is_unreadable |= s->at == s->end;
	s->at += s->at < s->end;
}

/* Behind '<' or '>', before which there may be a number. */
static void skip_redirection(struct script *s, char c)
{
	bool is_number = !s->is_quoted;

	for (uint32_t i = s->begin; i < s->words.length; i++)
		is_number &= is_digit(s->words.at[i]);
	if (is_number)
		s->words.length = s->begin;
	end_word(s);
	s->is_unreadable |= c == '<' && peek(s) == '<'; /* lines that are no commands */
	while (is_one_of("<>&|", peek(s)))
		s->at++;
	s->is_left_out = true;
}

/* --- words ------------------------------------------------------------------------ */

static void read_single_quotes(struct script *s)
{
	const char *end = memchr(s->at, '\'', (size_t)(s->end - s->at));

	s->is_quoted = true;
	if (!end) {
		s->is_unreadable = true;
		return;
	}
	str_bytes(&s->words, s->at, (size_t)(end - s->at));
	s->at = end + 1;
}

static void read_double_quotes(struct script *s)
{
	s->is_quoted = true;
	while (s->at < s->end && *s->at != '"') {
		char c = *s->at++;

		if (c == '$') {
			skip_expansion(s);
		} else if (c == '`') {
			skip_backquotes(s);
		} else {
			if (c == '\\' && is_one_of("\"\\$`", peek(s)))
				c = *s->at++;
			str_byte(&s->words, c);
		}
	}
	s->is_unreadable |= s->at == s->end;
	s->at += s->at < s->end;
}

/* Behind the backslash. */
static void read_escaped(struct script *s)
{
	char c = peek(s);

	s->at += s->at < s->end;
	if (c == '\n')
		return;
	s->is_quoted = true;
	str_byte(&s->words, c);
}

static void read_byte(struct script *s, char c)
{
	if (c == '\\')
		read_escaped(s);
	else if (c == '\'')
		read_single_quotes(s);
	else if (c == '"')
		read_double_quotes(s);
	else if (c == '$')
		skip_expansion(s);
	else if (c == '`')
		skip_backquotes(s);
	else
		str_byte(&s->words, c);
}

/* At one of these that ends a command: whatever stands there twice is one of them. */
static void read_operator(struct script *s, char c)
{
	bool is_double = c != '\n' && peek(s) == c;

	s->at += is_double;
	end_command(s, is_double || (c != '|' && c != '&'));
	s->is_piped |= c == '|' && !is_double;
}

static void skip_comment(struct script *s)
{
	while (s->at < s->end && *s->at != '\n')
		s->at++;
}

static void read_next(struct script *s)
{
	char c = *s->at++;

	if (is_one_of(" \t", c))
		end_word(s);
	else if (is_one_of("\n;&|()", c))
		read_operator(s, c);
	else if (is_one_of("<>", c))
		skip_redirection(s, c);
	else if (c == '#' && s->words.length == s->begin && !s->is_quoted)
		skip_comment(s);
	else
		read_byte(s, c);
}

bool shell_last(const char *script, size_t size, struct shell_command *out)
{
	struct script s = {.at = script, .end = script + size, .last = out};
	const char *word = out->text;

	s.words = str_on(s.text, sizeof(s.text));
	out->count = 0;
	if (memchr(script, '\0', size))
		return false;
	while (s.at < s.end && !s.is_unreadable)
		read_next(&s);
	end_command(&s, true);
	if (s.is_unreadable || out->count == 0)
		return false;
	for (uint32_t i = 0; i < out->count; i++, word += strlen(word) + 1)
		out->word[i] = word;
	out->word[out->count] = NULL;
	return true;
}
