/* lint_command.c - what a run file or a script executes in the end; see lint.h. */
#include <string.h>

#include "error.h"
#include "finding.h"
#include "habit.h"
#include "lint.h"
#include "runtext.h"
#include "shell.h"
#include "str.h"
#include "table.h"

enum { SETTINGS_SIZE = 65536 };

static char settings[SETTINGS_SIZE] TABLE;

/* --- what stays ------------------------------------------------------------------- */

/* `name` is up to '|', '*' in it the version. */
static bool file_says(const char *name, const struct habit_found *found)
{
	char path[PATH_SIZE_MAX];
	struct str text = str_on(path, sizeof(path));
	struct image_file file;
	int32_t size;

	for (; *name && *name != '|'; name++)
		if (*name == '*')
			str_add(&text, found->version);
		else
			str_byte(&text, *name);
	if (image_find(path, &file) < 0)
		return false;
	size = image_read(&file, settings, sizeof(settings));
	return size > 0 && habit_file_says(settings, (size_t)size, found->habit->setting);
}

static bool is_set_to_stay(const struct habit_found *found)
{
	const char *name = found->habit->files;

	for (; name; name = strchr(name, '|')) {
		name += *name == '|';
		if (file_says(name, found))
			return true;
	}
	return false;
}

void lint_command(const char *path, const char *const *words, bool is_open)
{
	struct habit_found found;

	if (habit_leaves(words, is_open, &found) && !is_set_to_stay(&found))
		finding(path, "% goes to the background, and is started again and again; %",
			(const char *const[]){found.program, found.habit->mend});
}

/* What a script executes may be made before it is; but when it is there, it must run. */
void lint_shell(const char *path, const char *bytes, uint32_t size)
{
	static struct shell_command command TABLE;
	const char *const *program;
	struct image_file file;

	if (!shell_last(bytes, size, &command))
		return;
	program = command.is_open ? NULL : habit_program(command.word);
	if (program && *program[0] == '/' && image_find(*program, &file) == 0)
		lint_program(path, "its program", *program, LINT_SCRIPT);
	lint_command(path, command.word, command.is_open);
}

/* --- run files -------------------------------------------------------------------- */

static void say_line(const struct runtext *t)
{
	char text[PATH_SIZE_MAX];
	struct str place = str_on(text, sizeof(text));

	str_fill(&place, "%:%", (const char *const[]){t->path, u32_text(t->file.number).text});
	finding(text, "%: %%; see `oya run --help`",
		(const char *const[]){runtext_line.wrong, t->file.reason, t->file.form});
}

/* One with a variable in it is known only when it runs. */
static bool has_variable(const char *word)
{
	while ((word = strchr(word, '$')))
		if (*++word == '{')
			return true;
	return false;
}

void lint_run_file(const char *path, const struct image_file *file, enum lint_use use)
{
	struct runtext t = {.path = path};
	const char *const *words = runtext_line.word + 1;
	int32_t size = runtext_load(image_at(), file->path);
	bool changes_root = false;
	bool is_open = false;

	if (size < 0) {
		finding_of(path, "cannot be read: %; see `oya run --help`", error_text(size));
		return;
	}
	runtext_begin(&t, size, NULL);
	while (runfile_next(&t.file, &runtext_line) == RUNFILE_LINE) {
		changes_root |= runtext_line.name == DIRECTIVE_CHROOT;
		is_open = runtext_line.is_open;
	}
	if (t.file.reason) {
		say_line(&t);
		return;
	}
	/* The line read last is that of exec. */
	if (words[0][0] == '/' && !changes_root && !has_variable(words[0]))
		lint_program(path, "its program", words[0], LINT_PROGRAM);
	if (use == LINT_RUN)
		lint_command(path, words, is_open);
}
