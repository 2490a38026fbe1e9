/* kernel_path.c - sys_file.h: what is said of and done to names. */
#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static int32_t working_directory;

int path_walk(int at, const char *path, bool follows, struct found *out)
{
	const struct descriptor *d = descriptor_at(at);

	if (at != SYS_CWD && *path != '/' && (!d || d->kind != FD_NODE))
		return -EBADF;
	return tree_walk(at == SYS_CWD || !d || d->kind != FD_NODE ? working_directory : d->node,
			 path, follows, out);
}

int path_find(int at, const char *path, bool follows, struct found *out)
{
	int error = path_walk(at, path, follows, out);

	if (error)
		return error;
	return out->node == NODE_NONE ? -ENOENT : 0;
}

static struct sys_stat stat_of(const struct node *n)
{
	return (struct sys_stat){
		.kind = n->kind,
		.mode = n->mode,
		.uid = n->uid,
		.gid = n->gid,
		.device = 1,
		.inode = (uint64_t)(n - tree) + 1,
		.size = n->length,
	};
}

static int stat_path(int at, const char *path, bool follows, struct sys_stat *out)
{
	struct found found;
	char below[48];
	int error;

	if (proc_path(at, path, below, sizeof(below))) {
		*out = (struct sys_stat){.mode = 0555};
		return proc_kind(below, &out->kind) ? 0 : -ENOENT;
	}
	error = path_find(at, path, follows, &found);
	if (error == 0)
		*out = stat_of(&tree[found.node]);
	return error;
}

int sys_fstat(int fd, struct sys_stat *out)
{
	const struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_FSTAT);

	if (!d)
		result = -EBADF;
	if (result == 0)
		*out = d->kind == FD_NODE ? stat_of(&tree[d->node])
					  : (struct sys_stat){.mode = 0444};
	return call_end(CALL_FSTAT, "", fd, result);
}

int sys_stat(int at, const char *path, struct sys_stat *out)
{
	int result = call_begin(CALL_STAT);

	if (result == 0)
		result = stat_path(at, path, true, out);
	return call_end(CALL_STAT, path, 0, result);
}

int sys_lstat(int at, const char *path, struct sys_stat *out)
{
	int result = call_begin(CALL_LSTAT);

	if (result == 0)
		result = stat_path(at, path, false, out);
	return call_end(CALL_LSTAT, path, 0, result);
}

int sys_can_execute(int at, const char *path)
{
	int result = call_begin(CALL_EXECUTABLE);
	struct sys_stat stat;

	if (result == 0)
		result = stat_path(at, path, true, &stat);
	if (result == 0 && !(stat.mode & 0111))
		result = -EACCES;
	return call_end(CALL_EXECUTABLE, path, 0, result);
}

static int32_t link_text(int at, const char *path, char *buffer, uint32_t size)
{
	struct found found;
	char below[48];
	const struct node *n;
	int error;

	if (proc_path(at, path, below, sizeof(below))) {
		if (strcmp(below, "/self") != 0)
			return -EINVAL;
		snprintf(buffer, size, "%d", (int)world.pid + world.proc_is_foreign);
		return (int32_t)strlen(buffer);
	}
	error = path_find(at, path, false, &found);
	if (error)
		return error;
	n = &tree[found.node];
	if (n->kind != SYS_KIND_LINK)
		return -EINVAL;
	if (n->length >= size)
		return -ENAMETOOLONG;
	memcpy(buffer, tree_bytes + n->at, n->length);
	buffer[n->length] = '\0';
	return (int32_t)n->length;
}

int32_t sys_readlink(int at, const char *path, char *buffer, uint32_t size)
{
	int32_t result = call_begin(CALL_READLINK);

	if (result == 0)
		result = link_text(at, path, buffer, size);
	return call_end(CALL_READLINK, path, 0, result);
}

int sys_chmod(int fd, uint32_t mode)
{
	const struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_CHMOD);

	if (!d || d->kind != FD_NODE)
		result = -EBADF;
	else if (result == 0)
		tree[d->node].mode = mode;
	return call_end(CALL_CHMOD, "", mode, result);
}

int sys_chown(int fd, uint32_t uid, uint32_t gid)
{
	const struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_CHOWN);

	if (!d || d->kind != FD_NODE) {
		result = -EBADF;
	} else if (result == 0) {
		tree[d->node].uid = uid;
		tree[d->node].gid = gid;
	}
	return call_end(CALL_CHOWN, "", uid, result);
}

int sys_cwd(char *buffer, uint32_t size)
{
	int result = call_begin(CALL_CWD);

	if (result == 0 && size < 2)
		result = -ERANGE;
	if (result == 0)
		strcpy(buffer, "/");
	return call_end(CALL_CWD, "", 0, result);
}

int sys_chdir(const char *path)
{
	int result = call_begin(CALL_CHDIR);
	struct found found;

	if (result == 0)
		result = path_find(SYS_CWD, path, true, &found);
	if (result == 0 && tree[found.node].kind != SYS_KIND_DIRECTORY)
		result = -ENOTDIR;
	if (result == 0)
		working_directory = found.node;
	return call_end(CALL_CHDIR, path, 0, result);
}
