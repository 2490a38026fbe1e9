/* env_file.c - see env_file.h. */
#include "env_file.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "error.h"
#include "path.h"
#include "str.h"
#include "sys.h"
#include "table.h"

/* The largest value, a newline after it, and a byte more to see that there is
 * more: the name and '=' before the value make up for these. */
static char env_file_content[ENV_TEXT_MAX] TABLE;

/* A walk down from the environment's directory. */
struct walk {
	int base;        /* the environment's directory: the caller's */
	int at;          /* where the path begins: base, or ours */
	struct str path; /* what is left to walk */
	uint32_t link_count;
};

static bool leads_out(const char *target)
{
	for (const char *at = target; *at != '\0'; at++) {
		bool begins = at == target || at[-1] == '/';

		if (begins && at[0] == '.' && at[1] == '.' && (at[2] == '/' || at[2] == '\0'))
			return true;
	}
	return target[0] == '/';
}

/* `component` may be a link: then the path goes on along it. `error` is what
 * was found wrong with it otherwise. */
static int follow(struct walk *walk, const char *component, const char *rest, int error)
{
	char buffer[PATH_SIZE_MAX];
	struct str path = str_on(buffer, sizeof(buffer));
	int32_t length = sys_readlink(walk->at, component, buffer, sizeof(buffer));

	if (length < 0)
		return length == -EINVAL ? error : length;
	if (walk->link_count++ >= LINK_DEPTH_MAX)
		return -ELOOP;
	if (leads_out(buffer))
		return -EXDEV;
	path.length = (uint32_t)length;
	str_byte(&path, '/');
	str_add(&path, rest);
	walk->path.length = 0;
	str_bytes(&walk->path, path.at, path.length);
	return path.cut || walk->path.cut ? -ENAMETOOLONG : 0;
}

static int go_down(struct walk *walk, const char *component, char *rest)
{
	int fd = sys_open(walk->at, component, SYS_OPEN_SUBDIRECTORY);

	if (fd < 0)
		return follow(walk, component, rest, fd);
	if (walk->at != walk->base)
		sys_close(walk->at);
	walk->at = fd;
	memmove(walk->path.at, rest, strlen(rest) + 1);
	return 0;
}

/* Opens what the path leads to. Each turn goes down or follows one link, so it
 * ends: links are counted, and the path has an end. */
static int walk_open(struct walk *walk)
{
	for (;;) {
		char *rest = walk->path.at;
		const char *component = path_cut(&rest);
		int r;

		if (component[0] == '\0')
			return -EISDIR;
		if (rest[0] != '\0') {
			r = go_down(walk, component, rest);
		} else {
			r = sys_open(walk->at, component, SYS_OPEN_READ);
			if (r != -ELOOP)
				return r;
			r = follow(walk, component, "", -ELOOP);
		}
		if (r < 0)
			return r;
	}
}

static int open_linked(int directory, const char *name)
{
	char buffer[PATH_SIZE_MAX];
	struct walk walk = {
		.base = directory, .at = directory, .path = str_on(buffer, sizeof(buffer))};
	int fd;

	str_add(&walk.path, name);
	fd = walk_open(&walk);
	if (walk.at != directory)
		sys_close(walk.at);
	return fd;
}

/* Whatever the size is said to be: reads to the end or until it is too much. */
static int read_all(int fd, struct env_file *out)
{
	int32_t got;

	do {
		got = sys_read(fd, env_file_content + out->size,
			       (uint32_t)sizeof(env_file_content) - out->size);
		if (got < 0)
			return got;
		out->size += (uint32_t)got;
		if (out->size == sizeof(env_file_content))
			return -EFBIG;
	} while (got > 0);
	return 0;
}

static int read_regular(int fd, struct env_file *out)
{
	struct sys_stat stat;
	int r = sys_fstat(fd, &stat);

	if (r < 0)
		return r;
	if (stat.kind != SYS_KIND_FILE)
		return stat.kind == SYS_KIND_DIRECTORY ? -EISDIR : -ENXIO;
	return read_all(fd, out);
}

int env_file_read(int directory, const char *name, struct env_file *out)
{
	int fd = sys_open(directory, name, SYS_OPEN_READ);
	int r;

	*out = (struct env_file){.bytes = env_file_content, .is_link = fd == -ELOOP};
	if (out->is_link)
		fd = open_linked(directory, name);
	if (fd < 0)
		return fd;
	r = read_regular(fd, out);
	sys_close(fd);
	if (r < 0)
		return r;
	out->value_length = out->size;
	if (out->size > 0 && env_file_content[out->size - 1] == '\n')
		out->value_length--;
	if (memchr(env_file_content, '\0', out->value_length))
		return -EILSEQ;
	return strlen(name) + 1 + out->value_length > ENV_TEXT_MAX ? -EFBIG : 0;
}

bool env_file_is_regular(int fd)
{
	struct sys_stat stat;

	return sys_fstat(fd, &stat) == 0 && stat.kind == SYS_KIND_FILE;
}

bool env_file_is_other(int error)
{
	return error == -EISDIR || error == -ENXIO;
}

const char *env_file_error(int error)
{
	if (env_file_is_other(error))
		return "not a regular file";
	if (error == -EXDEV)
		return "a link that leads out of the directory";
	if (error == -EFBIG)
		return "longer than a variable can be";
	if (error == -EILSEQ)
		return "contains a NUL byte";
	return error_text(error);
}
