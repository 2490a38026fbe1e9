/* nodes.c - what is in the tree of files: nodes, the names that lead to them, and
 * their bytes. */
#include "table.h"
#include "world.h"

#include <errno.h>
#include <string.h>

enum { NODES_MAX = 4000, ENTRIES_MAX = 4000, TREE_BYTES = 2 << 20 };

struct entry {
	char name[NODE_NAME_SIZE];
	int32_t parent, node; /* node 0: free */
};

FAR_TABLE struct node tree[NODES_MAX];
FAR_TABLE char tree_bytes[TREE_BYTES];
static struct entry entries[ENTRIES_MAX];
static uint32_t entry_high;
static int32_t node_high = 1;
static uint32_t bytes_used;

static struct entry *entry_of(int32_t parent, const char *name)
{
	for (uint32_t i = 0; i < entry_high; i++)
		if (entries[i].node && entries[i].parent == parent &&
		    strcmp(entries[i].name, name) == 0)
			return &entries[i];
	return NULL;
}

int32_t tree_child(int32_t parent, const char *name)
{
	const struct entry *e = entry_of(parent, name);

	return e ? e->node : NODE_NONE;
}

/* Mostly the first free number, as ext4 does: a new directory may look like the one
 * that was removed just now. */
static int32_t node_new(void)
{
	int32_t i = world.inodes_never_return ? node_high : 1;

	while (i < node_high && tree[i].is_used)
		i++;
	if (i >= NODES_MAX)
		return -ENOSPC;
	if (i == node_high)
		node_high++;
	return i;
}

static void node_free(int32_t node)
{
	struct node *n = &tree[node];

	if (n->links > 0 || n->pins > 0)
		return;
	if (n->channel) {
		channel_at(n->channel)->has_name = false;
		channel_release(n->channel, false, false);
	}
	watch_forget(node);
	/* Its bytes are for the next of this number. */
	*n = (struct node){.at = n->at, .room = n->room};
}

int tree_link(int32_t parent, const char *name, int32_t node)
{
	uint32_t i = 0;

	if (strlen(name) >= NODE_NAME_SIZE)
		return -ENAMETOOLONG;
	while (i < entry_high && entries[i].node)
		i++;
	if (i == ENTRIES_MAX)
		return -ENOSPC;
	if (i == entry_high)
		entry_high++;
	entries[i].parent = parent;
	entries[i].node = node;
	strcpy(entries[i].name, name);
	tree[node].links++;
	if (tree[node].kind == SYS_KIND_DIRECTORY)
		tree[node].parent = parent;
	watch_changed(parent);
	return 0;
}

void tree_unlink(int32_t parent, const char *name)
{
	struct entry *e = entry_of(parent, name);
	int32_t node = e->node;

	e->node = 0;
	tree[node].links--;
	watch_changed(parent);
	if (tree[node].kind == SYS_KIND_DIRECTORY)
		watch_changed(node);
	node_free(node);
}

/* -ENOSPC when the disk is full. */
int32_t tree_add(int32_t parent, const char *name, enum sys_kind kind, uint32_t mode)
{
	int32_t node = node_new();
	int error;

	if (node < 0)
		return node;
	tree[node] = (struct node){.kind = kind,
				   .mode = mode,
				   .at = tree[node].at,
				   .room = tree[node].room,
				   .home = parent,
				   .is_used = true};
	if (kind == SYS_KIND_FIFO) {
		tree[node].channel = channel_new();
		channel_at(tree[node].channel)->has_name = true;
	}
	error = tree_link(parent, name, node);
	if (error)
		node_free(node);
	return error ? error : node;
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

bool tree_next(int32_t parent, uint32_t *cursor, const char **name)
{
	while (*cursor < entry_high) {
		const struct entry *e = &entries[(*cursor)++];

		if (e->node && e->parent == parent) {
			*name = e->name;
			return true;
		}
	}
	return false;
}

void tree_pin(int32_t node)
{
	tree[node].pins++;
}

void tree_unpin(int32_t node)
{
	tree[node].pins--;
	node_free(node);
}

/* A read-only root, but for one directory and what is below it. */
bool tree_is_read_only(int32_t directory)
{
	int32_t writable = world.writable ? tree_find(world.writable) : NODE_NONE;

	if (!world.is_read_only)
		return false;
	for (; directory != writable; directory = tree[directory].parent)
		if (directory == NODE_ROOT)
			return true;
	return false;
}

/* With all that is in it. */
void tree_remove(int32_t parent, const char *name)
{
	int32_t node = tree_child(parent, name);
	uint32_t cursor = 0;
	const char *below;

	if (node == NODE_NONE)
		return;
	if (tree[node].kind == SYS_KIND_DIRECTORY)
		while (tree_next(node, &cursor, &below))
			tree_remove(node, below);
	tree_unlink(parent, name);
}
