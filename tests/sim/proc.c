/* proc.c - /proc, as far as an init looks at it: self, PID/comm, PID/stat. */
#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* True when a path is below /proc; then `out` is its rest. */
bool proc_path(int at, const char *path, char *out, uint32_t size)
{
	const struct descriptor *d = descriptor_at(at);
	const char *base = "";

	if (!world.has_proc)
		return false;
	if (*path == '/') {
		if (strncmp(path, "/proc", 5) != 0 || (path[5] != '/' && path[5] != '\0'))
			return false;
		path += 5;
	} else if (d && d->kind == FD_PROC) {
		base = d->proc;
	} else {
		return false;
	}
	snprintf(out, size, "%s%s%s", base, *path == '/' || *path == '\0' ? "" : "/", path);
	return true;
}

static const struct process *process_of(const char *path, const char **file)
{
	char *end;
	long pid = path[0] == '/' ? strtol(path + 1, &end, 10) : 0;

	if (pid <= 0)
		return NULL;
	*file = end;
	return process_find((int32_t)pid);
}

/* False: there is no such thing. */
bool proc_kind(const char *path, enum sys_kind *kind)
{
	const char *file;

	*kind = SYS_KIND_DIRECTORY;
	if (*path == '\0' || strcmp(path, "/") == 0)
		return true;
	if (strcmp(path, "/self") == 0) {
		*kind = SYS_KIND_LINK;
		return true;
	}
	if (!process_of(path, &file))
		return false;
	if (*file == '\0')
		return true;
	*kind = SYS_KIND_FILE;
	return strcmp(file, "/comm") == 0 || strcmp(file, "/stat") == 0;
}

static char state_of(const struct process *p)
{
	if (p->life == IS_ZOMBIE || p->program->has_no_leader)
		return 'Z';
	if (p->program->is_unkillable)
		return 'D';
	return p->is_stopped ? 'T' : 'S';
}

/* Seen from another namespace any number may stand for any process. */
static int32_t parent_of(const struct process *p)
{
	return world.proc_is_foreign ? world.pid : p->ppid;
}

/* The process may be gone since it was opened: ESRCH, as Linux says. */
int32_t proc_read(const char *path, uint32_t offset, char *buffer, uint32_t size)
{
	char text[120];
	const char *file;
	const struct process *p = process_of(path, &file);
	const char *name;
	uint32_t length;

	if (!p)
		return -ESRCH;
	name = strrchr(p->program->path, '/') + 1;
	if (strcmp(file, "/comm") == 0)
		snprintf(text, sizeof(text), "%.15s\n", name);
	else
		snprintf(text, sizeof(text), "%d (%.15s) %c %d 1 1 0 -1 4194560 0\n", (int)p->pid,
			 name, state_of(p), (int)parent_of(p));
	length = (uint32_t)strlen(text);
	if (offset >= length)
		return 0;
	length = min_u32(length - offset, size);
	memcpy(buffer, text + offset, length);
	return (int32_t)length;
}

static const struct process *process_after(int32_t pid)
{
	const struct process *next = NULL;

	for (uint32_t i = 0; i < world.process_high; i++) {
		const struct process *p = &world.process[i];

		if (p->life != IS_FREE && p->pid > pid && (!next || p->pid < next->pid))
			next = p;
	}
	return next;
}

/* The offset is the last pid that was told. */
int32_t proc_names(struct descriptor *d, char *names, uint32_t size)
{
	static const char fixed[] = "self\0version\0sys";
	const struct process *p;
	uint32_t used = 0;

	if (*d->proc != '\0')
		return 0;
	if (d->offset == 0) {
		memcpy(names, fixed, sizeof(fixed));
		used = sizeof(fixed);
		d->offset = 1; /* no pid is told below 2 */
	}
	/* A few at a time, so that the world may change in between. */
	for (uint32_t n = 0; n < 16 && used + 12 < size; n++) {
		p = process_after((int32_t)d->offset);
		if (!p)
			break;
		d->offset = (uint32_t)p->pid;
		used += (uint32_t)snprintf(names + used, size - used, "%d", (int)p->pid) + 1;
	}
	return (int32_t)used;
}
