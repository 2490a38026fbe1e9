/* shebang.h - what stands behind the interpreter in the first line of a script. Pure. */
#ifndef OYA_SHEBANG_H
#define OYA_SHEBANG_H

#include "str.h"

/* Adds the one argument that the kernel makes of it; "": none. `head` begins with #!. */
void shebang_argument(const char *head, size_t count, struct str *out);

/* Adds the name of the program that env(1) is asked for by such an argument. False: it
 * is asked for more than that, or for none. */
bool shebang_env(const char *argument, struct str *out);

/* True when that interpreter is a shell. */
bool shebang_is_shell(const char *interpreter);

#endif
