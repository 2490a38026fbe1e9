/* tree.c - the small tree of files, in memory. */
#include "world.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { NODES_MAX = 600, TREE_BYTES = 1 << 20, LINKS_MAX = 16 };

struct node tree[NODES_MAX];
char tree_bytes[TREE_BYTES];
static int32_t node_high = 1;
static uint32_t bytes_used;

static int32_t child_of(int32_t parent, const char *name)
{
	for (int32_t i = 1; i < node_high; i++)
		if (tree[i].is_used && !tree[i].is_gone && tree[i].parent == parent &&
		    strcmp(tree[i].name, name) == 0)
			return i;
	return NODE_NONE;
}

/* -ENOSPC when the disk is full. */
int32_t tree_add(int32_t parent, const char *name, enum sys_kind kind, uint32_t mode)
{
	struct node *n = &tree[node_high];

	if (node_high == NODES_MAX)
		return -ENOSPC;
	if (strlen(name) >= sizeof(n->name))
		return -ENAMETOOLONG;
	*n = (struct node){.parent = parent, .kind = kind, .mode = mode, .is_used = true};
	strcpy(n->name, name);
	return node_high++;
}

int tree_write(int32_t node, uint32_t offset, const void *bytes, uint32_t count)
{
	struct node *n = &tree[node];

	if (offset + count > n->room) {
		uint32_t room = (offset + count) * 2;

		if (bytes_used + room > TREE_BYTES)
			return -ENOSPC;
		memcpy(tree_bytes + bytes_used, tree_bytes + n->at, n->length);
		n->at = bytes_used;
		n->room = room;
		bytes_used += room;
	}
	memcpy(tree_bytes + n->at + offset, bytes, count);
	if (offset + count > n->length)
		n->length = offset + count;
	return (int)count;
}

bool tree_next(int32_t parent, uint32_t *cursor, int32_t *node)
{
	while (*cursor < (uint32_t)node_high) {
		int32_t i = (int32_t)(*cursor)++;

		if (i > 0 && tree[i].is_used && !tree[i].is_gone && tree[i].parent == parent) {
			*node = i;
			return true;
		}
	}
	return false;
}

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
	at->node = child_of(at->parent, name);
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
	tree[NODE_ROOT] = (struct node){.kind = SYS_KIND_DIRECTORY, .mode = 0755, .is_used = true};
	add_path(path, SYS_KIND_DIRECTORY, mode);
}

void file_add(const char *path, uint32_t mode, const char *content)
{
	int32_t node = add_path(path, SYS_KIND_FILE, mode);

	tree_write(node, 0, content, (uint32_t)strlen(content));
}
