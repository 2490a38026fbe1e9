/* logconf_test.c - svlogd's config, as Debian's was seen to take it. */
#include "logconf.h"

#include <string.h>

#include "test.h"

static struct logconf conf;

/* Returns the last problem. */
static const char *read_conf(const char *text)
{
	const char *last = NULL;
	uint32_t length = (uint32_t)strlen(text);

	memcpy(conf.text, text, length);
	logconf_begin(&conf, length);
	for (const char *line = conf.text; line < conf.text + length; line += strlen(line) + 1) {
		const char *at;
		const char *problem = logconf_line(&conf, line, &at);

		CHECK(at >= conf.text && at <= conf.text + length);
		last = problem ? problem : last;
	}
	return last;
}

static void numbers(void)
{
	CHECK(!read_conf("# s5\n\nz\n"));
	CHECK(conf.size_max == 1000000 && conf.keep == 10 && conf.keep_min == 10);
	CHECK(conf.age_s == 0 && !conf.processor && !conf.prefix[0] && !conf.peer.port);
	CHECK(!read_conf("s2k\nn3\nN2\nt5m\n"));
	CHECK(conf.size_max == 2048 && conf.keep == 3 && conf.keep_min == 2);
	CHECK(conf.age_s == 300);
	CHECK(!read_conf("s4096m\nt2h"));
	CHECK(conf.size_max == (uint64_t)4096 << 20 && conf.age_s == 7200);
	CHECK(!read_conf("t4294967295h") && conf.age_s == 1000000000);
	CHECK(!read_conf("sx\nn\nt7s\n"));
	CHECK(conf.size_max == 0 && conf.keep == 0 && conf.age_s == 7);
	test_end("logconf.numbers.as-runits");
}

static void texts(void)
{
	CHECK(!read_conf("pweb: \np\n!gzip\n!\n"));
	CHECK(strcmp(conf.prefix, "web: ") == 0 && strcmp(conf.processor, "gzip") == 0);
	test_end("logconf.prefix-and-processor.empty-changes-nothing");
}

static void peers(void)
{
	static const uint8_t address[4] = {10, 0, 255, 1};

	CHECK(!read_conf("u10.0.255.1\n"));
	CHECK(memcmp(conf.peer.address, address, 4) == 0 && conf.peer.port == 514);
	CHECK(!conf.is_peer_only);
	CHECK(!read_conf("U10.0.255.1:5140\n"));
	CHECK(conf.peer.port == 5140 && conf.is_peer_only);
	CHECK(strcmp(read_conf("U10.0.255\n"), "ip address") == 0);
	CHECK(conf.is_peer_only && conf.peer.port == 0);
	CHECK(strcmp(read_conf("u1.2.3.4:\n"), "port number") == 0 && conf.peer.port == 0);
	CHECK(strcmp(read_conf("u1.2..4\n"), "ip address") == 0);
	CHECK(strcmp(read_conf("u"), "ip address") == 0);
	test_end("logconf.peers.as-runits");
}

static bool selects(const char *text, const char *line)
{
	(void)read_conf(text);
	return logconf_choose(&conf, line, (uint32_t)strlen(line)).is_selected;
}

static bool alerts(const char *text, const char *line)
{
	(void)read_conf(text);
	return logconf_choose(&conf, line, (uint32_t)strlen(line)).is_alert;
}

static void choices(void)
{
	CHECK(selects("", "x") && !alerts("", "x"));
	CHECK(!selects("-*\n+a*\n", "b") && selects("-*\n+a*\n", "ab"));
	CHECK(selects("+a*\n-*\n+*\n", "b") && !selects("-", "") && selects("-", "x"));
	CHECK(alerts("e*\nEb*\n", "a") && !alerts("e*\nEb*\n", "b") && selects("e*", "x"));
	CHECK(selects("#-*\n", "x") && !selects("s5\n-*", "x"));
	test_end("logconf.choices.last-match-wins");
}

static void sizes(void)
{
	(void)read_conf("s100");
	CHECK(logconf_room(&conf, 0) == 100 && logconf_room(&conf, 99) == 1);
	CHECK(logconf_room(&conf, 100) == 0 && logconf_room(&conf, 101) == 0);
	CHECK(!logconf_is_full(&conf, 69, 30) && logconf_is_full(&conf, 70, 30));
	CHECK(logconf_is_full(&conf, 1, 100) && !logconf_is_full(&conf, 100, 101));
	(void)read_conf("s0");
	CHECK(logconf_room(&conf, UINT64_MAX) > 0 && !logconf_is_full(&conf, UINT64_MAX, 1));
	test_end("logconf.sizes.to-the-byte");
}

int main(void)
{
	numbers();
	texts();
	peers();
	choices();
	sizes();
	return test_result();
}
