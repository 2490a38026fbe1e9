/* env.h - the environment as a table of variables.
 *
 * Pure: memory only. Variables are "NAME=VALUE" texts, either the process's own
 * (never copied) or in the table's arena. Order is kept: it is the order of the
 * exports. A second table is built while the first is read; neither moves.
 * A variable is named by its index, valid until the next change of the table. */
#ifndef OYA_ENV_H
#define OYA_ENV_H

#include "base.h"
#include "bounds.h"

struct env {
	uint32_t count;
	uint32_t arena_used;
	/* A bit each: a file of the environment's directory holds it. Here, so that a
	 * small environment touches one page. */
	uint8_t in_directory[ENV_COUNT_MAX / 8];
	const char *text[ENV_COUNT_MAX + 1]; /* ends with NULL: an envp */
	char arena[ENV_ARENA_SIZE];
};

/* Takes over the process's environment: the first of equal names wins, entries
 * without '=' or with an empty name are dropped. Returns how many found no room. */
uint32_t env_take(struct env *env, const char *const *envp);

/* The index of a variable, or -1. */
int32_t env_find(const struct env *env, const char *name, size_t name_length);
size_t env_name_length(const struct env *env, uint32_t index);
/* The value of a variable by index, or by name (NULL when there is none). */
const char *env_value_at(const struct env *env, uint32_t index);
const char *env_value(const struct env *env, const char *name);
/* ... in an environment that is no table. */
const char *envp_value(const char *const *envp, const char *name);
const char *envp_path(const char *const *envp); /* of PATH */

bool env_is_in_directory(const struct env *env, uint32_t index);
void env_set_in_directory(struct env *env, uint32_t index, bool is_in);

/* Adds a variable, whose name must be new; not in the directory yet. The first
 * keeps a text that lives as long as the table, the others copy into the
 * arena. Return the index, or -1: no room. */
int32_t env_add(struct env *env, const char *text);
int32_t env_copy_text(struct env *env, const char *text);
int32_t env_copy(struct env *env, const char *name, const char *value, size_t value_length);

/* Gives a variable, new or not, a value that is copied. False: no room. */
bool env_set(struct env *env, const char *name, const char *value, size_t value_length);

void env_unset(struct env *env, const char *name, size_t name_length);
void env_clear(struct env *env);
void env_sort(struct env *env);                   /* by the bytes of the names */
void env_remove(struct env *env, uint32_t index); /* keeps the order */
/* The variable with the longest text, or -1 when there is none. */
int32_t env_longest(const struct env *env);

#endif
