/* inits.c - see inits.h. */
#include "inits.h"

#include <string.h>

#include "exitcode.h"
#include "number.h"
#include "persona.h"
#include "sys.h"

enum { GO_ON = -1, REWRITE_MAX = 31 };
#define NAMELESS (SIG_BIT(SIG_STKFLT) | SIG_BIT(SIG_IO) | SIG_BIT(SIG_PWR))

static struct inits_line line;

static int fail(struct inits_line *l, const char *format, const char *value)
{
	log_line(format, value);
	return l->kind->init.code_failed;
}

/* As dumb-init reads it: a number, a colon, a number, and whatever; names, too. */
static bool read_rewrite(struct forward_rules *rules, const char *value)
{
	int32_t from;
	int32_t to;
	const char *colon = number_c(value, &from);

	if (!colon || *colon != ':' || !number_c(colon + 1, &to))
		return init_read_rewrite(rules, value);
	if (from < 1 || from > REWRITE_MAX || to < 0 || to > REWRITE_MAX)
		return false;
	rules->rewrite[from] = to ? (uint8_t)to : FORWARD_DROPPED;
	return true;
}

/* The signals that tini has a name for. */
static int32_t parse_name(const char *text)
{
	int32_t number = strncmp(text, "SIG", 3) == 0 ? sig_parse(text) : 0;

	return number > SIG_SYS || SIG_BIT(number) & NAMELESS ? 0 : number;
}

static int take_value(struct inits_line *l, char letter, const char *value)
{
	struct init_conf *conf = &l->conf;
	const char *end;
	int32_t code;

	switch (letter) {
	case 'p':
		conf->parent_death = parse_name(value);
		return conf->parent_death ? GO_ON : fail(l, "0-p: no such signal: %s", value);
	case 'e':
		/* Nothing is 0. */
		end = number_c(*value ? value : "0", &code);
		if (!end || *end || code < 0 || code > 255)
			return fail(l, "0-e: not an exit code: %s", value);
		code_add(&conf->rules.become_0, (uint32_t)code);
		return GO_ON;
	default:
		if (read_rewrite(&conf->rules, value))
			return GO_ON;
		persona_write(2, "Usage: -r option takes <signum>:<signum>, where <signum> is "
				 "between 1 and 31.\nThis option can be specified multiple "
				 "times.\nUse --help for full usage.\n");
		return l->kind->init.code_failed;
	}
}

static int end_with(int fd, const char *text)
{
	persona_write(fd, text);
	return EXIT_FINE;
}

/* One option. Returns the exit code, or GO_ON. */
static int take_option(struct inits_line *l, char letter, const char *value)
{
	const struct inits *kind = l->kind;

	switch (letter) {
	case 'h':
		persona_write_init_usage(kind->help_fd, kind->usage);
		return EXIT_FINE;
	case 'l':
	case 'L':
		return end_with(1, persona_licence);
	case 'V':
		return end_with(kind->version_fd, kind->version);
	case 'v':
		l->verbosity += kind->verbosity_step;
		break;
	case 'c':
		l->has_session = false;
		l->has_no_group = true;
		break;
	case 'g':
		l->conf.to_group = true;
		break;
	case 's':
		l->conf.adopts_orphans = true;
		break;
	case 'w':
		l->conf.tells_orphans = true;
		break;
	case 'P':
		l->is_pause = true;
		break;
	default:
		return take_value(l, letter, value);
	}
	return GO_ON;
}

static int read_options(struct inits_line *l, struct flags *f)
{
	char letter;
	int code = GO_ON;

	while (code == GO_ON && (letter = flag_next(f)) != FLAG_END) {
		if (!flag_is_wrong(letter)) {
			code = take_option(l, letter, f->value);
			continue;
		}
		persona_flag_error(l->kind->name, f, letter);
		if (l->kind->shows_usage)
			persona_write_init_usage(2, l->kind->usage);
		return l->kind->init.code_failed;
	}
	if (code == GO_ON && !*f->next && !l->is_pause) {
		l->kind->say_no_program(l);
		return l->kind->init.code_failed;
	}
	return code;
}

/* Its group is in front on the terminal, or orphaned, where TSTP does nothing: STOP
 * does. */
static void use_session(struct init_conf *conf)
{
	struct forward_rules *rules = &conf->rules;

	conf->plan.new_session = true;
	conf->plan.takes_terminal = true;
	conf->plan.keeps_descriptors = true;
	conf->to_group = true;
	for (int32_t number = SIG_TSTP; number <= SIG_TTOU; number++)
		if (rules->rewrite[number] == 0)
			rules->rewrite[number] = SIG_STOP;
	if (sys_terminal_leave())
		rules->passed_over = SIG_BIT(SIG_HUP) | SIG_BIT(SIG_CONT);
}

static void use_group(struct init_conf *conf)
{
	conf->plan.new_group = true;
	conf->plan.takes_terminal = true;
}

int inits_main(const struct inits *kind, const char **argv, const char **envp)
{
	struct inits_line *l = &line;
	struct init_conf *conf = &l->conf;
	struct flags flags = {
		.letters = kind->letters,
		.names = kind->names,
		.name_count = kind->name_count,
		.next = argv + 1,
	};
	int code;

	*l = (struct inits_line){
		.kind = kind,
		.self = argv[0],
		.conf = {.kind = &kind->init, .plan = {.envp = envp}},
		.verbosity = kind->verbosity,
		.has_session = kind->has_session,
	};
	conf->plan.keeps_signals = !kind->has_session;
	sys_begin_forwarding(conf->plan.keeps_signals);
	log_begin(kind->before, LOG_FATAL);
	log_name_levels(kind->levels);
	code = read_options(l, &flags);
	if (code != GO_ON)
		return code;
	if (!kind->read_variables(l, envp))
		return kind->init.code_failed;
	log_begin(kind->before, (enum log_level)min_u32(l->verbosity, LOG_TRACE));
	if (l->has_session)
		use_session(conf);
	else if (!l->has_no_group)
		use_group(conf);
	conf->plan.argv = l->is_pause ? NULL : flags.next;
	return init_run(conf);
}
