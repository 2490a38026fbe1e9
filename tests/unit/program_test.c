/* program_test.c - the first bytes of files of every kind. */
#include "program.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

static struct program look(const char *head)
{
	return program_look(head, strlen(head));
}

static bool is_script(const char *head, const char *interpreter)
{
	struct program p = look(head);

	return p.kind == PROGRAM_SCRIPT && strcmp(p.interpreter, interpreter) == 0;
}

static struct program look_at_elf(uint32_t machine, uint8_t class, bool is_big_endian)
{
	char head[64] = "\177ELF";

	head[4] = (char)class;
	head[5] = is_big_endian ? 2 : 1;
	head[is_big_endian ? 19 : 18] = (char)machine;
	head[is_big_endian ? 18 : 19] = (char)(machine >> 8);
	return program_look(head, sizeof(head));
}

struct machine {
	uint32_t number;
	uint8_t class;
	const char *name;
};

static const struct machine machines[] = {
	{62, 2, "x86_64"}, {62, 1, "x32"},      {183, 2, "aarch64"}, {40, 1, "armv7"},
	{3, 1, "i386"},    {243, 2, "riscv64"}, {243, 1, "riscv32"}, {21, 2, "ppc64"},
	{22, 2, "s390x"},  {8, 1, "mips"},      {8, 2, "mips64"},    {258, 2, "loongarch64"},
};

static void every_machine(void)
{
	uint32_t own_count = 0;

	for (size_t i = 0; i < COUNTOF(machines); i++) {
		const struct machine *m = &machines[i];
		bool is_own = strcmp(m->name, program_own_machine()) == 0;
		struct program little = look_at_elf(m->number, m->class, false);
		struct program big = look_at_elf(m->number, m->class, true);

		own_count += is_own;
		CHECK(little.kind == (is_own ? PROGRAM_ELF : PROGRAM_FOREIGN));
		CHECK(strcmp(little.machine, m->name) == 0);
		CHECK(big.kind == PROGRAM_FOREIGN);
		CHECK(strncmp(big.machine, m->name, strlen(m->name)) == 0);
	}
	CHECK(own_count == 1);
	test_end("program.elf.each-machine-named");
}

static void own_in_the_other_order(void)
{
	char expected[32];

	snprintf(expected, sizeof(expected), "%s_be", program_own_machine());
	for (size_t i = 0; i < COUNTOF(machines); i++)
		if (strcmp(machines[i].name, program_own_machine()) == 0)
			CHECK(strcmp(look_at_elf(machines[i].number, machines[i].class, true)
					     .machine,
				     expected) == 0);
	test_end("program.elf-of-the-other-byte-order.named-otherwise");
}

static void unknown_machine(void)
{
	CHECK(strcmp(look_at_elf(99, 2, false).machine, "machine 99") == 0);
	CHECK(strcmp(look_at_elf(65535, 2, false).machine, "machine 65535") == 0);
	CHECK(strcmp(look_at_elf(62, 0, false).machine, "machine 62") == 0);
	CHECK(strcmp(look_at_elf(183, 255, false).machine, "machine 183") == 0);
	CHECK(look_at_elf(0, 0, false).kind == PROGRAM_FOREIGN);
	test_end("program.elf-of-unknown-machine.its-number");
}

static void elf_cut_short(void)
{
	static const char head[20] = "\177ELF\2\1";

	for (size_t count = 1; count < sizeof(head); count++) {
		struct program p = program_look(head, count);

		CHECK(p.kind == (count > 6 ? PROGRAM_BINARY : PROGRAM_TEXT));
	}
	CHECK(program_look(head, sizeof(head)).kind == PROGRAM_FOREIGN);
	test_end("program.elf-cut-short.no-program");
}

static void script_lines(void)
{
	CHECK(is_script("#!/bin/sh\n", "/bin/sh"));
	CHECK(is_script("#!/bin/sh", "/bin/sh"));
	CHECK(is_script("#!/bin/sh -e\nx", "/bin/sh"));
	CHECK(is_script("#! \t /bin/sh \t-e  \n", "/bin/sh"));
	CHECK(is_script("#!/bin/sh\t\n", "/bin/sh"));
	CHECK(is_script("#!sh\n\r\n", "sh"));
	CHECK(is_script("#!/b\xc3\xa4\n", "/b\xc3\xa4"));
	test_end("program.script.interpreter-without-blanks");
}

