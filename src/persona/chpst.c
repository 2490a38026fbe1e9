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
	"[-vP012] [-u user[:group...]] [-U user[:group...]] [-b argv0] [-e dir]\n"
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
	"softlimit [-acdflmoprst N]...   Exit: 100 usage, 111 it fails.\n";

/* What was read of the command line. */
struct line {
	struct change change;
	enum directive_name word; /* what the word after the options is for */
	bool fails_quietly;       /* setlock -x: without the lock */
};

struct tool {
	const char *name;
	const char *usage; /* behind its name */
	const char *letters;
	/* One option; false: its value is none. */
	bool (*take)(struct line *l, char letter, const char *value);
	/* What the word after the options is for, and what the tool is for; 0: nothing. */
	uint8_t word, wish;
};

static bool take_number(struct line *l, uint32_t limits, const char *value)
{
	uint64_t number = UINT64_MAX; /* the hard limit */

	if (strcmp(value, "=") != 0 && (!*value || *number_long(value, &number) != '\0'))
		return false;
	for (uint32_t i = 0; i < SYS_LIMITS; i++)
		if (limits >> i & 1)
			l->change.wish[DIRECTIVE_LIMIT + i] = (struct wish){value, {number}, false};
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

static bool take_nice(struct wish *w, const char *value)
{
	bool is_less = value[0] == '-';
	const char *digits = is_less || value[0] == '+' ? value + 1 : value;
	uint32_t number;

	if (!*digits || *number_digits(digits, INT16_MAX, &number) != '\0')
		return false;
	w->value[0] = is_less ? -(uint64_t)number : number;
	w->word = value;
	return true;
}

/* What is asked for by a word, or by nothing but its letter. */
static const struct {
	char letter;
	uint8_t wish;
} wish_letters[] = {
	{'u', DIRECTIVE_USER},   {'U', DIRECTIVE_ENV_USER},  {'b', DIRECTIVE_ARG0},
	{'e', DIRECTIVE_ENVDIR}, {'/', DIRECTIVE_CHROOT},    {'C', DIRECTIVE_CHDIR},
	{'L', DIRECTIVE_LOCK},   {'l', DIRECTIVE_LOCK_WAIT}, {'P', DIRECTIVE_NEW_SESSION},
};

static bool take_wish(struct wish *wish, char letter, const char *value)
{
	for (uint32_t i = 0; i < COUNTOF(wish_letters); i++) {
		if (wish_letters[i].letter != letter)
			continue;
		wish[wish_letters[i].wish].word = value ? value : "";
		return true;
	}
	return false;
}

static bool take_chpst(struct line *l, char letter, const char *value)
{
	struct change *c = &l->change;

	if (take_wish(c->wish, letter, value))
		return true;
	if (letter == 'n')
		return take_nice(&c->wish[DIRECTIVE_NICE], value);
	if (letter == 'v')
		c->tells_directories = true;
	else if (letter >= '0' && letter <= '2')
		c->closes[letter - '0'] = true;
	else
		return take_limit(l, letter, value);
	return true;
}

static bool take_setlock(struct line *l, char letter, const char *value)
{
	(void)value;
	if (letter == 'n' || letter == 'N')
		l->word = letter == 'N' ? DIRECTIVE_LOCK_WAIT : DIRECTIVE_LOCK;
	else
		l->fails_quietly = letter == 'x';
	return true;
}

static const struct tool tools[] = {
	{"chpst", usage, "u:U:b:e:/:C:n:l:L:m:d:o:p:f:c:r:t:vP012", take_chpst, 0, 0},
	{"setuidgid", "account child\n", "", NULL, DIRECTIVE_USER, 0},
	{"envuidgid", "account child\n", "", NULL, DIRECTIVE_ENV_USER, 0},
	{"envdir", "dir child\n", "", NULL, DIRECTIVE_ENVDIR, 0},
	{"pgrphack", "child\n", "", NULL, 0, DIRECTIVE_NEW_SESSION},
	{"setlock", "[ -nNxX ] file program [ arg ... ]\n", "nNxX", take_setlock,
	 DIRECTIVE_LOCK_WAIT, 0},
	{"softlimit",
	 "[-a allbytes] [-c corebytes] [-d databytes] [-f filebytes] "
	 "[-l lockbytes] [-m membytes] [-o openfiles] [-p processes] [-r residentbytes] "
	 "[-s stackbytes] [-t cpusecs] child\n",
	 "a:c:d:f:l:m:o:p:r:s:t:", take_limit, 0, 0},
};

static int fail_usage(const struct tool *tool)
{
	persona_fill(2, "usage: % %\n", tool->name, tool->usage);
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
	struct change_failure failure = {.doing = "run", .what = argv[0]};

	(void)env_take(l->change.env, envp);
	if (!change_apply(&l->change, &failure))
		return l->fails_quietly && failure.wish == l->word ? EXIT_FINE : fail(&failure);
	if (l->change.wish[DIRECTIVE_ARG0].word)
		argv[0] = l->change.wish[DIRECTIVE_ARG0].word;
	failure.error = change_execute(failure.what, argv, l->change.env,
				       path && *path ? path : "/bin:/usr/bin");
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
	const struct tool *tool = find_tool(persona_basename(argv[0]));
	struct line line = {.word = tool->word, .change.env = container_environment()};
	struct flags flags = {.letters = tool->letters, .next = argv + 1};
	char letter;

	(void)argc;
	log_begin("", LOG_WARN);
	if (persona_explains(argv + 1, "usage: chpst ", usage)) {
		persona_write(1, explanation);
		return EXIT_FINE;
	}
	line.change.wish[tool->wish].word = tool->name;
	while ((letter = flag_next(&flags)) != FLAG_END) {
		if (letter == FLAG_UNKNOWN || letter == FLAG_NEEDS_VALUE)
			persona_flag_error_runit(tool->name, &flags, letter);
		else if (tool->take(&line, letter, flags.value))
			continue;
		return fail_usage(tool);
	}
	if (tool->word && *flags.next)
		line.change.wish[line.word].word = *flags.next++;
	if (!*flags.next)
		return fail_usage(tool);
	return run(&line, argv + (flags.next - argv), envp);
}
