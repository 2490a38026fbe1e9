/* test.c - see test.h. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

static const char *failed_condition;
static const char *failed_file;
static int failed_line;
static int failed_count;

void test_check(bool holds, const char *condition, const char *file, int line)
{
	if (holds || failed_condition)
		return;
	failed_condition = condition;
	failed_file = file;
	failed_line = line;
}

void test_end(const char *name)
{
	if (failed_condition) {
		printf("not ok %s: %s:%d: %s\n", name, failed_file, failed_line, failed_condition);
		failed_count++;
	} else {
		printf("ok %s\n", name);
	}
	failed_condition = NULL;
}

int test_result(void)
{
	return failed_count != 0;
}

void assert_failed(const char *condition)
{
	fprintf(stderr, "assertion failed: %s\n", condition);
	abort();
}
