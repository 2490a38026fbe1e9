/* strpool.h - many short texts in one buffer, without gaps.
 *
 * Pure. A text is known by its offset, which moves down when an earlier text is
 * taken out: whoever keeps offsets follows. */
#ifndef OYA_STRPOOL_H
#define OYA_STRPOOL_H

#include "base.h"

struct strpool {
	char *at;
	uint32_t size;
	uint32_t used;
};

/* The offset of a copy; -1: there is no room. */
int32_t strpool_add(struct strpool *pool, const char *text);
/* Returns by how much each greater offset is to be reduced. */
uint32_t strpool_remove(struct strpool *pool, uint32_t offset);

#endif
