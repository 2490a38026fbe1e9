/* env_export.c - the table written to the environment's directory. */
#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "env_directory.h"
#include "env_file.h"
#include "env_summary.h"
#include "env_warn.h"
#include "out.h"
#include "sys.h"

/* One variable on its way into its file. */
struct entry {
	char name[NAME_SIZE_MAX];
	const char *value;
	uint32_t length;
	bool needs_newline; /* reading takes one away: a second one is put out */
};

/* False: the name can be no file's. */
static bool entry_of(struct entry *entry, const struct env *env, uint32_t index)
{
	size_t name_length = env_name_length(env, index);
	struct str name = str_on(entry->name, sizeof(entry->name));

	str_bytes(&name, env->text[index], name_length);
	entry->value = env_value_at(env, index);
	entry->length = (uint32_t)strlen(entry->value);
	entry->needs_newline = entry->length > 0 && entry->value[entry->length - 1] == '\n';
	if (name.cut || strchr(entry->name, '/') || strcmp(entry->name, ".") == 0)
		return false;
	return entry->name[0] != '.' || entry->name[1] != '.';
}

static bool is_value(const struct entry *entry, const struct env_file *file)
{
	return file->value_length == entry->length &&
	       memcmp(file->bytes, entry->value, entry->length) == 0;
}

static int put_value(const struct entry *entry, int fd)
{
	struct out out;

	if (!env_file_is_regular(fd))
		return -ENXIO;
	out_begin(&out, fd, false);
	out_bytes(&out, entry->value, entry->length);
	if (entry->needs_newline)
		out_bytes(&out, "\n", 1);
	return out_end(&out);
}

static int write_value(int directory, const struct entry *entry, bool is_new)
{
	int fd = sys_open(directory, entry->name, SYS_OPEN_WRITE);
	int r;

	if (fd < 0)
		return fd;
	r = put_value(entry, fd);
	sys_close(fd);
	/* No value, or half of one, must not be read back as the variable. */
	if (r < 0 && (is_new || !env_file_is_other(r)))
		(void)sys_unlink(directory, entry->name);
	return r;
}

/* One of these is not worth a line for each variable. */
static bool is_about_all(int error)
{
	return error == -EROFS || error == -EACCES || error == -EPERM || error == -ENOSPC ||
	       error == -EDQUOT;
}

/* True when the file holds the value in the end. Flash wears, and a ConfigMap
 * cannot be written: what is there already is left alone. */
static bool export_file(int directory, const struct entry *entry, struct env_warn *warn)
{
	struct env_file file;
	int r = env_file_read(directory, entry->name, &file);
	bool holds_value = r == 0 && is_value(entry, &file);
	uint32_t size = entry->length + (entry->needs_newline ? 1 : 0);

	if (holds_value && (file.size == size || file.is_link))
		return true;
	if (file.is_link)
		r = -ELOOP;
	else if (!env_file_is_other(r))
		r = write_value(directory, entry, r == -ENOENT);
	if (r == 0 || holds_value)
		return true;
	if (is_about_all(r))
		env_warn_once(ENV_DIRECTORY, r, "not written");
	else if (r == -ELOOP)
		env_warn(warn, entry->name, "a link with another value", "not written");
	else
		env_warn(warn, entry->name, env_file_error(r), "not written");
	return false;
}

static void export_files(struct env *env, int directory)
{
	struct env_warn warn = {0};

	for (uint32_t i = 0; i < env->count; i++) {
		struct entry entry;

		if (env_summary_leaves_out(env, i))
			continue;
		if (entry_of(&entry, env, i)) {
			env_set_in_directory(env, i, export_file(directory, &entry, &warn));
			continue;
		}
		env_set_in_directory(env, i, false);
		env_warn(&warn, entry.name, "no name of a file", "not written");
	}
	env_warn_end(&warn);
}

static void export_summary(enum env_summary which, const struct env *env)
{
	int r = env_summary_write(which, env);

	if (r < 0)
		env_warn_once(env_summary_path(which), r, "not written");
}

void env_export(struct env *env, bool with_files)
{
	int directory = sys_open(SYS_CWD, ENV_DIRECTORY, SYS_OPEN_DIRECTORY);

	if (directory == -ENOENT)
		return;
	if (directory < 0) {
		env_warn_once(ENV_DIRECTORY, directory, "not written");
	} else {
		if (with_files)
			export_files(env, directory);
		sys_close(directory);
	}
	export_summary(ENV_SUMMARY_SH, env);
	export_summary(ENV_SUMMARY_JSON, env);
}
