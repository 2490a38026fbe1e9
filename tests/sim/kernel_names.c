/* kernel_names.c - sys_file.h: names made, moved and taken away. */
#include "world.h"

#include <errno.h>
#include <string.h>

/* A directory stays where it is while there is something in it. */
static bool is_empty(int32_t directory)
{
	uint32_t cursor = 0;
	const char *name;

	return !tree_next(directory, &cursor, &name);
}

int path_move(const struct found *from, const struct found *to)
{
	int32_t node = from->node;
	struct found keep = *to;
	int error;

	if (to->node == node)
		return 0;
	if (to->node != NODE_NONE) {
		bool is_directory = tree[to->node].kind == SYS_KIND_DIRECTORY;

		if (is_directory != (tree[node].kind == SYS_KIND_DIRECTORY))
			return is_directory ? -EISDIR : -ENOTDIR;
		if (is_directory && !is_empty(to->node))
			return -ENOTEMPTY;
	}
	tree_pin(node);
	if (to->node != NODE_NONE)
		tree_unlink(keep.parent, keep.name);
	error = tree_link(keep.parent, keep.name, node);
	if (error == 0)
		tree_unlink(from->parent, from->name);
	tree_unpin(node);
	if (tree[node].kind == SYS_KIND_DIRECTORY) {
		tree[node].parent = keep.parent;
		watch_changed(node);
	}
	return error;
}

static int rename_path(int at, const char *from, const char *to)
{
	struct found old;
	struct found new;
	int error = path_find(at, from, false, &old);

	if (error == 0)
		error = path_walk(at, to, false, &new);
	if (error == 0 && tree_is_read_only(new.parent))
		error = -EROFS;
	if (error)
		return error;
	check_published(&old, &new);
	return path_move(&old, &new);
}

int sys_rename(int at, const char *from, const char *to)
{
	int result = call_begin(CALL_RENAME);

	if (result == 0)
		result = rename_path(at, from, to);
	return call_end(CALL_RENAME, to, 0, result);
}

int sys_unlink(int at, const char *path)
{
	int result = call_begin(CALL_UNLINK);
	struct found found;

	if (result == 0)
		result = path_find(at, path, false, &found);
	if (result == 0 && tree[found.node].kind == SYS_KIND_DIRECTORY)
		result = -EISDIR;
	if (result == 0 && tree_is_read_only(found.parent))
		result = -EROFS;
	if (result == 0)
		tree_unlink(found.parent, found.name);
	return call_end(CALL_UNLINK, path, 0, result);
}

/* Where something new may stand; -errno. */
static int walk_new(int at, const char *path, struct found *out)
{
	int error = path_walk(at, path, false, out);

	if (error)
		return error;
	if (out->node != NODE_NONE)
		return -EEXIST;
	if (tree[out->parent].links == 0)
		return -ENOENT;
	return tree_is_read_only(out->parent) ? -EROFS : 0;
}

int sys_link(int at, const char *from, const char *to)
{
	int result = call_begin(CALL_LINK);
	struct found old, new;

	if (result == 0)
		result = path_find(at, from, false, &old);
	if (result == 0)
		result = walk_new(at, to, &new);
	if (result == 0 && (world.has_no_links || tree[old.node].kind == SYS_KIND_DIRECTORY))
		result = -EPERM;
	if (result == 0)
		result = tree_link(new.parent, new.name, old.node);
	return call_end(CALL_LINK, to, 0, result);
}

static int make(int at, const char *path, enum sys_kind kind, uint32_t mode)
{
	struct found found;
	int error = walk_new(at, path, &found);
	int32_t node;

	if (error)
		return error;
	node = tree_add(found.parent, found.name, kind, mode);
	return node < 0 ? node : 0;
}

int sys_mkdir(int at, const char *path)
{
	int result = call_begin(CALL_MKDIR);

	if (result == 0)
		result = make(at, path, SYS_KIND_DIRECTORY, 0700);
	return call_end(CALL_MKDIR, path, 0, result);
}

int sys_mkfifo(int at, const char *path)
{
	int result = call_begin(CALL_MKFIFO);

	if (result == 0)
		result = make(at, path, SYS_KIND_FIFO, 0600);
	return call_end(CALL_MKFIFO, path, 0, result);
}
