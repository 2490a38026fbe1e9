/* file.c - sys_file.h on Linux. One function, one call. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kernel.h"
#include "kstat.h"
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
	case SYS_OPEN_REPLACE:
		return O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW;
	case SYS_OPEN_LOCK:
		return O_WRONLY | O_CREAT | O_APPEND;
	case SYS_OPEN_APPEND:
		return O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW;
	case SYS_OPEN_IDENTITY:
		return O_PATH | O_DIRECTORY;
	case SYS_OPEN_FIFO:
		return O_RDWR | O_NOFOLLOW;
	case SYS_OPEN_FIFO_WRITE:
		return O_WRONLY;
	}
	assert_failed("unreachable");
}

int sys_open(int at, const char *path, enum sys_open how)
{
	long flags = open_flags(how) | O_LARGEFILE | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
	bool is_private = how == SYS_OPEN_NEW || how == SYS_OPEN_LOCK || how == SYS_OPEN_APPEND;

	return (int)call(SYS_openat, at, path, flags, is_private ? 0600 : 0666);
}

void sys_close(int fd)
{
	if (fd > 0)
		(void)call(SYS_close, fd);
}

/* read and write: signals are held back, but a stop and go of the whole process
 * interrupts some files all the same. */
static int32_t transfer(long number, int fd, const void *buffer, uint32_t size)
{
	long r;

	do
		r = call(number, fd, buffer, (long)size);
	while (r == -EINTR);
	return (int32_t)r;
}

int32_t sys_read(int fd, void *buffer, uint32_t size)
{
	return transfer(SYS_read, fd, buffer, size);
}

int32_t sys_write(int fd, const void *buffer, uint32_t size)
{
	return transfer(SYS_write, fd, buffer, size);
}

int32_t sys_unread(int fd)
{
	int32_t count = 0;
	int r = (int)call(SYS_ioctl, fd, FIONREAD, &count);

	return r < 0 ? r : count;
}

int sys_truncate(int fd, uint32_t size)
{
	return (int)call(SYS_ftruncate, fd, (long)size);
}

int sys_sync(int fd)
{
	return (int)call(SYS_fsync, fd);
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
	return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

int32_t sys_names_next(int fd, char *names, uint32_t size)
{
	/* A record is longer than its name: what is read always fits. */
	_Alignas(struct entry) char records[SYS_NAMES_SIZE_MIN];
	int32_t used = 0;

	do {
		long got = call(SYS_getdents64, fd, records, sizeof(records));

		if (got <= 0)
			return (int32_t)got;
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
	case S_IFIFO:
		return SYS_KIND_FIFO;
	default:
		return SYS_KIND_OTHER;
	}
}

static int stat_at(int at, const char *path, int flags, struct sys_stat *out)
{
	struct kstat k;
	int r = (int)call(KSTAT_CALL, at, path, &k, flags);

	if (r == 0)
		*out = (struct sys_stat){
			.kind = kind_of(k.mode),
			.mode = k.mode & 07777,
			.uid = k.uid,
			.gid = k.gid,
			.device = k.device,
			.inode = k.inode,
			.size = k.size,
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
	return (int)call(SYS_faccessat, at, path, X_OK);
}

int32_t sys_readlink(int at, const char *path, char *buffer, uint32_t size)
{
	int32_t r = (int32_t)call(SYS_readlinkat, at, path, buffer, size);

	if (r < 0)
		return r;
	if ((uint32_t)r >= size)
		return -ENAMETOOLONG;
	buffer[r] = '\0';
	return r;
}

int sys_chmod(int fd, uint32_t mode)
{
	return (int)call(SYS_fchmod, fd, mode);
}

int sys_chown(int fd, uint32_t uid, uint32_t gid)
{
	return (int)call(SYS_KERNEL_FCHOWN, fd, uid, gid);
}

int sys_rename(int at, const char *from, const char *to)
{
	return (int)call(SYS_renameat, at, from, at, to);
}

int sys_unlink(int at, const char *path)
{
	return (int)call(SYS_unlinkat, at, path, 0);
}

int sys_link(int at, const char *from, const char *to)
{
	return (int)call(SYS_linkat, at, from, at, to, 0);
}

int sys_mkdir(int at, const char *path)
{
	return (int)call(SYS_mkdirat, at, path, 0700);
}

int sys_mkfifo(int at, const char *path)
{
	return (int)call(SYS_mknodat, at, path, S_IFIFO | 0600, 0);
}

int sys_lock(int fd)
{
	return (int)call(SYS_flock, fd, LOCK_EX | LOCK_NB);
}

int sys_pipe(int32_t ends[2])
{
	return (int)call(SYS_pipe2, ends, O_CLOEXEC);
}

int sys_cwd(char *buffer, uint32_t size)
{
	int r = (int)call(SYS_getcwd, buffer, (long)size);

	if (r < 0)
		return r;
	/* A directory out of reach has a name that does not begin with '/'. */
	return buffer[0] == '/' ? 0 : -ENOENT;
}

int sys_chdir(const char *path)
{
	return (int)call(SYS_chdir, path);
}
