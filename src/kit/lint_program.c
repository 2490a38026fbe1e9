/* lint_program.c - whether a file can be executed in the image; see lint.h. */
#include <errno.h>
#include <string.h>

#include "error.h"
#include "finding.h"
#include "lint.h"
#include "loader.h"
#include "persona.h"
#include "program.h"
#include "shebang.h"
#include "table.h"

enum {
	/* Interpreters of interpreters that the kernel takes. */
	DEPTH_MAX = 5,
	/* Each but the last may be a script for env, which needs two. */
	NEEDED_MAX = 2 << DEPTH_MAX,
	/* Loaders are named in the first page; what is larger than a script is not all read. */
	HEAD_SIZE = 4096,
	SCRIPT_SIZE = 65536,
};

/* A file, or a program that it needs. */
struct subject {
	const char *path;
	const char *role; /* what the program is needed for; NULL: it is the path itself */
	enum lint_use use;
	uint32_t depth;
	char program[PATH_SIZE_MAX];
};

static char script[SCRIPT_SIZE] TABLE;
/* Those that are to be looked at. */
static struct subject needed[NEEDED_MAX] TABLE;
static uint32_t needed_count;

/* What each line about it begins with, behind the path; until the next call. */
static const char *about(const struct subject *s)
{
	static char buffer[PATH_SIZE_MAX + 32] TABLE;
	struct str text = str_on(buffer, sizeof(buffer));

	if (s->role)
		str_fill(&text, "% % ", (const char *const[]){s->role, s->program});
	return buffer;
}

static void say(const struct subject *s, const char *what)
{
	finding(s->path, "%%", (const char *const[]){about(s), what});
}

static void say_unreadable(const char *path, const char *what, int error)
{
	finding(path, "%cannot be read: %; look as its owner",
		(const char *const[]){what, error_text(error)});
}

static struct subject *add(const char *path, const char *role, enum lint_use use)
{
	struct subject *s = &needed[needed_count++];

	ASSERT(needed_count <= NEEDED_MAX);
	s->path = path;
	s->role = role;
	s->use = use;
	s->depth = 0;
	return s;
}

static void add_program(struct subject *s, const char *program)
{
	struct str text = str_on(s->program, sizeof(s->program));

	if (program[0] != '/')
		str_byte(&text, '/');
	str_add(&text, program);
}

static void need_its(const struct subject *s, const char *role, const char *program)
{
	struct subject *its;

	if (s->depth == DEPTH_MAX) {
		say(s, "is one interpreter too many; name a program instead");
		return;
	}
	its = add(s->path, role, LINT_PROGRAM);
	its->depth = s->depth + 1;
	add_program(its, program);
}

/* --- scripts ---------------------------------------------------------------------- */

static void lint_env(const struct subject *s, const char *head, size_t count)
{
	char text[2 * PROGRAM_HEAD_SIZE];
	struct str argument = str_on(text, PROGRAM_HEAD_SIZE);
	struct str name = str_on(text + PROGRAM_HEAD_SIZE, PROGRAM_HEAD_SIZE);
	struct image_file file;

	shebang_argument(head, count, &argument);
	if (!shebang_env(argument.at, &name))
		return;
	if (strchr(name.at, '/'))
		need_its(s, "its interpreter", name.at);
	else if (image_search(name.at, lint.path, &file))
		need_its(s, "its interpreter", file.path);
	else
		finding(s->path, "%env does not find % in %; install it, or say --path",
			(const char *const[]){about(s), name.at, lint.path});
}

static void lint_interpreter(const struct subject *s, const struct program *p, const char *head,
			     size_t count)
{
	if (p->interpreter[0] != '/') /* from wherever it will be */
		return;
	need_its(s, "its interpreter", p->interpreter);
	if (strcmp(persona_basename(p->interpreter), "env") == 0)
		lint_env(s, head, count);
}

static void lint_text(const struct subject *s)
{
	if (s->use == LINT_SCRIPT)
		need_its(s, "its shell", "/bin/sh");
	else
		say(s,
		    "has no #! line, and no shell is asked; begin it with #! and an interpreter");
}

/* --- programs --------------------------------------------------------------------- */

static void lint_elf(const struct subject *s, const struct program *p, const char *head,
		     size_t count)
{
	char text[PATH_SIZE_MAX];
	struct str loader = str_on(text, sizeof(text));
	struct image_file file;

	if (strcmp(p->machine, lint.arch) != 0)
		finding(s->path, "%is built for %, not for %; take the one for %",
			(const char *const[]){about(s), p->machine, lint.arch, lint.arch});
	else if (loader_find(head, count, &loader) && image_find(text, &file) < 0)
		finding(s->path,
			"%asks for the loader %, which is not in the image; install its libc, or "
			"link it statically",
			(const char *const[]){about(s), text});
}

