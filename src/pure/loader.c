/* loader.c - see loader.h. */
#include "loader.h"

#include <string.h>

enum { CLASS_AT = 4, ORDER_AT = 5, CLASS_64 = 2, BIG_ENDIAN = 2, SEGMENT_LOADER = 3 };

/* Where the numbers are, and of how many bytes: {32 bits, 64 bits}. */
struct field {
	uint8_t at[2];
	uint8_t size[2];
};
static const struct field table_at = {{28, 32}, {4, 8}};
static const struct field entry_size = {{42, 54}, {2, 2}};
static const struct field entry_count = {{44, 56}, {2, 2}};
static const struct field segment_kind = {{0, 0}, {4, 4}};
static const struct field segment_at = {{4, 8}, {4, 8}};
static const struct field segment_size = {{16, 32}, {4, 8}};

struct elf {
	const unsigned char *bytes;
	uint64_t count;
	bool is_64;
	bool is_big_endian;
};

/* 0 when it is not among the bytes. */
static uint64_t read_number(const struct elf *elf, uint64_t base, const struct field *field)
{
	uint64_t at = base + field->at[elf->is_64];
	uint32_t size = field->size[elf->is_64];
	uint64_t number = 0;

	if (base > elf->count || at + size > elf->count)
		return 0;
	for (uint32_t i = 0; i < size; i++)
		number = number << 8 | elf->bytes[at + (elf->is_big_endian ? i : size - 1 - i)];
	return number;
}

bool loader_find(const char *bytes, size_t count, struct str *out)
{
	struct elf elf = {.bytes = (const unsigned char *)bytes, .count = count};
	uint64_t table, each, left;

	if (count <= ORDER_AT || memcmp(bytes, "\177ELF", 4) != 0)
		return false;
	elf.is_64 = elf.bytes[CLASS_AT] == CLASS_64;
	elf.is_big_endian = elf.bytes[ORDER_AT] == BIG_ENDIAN;
	table = read_number(&elf, 0, &table_at);
	each = read_number(&elf, 0, &entry_size);
	left = read_number(&elf, 0, &entry_count);
	for (; left > 0 && each > 0 && table < count; left--, table += each) {
		uint64_t at = read_number(&elf, table, &segment_at);
		uint64_t size = read_number(&elf, table, &segment_size);

		if (read_number(&elf, table, &segment_kind) != SEGMENT_LOADER)
			continue;
		if (at >= count || size > count - at || !memchr(bytes + at, '\0', (size_t)size))
			return false;
		str_add(out, bytes + at);
		return !out->cut;
	}
	return false;
}
