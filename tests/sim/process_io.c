/* process_io.c - what processes write into pipes and read from them. */
#include "world.h"

enum { READ_MOST = 16, BROKEN_PIPE = 13 };

static uint64_t after_us(uint32_t us)
{
	uint64_t ns = (uint64_t)us * 1000;

	return world.now_ns + ns + random_below(STREAM_BEHAVIOUR, 1 + ns / 4);
}

/* Instead of those it had. 0: none. */
void process_gets(struct process *p, int32_t in, int32_t out)
{
	int32_t old_in = p->in;
	int32_t old_out = p->out;

	if (in)
		channel_hold(in, true, false);
	if (out)
		channel_hold(out, false, true);
	p->in = in;
	p->out = out;
	if (old_in)
		channel_release(old_in, true, false);
	if (old_out)
		channel_release(old_out, false, true);
	if (out && p->writes_left)
		p->io_ns = after_us(p->program->write_every_us);
	else if (in && p->program->read_every_us)
		p->io_ns = after_us(p->program->read_every_us);
}

/* A full pipe holds it up until somebody has read. */
static void write_one(struct process *p)
{
	p->io_ns = after_us(p->program->write_every_us);
	if (channel_at(p->out)->readers == 0) {
		p->end_ns = world.now_ns;
		p->end_wstatus = BROKEN_PIPE;
	} else if (channel_put(p->out, "a", 1) == 1) {
		p->program->wrote++;
		if (p->writes_left != FOREVER && --p->writes_left == 0)
			p->io_ns = UINT64_MAX;
	}
}

static void read_some(struct process *p)
{
	char bytes[READ_MOST];
	uint32_t count = channel_take(p->in, bytes, sizeof(bytes));

	p->program->read += count;
	p->io_ns = count ? after_us(p->program->read_every_us) : UINT64_MAX;
	if (count || channel_at(p->in)->writers || p->program->ignores_end)
		return;
	p->end_ns = world.now_ns;
	p->end_wstatus = p->program->exit_code << 8;
}

void process_io(struct process *p)
{
	if (p->out && p->writes_left)
		write_one(p);
	else if (p->in)
		read_some(p);
}

/* There is more to read, or nothing ever. */
void process_channel_changed(int32_t channel)
{
	for (uint32_t i = 0; i < world.process_high; i++) {
		struct process *p = &world.process[i];

		if (p->life == IS_ALIVE && p->in == channel && p->io_ns == UINT64_MAX &&
		    p->program->read_every_us)
			p->io_ns = after_us(p->program->read_every_us);
	}
}
