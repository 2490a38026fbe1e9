/* fuzz.c - see fuzz.h. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *fuzz_bytes(const uint8_t *data, size_t size)
{
	char *copy = malloc(size);

	CHECK(copy || size == 0);
	if (size > 0)
		memcpy(copy, data, size);
	return copy;
}

char *fuzz_text(const uint8_t *data, size_t size)
{
	const uint8_t *end = size > 0 ? memchr(data, 0, size) : NULL;
	size_t length = end ? (size_t)(end - data) : size;
	char *copy = malloc(length + 1);

	CHECK(copy);
	if (length > 0)
		memcpy(copy, data, length);
	copy[length] = '\0';
	return copy;
}

uint32_t fuzz_roll(struct fuzz_dice *dice, uint32_t sides)
{
	if (dice->left == 0)
		return 0;
	dice->left--;
	return *dice->data++ % sides;
}

void assert_failed(const char *condition)
{
	fprintf(stderr, "does not hold: %s\n", condition);
	abort();
}

/* For what is shared with the unit tests. */
void test_check(bool holds, const char *condition, const char *file, int line)
{
	(void)file, (void)line;
	if (!holds)
		assert_failed(condition);
}
