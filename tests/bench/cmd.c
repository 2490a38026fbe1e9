/* cmd.c - the command around which an init is measured. Reads the clock first of
 * all, and writes that time, 8 bytes of nanoseconds, to descriptor 1; then:
 *
 *   cmd exit     ends
 *   cmd term     sleeps until TERM; writes the time when it came, and ends
 *   cmd orphans  for each number (4 bytes) on descriptor 0: leaves so many dead
 *                orphans to the init, then writes the time; ends at end of file */
#include "raw.h"

enum { ORPHANS_AT_ONCE = 100, TERM_BIT = 1 << (SIGTERM - 1) };

void begin(long *stack);

RAW_START(begin);

static void tell(int64_t ns)
{
	(void)raw4(SYS_write, 1, RAW_POINTER(&ns), sizeof(ns), 0);
}

static void leave_orphans(void)
{
	for (int i = 0; i < ORPHANS_AT_ONCE; i++)
		if (raw4(SYS_fork, 0, 0, 0, 0) == 0)
			raw_exit(0);
	raw_exit(0);
}

static void make_orphans(int32_t count)
{
	for (int32_t made = 0; made < count; made += ORPHANS_AT_ONCE) {
		long pid = raw4(SYS_fork, 0, 0, 0, 0);

		if (pid == 0)
			leave_orphans();
		(void)raw4(SYS_wait4, pid, 0, 0, 0);
	}
}

void begin(long *stack)
{
	int64_t first_ns = raw_now_ns();
	char verb = *(const char *)(intptr_t)stack[2];
	int32_t count;

	raw_mask(SIG_BLOCK, TERM_BIT);
	tell(first_ns);
	if (verb == 't') {
		(void)raw_take_signal(TERM_BIT);
		tell(raw_now_ns());
	}
	while (verb == 'o' && raw4(SYS_read, 0, RAW_POINTER(&count), sizeof(count), 0) > 0) {
		make_orphans(count);
		tell(raw_now_ns());
	}
	raw_exit(0);
}
