/* persona.h - the names this binary answers to. One persona, one file. */
#ifndef OYA_PERSONA_H
#define OYA_PERSONA_H

#include "base.h"
#include "flag.h"

#define OYA_VERSION "0.1.0"

/* Each takes the whole command line, argv[0] included, which it may change, and
 * the environment, which it may too, and returns the exit code. argc >= 1. An init's signals are
 * held back already. */
int catatonit_main(int argc, const char **argv, const char **envp);
int chpst_main(int argc, const char **argv, const char **envp);
int dumb_init_main(int argc, const char **argv, const char **envp);
int my_init_main(int argc, const char **argv, const char **envp);
int run_main(int argc, const char **argv, const char **envp);
int runsv_main(int argc, const char **argv, const char **envp);
int runsvdir_main(int argc, const char **argv, const char **envp);
int pause_main(int argc, const char **argv, const char **envp);
int setuser_main(int argc, const char **argv, const char **envp);
int sv_main(int argc, const char **argv, const char **envp);
int svlogd_main(int argc, const char **argv, const char **envp);
int tini_main(int argc, const char **argv, const char **envp);
int with_env_main(int argc, const char **argv, const char **envp);
/* True when sv is the init script of a service of this name. */
bool sv_is_init_script(const char *name, const char *const *envp);

/* Texts for a person; errors are nobody's concern. On fd 2, which may have no
 * reader, it never waits. */
void persona_write(int fd, const char *text);
/* Each % of the format is the next text. */
void persona_fill(int fd, const char *format, const char *first, const char *second);
/* What getopt(3) says of a wrong option. */
void persona_flag_error(const char *name, const struct flags *f, char result);
/* The same in the words of runit's own. */
void persona_flag_error_runit(const char *name, const struct flags *f, char result);
extern const char persona_licence[];
/* The usage of an init around one command, and what all of them have. */
void persona_write_init_usage(int fd, const char *usage);
bool persona_is_help(const char *word);
/* True when --help is all there is: both texts are written then. */
bool persona_explains(const char *const *words, const char *usage, const char *explanation);
/* The value of a variable; `otherwise` when it is not set, or empty. */
const char *persona_variable(const char *const *envp, const char *name, const char *otherwise);
/* OYA_RUN_DIR or its default: where supervise/ is put when a service's folder is read-only. */
const char *persona_run_directory(const char *const *envp);
/* What runsv and runsvdir do first. */
void persona_begin_supervision(const char *label, const char *const *envp);
/* ... and then: until a signal has stopped all services, or there are none left. Returns
 * the signal; 0: there was none. */
int32_t persona_supervise(bool ends_when_empty, uint32_t grace_ms);
/* The part of argv[0] after its last '/'. */
const char *persona_basename(const char *name);

#endif
