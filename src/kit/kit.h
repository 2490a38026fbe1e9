/* kit.h - the commands of oyakit: what a build host asks of run files and of an image's tree,
 * where nothing is run. One command, one file. */
#ifndef OYA_KIT_H
#define OYA_KIT_H

/* Each takes the words behind its name, and returns the exit code. */
int check_main(const char *const *words);
int lint_main(const char *const *words);

#endif
