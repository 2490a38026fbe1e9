/* json.h - a string inside a JSON document, ASCII only. Pure.
 * Source of the format: spec/my_init.md 4.2 (Python's json.dumps). */
#ifndef OYA_JSON_H
#define OYA_JSON_H

#include "str.h"

/* Adds a piece of a string, without the quotes around it: " and \ escaped, \n
 * \t \r \b \f short, control bytes, DEL and what is beyond ASCII as \uXXXX with
 * surrogate pairs. A byte that is not UTF-8 becomes \udcXX (Python's surrogate
 * escape), so that nothing is lost. At most 6 bytes a byte.
 * Returns how many bytes of `text` were taken: fewer than `count` only when the
 * last character may go on beyond the piece and `is_last` is false. */
size_t json_piece(struct str *out, const char *text, size_t count, bool is_last);

#endif
