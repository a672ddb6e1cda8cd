/* The pass over the blocks in plain C, and the choice between its levels. */
#include "directory/index_sieve.h"

void
sieve_plain(struct search *s)
{
	sieve_all(s);
}

void
sieve_run(struct search *s)
{
	s->match = search_bitmap(s);
	s->near = s->wants_near ? search_bitmap(s) : NULL;
	place_spans(s);
	if (s->ways->level == BITMAP_AVX512)
		sieve_avx512(s);
	else if (s->ways->level == BITMAP_AVX2)
		sieve_avx2(s);
	else
		sieve_plain(s);
}

/* ---- Single lines, for others ---- */

void
sieve_any_of(const struct any_of *any, uint32_t block, uint64_t line[LINE_WORDS])
{
	memset(line, 0, LINE_BYTES);
	for (size_t i = 0; i < any->count; i++) {
		const uint64_t *bits = any->bitmaps[i] + (size_t)block * LINE_WORDS;

		for (size_t w = 0; w < LINE_WORDS; w++)
			line[w] |= bits[w];
	}
}

void
sieve_ranks(const struct ranks *ranks, uint32_t block, uint64_t line[LINE_WORDS])
{
	lane pass;

	for (size_t word = 0; word < LINE_WORDS; word += SIEVE_WORDS) {
		ranks_pass(ranks, (struct part){block, word, 0}, &pass);
		store(&pass, line + word);
	}
}
