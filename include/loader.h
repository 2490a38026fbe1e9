/* loader.h - the dynamic loader that a program in ELF asks for. Pure. */
#ifndef OYA_LOADER_H
#define OYA_LOADER_H

#include "str.h"

/* Adds the path of its dynamic loader. False: it has none, or that is not among the first
 * `count` bytes of the file. */
bool loader_find(const char *bytes, size_t count, struct str *out);

#endif
