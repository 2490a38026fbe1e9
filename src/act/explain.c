/* explain.c - see explain.h. */
#include "explain.h"

#include <errno.h>
#include <string.h>

#include "content.h"
#include "error.h"
#include "exitcode.h"
#include "log.h"
#include "sys.h"

struct program explain_look(int at, const char *path)
{
	char head[PROGRAM_HEAD_SIZE];
	int32_t size = content_read(at, path, head, sizeof(head));

	return program_look(head, size > 0 ? (size_t)size : 0);
}

void explain_say(const char *name, const char *why, const char *what)
{
	log_warn("%s: cannot execute: %s%s", name, why, what);
}

static void say_cut(const char *name)
{
	explain_say(name, "its #! line is longer than the kernel reads", "");
}

void explain_error(const char *name, int32_t error)
{
	explain_say(name, error_text(error), "");
}

/* ENOENT: the file itself, or what it needs to be run by. */
static void say_missing(int at, const char *path, const char *name)
{
	struct program program;

	if (content_kind(at, path) < 0) {
		explain_say(name, "no such file", "");
		return;
	}
	program = explain_look(at, path);
	if (program.kind == PROGRAM_CRLF)
		log_warn("%s: cannot execute: its first line ends in CR LF, so it asks for %s\\r",
			 name, program.interpreter);
	else if (program.kind == PROGRAM_SCRIPT)
		log_warn("%s: cannot execute: its interpreter %s is missing", name,
			 program.interpreter);
	else if (program.kind == PROGRAM_CUT) /* as older kernels answer */
		say_cut(name);
	else
		explain_say(name, "the dynamic loader it was linked for is missing", "");
}

static void say_denied(int at, const char *path, const char *name)
{
	struct program program;

	if (content_kind(at, path) == SYS_KIND_DIRECTORY) {
		explain_say(name, "it is a directory", "");
		return;
	}
	if (sys_can_execute(at, path) < 0) {
		explain_say(name, "no permission (mode or mount)", "");
		return;
	}
	program = explain_look(at, path);
	if (program.kind == PROGRAM_SCRIPT)
		explain_say(name, "no permission for its interpreter ", program.interpreter);
	else
		explain_error(name, EACCES);
}

/* What the kernel cannot run at all. */
static void say_format(int at, const char *path, const char *name)
{
	struct program program = explain_look(at, path);

	switch (program.kind) {
	case PROGRAM_FOREIGN:
		log_warn("%s: cannot execute: built for %s, this is %s", name, program.machine,
			 program_own_machine());
		return;
	case PROGRAM_BOM:
		explain_say(name, "a byte order mark stands before its #!", "");
		return;
	case PROGRAM_EMPTY:
	case PROGRAM_TEXT:
		/* What is in a directory of a service is not for the shell. */
		explain_say(name, "it has no #! line",
			    at == SYS_CWD ? ", and there is no /bin/sh to run it" : "");
		return;
	case PROGRAM_CUT:
		say_cut(name);
		return;
	case PROGRAM_SCRIPT:
	case PROGRAM_CRLF:
		log_warn("%s: cannot execute: its interpreter %s is no program for this machine",
			 name, program.interpreter);
		return;
	case PROGRAM_ELF:
	case PROGRAM_BINARY:
		explain_say(name, "not a program this kernel can run", "");
		return;
	}
}

int32_t explain_failure(int at, const char *path, const char *name, int32_t error)
{
	switch (-error) {
	case ENOENT:
		say_missing(at, path, name);
		return EXIT_NOT_FOUND;
	case EACCES:
		say_denied(at, path, name);
		return EXIT_CANNOT_EXECUTE;
	case ENOEXEC:
		say_format(at, path, name);
		return EXIT_CANNOT_EXECUTE;
	default:
		explain_error(name, error);
		return EXIT_CANNOT_EXECUTE;
	}
}

bool explain_out_of_memory(void)
{
	static const char key[] = "\noom_kill ";
	char text[256];
	int32_t size = content_read(SYS_CWD, "/sys/fs/cgroup/memory.events", text, sizeof(text));

	for (int32_t at = 0; at + (int32_t)sizeof(key) <= size; at++)
		if (memcmp(text + at, key, sizeof(key) - 1) == 0)
			return text[at + (int32_t)sizeof(key) - 1] != '0';
	return false;
}
