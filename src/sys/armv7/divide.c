/* divide.c - the division that ARMv7 does not have: libgcc's takes 1.8 kB to be
 * fast, and ours are few. By shift and subtract, one bit of the result a round. */

/* r0:r1 / r2:r3 -> quotient in r0:r1, rest in r2:r3. Nothing divides by 0, or by
 * 2^63 and more. */
__asm__(".text\n"
	".thumb\n"
	".syntax unified\n"
	".global __aeabi_uldivmod\n"
	".type __aeabi_uldivmod, %function\n"
	"__aeabi_uldivmod:\n"
	"	push {r4, r5, r6, lr}\n"
	"	movs r4, r2\n"
	"	movs r5, r3\n"
	"	movs r2, #0\n"
	"	movs r3, #0\n"
	"	movs r6, #64\n"
	/* The number leaves at its top and enters the rest from below; what follows
	 * it in is the quotient. */
	"1:	adds r0, r0, r0\n"
	"	adcs r1, r1, r1\n"
	"	adcs r2, r2, r2\n"
	"	adcs r3, r3, r3\n"
	"	cmp r2, r4\n"
	"	sbcs ip, r3, r5\n"
	"	bcc 2f\n"
	"	subs r2, r2, r4\n"
	"	sbcs r3, r3, r5\n"
	"	adds r0, r0, #1\n"
	"2:	subs r6, r6, #1\n"
	"	bne 1b\n"
	"	pop {r4, r5, r6, pc}\n"
	/* r0 / r1 -> quotient in r0, rest in r1. */
	".global __aeabi_uidivmod\n"
	".type __aeabi_uidivmod, %function\n"
	".global __aeabi_uidiv\n"
	".type __aeabi_uidiv, %function\n"
	"__aeabi_uidivmod:\n"
	"__aeabi_uidiv:\n"
	"	push {r4, lr}\n"
	"	movs r2, r1\n"
	"	movs r1, #0\n"
	"	movs r3, #0\n"
	"	bl __aeabi_uldivmod\n"
	"	movs r1, r2\n"
	"	pop {r4, pc}\n");
