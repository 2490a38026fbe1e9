/* persona.h - the names this binary answers to. One persona, one file. */
#ifndef OYA_PERSONA_H
#define OYA_PERSONA_H

#define OYA_VERSION "0.1.0"

/* Each takes the whole command line, argv[0] included, and the environment, and
 * returns the exit code. argc >= 1. */
int my_init_main(int argc, const char *const *argv, const char *const *envp);

#endif
