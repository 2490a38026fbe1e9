/* sv.c - runit's way to tell services what to do. Source: spec/runit.md 6. */
#include <string.h>

#include "exitcode.h"
#include "number.h"
#include "persona.h"
#include "sv_order.h"
#include "sv_say.h"
#include "sv_show.h"
#include "sys.h"
#include "table.h"

#define WAIT_S "7"

static const char explanation[] =
	"usage: sv [-v] [-w SEC] COMMAND SERVICE...; sv status [--json] [SERVICE...]\n"
	"\n"
	"COMMAND, its first letter is enough; with -v or -w it waits as those below do:\n"
	"  up down once pause cont hup alarm interrupt quit 1 2 term kill exit status\n"
	"Wait until it is so and ./check passes, up to SEC seconds ($SVWAIT, 7):\n"
	"  start stop restart reload try-restart shutdown, check (for a HEALTHCHECK)\n"
	"  force-stop force-restart force-reload force-shutdown: then kill\n"
	"SERVICE: in $SVDIR (/etc/service), or a path: ./X X/ /X; `all`, or none for status: "
	"each.\n"
	"A link named as a service is its init script. $OYA_RUN_DIR (/run/oya): as for runsv.\n"
	"Exit: how many failed, at most 99; 100 usage. Init script: 0, 1, 2 usage;\n"
	"status 0 runs, 3 down, 4 unknown.\n";

LARGE_TABLE(struct sv_list, sv_list, 1);
LARGE_TABLE(struct names, sv_names, 1);

/* The command line, as far as it was read. */
struct line {
	const char *self;
	const char **word; /* the next one */
	bool is_lsb;
	struct sv_order order;
};

static void say(const char *format, const char *first, const char *second)
{
	str_fill(&sv_say_line, format, (const char *const[]){first, second});
	sv_say_end(2);
}

static int32_t usage(const struct line *l)
{
	say(l->is_lsb ? "usage: % [-w sec] command\n"
		      : "usage: % [-v] [-w sec] command service ...\n",
	    l->self, NULL);
	return l->is_lsb ? EXIT_SV_LSB_USAGE : EXIT_SV_USAGE;
}

/* One word of options, "-vw3". False: it is wrong. */
static bool read_options(struct line *l)
{
	for (const char *option = *l->word++ + 1; *option; option++) {
		if (*option == 'w') {
			const char *value = option[1] ? option + 1 : *l->word++;

			if (!value) {
				say("%: option requires an argument -- w", l->self, NULL);
				return false;
			}
			(void)number_digits(value, SV_WAIT_S_MAX, &l->order.wait_s);
			l->order.command.waits = true;
			return true;
		}
		if (*option == 'V')
			persona_write(2, "oya " OYA_VERSION "\n");
		else if (*option != 'v')
			say("%: illegal option -- %", l->self, (const char[]){*option, '\0'});
		if (*option != 'v')
			return false;
		l->order.command.waits = true;
	}
	return true;
}

static bool read_command(struct line *l)
{
	bool waits = l->order.command.waits;
	struct sv_command *command = &l->order.command;
	const char *word = *l->word;

	if (!word || !sv_command_read(word, command))
		return false;
	l->word++;
	if (command->bytes[0] != SV_STATUS) {
		command->waits |= waits;
	} else if (l->is_lsb) {
		return strcmp(word, "status") == 0;
	} else if (*l->word && strcmp(*l->word, "--json") == 0) {
		l->word++;
		command->bytes = "J";
		command->waits = true;
	}
	return true;
}

static bool add(const char *name)
{
	if (sv_list->count == SV_SERVICES_MAX)
		return false;
	sv_list->entry[sv_list->count++].name = name;
	return true;
}

static bool add_all(void)
{
	struct sv_service s = {.name = "all", .part = "", .doing = "change to service directory"};
	int r = sv_names->count ? 0 : sv_service_names(sv_names);
	bool has_room = !sv_names->is_cut;

	for (uint32_t i = 0; i < sv_names->count && has_room; i++)
		has_room = add(sv_names->name[i]);
	if (r < 0) {
		sv_say_failure(&s, r, false);
		sv_say_end(1);
	}
	return has_room;
}

static bool add_services(const struct line *l)
{
	bool has_room = true;

	if (l->is_lsb)
		return add(l->self);
	if (!*l->word)
		return add_all();
	for (const char **word = l->word; *word && has_room; word++) {
		bool is_all = strcmp(*word, "all") == 0 && !sv_service_exists(*word);

		has_room = is_all ? add_all() : add(*word);
	}
	return has_room;
}

static int32_t show_all(bool is_lsb)
{
	for (uint32_t i = 0; i < sv_list->count; i++) {
		int32_t code = sv_show_status(sv_list->entry[i].name);

		if (is_lsb)
			return code;
	}
	return (int32_t)sv_say_failures;
}

static int32_t carry_out(const struct line *l)
{
	char byte = l->order.command.bytes[0];

	if (byte == SV_STATUS)
		return show_all(l->is_lsb);
	sv_order_send(sv_list, &l->order);
	if (l->order.command.waits)
		sv_order_wait(sv_list);
	for (uint32_t i = 0; i < sv_list->count && byte == SV_REPORT; i++)
		sv_show_report(sv_list->entry[i].name, sv_list->entry[i].is_ready);
	return (int32_t)sv_say_failures;
}

static void begin(const char *const *envp)
{
	sv_service_begin(persona_variable(envp, "SVDIR", "/etc/service"),
			 persona_run_directory(envp));
}

bool sv_is_init_script(const char *name, const char *const *envp)
{
	begin(envp);
	return strcmp(name, "oya") != 0 && sv_service_exists(name);
}

int sv_main(int argc, const char **argv, const char **envp)
{
	struct line line = {.self = persona_basename(argv[0]), .word = argv + 1};

	(void)argc;
	sys_begin();
	sys_deaths_hold();
	begin(envp);
	line.is_lsb = strcmp(line.self, "sv") != 0;
	line.order.envp = envp;
	/* As runit: what is no number is 0. */
	(void)number_digits(persona_variable(envp, "SVWAIT", WAIT_S), SV_WAIT_S_MAX,
			    &line.order.wait_s);
	while (*line.word && (*line.word)[0] == '-' && (*line.word)[1]) {
		if (persona_is_help(*line.word)) {
			persona_write(1, explanation);
			return EXIT_FINE;
		}
		if (strcmp(*line.word, "--") == 0) {
			line.word++;
			break;
		}
		if (!read_options(&line))
			return usage(&line);
	}
	if (!read_command(&line))
		return usage(&line);
	if (!line.is_lsb && !*line.word && line.order.command.bytes[0] != SV_STATUS &&
	    line.order.command.bytes[0] != SV_REPORT)
		return usage(&line);
	if (!add_services(&line)) {
		persona_write(2, "fatal: too many services\n");
		return EXIT_SV_USAGE;
	}
	return carry_out(&line);
}
