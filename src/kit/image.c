/* image.c - see image.h. */
#include "image.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "path.h"

enum { LINKS_MAX = 40 }; /* as the kernel has it */

static int image_root;

/* A walk down from the root: what is behind us has no links. */
struct walk {
	struct str done;
	char *left;
	char buffer[2][PATH_SIZE_MAX]; /* `left` is in one of them */
	uint32_t link_count;
};

int image_open(const char *root)
{
	image_root = sys_open(SYS_CWD, root, SYS_OPEN_IDENTITY);
	return image_root < 0 ? image_root : 0;
}

static int look(const struct walk *walk, struct sys_stat *out)
{
	return sys_lstat(image_root, walk->done.length > 0 ? walk->done.at : ".", out);
}

static void go_up(struct walk *walk)
{
	while (walk->done.length > 0 && walk->done.at[walk->done.length - 1] != '/')
		walk->done.length--;
	walk->done.length -= walk->done.length > 0;
	walk->done.at[walk->done.length] = '\0';
}

static void go_down(struct walk *walk, const char *part)
{
	if (walk->done.length > 0)
		str_byte(&walk->done, '/');
	str_add(&walk->done, part);
}

/* What is behind us is a link: goes on along it. */
static int follow(struct walk *walk)
{
	char *other = walk->buffer[walk->buffer[0] <= walk->left &&
				   walk->left < walk->buffer[0] + sizeof(walk->buffer[0])];
	struct str path = str_on(other, PATH_SIZE_MAX);
	int32_t length = sys_readlink(image_root, walk->done.at, other, PATH_SIZE_MAX);

	if (length < 0)
		return length;
	if (walk->link_count++ == LINKS_MAX)
		return -ELOOP;
	if (other[0] == '/')
		str_clear(&walk->done);
	else
		go_up(walk);
	path.length = (uint32_t)length;
	str_byte(&path, '/');
	str_add(&path, walk->left);
	walk->left = other;
	return path.cut ? -ENAMETOOLONG : 0;
}

/* One part of the path. */
static int step(struct walk *walk, const char *part, bool follows_last)
{
	struct sys_stat stat;
	bool is_last = *walk->left == '\0';
	int r;

	if (strcmp(part, ".") == 0)
		return 0;
	if (strcmp(part, "..") == 0) {
		go_up(walk);
		return 0;
	}
	go_down(walk, part);
	r = walk->done.cut ? -ENAMETOOLONG : look(walk, &stat);
	if (r == 0 && stat.kind == SYS_KIND_LINK && (follows_last || !is_last))
		return follow(walk);
	return r == 0 && !is_last && stat.kind != SYS_KIND_DIRECTORY ? -ENOTDIR : r;
}

static int find(const char *path, bool follows_last, struct image_file *out)
{
	struct walk walk;
	struct str begin = str_on(walk.buffer[0], PATH_SIZE_MAX);
	int r = 0;

	str_add(&begin, path);
	if (begin.cut)
		return -ENAMETOOLONG;
	walk.done = str_on(out->path, sizeof(out->path));
	walk.left = walk.buffer[0];
	walk.link_count = 0;
	while (r == 0) {
		const char *part = path_cut(&walk.left);

		if (part[0] == '\0')
			return look(&walk, &out->stat);
		r = step(&walk, part, follows_last);
	}
	return r;
}

int image_find(const char *path, struct image_file *out)
{
	return find(path, true, out);
}

bool image_is_link(const char *path)
{
	struct image_file file;

	return find(path, false, &file) == 0 && file.stat.kind == SYS_KIND_LINK;
}

bool image_is_program(const struct image_file *file)
{
	return file->stat.kind == SYS_KIND_FILE && (file->stat.mode & 0111) != 0;
}

bool image_search(const char *name, const char *path, struct image_file *out)
{
	char buffer[PATH_SIZE_MAX];
	struct str candidate = str_on(buffer, sizeof(buffer));

	while (path) {
		str_clear(&candidate);
		path = path_candidate(path, name, &candidate);
		if (image_find(buffer, out) == 0 && image_is_program(out))
			return true;
	}
	return false;
}

int image_at(void)
{
	return image_root;
}

int32_t image_read(const struct image_file *file, void *bytes, uint32_t size)
{
	return content_read(image_root, file->path, bytes, size);
}

int image_names(const char *path, struct names *out)
{
	struct image_file file;
	int r = image_find(path, &file);
	int fd;

	if (r < 0)
		return r;
	fd = sys_open(image_root, file.path[0] ? file.path : ".", SYS_OPEN_DIRECTORY);
	if (fd < 0)
		return fd;
	r = names_read(out, fd);
	sys_close(fd);
	return r;
}
