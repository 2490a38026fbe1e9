/* svlogd.c - runit's logger: standard input, line by line, into files that are rotated.
 * Source: spec/runit.md 8. */
#include <errno.h>

#include "asked.h"
#include "date.h"
#include "error.h"
#include "exitcode.h"
#include "log.h"
#include "logdirs.h"
#include "loglines.h"
#include "loop.h"
#include "number.h"
#include "persona.h"
#include "processor.h"
#include "sys.h"
#include "table.h"

enum {
	LINE_MAX = 1000,
	READ_MAX = 1024,
	/* TERM in the middle of a line: so long it may take to end. */
	REST_MS = 3000,
	/* Without epoll: so long until what can be read is noticed. */
	LOOK_MS = 100,
	PROCESSOR_FD_MAX = 5,
	INPUT_TAG = 1,
};

static const char usage[] = "usage: % [-ttv] [-r c] [-R abc] [-l len] [-b buflen] dir ...\n\n";

static const char explanation[] =
	"usage: svlogd [OPTION...] DIR...\n"
	"Writes each line of its input to DIR/current; when full, that becomes DIR/@TIME.s.\n"
	"  -t, -tt, -ttt  the time before each line: TAI64N, date, date with a T\n"
	"  -r C -R CHARS  C (_) instead of what cannot be printed, and of these\n"
	"  -l LEN         patterns see so much of a line (1000)\n"
	"  -b SIZE        read at once, more than LEN (1024)\n"
	"  -v             say what is done\n"
	"DIR/config, lines: sSIZE[k|m] nNUM NMIN tSECONDS[m|h] !PROCESSOR uIP[:PORT] UIP[:PORT]\n"
	"pPREFIX +SELECT -DESELECT eALERT ENO-ALERT. HUP: read it again; ALRM: current is full;\n"
	"TERM: end. Exit: 0; 111 usage, or no DIR can be used.\n";

static char buffer[LOG_READ_MAX] TABLE;

struct input {
	struct loglines lines;
	enum date_stamp stamps;
	bool is_verbose;
	bool is_over;
	bool is_watched;
	struct mono end_at;              /* though a line is not whole */
	struct wall read;                /* the last time */
	bool is_stamped;                 /* the stamp says so */
	char stamp[DATE_STAMP_SIZE + 1]; /* of the line that is not whole, or the next one */
};

static int fail_usage(const char *name)
{
	persona_fill(2, usage, name, NULL);
	return EXIT_SVLOGD_FAILED;
}

/* Digits; none, or 0: it stays as it is. */
static void read_size(const char *text, uint32_t *out)
{
	uint32_t size;

	(void)number_digits(text, UINT32_MAX, &size);
	if (size > 0)
		*out = size;
}

/* False: it is wrong. */
static bool read_option(struct input *in, char letter, const char *value)
{
	switch (letter) {
	case 'R':
		in->lines.replaced = value;
		if (!in->lines.replacement)
			in->lines.replacement = '_';
		break;
	case 'r':
		in->lines.replacement = value[0];
		return value[0] && !value[1];
	case 'l':
		read_size(value, &in->lines.max);
		break;
	case 'b':
		read_size(value, &in->lines.size);
		break;
	case 't':
		if (in->stamps < DATE_DAY_T)
			in->stamps++;
		break;
	case 'v':
		in->is_verbose = true;
		break;
	default:
		persona_write(2, "oya " OYA_VERSION "\n");
		return false;
	}
	return true;
}

static bool read_options(struct input *in, const char *name, struct flags *f)
{
	char letter;

	while ((letter = flag_next(f)) != FLAG_END) {
		if (letter == FLAG_UNKNOWN || letter == FLAG_NEEDS_VALUE) {
			persona_flag_error_runit(persona_basename(name), f, letter);
			return false;
		}
		if (!read_option(in, letter, f->value))
			return false;
	}
	return *f->next && in->lines.size > in->lines.max;
}

static void limit(uint32_t *number, uint32_t most, const char *what)
{
	if (*number <= most)
		return;
	*number = most;
	log_warning("%s: at most %u", what, most);
}

