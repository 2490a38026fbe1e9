/* sys_file.h - files, as the kernel has them.
 * Part of sys.h: see there for errors and ownership. A path is relative to the
 * directory descriptor `at`, or to the working directory for SYS_CWD. */
#ifndef OYA_SYS_FILE_H
#define OYA_SYS_FILE_H

#include "base.h"

enum {
	SYS_CWD = -100, /* AT_FDCWD */
	SYS_NAMES_SIZE_MIN = 1024,
};

/* How sys_open() opens. No way blocks on a FIFO. */
enum sys_open {
	SYS_OPEN_DIRECTORY,    /* for sys_names_next(); follows links */
	SYS_OPEN_SUBDIRECTORY, /* as the base of other calls; refuses links */
	SYS_OPEN_READ,         /* -ELOOP for a link as the last component */
	SYS_OPEN_READ_FOLLOW,  /* follows links */
	SYS_OPEN_WRITE,        /* creates 0666 & ~umask, keeps contents; -ELOOP for a link */
	SYS_OPEN_NEW,          /* must not exist; 0600 */
	SYS_OPEN_REPLACE,      /* creates 0666 & ~umask, drops contents; -ELOOP for a link */
	SYS_OPEN_LOCK,         /* creates 0600, for sys_lock(); follows links */
	SYS_OPEN_APPEND,       /* the same, and -ELOOP for a link */
	SYS_OPEN_IDENTITY,     /* a directory, as a handle that pins it; follows links */
	SYS_OPEN_FIFO,         /* both ends, so that it never ends; -ELOOP for a link */
	SYS_OPEN_FIFO_WRITE,   /* -ENXIO: nobody reads from it */
};

enum sys_kind {
	SYS_KIND_FILE,
	SYS_KIND_DIRECTORY,
	SYS_KIND_LINK,
	SYS_KIND_FIFO,
	SYS_KIND_OTHER,
};

struct sys_stat {
	enum sys_kind kind;
	uint32_t mode; /* permission bits, 07777 */
	uint32_t uid;
	uint32_t gid;
	uint64_t device;
	uint64_t inode;
	uint64_t size; /* in bytes */
};

int sys_open(int at, const char *path, enum sys_open how);
void sys_close(int fd); /* 0, or an error: there is nothing to close */
/* Up to `size` bytes; 0 at the end. Short counts are normal. */
int32_t sys_read(int fd, void *buffer, uint32_t size);
int32_t sys_write(int fd, const void *buffer, uint32_t size);
int32_t sys_unread(int fd); /* bytes in a FIFO that nobody has read yet */
int sys_truncate(int fd, uint32_t size);
int sys_sync(int fd); /* returns when it is on the disk; a directory: its names */
/* The next names of a directory, each ended by NUL, without "." and "..".
 * Returns the bytes filled; 0 at the end. `size` >= SYS_NAMES_SIZE_MIN. */
int32_t sys_names_next(int fd, char *names, uint32_t size);

int sys_fstat(int fd, struct sys_stat *out);
int sys_stat(int at, const char *path, struct sys_stat *out);  /* follows links */
int sys_lstat(int at, const char *path, struct sys_stat *out); /* does not */
int sys_can_execute(int at, const char *path);                 /* 0 when we may execute `path` */
/* Returns the length; `buffer` ends with NUL. -ENAMETOOLONG when cut. */
int32_t sys_readlink(int at, const char *path, char *buffer, uint32_t size);

int sys_chmod(int fd, uint32_t mode);
int sys_chown(int fd, uint32_t uid, uint32_t gid);
int sys_rename(int at, const char *from, const char *to);
int sys_unlink(int at, const char *path);
int sys_link(int at, const char *from, const char *to);
int sys_mkdir(int at, const char *path);  /* 0700 & ~umask */
int sys_mkfifo(int at, const char *path); /* 0600 & ~umask */
int sys_lock(int fd);                     /* exclusive, as flock(2); -EAGAIN: another has it */
int sys_pipe(int32_t ends[2]);            /* to read from, to write to */

int sys_cwd(char *buffer, uint32_t size); /* the working directory, ended by NUL */
int sys_chdir(const char *path);

#endif
