/* env_test.c - the table of variables (env.h) and its order (sort.h). */
#include "env.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sort.h"
#include "test.h"

static struct env env;

static bool holds(const char *name, const char *value)
{
	const char *found = env_value(&env, name);

	return found && strcmp(found, value) == 0;
}

static void take(const char *const *envp)
{
	env_clear(&env);
	CHECK(env_take(&env, envp) == 0);
}
#define TAKE(...) take((const char *const[]){__VA_ARGS__, NULL})

/* The names and marks in order: "A B* C". */
static const char *order(void)
{
	static char text[256];

	text[0] = '\0';
	for (uint32_t i = 0; i < env.count; i++) {
		strcat(text, i > 0 ? " " : "");
		strncat(text, env.text[i], env_name_length(&env, i));
		strcat(text, env_is_in_directory(&env, i) ? "*" : "");
	}
	return text;
}

static void first_of_equal_names_wins(void)
{
	TAKE("A=1", "B=2", "A=3", "AB=4");
	CHECK(env.count == 3);
	CHECK(holds("A", "1") && holds("B", "2") && holds("AB", "4"));
	CHECK(env.text[3] == NULL);
	test_end("env.equal-names.first-wins");
}

static void no_name_is_dropped(void)
{
	TAKE("=1", "A", "", "B=", "C==");
	CHECK(strcmp(order(), "B C") == 0);
	CHECK(holds("B", "") && holds("C", "="));
	test_end("env.no-name.dropped");
}

static void own_texts_are_not_copied(void)
{
	const char *text = "A=1";

	take((const char *const[]){text, NULL});
	CHECK(env.text[0] == text);
	CHECK(env.arena_used == 0);
	test_end("env.own-texts.not-copied");
}

static void too_many_are_counted(void)
{
	static char text[ENV_COUNT_MAX + 5][16];
	static const char *envp[ENV_COUNT_MAX + 6];

	for (size_t i = 0; i < ENV_COUNT_MAX + 5; i++) {
		snprintf(text[i], sizeof(text[i]), "V%zu=x", i);
		envp[i] = text[i];
	}
	env_clear(&env);
	CHECK(env_take(&env, envp) == 5);
	CHECK(env.count == ENV_COUNT_MAX);
	CHECK(env.text[ENV_COUNT_MAX] == NULL);
	CHECK(holds("V8191", "x"));
	CHECK(env_copy(&env, "MORE", "x", 1) == -1);
	test_end("env.too-many.counted");
}

static void parts_of_names_are_other_names(void)
{
	TAKE("PATHS=1", "PAT=2", "X=PATH=3");
	CHECK(env_find(&env, "PATH", 4) == -1);
	CHECK(env_value(&env, "PATH") == NULL);
	CHECK(env_find(&env, "PATHS", 3) == 1); /* only the given length counts */
	CHECK(env_find(&env, "", 0) == -1);
	test_end("env.part-of-name.not-found");
}

static void copies_live_in_the_arena(void)
{
	char value[] = "a=b\nc\xff";

	env_clear(&env);
	CHECK(env_copy(&env, "A", value, strlen(value)) == 0);
	CHECK(env_copy(&env, "B", "", 0) == 1);
	CHECK(env_copy_text(&env, "C=x=y") == 2);
	value[0] = '!';
	CHECK(holds("A", "a=b\nc\xff") && holds("B", "") && holds("C", "x=y"));
	CHECK(env.arena_used == sizeof("A=a=b\nc\xff") + sizeof("B=") + sizeof("C=x=y"));
	test_end("env.copies.in-arena");
}

static void full_arena_refuses(void)
{
	static char value[ENV_ARENA_SIZE];

	memset(value, 'x', sizeof(value));
	env_clear(&env);
	CHECK(env_copy(&env, "A", value, ENV_ARENA_SIZE - 2) == -1);
	CHECK(env.count == 0 && env.arena_used == 0);
	CHECK(env_copy(&env, "A", value, ENV_ARENA_SIZE - 3) == 0);
	CHECK(env_copy(&env, "B", "", 0) == -1);
	CHECK(env_copy_text(&env, "B=") == -1);
	CHECK(env_add(&env, "B=") == 1);
	test_end("env.arena-full.refused");
}

