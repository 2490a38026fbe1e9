/* signals.h - masks and dispositions, between the files of src/sys. */
#ifndef OYA_SIGNALS_H
#define OYA_SIGNALS_H

#include "base.h"

#define SIGNALS_BIT(number) ((uint64_t)1 << ((number)-1))

/* What we were started with: the mask, and whether SIGCHLD was ignored, if that was
 * asked for. */
extern uint64_t signals_first_mask;
extern bool signals_ignored_deaths;

/* All 64 signals: libc's sets leave out 32 to 34. `how` as for sigprocmask(2). Returns
 * the mask of before. */
uint64_t signals_mask(int how, uint64_t set);

/* Without SA_RESTART, so that a blocked call ends. NULL: the default. */
void signals_handle(uint64_t set, void (*handler)(int number, void *info, void *context));

void signals_ignore(int number);
bool signals_are_ignored(int number);

/* A handler that does nothing: the signal only interrupts. After exec it is the
 * default again. */
void signals_interrupt(int number, void *info, void *context);

/* Handlers run on a stack of their own from here on: ours may be what is
 * broken, and that of a child before its exec has no room for them. */
void signals_use_own_stack(void);

#endif
