/* raw.h - a program of system calls and nothing else, for x86_64. */
#ifndef BENCH_RAW_H
#define BENCH_RAW_H

#include <signal.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>

#define RAW_POINTER(p) ((long)(intptr_t)(p))

/* The first instructions: `begin` gets the stack as the kernel left it. */
#define RAW_START(begin)                                                                           \
	__asm__(".global _start\n_start:\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall " #begin "\n")

/* Inlined, since after vfork no function may return. */
__attribute__((always_inline)) static inline long raw4(long number, long a, long b, long c, long d)
{
	register long r10 __asm__("r10") = d;
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10)
			 : "rcx", "r11", "memory");
	return result;
}

_Noreturn static inline void raw_exit(long code)
{
	for (;;)
		(void)raw4(SYS_exit_group, code, 0, 0, 0);
}

static inline void raw_mask(int how, uint64_t set)
{
	(void)raw4(SYS_rt_sigprocmask, how, RAW_POINTER(&set), 0, sizeof(set));
}

static inline int64_t raw_now_ns(void)
{
	struct timespec t;

	(void)raw4(SYS_clock_gettime, CLOCK_MONOTONIC, RAW_POINTER(&t), 0, 0);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

/* Sleeps until one of a set of held back signals comes; its number. */
static inline long raw_take_signal(uint64_t set)
{
	long number;

	do
		number = raw4(SYS_rt_sigtimedwait, RAW_POINTER(&set), 0, 0, sizeof(set));
	while (number < 0);
	return number;
}

#endif
