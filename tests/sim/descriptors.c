/* descriptors.c - the table of open descriptors of the init. */
#include "world.h"

#include <errno.h>

enum { FDS_FIRST = 3, FDS_MAX = 40 };

static struct descriptor descriptors[FDS_MAX];

struct descriptor *descriptor_at(int fd)
{
	if (fd < FDS_FIRST || fd >= FDS_MAX || !descriptors[fd].is_open)
		return NULL;
	return &descriptors[fd];
}

int descriptor_new(struct descriptor d)
{
	for (int fd = FDS_FIRST; fd < FDS_MAX; fd++) {
		if (descriptors[fd].is_open)
			continue;
		descriptors[fd] = d;
		descriptors[fd].is_open = true;
		return fd;
	}
	return -EMFILE;
}

int32_t descriptor_count(void)
{
	int32_t count = 0;

	for (int fd = FDS_FIRST; fd < FDS_MAX; fd++)
		count += descriptors[fd].is_open;
	return count;
}

void sys_close(int fd)
{
	call_begin(CALL_CLOSE);
	if (!descriptor_at(fd))
		world_failed("I20: close of %d, which is not open", fd);
	descriptors[fd].is_open = false;
	call_end(CALL_CLOSE, "", fd, 0);
}
