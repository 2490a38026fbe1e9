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

int content_kind(int at, const char *path)
{
	struct sys_stat stat;
	int r = sys_stat(at, path, &stat);

	return r < 0 ? r : (int)stat.kind;
}

int content_own_kind(int at, const char *path)
{
	struct sys_stat stat;
	int r = sys_lstat(at, path, &stat);

	return r < 0 ? r : (int)stat.kind;
}
