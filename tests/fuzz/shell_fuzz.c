/* shell_fuzz.c - any shell script: nothing beyond it is read, the words of its last command
 * are texts inside of their room, and whatever they are, asking whether that command leaves
 * reads nothing beyond them. */
#include "shell.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "habit.h"

static struct shell_command command;

static void check_words(void)
{
	const char *next = command.text;

	CHECK(command.count > 0 && command.count <= SHELL_WORDS_MAX);
	for (uint32_t i = 0; i < command.count; i++) {
		CHECK(command.word[i] == next);
		next += strlen(next) + 1;
	}
	CHECK(next <= command.text + sizeof(command.text));
	CHECK(!command.word[command.count]);
}

static void check_habit(void)
{
	struct habit_found found;

	if (!habit_leaves(command.word, command.is_open, &found))
		return;
	CHECK(found.habit->mend[0] && found.program[0] && !strchr(found.program, '/'));
	CHECK(!command.is_open || found.habit->leaves);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *script = fuzz_bytes(data, size);

	if (shell_last(script, size, &command)) {
		check_words();
		check_habit();
	}
	for (uint32_t i = 0; habit_at(i); i++)
		if (habit_at(i)->setting)
			(void)habit_file_says(script, size, habit_at(i)->setting);
	free(script);
	return 0;
}
