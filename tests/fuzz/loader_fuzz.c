/* loader_fuzz.c - any beginning of a program: nothing beyond it is read, and a loader that
 * is found is a text in it. */
#include "loader.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static bool is_in(const char *bytes, size_t size, const char *text, size_t length)
{
	for (size_t i = 0; i + length <= size; i++)
		if (memcmp(bytes + i, text, length) == 0)
			return true;
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *bytes = fuzz_bytes(data, size);
	char text[64];
	struct str out = str_on(text, sizeof(text));

	if (loader_find(bytes, size, &out)) {
		CHECK(!out.cut);
		CHECK(is_in(bytes, size, text, (size_t)out.length + 1));
	}
	free(bytes);
	return 0;
}
