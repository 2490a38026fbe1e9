/* usual.h - what many scenarios have in common. */
#ifndef OYA_SIM_USUAL_H
#define OYA_SIM_USUAL_H

#include "world.h"

#define PRE "/etc/my_init.pre_shutdown.d/"
#define POST "/etc/my_init.post_shutdown.d/"
#define STARTUP "/etc/my_init.d/"

/* Call first: makes the image, with /bin/main as its main command. */
struct program *main_is(struct program p);
uint32_t some_ms(uint32_t most_ms); /* less than that */
void stop_after_start(const char *path, uint32_t delay_ms, int32_t signal);
void stop_after_line(const char *text, uint32_t delay_ms, int32_t signal);
void start_at(enum what what, uint32_t ms, struct program *p);
void orphan_noise(void);
/* Before main_is(); the neighbour after it. */
bool perhaps_not_pid_1(void);
void neighbour(void);
void check_code_2(void);

#endif
