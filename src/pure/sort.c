/* sort.c - see sort.h. A heap sort: no recursion, no worst case. */
#include "sort.h"

static unsigned char byte_at(const struct sort *s, const char *at)
{
	return *at == s->end ? '\0' : (unsigned char)*at;
}

static bool is_before(const struct sort *s, uint32_t i, uint32_t j)
{
	const char *a = s->text[i];
	const char *b = s->text[j];

	while (byte_at(s, a) != '\0' && *a == *b) {
		a++;
		b++;
	}
	return byte_at(s, a) < byte_at(s, b);
}

static bool is_marked(const struct sort *s, uint32_t i)
{
	return s->marks[i / 8] >> i % 8 & 1;
}

static void swap(const struct sort *s, uint32_t i, uint32_t j)
{
	const char *text = s->text[i];

	s->text[i] = s->text[j];
	s->text[j] = text;
	if (s->marks && is_marked(s, i) != is_marked(s, j)) {
		s->marks[i / 8] ^= (uint8_t)(1u << i % 8);
		s->marks[j / 8] ^= (uint8_t)(1u << j % 8);
	}
}

/* Lets the text at `root` sink to its place in the heap of the first `count`. */
static void sink(const struct sort *s, uint32_t root, uint32_t count)
{
	for (;;) {
		uint32_t child = 2 * root + 1;

		if (child >= count)
			return;
		if (child + 1 < count && is_before(s, child, child + 1))
			child++;
		if (!is_before(s, root, child))
			return;
		swap(s, root, child);
		root = child;
	}
}

void sort_texts(const struct sort *s)
{
	for (uint32_t root = s->count / 2; root > 0; root--)
		sink(s, root - 1, s->count);
	for (uint32_t last = s->count; last > 1; last--) {
		swap(s, 0, last - 1);
		sink(s, 0, last - 1);
	}
}
