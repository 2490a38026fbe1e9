/* setting.h - what a service may set, each in a file of one line in its directory.
 *
 * Through sys.h only. A file that says nothing of use is one line of the log, and as
 * good as missing. The names are s6's. */
#ifndef OYA_SETTING_H
#define OYA_SETTING_H

#include "base.h"

/* Milliseconds in the file `name` of the directory; `otherwise` without it. `who` is
 * the service, for the log. */
uint32_t setting_ms(int directory, const char *who, const char *name, uint32_t otherwise);
/* The number of the signal in it; SIG_TERM without it. */
int32_t setting_signal(int directory, const char *who, const char *name);

#endif
