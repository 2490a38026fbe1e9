/* watch.c - what the wait tells of besides signals: new bytes, changed names. */
#include "world.h"

#include <errno.h>

enum { WATCHES_MAX = 600, CHANGE_SIZE = 32 };

/* One directory that a descriptor of changes looks at. */
static struct {
	int fd;
	int32_t directory;
} watches[WATCHES_MAX];
static uint32_t watch_count;

int sys_watch(int fd, uint32_t tag)
{
	struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_WATCH);

	if (!d)
		world_failed("watches %d, which is not open", fd);
	if (tag == 0 || tag >= SYS_TAG_MAX)
		world_failed("watches with the tag %u", tag);
	if (result == 0 && !world.has_epoll)
		result = -ENOSYS;
	else if (result == 0 && d->tag)
		result = -EEXIST;
	else if (result == 0 && d->kind != FD_CHANGES && !d->channel)
		result = -EPERM;
	if (result == 0) {
		d->tag = tag;
		d->is_ready = d->changes > 0 || (d->channel && channel_at(d->channel)->count > 0);
	}
	return call_end(CALL_WATCH, "", fd, result);
}

void watch_channel(int32_t channel)
{
	struct descriptor *d;

	for (int fd = 0; (d = descriptor_next(&fd)) != NULL;)
		if (d->channel == channel && d->tag && d->reads)
			d->is_ready = true;
}

/* New bytes that were read meanwhile are not told. */
static bool is_ready(struct descriptor *d)
{
	d->is_ready &= d->changes > 0 || (d->channel && channel_at(d->channel)->count > 0);
	return d->is_ready && d->tag;
}

bool watch_is_ready(void)
{
	struct descriptor *d;

	for (int fd = 0; (d = descriptor_next(&fd)) != NULL;)
		if (is_ready(d))
			return true;
	return false;
}

/* In any order, as long as it is told once. */
uint32_t watch_take(uint32_t *tags, uint32_t cap)
{
	struct descriptor *d;
	uint32_t count = 0;

	for (int fd = 0; count < cap && (d = descriptor_next(&fd)) != NULL;) {
		if (!is_ready(d))
			continue;
		d->is_ready = false;
		tags[count++] = d->tag;
	}
	for (uint32_t i = count; i > 1; i--) {
		uint32_t other = (uint32_t)random_below(STREAM_SCHEDULE, i);
		uint32_t tag = tags[i - 1];

		tags[i - 1] = tags[other];
		tags[other] = tag;
	}
	return count;
}

int sys_changes_open(void)
{
	int result = call_begin(CALL_CHANGES_OPEN);

	if (result == 0 && world.has_no_inotify)
		result = -EMFILE;
	if (result == 0)
		result = descriptor_new((struct descriptor){.kind = FD_CHANGES});
	return call_end(CALL_CHANGES_OPEN, "", 0, result);
}

static int add_watch(int fd, const char *directory)
{
	struct found found;
	int error = path_find(SYS_CWD, directory, true, &found);

	if (error)
		return error;
	if (tree[found.node].kind != SYS_KIND_DIRECTORY)
		return -ENOTDIR;
	for (uint32_t i = 0; i < watch_count; i++)
		if (watches[i].fd == fd && watches[i].directory == found.node)
			return (int)i + 1;
	if (watch_count == WATCHES_MAX || world.has_no_watches)
		return -ENOSPC;
	watches[watch_count].fd = fd;
	watches[watch_count].directory = found.node;
	return (int)++watch_count;
}

int sys_changes_add(int fd, const char *directory)
{
	struct descriptor *d = descriptor_at(fd);
	int result = call_begin(CALL_CHANGES_ADD);

	if (!d || d->kind != FD_CHANGES)
		result = -EBADF;
	if (result == 0)
		result = add_watch(fd, directory);
	return call_end(CALL_CHANGES_ADD, directory, fd, result);
}

void sys_changes_drop(int fd, int watch)
{
	struct descriptor *d = descriptor_at(fd);

	(void)call_begin(CALL_CHANGES_DROP);
	if (!d || d->kind != FD_CHANGES || watch < 1 || (uint32_t)watch > watch_count)
		world_failed("drops the watch %d of %d", watch, fd);
	if (watches[watch - 1].fd == fd && watches[watch - 1].directory != NODE_NONE) {
		watches[watch - 1].directory = NODE_NONE;
		d->changes += CHANGE_SIZE;
		d->is_ready = true;
	}
	(void)call_end(CALL_CHANGES_DROP, "", fd, 0);
}

/* A name came or went in a directory, or the directory did so itself. */
void watch_changed(int32_t directory)
{
	for (uint32_t i = 0; i < watch_count; i++) {
		struct descriptor *d = descriptor_at(watches[i].fd);

		if (watches[i].directory != directory || !d || d->kind != FD_CHANGES)
			continue;
		d->changes += CHANGE_SIZE;
		d->is_ready = true;
	}
}

/* The kernel looks no more at a directory that is gone for good. */
void watch_forget(int32_t directory)
{
	for (uint32_t i = 0; i < watch_count; i++)
		if (watches[i].directory == directory)
			watches[i].directory = NODE_NONE;
}

void watch_closed(int fd)
{
	for (uint32_t i = 0; i < watch_count; i++)
		if (watches[i].fd == fd)
			watches[i].directory = NODE_NONE;
}

bool watch_looks(int fd)
{
	for (uint32_t i = 0; i < watch_count; i++)
		if (watches[i].fd == fd && watches[i].directory != NODE_NONE)
			return true;
	return false;
}

int32_t watch_read(struct descriptor *d, uint32_t size)
{
	uint32_t count = min_u32(d->changes, size - size % CHANGE_SIZE);

	if (d->changes == 0)
		return -EAGAIN;
	if (count == 0)
		return -EINVAL;
	d->changes -= count;
	return (int32_t)count;
}
