/* shquote.h - a variable as a line a POSIX shell can source. Pure.
 * Source of the format: spec/my_init.md 4.2. */
#ifndef OYA_SHQUOTE_H
#define OYA_SHQUOTE_H

#include "str.h"

/* True in [A-Za-z0-9_]. */
bool shquote_is_word(char c);

/* The name as a shell identifier: every byte but those becomes '_', and
 * a leading digit gets one in front. */
void shquote_name(struct str *out, const char *name, size_t count);

/* True when the value needs no quotes: it is not empty and all of it is in
 * [A-Za-z0-9_@%+=:,./-]. */
bool shquote_is_plain(const char *value, size_t count);

/* A piece of a value inside single quotes: ' becomes '"'"', all else stays.
 * At most 5 bytes a byte. The caller writes the quotes around the value. */
void shquote_piece(struct str *out, const char *value, size_t count);

#endif