static void look_at(const struct subject *s, const char *bytes, size_t size)
{
	size_t count = size < PROGRAM_HEAD_SIZE ? size : PROGRAM_HEAD_SIZE;
	struct program p = program_look(bytes, count);

	switch (p.kind) {
	case PROGRAM_EMPTY:
	case PROGRAM_TEXT:
		lint_text(s);
		return;
	case PROGRAM_SCRIPT:
		lint_interpreter(s, &p, bytes, count);
		return;
	case PROGRAM_ELF:
	case PROGRAM_FOREIGN:
		lint_elf(s, &p, bytes, size);
		return;
	case PROGRAM_CRLF:
		say(s, "has a first line that ends in CR LF; end each line with LF alone");
		return;
	case PROGRAM_CUT:
		say(s, "has a #! line longer than the kernel reads; shorten it");
		return;
	case PROGRAM_BOM:
		say(s, "has a byte order mark before its #!; remove that");
		return;
	case PROGRAM_BINARY:
		say(s, "is neither a program nor text; take another");
		return;
	}
}

static void need(const struct subject *s)
{
	char head[HEAD_SIZE];
	struct image_file file;
	int32_t size;

	if (image_find(s->program, &file) < 0) {
		say(s, "is not in the image; install it, or name another");
		return;
	}
	if (!image_is_program(&file)) {
		say(s, "is not executable; chmod +x it");
		return;
	}
	size = image_read(&file, head, sizeof(head));
	if (size < 0)
		say_unreadable(s->path, about(s), size);
	else
		look_at(s, head, (size_t)size);
}

/* What is looked at may need more. */
static void need_all(uint32_t first)
{
	for (uint32_t i = first; i < needed_count; i++)
		need(&needed[i]);
	needed_count = 0;
}

void lint_program(const char *path, const char *role, const char *program, enum lint_use use)
{
	add_program(add(path, role, use), program);
	need_all(0);
}

/* --- files that are executed ------------------------------------------------------ */

static bool has_crlf(const char *path, const char *bytes, uint32_t size)
{
	uint32_t number = 1;

	for (uint32_t i = 0; i + 1 < size; i++) {
		if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
			finding_of(path, "line % ends in CR LF; end each line with LF alone",
				   u32_text(number).text);
			return true;
		}
		number += bytes[i] == '\n';
	}
	return false;
}

/* All that follows the interpreter is one word. */
static void lint_for_oya(const char *path, enum lint_use use, const struct image_file *file,
			 const char *word)
{
	if (strcmp(word, "run") == 0)
		lint_run_file(path, file, use);
	else
		finding(path,
			"asks oya for something else than to run it; begin it with #!/sbin/oya run",
			NULL);
}

/* What its lines say, once it can be executed. */
static void look_inside(const char *path, enum lint_use use, const struct image_file *file,
			uint32_t size)
{
	uint32_t count = min_u32(size, PROGRAM_HEAD_SIZE);
	struct program p = program_look(script, count);
	char text[PROGRAM_HEAD_SIZE];
	struct str argument = str_on(text, sizeof(text));

	if (p.kind == PROGRAM_SCRIPT)
		shebang_argument(script, count, &argument);
	if (p.kind == PROGRAM_SCRIPT && strcmp(persona_basename(p.interpreter), "oya") == 0)
		lint_for_oya(path, use, file, text);
	else if (use == LINT_RUN && size < SCRIPT_SIZE &&
		 (shebang_is_shell(p.interpreter) || shebang_is_shell(text)))
		lint_shell(path, script, size);
}

static bool is_text(const char *bytes, uint32_t size)
{
	enum program_kind kind = program_look(bytes, min_u32(size, PROGRAM_HEAD_SIZE)).kind;

	return kind == PROGRAM_TEXT || kind == PROGRAM_SCRIPT || kind == PROGRAM_CRLF;
}

static void lint_bytes(const char *path, enum lint_use use, const struct image_file *file)
{
	int32_t size = image_read(file, script, sizeof(script));

	if (size < 0) {
		say_unreadable(path, "", size);
		return;
	}
	if (is_text(script, (uint32_t)size) && has_crlf(path, script, (uint32_t)size))
		return;
	look_at(add(path, NULL, use), script, (size_t)size);
	need_all(1);
	look_inside(path, use, file, (uint32_t)size);
}

void lint_lost(const char *path, int error)
{
	if (error == -EACCES)
		say_unreadable(path, "", error);
	else if (error != -ENOENT || image_is_link(path))
		finding_of(path, "leads nowhere (%); mend the link, or remove it",
			   error_text(error));
}

void lint_file(const char *path, enum lint_use use)
{
	struct image_file file;
	int r = image_find(path, &file);

	if (r < 0)
		lint_lost(path, r);
	else if (file.stat.kind == SYS_KIND_DIRECTORY && use == LINT_SCRIPT)
		return; /* passed over, and meant to be */
	else if (file.stat.kind != SYS_KIND_FILE)
		finding(path, "is no file, so it does not run; put a program there", NULL);
	else if (!image_is_program(&file))
		finding_of(path, "is not executable, so it does not run; chmod +x %", path);
	else
		lint_bytes(path, use, &file);
}
