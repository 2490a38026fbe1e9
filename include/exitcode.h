/* exitcode.h - what the exit codes mean, per persona.
 * Each is shown by a live test of the same meaning. */
#ifndef OYA_EXITCODE_H
#define OYA_EXITCODE_H

enum {
	EXIT_FINE = 0,
	EXIT_ASSERT = 134, /* as after abort(3) */

	/* oya itself */
	EXIT_OYA_USAGE = 100,

	/* oyakit; its usage is oya's */
	EXIT_KIT_FOUND = 1,    /* a run file or a tree is not as it should be */
	EXIT_KIT_FAILED = 111, /* there is no tree */

	/* my_init: the original's */
	EXIT_MY_INIT_FAILED = 1,     /* a startup script or a shutdown hook failed */
	EXIT_MY_INIT_STOPPED = 2,    /* ended by TERM or INT */
	EXIT_MY_INIT_USAGE = 2,      /* as argparse */
	EXIT_MY_INIT_NO_COMMAND = 1, /* --skip-runit without a command */

	/* runsv: the original's */
	EXIT_RUNSV_USAGE = 1,
	EXIT_RUNSV_FATAL = 111,
	EXIT_RUNSVDIR_HUP = 111,

	/* svlogd: the original's */
	EXIT_SVLOGD_FAILED = 111, /* usage, or no directory that can be used */

	/* The inits around one command: the originals'. Otherwise the command's own. */
	EXIT_TINI_FAILED = 1,
	EXIT_DUMB_INIT_FAILED = 1,
	EXIT_DUMB_INIT_NOT_EXECUTED = 2,
	EXIT_CATATONIT_FAILED = 1,

	/* chpst and its names: the originals' */
	EXIT_CHPST_USAGE = 100,
	EXIT_CHPST_FAILED = 111,

	EXIT_RUN_FAILED = 111, /* oya run: for a supervisor, as a crash */

	/* baseimage-docker's setuser */
	EXIT_SETUSER_FAILED = 1,

	/* sv: the original's. Otherwise how many services failed, at most 99 */
	EXIT_SV_USAGE = 100,
	EXIT_SV_LSB_FAILED = 1,
	EXIT_SV_LSB_USAGE = 2,
	EXIT_SV_LSB_DOWN = 3,
	EXIT_SV_LSB_UNKNOWN = 4,

	/* a command that could not be started, as in a shell */
	EXIT_CANNOT_EXECUTE = 126,
	EXIT_NOT_FOUND = 127,
	EXIT_SIGNAL_BASE = 128, /* 128 + the signal that ended the command */
};

#endif
