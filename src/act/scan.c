/* scan.c - see scan.h. */
#include "scan.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "error.h"
#include "log.h"
#include "str.h"
#include "supervise.h"
#include "sys.h"

enum {
	/* The tag of the descriptor that tells of changes: that of no unit. */
	TAG = UNITS_MAX,
	/* What has failed is tried again; longer each time it is the same. */
	RETRY_MS_MIN = 1000,
	RETRY_MS_MAX = 60000,
	/* Where nothing tells of changes. */
	LOOK_MS = 5000,
	SAID_COUNT_MAX = 16,
};

struct scan {
	const char *path;
	const char *label;
	int32_t changes;   /* 0: none yet */
	int32_t watch;     /* the directory that tells of them; 0: none does */
	int32_t directory; /* being read; 0: none is */
	struct mono due;   /* the next scan; MONO_NEVER: none before there are changes */
	uint32_t retry_ms;
	uint32_t failed_count; /* in this scan */
	bool is_watching;      /* `changes` will tell */
	bool looks_inside;     /* ... also of what comes into directories that lack something */
	bool is_blind_said;
	bool has_changed; /* while it was read */
	uint32_t said_count;
	uint32_t said[SAID_COUNT_MAX]; /* a hash of each line about what fails still */
};

static struct scan scan;

/* --- what fails, in one line each ------------------------------------------------ */

/* True the first time in a row of failures. */
static bool is_news(const char *text, int error)
{
	uint32_t hash = str_hash((uint32_t)error, text);

	for (uint32_t i = 0; i < scan.said_count; i++)
		if (scan.said[i] == hash)
			return false;
	if (scan.said_count == SAID_COUNT_MAX)
		return false;
	scan.said[scan.said_count++] = hash;
	if (scan.said_count == SAID_COUNT_MAX)
		log_warn("%s%s: warning: what else fails is not named", scan.label, scan.path);
	return true;
}

static void fail(const char *doing, const char *name, int error)
{
	scan.failed_count++;
	if (is_news(name, error))
		log_warn("%s%s: warning: unable to %s%s: %s", scan.label, scan.path, doing, name,
			 error_text_runit(error));
}

/* --- noticing changes ------------------------------------------------------------ */

/* What a link leads to may change without a trace. */
static bool is_link(const char *path)
{
	return content_own_kind(SYS_CWD, path) == SYS_KIND_LINK;
}

/* The directory, or the nearest above it that is there: it shows when the next one
 * on the way is made. */
static int watch_nearest(void)
{
	char path[PATH_SIZE_MAX];
	struct str text = str_on(path, sizeof(path));
	int r;

	str_add(&text, scan.path);
	while ((r = sys_changes_add(scan.changes, path)) == -ENOENT) {
		char *slash = strrchr(path, '/');

		if (!slash)
			return sys_changes_add(scan.changes, ".");
		if (slash == path)
			return sys_changes_add(scan.changes, "/");
		*slash = '\0';
	}
	return r;
}

static void watch_only(int32_t watch)
{
	if (scan.watch && scan.watch != watch)
		sys_changes_drop(scan.changes, scan.watch);
	scan.watch = watch;
}

/* Each time, since the directory may be another one by now. */
static int watch(void)
{
	int r;

	if (is_link(scan.path))
		return -ELOOP;
	if (!scan.changes) {
		r = sys_changes_open();
		if (r < 0)
			return r;
		scan.changes = r;
		r = sys_watch(scan.changes, TAG);
		if (r < 0)
			return r;
	}
	r = watch_nearest();
	if (r > 0)
		watch_only(r);
	return r;
}

/* What it lacks may come at any time. */
static void watch_inside(const char *name)
{
	char text[PATH_SIZE_MAX];
	struct str path = str_on(text, sizeof(text));

	str_fill(&path, "%/%", (const char *const[]){scan.path, name});
	scan.looks_inside |= scan.is_watching && sys_changes_add(scan.changes, text) >= 0;
}

static void take_changes(void)
{
	char events[1024];

	while (sys_read(scan.changes, events, sizeof(events)) > 0)
		scan.has_changed = true;
}

/* --- one scan -------------------------------------------------------------------- */

