/* result.h - libc's -1 and errno as the seam's -errno. Only for src/sys. */
#ifndef OYA_RESULT_H
#define OYA_RESULT_H

#include <errno.h>

static inline int result(long value)
{
	return value < 0 ? -errno : (int)value;
}

#endif
