/* wstat_test.c - every wait status there is, against libc's macros. */
#include "wstat.h"

#include <sys/wait.h>

#include "test.h"

static void every_status(void)
{
	uint32_t exited = 0;
	uint32_t signalled = 0;

	for (int32_t status = 0; status <= 0xffff; status++) {
		if (WIFEXITED(status)) {
			exited++;
			CHECK(wstat_signal(status) == 0);
			CHECK(wstat_code(status) == WEXITSTATUS(status));
		} else if (WIFSIGNALED(status)) {
			signalled++;
			CHECK(wstat_signal(status) == WTERMSIG(status));
			CHECK(wstat_code(status) == 128 + WTERMSIG(status));
		}
		CHECK(wstat_code(status) >= 0 && wstat_code(status) <= 255);
	}
	/* Exits with the core bit are in the numbers' space, though no kernel
	 * makes them. */
	CHECK(exited >= 256 && signalled >= 126);
	test_end("wstat.every-status.as-libc-reads-it");
}

static void core_bit(void)
{
	for (int32_t signal = 1; signal < 127; signal++) {
		CHECK(wstat_signal(signal | 0x80) == signal);
		CHECK(wstat_code(signal | 0x80) == 128 + signal);
	}
	test_end("wstat.core-dumped.masked");
}

int main(void)
{
	every_status();
	core_bit();
	return test_result();
}
