/* kernel_file.c - sys_file.h: descriptors and what is in the files. */
#include "world.h"

#include <errno.h>
#include <string.h>

enum { SMALL = 64 };

static bool makes_file(enum sys_open how)
{
	return how == SYS_OPEN_WRITE || how == SYS_OPEN_NEW || how == SYS_OPEN_REPLACE ||
	       how == SYS_OPEN_LOCK;
}

static bool wants_directory(enum sys_open how)
{
	return how == SYS_OPEN_DIRECTORY || how == SYS_OPEN_SUBDIRECTORY ||
	       how == SYS_OPEN_IDENTITY;
}

static bool follows(enum sys_open how)
{
	return how == SYS_OPEN_DIRECTORY || how == SYS_OPEN_READ_FOLLOW || how == SYS_OPEN_LOCK ||
	       how == SYS_OPEN_IDENTITY || how == SYS_OPEN_FIFO_WRITE;
}

static int open_error(int32_t node, enum sys_open how)
{
	enum sys_kind kind = tree[node].kind;

	if (kind == SYS_KIND_LINK)
		return wants_directory(how) ? -ENOTDIR : -ELOOP;
	if (how == SYS_OPEN_NEW)
		return -EEXIST;
	if (wants_directory(how))
		return kind == SYS_KIND_DIRECTORY ? 0 : -ENOTDIR;
	if (kind == SYS_KIND_FIFO && (makes_file(how) || how == SYS_OPEN_FIFO_WRITE) &&
	    channel_at(tree[node].channel)->readers == 0)
		return -ENXIO;
	if (makes_file(how) && tree_is_read_only(tree[node].home))
		return -EROFS;
	return kind == SYS_KIND_DIRECTORY && (makes_file(how) || how == SYS_OPEN_FIFO) ? -EISDIR
										       : 0;
}

static int make_file(struct found *found, enum sys_open how)
{
	int32_t node;

	if (!makes_file(how))
		return -ENOENT;
	if (tree[found->parent].links == 0)
		return -ENOENT;
	if (tree_is_read_only(found->parent))
		return -EROFS;
	node = tree_add(found->parent, found->name, SYS_KIND_FILE,
			how == SYS_OPEN_NEW || how == SYS_OPEN_LOCK ? 0600 : 0644);
	found->node = node;
	return node < 0 ? node : 0;
}

static int open_node(int at, const char *path, enum sys_open how)
{
	struct found found;
	struct node *n;
	int error = path_walk(at, path, follows(how), &found);

	if (error)
		return error;
	if (descriptor_room() < 1)
		return -EMFILE;
	error = found.node == NODE_NONE ? make_file(&found, how) : open_error(found.node, how);
	if (error)
		return error;
	n = &tree[found.node];
	if (how == SYS_OPEN_REPLACE)
		n->length = 0;
	return descriptor_new((struct descriptor){
		.kind = FD_NODE,
		.node = found.node,
		.channel = n->channel,
		.reads = n->channel && !makes_file(how) && how != SYS_OPEN_FIFO_WRITE,
		.writes = n->channel &&
			  (makes_file(how) || how == SYS_OPEN_FIFO || how == SYS_OPEN_FIFO_WRITE),
		.how = how,
	});
}

static int open_proc(const char *path, enum sys_open how)
{
	struct descriptor d = {.kind = FD_PROC};
	enum sys_kind kind;

	if (!proc_kind(path, &kind))
		return -ENOENT;
	if (wants_directory(how) != (kind == SYS_KIND_DIRECTORY))
		return wants_directory(how) ? -ENOTDIR : -EISDIR;
	if (makes_file(how))
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

/* Short counts are normal: some worlds have little else. What is as small as the
 * files of a service comes and goes whole, as it does on Linux. */
static uint32_t shortened(uint32_t size)
{
	if (!world.has_short_io || size < 2 || (size < SMALL && world.service_count > 0))
		return size;
	return 1 + (uint32_t)random_below(STREAM_SCHEDULE, size);
}

static int32_t read_node(struct descriptor *d, void *buffer, uint32_t size)
{
	const struct node *n = &tree[d->node];
	uint32_t count = n->length > d->offset ? n->length - d->offset : 0;

	if (n->kind == SYS_KIND_DIRECTORY)
		return d->how == SYS_OPEN_IDENTITY ? -EBADF : -EISDIR;
	count = shortened(min_u32(count, size));
	memcpy(buffer, tree_bytes + n->at + d->offset, count);
	return (int32_t)count;
}

static int32_t read_channel(const struct descriptor *d, char *buffer, uint32_t size)
{
	uint32_t count;

	if (!d->reads)
		return -EBADF;
	if (channel_at(d->channel)->count == 0)
		return channel_at(d->channel)->writers ? -EAGAIN : 0;
	if (d->kind == FD_NODE)
		check_fifo_read(d->node);
	count = channel_take(d->channel, buffer, size);
	for (uint32_t i = 0; d->kind == FD_NODE && i < count; i++)
		note_fifo_byte(d->node, buffer[i]);
	return (int32_t)count;
}

static int32_t read_from(struct descriptor *d, void *buffer, uint32_t size)
{
	if (d->kind == FD_PROC)
		return proc_read(d->proc, d->offset, buffer, size);
	if (d->kind == FD_CHANGES)
		return watch_read(d, size);
	if (d->channel)
		return read_channel(d, buffer, size);
	return d->kind == FD_NODE ? read_node(d, buffer, size) : -EINVAL;
}

int32_t sys_read(int fd, void *buffer, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_READ);

	if (!d)
		result = -EBADF;
	if (result == 0)
		result = read_from(d, buffer, size);
	if (result > 0)
		world.idle_waits = 0;
	if (result > 0)
		d->offset += (uint32_t)result;
	return call_end(CALL_READ, "", fd, result);
}

static int32_t write_channel(const struct descriptor *d, const char *buffer, uint32_t size)
{
	if (!d->writes)
		return -EBADF;
	if (channel_at(d->channel)->readers == 0)
		return -EPIPE;
	size = channel_put(d->channel, buffer, size);
	return size ? (int32_t)size : -EAGAIN;
}

int32_t sys_write(int fd, const void *buffer, uint32_t size)
{
	struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_WRITE);

	if (result == 0 && (fd == 1 || fd == 2))
		result = (int32_t)size;
	else if (result == 0 && (!d || d->kind != FD_NODE))
		result = -EBADF;
	else if (result == 0 && d->channel)
		result = write_channel(d, buffer, size);
	else if (result == 0 && world.is_disk_full)
		result = -ENOSPC;
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
	const char *name;

	if (world.directories_break && d->offset > 0)
		return -EIO;
	if (world.directories_break)
		size = NODE_NAME_SIZE + 1;
	while (used + NODE_NAME_SIZE < size && tree_next(d->node, &d->offset, &name)) {
		strcpy(names + used, name);
		used += (uint32_t)strlen(name) + 1;
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
	if (result > 0)
		world.idle_waits = 0;
	return call_end(CALL_NAMES, "", fd, result);
}

int32_t sys_unread(int fd)
{
	const struct descriptor *d = descriptor_at(fd);
	int32_t result = call_begin(CALL_OTHER);

	if (!d || !d->channel)
		result = -EBADF;
	if (result == 0)
		result = (int32_t)channel_at(d->channel)->count;
	return call_end(CALL_OTHER, "unread", fd, result);
}
