/* run.c - oya run FILE: executes what a run file says, as it says; "#!/sbin/oya run" makes
 * such a file ./run, ./finish, ./check or a startup script, where there is no shell. */
#include <errno.h>
#include <string.h>

#include "change.h"
#include "container.h"
#include "content.h"
#include "error.h"
#include "exitcode.h"
#include "explain.h"
#include "launch.h"
#include "log.h"
#include "persona.h"
#include "runfile.h"
#include "sys.h"
#include "table.h"
#include "wait_for.h"

static const char usage[] =
	"usage: oya run FILE [ARGUMENT...]   or \"#!/sbin/oya run\" as its first line\n"
	"Executes a program as FILE says; ${NAME} and ${1} are expanded:\n";
static const char codes[] = "Exit: 100 usage, 111 it fails.\n";

static char run_text[RUN_FILE_SIZE] TABLE;
static char run_words[RUN_WORDS_SIZE] TABLE;
static struct directive run_line TABLE;

struct run {
	const char *path;
	struct runfile file;
	struct change change;
	uint32_t number[CHANGE_WISHES]; /* of the line of each wish */
};

/* --- what is said --------------------------------------------------------------- */

static char before[NAME_SIZE_MAX + 32] TABLE;
static const struct log_style style = {.before = before};

/* All lines of the log begin with it from now on. */
static void begin_lines(const struct run *r, uint32_t number)
{
	struct str text = str_on(before, sizeof(before));

	str_add(&text, "oya: ");
	str_visible(&text, r->path);
	str_byte(&text, ':');
	str_u64(&text, number);
	str_add(&text, ": ");
	log_begin(&style, LOG_WARN);
}

static bool fail(const struct run *r, const char *word, const char *reason)
{
	begin_lines(r, r->file.number);
	log_warn("%s: %s%s", word, reason, r->file.form);
	return false;
}

static void say_usage(int fd)
{
	persona_write(fd, usage);
	for (const char *form = directive_forms(); *form; form += strlen(form) + 1) {
		persona_write(fd, "  ");
		persona_write(fd, form);
		persona_write(fd, "\n");
	}
	persona_write(fd, codes);
}

/* --- directives ------------------------------------------------------------------ */

/* The texts outlive the environment: they are not copied. */
static bool set_variable(struct run *r, const char *text)
{
	env_unset(r->change.env, text, (size_t)(strchr(text, '=') - text));
	return env_add(r->change.env, text) >= 0 ||
	       fail(r, run_line.word[0], error_text(ENOMEM)); /* it may be secret */
}

static bool set_variables(struct run *r, const struct directive *d)
{
	for (uint32_t i = 1; i < d->count; i++) {
		const char *word = d->word[i];

		if (d->name == DIRECTIVE_UNSET)
			env_unset(r->change.env, word, strlen(word));
		else if (!set_variable(r, word))
			return false;
	}
	return true;
}

static bool fail_change(struct run *r, const struct change_failure *failure)
{
	r->file.number = r->number[failure->wish];
	return fail(r, r->change.wish[failure->wish].word,
		    failure->error ? error_text(failure->error) : failure->doing);
}

/* For later, but for those of the environment. */
static bool plan(struct run *r, const struct directive *d)
{
	uint32_t index = d->name + d->limit;
	struct wish *wish = &r->change.wish[index];
	struct change_failure failure;

	*wish = d->wish;
	/* Of caps, each word alone says nothing. */
	wish->word = d->word[d->count > 1 && d->name != DIRECTIVE_CAPS];
	r->number[index] = r->file.number;
	if (index != DIRECTIVE_ENVDIR)
		return true;
	if (!change_apply_one(&r->change, index, &failure))
		return fail_change(r, &failure);
	wish->word = NULL;
	return true;
}

static bool act(struct run *r, const struct directive *d)
{
	if (d->name == DIRECTIVE_ENV || d->name == DIRECTIVE_UNSET)
		return set_variables(r, d);
	if (d->name == DIRECTIVE_WAIT_FOR)
		return wait_for(d->word[1], (uint32_t)d->wish.value[0]) ||
		       fail(r, d->word[1], "not there in time");
	if (d->name == DIRECTIVE_CLEAR_ENV)
		env_clear(r->change.env);
	return plan(r, d);
}

/* --- the file -------------------------------------------------------------------- */

/* All lines; with `env` NULL only whether their form is right. */
static bool read_lines(struct run *r, const struct env *env, uint32_t size)
{
	struct runfile *f = &r->file;

	f->next = run_text;
	f->end = run_text + size;
	f->env = env;
	f->words = str_on(run_words, sizeof(run_words));
	f->number = 0;
	f->has_exec = false;
	while (runfile_next(f, &run_line) == RUNFILE_LINE)
		if (env && !act(r, &run_line))
			return false;
	return !f->reason || fail(r, run_line.wrong, f->reason);
}

static bool read_file(struct run *r)
{
	int32_t size = content_read(SYS_CWD, r->path, run_text, sizeof(run_text));

	if (size == (int32_t)sizeof(run_text))
		size = -EFBIG;
	if (size < 0) {
		log_warn("%s: %i", r->path, size);
		return false;
	}
	run_text[size] = '\n';
	return read_lines(r, NULL, (uint32_t)size) && read_lines(r, r->change.env, (uint32_t)size);
}

/* The line of exec is the last one that was read. Returns when it fails. */
static void execute(struct run *r)
{
	const char **argv = run_line.word + 1;
	struct launched done = {.path = NULL};
	const char *path;

	begin_lines(r, r->file.number);
	done.error = launch_find(argv[0], envp_path(r->change.env->text), &path);
	if (done.error < 0) {
		(void)launch_explain(argv[0], &done);
		return;
	}
	if (r->change.wish[DIRECTIVE_ARG0].word)
		argv[0] = r->change.wish[DIRECTIVE_ARG0].word;
	done.error = sys_execute(path, argv, r->change.env->text);
	/* From a directory: what has no #! is for no shell. */
	(void)explain_failure(sys_open(SYS_CWD, ".", SYS_OPEN_IDENTITY), path, path, done.error);
}

int run_main(int argc, const char **argv, const char **envp)
{
	static struct run run TABLE;
	struct change_failure failure;

	if (argc < 2 || persona_is_help(argv[1])) {
		say_usage(argc < 2 ? 2 : 1);
		return argc < 2 ? EXIT_OYA_USAGE : EXIT_FINE;
	}
	run.path = argv[1];
	run.file.argument = argv + 1;
	run.change.env = container_environment();
	(void)env_take(run.change.env, envp);
	if (!read_file(&run))
		return EXIT_RUN_FAILED;
	if (change_apply(&run.change, &failure))
		execute(&run);
	else
		(void)fail_change(&run, &failure);
	return EXIT_RUN_FAILED;
}
