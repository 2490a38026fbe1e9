/* change.c - see change.h. */
#include "change.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "launch.h"
#include "log.h"
#include "names.h"
#include "number.h"
#include "str.h"
#include "sys.h"
#include "table.h"

LARGE_TABLE(struct names, change_names, 1);
LARGE_TABLE(char, change_bytes, ENV_TEXT_MAX);

static bool fail(struct change_failure *f, const char *doing, const char *what, int error)
{
	f->doing = doing;
	f->what = what;
	f->error = error;
	return false;
}

/* --- the environment --------------------------------------------------------- */

static bool set_number(struct env *env, const char *name, uint32_t number)
{
	struct number_text text = u32_text(number);

	return env_set(env, name, text.text, strlen(text.text));
}

/* The first line of a file, without the blanks at its end; NUL means newline. */
static bool set_from_file(struct env *env, const char *name, char *bytes, size_t size)
{
	char *newline = memchr(bytes, '\n', size);
	size_t length = newline ? (size_t)(newline - bytes) : size;

	while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t'))
		length--;
	for (size_t i = 0; i < length; i++)
		if (bytes[i] == '\0')
			bytes[i] = '\n';
	return env_set(env, name, bytes, length);
}

static int read_variable(struct env *env, int directory, const char *name)
{
	int32_t size = content_read(directory, name, change_bytes, ENV_TEXT_MAX);

	if (size == ENV_TEXT_MAX)
		return -E2BIG;
	/* A link that leads nowhere is as good as an empty file. */
	if (size <= 0) {
		env_unset(env, name, strlen(name));
		return size == -ENOENT ? 0 : size;
	}
	return set_from_file(env, name, change_bytes, (size_t)size) ? 0 : -ENOMEM;
}

static bool fail_file(struct change_failure *f, const char *directory, const char *name, int error)
{
	static char doing[PATH_SIZE_MAX + NAME_SIZE_MAX] TABLE;
	struct str text = str_on(doing, sizeof(doing));

	str_fill(&text, "read %/%", (const char *const[]){directory, name});
	return fail(f, doing, NULL, error);
}

static bool read_directory(const struct change *c, const char *directory, struct change_failure *f)
{
	int fd = sys_open(SYS_CWD, directory, SYS_OPEN_DIRECTORY);
	int r;

	if (fd < 0)
		return fail(f, "switch to directory", directory, fd);
	r = names_read(change_names, fd);
	if (r < 0)
		return fail(f, "read directory", directory, r);
	for (uint32_t i = 0; i < change_names->count; i++) {
		const char *name = change_names->name[i];

		if (name[0] == '.')
			continue;
		r = read_variable(c->env, fd, name);
		if (r == -EISDIR && c->tells_directories)
			log_warn("chpst: warning: unable to read %s/%s: is a directory", directory,
				 name);
		if (r < 0 && r != -EISDIR)
			return fail_file(f, directory, name, r);
	}
	sys_close(fd);
	return true;
}

/* --- who we are -------------------------------------------------------------- */

static bool read_ids(struct ids *ids, const char *text, struct change_failure *f)
{
	switch (ids_read(ids, text)) {
	case IDS_FINE:
		return true;
	case IDS_UNKNOWN:
		return fail(f, "unknown user/group", text, 0);
	case IDS_INVALID:
		return fail(f, "invalid uid/gids", text + 1, 0);
	}
	assert_failed("unreachable");
}

bool change_user(const struct ids *ids, struct change_failure *f)
{
	int r = sys_set_groups(ids->gid, ids->count);

	if (r < 0)
		return fail(f, "setgroups", NULL, r);
	r = sys_set_gid(ids->gid[0]);
	if (r < 0)
		return fail(f, "setgid", NULL, r);
	r = sys_set_uid(ids->uid);
	return r < 0 ? fail(f, "setuid", NULL, r) : true;
}

static bool set_id_variables(struct env *env, const char *user, struct change_failure *f)
{
	struct ids ids;

	if (!read_ids(&ids, user, f))
		return false;
	return (set_number(env, "GID", ids.gid[0]) && set_number(env, "UID", ids.uid)) ||
	       fail(f, "set", "UID", -ENOMEM);
}

static bool has_group(const uint32_t *gid, uint32_t count, uint32_t wanted)
{
	for (uint32_t i = 0; i < count; i++)
		if (gid[i] == wanted)
			return true;
	return false;
}

static bool are_all(const uint32_t id[3], uint32_t wanted)
{
	return id[0] == wanted && id[1] == wanted && id[2] == wanted;
}

/* No more and no less than these. Our own group gives the same rights wherever it is said:
 * some engines have it among the others, too, and some do not. */
static bool are_we(const struct ids *ids)
{
	uint32_t id[3], gid[IDS_GROUPS_MAX + 1];
	int32_t count = sys_groups(gid, IDS_GROUPS_MAX);

	if (count < 0 || sys_uids(id) < 0 || !are_all(id, ids->uid) || sys_gids(id) < 0 ||
	    !are_all(id, ids->gid[0]))
		return false;
	gid[count++] = ids->gid[0];
	for (int32_t i = 0; i < count; i++)
		if (!has_group(ids->gid, ids->count, gid[i]))
			return false;
	for (uint32_t i = 0; i < ids->count; i++)
		if (!has_group(gid, (uint32_t)count, ids->gid[i]))
			return false;
	return true;
}

