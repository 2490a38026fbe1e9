/* content.c - see content.h. */
#include "content.h"

#include "sys.h"

int32_t content_read(int at, const char *path, void *bytes, uint32_t size)
{
	int fd = sys_open(at, path, SYS_OPEN_READ_FOLLOW);
	uint32_t count = 0;
	int32_t r;

	if (fd < 0)
		return fd;
	while ((r = sys_read(fd, (char *)bytes + count, size - count)) > 0)
		count += (uint32_t)r;
	sys_close(fd);
	return r < 0 ? r : (int32_t)count;
}
