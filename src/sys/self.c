/* self.c - sys_self.h on Linux. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/file.h>
#include <sys/prctl.h>
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
#define GET_GROUPS SYS_getgroups32
#define GET_GIDS SYS_getresgid32
#define GET_UIDS SYS_getresuid32
#else
#define SET_GROUPS SYS_setgroups
#define SET_GID SYS_setgid
#define SET_UID SYS_setuid
#define GET_GROUPS SYS_getgroups
#define GET_GIDS SYS_getresgid
#define GET_UIDS SYS_getresuid
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

int sys_uids(uint32_t uid[3])
{
	return (int)call(GET_UIDS, &uid[0], &uid[1], &uid[2]);
}

int sys_gids(uint32_t gid[3])
{
	return (int)call(GET_GIDS, &gid[0], &gid[1], &gid[2]);
}

int sys_groups(uint32_t *gid, uint32_t most)
{
	return (int)call(GET_GROUPS, most, gid);
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

int sys_set_limit(enum sys_limit limit, uint64_t value, const uint64_t *hard)
{
	uint64_t bounds[2];
	int r = (int)call(SYS_prlimit64, 0, limit, NULL, bounds);

	if (r < 0)
		return r;
	bounds[0] = hard || value < bounds[1] ? value : bounds[1];
	bounds[1] = hard ? *hard : bounds[1];
	return (int)call(SYS_prlimit64, 0, limit, bounds, NULL);
}

void sys_set_umask(uint32_t mask)
{
	(void)call(SYS_umask, mask);
}

void sys_close_standard(int fd)
{
	(void)call(SYS_close, fd);
}

int sys_duplicate(int from, int to)
{
	return (int)call(SYS_dup3, from, to, 0);
}

int sys_redirect(int fd, const char *path)
{
	int flags = fd == STDIN_FILENO ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND;
	int opened = (int)call(SYS_openat, AT_FDCWD, path, flags | O_NOCTTY | O_LARGEFILE, 0666);
	int r;

	if (opened < 0 || opened == fd)
		return opened;
	r = sys_duplicate(opened, fd);
	sys_close_standard(opened);
	return r;
}

static int control(int option, long value, long more)
{
	return (int)call(SYS_prctl, option, value, more, 0L, 0L);
}

int sys_hold_capabilities(void)
{
	return control(PR_SET_KEEPCAPS, 1, 0);
}

/* As capset(2) has them, each set in two halves. What is permitted to us is not passed on: but
 * by the bounding set, the inheritable and the ambient one, of which the last loses what the
 * one before it does. After a change of user what was held is to be in effect again. */
int sys_pass_capabilities(uint64_t drops, uint64_t keeps)
{
	struct {
		uint32_t version;
		int32_t pid;
	} header = {0x20080522, 0};
	struct {
		uint32_t effective, permitted, inheritable;
	} half[2] = {0};
	int r = (int)call(SYS_capget, &header, half);

	for (uint32_t i = 0; i < 2; i++) {
		half[i].effective = half[i].permitted;
		half[i].inheritable &= ~(uint32_t)(drops >> 32 * i);
		half[i].inheritable |= (uint32_t)(keeps >> 32 * i);
	}
	if (r >= 0)
		r = (int)call(SYS_capset, &header, half);
	for (long i = 0; i < 64 && r >= 0; i++) {
		/* What the kernel does not know is not in it. */
		if (drops >> i & 1 && control(PR_CAPBSET_READ, i, 0) > 0)
			r = control(PR_CAPBSET_DROP, i, 0);
		if (keeps >> i & 1)
			r = control(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, i);
	}
	return r;
}

int sys_forbid_privileges(void)
{
	return control(PR_SET_NO_NEW_PRIVS, 1, 0);
}

int sys_execute(const char *path, const char *const *argv, const char *const *envp)
{
	return (int)call(SYS_execve, path, argv, envp);
}