static void take_entry(const char *name, struct mono now)
{
	int directory = sys_open(scan.directory, name, SYS_OPEN_IDENTITY);
	int r = directory;

	if (r == -ENOTDIR)
		return;
	if (r == -ENOENT && content_own_kind(scan.directory, name) < 0) {
		scan.has_changed = true; /* it may have another name */
		return;
	}
	if (r >= 0)
		r = supervise_add(directory, name, true, now);
	else if (r != -ENOENT)
		supervise_sees(name);
	if (r == -ENOENT && directory >= 0)
		watch_inside(name);
	if (r == -EBUSY) /* looked at again */
		scan.failed_count++;
	else if (r < 0 && r != -EEXIST)
		fail(directory < 0  ? "stat "
		     : r == -EAGAIN ? "lock supervise/lock of "
		     : r == -ENOSPC ? "start too many services: "
		     : r == -ENOENT ? "find run in "
				    : "supervise ",
		     name, r);
}

static void end_scan(bool is_whole, struct mono now)
{
	sys_close(scan.directory);
	scan.directory = 0;
	/* What got another name meanwhile may have been under neither when we looked. */
	if (scan.is_watching)
		take_changes();
	if (is_whole && !scan.has_changed)
		supervise_scan_ends(now);
	if (scan.failed_count == 0) {
		scan.said_count = 0;
		scan.retry_ms = RETRY_MS_MIN;
	} else {
		scan.due = mono_first(scan.due, mono_after(now, scan.retry_ms));
		scan.retry_ms = min_u32(scan.retry_ms * 2, RETRY_MS_MAX);
	}
	if (!scan.is_watching)
		scan.due = mono_first(scan.due, mono_after(now, LOOK_MS));
	if (scan.has_changed)
		scan.due = now;
}

static void begin_scan(struct mono now)
{
	int r = watch(); /* first, so that no change falls in between */

	scan.is_watching = r >= 0;
	if (r < 0 && r != -ELOOP && !scan.is_blind_said) {
		log_warn("%s%s: warning: its changes are looked for each 5 s: %i", scan.label,
			 scan.path, r);
		scan.is_blind_said = true;
	}
	scan.due = MONO_NEVER;
	scan.failed_count = 0;
	if (scan.has_changed) /* perhaps for the better */
		scan.retry_ms = RETRY_MS_MIN;
	scan.has_changed = false;
	r = sys_open(SYS_CWD, scan.path, SYS_OPEN_DIRECTORY);
	if (r >= 0) {
		scan.directory = r;
		supervise_scan_begins();
		return;
	}
	fail("stat ", scan.path, r);
	if (!scan.is_watching || r != -ENOENT)
		scan.due = mono_after(now, LOOK_MS);
}

/* A few names a turn: those who run are not kept waiting. */
static void go_on(struct mono now)
{
	char names[SYS_NAMES_SIZE_MIN];
	int32_t size = sys_names_next(scan.directory, names, sizeof(names));

	if (size < 0)
		fail("read ", scan.path, size);
	if (size <= 0) {
		end_scan(size == 0, now);
		return;
	}
	for (const char *at = names; at < names + size; at += strlen(at) + 1)
		if (*at != '.')
			take_entry(at, now);
}

/* --- the turn -------------------------------------------------------------------- */

void scan_begin(const char *path, const char *label, struct mono now)
{
	scan = (struct scan){.path = path, .label = label, .due = now, .retry_ms = RETRY_MS_MIN};
}

void scan_turn(void)
{
	if (!scan.path)
		return;
	for (uint32_t i = 0; i < loop.tag_count; i++) {
		if (loop.tag[i] != TAG)
			continue;
		take_changes();
		scan.has_changed = true;
		scan.due = loop.now;
	}
	if (!scan.directory && mono_reached(scan.due, loop.now))
		begin_scan(loop.now);
	if (scan.directory)
		go_on(loop.now);
}

struct mono scan_deadline(void)
{
	if (!scan.path)
		return MONO_NEVER;
	/* Its directory may still be there, or there again. */
	if (supervise_has_lost_some())
		scan.due = mono_first(scan.due, mono_after(sys_now(), RETRY_MS_MIN));
	return scan.directory ? (struct mono){0} : scan.due;
}

void scan_end(void)
{
	sys_close(scan.directory);
	/* A close would wait until the kernel has forgotten what was watched. */
	if (scan.looks_inside)
		sys_close(scan.changes);
	else
		watch_only(0);
	scan = (struct scan){0};
}
