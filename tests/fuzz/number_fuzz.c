/* number_fuzz.c - any text as a number: within the bounds, and nothing changes
 * with blanks around it or zeros before it. */
#include "number.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static const int32_t bound = INT32_MAX;

static void check_python(const char *text)
{
	size_t length = strlen(text);
	char *around = malloc(length + 4);
	int32_t value = 0;
	int32_t again = 0;
	bool is_number = number_python(text, &value);

	CHECK(around);
	sprintf(around, " %s\n\t", text);
	CHECK(number_python(around, &again) == is_number);
	CHECK(!is_number || (value == again && value >= -bound && value <= bound));
	CHECK(!is_number || strpbrk(text, "0123456789"));
	CHECK(is_number || length == 0 || length > 15 || strspn(text, "0123456789") < length);
	free(around);
}

static void check_plain(const char *text, uint32_t max)
{
	uint32_t value = 0;
	int32_t python = 0;
	bool is_number = number_plain(text, max, &value);

	if (is_number) {
		CHECK(value <= max && strspn(text, "0123456789") == strlen(text));
		CHECK(number_python(text, &python) &&
		      (python == bound || (uint32_t)python == value));
	} else if (text[0] && strspn(text, "0123456789") == strlen(text)) {
		CHECK(number_python(text, &python) && (python == bound || (uint32_t)python > max));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint32_t max;
	char *text;

	if (size < sizeof(max))
		return 0;
	memcpy(&max, data, sizeof(max));
	text = fuzz_text(data + sizeof(max), size - sizeof(max));
	check_python(text);
	check_plain(text, max);
	check_plain(text, max % 512);
	free(text);
	return 0;
}
