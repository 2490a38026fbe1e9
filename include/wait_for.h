/* wait_for.h - waiting until a file is there.
 *
 * Through sys.h only. Told by inotify of what changes in the directories on its way; where
 * there is none, it looks each second. A directory behind a link among them is not told of. */
#ifndef OYA_WAIT_FOR_H
#define OYA_WAIT_FOR_H

#include "base.h"

/* False: it was not there in time. */
bool wait_for(const char *path, uint32_t seconds);

#endif
