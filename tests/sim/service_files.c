/* service_files.c - the files and descriptors of services: what they say must be
 * so, and none is left behind. */
#include "world.h"

#include <stdio.h>
#include <string.h>

static bool is_named(const struct found *found, const char *name)
{
	return strcmp(found->name, name) == 0;
}

/* What is seen under its own name is whole. */
void check_published(const struct found *from, const struct found *to)
{
	const struct node *n = &tree[from->node];
	struct service *s;

	if (!is_named(to, "status") && !is_named(to, "pid") && !is_named(to, "stat"))
		return;
	world.writes_in_turn++;
	s = service_of_file(tree_child(to->parent, "lock"), "lock");
	if (!s || !s->is_published)
		note_change();
	if (s && is_named(to, "status"))
		s->is_published = true;
	if (is_named(to, "status") && n->length != STATUS_SIZE)
		world_failed("I23: a status of %u bytes", n->length);
	if (n->length && is_named(to, "pid") && tree_bytes[n->at + n->length - 1] != '\n')
		world_failed("I23: a part of a pid");
}

static bool may_be_unwritten(const struct service *s)
{
	int32_t lock = service_file_find(s, "lock");

	return world.faults_hit > 0 || world.is_disk_full || lock == NODE_NONE ||
	       tree[lock].lock <= 0;
}

static void check_text(const struct service *s, const char *file, const char *expected)
{
	int32_t node = service_file_find(s, file);
	char text[64];

	if (node == NODE_NONE)
		world_failed("I23: %s has no %s", s->path, file);
	snprintf(text, sizeof(text), "%.*s", (int)tree[node].length, tree_bytes + tree[node].at);
	if (strncmp(text, expected, strlen(expected)) != 0 || (*expected == '\0' && *text))
		world_failed("I23: %s: %s says %s instead of %s", s->path, file, text, expected);
}

/* What its files say is so, wherever they could be written. */
void check_service_state(const struct service *s, bool sleeps)
{
	static const char *const word[] = {"down", "run", "finish"};
	enum svc_state state = s->pid == 0              ? SVC_DOWN
			       : s->role == ROLE_FINISH ? SVC_FINISH
							: SVC_RUN;
	int32_t node = service_file_find(s, "status");
	struct status status;
	char pid[16] = "";

	/* While a script runs that ./run did not outlive, they are as before. */
	if (may_be_unwritten(s) || s->has_ended || (s->script_pid && !s->pid) ||
	    (!s->is_published && !sleeps))
		return;
	if (node == NODE_NONE)
		world_failed("I23: %s has no status", s->path);
	if (!status_unpack((const uint8_t *)tree_bytes + tree[node].at, &status))
		world_failed("I23: the status of %s is none", s->path);
	if (status.pid != s->pid || status.state != state)
		world_failed("I23: %s: the status says %s, PID %d; it is %s, PID %d", s->path,
			     word[status.state], (int)status.pid, word[state], (int)s->pid);
	if (!world_is_stopping() && (status.want == SVC_WANT_UP) != (s->want == SVC_WANT_UP))
		world_failed("I24: %s: the status has not what is wanted", s->path);
	if (s->pid)
		snprintf(pid, sizeof(pid), "%d\n", (int)s->pid);
	check_text(s, "pid", pid);
	check_text(s, "stat", word[state]);
}

/* --- descriptors ---------------------------------------------------------------- */

static bool is_opened(int32_t directory)
{
	struct descriptor *d;

	for (int fd = 0; (d = descriptor_next(&fd)) != NULL;)
		if (d->kind == FD_NODE && d->node == directory && d->how == SYS_OPEN_IDENTITY)
			return true;
	return false;
}

static bool is_double(int fd, const struct descriptor *d)
{
	const struct descriptor *other;

	while ((other = descriptor_next(&fd)) != NULL)
		if (other->kind == d->kind && other->node == d->node &&
		    other->channel == d->channel && other->reads == d->reads)
			return true;
	return false;
}

/* The lock and the FIFOs of a service are open as long as its directory is. */
static void check_owner(const struct node *n)
{
	struct service *s = service_of_directory(tree[n->home].parent);

	if (s && s->is_log)
		s = service_at(s->partner);
	if (s && !is_opened(s->directory))
		world_failed("I20: a descriptor of %s is left open", s->path);
}

static bool is_of_service(int fd, const struct descriptor *d)
{
	const struct node *n = &tree[d->node];

	if (d->kind == FD_PIPE || d->kind == FD_CHANGES)
		return true;
	if (d->kind != FD_NODE)
		return false;
	if (n->kind == SYS_KIND_DIRECTORY) /* or being read */
		return service_of_directory(d->node) ||
		       (world.service_count && d->how == SYS_OPEN_DIRECTORY);
	if (n->kind != SYS_KIND_FIFO && n->lock != fd)
		return false;
	check_owner(n);
	return true;
}

/* How many are open that belong to no service. */
int32_t check_service_descriptors(void)
{
	struct descriptor *d;
	int32_t others = 0;

	for (int fd = 0; (d = descriptor_next(&fd)) != NULL;) {
		if (!is_of_service(fd, d))
			others++;
		else if (!world.was_hit[CALL_FSTAT] && is_double(fd, d))
			world_failed("I20: something of a service is open twice, as %d", fd);
	}
	return others;
}

/* At the end of runsv nothing is open, but what looks at no directory any more: a close
 * of that may wait. */
void check_nothing_open(void)
{
	const struct descriptor *d;

	for (int fd = 0; (d = descriptor_next(&fd)) != NULL;)
		if (d->kind != FD_CHANGES || watch_looks(fd))
			world_failed("I20: %d is left open at the end", fd);
}
