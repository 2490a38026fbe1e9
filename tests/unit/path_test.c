/* path_test.c - the parts of a path, and of PATH. */
#include "path.h"

#include <string.h>

#include "test.h"

/* "(a)(b)" of "a/b". */
static bool cuts(const char *path, const char *wanted)
{
	char buffer[64], text[64];
	struct str copy = str_on(buffer, sizeof(buffer));
	struct str said = str_on(text, sizeof(text));
	char *left = buffer;
	const char *part;

	str_add(&copy, path);
	while (*(part = path_cut(&left)))
		str_fill(&said, "(%)", &part);
	return strcmp(text, wanted) == 0 && *left == '\0';
}

static void parts(void)
{
	CHECK(cuts("", "") && cuts("/", "") && cuts("//", ""));
	CHECK(cuts("a", "(a)") && cuts("/a/", "(a)") && cuts("a//", "(a)"));
	CHECK(cuts("/a/b", "(a)(b)") && cuts("//a///b//c", "(a)(b)(c)"));
	CHECK(cuts("./../a", "(.)(..)(a)"));
	test_end("path.parts.without-slashes");
}

static bool lists(const char *path, const char *wanted)
{
	char text[64];
	struct str said = str_on(text, sizeof(text));

	while (path) {
		path = path_candidate(path, "x", &said);
		str_byte(&said, ' ');
	}
	return strcmp(text, wanted) == 0;
}

static void candidates(void)
{
	CHECK(lists("/bin", "/bin/x ") && lists("/a:/b", "/a/x /b/x "));
	CHECK(lists("", "x ") && lists(":/a", "x /a/x ") && lists("/a:", "/a/x x "));
	CHECK(lists("a::b", "a/x x b/x "));
	test_end("path.candidates.in-order");
}

int main(void)
{
	parts();
	candidates();
	return test_result();
}
