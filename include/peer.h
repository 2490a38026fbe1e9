/* peer.h - who gets datagrams: an address of IPv4. */
#ifndef OYA_PEER_H
#define OYA_PEER_H

#include "base.h"

struct peer {
	uint8_t address[4]; /* in the order in which it is written */
	uint16_t port;      /* 0: nobody */
};

#endif
