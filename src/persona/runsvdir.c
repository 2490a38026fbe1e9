/* runsvdir.c - runit's supervisor of a directory of services. Source: spec/runit.md 5. */
#include <string.h>

#include "exitcode.h"
#include "persona.h"
#include "scan.h"
#include "sig.h"
#include "sys.h"

/* From TERM to KILL of a service that says nothing else, when all have to end. */
enum { GRACE_MS = 30000 };

static const char usage[] = "usage: runsvdir [-P] dir\n";

static const char explanation[] =
	"\n"
	"Supervises each directory in dir, as runsv does, and what comes and goes there.\n"
	"All in one process; each service has a session of its own, with or without -P.\n"
	"\n"
	"TERM and HUP end all services (KILL after 30 s, or their timeout-kill), then it\n"
	"exits 0 and 111. Environment: as runsv. Exit: 1 usage.\n";

int runsvdir_main(int argc, const char **argv, const char **envp)
{
	int first = 1;

	if (persona_explains(argv + 1, usage, explanation))
		return EXIT_FINE;
	if (first < argc && strcmp(argv[first], "-P") == 0)
		first++;
	if (first < argc && strcmp(argv[first], "--") == 0)
		first++;
	/* What may follow is the text that runit's shows its log in. */
	if (first >= argc || argv[first][0] == '-') {
		persona_write(2, usage);
		return EXIT_RUNSV_USAGE;
	}
	persona_begin_supervision("runsv ", envp);
	scan_begin(argv[first], "runsvdir ", sys_now());
	return persona_supervise(false, GRACE_MS) == SIG_HUP ? EXIT_RUNSVDIR_HUP : EXIT_FINE;
}
