/* env.c - see env.h. */
#include "env.h"

#include <string.h>

#include "sort.h"

static bool has_name(const char *text, const char *name, size_t name_length)
{
	return text[0] == name[0] && strncmp(text, name, name_length) == 0 &&
	       text[name_length] == '=';
}

static size_t name_length_of(const char *text)
{
	const char *end = strchr(text, '=');

	return end ? (size_t)(end - text) : 0;
}

uint32_t env_take(struct env *env, const char *const *envp)
{
	uint32_t lost = 0;

	for (; *envp; envp++) {
		size_t length = name_length_of(*envp);

		if (length == 0 || env_find(env, *envp, length) >= 0)
			continue;
		if (env_add(env, *envp) < 0)
			lost++;
	}
	return lost;
}

int32_t env_find(const struct env *env, const char *name, size_t name_length)
{
	for (uint32_t i = 0; i < env->count; i++)
		if (has_name(env->text[i], name, name_length))
			return (int32_t)i;
	return -1;
}

size_t env_name_length(const struct env *env, uint32_t index)
{
	ASSERT(index < env->count);
	return name_length_of(env->text[index]);
}

const char *env_value_at(const struct env *env, uint32_t index)
{
	return env->text[index] + env_name_length(env, index) + 1;
}

static const char *value_behind(const char *text, const char *name)
{
	for (; *name && *text == *name; name++)
		text++;
	return *name == '\0' && *text == '=' ? text + 1 : NULL;
}

const char *envp_value(const char *const *envp, const char *name)
{
	const char *value = NULL;

	while (*envp && !value)
		value = value_behind(*envp++, name);
	return value;
}

const char *envp_path(const char *const *envp)
{
	return envp_value(envp, "PATH");
}

const char *env_value(const struct env *env, const char *name)
{
	return envp_value(env->text, name);
}

bool env_is_in_directory(const struct env *env, uint32_t index)
{
	return env->in_directory[index / 8] >> index % 8 & 1;
}

void env_set_in_directory(struct env *env, uint32_t index, bool is_in)
{
	/* Written only when it changes: else its page stays untouched. */
	if (env_is_in_directory(env, index) != is_in)
		env->in_directory[index / 8] ^= (uint8_t)(1u << index % 8);
}

int32_t env_add(struct env *env, const char *text)
{
	uint32_t index = env->count;

	if (index >= ENV_COUNT_MAX)
		return -1;
	env->text[index] = text;
	env->text[index + 1] = NULL;
	env_set_in_directory(env, index, false);
	env->count++;
	return (int32_t)index;
}

/* Room for a text in the arena and the table, or NULL. */
static char *text_room(struct env *env, size_t size)
{
	char *text = env->arena + env->arena_used;

	if (size > ENV_ARENA_SIZE - env->arena_used || env->count >= ENV_COUNT_MAX)
		return NULL;
	env->arena_used += (uint32_t)size;
	return text;
}

int32_t env_copy_text(struct env *env, const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = text_room(env, size);

	if (!copy)
		return -1;
	memcpy(copy, text, size);
	return env_add(env, copy);
}

int32_t env_copy(struct env *env, const char *name, const char *value, size_t value_length)
{
	size_t name_length = strlen(name);
	char *text = text_room(env, name_length + 1 + value_length + 1);

	if (!text)
		return -1;
	memcpy(text, name, name_length);
	text[name_length] = '=';
	memcpy(text + name_length + 1, value, value_length);
	text[name_length + 1 + value_length] = '\0';
	return env_add(env, text);
}

bool env_set(struct env *env, const char *name, const char *value, size_t value_length)
{
	env_unset(env, name, strlen(name));
	return env_copy(env, name, value, value_length) >= 0;
}

void env_unset(struct env *env, const char *name, size_t name_length)
{
	int32_t index = env_find(env, name, name_length);

	if (index >= 0)
		env_remove(env, (uint32_t)index);
}

/* Only what was used is touched: the rest of the table stays without memory. */
void env_clear(struct env *env)
{
	memset(env->in_directory, 0, (env->count + 7) / 8);
	env->count = 0;
	env->arena_used = 0;
	env->text[0] = NULL;
}

void env_sort(struct env *env)
{
	sort_texts(&(struct sort){
		.text = env->text,
		.count = env->count,
		.end = '=',
		.marks = env->in_directory,
	});
}

void env_remove(struct env *env, uint32_t index)
{
	ASSERT(index < env->count);
	for (uint32_t i = index; i + 1 < env->count; i++) {
		env->text[i] = env->text[i + 1];
		env_set_in_directory(env, i, env_is_in_directory(env, i + 1));
	}
	env->count--;
	env->text[env->count] = NULL;
}

int32_t env_longest(const struct env *env)
{
	size_t length_max = 0;
	int32_t longest = -1;

	for (uint32_t i = 0; i < env->count; i++) {
		size_t length = strlen(env->text[i]);

		if (longest < 0 || length > length_max) {
			longest = (int32_t)i;
			length_max = length;
		}
	}
	return longest;
}
