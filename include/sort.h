/* sort.h - puts texts in the order of their bytes. Pure. */
#ifndef OYA_SORT_H
#define OYA_SORT_H

#include "base.h"

struct sort {
	const char **text;
	uint32_t count;
	char end;       /* ends a text, as NUL does */
	uint8_t *marks; /* a bit for each text, moved with it; or NULL */
};

/* In place, in O(n log n) steps whatever the texts are. */
void sort_texts(const struct sort *sort);

#endif
