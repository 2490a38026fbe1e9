/* lint_services.c - /etc/service and what is in it; see lint.h. */
#include <errno.h>

#include "error.h"
#include "finding.h"
#include "lint.h"
#include "str.h"
#include "table.h"

#define SERVICES "/etc/service"

LARGE_TABLE(struct names, lint_service_names, 1);
LARGE_TABLE(struct names, lint_control_names, 1);

/* A directory that the supervisor looks at: of a service, or of its logger. */
struct place {
	const char *path;
	const char *service;
	const char *suffix; /* of a logger: ".log" */
};

static void join(char *path, const char *directory, const char *name)
{
	struct str text = str_on(path, PATH_SIZE_MAX);

	str_fill(&text, "%/%", (const char *const[]){directory, name});
}

static void lint_in(const char *directory, const char *name, enum lint_use use)
{
	char path[PATH_SIZE_MAX];

	join(path, directory, name);
	lint_file(path, use);
}

/* Where its state would be kept. */
static void lint_writable(const struct place *place, const struct image_file *directory)
{
	char path[PATH_SIZE_MAX];

	join(path, place->path, "supervise");
	if ((!lint.is_read_only && directory->stat.mode & 0200) || image_is_link(path))
		return;
	finding(place->path,
		"cannot be written, and has no link `supervise`, so its state would be in "
		"/run/oya, "
		"where only our sv looks; ln -s /run/supervise.%% %",
		(const char *const[]){place->service, place->suffix, path});
}

/* False: there is no such directory. */
static bool lint_place(const struct place *place)
{
	char path[PATH_SIZE_MAX];
	struct image_file file;

	if (image_find(place->path, &file) < 0 || file.stat.kind != SYS_KIND_DIRECTORY)
		return false;
	lint_writable(place, &file);
	join(path, place->path, "run");
	if (image_find(path, &file) == -ENOENT && !image_is_link(path))
		finding(place->path, "has no run, so nothing runs; add one, or remove it", NULL);
	lint_file(path, LINT_RUN);
	return true;
}

/* Their names are letters: of the commands. */
static void lint_control(const char *service)
{
	char path[PATH_SIZE_MAX];

	join(path, service, "control");
	if (lint_names(path, lint_control_names) < 0)
		return;
	for (uint32_t i = 0; i < lint_control_names->count; i++) {
		const char *name = lint_control_names->name[i];

		if (name[0] != '.' && name[1] == '\0')
			lint_in(path, name, LINT_SERVICE);
	}
}

static void lint_service(const char *name)
{
	char path[PATH_SIZE_MAX];
	char logger[PATH_SIZE_MAX];
	struct image_file file;
	int r;

	join(path, SERVICES, name);
	r = image_find(path, &file);
	if (r < 0) {
		lint_lost(path, r);
		return;
	}
	if (!lint_place(&(struct place){path, name, ""}))
		return;
	lint_in(path, "finish", LINT_SERVICE);
	lint_in(path, "check", LINT_SERVICE);
	lint_control(path);
	join(logger, path, "log");
	(void)lint_place(&(struct place){logger, name, ".log"});
}

void lint_services(void)
{
	int r = lint_names(SERVICES, lint_service_names);

	if (r == -ENOENT)
		finding(SERVICES,
			"is not there, so no service is supervised; mkdir it, or start my_init "
			"with --skip-runit",
			NULL);
	else if (r < 0)
		finding_of(SERVICES, "%, so no service is supervised; mend it", error_text(r));
	for (uint32_t i = 0; r == 0 && i < lint_service_names->count; i++)
		if (lint_service_names->name[i][0] != '.')
			lint_service(lint_service_names->name[i]);
}
