/* tree.c - finding one's way in the small tree of files. */
#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { LINKS_MAX = 16 };

/* Takes the next component off the path; its length, 0 at the end. */
static size_t component(const char **path, char *name, size_t size)
{
	size_t length;

	while (**path == '/')
		(*path)++;
	length = strcspn(*path, "/");
	if (length < size) {
		memcpy(name, *path, length);
		name[length] = '\0';
	}
	*path += length;
	return length;
}

/* Puts the target of a link in front of the rest of the path. */
static int follow_link(int32_t link, char *path, const char *rest)
{
	char joined[PATH_TEXT_MAX];
	int length = snprintf(joined, sizeof(joined), "%.*s%s", (int)tree[link].length,
			      tree_bytes + tree[link].at, rest);

	if (length < 0 || length >= (int)sizeof(joined))
		return -ENAMETOOLONG;
	strcpy(path, joined);
	return 0;
}

static int step(struct found *at, const char *name)
{
	at->parent = at->node;
	if (strcmp(name, ".") == 0)
		return 0;
	if (strcmp(name, "..") == 0) {
		at->node = tree[at->node].parent;
		return 0;
	}
	strcpy(at->name, name);
	at->node = tree_child(at->parent, name);
	return 0;
}

/* Walks a path. The last name may be missing: node is NODE_NONE then. */
int tree_walk(int32_t from, const char *path, bool follows, struct found *out)
{
	char text[PATH_TEXT_MAX];
	const char *rest = text;
	uint32_t links = 0;

	if (strlen(path) >= sizeof(text))
		return -ENAMETOOLONG;
	if (*path == '\0')
		return -ENOENT;
	strcpy(text, path);
	*out = (struct found){.node = *path == '/' ? NODE_ROOT : from, .parent = NODE_ROOT};
	for (;;) {
		char name[sizeof(out->name)];
		size_t length = component(&rest, name, sizeof(name));
		bool is_last = rest[strspn(rest, "/")] == '\0';

		if (length == 0)
			return 0;
		if (length >= sizeof(name))
			return -ENAMETOOLONG;
		if (out->node == NODE_NONE)
			return -ENOENT;
		if (tree[out->node].kind != SYS_KIND_DIRECTORY)
			return -ENOTDIR;
		step(out, name);
		if (out->node == NODE_NONE || tree[out->node].kind != SYS_KIND_LINK ||
		    (is_last && !follows))
			continue;
		if (++links > LINKS_MAX)
			return -ELOOP;
		if (follow_link(out->node, text, rest))
			return -ENAMETOOLONG;
		rest = text;
		out->node = *text == '/' ? NODE_ROOT : out->parent;
	}
}

int32_t tree_find(const char *path)
{
	struct found found;

	return tree_walk(NODE_ROOT, path, true, &found) ? NODE_NONE : found.node;
}

static int32_t add_path(const char *path, enum sys_kind kind, uint32_t mode)
{
	struct found found;

	if (tree_walk(NODE_ROOT, path, false, &found))
		world_failed("the scenario adds %s to no directory", path);
	if (found.node != NODE_NONE)
		return found.node;
	return tree_add(found.parent, found.name, kind, mode);
}

void directory_add(const char *path, uint32_t mode)
{
	tree[NODE_ROOT] = (struct node){
		.kind = SYS_KIND_DIRECTORY, .mode = 0755, .links = 1, .is_used = true};
	add_path(path, SYS_KIND_DIRECTORY, mode);
}

int32_t file_add(const char *path, uint32_t mode, const char *content)
{
	int32_t node = add_path(path, SYS_KIND_FILE, mode);

	if (node < 0)
		world_failed("the scenario has too many files");
	tree_write(node, 0, content, (uint32_t)strlen(content));
	return node;
}

void link_add(const char *path, const char *target)
{
	int32_t node = add_path(path, SYS_KIND_LINK, 0777);

	tree_write(node, 0, target, (uint32_t)strlen(target));
}
