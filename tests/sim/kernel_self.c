/* kernel_self.c - what only tools and svlogd ask for, and none of them lives here. */
#include "world.h"

static int refuse(const char *call)
{
	world_failed("%s is not for an init", call);
}

int sys_new_session(void)
{
	return refuse("sys_new_session");
}

int sys_change_root(const char *path)
{
	return refuse(path);
}

int sys_add_nice(int32_t increment)
{
	(void)increment;
	return refuse("sys_add_nice");
}

int sys_set_groups(const uint32_t *gid, uint32_t count)
{
	(void)gid;
	(void)count;
	return refuse("sys_set_groups");
}

int sys_set_gid(uint32_t gid)
{
	(void)gid;
	return refuse("sys_set_gid");
}

int sys_set_uid(uint32_t uid)
{
	(void)uid;
	return refuse("sys_set_uid");
}

int sys_uids(uint32_t uid[3])
{
	(void)uid;
	return refuse("sys_uids");
}

int sys_gids(uint32_t gid[3])
{
	(void)gid;
	return refuse("sys_gids");
}

int sys_groups(uint32_t *gid, uint32_t most)
{
	(void)gid;
	(void)most;
	return refuse("sys_groups");
}

int sys_keep_lock(const char *path, bool waits)
{
	(void)waits;
	return refuse(path);
}

int sys_set_limit(enum sys_limit limit, uint64_t value, const uint64_t *hard)
{
	(void)limit;
	(void)value;
	(void)hard;
	return refuse("sys_set_limit");
}

void sys_set_umask(uint32_t mask)
{
	(void)mask;
	(void)refuse("sys_set_umask");
}

int sys_redirect(int fd, const char *path)
{
	(void)fd;
	return refuse(path);
}

void sys_close_standard(int fd)
{
	(void)fd;
	(void)refuse("sys_close_standard");
}

int sys_duplicate(int from, int to)
{
	(void)from;
	(void)to;
	return refuse("sys_duplicate");
}

int sys_hold_capabilities(void)
{
	return refuse("sys_hold_capabilities");
}

int sys_pass_capabilities(uint64_t drops, uint64_t keeps)
{
	(void)drops;
	(void)keeps;
	return refuse("sys_pass_capabilities");
}

int sys_forbid_privileges(void)
{
	return refuse("sys_forbid_privileges");
}

int sys_execute(const char *path, const char *const *argv, const char *const *envp)
{
	(void)argv;
	(void)envp;
	return refuse(path);
}

int sys_sync(int fd)
{
	(void)fd;
	return refuse("sys_sync");
}

bool sys_can_read(int fd, uint32_t within_ms)
{
	(void)within_ms;
	(void)fd;
	return refuse("sys_can_read");
}

bool sys_await_room(int fd)
{
	(void)fd;
	return refuse("sys_await_room");
}

int sys_udp_open(void)
{
	return refuse("sys_udp_open");
}

int32_t sys_udp_send(int fd, const struct peer *peer, const void *bytes, uint32_t size)
{
	(void)fd;
	(void)peer;
	(void)bytes;
	(void)size;
	return refuse("sys_udp_send");
}
