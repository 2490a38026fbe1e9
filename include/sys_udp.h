/* sys_udp.h - datagrams to other machines, as the kernel has them.
 * Part of sys.h: see there for errors and ownership. */
#ifndef OYA_SYS_UDP_H
#define OYA_SYS_UDP_H

#include "peer.h"

int sys_udp_open(void);
/* Never waits: -EAGAIN when there is no room. Returns `size` when it is on its way. */
int32_t sys_udp_send(int fd, const struct peer *peer, const void *bytes, uint32_t size);

#endif