static bool become_user(const struct change *c, struct change_failure *f)
{
	struct ids ids;

	if (!read_ids(&ids, c->wish[DIRECTIVE_USER].word, f))
		return false;
	if (c->wish[DIRECTIVE_CAPS].word)
		(void)sys_hold_capabilities(); /* their own step tells */
	return (c->keeps_user && are_we(&ids)) || change_user(&ids, f);
}

/* --- a wish ------------------------------------------------------------------ */

static int write_oom_score(const char *score)
{
	int fd = sys_open(SYS_CWD, "/proc/self/oom_score_adj", SYS_OPEN_WRITE);
	int r;

	if (fd < 0)
		return fd;
	r = sys_write(fd, score, (uint32_t)strlen(score));
	sys_close(fd);
	return r;
}

static bool change_root(const char *root, struct change_failure *f)
{
	int r = sys_chdir(root);

	if (r < 0)
		return fail(f, "change directory", root, r);
	r = sys_change_root(".");
	return r < 0 ? fail(f, "change root directory", NULL, r) : true;
}

static bool set_limit(uint32_t limit, const struct wish *w, struct change_failure *f)
{
	int r = sys_set_limit((enum sys_limit)limit, w->value[0],
			      w->has_hard ? &w->value[1] : NULL);

	return r < 0 ? fail(f, "setrlimit", NULL, r) : true;
}

/* What only a run file asks for has no words here: that has its own. */
bool change_apply_one(const struct change *c, uint32_t index, struct change_failure *f)
{
	const struct wish *w = &c->wish[index];
	const char *doing = NULL;
	const char *what = w->word;
	int r = 0;

	f->wish = index;
	if (index >= DIRECTIVE_LIMIT)
		return set_limit(index - DIRECTIVE_LIMIT, w, f);
	switch ((enum directive_name)index) {
	case DIRECTIVE_ENVDIR:
		return read_directory(c, w->word, f);
	case DIRECTIVE_NEW_SESSION:
		(void)sys_new_session(); /* it may lead one already */
		break;
	case DIRECTIVE_UMASK:
		sys_set_umask((uint32_t)w->value[0]);
		break;
	case DIRECTIVE_OOM_SCORE:
		r = write_oom_score(w->word);
		break;
	case DIRECTIVE_STDIN:
	case DIRECTIVE_STDOUT:
	case DIRECTIVE_STDERR:
		r = sys_redirect((int)index - DIRECTIVE_STDIN, w->word);
		break;
	case DIRECTIVE_STDERR_TO_STDOUT:
		r = sys_duplicate(1, 2);
		break;
	case DIRECTIVE_CHROOT:
		return change_root(w->word, f);
	case DIRECTIVE_CHDIR:
		doing = "change directory";
		r = sys_chdir(w->word);
		break;
	case DIRECTIVE_NICE:
		doing = "set nice level";
		what = NULL;
		r = sys_add_nice((int32_t)w->value[0]);
		if (r == -EACCES)
			r = -EPERM;
		break;
	case DIRECTIVE_ENV_USER:
		return set_id_variables(c->env, w->word, f);
	case DIRECTIVE_USER:
		return become_user(c, f);
	case DIRECTIVE_LOCK:
	case DIRECTIVE_LOCK_WAIT:
		r = sys_keep_lock(w->word, index == DIRECTIVE_LOCK_WAIT);
		doing = r == -EAGAIN ? "lock" : "open lock";
		break;
	case DIRECTIVE_CAPS:
		r = sys_pass_capabilities(w->value[0], w->value[1]);
		break;
	case DIRECTIVE_NO_NEW_PRIVILEGES:
		r = sys_forbid_privileges();
		break;
	case DIRECTIVE_ENV:
	case DIRECTIVE_UNSET:
	case DIRECTIVE_CLEAR_ENV:
	case DIRECTIVE_WAIT_FOR:
	case DIRECTIVE_EXEC:
	case DIRECTIVE_ARG0:
	case DIRECTIVE_LIMIT:
	case DIRECTIVES:
		break;
	}
	return r < 0 ? fail(f, doing, what, r) : true;
}

/* --- all of them ------------------------------------------------------------- */

/* Those from `index` on, and before `end`. */
static bool apply_some(const struct change *c, uint32_t index, uint32_t end,
		       struct change_failure *f)
{
	for (; index < end; index++)
		if (c->wish[index].word && !change_apply_one(c, index, f))
			return false;
	return true;
}

/* Hard limits may need rights that are gone in the end; soft ones, what is done until then
 * might exceed. */
static bool set_hard_limits(const struct change *c, struct change_failure *f)
{
	for (uint32_t i = DIRECTIVE_LIMIT; i < CHANGE_WISHES; i++)
		if (c->wish[i].has_hard && !change_apply_one(c, i, f))
			return false;
	return true;
}

bool change_apply(const struct change *c, struct change_failure *f)
{
	if (!apply_some(c, 0, DIRECTIVE_ENV_USER, f) || !set_hard_limits(c, f) ||
	    !apply_some(c, DIRECTIVE_ENV_USER, CHANGE_WISHES, f))
		return false;
	for (int fd = 0; fd < 3; fd++)
		if (c->closes[fd])
			sys_close_standard(fd);
	return true;
}

int change_execute(const char *program, const char *const *argv, const struct env *env,
		   const char *path)
{
	const char *found;
	int r = launch_find(program, path, &found);

	return r < 0 ? r : sys_execute(found, argv, env->text);
}
