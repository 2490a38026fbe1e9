/* cage_filter.h - for cage.c: a filter of system calls, as old engines have it. */
#ifndef OYA_CAGE_FILTER_H
#define OYA_CAGE_FILTER_H

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>

enum { SINCE_LINUX_3_11 = 314 };

/* Answers EPERM to one call (-1: none), and `error`, unless it is 0, to each that is newer
 * than Linux 3.10. */
static inline int cage_filter(long denied, long error)
{
	unsigned int answer = SECCOMP_RET_ERRNO | ((unsigned int)error & 0xffff);
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned int)denied, 3, 0),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, SINCE_LINUX_3_11, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, error ? answer : SECCOMP_RET_ALLOW),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
	};
	struct sock_fprog program = {sizeof(code) / sizeof(code[0]), code};

	if (!error && denied < 0)
		return 0;
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#endif
