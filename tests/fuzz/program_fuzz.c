/* program_fuzz.c - any first bytes of a file: nothing beyond them is read, and
 * what is said about them can be printed. */
#include "program.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "shebang.h"

static void check_texts(const struct program *p, size_t count)
{
	bool is_elf = p->kind == PROGRAM_ELF || p->kind == PROGRAM_FOREIGN;
	bool is_script =
		p->kind == PROGRAM_SCRIPT || p->kind == PROGRAM_CRLF || p->kind == PROGRAM_CUT;

	CHECK(memchr(p->interpreter, '\0', sizeof(p->interpreter)));
	CHECK(memchr(p->machine, '\0', sizeof(p->machine)));
	CHECK(is_elf == (p->machine[0] != '\0'));
	CHECK(is_script || p->interpreter[0] == '\0');
	CHECK(!strpbrk(p->interpreter, " \t\n"));
	CHECK(!is_script || strlen(p->interpreter) + 2 <= count);
	CHECK((p->kind == PROGRAM_EMPTY) == (count == 0));
	CHECK(p->kind != PROGRAM_FOREIGN || strcmp(p->machine, program_own_machine()) != 0);
	CHECK(p->kind != PROGRAM_ELF || strcmp(p->machine, program_own_machine()) == 0);
}

static void check_argument(const char *head, size_t count)
{
	char text[PROGRAM_HEAD_SIZE], name[PROGRAM_HEAD_SIZE];
	struct str argument = str_on(text, sizeof(text));
	struct str out = str_on(name, sizeof(name));

	shebang_argument(head, count, &argument);
	CHECK(!argument.cut && !strchr(text, '\n') && argument.length + 2 <= count);
	if (shebang_env(text, &out))
		CHECK(!out.cut && out.length > 0 && out.length <= argument.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t count = size < PROGRAM_HEAD_SIZE ? size : PROGRAM_HEAD_SIZE;
	char *head = fuzz_bytes(data, count);
	struct program p = program_look(head, count);

	check_texts(&p, count);
	if (p.kind == PROGRAM_SCRIPT)
		check_argument(head, count);
	free(head);
	return 0;
}
