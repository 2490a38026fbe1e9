/* out.h - a file written, or compared, through a small buffer.
 *
 * Through sys.h only. The first error is kept, and nothing is done after it. */
#ifndef OYA_OUT_H
#define OYA_OUT_H

#include "str.h"

enum { OUT_SIZE = 4096 };

struct out {
	int fd; /* the caller's */
	bool compares;
	int error;
	uint32_t total;
	struct str text; /* on `buffer`: the struct must not be copied */
	char buffer[OUT_SIZE];
};

/* `compares`: fd is read, and must hold the very bytes that are put out. */
void out_begin(struct out *out, int fd, bool compares);
/* The text to add at most `size` < OUT_SIZE bytes to, until the next call. */
struct str *out_room(struct out *out, uint32_t size);
void out_bytes(struct out *out, const char *bytes, size_t count);
/* Ends the file here: the rest of an older content is cut off. 0, or -errno;
 * -ESTALE: fd holds something else. */
int out_end(struct out *out);

#endif
