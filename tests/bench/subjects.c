/* subjects.c - see subjects.h. */
#include "subjects.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct subject subjects[SUBJECTS_MAX];
uint32_t subject_count;
static uint32_t order[SUBJECTS_MAX];

static void read_one(struct subject *s, char *line)
{
	const char *proc, *number;
	char *words;

	line[strcspn(line, "\n")] = '\0';
	s->name = strsep(&line, "\t");
	s->root = strsep(&line, "\t");
	proc = strsep(&line, "\t");
	s->has_proc = proc && strcmp(proc, "proc") == 0;
	words = strsep(&line, "\t");
	for (char *word; (word = strsep(&words, " ")) != NULL;)
		if (*word && s->argc < SUBJECT_ARGS_MAX)
			s->argv[s->argc++] = word;
	number = strsep(&line, "\t");
	s->stop_signal = number ? atoi(number) : 0;
	s->stop_wstatus = line ? atoi(line) : 0;
}

void subjects_read(void)
{
	static char lines[SUBJECTS_MAX][512];

	while (subject_count < SUBJECTS_MAX && fgets(lines[subject_count], 512, stdin)) {
		read_one(&subjects[subject_count], lines[subject_count]);
		subject_count++;
	}
}

const uint32_t *subjects_shuffle(void)
{
	for (uint32_t i = 0; i < subject_count; i++) {
		uint32_t other = (uint32_t)rand() % (i + 1);

		order[i] = order[other];
		order[other] = i;
	}
	return order;
}

void subject_print(const char *metric, const struct subject *s, double value)
{
	(void)printf("%s\t%s\t%.3f\n", metric, s->name, value);
}

static int compare(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

int64_t median(int64_t *values, uint32_t count)
{
	qsort(values, count, sizeof(values[0]), compare);
	return values[count / 2];
}
