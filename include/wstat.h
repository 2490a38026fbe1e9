/* wstat.h - what a wait status says, as an exit code. Pure. */
#ifndef OYA_WSTAT_H
#define OYA_WSTAT_H

#include "base.h"

/* The signal that ended the process; 0 when it exited by itself. The core bit
 * is masked. */
static inline int32_t wstat_signal(int32_t wstatus)
{
	return wstatus & 0x7f;
}

/* The signal that stopped the process, which lives; 0: it has ended. */
static inline int32_t wstat_stop(int32_t wstatus)
{
	return (wstatus & 0xff) == 0x7f ? (wstatus >> 8) & 0xff : 0;
}

/* 0..255: its own exit code, or 128 + signal, as a shell says it. */
static inline int32_t wstat_code(int32_t wstatus)
{
	return wstat_signal(wstatus) ? 128 + wstat_signal(wstatus) : (wstatus >> 8) & 0xff;
}

#endif
