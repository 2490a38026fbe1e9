/* sys_self.h - changes of our own process, for what then executes another program.
 * Part of sys.h: see there for errors. Nothing is undone when a later step fails. */
#ifndef OYA_SYS_SELF_H
#define OYA_SYS_SELF_H

#include "base.h"

int sys_new_session(void);
int sys_change_root(const char *path); /* and enters it */
int sys_add_nice(int32_t increment);   /* held at the ends of the scale */

int sys_set_groups(const uint32_t *gid, uint32_t count);
int sys_set_gid(uint32_t gid);
int sys_set_uid(uint32_t uid);
/* The real, the effective and the saved one. */
int sys_uids(uint32_t uid[3]);
int sys_gids(uint32_t gid[3]);
int sys_groups(uint32_t *gid, uint32_t most); /* how many; more than `most`: -EINVAL */

/* A descriptor that stays open when another program is executed, with an exclusive
 * lock on the file. The one call here that blocks, when it `waits`; else -EAGAIN. */
int sys_keep_lock(const char *path, bool waits);

enum sys_limit {
	SYS_LIMIT_CPU,
	SYS_LIMIT_FSIZE,
	SYS_LIMIT_DATA,
	SYS_LIMIT_STACK,
	SYS_LIMIT_CORE,
	SYS_LIMIT_RSS,
	SYS_LIMIT_NPROC,
	SYS_LIMIT_NOFILE,
	SYS_LIMIT_MEMLOCK,
	SYS_LIMIT_AS,
	SYS_LIMITS
};
/* The soft limit, held at the hard one; or both (NULL: as it is). */
int sys_set_limit(enum sys_limit limit, uint64_t value, const uint64_t *hard);

void sys_set_umask(uint32_t mask); /* cannot fail */
/* Makes `fd` what a shell's < (0) or >> makes of the path: opening a FIFO blocks. */
int sys_redirect(int fd, const char *path);
int sys_duplicate(int from, int to);
void sys_close_standard(int fd); /* 0, 1 or 2 */

int sys_hold_capabilities(void); /* sys_set_uid() will leave them to us */
/* Of the next program, whoever we are, a bit each: those that go, out of the bounding set,
 * too, where they are in it; those kept. None may be both. */
int sys_pass_capabilities(uint64_t drops, uint64_t keeps);
int sys_forbid_privileges(void); /* no program executed from now on has more than we */

/* Returns only when it fails. */
int sys_execute(const char *path, const char *const *argv, const char *const *envp);

#endif
