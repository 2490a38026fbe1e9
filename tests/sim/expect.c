/* expect.c - how scenarios arrange the usual world and say what they expect. */
#include "world.h"

#include <stdio.h>
#include <string.h>

enum { ONE_HOOK_EXTRA_MS = 7000, HOOK_MS = 30000 };

struct program *program_find(const char *path)
{
	for (uint32_t i = 0; i < world.program_count; i++)
		if (world.program[i].path && strcmp(world.program[i].path, path) == 0)
			return &world.program[i];
	return NULL;
}

struct program *program_add(struct program p)
{
	struct program *to = &world.program[world.program_count];

	if (world.program_count == PROGRAMS_MAX)
		world_failed("the scenario has too many programs");
	world.program_count++;
	*to = p;
	tree[file_add(p.path, 0755, "#!/bin/sh\n")].program = (int32_t)world.program_count;
	if (is_hook(p.path))
		world.bound_ms += ONE_HOOK_EXTRA_MS + (world.grace_ms ? world.grace_ms : HOOK_MS);
	return to;
}

void request_add(struct request r)
{
	if (world.request_count == REQUESTS_MAX)
		world_failed("the scenario has too many requests");
	if (r.when == WHEN_MS) {
		r.is_armed = true;
		r.due_ns = world.start_ns + r.n * NS_PER_MS +
			   random_below(STREAM_BEHAVIOUR, 3 * NS_PER_MS);
	}
	world.request[world.request_count++] = r;
}

void stop_at(uint32_t ms, int32_t signal)
{
	request_add((struct request){.when = WHEN_MS, .n = ms, .number = signal});
}

void argument(const char *text)
{
	world.argv[world.argc++] = text;
}

void variable(const char *text)
{
	world.envp[world.envc++] = text;
}

/* Call before programs are added: the bound of the stop follows from it. */
void set_grace(uint32_t grace_s, uint32_t grace_all_s)
{
	static char text[2][48];

	snprintf(text[0], sizeof(text[0]), "KILL_PROCESS_TIMEOUT=%u", grace_s);
	snprintf(text[1], sizeof(text[1]), "KILL_ALL_PROCESSES_TIMEOUT=%u", grace_all_s);
	variable(text[0]);
	variable(text[1]);
	world.bound_ms -= world.grace_ms + world.grace_all_ms;
	world.grace_ms = grace_s * 1000;
	world.grace_all_ms = grace_all_s * 1000;
	world.bound_ms += world.grace_ms + world.grace_all_ms;
}

/* A small image, and a main command if there is one. */
void arrange_usual(const char *main_path)
{
	static const char *const directories[] = {
		"/bin",
		"/etc",
		"/usr",
		"/usr/sbin",
		"/root",
		"/etc/my_init.d",
		"/etc/my_init.pre_shutdown.d",
		"/etc/my_init.post_shutdown.d",
		"/etc/container_environment",
	};

	for (uint32_t i = 0; i < COUNTOF(directories); i++)
		directory_add(directories[i], 0755);
	if (world.has_proc)
		directory_add("/proc", 0555);
	file_add("/bin/sh", 0755, "\177ELF");
	file_add("/etc/container_environment/LANG", 0644, "C.UTF-8");
	variable("PATH=/usr/sbin:/bin");
	variable("HOME=/root");
	world.main_path = main_path;
}

void expect(bool condition, const char *what)
{
	if (!condition)
		world_failed("not so: %s", what);
}

void expect_code(int32_t code)
{
	if (world.exit_code != code)
		world_failed("exit code %d instead of %d", (int)world.exit_code, (int)code);
}

static bool has_line(const char *part)
{
	for (uint32_t i = 0; i < world.line_count; i++)
		if (strstr(world.line[i].text, part))
			return true;
	return false;
}

void expect_line(const char *part)
{
	if (!has_line(part))
		world_failed("the log does not say: %s", part);
}

void expect_no_line(const char *part)
{
	if (has_line(part))
		world_failed("the log says: %s", part);
}

void expect_before(const struct program *first, const struct program *then)
{
	if (!first->started || !then->started || first->started_order >= then->started_order)
		world_failed("%s is not started before %s", first->path, then->path);
}

/* From what began the stop to the exit. */
void expect_within(uint32_t least_ms, uint32_t most_ms)
{
	uint64_t took_ns = world.exit_ns - world.stop_ns;

	if (!world.stop_ns)
		world_failed("nothing began the stop");
	if (took_ns < (uint64_t)least_ms * NS_PER_MS)
		world_failed("the stop took %llu ms, less than %u",
			     (unsigned long long)took_ns / NS_PER_MS, least_ms);
	if (took_ns > (uint64_t)most_ms * NS_PER_MS + world.late_ns + world.frozen_ns)
		world_failed("the stop took %llu ms, more than %u",
			     (unsigned long long)took_ns / NS_PER_MS, most_ms);
}
