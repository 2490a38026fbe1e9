/* table.h - tables whose size is a limit, in .bss: of most of them little is ever
 * touched, and what is not costs no memory. */
#ifndef OYA_TABLE_H
#define OYA_TABLE_H

/* By the name of its section behind all small variables, so that these share their
 * pages. FAR, behind all others: beyond 1 MB, which is as far as code of the tiny model
 * (toolchains/aarch64.mk) reaches. */
#define TABLE __attribute__((section(".bss.zy")))
#define FAR_TABLE __attribute__((section(".bss.zz")))

/* One of 100 kB and more, and the name of a pointer to it. The tiny model reads that
 * pointer each time, and does not presume what it holds. */
#ifdef __AARCH64_CMODEL_TINY__
#define FAR const volatile
#else
#define FAR const
#endif
#define LARGE_TABLE(type, name, count)                                                             \
	static type name##_table[count] FAR_TABLE;                                                 \
	static __typeof__(name##_table[0]) *FAR name = name##_table

#endif
