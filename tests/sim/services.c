/* services.c - supervised processes, as scenarios arrange them and the world outside
 * handles them. */
#include "world.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { TEXTS_SIZE = 64 << 10 };

const char *text(const char *format, ...)
{
	static char texts[TEXTS_SIZE];
	static size_t used;
	char *at = texts + used;
	va_list arguments;

	va_start(arguments, format);
	used += (size_t)vsnprintf(at, sizeof(texts) - used, format, arguments) + 1;
	va_end(arguments);
	if (used >= sizeof(texts))
		world_failed("the scenario has too many names");
	return at;
}

static void directories_add(const char *path)
{
	char part[PATH_TEXT_MAX];

	for (const char *slash = path; (slash = strchr(slash + 1, '/')) != NULL;) {
		snprintf(part, sizeof(part), "%.*s", (int)(slash - path), path);
		directory_add(part, 0755);
	}
	directory_add(path, 0755);
}

struct service *service_at(int32_t number)
{
	return number > 0 && number <= world.service_count ? &world.service[number - 1] : NULL;
}

/* The newest: a directory made anew may have the number of one that is gone. */
struct service *service_of_directory(int32_t directory)
{
	for (int32_t i = world.service_count; i > 0; i--)
		if (world.service[i - 1].directory == directory)
			return &world.service[i - 1];
	return NULL;
}

struct service *service_add(const char *path, struct program run)
{
	struct service *s = &world.service[world.service_count];

	if (world.service_count == SERVICES_MAX)
		world_failed("the scenario has too many services");
	directories_add(path);
	run.path = text("%s/run", path);
	*s = (struct service){
		.finish_ms = 5000,
		.path = text("%s", path),
		.directory = tree_find(path),
		.run = program_add(run),
		.want = SVC_WANT_UP,
	};
	for (int32_t i = 0; i < world.service_count; i++)
		world.service[i].is_over |= world.service[i].directory == s->directory;
	world.service_count++;
	return s;
}

struct service *service_log(struct service *s, struct program run)
{
	struct service *log = service_add(text("%s/log", s->path), run);

	log->is_log = true;
	log->partner = (int32_t)(s - world.service) + 1;
	s->partner = (int32_t)(log - world.service) + 1;
	return log;
}

struct program *service_program(const struct service *s, const char *file, struct program p)
{
	p.path = text("%s/%s", s->path, file);
	if (strchr(file, '/'))
		directory_add(text("%s/control", s->path), 0755);
	return program_add(p);
}

void service_file(const struct service *s, const char *file, const char *content)
{
	file_add(text("%s/%s", s->path, file), 0644, content);
}

void service_tell(const struct service *s, struct request when, const char *bytes)
{
	when.what = DO_WRITE;
	when.file = text("%s/supervise/control", s->path);
	when.bytes = bytes;
	request_add(when);
}

/* Nobody reads from it, or it is no more: nothing happens. */
void fifo_write(const char *path, const char *bytes)
{
	int32_t node = tree_find(path);

	if (node == NODE_NONE || !tree[node].channel || !channel_at(tree[node].channel)->readers)
		return;
	channel_put(tree[node].channel, bytes, (uint32_t)strlen(bytes));
}

void path_remove(const char *path)
{
	struct found found;

	if (tree_walk(NODE_ROOT, path, false, &found) == 0 && found.node != NODE_NONE)
		tree_remove(found.parent, found.name);
}

void path_rename(const char *from, const char *to)
{
	struct found old, new;

	if (tree_walk(NODE_ROOT, from, false, &old) == 0 && old.node != NODE_NONE &&
	    tree_walk(NODE_ROOT, to, false, &new) == 0)
		path_move(&old, &new);
}

void lock_by_other(const char *path)
{
	tree[file_add(path, 0600, "")].lock = LOCKED_BY_OTHER;
}

void lock_free(const char *path)
{
	int32_t node = tree_find(path);

	if (node != NODE_NONE)
		tree[node].lock = 0;
}

/* On a read-only root it is below the run directory, by the service's name. */
int32_t service_file_find(const struct service *s, const char *file)
{
	const char *path = s->is_log ? service_at(s->partner)->path : s->path;
	const char *part = s->is_log ? "log/" : "";
	struct found found;
	char below[PATH_TEXT_MAX];

	snprintf(below, sizeof(below), "supervise/%s", file);
	if (tree_walk(s->directory, below, true, &found) == 0 && found.node != NODE_NONE)
		return found.node;
	snprintf(below, sizeof(below), "/run/oya/%s/%ssupervise/%s", strrchr(path, '/') + 1, part,
		 file);
	return tree_find(below);
}

/* Whose file in supervise/ it is. */
struct service *service_of_file(int32_t node, const char *file)
{
	for (int32_t i = 0; node != NODE_NONE && i < world.service_count; i++)
		if (!world.service[i].is_over && service_file_find(&world.service[i], file) == node)
			return &world.service[i];
	return NULL;
}

bool service_is_removed(const struct service *s)
{
	if (s->is_log)
		s = service_at(s->partner);
	return tree_find(s->path) != s->directory;
}
