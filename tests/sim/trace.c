/* trace.c - every call of the init passes here: counted, perhaps made to fail,
 * hashed, and printed when somebody reads along. */
#include "world.h"

#include <errno.h>
#include <stdio.h>

static const char *const call_name[CALL_COUNT] = {
	"signals_hold", "begin",        "wait_begin", "wait",       "signals_take",  "reap",
	"spawn",        "kill",         "pidfd_open", "pidfd_kill", "adopt_orphans", "now",
	"terminal",     "log",          "open",       "close",      "read",          "write",
	"truncate",     "names_next",   "fstat",      "stat",       "lstat",         "can_execute",
	"readlink",     "chmod",        "chown",      "rename",     "unlink",        "link",
	"mkdir",        "mkfifo",       "lock",       "pipe",       "watch",         "changes_open",
	"changes_add",  "changes_drop", "wall",       "cwd",        "chdir",         "exit",
	"other",
};

/* What each call may fail with; none: it cannot fail. */
static const uint8_t call_errors[CALL_COUNT][6] = {
	[CALL_WAIT_BEGIN] = {ENOSYS, EPERM},
	[CALL_WAIT] = {EINTR, EINVAL, ENOSYS},
	[CALL_REAP] = {ECHILD},
	[CALL_SPAWN] = {EAGAIN, ENOMEM, E2BIG, ENOEXEC, ETXTBSY, EACCES},
	[CALL_KILL] = {EPERM, ESRCH},
	[CALL_PIDFD_OPEN] = {ENOSYS, EMFILE, ESRCH, EPERM},
	[CALL_PIDFD_KILL] = {EPERM, ESRCH, ENOSYS},
	[CALL_ADOPT] = {EINVAL, EPERM},
	[CALL_LOG] = {EAGAIN, EPIPE, EIO},
	[CALL_OPEN] = {EMFILE, EACCES, EROFS, ENOENT, ENFILE, EIO},
	[CALL_READ] = {EIO, EISDIR},
	[CALL_WRITE] = {ENOSPC, EROFS, EIO},
	[CALL_TRUNCATE] = {EROFS, EIO},
	[CALL_NAMES] = {EIO, ENOENT},
	[CALL_FSTAT] = {EIO, EPERM},
	[CALL_STAT] = {EACCES, ENOENT, EPERM, ELOOP},
	[CALL_LSTAT] = {EACCES, ENOENT, EPERM},
	[CALL_EXECUTABLE] = {EACCES, ENOENT},
	[CALL_READLINK] = {EACCES, ENOENT, EINVAL},
	[CALL_CHMOD] = {EPERM, EROFS},
	[CALL_CHOWN] = {EPERM, EINVAL},
	[CALL_RENAME] = {EROFS, EACCES, ENOSPC},
	[CALL_UNLINK] = {EROFS, EACCES},
	[CALL_LINK] = {EPERM, EMLINK, EROFS, ENOSPC},
	[CALL_MKDIR] = {EROFS, EACCES, ENOSPC},
	[CALL_MKFIFO] = {EPERM, EROFS, ENOSPC},
	[CALL_LOCK] = {ENOLCK, EAGAIN, EIO},
	[CALL_PIPE] = {EMFILE, ENFILE},
	[CALL_WATCH] = {ENOSPC, ENOMEM, EPERM},
	[CALL_CHANGES_OPEN] = {EMFILE, ENOMEM, ENOSYS},
	[CALL_CHANGES_ADD] = {ENOSPC, EACCES, ENOENT},
	[CALL_CWD] = {ENOENT, EACCES},
	[CALL_CHDIR] = {EACCES},
};

static void hash_bytes(const void *bytes, size_t count)
{
	const uint8_t *byte = bytes;

	for (size_t i = 0; i < count; i++)
		world.hash = (world.hash ^ byte[i]) * 0x100000001b3u;
}

static void hash_u64(uint64_t x)
{
	for (uint32_t i = 0; i < 8; i++, x >>= 8)
		hash_bytes(&(uint8_t){(uint8_t)x}, 1);
}

/* From the first stop on only signals, waiting and the end still work. */
static bool fails_after_stop(enum call call)
{
	return world.stop_taken && call != CALL_WAIT && call != CALL_KILL && call != CALL_REAP;
}

static bool is_hit(enum call call)
{
	uint32_t nth = ++world.fault_calls;

	if (world.fault_mode == FAULT_AFTER_STOP)
		return fails_after_stop(call);
	if (nth == world.fault_n)
		world.fault_kind = call;
	switch (world.fault_mode) {
	case FAULT_ONCE:
		return nth == world.fault_n;
	case FAULT_KIND:
		return nth >= world.fault_n && call == world.fault_kind;
	case FAULT_ALL:
		return nth >= world.fault_n;
	case FAULT_NONE:
	case FAULT_AFTER_STOP:
		break;
	}
	return false;
}

static int fault(enum call call)
{
	const uint8_t *errors = call_errors[call];
	uint32_t count = 0;

	while (count < 6 && errors[count])
		count++;
	if (count == 0 || !is_hit(call))
		return 0;
	world.was_hit[call] = true;
	world.faults_hit++;
	note_change();
	return -(int)errors[random_below(STREAM_FAULTS, count)];
}

int call_begin(enum call call)
{
	world.calls++;
	if (++world.calls_in_turn > 200000)
		world_failed("I10: a turn without end");
	request_happened(WHEN_CALL, "", world.calls);
	/* Others run while we do: by a little, at any call. */
	if (random_chance(STREAM_SCHEDULE, 4))
		world.now_ns += random_below(STREAM_SCHEDULE, 30000);
	time_run(world.now_ns);
	return fault(call);
}

int32_t call_end(enum call call, const char *text, int64_t argument, int32_t result)
{
	const char *name = call_name[call];

	hash_u64(call);
	hash_bytes(text, __builtin_strlen(text));
	hash_u64((uint64_t)argument);
	hash_u64((uint64_t)(int64_t)result);
	hash_u64(world.now_ns);
	if (world.is_traced && call != CALL_NOW)
		fprintf(stderr, "%12.6f  %s(%s%s%lld) = %d\n",
			(double)(world.now_ns - world.start_ns) / 1e9, name, text,
			*text ? ", " : "", (long long)argument, (int)result);
	return result;
}
