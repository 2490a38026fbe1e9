/* env_warn.c - see env_warn.h. */
#include "env_warn.h"

#include "env_directory.h"
#include "log.h"
#include "str.h"

enum { ERROR_MAX = 160 };

static bool was_said[ERROR_MAX + 1]; /* by errno */

void env_warn_once(const char *path, int error, const char *what)
{
	bool *was = &was_said[error < -ERROR_MAX ? ERROR_MAX : -error];

	if (!*was)
		log_warning("%s: %i; %s", path, error, what);
	*was = true;
}

static bool has_said(const struct env_warn *w, uint32_t hash)
{
	for (uint32_t i = 0; i < w->said_count; i++)
		if (w->said[i] == hash)
			return true;
	return false;
}

void env_warn(struct env_warn *w, const char *name, const char *why, const char *what)
{
	uint32_t hash = str_hash(str_hash(0, name), why);

	if (has_said(w, hash))
		return;
	if (w->said_count == ENV_WARN_LINES_MAX) {
		w->more++;
		return;
	}
	w->said[w->said_count++] = hash;
	log_warning("%s/%s: %s; %s", ENV_DIRECTORY, name, why, what);
}

void env_warn_end(struct env_warn *w)
{
	if (w->more > w->more_said)
		log_warning("%s: %u more entries like these", ENV_DIRECTORY, w->more);
	w->more_said = w->more;
	w->more = 0;
}
