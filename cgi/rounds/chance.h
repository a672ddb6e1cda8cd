/* Between the files of rounds/ only: chance that is the same for the same seed. */
#ifndef ROUNDS_CHANCE_H
#define ROUNDS_CHANCE_H

#include <stdint.h>

static inline uint64_t
chance_seed(uint64_t seed)
{
	return (seed + 1) * 0x9E3779B97F4A7C15u | 1;
}

/* A number below `below`: xorshift64 (G. Marsaglia, Journal of Statistical Software 8(14),
 * 2003). */
static inline uint32_t
chance_below(uint64_t *state, uint32_t below)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)((*state >> 32) * below >> 32);
}

#endif
