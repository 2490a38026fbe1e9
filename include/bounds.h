/* bounds.h - every limit of the program, each with its reason.
 *
 * Tables of these sizes lie in .bss: untouched pages cost nothing. Reaching a
 * limit is a clear message, never a crash and never silence. */
#ifndef OYA_BOUNDS_H
#define OYA_BOUNDS_H

enum {
	/* POSIX's smallest PIPE_BUF: a line of the log is one atomic write. */
	LOG_LINE_MAX = 512,
	/* The kernel's own limits on names and paths, with the final NUL. */
	NAME_SIZE_MAX = 256,
	PATH_SIZE_MAX = 4096,
	/* The kernel refuses one argument or variable of 32 pages and more; pages
	 * may be larger than 4 KiB, so the small value holds everywhere. */
	ENV_TEXT_MAX = 131071,
	/* More variables than any image has; the kernel's own limit on the sum
	 * of arguments (2 MiB at the usual stack limit) is met first. */
	ENV_COUNT_MAX = 8192,
	ENV_ARENA_SIZE = 2 << 20,
	/* Entries of one directory of scripts, variables or services: 10,000 of them. */
	NAMES_COUNT_MAX = 10240,
	NAMES_TEXT_SIZE = 512 << 10,
	/* Arguments of a command: more than fit into the kernel's usual limit on
	 * their bytes, but for the shortest. */
	ARGV_COUNT_MAX = 65536,
	/* A line of /etc/passwd or /etc/group (with many members), a file of a variable. */
	LINE_SIZE_MAX = 16384,
	/* A run file; the words of it with what their variables hold; those of one line: the
	 * longest command lines seen in images, of Java, have 200. */
	RUN_FILE_SIZE = 16384,
	RUN_WORDS_SIZE = 65536,
	RUN_WORDS_MAX = 1024,
	/* Supplementary groups of a process; the original takes 60. */
	IDS_GROUPS_MAX = 64,
	/* What one turn of the loop takes from the kernel: bounded work a turn. */
	CHILD_BATCH = 64,
	SIGNAL_BATCH = 8,
	READY_BATCH = 16,
	/* Processes named in the log when they resist; the rest are counted. */
	RESISTING_NAMED_MAX = 16,
	/* Links followed inside the environment's directory; a ConfigMap has 2. */
	LINK_DEPTH_MAX = 8,
	/* A chain of parents longer than this is not followed (subreaper only). */
	PARENT_DEPTH_MAX = 512,
	/* Supervised processes: 10,000 services, each with a logger; 0 is none. */
	UNITS_MAX = 20001,
	/* On a command line of sv: 10,000 services and their loggers. */
	SV_SERVICES_MAX = 20000,
	/* What one turn takes from one FIFO: bounded work, and nobody waits long. */
	COMMAND_BATCH = 8,
	/* What svlogd reads at once at most (-b): all that a pipe holds. */
	LOG_READ_MAX = 65536,
	/* What it has ready for one `current` before it writes. */
	LOG_WRITE_SIZE = 8192,
	/* Log directories of one svlogd: one a kind of message, and there are few kinds. */
	LOG_DIRECTORIES_MAX = 32,
	/* Of the file `config` of one: hundreds of patterns. */
	LOG_CONFIG_SIZE = 16384,
	/* Repeated stop signals that are worth a line each. */
	STOP_SIGNALS_LOGGED_MAX = 5,
};

#endif
