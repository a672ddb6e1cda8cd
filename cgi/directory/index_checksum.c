/* The checksum of the index file's parts. */
#include <string.h>

#include "directory/index_format.h"

static uint64_t
turn(uint64_t value, unsigned bits)
{
	return value << bits | value >> (64 - bits);
}

/* Odd constants with well-spread bits: the golden ratio's and two of its kin. */
static const uint64_t factor = UINT64_C(0x9e3779b97f4a7c15);
static const uint64_t spread = UINT64_C(0xbf58476d1ce4e5b9);

uint64_t
file_checksum(const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	uint64_t lanes[4] = {length, ~(uint64_t)length, factor, spread};
	uint64_t sum = 0;

	for (; length >= sizeof(lanes); length -= sizeof(lanes), at += sizeof(lanes)) {
		uint64_t words[4];

		memcpy(words, at, sizeof(words));
		for (size_t i = 0; i < 4; i++)
			lanes[i] = turn((lanes[i] ^ words[i]) * factor, 29);
	}
	if (length > 0) {
		uint64_t words[4] = {0};

		memcpy(words, at, length);
		for (size_t i = 0; i < 4; i++)
			lanes[i] = turn((lanes[i] ^ words[i]) * factor, 29);
	}
	for (size_t i = 0; i < 4; i++) {
		sum = turn((sum ^ lanes[i]) * spread, 31);
		sum ^= sum >> 29;
	}
	return sum;
}
