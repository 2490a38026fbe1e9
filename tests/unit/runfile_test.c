/* runfile_test.c - the lines of a run file: their words, and what those mean. */
#include "runfile.h"

#include <string.h>

#include "test.h"

static struct env env;
static struct runfile file;
static struct directive line;
static char words[RUN_WORDS_SIZE], bytes[RUN_WORDS_SIZE];

static void begin_bytes(const char *text, size_t size)
{
	static const char *const argument[] = {"./finish", "-1", "a b", NULL};
	static const char *const variables[] = {"A=1 2", "EMPTY=", "Q=\"$A\\", "A_9=x", NULL};

	memcpy(bytes, text, size);
	bytes[size] = '\n';
	env_clear(&env);
	(void)env_take(&env, variables);
	file = (struct runfile){
		.next = bytes,
		.end = bytes + size,
		.env = &env,
		.argument = argument,
		.words = str_on(words, sizeof(words)),
	};
}

static void begin(const char *text)
{
	begin_bytes(text, strlen(text));
}

/* The words of the one line, "(WORD)(WORD)"; or what is wrong: "WORD: REASON". */
static const char *said(const char *text)
{
	static char out[256];
	struct str said = str_on(out, sizeof(out));

	begin(text);
	if (runfile_next(&file, &line) != RUNFILE_LINE) {
		str_fill(&said, "%: %%", (const char *const[]){line.wrong, file.reason, file.form});
		return out;
	}
	for (uint32_t i = 0; i < line.count; i++)
		str_fill(&said, "(%)", (const char *const[]){line.word[i]});
	return out;
}

static bool says(const char *text, const char *wanted)
{
	return strcmp(said(text), wanted) == 0;
}

/* The word is wrong in the form of that directive. */
static bool expects(const char *text, const char *word)
{
	return !says(text, "") && file.reason && strcmp(file.reason, "expected: ") == 0 &&
	       strcmp(line.wrong, word) == 0 &&
	       strncmp(file.form, line.word[0], strlen(line.word[0])) == 0;
}

static void quoting(void)
{
	CHECK(says("exec a  b\tc \n", "(exec)(a)(b)(c)"));
	CHECK(says("\t exec \"a  b\" \"\" c", "(exec)(a  b)()(c)"));
	CHECK(says("exec a\"b c\"d --x=\"y z\"", "(exec)(ab cd)(--x=y z)"));
	CHECK(says("exec \"\\\"\\\\\\${A}\\n\" \\n", "(exec)(\"\\${A}\\n)(\\n)"));
	CHECK(says("exec 'a b' `x` * ~ a#b #c", "(exec)('a)(b')(`x`)(*)(~)(a#b)(#c)"));
	CHECK(says("\n  # env A\n#\r\n\t\nexec x\ny", "(exec)(x)") && file.number == 5);
	CHECK(says("exec \xc3\xa9 \"a\tb\"", "(exec)(\xc3\xa9)(a\tb)"));
	CHECK(says("exec \"a b\nc\"", "a b: its quote is not closed"));
	CHECK(says("exec a\"", "a: its quote is not closed"));
	CHECK(says("exec ab\x01", "ab: a control byte") && says("exec a\r\n", "a: a control byte"));
	CHECK(says("exec \x7f", ": a control byte"));
	begin_bytes("exec a\0b", 8);
	CHECK(runfile_next(&file, &line) == RUNFILE_BAD && strcmp(line.wrong, "a") == 0);
	test_end("runfile.quoting.as-in-the-table");
}

static void variables(void)
{
	CHECK(says("exec ${A} x${A}y", "(exec)(1 2)(x1 2y)"));
	CHECK(says("exec \"${A} ${A_9}\" ${EMPTY}", "(exec)(1 2 x)()"));
	CHECK(says("exec ${Q}", "(exec)(\"$A\\)"));
	CHECK(says("exec $A $ a$ $$ \"$\" ${A}$", "(exec)($A)($)(a$)($$)($)(1 2$)"));
	CHECK(says("exec ${0} ${1} ${2}", "(exec)(./finish)(-1)(a b)"));
	CHECK(says("exec ${3}", "${3}: not set") && says("exec ${9}", "${9}: not set"));
	CHECK(says("exec ${02}", "${02}: not set") && says("exec ${10}", "${10}: not set"));
	CHECK(says("exec ${1A}", "${1A}: not set") && says("exec x${NO}y", "${NO}: not set"));
	CHECK(says("exec ${", "${: not a variable") && says("exec ${}", "${}: not a variable"));
	CHECK(says("exec a${A b}", "${A: not a variable"));
	CHECK(says("exec \"${A:-b}\"", "${A: not a variable"));
	/* Only the form: what they hold is not known. */
	begin("limit ${L} x${NO}\nexec ${3}");
	file.env = NULL;
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE && line.is_open);
	CHECK(strcmp(line.word[2], "x${NO}") == 0);
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE);
	CHECK(runfile_next(&file, &line) == RUNFILE_END);
	test_end("runfile.variables.expanded-once-never-split");
}

/* A form says how many words there may be: without those in [ ], up to all, or more. */
static bool counts_words(const char *form)
{
	bool has_more = strstr(form, "...") && !strchr(form, ':'); /* those are in a word */
	uint32_t least = 0;
	uint32_t most = 0;
	char text[128];
	struct str out = str_on(text, sizeof(text));

	for (const char *at = strchr(form, ' '); at; at = strchr(at + 1, ' ')) {
		least += at[1] != '[';
		most++;
	}
	str_bytes(&out, form, strcspn(form, " "));
	for (uint32_t count = 0; count < 4; count++) {
		bool is_right = count >= least && (count <= most || has_more);

		begin(text);
		file.env = NULL;
		if ((runfile_next(&file, &line) == RUNFILE_LINE) != is_right)
			return false;
		str_add(&out, " ${NO}");
	}
	return true;
}

