/* terminal.h - the terminal, between the files of src/sys. */
#ifndef OYA_TERMINAL_H
#define OYA_TERMINAL_H

#include "sys_child.h"

/* A child before its exec puts its group in front, if it may. */
void terminal_take(const struct spawn_plan *plan);

#endif
