/* entry.h - the first instructions on aarch64: start() gets the stack as the kernel left
 * it, which has aligned it. */
#ifndef OYA_ENTRY_H
#define OYA_ENTRY_H

__asm__(".text\n"
	".global _start\n"
	".type _start, %function\n"
	"_start:\n"
	"	mov x0, sp\n"
	"	b start\n");

#endif
