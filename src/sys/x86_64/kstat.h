/* kstat.h - what newfstatat(2) fills on x86_64, as far as we look. */
#ifndef OYA_KSTAT_H
#define OYA_KSTAT_H

#include <stdint.h>
#include <sys/syscall.h>

enum { KSTAT_CALL = SYS_newfstatat };

struct kstat {
	uint64_t device;
	uint64_t inode;
	uint64_t links;
	uint32_t mode;
	uint32_t uid;
	uint32_t gid;
	uint8_t middle[48 - 36];
	uint64_t size;
	uint8_t rest[144 - 56];
};

#endif
