/* The network that a request comes from, for counting tries. */
#ifndef SIGNIN_NETWORK_H
#define SIGNIN_NETWORK_H

#include "lib/arena.h"

/* "192.0.2.7" as it is; of an IPv6 address the first 64 bits, which is what one household or
 * one office has: "2001:db8:1:2::/64".  An IPv4 address inside IPv6 (::ffff:192.0.2.7) is the
 * IPv4 address.  What is no address stays as it is. */
const char *network_of(struct arena *a, const char *address);

#endif
