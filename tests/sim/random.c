/* random.c - streams of splitmix64: schedule, faults and behaviours draw from
 * their own, so that a change of one leaves the others as they were. */
#include "world.h"

static uint64_t mix(uint64_t x)
{
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

void random_begin(const char *name, uint64_t seed)
{
	uint64_t base = 0xcbf29ce484222325u;

	for (; *name; name++)
		base = (base ^ (uint8_t)*name) * 0x100000001b3u;
	for (uint32_t s = 0; s < STREAM_COUNT; s++)
		world.stream[s] = mix(base + mix(seed * STREAM_COUNT + s));
}

uint64_t random_next(enum stream s)
{
	world.stream[s] += 0x9e3779b97f4a7c15u;
	return mix(world.stream[s]);
}

uint64_t random_below(enum stream s, uint64_t bound)
{
	return bound ? random_next(s) % bound : 0;
}

bool random_chance(enum stream s, uint32_t one_in)
{
	return random_below(s, one_in) == 0;
}
