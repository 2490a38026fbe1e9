/* base.h - the words every module uses: fixed-size integers, time, assertion.
 *
 * A duration is a plain uint32_t named *_ms. A point in time is a struct, so
 * that the compiler rejects a mix of the two. */
#ifndef OYA_BASE_H
#define OYA_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COUNTOF(array) (sizeof(array) / sizeof((array)[0]))

/* For programmer errors only, always on. Nothing an outsider sends may reach
 * one. Ends the process with EXIT_ASSERT. */
#define ASSERT(condition) ((condition) ? (void)0 : assert_failed(#condition))
_Noreturn void assert_failed(const char *condition);

/* A point on CLOCK_MONOTONIC. */
struct mono {
	uint64_t ns;
};
#define MONO_NEVER ((struct mono){UINT64_MAX})

static inline bool mono_is_never(struct mono t)
{
	return t.ns == UINT64_MAX;
}

/* A point of the calendar, for people only: no decision is taken by it. Both in 8
 * bytes: there is one for each service. */
struct wall {
	uint64_t s : 34; /* since 1970, to 2514 */
	uint64_t ns : 30;
};
#define WALL_S_MAX (((uint64_t)1 << 34) - 1)
#define WALL_NS_MAX (((uint64_t)1 << 30) - 1)

/* Saturates: a point beyond the end of time is MONO_NEVER. */
struct mono mono_after(struct mono t, uint32_t delay_ms);

/* True from the moment itself on. MONO_NEVER is never reached: `now` is no such point. */
static inline bool mono_reached(struct mono t, struct mono now)
{
	return now.ns >= t.ns;
}

/* A call would be longer. */
__attribute__((always_inline)) static inline struct mono mono_first(struct mono a, struct mono b)
{
	return a.ns < b.ns ? a : b;
}

/* Whole milliseconds from one point to a later one; 0 when it is not later. */
uint32_t mono_ms_between(struct mono from, struct mono to);

static inline char hex_digit(uint64_t number)
{
	return "0123456789abcdef"[number & 15];
}

static inline uint32_t min_u32(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

#endif
