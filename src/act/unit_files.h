/* unit_files.h - what unit.c shares with unit_files.c. */
#ifndef OYA_UNIT_FILES_H
#define OYA_UNIT_FILES_H

#include "unit.h"

/* The name of the service, without anything around it. */
const char *unit_plain_name(const struct unit *u);
/* How ./run has ended, as ./finish is told. */
struct status_end unit_end(const struct unit *u);

#endif
