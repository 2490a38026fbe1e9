/* sig_test.c - the names of all signals. */
#include "sig.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "test.h"

static bool is_named(int32_t number, const char *name)
{
	return strcmp(sig_name(number).text, name) == 0;
}

static void standard(void)
{
	static const struct {
		int number;
		const char *name;
	} all[] = {
		{SIGHUP, "SIGHUP"},       {SIGINT, "SIGINT"},       {SIGQUIT, "SIGQUIT"},
		{SIGILL, "SIGILL"},       {SIGTRAP, "SIGTRAP"},     {SIGABRT, "SIGABRT"},
		{SIGBUS, "SIGBUS"},       {SIGFPE, "SIGFPE"},       {SIGKILL, "SIGKILL"},
		{SIGUSR1, "SIGUSR1"},     {SIGSEGV, "SIGSEGV"},     {SIGUSR2, "SIGUSR2"},
		{SIGPIPE, "SIGPIPE"},     {SIGALRM, "SIGALRM"},     {SIGTERM, "SIGTERM"},
		{SIGSTKFLT, "SIGSTKFLT"}, {SIGCHLD, "SIGCHLD"},     {SIGCONT, "SIGCONT"},
		{SIGSTOP, "SIGSTOP"},     {SIGTSTP, "SIGTSTP"},     {SIGTTIN, "SIGTTIN"},
		{SIGTTOU, "SIGTTOU"},     {SIGURG, "SIGURG"},       {SIGXCPU, "SIGXCPU"},
		{SIGXFSZ, "SIGXFSZ"},     {SIGVTALRM, "SIGVTALRM"}, {SIGPROF, "SIGPROF"},
		{SIGWINCH, "SIGWINCH"},   {SIGIO, "SIGIO"},         {SIGPWR, "SIGPWR"},
		{SIGSYS, "SIGSYS"},
	};

	CHECK(COUNTOF(all) == 31);
	for (size_t i = 0; i < COUNTOF(all); i++) {
		CHECK(all[i].number == (int)i + 1);
		CHECK(is_named(all[i].number, all[i].name));
	}
	test_end("signal.standard.named-as-libc-numbers-them");
}

static void real_time(void)
{
	char name[32];

	CHECK(is_named(34, "SIGRTMIN"));
	CHECK(is_named(37, "SIGRTMIN+3"));
	for (int32_t number = SIG_RTMIN + 1; number <= SIG_MAX; number++) {
		snprintf(name, sizeof(name), "SIGRTMIN+%d", number - 34);
		CHECK(is_named(number, name));
	}
	test_end("signal.real-time.counted-from-34");
}

static void none(void)
{
	static const int32_t odd[] = {INT32_MIN, -1, INT32_MAX};

	CHECK(is_named(0, "signal 0"));
	CHECK(is_named(32, "signal 32") && is_named(33, "signal 33"));
	CHECK(is_named(65, "signal 65") && is_named(99, "signal 99"));
	for (size_t i = 0; i < COUNTOF(odd); i++)
		CHECK(memchr(sig_name(odd[i]).text, '\0', sizeof(struct sig_name)) &&
		      strncmp(sig_name(odd[i]).text, "signal ", 7) == 0);
	test_end("signal.no-such.its-number");
}

static void parsed(void)
{
	static const char *const bad[] = {"",         "0",       "65",       "-1",       "+9",
					  " 9",       "9 ",      "TERM ",    "term",     "SIG",
					  "SIGSIG",   "SIG9",    "TERMX",    "RTMIN+",   "RTMIN-1",
					  "RTMIN+31", "RTMAX+1", "RTMAX-31", "RTMIN3",   "RTMIN+3x",
					  "RTMIN++3", "RTMAX-",  "RT",       "signal 32"};
	char number[8];

	for (int32_t n = 1; n <= SIG_MAX; n++) {
		struct sig_name name = sig_name(n);

		snprintf(number, sizeof(number), "%d", n);
		CHECK(sig_parse(number) == n);
		if (strncmp(name.text, "SIG", 3) == 0)
			CHECK(sig_parse(name.text) == n && sig_parse(name.text + 3) == n);
	}
	CHECK(sig_parse("RTMIN+0") == 34 && sig_parse("RTMIN+30") == 64);
	CHECK(sig_parse("RTMAX") == 64 && sig_parse("SIGRTMAX-30") == 34);
	for (size_t i = 0; i < COUNTOF(bad); i++)
		CHECK(sig_parse(bad[i]) == 0);
	test_end("signal.parsed.each-name-and-number-and-no-other");
}

static void numbers(void)
{
	CHECK(SIG_HUP == SIGHUP && SIG_INT == SIGINT && SIG_QUIT == SIGQUIT);
	CHECK(SIG_TSTP == SIGTSTP);
	CHECK(SIG_KILL == SIGKILL && SIG_TERM == SIGTERM && SIG_CHLD == SIGCHLD);
	CHECK(SIG_CONT == SIGCONT && SIG_PWR == SIGPWR && SIG_SYS == SIGSYS);
	CHECK(SIG_STKFLT == SIGSTKFLT && SIG_IO == SIGIO);
	test_end("signal.numbers.the-kernels");
}

int main(void)
{
	standard();
	real_time();
	none();
	parsed();
	numbers();
	return test_result();
}
