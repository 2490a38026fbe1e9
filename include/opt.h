/* opt.h - a command line, read as Python's argparse reads it. Pure.
 *
 * Options may stand after the command word, unique prefixes are enough, the
 * first "--" ends the options and is dropped. Source: spec/my_init.md 2.
 * Options are a table; what was read goes into `value`, in table order. */
#ifndef OYA_OPT_H
#define OYA_OPT_H

#include "str.h"

struct opt {
	const char *name; /* "--quiet" */
	char letter;      /* of "-h", or 0 */
	bool takes_value;
	bool ends; /* acts at once: parsing stops with OPT_ENDED */
};

enum opt_result { OPT_PARSED, OPT_ENDED, OPT_ERROR };

enum { OPT_COUNT_MAX = 16 };

struct opt_parse {
	const struct opt *table;
	uint32_t table_count; /* <= OPT_COUNT_MAX */
	/* out: NULL when not given; "" when given without a value of its own */
	const char *value[OPT_COUNT_MAX];
	uint32_t ended_by;       /* OPT_ENDED: index of the option */
	const char **positional; /* in: room for all arguments and NULL; may be argv + 1 */
	uint32_t positional_count;
	struct str error; /* in: on a buffer; out: OPT_ERROR: argparse's words */
};

/* Reads argv[1..]. The table, argv and the values are the caller's for good. */
enum opt_result opt_parse(struct opt_parse *parse, int argc, const char *const *argv);

#endif
