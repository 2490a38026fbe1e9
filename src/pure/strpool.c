/* strpool.c - see strpool.h. */
#include "strpool.h"

#include <string.h>

int32_t strpool_add(struct strpool *pool, const char *text)
{
	uint32_t offset = pool->used;
	size_t size = strlen(text) + 1;

	if (size > pool->size - pool->used)
		return -1;
	memcpy(pool->at + offset, text, size);
	pool->used += (uint32_t)size;
	return (int32_t)offset;
}

uint32_t strpool_remove(struct strpool *pool, uint32_t offset)
{
	uint32_t size = (uint32_t)strlen(pool->at + offset) + 1;

	memmove(pool->at + offset, pool->at + offset + size, pool->used - offset - size);
	pool->used -= size;
	return size;
}
