/* base_test.c - points in time: they saturate, and never is never. */
#include "base.h"
#include "test.h"

static const struct mono zero = {0};
static const struct mono last = {UINT64_MAX - 1};

static void after(void)
{
	CHECK(mono_after(zero, 0).ns == 0);
	CHECK(mono_after(zero, 1).ns == 1000000);
	CHECK(mono_after(zero, UINT32_MAX).ns == UINT32_MAX * UINT64_C(1000000));
	CHECK(mono_is_never(mono_after(last, 1)));
	CHECK(mono_is_never(mono_after(MONO_NEVER, 0)));
	CHECK(mono_is_never(mono_after(MONO_NEVER, UINT32_MAX)));
	CHECK(!mono_is_never(mono_after((struct mono){UINT64_MAX - 1000001}, 1)));
	CHECK(mono_is_never(mono_after((struct mono){UINT64_MAX - 1000000}, 1)));
	test_end("time.after.saturates-at-never");
}

static void reached(void)
{
	CHECK(mono_reached(zero, zero));
	CHECK(mono_reached((struct mono){5}, (struct mono){5}));
	CHECK(mono_reached((struct mono){5}, (struct mono){6}));
	CHECK(!mono_reached((struct mono){5}, (struct mono){4}));
	CHECK(mono_reached(last, last));
	CHECK(!mono_reached(MONO_NEVER, last));
	test_end("time.reached.from-the-moment-on-and-never-never");
}

static void first(void)
{
	CHECK(mono_first(zero, last).ns == 0 && mono_first(last, zero).ns == 0);
	CHECK(mono_first(MONO_NEVER, last).ns == last.ns);
	CHECK(mono_is_never(mono_first(MONO_NEVER, MONO_NEVER)));
	test_end("time.first.never-is-last");
}

static void between(void)
{
	CHECK(mono_ms_between(zero, zero) == 0);
	CHECK(mono_ms_between((struct mono){9}, zero) == 0);
	CHECK(mono_ms_between(MONO_NEVER, zero) == 0);
	CHECK(mono_ms_between(zero, (struct mono){999999}) == 0);
	CHECK(mono_ms_between(zero, (struct mono){1000000}) == 1);
	CHECK(mono_ms_between(zero, MONO_NEVER) == UINT32_MAX);
	for (uint32_t ms = 1; ms != 0; ms <<= 1)
		CHECK(mono_ms_between((struct mono){7}, mono_after((struct mono){7}, ms)) == ms);
	test_end("time.between.rounds-down-and-saturates");
}

static void least(void)
{
	CHECK(min_u32(0, UINT32_MAX) == 0 && min_u32(UINT32_MAX, 0) == 0);
	CHECK(min_u32(3, 3) == 3 && min_u32(UINT32_MAX, UINT32_MAX) == UINT32_MAX);
	test_end("number.least-of-two.either-way-round");
}

int main(void)
{
	after();
	reached();
	first();
	between();
	least();
	return test_result();
}
