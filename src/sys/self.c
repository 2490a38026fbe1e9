/* self.c - sys_self.h on Linux. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include "kernel.h"
#include "sys_file.h"
#include "sys_self.h"

/* The same calls under the names that 32-bit machines have for them. */
#ifdef SYS_setgroups32
#define SET_GROUPS SYS_setgroups32
#define SET_GID SYS_setgid32
#define SET_UID SYS_setuid32
#else
#define SET_GROUPS SYS_setgroups
#define SET_GID SYS_setgid
#define SET_UID SYS_setuid
#endif

_Static_assert((int)SYS_LIMIT_CPU == RLIMIT_CPU && (int)SYS_LIMIT_AS == RLIMIT_AS,
	       "in the kernel's order");

int sys_new_session(void)
{
	return (int)call(SYS_setsid, 0);
}

int sys_change_root(const char *path)
{
	int r = sys_chdir(path);

	return r < 0 ? r : (int)call(SYS_chroot, ".");
}

int sys_add_nice(int32_t increment)
{
	/* The kernel answers 20 - nice. */
	long nice = 20 - call(SYS_getpriority, PRIO_PROCESS, 0) + increment;

	if (nice < PRIO_MIN)
		nice = PRIO_MIN;
	if (nice > PRIO_MAX - 1)
		nice = PRIO_MAX - 1;
	return (int)call(SYS_setpriority, PRIO_PROCESS, 0, (int)nice);
}

int sys_set_groups(const uint32_t *gid, uint32_t count)
{
	return (int)call(SET_GROUPS, count, gid);
}

int sys_set_gid(uint32_t gid)
{
	return (int)call(SET_GID, gid);
}

int sys_set_uid(uint32_t uid)
{
	return (int)call(SET_UID, uid);
}

int sys_keep_lock(const char *path, bool waits)
{
	int fd = (int)call(SYS_openat, AT_FDCWD, path,
			   O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_LARGEFILE, 0600);
	long r;

	if (fd < 0)
		return fd;
	do
		r = call(SYS_flock, fd, LOCK_EX | (waits ? 0 : LOCK_NB));
	while (r == -EINTR);
	return r < 0 ? (int)r : fd;
}

int sys_set_limit(enum sys_limit limit, uint64_t value)
{
	uint64_t bounds[2];
	int r = (int)call(SYS_prlimit64, 0, limit, NULL, bounds);

	if (r < 0)
		return r;
	bounds[0] = value < bounds[1] ? value : bounds[1];
	return (int)call(SYS_prlimit64, 0, limit, bounds, NULL);
}

int sys_execute(const char *path, const char *const *argv, const char *const *envp)
{
	return (int)call(SYS_execve, path, argv, envp);
}
