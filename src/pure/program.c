/* program.c - see program.h. */
#include "program.h"

#include <string.h>

struct machine {
	uint16_t number;    /* ELF's e_machine */
	uint8_t class;      /* 1: 32 bits, 2: 64 bits */
	bool is_big_endian; /* as it usually is, or may be */
	char name[12];
};

static const struct machine machines[] = {
	{62, 2, false, "x86_64"},   {62, 1, false, "x32"},  {183, 2, false, "aarch64"},
	{40, 1, false, "armv7"},    {3, 1, false, "i386"},  {243, 2, false, "riscv64"},
	{243, 1, false, "riscv32"}, {21, 2, true, "ppc64"}, {22, 2, true, "s390x"},
	{8, 1, true, "mips"},       {8, 2, true, "mips64"}, {258, 2, false, "loongarch64"},
};

const char *program_own_machine(void)
{
#if defined(__x86_64__)
	return "x86_64";
#elif defined(__aarch64__)
	return "aarch64";
#elif defined(__arm__)
	return "armv7";
#else
#error "name this machine, and add it to the table"
#endif
}

static const struct machine *find_machine(uint16_t number, uint8_t class)
{
	for (size_t i = 0; i < COUNTOF(machines); i++)
		if (machines[i].number == number && machines[i].class == class)
			return &machines[i];
	return NULL;
}

static void look_at_elf(struct program *p, const unsigned char *head)
{
	bool is_big_endian = head[5] == 2;
	uint16_t number = is_big_endian ? (uint16_t)(head[18] << 8 | head[19])
					: (uint16_t)(head[19] << 8 | head[18]);
	const struct machine *machine = find_machine(number, head[4]);
	struct str s = str_on(p->machine, sizeof(p->machine));

	str_add(&s, machine ? machine->name : "machine ");
	if (!machine)
		str_u64(&s, number);
	else if (is_big_endian && !machine->is_big_endian)
		str_add(&s, "_be"); /* or it would bear the name of the other */
	p->kind = strcmp(p->machine, program_own_machine()) == 0 ? PROGRAM_ELF : PROGRAM_FOREIGN;
}

static void look_at_script(struct program *p, const char *head, size_t count)
{
	const char *at = head + 2;
	const char *end = memchr(head, '\n', count);
	bool is_cut = !end && count == PROGRAM_HEAD_SIZE;
	struct str s = str_on(p->interpreter, sizeof(p->interpreter));

	if (!end)
		end = head + count;
	p->kind = PROGRAM_SCRIPT;
	if (end[-1] == '\r') {
		p->kind = PROGRAM_CRLF;
		end--;
	}
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	if (at == end && p->kind == PROGRAM_SCRIPT)
		p->kind = PROGRAM_TEXT;
	while (at < end && *at != ' ' && *at != '\t' && *at != '\0')
		str_byte(&s, *at++);
	if (is_cut && at == end)
		p->kind = PROGRAM_CUT;
}

struct program program_look(const char *head, size_t count)
{
	struct program p = {.kind = PROGRAM_TEXT};
	const char *line_end;

	if (count == 0) {
		p.kind = PROGRAM_EMPTY;
		return p;
	}
	if (count >= 20 && memcmp(head, "\177ELF", 4) == 0) {
		look_at_elf(&p, (const unsigned char *)head);
	} else if (count >= 2 && memcmp(head, "#!", 2) == 0) {
		look_at_script(&p, head, count);
	} else if (count >= 5 && memcmp(head, "\357\273\277#!", 5) == 0) {
		p.kind = PROGRAM_BOM;
	} else {
		line_end = memchr(head, '\n', count);
		if (memchr(head, '\0', line_end ? (size_t)(line_end - head) : count))
			p.kind = PROGRAM_BINARY;
	}
	return p;
}
