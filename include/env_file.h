/* env_file.h - one file of the environment's directory, read as far as it is
 * safe: a regular file, of the size of a variable, inside the directory.
 *
 * Through sys.h only. Links are followed component by component and only
 * downwards, as a ConfigMap needs it: KEY -> ..data/KEY, ..data -> ..2024_x. */
#ifndef OYA_ENV_FILE_H
#define OYA_ENV_FILE_H

#include "base.h"

struct env_file {
	const char *bytes; /* all of it, until the next read */
	uint32_t size;
	uint32_t value_length; /* without one final newline */
	bool is_link;          /* set even if it could not be read */
};

/* Reads the file `name` of the open directory. -errno: see env_file_error(). */
int env_file_read(int directory, const char *name, struct env_file *out);

/* An error of env_file_read() in words for this directory. */
const char *env_file_error(int error);

/* True when it says that something else than a regular file is there. */
bool env_file_is_other(int error);

bool env_file_is_regular(int fd);

#endif
