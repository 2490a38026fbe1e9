/* mono.c - see base.h. */
#include "base.h"

struct mono mono_after(struct mono t, uint32_t delay_ms)
{
	uint64_t delay_ns = (uint64_t)delay_ms * 1000000u;

	return t.ns > UINT64_MAX - delay_ns ? MONO_NEVER : (struct mono){t.ns + delay_ns};
}

uint32_t mono_ms_between(struct mono from, struct mono to)
{
	uint64_t ms = to.ns > from.ns ? (to.ns - from.ns) / 1000000u : 0;

	return ms > UINT32_MAX ? UINT32_MAX : (uint32_t)ms;
}
