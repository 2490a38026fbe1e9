/* inits.h - the command line of an init around one command. tini, dumb-init and
 * catatonit are one of these each: a table of differences. */
#ifndef OYA_INITS_H
#define OYA_INITS_H

#include "flag.h"
#include "init.h"

/* What an init of this name was told. */
struct inits_line {
	const struct inits *kind;
	const char *self; /* argv[0] */
	struct init_conf conf;
	uint32_t verbosity; /* enum log_level */
	bool has_session;   /* the command gets one of its own, else a group */
	bool has_no_group;  /* ... nor that */
	bool is_pause;
};

struct inits {
	struct init_kind init;
	const char *name;
	const char *letters; /* of its options; what each does is the same for all */
	const struct flag_name *names;
	uint32_t name_count;
	const char *usage, *version;
	uint8_t help_fd, version_fd;
	uint8_t verbosity, verbosity_step; /* without -v; of each */
	bool has_session;
	bool shows_usage;               /* after an error of the command line */
	const char *before;             /* each line of the log */
	const struct log_names *levels; /* or NULL */
	/* Its own variables. False: it cannot go on, and has said so. */
	bool (*read_variables)(struct inits_line *line, const char **envp);
	void (*say_no_program)(const struct inits_line *line);
};

int inits_main(const struct inits *kind, const char **argv, const char **envp);

#endif
