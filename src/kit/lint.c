/* lint.c - oyakit lint ROOT: looks through the tree of an image for what would fail in it. */
#include "lint.h"

#include <string.h>

#include "error.h"
#include "exitcode.h"
#include "finding.h"
#include "flag.h"
#include "kit.h"
#include "path.h"
#include "persona.h"
#include "program.h"

static const char usage[] =
	"usage: oyakit lint [--arch x86_64|aarch64|armv7] [--read-only] [--path PATH] ROOT\n"
	"Looks at what my_init and the supervisor would execute in the image with this tree, and\n"
	"runs nothing. A line for all that would fail: PATH: WHAT; HOW TO MEND.\n"
	"--arch       what it is for; otherwise what oyakit itself is for\n"
	"--read-only  its root will be read-only\n"
	"--path       its PATH\n"
	"Exit: 0 nothing was found, 1 something was, 100 usage, 111 ROOT cannot be read.\n";

enum { ARCH = 'a', PATH = 'p', READ_ONLY = 'r' };
static const struct flag_name names[] = {
	{"arch", ARCH},
	{"path", PATH},
	{"read-only", READ_ONLY},
};

struct lint lint;

static bool is_arch(const char *name)
{
	static const char *const arches[] = {"x86_64", "aarch64", "armv7"};

	for (size_t i = 0; i < COUNTOF(arches); i++)
		if (strcmp(arches[i], name) == 0)
			return true;
	return false;
}

/* False: it is wrong, and that was said. */
static bool read_options(struct flags *flags)
{
	char letter;

	while ((letter = flag_next(flags)) != FLAG_END) {
		if (letter == ARCH) {
			lint.arch = flags->value;
		} else if (letter == PATH) {
			lint.path = flags->value;
		} else if (letter == READ_ONLY) {
			lint.is_read_only = true;
		} else {
			persona_flag_error("oyakit", flags, letter);
			return false;
		}
	}
	if (is_arch(lint.arch))
		return true;
	persona_write(2, "oyakit: ");
	persona_write(2, lint.arch);
	persona_write(2, ": no architecture of oya\n");
	return false;
}

int lint_names(const char *path, struct names *out)
{
	int r = image_names(path, out);

	if (r == 0 && out->is_cut)
		finding(path, "has more entries than are looked at; keep it smaller", NULL);
	return r;
}

/* Those of ours that are in it; links to one that was looked at are no news. */
static void lint_own(void)
{
	static const char *const paths[] = {"/sbin/oya", "/sbin/my_init"};
	struct image_file oya = {.path = ""};
	struct image_file file;

	for (size_t i = 0; i < COUNTOF(paths); i++) {
		int r = image_find(paths[i], &file);

		if (r < 0)
			lint_lost(paths[i], r);
		else if (strcmp(file.path, oya.path) != 0)
			lint_program(paths[i], NULL, paths[i], LINT_PROGRAM);
		oya = file;
	}
}

static int fail(const char *root, int error)
{
	persona_write(2, "oyakit: ");
	persona_write(2, root);
	persona_write(2, ": ");
	persona_write(2, error_text(error));
	persona_write(2, "\n");
	return EXIT_KIT_FAILED;
}

int lint_main(const char *const *words)
{
	struct flags flags = {
		.letters = "a:p:r", .names = names, .name_count = COUNTOF(names), .next = words};
	int r;

	if (persona_explains(words, usage, ""))
		return EXIT_FINE;
	lint.arch = program_own_machine();
	lint.path = path_default();
	if (!read_options(&flags) || !flags.next[0] || flags.next[1]) {
		persona_write(2, usage);
		return EXIT_OYA_USAGE;
	}
	r = image_open(flags.next[0]);
	if (r < 0)
		return fail(flags.next[0], r);
	lint_own();
	lint_scripts();
	lint_services();
	return finding_count() > 0 ? EXIT_KIT_FOUND : EXIT_FINE;
}
