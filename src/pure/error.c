/* error.c - see error.h. libc's table is three times as long, and needs its
 * locale, which needs thread-local storage. */
#include "error.h"

#include <errno.h>
#include <string.h>

/* One text after the other, in the order of their numbers: pointers would take as
 * much room again. */
static const uint8_t numbers[] = {
	EPERM,        ENOENT, ESRCH,  EINTR,   EIO,        ENXIO,  E2BIG,  ENOEXEC, EBADF,
	ECHILD,       EAGAIN, ENOMEM, EACCES,  EFAULT,     EBUSY,  EEXIST, ENODEV,  ENOTDIR,
	EISDIR,       EINVAL, ENFILE, EMFILE,  ETXTBSY,    EFBIG,  ENOSPC, EROFS,   EMLINK,
	ENAMETOOLONG, ENOSYS, ELOOP,  ELIBBAD, EOPNOTSUPP, ESTALE, EDQUOT,
};
static const char texts[] = "Operation not permitted\0"
			    "No such file or directory\0"
			    "No such process\0"
			    "Interrupted system call\0"
			    "Input/output error\0"
			    "No such device or address\0"
			    "Argument list too long\0"
			    "Exec format error\0"
			    "Bad file descriptor\0"
			    "No child processes\0"
			    "Resource temporarily unavailable\0"
			    "Cannot allocate memory\0"
			    "Permission denied\0"
			    "Bad address\0"
			    "Device or resource busy\0"
			    "File exists\0"
			    "No such device\0"
			    "Not a directory\0"
			    "Is a directory\0"
			    "Invalid argument\0"
			    "Too many open files in system\0"
			    "Too many open files\0"
			    "Text file busy\0"
			    "File too large\0"
			    "No space left on device\0"
			    "Read-only file system\0"
			    "Too many links\0"
			    "File name too long\0"
			    "Function not implemented\0"
			    "Too many levels of symbolic links\0"
			    "Accessing a corrupted shared library\0"
			    "Operation not supported\0"
			    "Stale file handle\0"
			    "Disk quota exceeded\0";

static const uint8_t runit_numbers[] = {
	ENOENT,  EACCES, EPERM,        EAGAIN, ENXIO, ENOTDIR, EISDIR,
	EROFS,   ENOSPC, EEXIST,       ENOMEM, EIO,   EMFILE,  ENOEXEC,
	ETXTBSY, ELOOP,  ENAMETOOLONG, ECHILD, ESRCH, EINVAL,  E2BIG,
};
static const char runit_texts[] = "file does not exist\0"
				  "access denied\0"
				  "permission denied\0"
				  "temporary failure\0"
				  "device not configured\0"
				  "not a directory\0"
				  "is a directory\0"
				  "read-only file system\0"
				  "out of disk space\0"
				  "file already exists\0"
				  "out of memory\0"
				  "input/output error\0"
				  "process cannot open more files\0"
				  "exec format error\0"
				  "text busy\0"
				  "symbolic link loop\0"
				  "file name too long\0"
				  "no child processes\0"
				  "no such process\0"
				  "invalid argument\0"
				  "argument list too long\0";

static const char *find(const uint8_t *number, size_t count, const char *text, int error)
{
	int wanted = error < 0 ? -error : error;

	for (size_t i = 0; i < count; i++, text += strlen(text) + 1)
		if (number[i] == wanted)
			return text;
	return NULL;
}

const char *error_text(int error)
{
	const char *text = find(numbers, sizeof(numbers), texts, error);

	return text ? text : "error";
}

const char *error_text_runit(int error)
{
	const char *text = find(runit_numbers, sizeof(runit_numbers), runit_texts, error);

	return text ? text : "unknown error";
}