static void forms(void)
{
	uint32_t count = 0;

	for (const char *form = directive_forms(); *form; form += strlen(form) + 1, count++)
		CHECK(strncmp(form, "caps", 4) == 0 || counts_words(form));
	CHECK(count == DIRECTIVES);
	test_end("runfile.forms.as-they-are-said");
}

static void order(void)
{
	CHECK(says("", "exec: missing") && file.number == 0);
	CHECK(says("#!/sbin/oya run\n", "exec: missing") && file.number == 1);
	CHECK(says("exce x", "exce: unknown directive") && says("\"\"", ": unknown directive"));
	CHECK(expects("exec", "exec") && expects("limit core", "limit"));
	CHECK(expects("user a b", "user"));
	CHECK(expects("clear-env x", "clear-env"));
	begin("exec x\nnice 1\nbad\nexec y");
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE);
	CHECK(runfile_next(&file, &line) == RUNFILE_BAD);
	CHECK(strcmp(file.reason, "after exec") == 0 && file.number == 2);
	CHECK(runfile_next(&file, &line) == RUNFILE_BAD && strcmp(line.wrong, "bad") == 0);
	CHECK(runfile_next(&file, &line) == RUNFILE_BAD && strcmp(line.wrong, "exec") == 0);
	CHECK(runfile_next(&file, &line) == RUNFILE_END && !file.reason);
	begin("nice 1");
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE);
	CHECK(runfile_next(&file, &line) == RUNFILE_END && strcmp(file.reason, "missing") == 0);
	CHECK(says("limit \"core 1\" 1", "core 1: expected: limit cpu|fsize|data|stack|core|rss|"
					 "nproc|nofile|memlock|as SOFT[:HARD]"));
	CHECK(says("\"user USER\" a", "user USER: unknown directive"));
	test_end("runfile.exec.once-and-last");
}

static bool has(const char *text, uint64_t first, uint64_t second)
{
	return says(text, "") == false && !file.reason && line.wish.value[0] == first &&
	       line.wish.value[1] == second;
}

static void values(void)
{
	CHECK(has("umask 022", 022, 0) && has("umask 0", 0, 0) && has("umask 00777", 0777, 0));
	CHECK(expects("umask 1000", "1000"));
	CHECK(expects("umask 8", "8"));
	CHECK(expects("umask \"\"", ""));
	CHECK(has("nice 5", 5, 0) && has("nice -5", (uint64_t)-5, 0) &&
	      has("oom-score -1000", (uint64_t)-1000, 0));
	CHECK(expects("nice +5", "+5") && expects("nice -", "-"));
	CHECK(expects("oom-score 1001", "1001"));
	CHECK(has("limit nofile 10", 10, 0) && line.limit == 7 && !line.wish.has_hard);
	CHECK(has("limit as 10:9999999999999999999", 10, 9999999999999999999u));
	CHECK(expects("limit as 18446744073709551616", "18446744073709551616"));
	CHECK(has("limit as 10:unlimited", 10, UINT64_MAX) && line.limit == 9 &&
	      line.wish.has_hard);
	CHECK(has("limit cpu unlimited", UINT64_MAX, 0) && line.limit == 0);
	CHECK(has("limit fsize 5000000000:5000000001", 5000000000u, 5000000001u));
	CHECK(expects("limit files 1", "files") && expects("limit core 1k", "1k"));
	CHECK(expects("limit core :1", ":1") && expects("limit core 1:", "1:"));
	CHECK(has("wait-for /x", 10, 0) && has("wait-for /x 3s", 3, 0));
	CHECK(expects("wait-for /x 3", "3") && expects("wait-for /x 0s", "0s"));
	CHECK(expects("env A", "A") && expects("env A=1 =2", "=2"));
	CHECK(expects("unset A B=", "B=") && expects("unset \"\"", ""));
	test_end("runfile.values.each-kind");
}

static void capabilities(void)
{
	CHECK(has("caps drop chown kill", 1 | 1 << 5, 0));
	CHECK(has("caps drop all keep net_bind_service", UINT64_MAX & ~(uint64_t)(1 << 10),
		  1 << 10));
	CHECK(has("caps keep checkpoint_restore", 0, (uint64_t)1 << 40));
	CHECK(has("caps drop chown keep chown drop kill", 1 << 5, 1));
	CHECK(expects("caps drop cap_kill", "cap_kill"));
	CHECK(expects("caps all keep", "all"));
	CHECK(expects("caps keep all", "all"));
	CHECK(expects("caps drop \"\"", ""));
	test_end("runfile.capabilities.by-name");
}

static void sizes(void)
{
	static char text[2 * RUN_WORDS_MAX + 16];
	struct str many = str_on(text, sizeof(text));

	str_add(&many, "exec");
	while (many.length < 4 + 2 * (RUN_WORDS_MAX - 1))
		str_add(&many, " x");
	begin(text);
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE && line.count == RUN_WORDS_MAX);
	CHECK(line.word[RUN_WORDS_MAX] == NULL);
	str_add(&many, " x");
	CHECK(says(text, "exec: too long"));
	begin("exec abc");
	file.words.size = 10;
	CHECK(runfile_next(&file, &line) == RUNFILE_LINE);
	for (uint32_t size = 1; size < 10; size++) {
		begin("exec abc");
		file.words.size = size;
		CHECK(runfile_next(&file, &line) == RUNFILE_BAD);
		CHECK(strcmp(file.reason, "too long") == 0);
	}
	test_end("runfile.too-long.said");
}

int main(void)
{
	quoting();
	variables();
	forms();
	order();
	values();
	capabilities();
	sizes();
	return test_result();
}
