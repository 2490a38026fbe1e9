/* wait.h - between the files of src/sys: what sys_begin() opens for sys_wait(). */
#ifndef OYA_WAIT_H
#define OYA_WAIT_H

/* Returns -errno when signals must be waited for in the slower way. */
int wait_open(void);

#endif
