/* sys.h - the one seam to the kernel.
 *
 * Everything that leaves the process goes through these headers. The
 * linker binds them to Linux (src/sys/) or to a simulated kernel (tests/sim/).
 * Each call returns a value >= 0 or -errno, retries only EINTR, and never
 * blocks, but for sys_wait(), sys_sync(), sys_can_read(), sys_await_room(),
 * sys_keep_lock() and sys_redirect(). Every descriptor made here is close-on-exec, but for those of
 * sys_self.h. */
#ifndef OYA_SYS_H
#define OYA_SYS_H

#include "sys_child.h"
#include "sys_file.h"
#include "sys_process.h"
#include "sys_self.h"
#include "sys_udp.h"
#include "sys_wait.h"

#endif
