/* error_test.c - every error number has its one text. */
#include "error.h"

#include <errno.h>
#include <string.h>

#include "test.h"

enum { ERRNO_MAX = 4095 }; /* the kernel's */

static bool is(int error, const char *text)
{
	return strcmp(error_text(error), text) == 0 && strcmp(error_text(-error), text) == 0;
}

static void known(void)
{
	CHECK(is(EPERM, "Operation not permitted"));
	CHECK(is(ENOENT, "No such file or directory"));
	CHECK(is(EIO, "Input/output error"));
	CHECK(is(E2BIG, "Argument list too long"));
	CHECK(is(ENOEXEC, "Exec format error"));
	CHECK(is(EAGAIN, "Resource temporarily unavailable"));
	CHECK(is(ENOMEM, "Cannot allocate memory"));
	CHECK(is(EACCES, "Permission denied"));
	CHECK(is(ETXTBSY, "Text file busy"));
	CHECK(is(ENOSPC, "No space left on device"));
	CHECK(is(EROFS, "Read-only file system"));
	CHECK(is(ENAMETOOLONG, "File name too long"));
	CHECK(is(ENOSYS, "Function not implemented"));
	CHECK(is(ELOOP, "Too many levels of symbolic links"));
	test_end("error.known.in-words");
}

static bool is_printable(const char *text)
{
	for (; *text; text++)
		if (*text < ' ' || *text > '~')
			return false;
	return true;
}

static void every_number(void)
{
	uint32_t known_count = 0;

	for (int error = 0; error <= ERRNO_MAX; error++) {
		const char *text = error_text(error);

		CHECK(text == error_text(-error));
		CHECK(text[0] != '\0' && strlen(text) < 64 && is_printable(text));
		known_count += strcmp(text, "error") != 0;
	}
	CHECK(known_count >= 30 && known_count < 200);
	CHECK(is(0, "error") && is(ERRNO_MAX, "error") && is(INT32_MAX, "error"));
	test_end("error.every-number.some-text");
}

static void distinct(void)
{
	for (int a = 1; a < 200; a++)
		for (int b = 1; b < a; b++)
			CHECK(strcmp(error_text(a), "error") == 0 ||
			      strcmp(error_text(a), error_text(b)) != 0);
	test_end("error.two-numbers.two-texts");
}

int main(void)
{
	known();
	every_number();
	distinct();
	return test_result();
}
