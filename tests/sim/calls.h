/* calls.h - every call of the init passes here: counted, perhaps made to fail,
 * hashed, and printed when somebody reads along. */
#ifndef OYA_SIM_CALLS_H
#define OYA_SIM_CALLS_H

#include "base.h"

enum call {
	CALL_HOLD,
	CALL_BEGIN,
	CALL_WAIT_BEGIN,
	CALL_WAIT,
	CALL_SIGNALS,
	CALL_REAP,
	CALL_SPAWN,
	CALL_KILL,
	CALL_PIDFD_OPEN,
	CALL_PIDFD_KILL,
	CALL_ADOPT,
	CALL_NOW,
	CALL_TERMINAL,
	CALL_LOG,
	CALL_OPEN,
	CALL_CLOSE,
	CALL_READ,
	CALL_WRITE,
	CALL_TRUNCATE,
	CALL_NAMES,
	CALL_FSTAT,
	CALL_STAT,
	CALL_LSTAT,
	CALL_EXECUTABLE,
	CALL_READLINK,
	CALL_CHMOD,
	CALL_CHOWN,
	CALL_RENAME,
	CALL_UNLINK,
	CALL_LINK,
	CALL_MKDIR,
	CALL_MKFIFO,
	CALL_LOCK,
	CALL_PIPE,
	CALL_WATCH,
	CALL_CHANGES_OPEN,
	CALL_CHANGES_ADD,
	CALL_CHANGES_DROP,
	CALL_WALL,
	CALL_CWD,
	CALL_CHDIR,
	CALL_EXIT,
	CALL_OTHER,
	CALL_COUNT,
};

enum fault_mode { FAULT_NONE, FAULT_ONCE, FAULT_KIND, FAULT_ALL, FAULT_AFTER_STOP };

/* 0, or what the call has to fail with. */
int call_begin(enum call call);
int32_t call_end(enum call call, const char *text, int64_t argument, int32_t result);

#endif
