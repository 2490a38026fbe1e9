/* finding.h - what lint has found, a line each on standard output: PATH: WHAT; HOW TO MEND. */
#ifndef OYA_FINDING_H
#define OYA_FINDING_H

#include "base.h"

/* Each % of the format is the next of the texts; what cannot be printed is made visible. */
void finding(const char *path, const char *format, const char *const *texts);
/* ... the format being of one text, or of none. */
void finding_of(const char *path, const char *format, const char *text);
uint32_t finding_count(void);

#endif
