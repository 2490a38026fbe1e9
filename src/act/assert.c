/* assert.c - the end after a programmer's error. */
#include "base.h"
#include "exitcode.h"
#include "log.h"
#include "sys.h"

void assert_failed(const char *condition)
{
	log_warn("assertion failed: %s", condition);
	sys_exit(EXIT_ASSERT);
}
