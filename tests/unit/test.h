/* test.h - the words of the unit tests.
 *
 * A scenario CHECKs as often as it likes and ends with its name; it prints
 * "ok NAME", or "not ok NAME: the first check that failed". */
#ifndef OYA_TEST_H
#define OYA_TEST_H

#include "base.h"

#define CHECK(condition) test_check((condition), #condition, __FILE__, __LINE__)
void test_check(bool holds, const char *condition, const char *file, int line);
void test_end(const char *name);
/* For main() to return. */
int test_result(void);

#endif
