/* udp.c - sys_udp.h on Linux. */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#include "kernel.h"
#include "sys_udp.h"

int sys_udp_open(void)
{
	return (int)call(SYS_socket, AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

static uint16_t big(uint16_t number)
{
	const uint8_t bytes[2] = {(uint8_t)(number >> 8), (uint8_t)number};

	memcpy(&number, bytes, sizeof(number));
	return number;
}

/* To an address each time: a socket that is connected would tell of what became of the
 * last one. */
int32_t sys_udp_send(int fd, const struct peer *peer, const void *bytes, uint32_t size)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = big(peer->port)};

	memcpy(&to.sin_addr, peer->address, sizeof(to.sin_addr));
	return (int32_t)call(SYS_sendto, fd, bytes, (long)size, 0, &to, sizeof(to));
}
