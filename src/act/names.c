/* names.c - see names.h. */
#include "names.h"

#include <string.h>

#include "sort.h"
#include "sys.h"

/* Takes in the names of one piece of the text. */
static void point_at(struct names *names, const char *at, const char *end)
{
	for (; at < end; at += strlen(at) + 1) {
		if (names->count >= NAMES_COUNT_MAX) {
			names->is_cut = true;
			return;
		}
		names->name[names->count++] = at;
	}
}

static int32_t next_piece(struct names *names, int fd, uint32_t used)
{
	char rest[SYS_NAMES_SIZE_MIN];
	int32_t size;

	if (NAMES_TEXT_SIZE - used >= SYS_NAMES_SIZE_MIN)
		return sys_names_next(fd, names->text + used, NAMES_TEXT_SIZE - used);
	size = sys_names_next(fd, rest, sizeof(rest));
	names->is_cut = size != 0;
	return size < 0 ? size : 0;
}

int names_read(struct names *names, int fd)
{
	uint32_t used = 0;
	int32_t size = 0;

	names->count = 0;
	names->is_cut = false;
	names->error = 0;
	while (!names->is_cut && (size = next_piece(names, fd, used)) != 0) {
		if (size < 0) {
			names->is_cut = true;
			names->error = size;
			break;
		}
		point_at(names, names->text + used, names->text + used + size);
		used += (uint32_t)size;
	}
	sort_texts(&(struct sort){.text = names->name, .count = names->count});
	return used == 0 ? names->error : 0;
}
