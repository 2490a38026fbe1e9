/* fuzz.h - what the fuzz targets share. A target gets bytes of any kind and
 * number; what must hold for all of them it CHECKs. */
#ifndef OYA_FUZZ_H
#define OYA_FUZZ_H

#include "base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(condition) ((condition) ? (void)0 : assert_failed(#condition))

/* A copy on the heap, so that reading beyond it is seen; fuzz_text() ends it with
 * NUL, and leaves out what follows one. To be freed. */
char *fuzz_bytes(const uint8_t *data, size_t size);
char *fuzz_text(const uint8_t *data, size_t size);

/* Bytes as a source of small decisions: 0 when they are used up. */
struct fuzz_dice {
	const uint8_t *data;
	size_t left;
};
uint32_t fuzz_roll(struct fuzz_dice *dice, uint32_t sides);

#endif
