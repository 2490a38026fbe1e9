/* subjects.h - who is measured: one a line on standard input,
 *
 *   NAME <tab> ROOT <tab> proc|- <tab> [WORD <space>...] [<tab> SIGNAL <tab> STATUS]
 *
 * each met once a round, and what is printed of them:
 *
 *   METRIC <tab> NAME <tab> VALUE */
#ifndef BENCH_SUBJECTS_H
#define BENCH_SUBJECTS_H

#include "life.h"

extern struct subject subjects[SUBJECTS_MAX];
extern uint32_t subject_count;

void subjects_read(void);
/* Indices of all, each time in another order: what a life leaves to be cleaned away
 * slows down the next one. */
const uint32_t *subjects_shuffle(void);
void subject_print(const char *metric, const struct subject *s, double value);
/* Sorts. */
int64_t median(int64_t *values, uint32_t count);

#endif
