/* runfile.c - see runfile.h. */
#include "runfile.h"

#include <string.h>

#include "number.h"
#include "shquote.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_control(char c)
{
	return ((unsigned char)c < ' ' && c != '\t') || c == 0x7f;
}

/* NULL: not set. */
static const char *find_value(const struct runfile *f, const char *name, size_t length)
{
	const char *const *argument = f->argument;
	int32_t at;

	if (length == 1 && is_digit(*name)) {
		for (int32_t left = *name - '0'; *argument && left > 0; left--)
			argument++;
		return *argument;
	}
	at = env_find(f->env, name, length);
	return at < 0 ? NULL : env_value_at(f->env, (uint32_t)at);
}

/* At "${". NULL: fine, else the reason, and the variable alone is the word. */
static const char *add_variable(struct runfile *f, struct directive *out)
{
	const char *begin = f->next;
	const char *name = begin + 2;
	const char *end = name;
	const char *value = NULL;
	const char *reason = NULL;

	while (shquote_is_word(*end))
		end++;
	f->next = end + (*end == '}');
	if (end == name || *end != '}')
		reason = "not a variable";
	else if (f->env && !(value = find_value(f, name, (size_t)(end - name))))
		reason = "not set";
	if (value) {
		str_add(&f->words, value);
		return NULL;
	}
	if (reason) {
		str_byte(&f->words, '\0');
		out->wrong = f->words.at + f->words.length;
	}
	out->is_open = true;
	str_bytes(&f->words, begin, (size_t)(f->next - begin));
	return reason;
}

static const char *add_word(struct runfile *f, struct directive *out)
{
	static const char escaped[] = {'"', '\\', '$'};
	bool is_quoted = false;

	while (*f->next != '\n' && (is_quoted || !is_blank(*f->next))) {
		const char *reason = NULL;
		char c = *f->next;

		if (is_control(c))
			return "a control byte";
		if (c == '$' && f->next[1] == '{') {
			reason = add_variable(f, out);
			if (reason)
				return reason;
			continue;
		}
		f->next++;
		if (c == '"') {
			is_quoted = !is_quoted;
			continue;
		}
		if (is_quoted && c == '\\' && memchr(escaped, *f->next, sizeof(escaped)))
			c = *f->next++;
		str_byte(&f->words, c);
	}
	return is_quoted ? "its quote is not closed" : NULL;
}

/* All of the line that is left. */
static const char *read_words(struct runfile *f, struct directive *out)
{
	for (;;) {
		const char *reason;

		while (is_blank(*f->next))
			f->next++;
		if (*f->next == '\n' || (out->count == 0 && *f->next == '#'))
			return NULL;
		out->wrong = out->word[out->count] = f->words.at + f->words.length;
		reason = add_word(f, out);
		str_byte(&f->words, '\0');
		if (out->count++ == RUN_WORDS_MAX || f->words.cut) {
			out->wrong = out->word[0]; /* not a variable's value, it may be secret */
			return "too long";
		}
		if (reason)
			return reason;
	}
}

static const char *understand(struct runfile *f, struct directive *out)
{
	out->word[out->count] = NULL;
	if (!directive_read(out)) {
		if (!out->form)
			return "unknown directive";
		f->form = out->form;
		return "expected: ";
	}
	out->wrong = out->word[0];
	if (f->has_exec)
		return "after exec";
	f->has_exec = out->name == DIRECTIVE_EXEC;
	return NULL;
}

enum runfile_result runfile_next(struct runfile *f, struct directive *out)
{
	f->form = "";
	while (f->next < f->end) {
		f->number++;
		out->count = 0;
		out->is_open = false;
		f->reason = read_words(f, out);
		while (*f->next++ != '\n')
			;
		if (!f->reason && out->count > 0)
			f->reason = understand(f, out);
		if (f->reason)
			return RUNFILE_BAD;
		if (out->count > 0)
			return RUNFILE_LINE;
	}
	out->wrong = "exec";
	f->reason = f->has_exec ? NULL : "missing";
	return RUNFILE_END;
}
