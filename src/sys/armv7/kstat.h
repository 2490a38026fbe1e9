/* kstat.h - what fstatat64(2) fills on 32-bit arm, as far as we look. */
#ifndef OYA_KSTAT_H
#define OYA_KSTAT_H

#include <stdint.h>
#include <sys/syscall.h>

enum { KSTAT_CALL = SYS_fstatat64 };

struct kstat {
	uint64_t device;
	uint32_t pad;
	uint32_t inode_low;
	uint32_t mode;
	uint32_t links;
	uint32_t uid;
	uint32_t gid;
	uint8_t middle[48 - 32];
	uint64_t size;
	uint8_t rest[96 - 56];
	uint64_t inode;
};

#endif
