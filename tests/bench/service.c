/* service.c - the service around which a supervisor is measured. Reads the clock
 * first of all, writes that time, 8 bytes of nanoseconds, to descriptor 1, and
 * sleeps until TERM ends it. */
#include "raw.h"

void begin(long *stack);

RAW_START(begin);

void begin(long *stack)
{
	int64_t first_ns = raw_now_ns();

	(void)stack;
	(void)raw4(SYS_write, 1, RAW_POINTER(&first_ns), sizeof(first_ns), 0);
	for (;;)
		(void)raw4(SYS_pause, 0, 0, 0, 0);
}
