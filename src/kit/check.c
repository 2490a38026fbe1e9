/* check.c - oyakit check FILE...: says of each run file what `oya run` would say of its
 * form, in the same words. */
#include "exitcode.h"
#include "kit.h"
#include "persona.h"
#include "runtext.h"

static const char usage[] =
	"usage: oyakit check FILE...\n"
	"Reads run files without running them. Of each that `oya run` would refuse for its form\n"
	"there is the line that it would write: the first that is wrong.\n"
	"Exit: 0 all are right, 1 one is not, 100 usage.\n";

int check_main(const char *const *words)
{
	int code = EXIT_FINE;

	if (persona_explains(words, usage, ""))
		return EXIT_FINE;
	if (!words[0]) {
		persona_write(2, usage);
		return EXIT_OYA_USAGE;
	}
	for (; *words; words++) {
		struct runtext text = {.path = *words};

		if (runtext_check(&text) < 0)
			code = EXIT_KIT_FOUND;
	}
	return code;
}