static void begin(struct input *in, const char *const *directory, const char *const *envp)
{
	int fd;

	sys_begin();
	sys_close_inherited();
	log_begin("svlogd: ", in->is_verbose ? LOG_INFO : LOG_WARN);
	loop_begin();
	processor_begin(envp);
	/* What a processor gets as 4 and 5 must not be there, under another number. */
	do
		fd = sys_open(SYS_CWD, "/", SYS_OPEN_IDENTITY);
	while (fd >= 0 && fd < PROCESSOR_FD_MAX);
	limit(&in->lines.size, LOG_READ_MAX, "-b");
	limit(&in->lines.max, LOG_READ_MAX - 1, "-l");
	in->lines.buffer = buffer;
	in->end_at = MONO_NEVER;
	logdirs_begin(directory, in->lines.max);
}

/* A line has the time when its beginning was read. */
static void stamp(struct input *in)
{
	struct str text = str_on(in->stamp, sizeof(in->stamp));

	if (in->stamps == DATE_NONE)
		return;
	date_stamp(&text, &in->read, in->stamps);
	str_byte(&text, ' ');
	in->is_stamped = true;
}

static void read_more(struct input *in)
{
	struct loglines *l = &in->lines;
	bool is_empty = l->begin == l->end;
	uint32_t room = loglines_room(l);
	/* Of what comes after TERM, the rest of this line only: another one may go on. */
	int32_t r = sys_read(0, l->buffer + l->end, asked.to_end ? 1 : room);

	if (r == -EAGAIN)
		return;
	if (r < 0)
		log_warning("unable to read standard input: %s", error_text_runit(r));
	if (r <= 0) {
		in->is_over = true;
		asked.to_end = true;
		return;
	}
	l->end += (uint32_t)r;
	in->read = sys_wall();
	in->is_stamped = false;
	if (is_empty)
		stamp(in);
}

static void put_lines(struct input *in)
{
	struct loglines_piece piece;

	while (loglines_next(&in->lines, in->is_over, &piece)) {
		logdirs_put(&piece, in->stamp);
		if (piece.ends && !in->is_stamped)
			stamp(in);
	}
}

/* TERM lets a line come to its end, but not for ever. */
static bool may_end(struct input *in)
{
	if (!asked.to_end || in->is_over)
		return in->is_over;
	if (mono_is_never(in->end_at))
		in->end_at = mono_after(sys_now(), REST_MS);
	in->is_over = loglines_are_whole(&in->lines) || mono_reached(in->end_at, sys_now());
	return in->is_over;
}

static bool take_orders(void)
{
	if (asked.to_rotate)
		logdirs_rotate();
	asked.to_rotate = false;
	if (!asked.to_reopen)
		return true;
	asked.to_reopen = false;
	logdirs_close();
	return logdirs_open();
}

static struct mono next_deadline(const struct input *in)
{
	struct mono deadline = mono_first(logdirs_deadline(), in->end_at);

	return in->is_watched ? deadline : mono_first(deadline, mono_after(sys_now(), LOOK_MS));
}

/* False: there is no directory left. */
static bool run(struct input *in)
{
	while (!may_end(in)) {
		bool can_read = sys_can_read(0, 0);

		asked_wait(can_read ? (struct mono){0} : next_deadline(in));
		if (can_read && !may_end(in))
			read_more(in);
		put_lines(in);
		logdirs_turn();
		if (!take_orders())
			return false;
	}
	put_lines(in);
	return true;
}

int svlogd_main(int argc, const char **argv, const char **envp)
{
	struct input in = {.lines = {.size = READ_MAX, .max = LINE_MAX, .replaced = ""}};
	struct flags f = {.letters = "R:r:l:b:tvV", .next = argv + 1};

	(void)argc;
	if (persona_explains(argv + 1, "", explanation))
		return EXIT_FINE;
	if (!read_options(&in, argv[0], &f))
		return fail_usage(argv[0]);
	begin(&in, f.next, (const char *const *)envp);
	/* -EPERM: a file, which can always be read. */
	in.is_watched = sys_watch(0, INPUT_TAG) != -ENOSYS;
	if (!logdirs_open() || !run(&in)) {
		log_fatal("fatal: no functional log directories.");
		return EXIT_SVLOGD_FAILED;
	}
	logdirs_end();
	return EXIT_FINE;
}
