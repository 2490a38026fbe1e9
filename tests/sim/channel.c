/* channel.c - the bytes of FIFOs and pipes, and who holds their ends. */
#include "world.h"

#include <string.h>

enum { CHANNELS_MAX = 600 };

static struct channel channels[CHANNELS_MAX];

struct channel *channel_at(int32_t channel)
{
	return &channels[channel];
}

int32_t channel_new(void)
{
	for (int32_t i = 1; i < CHANNELS_MAX; i++) {
		if (channels[i].is_used)
			continue;
		channels[i] = (struct channel){.is_used = true};
		return i;
	}
	world_failed("the world has too many pipes");
}

/* What does not fit is not taken. */
uint32_t channel_put(int32_t channel, const char *bytes, uint32_t count)
{
	struct channel *c = &channels[channel];

	count = min_u32(count, sizeof(c->bytes) - c->count);
	for (uint32_t i = 0; i < count; i++)
		c->bytes[(c->begin + c->count + i) % sizeof(c->bytes)] = bytes[i];
	if (count > 0 && (c->count == 0 || !world.wakes_only_from_empty))
		watch_channel(channel);
	c->count += count;
	c->written += count;
	process_channel_changed(channel);
	return count;
}

uint32_t channel_take(int32_t channel, char *bytes, uint32_t count)
{
	struct channel *c = &channels[channel];

	count = min_u32(count, c->count);
	for (uint32_t i = 0; i < count; i++)
		bytes[i] = c->bytes[(c->begin + i) % sizeof(c->bytes)];
	c->begin = (c->begin + count) % sizeof(c->bytes);
	c->count -= count;
	c->taken += count;
	return count;
}

void channel_hold(int32_t channel, bool reads, bool writes)
{
	channels[channel].readers += reads;
	channels[channel].writers += writes;
}

/* With nobody at either end what was in it is gone. A FIFO stays while it has a
 * name, a pipe does not. */
void channel_release(int32_t channel, bool reads, bool writes)
{
	struct channel *c = &channels[channel];

	c->readers -= reads;
	c->writers -= writes;
	if (writes && c->writers == 0)
		process_channel_changed(channel);
	if (c->readers || c->writers)
		return;
	c->count = 0;
	c->is_used = c->has_name;
}
