/* table.h - tables whose size is a limit, in .bss: of most of them little is ever
 * touched, and what is not costs no memory. What each life as an init touches is
 * together: the linker sorts by the names of sections, tables, small variables (whose
 * names begin with a letter), large tables. */
#ifndef OYA_TABLE_H
#define OYA_TABLE_H

#define TABLE __attribute__((section(".bss.0")))
/* The first of the small ones: they have a page of their own. */
#define FIRST __attribute__((section(".bss.1"), aligned(4096)))

/* Behind all others: beyond 1 MB, which is as far as code of the tiny model
 * (toolchains/aarch64.mk) reaches. */
#define FAR_TABLE FAR_SECTION("1")
#define FAR_SECTION(order) __attribute__((section(".bss.zz" order)))

/* One of 100 kB and more, and the name of a pointer to it. The tiny model reads that
 * pointer each time, and does not presume what it holds. */
#ifdef __AARCH64_CMODEL_TINY__
#define FAR const volatile
#else
#define FAR const
#endif
#define LARGE_TABLE_IN(order, type, name, count)                                                   \
	static type name##_table[count] FAR_SECTION(order);                                        \
	static __typeof__(name##_table[0]) *FAR name = name##_table
#define LARGE_TABLE(type, name, count) LARGE_TABLE_IN("1", type, name, count)
/* The one whose beginning is always used: next to the small variables. */
#define FIRST_LARGE_TABLE(type, name, count) LARGE_TABLE_IN("0", type, name, count)

#endif
