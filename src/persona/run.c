/* run.c - oya run FILE: executes what a run file says, as it says; "#!/sbin/oya run" makes
 * such a file ./run, ./finish, ./check or a startup script, where there is no shell. */
#include <errno.h>
#include <string.h>

#include "change.h"
#include "container.h"
#include "error.h"
#include "exitcode.h"
#include "explain.h"
#include "launch.h"
#include "log.h"
#include "persona.h"
#include "runtext.h"
#include "sys.h"
#include "table.h"
#include "wait_for.h"

static const char usage[] =
	"usage: oya run FILE [ARGUMENT...]   or \"#!/sbin/oya run\" as its first line\n"
	"Executes a program as FILE says; ${NAME} and ${1} are expanded:\n";
static const char codes[] = "Exit: 100 usage, 111 it fails.\n";

struct run {
	struct runtext text;
	struct change change;
	uint32_t number[CHANGE_WISHES]; /* of the line of each wish */
};

/* --- what is said --------------------------------------------------------------- */

static void say_usage(int fd)
{
	persona_write(fd, usage);
	for (const char *form = directive_forms(); *form; form += strlen(form) + 1)
		persona_fill(fd, "  %\n", form, NULL);
	persona_write(fd, codes);
}

/* --- directives ------------------------------------------------------------------ */

/* The texts outlive the environment: they are not copied. */
static bool set_variable(struct run *r, const char *text)
{
	env_unset(r->change.env, text, (size_t)(strchr(text, '=') - text));
	return env_add(r->change.env, text) >= 0 ||
	       runtext_fail(&r->text, runtext_line.word[0],
			    error_text(ENOMEM)); /* it may be secret */
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
	r->text.file.number = r->number[failure->wish];
	return runtext_fail(&r->text, r->change.wish[failure->wish].word,
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
	r->number[index] = r->text.file.number;
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
		       runtext_fail(&r->text, d->word[1], "not there in time");
	if (d->name == DIRECTIVE_CLEAR_ENV)
		env_clear(r->change.env);
	return plan(r, d);
}

/* --- the file -------------------------------------------------------------------- */

static bool act_on_lines(struct run *r)
{
	struct runfile *f = &r->text.file;

	while (runfile_next(f, &runtext_line) == RUNFILE_LINE)
		if (!act(r, &runtext_line))
			return false;
	return !f->reason || runtext_fail(&r->text, runtext_line.wrong, f->reason);
}

static bool read_file(struct run *r)
{
	int32_t size = runtext_check(&r->text);

	if (size < 0)
		return false;
	runtext_begin(&r->text, size, r->change.env);
	return act_on_lines(r);
}

/* The line of exec is the last one that was read. Returns when it fails. */
static void execute(struct run *r)
{
	const char **argv = runtext_line.word + 1;
	struct launched done = {.path = NULL};
	const char *path;

	runtext_begin_lines(&r->text);
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
	run.text.path = argv[1];
	run.text.file.argument = argv + 1;
	run.change.env = container_environment();
	run.change.keeps_user = true;
	(void)env_take(run.change.env, envp);
	if (!read_file(&run))
		return EXIT_RUN_FAILED;
	if (change_apply(&run.change, &failure))
		execute(&run);
	else
		(void)fail_change(&run, &failure);
	return EXIT_RUN_FAILED;
}
