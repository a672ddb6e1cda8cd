/* Addresses that one person can choose among count as one. */
#include "signin/network.h"

#include <arpa/inet.h>
#include <string.h>

enum { PREFIX_BYTES = 8 };

const char *
network_of(struct arena *a, const char *address)
{
	struct in6_addr number;
	char text[INET6_ADDRSTRLEN];

	if (inet_pton(AF_INET6, address, &number) != 1)
		return address;
	if (IN6_IS_ADDR_V4MAPPED(&number)) {
		if (inet_ntop(AF_INET, &number.s6_addr[12], text, sizeof(text)) == NULL)
			return address;
		return arena_strdup(a, text);
	}
	memset(number.s6_addr + PREFIX_BYTES, 0, sizeof(number.s6_addr) - PREFIX_BYTES);
	if (inet_ntop(AF_INET6, &number, text, sizeof(text)) == NULL)
		return address;
	return arena_printf(a, "%s/64", text);
}
