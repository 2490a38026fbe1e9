/* memory.c - mem* and str* by libc's names, as small as they go: libc's own are
 * made to copy much at once, and here all of it is short. Compiled apart and with
 * -fno-builtin: the compiler may not take a loop here for a call of memcpy. */
#include <string.h>

#include "base.h"

void *memmove(void *to, const void *from, size_t count)
{
	char *t = to;
	const char *f = from;

	if (t < f)
		while (count--)
			*t++ = *f++;
	else
		while (count--)
			t[count] = f[count];
	return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count)
{
	return memmove(to, from, count);
}

void *memset(void *at, int byte, size_t count)
{
	char *a = at;

	while (count--)
		a[count] = (char)byte;
	return at;
}

int memcmp(const void *left, const void *right, size_t count)
{
	const unsigned char *l = left;
	const unsigned char *r = right;

	for (; count--; l++, r++)
		if (*l != *r)
			return *l - *r;
	return 0;
}

void *memchr(const void *at, int byte, size_t count)
{
	const unsigned char *a = at;

	for (; count--; a++)
		if (*a == (unsigned char)byte)
			return (void *)(uintptr_t)a;
	return NULL;
}

size_t strlen(const char *text)
{
	const char *end = text;

	while (*end)
		end++;
	return (size_t)(end - text);
}

char *strchr(const char *text, int c)
{
	for (; *text != (char)c; text++)
		if (*text == '\0')
			return NULL;
	return (char *)(uintptr_t)text;
}

char *strrchr(const char *text, int c)
{
	size_t at = strlen(text) + 1;

	while (at--)
		if (text[at] == (char)c)
			return (char *)(uintptr_t)text + at;
	return NULL;
}

int strncmp(const char *left, const char *right, size_t count)
{
	const unsigned char *l = (const void *)left;
	const unsigned char *r = (const void *)right;

	for (; count--; l++, r++)
		if (*l != *r || *l == '\0')
			return *l - *r;
	return 0;
}

int strcmp(const char *left, const char *right)
{
	return strncmp(left, right, SIZE_MAX);
}
