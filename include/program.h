/* program.h - what kind of program a file is, from its first bytes. Pure.
 * Used to say precisely why a file could not be executed. */
#ifndef OYA_PROGRAM_H
#define OYA_PROGRAM_H

#include "bounds.h"
#include "str.h"

enum { PROGRAM_HEAD_SIZE = 256 }; /* what the kernel itself looks at */

enum program_kind {
	PROGRAM_EMPTY,
	PROGRAM_TEXT,    /* no #! line: for /bin/sh */
	PROGRAM_SCRIPT,  /* #! line; `interpreter` is set */
	PROGRAM_CUT,     /* #! line whose interpreter goes on beyond the head */
	PROGRAM_CRLF,    /* #! line that ends in CR LF; `interpreter` without the CR */
	PROGRAM_BOM,     /* a byte order mark before #! */
	PROGRAM_ELF,     /* for this machine */
	PROGRAM_FOREIGN, /* ELF for another machine; `machine` is set */
	PROGRAM_BINARY,  /* none of these: a NUL in the first line */
};

struct program {
	enum program_kind kind;
	char interpreter[PROGRAM_HEAD_SIZE];
	char machine[24]; /* "aarch64", "armv7", "x86_64", "riscv64", "machine 99" ... */
};

/* Looks at the first `count` bytes, at most PROGRAM_HEAD_SIZE, of a file. */
struct program program_look(const char *head, size_t count);

/* The machine this binary is for: "x86_64", "aarch64", "armv7". */
const char *program_own_machine(void);

#endif
