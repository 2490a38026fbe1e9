/* kernel_file.c - sys_file.h: descriptors and what is in the files. */
#include "world.h"

#include <errno.h>
#include <string.h>

static int32_t working_directory;

/* Where a relative path begins; -errno. */
static int32_t base_of(int at)
{
	const struct descriptor *d = descriptor_at(at);

	if (at == SYS_CWD)
		return working_directory;
	return d && d->kind == FD_NODE ? d->node : -EBADF;
}

static int walk(int at, const char *path, bool follows, struct found *out)
{
	int32_t base = base_of(at);

	return base < 0 && *path != '/' ? base : tree_walk(base, path, follows, out);
}

/* As above, but it must be there: the node or -errno. */
static int32_t node_of(int at, const char *path, bool follows)
{
	struct found found;
	int error = walk(at, path, follows, &found);

	if (error)
		return error;
	return found.node == NODE_NONE ? -ENOENT : found.node;
}

static int open_error(int32_t node, enum sys_open how)
{
	enum sys_kind kind = tree[node].kind;
	bool wants_directory = how == SYS_OPEN_DIRECTORY || how == SYS_OPEN_SUBDIRECTORY;

	if (kind == SYS_KIND_LINK)
		return wants_directory ? -ENOTDIR : -ELOOP;
	if (how == SYS_OPEN_NEW)
		return -EEXIST;
	if (wants_directory)
		return kind == SYS_KIND_DIRECTORY ? 0 : -ENOTDIR;
	return kind == SYS_KIND_DIRECTORY && how == SYS_OPEN_WRITE ? -EISDIR : 0;
}

static int open_node(int at, const char *path, enum sys_open how)
{
	bool follows = how == SYS_OPEN_DIRECTORY || how == SYS_OPEN_READ_FOLLOW;
	bool creates = how == SYS_OPEN_WRITE || how == SYS_OPEN_NEW;
	struct found found;
	int error = walk(at, path, follows, &found);

	if (error)
		return error;
	if (found.node == NODE_NONE) {
		if (!creates)
			return -ENOENT;
		found.node = tree_add(found.parent, found.name, SYS_KIND_FILE,
				      how == SYS_OPEN_NEW ? 0600 : 0644);
		error = found.node < 0 ? found.node : 0;
	} else {
		error = open_error(found.node, how);
	}
	if (error)
		return error;
	return descriptor_new((struct descriptor){.kind = FD_NODE, .node = found.node});
}

static int open_proc(const char *path, enum sys_open how)
{
	struct descriptor d = {.kind = FD_PROC};
	enum sys_kind kind;
	bool wants_directory = how == SYS_OPEN_DIRECTORY || how == SYS_OPEN_SUBDIRECTORY;

	if (!proc_kind(path, &kind))
		return -ENOENT;
	if (wants_directory != (kind == SYS_KIND_DIRECTORY))
		return wants_directory ? -ENOTDIR : -EISDIR;
	if (how == SYS_OPEN_WRITE || how == SYS_OPEN_NEW)
		return -EACCES;
	strncpy(d.proc, path, sizeof(d.proc) - 1);
	return descriptor_new(d);
}

int sys_open(int at, const char *path, enum sys_open how)
{
	int result = call_begin(CALL_OPEN);
	char below[sizeof(((struct descriptor *)0)->proc)];

	if (result == 0)
		result = proc_path(at, path, below, sizeof(below)) ? open_proc(below, how)
								   : open_node(at, path, how);
	return call_end(CALL_OPEN, path, how, result);
}

/* Short counts are normal: some worlds have little else. */
static uint32_t shortened(uint32_t size)
{
	if (!world.has_short_io || size < 2)
		return size;
	return 1 + (uint32_t)random_below(STREAM_SCHEDULE, size);
}

static int32_t read_node(struct descriptor *d, void *buffer, uint32_t size)
{
	const struct node *n = &tree[d->node];
	uint32_t count = n->length > d->offset ? n->length - d->offset : 0;

	if (n->kind == SYS_KIND_DIRECTORY)
		return -EISDIR;
	count = shortened(min_u32(count, size));
	memcpy(buffer, tree_bytes + n->at + d->offset, count);
	return (int32_t)count;
}

int32_t sys_read(int fd, void *buffer, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_READ);

	if (!d)
		result = -EBADF;
	if (result == 0)
		result = d->kind == FD_PROC ? proc_read(d->proc, d->offset, buffer, size)
					    : read_node(d, buffer, size);
	if (result > 0)
		d->offset += (uint32_t)result;
	return call_end(CALL_READ, "", fd, result);
}

int32_t sys_write(int fd, const void *buffer, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_WRITE);

	if (result == 0 && (fd == 1 || fd == 2))
		result = (int32_t)size;
	else if (result == 0 && (!d || d->kind != FD_NODE))
		result = -EBADF;
	else if (result == 0)
		result = tree_write(d->node, d->offset, buffer, shortened(size));
	if (result > 0 && d)
		d->offset += (uint32_t)result;
	return call_end(CALL_WRITE, "", fd, result);
}

int sys_truncate(int fd, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_TRUNCATE);

	if (!d || d->kind != FD_NODE)
		result = -EBADF;
	else if (result == 0)
		tree[d->node].length = min_u32(size, tree[d->node].length);
	return call_end(CALL_TRUNCATE, "", fd, result);
}

static int32_t names_of_node(struct descriptor *d, char *names, uint32_t size)
{
	uint32_t used = 0;
	int32_t node;

	if (world.directories_break && d->offset > 0)
		return -EIO;
	if (world.directories_break)
		size = sizeof(tree[0].name) + 1;
	while (used + sizeof(tree[0].name) < size && tree_next(d->node, &d->offset, &node)) {
		strcpy(names + used, tree[node].name);
		used += (uint32_t)strlen(tree[node].name) + 1;
	}
	return (int32_t)used;
}

int32_t sys_names_next(int fd, char *names, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_NAMES);

	if (!d)
		result = -EBADF;
	if (result == 0)
		result = d->kind == FD_PROC ? proc_names(d, names, size)
					    : names_of_node(d, names, size);
	return call_end(CALL_NAMES, "", fd, result);
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
	int32_t node = node_of(SYS_CWD, path, true);

	if (result == 0)
		result = node < 0 ? node : 0;
	if (result == 0)
		working_directory = node;
	return call_end(CALL_CHDIR, path, 0, result);
}
