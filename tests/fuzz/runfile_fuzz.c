/* runfile_fuzz.c - any run file: nothing beyond it is read, each word is a text inside of
 * the words, and what its form is said to be does not depend on how much room there is. */
#include "runfile.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static struct env env;
static struct directive line;
static char words[256];

static void check_line(const struct runfile *f)
{
	const char *end = f->words.at + f->words.length;

	CHECK(f->number > 0 && line.count > 0 && line.count <= RUN_WORDS_MAX);
	CHECK(!line.word[line.count] && !f->reason && line.name < DIRECTIVES);
	for (uint32_t i = 0; i < line.count; i++)
		CHECK(line.word[i] >= words && line.word[i] + strlen(line.word[i]) < end);
	CHECK(!(line.wish.value[0] & line.wish.value[1]) || line.name != DIRECTIVE_CAPS);
}

static void read_all(struct runfile f)
{
	enum runfile_result result;

	f.words = str_on(words, sizeof(words));
	while ((result = runfile_next(&f, &line)) != RUNFILE_END) {
		CHECK(f.next <= f.end + 1);
		CHECK(strlen(line.wrong ? line.wrong : "") < sizeof(words));
		if (result == RUNFILE_LINE)
			check_line(&f);
		else
			CHECK(f.reason && line.wrong);
	}
	CHECK(f.next == f.end || f.next == f.end + 1);
	CHECK(f.has_exec == !f.reason);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const argument[] = {"./run", "x", NULL};
	char *text = malloc(size + 1);
	struct runfile f = {.next = text, .end = text + size, .argument = argument};

	memcpy(text, data, size);
	text[size] = '\n';
	env_clear(&env);
	(void)env_add(&env, "A=1 \" ${A}");
	read_all(f);
	f.env = &env;
	read_all(f);
	free(text);
	return 0;
}
