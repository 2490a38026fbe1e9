/* chpst.c - runit's tool to change the state of a process, and its other names.
 * Source: spec/runit.md 7. */
#include <string.h>

#include "change.h"
#include "container.h"
#include "error.h"
#include "exitcode.h"
#include "log.h"
#include "number.h"
#include "persona.h"

static const char usage[] =
	"usage: chpst [-vP012] [-u user[:group...]] [-U user[:group...]] [-b argv0] [-e dir]\n"
	"             [-/ root] [-C pwd] [-n nice] [-l|-L lock] [-m n] [-d n] [-o n] [-p n]\n"
	"             [-f n] [-c n] [-r n] [-t n] prog [arg...]\n";

static const char explanation[] =
	"\n"
	"Executes prog in a changed state:\n"
	"  -u, -U  as this user with these groups; with UID and GID of it in its environment\n"
	"          (names, or :uid:gid[:gid...])\n"
	"  -b      argv[0] of prog           -e  a variable for each file in dir\n"
	"  -/, -C  root, working directory   -n  adds to the nice level\n"
	"  -l, -L  with a lock on the file: waits for it, fails without it\n"
	"  -P      in a new session          -0 -1 -2  without standard input, output, error\n"
	"  -m -d -o -p -f -c -r -t  limits: memory, data, open files, processes, size of files\n"
	"          and of a core, resident memory, CPU seconds\n"
	"Other names: setuidgid and envuidgid ACCOUNT, envdir DIR, pgrphack, setlock [-nNxX] "
	"FILE,\n"
	"softlimit [-a -c -d -f -l -m -o -p -r -s -t N].   Exit: 100 usage, 111 it fails.\n";

struct tool;

/* What was read of the command line. */
struct line {
	const struct tool *tool;
	struct change change;
	const char *argv0;
	bool fails_quietly; /* setlock -x: without the lock */
};

struct tool {
	const char *name;
	const char *usage;
	const char *letters;
	/* One option; false: its value is none. */
	bool (*take)(struct line *l, char letter, const char *value);
	/* The word after the options goes here. */
	const char **(*word)(struct line *l);
	bool new_session, lock_waits;
};

static bool take_number(struct line *l, uint32_t limits, const char *value)
{
	uint32_t number = 0;
	bool is_highest = strcmp(value, "=") == 0;

	/* Too many digits are as good as the hard limit. */
	if (!is_highest && (!*value || *number_digits(value, UINT32_MAX, &number) != '\0'))
		return false;
	for (uint32_t i = 0; i < SYS_LIMITS; i++)
		if (limits >> i & 1)
			change_limit(&l->change, (enum sys_limit)i,
				     is_highest || number == UINT32_MAX ? UINT64_MAX : number);
	return true;
}

#define LIMIT(name) (1u << SYS_LIMIT_##name)
#define ALL_MEMORY (LIMIT(DATA) | LIMIT(STACK) | LIMIT(MEMLOCK) | LIMIT(AS))

static const struct {
	char letter;
	uint16_t limits;
} limit_letters[] = {
	{'a', LIMIT(AS)},      {'c', LIMIT(CORE)},  {'d', LIMIT(DATA)},   {'f', LIMIT(FSIZE)},
	{'l', LIMIT(MEMLOCK)}, {'m', ALL_MEMORY},   {'o', LIMIT(NOFILE)}, {'p', LIMIT(NPROC)},
	{'r', LIMIT(RSS)},     {'s', LIMIT(STACK)}, {'t', LIMIT(CPU)},
};

static bool take_limit(struct line *l, char letter, const char *value)
{
	for (uint32_t i = 0; i < COUNTOF(limit_letters); i++)
		if (limit_letters[i].letter == letter)
			return take_number(l, limit_letters[i].limits, value);
	return false;
}

static bool take_nice(struct change *c, const char *value)
{
	bool is_less = value[0] == '-';
	const char *digits = is_less || value[0] == '+' ? value + 1 : value;
	uint32_t number;

	if (number_digits(digits, INT16_MAX, &number) == digits)
		return false;
	c->nice = is_less ? -(int32_t)number : (int32_t)number;
	c->has_nice = true;
	return true;
}

static bool take_lock(struct line *l, char letter, const char *value)
{
	l->change.lock = value;
	l->change.lock_waits = letter == 'l';
	return true;
}

static bool take_chpst(struct line *l, char letter, const char *value)
{
	struct change *c = &l->change;

	switch (letter) {
	case 'u':
		c->user = value;
		return true;
	case 'U':
		c->env_user = value;
		return true;
	case 'b':
		l->argv0 = value;
		return true;
	case 'e':
		c->env_directory = value;
		return true;
	case '/':
		c->root = value;
		return true;
	case 'C':
		c->cwd = value;
		return true;
	case 'n':
		return take_nice(c, value);
	case 'l':
	case 'L':
		return take_lock(l, letter, value);
	case 'v':
		c->tells_directories = true;
		return true;
	case 'P':
		c->new_session = true;
		return true;
	case '0':
	case '1':
	case '2':
		c->closes[letter - '0'] = true;
		return true;
	default:
		return take_limit(l, letter, value);
	}
}

