/* kstat.h - what newfstatat(2) fills on aarch64, as far as we look. */
#ifndef OYA_KSTAT_H
#define OYA_KSTAT_H

#include <stdint.h>
#include <sys/syscall.h>

enum { KSTAT_CALL = SYS_newfstatat };

struct kstat {
	uint64_t device;
	uint64_t inode;
	uint32_t mode;
	uint32_t links;
	uint32_t uid;
	uint32_t gid;
	uint8_t middle[48 - 32];
	uint64_t size;
	uint8_t rest[128 - 56];
};

#endif
