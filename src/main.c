/* main.c - the name it is called by decides what it is. */
#include <string.h>

#include "exitcode.h"
#include "persona.h"
#include "sys.h"

struct persona {
	char name[12];
	bool is_init;
	bool is_family; /* tini-static, dumb-init_1.2.5_x86_64, ... too */
	int (*main)(int argc, const char **argv, const char **envp);
	const char *brief; /* %: its name */
};

#define COMMAND "forwards signals to one command and reaps, as "
static const struct persona personas[] = {
	{"my_init", true, false, my_init_main,
	 "boots, runs and stops a container, as baseimage-docker's"},
	{"runsvdir", true, false, runsvdir_main, "supervises a directory of services, as runit's"},
	{"runsv", true, false, runsv_main, "supervises one service, as runit's"},
	{"sv", false, false, sv_main, "tells services what to do, as runit's"},
	{"svlogd", true, false, svlogd_main, "writes what a service says into files, as runit's"},
	{"tini", true, true, tini_main, COMMAND "%"},
	{"docker-init", true, false, tini_main, COMMAND "%, which is tini"},
	{"dumb-init", true, true, dumb_init_main, COMMAND "%"},
	{"catatonit", true, false, catatonit_main, COMMAND "%"},
	{"podman-init", true, false, catatonit_main, COMMAND "%, which is catatonit"},
	{"chpst", false, false, chpst_main, "changes the state of a process, as runit's"},
	{"setuidgid", false, false, chpst_main, "chpst -u"},
	{"envuidgid", false, false, chpst_main, "chpst -U"},
	{"envdir", false, false, chpst_main, "chpst -e"},
	{"pgrphack", false, false, chpst_main, "chpst -P"},
	{"setlock", false, false, chpst_main, "chpst -l"},
	{"softlimit", false, false, chpst_main, "chpst -m and the like"},
	{"setuser", false, false, setuser_main, "runs a command as a user, as baseimage-docker's"},
	{"with-env", false, false, with_env_main,
	 "runs a command with the container's environment"},
	{"pause", true, false, pause_main, "reaps in a Kubernetes sandbox, as its pause"},
	{"run", false, false, run_main, "executes what a run file says; not a name of a link"},
};
/* The last one is a word behind oya, for the first line of a file. */
enum { LINKS = COUNTOF(personas) - 1 };

static const char about[] =
	"oya " OYA_VERSION " - init and supervisor for small containers\n"
	"usage: oya NAME [ARGUMENT...]   or call it by one of its names through a link\n"
	"       oya --names | --version | --help\n"
	"Each name explains itself with --help. Names:\n";

static bool is_called(const struct persona *p, const char *name)
{
	const char *own = p->name;

	for (; *own && *own == *name; name++)
		own++;
	return *own == '\0' && (*name == '\0' || (p->is_family && (*name == '-' || *name == '_')));
}

static const struct persona *find_called(const char *name)
{
	for (size_t i = 0; i < COUNTOF(personas); i++)
		if (is_called(&personas[i], name))
			return &personas[i];
	return NULL;
}

static const struct persona *find(const char *name)
{
	const struct persona *found = find_called(name);

	/* Where old engines mounted it: /dev/init. */
	if (strcmp(name, "init") == 0)
		return find_called("docker-init");
	/* dsetuidgid, ...: where daemontools and runit are both installed. */
	if (found || name[0] != 'd')
		return found;
	found = find_called(name + 1);
	return found && found->main == chpst_main ? found : NULL;
}

static void write_about(int fd)
{
	persona_write(fd, about);
	for (size_t i = 0; i < COUNTOF(personas); i++) {
		const struct persona *p = &personas[i];

		persona_fill(fd, "  %  ", p->name, NULL);
		persona_fill(fd, p->brief, p->name, NULL);
		persona_write(fd, "\n");
	}
}

static void write_names(void)
{
	for (size_t i = 0; i < LINKS; i++)
		persona_fill(1, "%\n", personas[i].name, NULL);
}

/* Called by no persona's name. */
static int oya_main(const char *word)
{
	if (!word || persona_is_help(word) || strcmp(word, "-h") == 0) {
		write_about(1);
		return EXIT_FINE;
	}
	if (strcmp(word, "--version") == 0) {
		persona_write(1, "oya " OYA_VERSION "\n");
		return EXIT_FINE;
	}
	if (strcmp(word, "--names") == 0) {
		write_names();
		return EXIT_FINE;
	}
	persona_fill(2, "oya: %: not one of its names\n", word, NULL);
	write_about(2);
	return EXIT_OYA_USAGE;
}

int main(int argc, char **argv, char **envp)
{
	const char **words = (const char **)argv;
	const char *name = argc > 0 && words[0] ? persona_basename(words[0]) : "";
	const struct persona *persona = find(name);

	if (!persona && argc > 1) {
		persona = find(words[1]);
		if (persona) {
			argc--;
			words++;
		}
	}
	/* Before anything else: a signal that is held back is kept, one that is
	 * not is lost on PID 1. */
	if (persona && persona->is_init)
		sys_signals_hold();
	if (sys_is_privileged_copy()) {
		persona_write(2, "oya: refused: a set-uid copy of an init gives its rights away\n");
		return EXIT_OYA_USAGE;
	}
	if (!persona && sv_is_init_script(name, (const char *const *)envp))
		return sv_main(argc, words, (const char **)envp);
	if (!persona)
		return oya_main(argc > 1 ? words[1] : NULL);
	return persona->main(argc, words, (const char **)envp);
}
