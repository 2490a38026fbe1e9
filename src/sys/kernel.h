/* kernel.h - how src/sys asks the kernel.
 *
 * Directly: libc's wrappers set errno, which needs thread-local storage, which
 * needs libc's start-up: 6 to 8 kB for nothing an init wants. Of libc only the
 * string functions, clone and the return from a handler are used. */
#ifndef OYA_KERNEL_H
#define OYA_KERNEL_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>

#include "kernel_call.h"

/* The same calls under the names that 32-bit machines have for them. */
#ifdef SYS_fchown32
#define SYS_KERNEL_FCHOWN SYS_fchown32
#else
#define SYS_KERNEL_FCHOWN SYS_fchown
#endif

#define KERNEL_SIGSET_SIZE ((size_t)8)

/* struct sigaction as the kernel has it, on all three machines. */
struct kernel_sigaction {
	void (*handler)(int, void *, void *);
	unsigned long flags;
	void (*restorer)(void);
	uint32_t mask[2]; /* aligned as long is: right behind the pointer */
};
_Static_assert(offsetof(struct kernel_sigaction, mask) == 3 * sizeof(long), "as in the kernel");

#endif
