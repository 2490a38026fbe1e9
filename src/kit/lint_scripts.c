/* lint_scripts.c - what my_init executes at the start and at the stop; see lint.h. */
#include <errno.h>
#include <string.h>

#include "error.h"
#include "finding.h"
#include "lint.h"
#include "str.h"
#include "table.h"

LARGE_TABLE(struct names, lint_script_names, 1);

static const char *const directories[] = {
	"/etc/my_init.d",
	"/etc/my_init.pre_shutdown.d",
	"/etc/my_init.post_shutdown.d",
};

/* A hidden file may be executed, too; but one that is not is no oversight. */
static void lint_script(const char *directory, const char *name)
{
	char path[PATH_SIZE_MAX];
	struct str text = str_on(path, sizeof(path));
	struct image_file file;

	str_fill(&text, "%/%", (const char *const[]){directory, name});
	if (name[0] != '.' || (image_find(path, &file) == 0 && image_is_program(&file)))
		lint_file(path, LINT_SCRIPT);
}

void lint_scripts(void)
{
	for (size_t i = 0; i < COUNTOF(directories); i++) {
		int r = lint_names(directories[i], lint_script_names);

		if (r < 0 && r != -ENOENT)
			finding_of(directories[i], "%, so none of its scripts runs; mend it",
				   error_text(r));
		for (uint32_t j = 0; r == 0 && j < lint_script_names->count; j++)
			lint_script(directories[i], lint_script_names->name[j]);
	}
	lint_file("/etc/rc.local", LINT_SCRIPT);
}
