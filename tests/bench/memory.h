/* memory.h - user and kernel memory of one life at a time, as the kernel charges it
 * to a control group: pages, page tables, stacks, descriptors, inodes, pipes. */
#ifndef BENCH_MEMORY_H
#define BENCH_MEMORY_H

#include <stdint.h>

/* A fresh group; none where there is no memory controller. */
void memory_begin(void);
/* What the calling process takes from here on, and all it starts. */
void memory_join(void);
/* Bytes; -1: there is no group. */
int64_t memory_bytes(void);
void memory_end(void);

#endif