static void script_without_interpreter(void)
{
	CHECK(look("#!").kind == PROGRAM_TEXT);
	CHECK(look("#!\n").kind == PROGRAM_TEXT);
	CHECK(look("#! \t \nx").kind == PROGRAM_TEXT);
	CHECK(look("#").kind == PROGRAM_TEXT && look(" #!/bin/sh").kind == PROGRAM_TEXT);
	test_end("program.script-without-interpreter.text");
}

static void script_crlf(void)
{
	struct program p = look("#!/bin/sh\r\necho\r\n");

	CHECK(p.kind == PROGRAM_CRLF && strcmp(p.interpreter, "/bin/sh") == 0);
	p = look("#!/bin/sh -e\r\n");
	CHECK(p.kind == PROGRAM_CRLF && strcmp(p.interpreter, "/bin/sh") == 0);
	p = look("#!/bin/sh\r");
	CHECK(p.kind == PROGRAM_CRLF && strcmp(p.interpreter, "/bin/sh") == 0);
	CHECK(look("#!\r\n").kind == PROGRAM_CRLF);
	/* Elsewhere CR is a byte of the name, for the kernel too. */
	CHECK(is_script("#!/bin/a\rb\n", "/bin/a\rb"));
	CHECK(is_script("#!/bin/sh\n\r", "/bin/sh"));
	test_end("program.script-crlf.only-at-the-end-of-the-line");
}

static void script_long(void)
{
	char head[PROGRAM_HEAD_SIZE];

	memset(head, 'a', sizeof(head));
	memcpy(head, "#!/", 3);
	for (size_t count = 3; count <= sizeof(head); count++) {
		struct program p = program_look(head, count);

		CHECK(p.kind == (count < sizeof(head) ? PROGRAM_SCRIPT : PROGRAM_CUT));
		CHECK(strlen(p.interpreter) == count - 2);
	}
	head[sizeof(head) - 1] = ' ';
	CHECK(program_look(head, sizeof(head)).kind == PROGRAM_SCRIPT);
	head[sizeof(head) - 1] = '\n';
	CHECK(program_look(head, sizeof(head)).kind == PROGRAM_SCRIPT);
	CHECK(strlen(program_look(head, sizeof(head)).interpreter) == sizeof(head) - 3);
	test_end("program.script-of-every-length.interpreter-whole");
}

static void script_with_nul(void)
{
	struct program p = program_look("#!/bin/sh\0x\n", 12);

	CHECK(p.kind == PROGRAM_SCRIPT && strcmp(p.interpreter, "/bin/sh") == 0);
	test_end("program.script-with-nul.interpreter-ends-there");
}

static void others(void)
{
	CHECK(program_look("", 0).kind == PROGRAM_EMPTY);
	CHECK(look("echo\n").kind == PROGRAM_TEXT);
	CHECK(look("\xef\xbb\xbf#!/bin/sh\n").kind == PROGRAM_BOM);
	CHECK(program_look("\xef\xbb\xbf#!", 4).kind == PROGRAM_TEXT);
	CHECK(look("\xef\xbb\xbf"
		   "echo")
		      .kind == PROGRAM_TEXT);
	CHECK(program_look("\0", 1).kind == PROGRAM_BINARY);
	CHECK(program_look("echo\0\n", 6).kind == PROGRAM_BINARY);
	CHECK(program_look("echo\n\0", 6).kind == PROGRAM_TEXT);
	test_end("program.no-script-no-elf.text-or-binary");
}

/* Nothing beyond `count` is looked at: each of all first bytes, alone. */
static void every_first_byte(void)
{
	for (int byte = 0; byte < 256; byte++) {
		char head[2] = {(char)byte, '!'};
		struct program p = program_look(head, 1);

		CHECK(p.kind == (byte == 0 ? PROGRAM_BINARY : PROGRAM_TEXT));
		CHECK(p.interpreter[0] == '\0' && p.machine[0] == '\0');
	}
	test_end("program.one-byte.every-value");
}

int main(void)
{
	every_machine();
	own_in_the_other_order();
	unknown_machine();
	elf_cut_short();
	script_lines();
	script_without_interpreter();
	script_crlf();
	script_long();
	script_with_nul();
	others();
	every_first_byte();
	return test_result();
}
