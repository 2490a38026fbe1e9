/* env_summary.c - see env_summary.h. */
#include "env_summary.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "env_directory.h"
#include "env_file.h"
#include "json.h"
#include "log.h"
#include "out.h"
#include "shquote.h"
#include "sys.h"

/* Escaped texts grow up to sixfold: they go through the buffer in pieces. */
enum { PIECE_SIZE = 256, PIECE_ROOM = 6 * PIECE_SIZE };

static const char *const path_of[] = {ENV_DIRECTORY ".sh", ENV_DIRECTORY ".json"};
static const char *const new_path_of[] = {"/etc/.container_environment.sh.new",
					  "/etc/.container_environment.json.new"};

static const char left_out[][6] = {"HOME", "USER", "GROUP", "UID", "GID", "SHELL"};

const char *env_summary_path(enum env_summary which)
{
	return path_of[which];
}

bool env_summary_leaves_out(const struct env *env, uint32_t index)
{
	size_t length = env_name_length(env, index);

	for (size_t i = 0; i < COUNTOF(left_out); i++)
		if (strlen(left_out[i]) == length &&
		    memcmp(left_out[i], env->text[index], length) == 0)
			return true;
	return false;
}

static void put(struct out *out, const char *text)
{
	out_bytes(out, text, strlen(text));
}

static void put_sh_variable(struct out *out, const struct env *env, uint32_t index)
{
	const char *value = env_value_at(env, index);
	bool is_plain = shquote_is_plain(value, strlen(value));

	put(out, "export ");
	shquote_name(out_room(out, ENV_SUMMARY_NAME_MAX + 1), env->text[index],
		     env_name_length(env, index));
	put(out, is_plain ? "=" : "='");
	for (; *value; value++)
		shquote_piece(out_room(out, PIECE_ROOM), value, 1);
	put(out, is_plain ? "\n" : "'\n");
}

static void put_sh(struct out *out, const struct env *env)
{
	for (uint32_t i = 0; i < env->count; i++)
		if (!env_summary_leaves_out(env, i) &&
		    env_name_length(env, i) <= ENV_SUMMARY_NAME_MAX)
			put_sh_variable(out, env, i);
}

static void put_json_string(struct out *out, const char *text, size_t count)
{
	while (count > 0) {
		size_t piece = count < PIECE_SIZE ? count : PIECE_SIZE;
		size_t taken = json_piece(out_room(out, PIECE_ROOM), text, piece, piece == count);

		text += taken;
		count -= taken;
	}
}

static void put_json(struct out *out, const struct env *env)
{
	const char *before = "{\"";

	for (uint32_t i = 0; i < env->count; i++) {
		const char *value = env_value_at(env, i);

		put(out, before);
		put_json_string(out, env->text[i], env_name_length(env, i));
		put(out, "\": \"");
		put_json_string(out, value, strlen(value));
		before = "\", \"";
	}
	put(out, env->count > 0 ? "\"}" : "{}");
}

static int put_all(enum env_summary which, const struct env *env, int fd, bool compares)
{
	struct out out;

	out_begin(&out, fd, compares);
	if (which == ENV_SUMMARY_SH)
		put_sh(&out, env);
	else
		put_json(&out, env);
	return out_end(&out);
}

static bool is_up_to_date(enum env_summary which, const struct env *env)
{
	int fd = sys_open(SYS_CWD, path_of[which], SYS_OPEN_READ);
	bool is_same;

	if (fd < 0)
		return false;
	is_same = env_file_is_regular(fd) && put_all(which, env, fd, true) == 0;
	sys_close(fd);
	return is_same;
}

/* The owner first: changing it takes away mode bits. What became of the owner
 * is no reason to stop, and goes to *owner_error. */
static int set_owner_and_mode(enum env_summary which, int fd, int *owner_error)
{
	struct sys_stat old;
	struct sys_stat new;
	int r = sys_fstat(fd, &new);

	if (r < 0)
		return r;
	if (sys_lstat(SYS_CWD, path_of[which], &old) < 0 || old.kind != SYS_KIND_FILE)
		return sys_chmod(fd, 0640);
	if (old.uid != new.uid || old.gid != new.gid)
		*owner_error = sys_chown(fd, old.uid, old.gid);
	return sys_chmod(fd, old.mode);
}

static int replace(enum env_summary which, const struct env *env)
{
	const char *new_path = new_path_of[which];
	int owner_error = 0;
	int fd;
	int r;

	/* Of a boot that was cut short. */
	(void)sys_unlink(SYS_CWD, new_path);
	fd = sys_open(SYS_CWD, new_path, SYS_OPEN_NEW);
	if (fd < 0)
		return fd;
	r = put_all(which, env, fd, false);
	if (r == 0)
		r = set_owner_and_mode(which, fd, &owner_error);
	sys_close(fd);
	if (r == 0)
		r = sys_rename(SYS_CWD, new_path, path_of[which]);
	if (r < 0)
		(void)sys_unlink(SYS_CWD, new_path);
	else if (owner_error < 0)
		log_warning("%s: its owner could not be kept: %i", path_of[which], owner_error);
	return r;
}

/* For a file that is a mount of its own, or a directory we may not change. */
static int write_in_place(enum env_summary which, const struct env *env)
{
	bool is_new = content_own_kind(SYS_CWD, path_of[which]) == -ENOENT;
	int fd = sys_open(SYS_CWD, path_of[which], SYS_OPEN_WRITE);
	int r;

	if (fd < 0)
		return fd;
	if (!env_file_is_regular(fd))
		r = -EISDIR;
	else
		r = is_new ? sys_chmod(fd, 0640) : 0;
	if (r == 0)
		r = put_all(which, env, fd, false);
	sys_close(fd);
	if (r < 0 && is_new)
		(void)sys_unlink(SYS_CWD, path_of[which]);
	return r;
}

/* A full disk would cut off in place what is whole as yet. */
static bool may_write_in_place(int error)
{
	return error < 0 && error != -ENOSPC && error != -EDQUOT && error != -EIO;
}

int env_summary_write(enum env_summary which, const struct env *env)
{
	int r;

	if (is_up_to_date(which, env))
		return 0;
	r = replace(which, env);
	return may_write_in_place(r) ? write_in_place(which, env) : r;
}
