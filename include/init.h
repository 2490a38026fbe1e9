/* init.h - an init around one command, or around none: forwards signals, reaps, and
 * leaves with the command's exit code.
 *
 * Through sys.h only; forward.h decides. tini, dumb-init, catatonit and pause are this,
 * each a struct init_kind. Source: spec/inits.md. */
#ifndef OYA_INIT_H
#define OYA_INIT_H

#include "forward.h"
#include "log.h"
#include "sys_child.h"

/* What may be worth a line of the log: with this letter begins its format, which gets these
 * values. */
enum init_event {
	INIT_RECEIVED = 'r',       /* signal */
	INIT_REWRITTEN = 'w',      /* signal, the one sent instead; 0: none */
	INIT_FORWARDED = 'f',      /* signal that was sent */
	INIT_DROPPED = 'd',        /* 0: the signal sent instead */
	INIT_PASSED_OVER = 'p',    /* signal */
	INIT_LEAVES = 'l',         /* signal; there is no command */
	INIT_IN_SESSION = 's',     /* the command has one of its own */
	INIT_SPAWNED = 'c',        /* pid */
	INIT_EXITED = 'x',         /* of any child: pid, exit code */
	INIT_KILLED = 'k',         /* pid, signal */
	INIT_ADOPTED = 'a',        /* pid of a dead child that was not the command */
	INIT_ENDED = 'e',          /* the command: exit code */
	INIT_ENDED_BY = 'b',       /* the command: exit code, signal */
	INIT_CANNOT_EXECUTE = 'n', /* name, error */
	INIT_NOT_FIRST = '1',      /* not PID 1, and orphans are not adopted */
};

/* What is the same whenever an init is called by a name. */
struct init_kind {
	/* One after the other: letter, digit of its enum log_level, format, NUL. */
	const char *texts;
	uint64_t not_forwarded, stops_us; /* not to the command, unless rewritten;
					   * ... and, forwarded or not, STOP for us */
	bool ends_group;                  /* TERM to it when the command has ended */
	/* Exit codes of a command that is not found, cannot be executed, or fails to start
	 * otherwise; and of any other failure. */
	uint8_t code_not_found, code_denied, code_other, code_failed;
};

struct init_conf {
	const struct init_kind *kind;
	struct forward_rules rules; /* but for what `kind` says */
	/* argv (NULL: no command), envp, and how; the rest is done here. */
	struct spawn_plan plan;
	bool to_group;        /* signals go to the command's process group */
	bool adopts_orphans;  /* when not PID 1 */
	bool tells_orphans;   /* INIT_ADOPTED */
	int32_t parent_death; /* signal that we want then; 0: none */
};

/* Returns the exit code. Signals are held back already. */
int32_t init_run(struct init_conf *conf);

/* What the environment says for any of them, OYA_REWRITE and the like: see README. What
 * makes no sense is said, and changes nothing. */
void init_read_variables(struct init_conf *conf);
/* "FROM:TO", signals by name or number, TO 0: dropped. False: it is none. */
bool init_read_rewrite(struct forward_rules *rules, const char *text);

#endif
