/* entry.h - the first instructions on 32-bit arm: start() gets the stack as the kernel left
 * it, which has aligned it. */
#ifndef OYA_ENTRY_H
#define OYA_ENTRY_H

__asm__(".text\n"
	".global _start\n"
	".type _start, %function\n"
	".thumb_func\n"
	"_start:\n"
	"	mov r0, sp\n"
	"	b start\n");

#endif
