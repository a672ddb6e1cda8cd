/* The pass over the blocks with a whole line in one register. */
#define SIEVE_WORDS 8
#include "directory/index_sieve.h"

#ifdef __x86_64__
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vpopcntdq,popcnt")))
#endif
void
sieve_avx512(struct search *s)
{
	sieve_all(s);
}