static bool take_setlock(struct line *l, char letter, const char *value)
{
	(void)value;
	if (letter == 'n' || letter == 'N')
		l->change.lock_waits = letter == 'N';
	else
		l->fails_quietly = letter == 'x';
	return true;
}

static const char **user_word(struct line *l)
{
	return &l->change.user;
}

static const char **env_user_word(struct line *l)
{
	return &l->change.env_user;
}

static const char **directory_word(struct line *l)
{
	return &l->change.env_directory;
}

static const char **lock_word(struct line *l)
{
	return &l->change.lock;
}

static const struct tool tools[] = {
	{"chpst", usage, "u:U:b:e:/:C:n:l:L:m:d:o:p:f:c:r:t:vP012", take_chpst, NULL, false, false},
	{"setuidgid", "usage: setuidgid account child\n", "", NULL, user_word, false, false},
	{"envuidgid", "usage: envuidgid account child\n", "", NULL, env_user_word, false, false},
	{"envdir", "usage: envdir dir child\n", "", NULL, directory_word, false, false},
	{"pgrphack", "usage: pgrphack child\n", "", NULL, NULL, true, false},
	{"setlock", "usage: setlock [ -nNxX ] file program [ arg ... ]\n", "nNxX", take_setlock,
	 lock_word, false, true},
	{"softlimit",
	 "usage: softlimit [-a allbytes] [-c corebytes] [-d databytes] [-f filebytes] "
	 "[-l lockbytes] [-m membytes] [-o openfiles] [-p processes] [-r residentbytes] "
	 "[-s stackbytes] [-t cpusecs] child\n",
	 "a:c:d:f:l:m:o:p:r:s:t:", take_limit, NULL, false, false},
};

static int fail_usage(const struct tool *tool)
{
	persona_write(2, tool->usage);
	persona_write(2, "\n");
	return EXIT_CHPST_USAGE;
}

static int fail(const struct change_failure *f)
{
	const char *error = error_text_runit(f->error);

	if (f->error == 0)
		log_warn("chpst: fatal: %s: %s", f->doing, f->what);
	else if (f->what)
		log_warn("chpst: fatal: unable to %s: %s: %s", f->doing, f->what, error);
	else
		log_warn("chpst: fatal: unable to %s: %s", f->doing, error);
	return EXIT_CHPST_FAILED;
}

static int run(const struct line *l, const char **argv, const char **envp)
{
	/* PATH of before: what is changed is for the program. */
	const char *path = envp_path(envp);
	struct env *env = container_environment();
	struct change_failure failure = {.doing = "run", .what = argv[0]};

	(void)env_take(env, envp);
	if (!change_apply(&l->change, env, &failure))
		return l->fails_quietly && failure.what == l->change.lock ? EXIT_FINE
									  : fail(&failure);
	if (l->argv0)
		argv[0] = l->argv0;
	failure.error =
		change_execute(failure.what, argv, env, path && *path ? path : "/bin:/usr/bin");
	return fail(&failure);
}

/* Also with a d before it, as Debian's daemontools have it. */
static const struct tool *find_tool(const char *name)
{
	for (size_t i = 1; i < COUNTOF(tools); i++)
		if (strcmp(tools[i].name, name + (name[0] == 'd')) == 0)
			return &tools[i];
	return &tools[0];
}

int chpst_main(int argc, const char **argv, const char **envp)
{
	static const struct log_style style = {.before = ""};
	struct line line = {.tool = find_tool(persona_basename(argv[0]))};
	const struct tool *tool = line.tool;
	struct flags flags = {.letters = tool->letters, .next = argv + 1};
	char letter;

	(void)argc;
	log_begin(&style, LOG_WARN);
	if (persona_explains(argv + 1, usage, explanation))
		return EXIT_FINE;
	line.change.new_session = tool->new_session;
	line.change.lock_waits = tool->lock_waits;
	while ((letter = flag_next(&flags)) != FLAG_END) {
		if (letter == FLAG_UNKNOWN || letter == FLAG_NEEDS_VALUE)
			persona_flag_error_runit(tool->name, &flags, letter);
		else if (tool->take(&line, letter, flags.value))
			continue;
		return fail_usage(tool);
	}
	if (tool->word && *flags.next)
		*tool->word(&line) = *flags.next++;
	if (!*flags.next)
		return fail_usage(tool);
	return run(&line, argv + (flags.next - argv), envp);
}
