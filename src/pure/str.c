/* str.c - see str.h. */
#include "str.h"

#include <string.h>

#include "utf8.h"

struct str str_on(char *buffer, uint32_t size)
{
	ASSERT(size >= 1);
	buffer[0] = '\0';
	return (struct str){.at = buffer, .size = size};
}

void str_clear(struct str *s)
{
	s->at[0] = '\0';
	s->length = 0;
	s->cut = false;
}

void str_bytes(struct str *s, const char *bytes, size_t count)
{
	size_t room = s->size - 1 - s->length;

	if (s->cut)
		return; /* nothing may follow a gap */
	if (count > room) {
		s->cut = true;
		count = room;
	}
	memcpy(s->at + s->length, bytes, count);
	s->length += (uint32_t)count;
	s->at[s->length] = '\0';
}

void str_byte(struct str *s, char c)
{
	str_bytes(s, &c, 1);
}

void str_add(struct str *s, const char *text)
{
	str_bytes(s, text, strlen(text));
}

void str_fill(struct str *s, const char *format, const char *const *texts)
{
	for (; *format; format++)
		if (*format == '%')
			str_add(s, *texts++);
		else
			str_byte(s, *format);
}

/* Writes the digits before `end`, which is the buffer's last byte. */
static char *digits(char *end, uint64_t number)
{
	*end = '\0';
	do {
		*--end = (char)('0' + number % 10);
		number /= 10;
	} while (number != 0);
	return end;
}

void str_u64(struct str *s, uint64_t number)
{
	char buffer[24];

	str_add(s, digits(buffer + sizeof(buffer) - 1, number));
}

void str_seconds(struct str *s, uint32_t ms)
{
	str_u64(s, ms / 1000);
	str_byte(s, '.');
	str_u64(s, ms % 1000 / 100);
}

/* Adds a whole or nothing. */
static void whole(struct str *s, const char *bytes, size_t count)
{
	if (count > s->size - 1 - s->length)
		s->cut = true;
	else
		str_bytes(s, bytes, count);
}

static void escape(struct str *s, unsigned char byte)
{
	char text[4] = {'\\', 'x', hex_digit(byte >> 4), hex_digit(byte)};

	if (byte == '\n' || byte == '\t') {
		text[1] = byte == '\n' ? 'n' : 't';
		whole(s, text, 2);
	} else {
		whole(s, text, sizeof(text));
	}
}

static bool is_printable(uint32_t character)
{
	return character >= 0x20 && (character < 0x7f || character >= 0xa0) &&
	       character != 0x2028 && character != 0x2029;
}

void str_visible(struct str *s, const char *text)
{
	size_t left = strlen(text);

	while (left > 0 && !s->cut) {
		uint32_t character;
		uint32_t length = utf8_next(text, left, &character);

		if (length > 0 && is_printable(character)) {
			whole(s, text, length);
		} else {
			length = length == 0 ? 1 : length;
			for (uint32_t i = 0; i < length; i++)
				escape(s, (unsigned char)text[i]);
		}
		text += length;
		left -= length;
	}
}

uint32_t str_hash(uint32_t hash, const char *text)
{
	hash ^= 2166136261u;
	do
		hash = (hash ^ (uint8_t)*text) * 16777619u;
	while (*text++);
	return hash;
}

struct number_text u32_text(uint32_t number)
{
	struct number_text out;
	struct str s = str_on(out.text, sizeof(out.text));

	str_u64(&s, number);
	return out;
}
