/* sig.h - signal numbers and names. Pure.
 * The numbers are Linux's and the same on all our architectures. */
#ifndef OYA_SIG_H
#define OYA_SIG_H

#include "base.h"

enum {
	SIG_HUP = 1,
	SIG_INT = 2,
	SIG_QUIT = 3,
	SIG_KILL = 9,
	SIG_USR1 = 10,
	SIG_USR2 = 12,
	SIG_PIPE = 13,
	SIG_ALRM = 14,
	SIG_TERM = 15,
	SIG_STKFLT = 16,
	SIG_CHLD = 17,
	SIG_CONT = 18,
	SIG_STOP = 19,
	SIG_TSTP = 20,
	SIG_TTIN = 21,
	SIG_TTOU = 22,
	SIG_IO = 29,
	SIG_PWR = 30,
	SIG_SYS = 31,
	SIG_RTMIN = 34, /* glibc's and the shells' SIGRTMIN */
	SIG_MAX = 64,
};

/* The number of "TERM", "SIGTERM", "15", "RTMIN+3" or "RTMAX-3"; 0: it is none. */
int32_t sig_parse(const char *text);

/* "SIGTERM"; "SIGRTMIN+3" from 34 on; "signal 99" for what is none. */
struct sig_name {
	char text[20];
};
struct sig_name sig_name(int32_t number);

#endif
