/* main.c - oyakit, beside oya and not in the image: see kit.h. */
#include <string.h>

#include "exitcode.h"
#include "kit.h"
#include "persona.h"

static const char usage[] =
	"oyakit " OYA_VERSION " - looks at what oya is going to run; runs nothing\n"
	"usage: oyakit check FILE...\n"
	"       oyakit lint [--arch ARCH] [--read-only] [--path PATH] ROOT\n"
	"       oyakit --version | --help; each command explains itself with --help\n"
	"  check  reads run files; says of each what `oya run` would say\n"
	"  lint   looks through the tree of an image for what would not run in it\n"
	"Exit: 1 something was found, 100 usage, 111 ROOT cannot be read.\n";

int main(int argc, char **argv, char **envp)
{
	const char *const *words = (const char *const *)argv + 1;

	(void)envp;
	if (argc > 1 && strcmp(words[0], "check") == 0)
		return check_main(words + 1);
	if (argc > 1 && strcmp(words[0], "lint") == 0)
		return lint_main(words + 1);
	if (argc > 1 && strcmp(words[0], "--version") == 0) {
		persona_write(1, "oyakit " OYA_VERSION "\n");
		return EXIT_FINE;
	}
	if (argc > 1 && persona_is_help(words[0])) {
		persona_write(1, usage);
		return EXIT_FINE;
	}
	persona_write(2, usage);
	return EXIT_OYA_USAGE;
}