static void marks_move_on_removal(void)
{
	TAKE("A=1", "B=2", "C=3", "D=4");
	env_set_in_directory(&env, 1, true);
	env_set_in_directory(&env, 3, true);
	env_remove(&env, 1);
	CHECK(strcmp(order(), "A C D*") == 0);
	env_remove(&env, 2);
	env_remove(&env, 0);
	CHECK(strcmp(order(), "C") == 0);
	CHECK(env.text[1] == NULL);
	test_end("env.removal.marks-move");
}

static void new_variables_have_no_mark(void)
{
	TAKE("A=1", "B=2");
	env_set_in_directory(&env, 1, true);
	env_remove(&env, 1);
	CHECK(env_add(&env, "C=3") == 1);
	CHECK(strcmp(order(), "A C") == 0);
	env_set_in_directory(&env, 0, true);
	TAKE("A=1");
	CHECK(strcmp(order(), "A") == 0);
	test_end("env.new-variable.no-mark");
}

/* '=' ends a name: it is not a byte that is greater than '-' or less than 'A'. */
static void order_is_of_name_bytes(void)
{
	TAKE("b=", "\xff=", "A_=", "A-B=", "A=", "AB=", "10=", "2=", "A-=", ".a=");
	env_set_in_directory(&env, 4, true);
	env_set_in_directory(&env, 1, true);
	env_sort(&env);
	CHECK(strcmp(order(), ".a 10 2 A* A- A-B AB A_ b \xff*") == 0);
	CHECK(env.text[env.count] == NULL);
	test_end("env.sort.by-name-bytes");
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Against the C library's, with texts that are often equal. */
static void sort_is_right_for_every_length(void)
{
	static char text[200][4];
	const char *ours[200];
	const char *theirs[200];
	uint32_t random = 1;
	bool is_same = true;

	for (uint32_t count = 0; count <= 200; count++) {
		for (uint32_t i = 0; i < count; i++) {
			for (uint32_t c = 0; c < 3; c++) {
				random = random * 1103515245u + 12345u;
				text[i][c] = "\0ab\xfe"[random >> 16 & 3];
			}
			ours[i] = theirs[i] = text[i];
		}
		sort_texts(&(struct sort){.text = ours, .count = count});
		qsort(theirs, count, sizeof(theirs[0]), compare);
		for (uint32_t i = 0; i < count; i++)
			is_same = is_same && strcmp(ours[i], theirs[i]) == 0;
	}
	CHECK(is_same);
	test_end("sort.every-length.as-libc");
}

static void sort_keeps_marks_with_texts(void)
{
	static const char *digits = "0\0001\0002\0003\0004\0005\0006\0007\0008\0009";
	const char *text[10];
	bool is_same = true;

	for (uint32_t set = 0; set < 1024; set++) {
		uint8_t marks[2] = {0};

		for (uint32_t i = 0; i < 10; i++) {
			uint32_t digit = (i * 7 + set) % 10;

			text[i] = digits + 2 * digit;
			marks[i / 8] |= (uint8_t)((set >> digit & 1) << i % 8);
		}
		sort_texts(&(struct sort){.text = text, .count = 10, .marks = marks});
		is_same = is_same && (uint32_t)(marks[0] | marks[1] << 8) == set;
	}
	CHECK(is_same);
	test_end("sort.marks.stay-with-texts");
}

static void longest_is_of_the_whole_text(void)
{
	env_clear(&env);
	CHECK(env_longest(&env) == -1);
	TAKE("A=12345", "LONGNAME=", "B=123", "C=1234567");
	CHECK(env_longest(&env) == 1);
	env_remove(&env, 1);
	CHECK(env_longest(&env) == 2);
	test_end("env.longest.name-counts");
}

int main(void)
{
	first_of_equal_names_wins();
	no_name_is_dropped();
	own_texts_are_not_copied();
	too_many_are_counted();
	parts_of_names_are_other_names();
	copies_live_in_the_arena();
	full_arena_refuses();
	marks_move_on_removal();
	new_variables_have_no_mark();
	order_is_of_name_bytes();
	sort_is_right_for_every_length();
	sort_keeps_marks_with_texts();
	longest_is_of_the_whole_text();
	return test_result();
}
