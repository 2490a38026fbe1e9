/* file.c - sys_file.h on Linux. One function, one call.
 *
 * stat goes to the kernel directly: on 32-bit machines libc asks statx first,
 * and old seccomp profiles answer that with EPERM instead of ENOSYS. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "kstat.h"
#include "result.h"
#include "sys_file.h"

static int open_flags(enum sys_open how)
{
	switch (how) {
	case SYS_OPEN_DIRECTORY:
		return O_RDONLY | O_DIRECTORY;
	case SYS_OPEN_SUBDIRECTORY:
		return O_PATH | O_DIRECTORY | O_NOFOLLOW;
	case SYS_OPEN_READ:
		return O_RDONLY | O_NOFOLLOW;
	case SYS_OPEN_READ_FOLLOW:
		return O_RDONLY;
	case SYS_OPEN_WRITE:
		return O_WRONLY | O_CREAT | O_NOFOLLOW;
	case SYS_OPEN_NEW:
		return O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
	}
	ASSERT(!"unreachable");
	return 0;
}

int sys_open(int at, const char *path, enum sys_open how)
{
	int flags = open_flags(how) | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

	return result(openat(at, path, flags, how == SYS_OPEN_NEW ? 0600 : 0666));
}

void sys_close(int fd)
{
	(void)close(fd);
}

int32_t sys_read(int fd, void *buffer, uint32_t size)
{
	ssize_t r;

	do
		r = read(fd, buffer, size);
	while (r < 0 && errno == EINTR);
	return result(r);
}

int32_t sys_write(int fd, const void *buffer, uint32_t size)
{
	ssize_t r;

	do
		r = write(fd, buffer, size);
	while (r < 0 && errno == EINTR);
	return result(r);
}

int sys_truncate(int fd, uint32_t size)
{
	return result(ftruncate(fd, size));
}

/* The kernel's record of one directory entry. */
struct entry {
	uint64_t inode;
	int64_t offset;
	uint16_t length;
	uint8_t type;
	char name[];
};

static bool is_dot(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

int32_t sys_names_next(int fd, char *names, uint32_t size)
{
	/* A record is longer than its name: what is read always fits. */
	_Alignas(struct entry) char records[4096];
	int32_t used = 0;

	do {
		long got = syscall(SYS_getdents64, fd, records, sizeof(records));

		if (got <= 0)
			return result(got);
		for (long at = 0; at < got;) {
			const struct entry *e = (const void *)(records + at);
			uint32_t length = (uint32_t)strlen(e->name) + 1;

			at += e->length;
			if (is_dot(e->name))
				continue;
			ASSERT((uint32_t)used + length <= size);
			memcpy(names + used, e->name, length);
			used += (int32_t)length;
		}
	} while (used == 0); /* nothing but the dots: not yet the end */
	return used;
}

static enum sys_kind kind_of(uint32_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFREG:
		return SYS_KIND_FILE;
	case S_IFDIR:
		return SYS_KIND_DIRECTORY;
	case S_IFLNK:
		return SYS_KIND_LINK;
	default:
		return SYS_KIND_OTHER;
	}
}

static int stat_at(int at, const char *path, int flags, struct sys_stat *out)
{
	struct kstat k;
	int r = result(syscall(KSTAT_CALL, at, path, &k, flags));

	if (r == 0)
		*out = (struct sys_stat){
			.kind = kind_of(k.mode),
			.mode = k.mode & 07777,
			.uid = k.uid,
			.gid = k.gid,
		};
	return r;
}

int sys_fstat(int fd, struct sys_stat *out)
{
	return stat_at(fd, "", AT_EMPTY_PATH, out);
}

int sys_stat(int at, const char *path, struct sys_stat *out)
{
	return stat_at(at, path, 0, out);
}

int sys_lstat(int at, const char *path, struct sys_stat *out)
{
	return stat_at(at, path, AT_SYMLINK_NOFOLLOW, out);
}

int sys_can_execute(int at, const char *path)
{
	return result(syscall(SYS_faccessat, at, path, X_OK));
}

int32_t sys_readlink(int at, const char *path, char *buffer, uint32_t size)
{
	ssize_t r = readlinkat(at, path, buffer, size);

	if (r < 0)
		return -errno;
	if ((size_t)r >= size)
		return -ENAMETOOLONG;
	buffer[r] = '\0';
	return (int32_t)r;
}

int sys_chmod(int fd, uint32_t mode)
{
	return result(fchmod(fd, mode));
}

int sys_chown(int fd, uint32_t uid, uint32_t gid)
{
	return result(fchown(fd, uid, gid));
}

int sys_rename(int at, const char *from, const char *to)
{
	return result(syscall(SYS_renameat, at, from, at, to));
}

int sys_unlink(int at, const char *path)
{
	return result(unlinkat(at, path, 0));
}

int sys_cwd(char *buffer, uint32_t size)
{
	/* A directory out of reach has a name that does not begin with '/'. */
	int r = result(syscall(SYS_getcwd, buffer, size));

	return r >= 0 && buffer[0] != '/' ? -ENOENT : r < 0 ? r : 0;
}

int sys_chdir(const char *path)
{
	return result(chdir(path));
}
