/* entry.h - the first instructions on x86_64: start() gets the stack as the kernel left
 * it, which has aligned it. */
#ifndef OYA_ENTRY_H
#define OYA_ENTRY_H

__asm__(".text\n"
	".global _start\n"
	".type _start, @function\n"
	"_start:\n"
	"	mov %rsp, %rdi\n"
	"	call start\n");

#endif
