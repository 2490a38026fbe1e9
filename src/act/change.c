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

static bool fail(struct change_failure *f, const char *doing, const char *what, int error)
{
	*f = (struct change_failure){.doing = doing, .what = what, .error = error};
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
	static char bytes[LINE_SIZE_MAX] TABLE;
	int32_t size = content_read(directory, name, bytes, sizeof(bytes));
	int32_t old = env_find(env, name, strlen(name));

	if (size < 0)
		return size;
	if (size > 0)
		return set_from_file(env, name, bytes, (size_t)size) ? 0 : -ENOMEM;
	if (old >= 0)
		env_remove(env, (uint32_t)old);
	return 0;
}

static bool fail_file(const struct change *c, struct change_failure *f, const char *name, int error)
{
	static char doing[PATH_SIZE_MAX + NAME_SIZE_MAX] TABLE;
	struct str text = str_on(doing, sizeof(doing));

	str_add(&text, "read ");
	str_add(&text, c->env_directory);
	str_byte(&text, '/');
	str_add(&text, name);
	return fail(f, doing, NULL, error);
}

static bool read_directory(const struct change *c, struct env *env, struct change_failure *f)
{
	int fd = sys_open(SYS_CWD, c->env_directory, SYS_OPEN_DIRECTORY);
	int r;

	if (fd < 0)
		return fail(f, "switch to directory", c->env_directory, fd);
	r = names_read(change_names, fd);
	if (r < 0)
		return fail(f, "read directory", c->env_directory, r);
	for (uint32_t i = 0; i < change_names->count; i++) {
		const char *name = change_names->name[i];

		if (name[0] == '.')
			continue;
		r = read_variable(env, fd, name);
		if (r == -EISDIR && c->tells_directories)
			log_warn("chpst: warning: unable to read %s/%s: is a directory",
				 c->env_directory, name);
		if (r < 0 && r != -EISDIR)
			return fail_file(c, f, name, r);
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

static bool change_users(const struct change *c, struct env *env, struct change_failure *f)
{
	struct ids ids;

	if (c->env_user) {
		if (!read_ids(&ids, c->env_user, f))
			return false;
		if (!set_number(env, "GID", ids.gid[0]) || !set_number(env, "UID", ids.uid))
			return fail(f, "set", "UID", -ENOMEM);
	}
	return !c->user || (read_ids(&ids, c->user, f) && change_user(&ids, f));
}

/* --- the rest ---------------------------------------------------------------- */

static bool change_place(const struct change *c, struct change_failure *f)
{
	int r = 0;

	if (c->root) {
		r = sys_chdir(c->root);
		if (r < 0)
			return fail(f, "change directory", c->root, r);
		r = sys_change_root(".");
		if (r < 0)
			return fail(f, "change root directory", NULL, r);
	}
	if (c->cwd) {
		r = sys_chdir(c->cwd);
		if (r < 0)
			return fail(f, "change directory", c->cwd, r);
	}
	if (c->has_nice) {
		r = sys_add_nice(c->nice);
		if (r < 0)
			return fail(f, "set nice level", NULL, r == -EACCES ? -EPERM : r);
	}
	return true;
}

static bool lock(const struct change *c, struct change_failure *f)
{
	int r = c->lock ? sys_keep_lock(c->lock, c->lock_waits) : 0;

	if (r >= 0)
		return true;
	return fail(f, r == -EAGAIN ? "lock" : "open lock", c->lock, r);
}

static bool limit(const struct change *c, struct change_failure *f)
{
	for (uint32_t i = 0; i < SYS_LIMITS; i++) {
		int r = c->limits >> i & 1 ? sys_set_limit((enum sys_limit)i, c->limit[i]) : 0;

		if (r < 0)
			return fail(f, "setrlimit", NULL, r);
	}
	return true;
}

bool change_apply(const struct change *c, struct env *env, struct change_failure *failure)
{
	if (c->new_session)
		(void)sys_new_session(); /* it may lead one already */
	if (c->env_directory && !read_directory(c, env, failure))
		return false;
	if (!change_place(c, failure) || !change_users(c, env, failure) || !lock(c, failure))
		return false;
	for (int fd = 0; fd < 3; fd++)
		if (c->closes[fd])
			sys_close(fd);
	return limit(c, failure);
}

int change_execute(const char *program, const char *const *argv, const struct env *env,
		   const char *path)
{
	const char *found;
	int r = launch_find(program, path, &found);

	return r < 0 ? r : sys_execute(found, argv, env->text);
}
