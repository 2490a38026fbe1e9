/* error.h - error numbers as words for people. Pure. */
#ifndef OYA_ERROR_H
#define OYA_ERROR_H

#include "base.h"

/* "No such file or directory", from an errno or its negative; "error" for what
 * no call of ours has a reason to return. */
const char *error_text(int error);
/* The same in the words of runit's programs; "unknown error" for others. */
const char *error_text_runit(int error);

#endif
