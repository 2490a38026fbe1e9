/* processes.c - see processes.h. */
#include "processes.h"

#include <errno.h>
#include <string.h>

#include "bounds.h"
#include "content.h"
#include "log.h"
#include "number.h"
#include "str.h"
#include "sys.h"

enum { PID_MAX = 4194304 };

/* What /proc says of a process: "PID (name) STATE PARENT ..." */
struct stat_line {
	char state;
	uint32_t parent;
};

static bool read_file(int32_t pid, const char *file, struct str *out)
{
	char path_buffer[40];
	struct str path = str_on(path_buffer, sizeof(path_buffer));
	int32_t size;

	str_add(&path, "/proc/");
	str_u64(&path, (uint32_t)pid);
	str_add(&path, file);
	size = content_read(SYS_CWD, path.at, out->at, out->size - 1);
	out->length = size > 0 ? (uint32_t)size : 0;
	out->at[out->length] = '\0';
	return size > 0;
}

static bool read_stat(int32_t pid, struct stat_line *out)
{
	char buffer[256];
	struct str text = str_on(buffer, sizeof(buffer));
	char *at;
	char *end;

	if (!read_file(pid, "/stat", &text))
		return false;
	/* The name may hold anything, ')' too: the last one ends it. */
	at = strrchr(text.at, ')');
	if (!at || strlen(at) < 5)
		return false;
	out->state = at[2];
	end = strchr(at + 4, ' ');
	if (!end)
		return false;
	*end = '\0';
	return number_plain(at + 4, PID_MAX, &out->parent);
}

/* A /proc of another PID namespace would name strangers. */
static bool proc_is_ours(void)
{
	char link[16];

	return sys_readlink(SYS_CWD, "/proc/self", link, sizeof(link)) > 0 &&
	       strcmp(link, u32_text((uint32_t)sys_pid()).text) == 0;
}

struct process_name process_name(int32_t pid)
{
	struct process_name name;
	struct str text = str_on(name.text, sizeof(name.text));

	if (pid > 0 && proc_is_ours() && read_file(pid, "/comm", &text) &&
	    name.text[text.length - 1] == '\n')
		name.text[text.length - 1] = '\0';
	return name;
}

static bool is_descendant(int32_t pid)
{
	int32_t self = sys_pid();
	struct stat_line line;

	for (uint32_t depth = 0; depth < PARENT_DEPTH_MAX && pid > 1; depth++) {
		if (!read_stat(pid, &line))
			return false;
		if ((int32_t)line.parent == self)
			return true;
		pid = (int32_t)line.parent;
	}
	return false;
}

static bool is_one_of_all(int32_t pid)
{
	return pid != sys_pid() && (sys_pid() == 1 || is_descendant(pid));
}

/* The next process of all after `*at` in a buffer of names; 0 at its end. */
static int32_t next_pid(const char **at, const char *end)
{
	while (*at < end) {
		uint32_t pid;
		bool is_number = number_plain(*at, PID_MAX, &pid);

		*at += strlen(*at) + 1;
		if (is_number && is_one_of_all((int32_t)pid))
			return (int32_t)pid;
	}
	return 0;
}

/* What is done with each process of a walk. */
struct walk {
	int32_t signal;       /* sent to each, or 0 */
	const char *was_sent; /* each is named in the log, or NULL */
	uint32_t waited_ms;
	uint32_t count;
};

/* The descriptor pins the process: its descent is looked at again under it, so
 * that a number that was taken over meanwhile is never hit. */
static bool signal_descendant(int32_t pid, int32_t signal)
{
	int fd = sys_pidfd_open(pid);
	int r;

	if (fd < 0)
		return fd != -ESRCH && sys_kill(pid, signal) == 0;
	r = is_descendant(pid) ? sys_pidfd_kill(fd, signal) : -ESRCH;
	sys_close(fd);
	return r == 0;
}

static void say_one_left(int32_t pid, const struct walk *walk)
{
	struct stat_line line = {.state = '?'};
	const char *next = "sending SIGKILL";
	const char *state = "";

	(void)read_stat(pid, &line);
	if (strcmp(walk->was_sent, "SIGKILL") == 0)
		next = "leaving it to the kernel";
	if (line.state == 'D')
		state = " (in uninterruptible sleep)";
	else if (line.state == 'Z')
		state = " (dead, but held by another process)";
	log_warn("%s (PID %u): got %s, did not end within %.3u s%s; %s.", process_name(pid).text,
		 (uint32_t)pid, walk->was_sent, walk->waited_ms, state, next);
}

static void visit(struct walk *walk, int32_t pid)
{
	walk->count++;
	if (walk->signal != 0)
		(void)signal_descendant(pid, walk->signal);
	if (walk->was_sent && walk->count <= RESISTING_NAMED_MAX)
		say_one_left(pid, walk);
}

/* False: nobody can be found. */
static bool walk_all(struct walk *walk)
{
	char names[SYS_NAMES_SIZE_MIN];
	int32_t size;
	int fd;

	if (!proc_is_ours())
		return false;
	fd = sys_open(SYS_CWD, "/proc", SYS_OPEN_DIRECTORY);
	if (fd < 0)
		return false;
	while ((size = sys_names_next(fd, names, sizeof(names))) > 0) {
		const char *at = names;
		int32_t pid;

		while ((pid = next_pid(&at, names + size)) != 0)
			visit(walk, pid);
	}
	sys_close(fd);
	return true;
}

bool processes_signal_all(int32_t signal)
{
	struct walk walk = {.signal = signal};

	if (sys_pid() != 1)
		return walk_all(&walk);
	(void)sys_kill(-1, signal);
	return true;
}

bool processes_are_gone(bool has_children)
{
	/* Signal 0 reaches even a zombie. Our own dead children are reaped by
	 * now, so ESRCH means: nobody. */
	if (sys_pid() == 1)
		return sys_kill(-1, 0) == -ESRCH;
	/* Every descendant hangs on a child of ours, we being the reaper. */
	return !has_children;
}

void processes_say_left(const char *was_sent, uint32_t waited_ms)
{
	struct walk walk = {.was_sent = was_sent, .waited_ms = waited_ms};

	(void)walk_all(&walk);
	if (walk.count > RESISTING_NAMED_MAX)
		log_warn("... and %u more processes.", walk.count - RESISTING_NAMED_MAX);
}
