/* runsv.c - runit's supervisor of one service. Source: spec/runit.md 3. */
#include <errno.h>

#include "bounds.h"
#include "error.h"
#include "exitcode.h"
#include "log.h"
#include "persona.h"
#include "place.h"
#include "supervise.h"
#include "sys.h"

static const char usage[] = "usage: runsv dir\n\n";

static const char explanation[] =
	"Runs ./run in the directory, again each time it ends, and ./finish after it;\n"
	"its log/run reads what it writes. Told what to do by sv, through supervise/.\n"
	"TERM, INT and HUP end it, and the service before it.\n"
	"\n"
	"Files of the service: run, finish, down, check, control/*, log/, and in\n"
	"milliseconds timeout-kill (TERM to KILL; none) and timeout-finish (5000; 0: none);\n"
	"down-signal (instead of TERM).\n"
	"\n"
	"Environment: OYA_RUN_DIR (/run/oya), for supervise/ on a read-only root.\n"
	"\n"
	"Exit: 0; 1 usage; 111 it cannot supervise the directory.\n";

static int fail(const char *name, const char *doing, int error)
{
	log_warn("runsv %s: fatal: unable to %s: %s", name, doing, error_text_runit(error));
	return EXIT_RUNSV_FATAL;
}

static int supervise(const char *path)
{
	int directory = sys_open(SYS_CWD, path, SYS_OPEN_IDENTITY);
	char text[PATH_SIZE_MAX];
	struct str name = str_on(text, sizeof(text));
	int r;

	if (directory < 0)
		return fail(path, "change to directory", directory);
	place_path(&name, path);
	r = supervise_add(directory, text, false, sys_now());
	if (r < 0)
		return fail(path, r == -EAGAIN ? "lock supervise/lock" : "supervise", r);
	(void)persona_supervise(true, UINT32_MAX);
	return EXIT_FINE;
}

int runsv_main(int argc, const char **argv, const char **envp)
{
	if (persona_explains(argv + 1, usage, explanation))
		return EXIT_FINE;
	if (argc != 2) {
		persona_write(2, usage);
		return EXIT_RUNSV_USAGE;
	}
	persona_begin_supervision("runsv ", envp);
	return supervise(argv[1]);
}
