/* The dice of the demonstration data. */
#include "demo/chance.h"

static uint64_t
next(struct chance *chance)
{
	uint64_t z;

	chance->state += UINT64_C(0x9e3779b97f4a7c15);
	z = chance->state;
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

struct chance
chance_for(uint64_t number)
{
	struct chance chance = {number * UINT64_C(0xd1342543de82ef95) + 2026};

	/* Neighbouring numbers have neighbouring states: one throw parts them. */
	chance.state = next(&chance);
	return chance;
}

uint32_t
chance_below(struct chance *chance, uint32_t count)
{
	return (uint32_t)(((next(chance) >> 32) * count) >> 32);
}

int
chance_between(struct chance *chance, int low, int high)
{
	return low + (int)chance_below(chance, (uint32_t)(high - low + 1));
}

bool
chance_percent(struct chance *chance, int percent)
{
	return (int)chance_below(chance, 100) < percent;
}

double
chance_share(struct chance *chance)
{
	return (double)(next(chance) >> 11) / 9007199254740992.0;
}

double
chance_spread(struct chance *chance)
{
	double sum = chance_share(chance);

	sum += chance_share(chance);
	sum += chance_share(chance);
	return sum * 2.0 / 3.0 - 1.0;
}
