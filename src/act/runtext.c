/* runtext.c - see runtext.h. */
#include "runtext.h"

#include <errno.h>

#include "content.h"
#include "log.h"
#include "sys.h"
#include "table.h"

static char run_text[RUN_FILE_SIZE] TABLE;
static char run_words[RUN_WORDS_SIZE] TABLE;
struct directive runtext_line TABLE;

static char before[NAME_SIZE_MAX + 32] TABLE;

/* ... with "oya: " alone. */
static struct str begin_lines(void)
{
	struct str text = str_on(before, sizeof(before));

	str_add(&text, "oya: ");
	log_begin(before, LOG_WARN);
	return text;
}

void runtext_begin_lines(const struct runtext *t)
{
	struct str text = begin_lines();

	str_visible(&text, t->path);
	str_byte(&text, ':');
	str_u64(&text, t->file.number);
	str_add(&text, ": ");
}

bool runtext_fail(const struct runtext *t, const char *word, const char *reason)
{
	runtext_begin_lines(t);
	log_warn("%s: %s%s", word, reason, t->file.form);
	return false;
}

int32_t runtext_load(int at, const char *path)
{
	int32_t size = content_read(at, path, run_text, sizeof(run_text));

	if (size == (int32_t)sizeof(run_text))
		return -EFBIG;
	if (size >= 0)
		run_text[size] = '\n';
	return size;
}

void runtext_begin(struct runtext *t, int32_t size, const struct env *env)
{
	struct runfile *f = &t->file;

	f->next = run_text;
	f->end = run_text + size;
	f->env = env;
	f->words = str_on(run_words, sizeof(run_words));
	f->number = 0;
	f->has_exec = false;
}

int32_t runtext_check(struct runtext *t)
{
	int32_t size = runtext_load(SYS_CWD, t->path);

	if (size < 0) {
		(void)begin_lines();
		log_warn("%s: %i", t->path, size);
		return -1;
	}
	runtext_begin(t, size, NULL);
	while (runfile_next(&t->file, &runtext_line) == RUNFILE_LINE)
		;
	return !t->file.reason || runtext_fail(t, runtext_line.wrong, t->file.reason) ? size : -1;
}
