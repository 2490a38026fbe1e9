/* checks.h - what must be true of every world, and what a scenario expects. */
#ifndef OYA_SIM_CHECKS_H
#define OYA_SIM_CHECKS_H

#include "files.h"
#include "process.h"

/* invariants.c */
void check_wait(struct mono deadline);
void check_turn_begins(void);
void check_kill(int32_t pid, int32_t signal);
void check_spawn(const char *path);
void check_reaped(const struct process *p);
void check_exit(int32_t code);
void check_line(const char *line);
uint64_t time_ran_ns(void);
bool is_hook(const char *path);

/* expect.c: for the check of a scenario */
void arrange_usual(const char *main_path);
void argument(const char *text);
void variable(const char *text);
void set_grace(uint32_t grace_s, uint32_t grace_all_s);
void expect_code(int32_t code);
void expect_line(const char *part);
void expect_no_line(const char *part);
void expect_before(const struct program *first, const struct program *then);
void expect_within(uint32_t least_ms, uint32_t most_ms);
void expect(bool condition, const char *what);

#endif
