/* The pass over the blocks in registers of 256 bits. */
#define SIEVE_WORDS 4
#include "directory/index_sieve.h"

#ifdef __x86_64__
__attribute__((target("avx2,popcnt")))
#endif
void
sieve_avx2(struct search *s)
{
	sieve_all(s);
}
