/* str.h - text in a bounded buffer.
 *
 * Pure. The buffer is the caller's; it always ends with NUL. What does not fit
 * is dropped and remembered in `cut`, never silent. */
#ifndef OYA_STR_H
#define OYA_STR_H

#include "base.h"

struct str {
	char *at;
	uint32_t size; /* of the buffer, the final NUL included; >= 1 */
	uint32_t length;
	bool cut; /* something did not fit */
};

struct str str_on(char *buffer, uint32_t size);
void str_clear(struct str *s);
void str_byte(struct str *s, char c);
void str_bytes(struct str *s, const char *bytes, size_t count);
void str_add(struct str *s, const char *text);
void str_u64(struct str *s, uint64_t number);
/* Milliseconds as seconds with one decimal: "12.3". Rounds down. */
void str_seconds(struct str *s, uint32_t ms);

/* Adds the format, each % of it being the next of the texts. */
void str_fill(struct str *s, const char *format, const char *const *texts);

/* Adds text for a person's terminal: control bytes, DEL, C1 controls, line
 * separators and bytes that are not UTF-8 appear as \n, \t or \xNN. An escape
 * or a character is never cut in half. */
void str_visible(struct str *s, const char *text);

/* FNV-1a of a text, the final NUL included, on top of another hash or number. */
uint32_t str_hash(uint32_t hash, const char *text);

/* A number as text, to be used within one expression: u32_text(n).text */
struct number_text {
	char text[24];
};
struct number_text u32_text(uint32_t number);

#endif
