/* pause.c - what holds a Kubernetes sandbox open. Source: spec/inits.md 4. */
#include <string.h>

#include "exitcode.h"
#include "init.h"
#include "persona.h"
#include "sys.h"

static const char usage[] = "usage: pause [-v]\n";
static const char explanation[] =
	"It reaps what is orphaned until TERM or INT, then exits 0. -v: the version.\n"
	"OYA_KILL_ALL_AFTER=SECONDS  at the end TERM to all that remains, then KILL\n";

static const char said[] = "l1Shutting down, got signal: %d\0"
			   "1wpause should be the first process\0";

static const struct init_kind kind = {
	.texts = said,
};

int pause_main(int argc, const char **argv, const char **envp)
{
	struct init_conf conf = {.kind = &kind, .plan = {.envp = envp}};

	if (persona_explains(argv + 1, usage, explanation))
		return EXIT_FINE;
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-v") == 0 || strcmp(argv[i], "-V") == 0) {
			persona_write(1, "pause.c 3.10_oya-" OYA_VERSION "\n");
			return EXIT_FINE;
		}
	}
	sys_begin_forwarding(true);
	log_begin("", LOG_WARN);
	return init_run(&conf);
}
