/* descriptors.c - the table of open descriptors of the init. */
#include "world.h"

#include <errno.h>

enum { FDS_FIRST = 3, FDS_MAX = 1200 };

static struct descriptor descriptors[FDS_MAX];
static int32_t open_count;

static int32_t limit(void)
{
	return (int32_t)min_u32(world.descriptor_limit, FDS_MAX);
}

struct descriptor *descriptor_at(int fd)
{
	if (fd < FDS_FIRST || fd >= FDS_MAX || !descriptors[fd].is_open)
		return NULL;
	return &descriptors[fd];
}

struct descriptor *descriptor_next(int *fd)
{
	while (++*fd < FDS_MAX)
		if (descriptor_at(*fd))
			return &descriptors[*fd];
	return NULL;
}

int descriptor_new(struct descriptor d)
{
	for (int fd = FDS_FIRST; fd < limit(); fd++) {
		if (descriptors[fd].is_open)
			continue;
		descriptors[fd] = d;
		descriptors[fd].is_open = true;
		open_count++;
		if (d.kind == FD_NODE)
			tree_pin(d.node);
		if (d.channel)
			channel_hold(d.channel, d.reads, d.writes);
		return fd;
	}
	return -EMFILE;
}

int32_t descriptor_count(void)
{
	return open_count;
}

/* How many more can be opened. */
int32_t descriptor_room(void)
{
	return limit() - FDS_FIRST - open_count;
}

static void release(int fd, struct descriptor *d)
{
	d->is_open = false;
	open_count--;
	if (d->channel)
		channel_release(d->channel, d->reads, d->writes);
	if (d->kind == FD_CHANGES)
		watch_closed(fd);
	if (d->kind != FD_NODE)
		return;
	if (tree[d->node].lock == fd)
		tree[d->node].lock = 0;
	tree_unpin(d->node);
}

void sys_close(int fd)
{
	struct descriptor *d = descriptor_at(fd);

	if (fd <= 0)
		return;
	call_begin(CALL_CLOSE);
	if (!d)
		world_failed("I20: close of %d, which is not open", fd);
	release(fd, d);
	call_end(CALL_CLOSE, "", fd, 0);
}

int sys_lock(int fd)
{
	struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_LOCK);

	if (!d || d->kind != FD_NODE)
		result = -EBADF;
	else if (result == 0 && tree[d->node].lock != 0 && tree[d->node].lock != fd)
		result = -EAGAIN;
	if (result == 0) {
		tree[d->node].lock = fd;
		note_service_taken(d->node);
	}
	return call_end(CALL_LOCK, "", fd, result);
}

int sys_pipe(int32_t ends[2])
{
	int result = call_begin(CALL_PIPE);
	int32_t channel;

	if (result == 0 && descriptor_room() < 2)
		result = -EMFILE;
	if (result == 0) {
		channel = channel_new();
		ends[0] = descriptor_new(
			(struct descriptor){.kind = FD_PIPE, .channel = channel, .reads = true});
		ends[1] = descriptor_new(
			(struct descriptor){.kind = FD_PIPE, .channel = channel, .writes = true});
	}
	return call_end(CALL_PIPE, "", result == 0 ? ends[0] : 0, result);
}

uint32_t sys_raise_descriptor_limit(void)
{
	call_begin(CALL_OTHER);
	return (uint32_t)call_end(CALL_OTHER, "raise_descriptor_limit", 0,
				  (int32_t)world.descriptor_limit);
}
