/* out.c - see out.h. */
#include "out.h"

#include <errno.h>
#include <string.h>

#include "sys.h"

static int write_all(int fd, const char *bytes, uint32_t count)
{
	while (count > 0) {
		int32_t written = sys_write(fd, bytes, count);

		if (written <= 0)
			return written < 0 ? written : -EIO;
		bytes += written;
		count -= (uint32_t)written;
	}
	return 0;
}

static int compare_all(int fd, const char *bytes, uint32_t count)
{
	char piece[256];

	while (count > 0) {
		int32_t got = sys_read(fd, piece, min_u32(count, sizeof(piece)));

		if (got < 0)
			return got;
		if (got == 0 || memcmp(piece, bytes, (size_t)got) != 0)
			return -ESTALE;
		bytes += got;
		count -= (uint32_t)got;
	}
	return 0;
}

static void flush(struct out *out)
{
	if (out->error == 0 && out->compares)
		out->error = compare_all(out->fd, out->buffer, out->text.length);
	else if (out->error == 0)
		out->error = write_all(out->fd, out->buffer, out->text.length);
	out->total += out->text.length;
	str_clear(&out->text);
}

void out_begin(struct out *out, int fd, bool compares)
{
	out->fd = fd;
	out->compares = compares;
	out->error = 0;
	out->total = 0;
	out->text = str_on(out->buffer, OUT_SIZE);
}

struct str *out_room(struct out *out, uint32_t size)
{
	ASSERT(size < OUT_SIZE);
	if (OUT_SIZE - 1 - out->text.length < size)
		flush(out);
	return &out->text;
}

void out_bytes(struct out *out, const char *bytes, size_t count)
{
	while (count > 0) {
		uint32_t room = OUT_SIZE - 1 - out_room(out, 1)->length;
		uint32_t taken = count < room ? (uint32_t)count : room;

		str_bytes(&out->text, bytes, taken);
		bytes += taken;
		count -= taken;
	}
}

int out_end(struct out *out)
{
	char more;
	int r;

	flush(out);
	if (out->error != 0)
		return out->error;
	if (!out->compares)
		return sys_truncate(out->fd, out->total);
	r = sys_read(out->fd, &more, 1);
	return r > 0 ? -ESTALE : r;
}
