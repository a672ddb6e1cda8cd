/*
 * The dice of the demonstration data: numbers that look random and are the same on every
 * machine and in every run.  Not for anything secret (that is lib/secret.h).
 *
 * SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators" (2014).
 */
#ifndef DEMO_CHANCE_H
#define DEMO_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

struct chance {
	uint64_t state;
};

/* Dice of their own for each listing, so that one can be made without those before it. */
struct chance chance_for(uint64_t number);

/* 0 to count - 1; count at least 1. */
uint32_t chance_below(struct chance *chance, uint32_t count);

/* low to high, both possible. */
int chance_between(struct chance *chance, int low, int high);

/* True so many times in a hundred. */
bool chance_percent(struct chance *chance, int percent);

/* 0 to just under 1. */
double chance_share(struct chance *chance);

/* About -1 to 1, mostly near 0: the mean of three throws. */
double chance_spread(struct chance *chance);

#endif
