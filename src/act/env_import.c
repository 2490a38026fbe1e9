/* env_import.c - the environment's directory read into the table. */
#include <errno.h>
#include <string.h>

#include "content.h"
#include "env_directory.h"
#include "env_file.h"
#include "env_summary.h"
#include "env_warn.h"
#include "error.h"
#include "log.h"
#include "names.h"
#include "sys.h"
#include "table.h"

/* One reading of the directory. */
struct import {
	int directory;
	struct env *env;
	const struct env *old; /* NULL at boot */
	uint32_t lost;         /* variables the table had no room for */
};

LARGE_TABLE(struct names, env_names, 1);

static struct env_warn warn;

/* Opens the directory and reads its env_names. A missing one is nothing to talk
 * about. */
static int open_directory(void)
{
	int fd = sys_open(SYS_CWD, ENV_DIRECTORY, SYS_OPEN_DIRECTORY);
	int r = fd;

	if (fd >= 0)
		r = names_read(env_names, fd);
	if (r < 0) {
		if (r != -ENOENT)
			env_warn_once(ENV_DIRECTORY, r, "neither read nor written");
		sys_close(fd);
		return r;
	}
	if (env_names->is_cut)
		log_warning("%s: %s; only the first %u are read", ENV_DIRECTORY,
			    env_names->error ? error_text(env_names->error) : "too many entries",
			    env_names->count);
	return fd;
}

static void close_directory(const struct import *import)
{
	sys_close(import->directory);
	env_warn_end(&warn);
	if (import->lost > 0)
		log_warning("%s: no room for %u of its variables", ENV_DIRECTORY, import->lost);
}

static void copy(struct import *import, const char *name, const char *value, size_t length)
{
	int32_t index = env_copy(import->env, name, value, length);

	if (index < 0)
		import->lost++;
	else
		env_set_in_directory(import->env, (uint32_t)index, true);
}

/* A variable of before stays as it was. */
static void keep(struct import *import, uint32_t index)
{
	const struct env *old = import->old;
	int32_t kept = env_copy_text(import->env, old->text[index]);

	if (kept < 0)
		import->lost++;
	else
		env_set_in_directory(import->env, (uint32_t)kept, env_is_in_directory(old, index));
}

/* At boot the process's environment came first, and its value was to be written
 * to the file. Where that is impossible, the file still has no say. */
static bool has_precedence(const struct import *import, uint32_t index, const char *name)
{
	int fd;

	if (env_is_in_directory(import->old, index) || env_summary_leaves_out(import->old, index))
		return false;
	fd = sys_open(import->directory, name, SYS_OPEN_WRITE);
	sys_close(fd);
	return fd < 0;
}

/* ..data is a link, ..2024_x a directory. */
static bool is_configmaps_own(int directory, const char *name)
{
	return name[0] == '.' && name[1] == '.' &&
	       content_own_kind(directory, name) != SYS_KIND_FILE;
}

static void import_file(struct import *import, const char *name)
{
	struct env_file file;
	int32_t before;
	int r;

	if (is_configmaps_own(import->directory, name))
		return;
	if (strchr(name, '=') || (name[0] == '.' && name[1] == '.')) {
		env_warn(&warn, name, "no name of a variable", "not read");
		return;
	}
	if (env_find(import->env, name, strlen(name)) >= 0)
		return;
	before = import->old ? env_find(import->old, name, strlen(name)) : -1;
	if (before >= 0 && has_precedence(import, (uint32_t)before, name)) {
		keep(import, (uint32_t)before);
		return;
	}
	r = env_file_read(import->directory, name, &file);
	if (r == 0) {
		copy(import, name, file.bytes, file.value_length);
		return;
	}
	if (r == -ENOENT && !file.is_link)
		return; /* it went away meanwhile */
	env_warn(&warn, name, env_file_error(r), "not read");
	if (before >= 0)
		keep(import, (uint32_t)before);
}

bool env_import(struct env *env)
{
	struct import import = {.env = env};

	import.directory = open_directory();
	if (import.directory < 0)
		return import.directory != -ENOENT;
	for (uint32_t i = 0; i < env_names->count; i++)
		import_file(&import, env_names->name[i]);
	close_directory(&import);
	return true;
}

/* What no file could hold stays, unless a file defines it now; and so does all
 * that is not known to be gone. */
static void keep_others(struct import *import)
{
	const struct env *old = import->old;

	for (uint32_t i = 0; i < old->count; i++) {
		if (env_is_in_directory(old, i) && !env_names->is_cut)
			continue;
		if (env_find(import->env, old->text[i], env_name_length(old, i)) < 0)
			keep(import, i);
	}
}

bool env_import_again(const struct env *old, struct env *fresh)
{
	struct import import = {.env = fresh, .old = old};

	env_clear(fresh);
	import.directory = open_directory();
	if (import.directory < 0)
		return false;
	for (uint32_t i = 0; i < env_names->count; i++)
		import_file(&import, env_names->name[i]);
	keep_others(&import);
	env_sort(fresh);
	close_directory(&import);
	return true;
}
