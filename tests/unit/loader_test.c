/* loader_test.c - the dynamic loader that a program in ELF asks for. */
#include "loader.h"

#include <string.h>

#include "test.h"

enum { SIZE = 200 };

static unsigned char bytes[SIZE];
static bool is_64, is_big;

static void put(uint32_t at, uint32_t size, uint64_t number)
{
	for (uint32_t i = 0; i < size; i++)
		bytes[at + i] = (unsigned char)(number >> 8 * (is_big ? size - 1 - i : i));
}

/* Two segments, of which the second names a loader, at the end. */
static void make(void)
{
	uint32_t header = is_64 ? 64 : 52;
	uint32_t each = is_64 ? 56 : 32;
	uint32_t word = is_64 ? 8 : 4;

	memset(bytes, 0, sizeof(bytes));
	memcpy(bytes, "\177ELF", 4);
	bytes[4] = is_64 ? 2 : 1;
	bytes[5] = is_big ? 2 : 1;
	put(is_64 ? 32 : 28, word, header);
	put(is_64 ? 54 : 42, 2, each);
	put(is_64 ? 56 : 44, 2, 2);
	put(header, 4, 1);
	put(header + each, 4, 3);
	put(header + each + (is_64 ? 8 : 4), word, SIZE - 12);
	put(header + each + (is_64 ? 32 : 16), word, 12);
	memcpy(bytes + SIZE - 12, "/lib/ld-x.so", 12);
	bytes[SIZE - 1] = '\0';
}

static bool finds(const char *wanted, size_t count)
{
	char text[64];
	struct str out = str_on(text, sizeof(text));
	bool found = loader_find((const char *)bytes, count, &out);

	return wanted ? found && strcmp(text, wanted) == 0 : !found;
}

static void each_kind(void)
{
	for (uint32_t i = 0; i < 4; i++) {
		is_64 = i & 1;
		is_big = i & 2;
		make();
		CHECK(finds("/lib/ld-x.s", SIZE));
		for (size_t count = 0; count < SIZE; count++)
			CHECK(finds(NULL, count));
		bytes[0] = 'x';
		CHECK(finds(NULL, SIZE));
	}
	test_end("loader.each-class-and-order.found");
}

static void odd(void)
{
	is_64 = true;
	is_big = false;
	make();
	bytes[SIZE - 1] = 'o'; /* without its end */
	CHECK(finds(NULL, SIZE));
	make();
	put(64 + 56 + 8, 8, UINT64_MAX); /* beyond all */
	CHECK(finds(NULL, SIZE));
	make();
	put(64 + 56 + 32, 8, UINT64_MAX);
	CHECK(finds(NULL, SIZE));
	make();
	put(32, 8, UINT64_MAX - 4); /* the table, too */
	CHECK(finds(NULL, SIZE));
	make();
	put(54, 2, 0); /* entries of no size: each is the first */
	CHECK(finds(NULL, SIZE));
	make();
	put(64 + 56, 4, 1); /* static: none */
	CHECK(finds(NULL, SIZE));
	test_end("loader.odd-numbers.none-found");
}

int main(void)
{
	each_kind();
	odd();
	return test_result();
}
