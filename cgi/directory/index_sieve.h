/*
 * One pass over the blocks.  For 512 rows at a time: which fail anything, which fail more
 * than one thing, and from that the matches, the near misses, and how many more there
 * would be if one thing were not asked.  It leaves rows as soon as all of them fail two
 * things.
 *
 * The pass is written once, here, and compiled by index_sieve*.c for each level of
 * bitmap.h.  Each says how much of a line it takes at a time: what one of its registers
 * holds.
 */
#ifndef DIRECTORY_INDEX_SIEVE_H
#define DIRECTORY_INDEX_SIEVE_H

#include <string.h>

#include "directory/index_search.h"

#ifndef SIEVE_WORDS
#define SIEVE_WORDS 2 /* of 64 bits */
#endif

/* A part of a line: & | ~ ^ work on all of it. */
typedef uint64_t lane __attribute__((vector_size(SIEVE_WORDS * 8)));

#define INLINE static inline __attribute__((always_inline))

INLINE void
load(lane *bits, const uint64_t *from)
{
	memcpy(bits, from, sizeof(*bits));
}

INLINE void
store(const lane *bits, uint64_t *to)
{
	memcpy(to, bits, sizeof(*bits));
}

INLINE void
fill(lane *bits, bool with)
{
	const lane none = {0};

	*bits = with ? ~none : none;
}

INLINE bool
is_empty(const lane *bits)
{
	uint64_t any = 0;

	for (size_t w = 0; w < SIEVE_WORDS; w++)
		any |= (*bits)[w];
	return any == 0;
}

INLINE uint64_t
count(const lane *bits)
{
	uint64_t sum = 0;

	for (size_t w = 0; w < SIEVE_WORDS; w++)
		sum += (unsigned)__builtin_popcountll((*bits)[w]);
	return sum;
}

/* Which part of which line. */
struct part {
	uint32_t block;
	size_t word;  /* of the line, its first */
	size_t start; /* the same in a bitmap of the whole index */
};

/* ---- What passes ---- */

/* From the highest plane down, under gathers the rows that have a 0 where the last
 * passing rank has a 1; those the same to the end pass as well. */
INLINE void
ranks_pass(const struct ranks *ranks, struct part part, lane *pass)
{
	const uint64_t *planes =
	    ranks->planes + (size_t)part.block * ranks->plane_count * LINE_WORDS + part.word;
	lane under, same, plane;

	fill(&under, false);
	fill(&same, ranks->below > 0);
	if (ranks->below > 0 && ranks->below < ranks->values) {
		for (uint32_t p = ranks->plane_count; p-- > 0;) {
			load(&plane, planes + p * LINE_WORDS);
			if ((ranks->below - 1) >> p & 1) {
				under |= same & ~plane;
				same &= plane;
			} else {
				same &= ~plane;
			}
		}
	}
	*pass = under | same;
}

INLINE void
any_pass(const struct any_of *any, struct part part, lane *pass)
{
	lane bits;

	fill(pass, false);
	for (size_t i = 0; i < any->count; i++) {
		load(&bits, any->bitmaps[i] + part.start);
		*pass |= bits;
	}
}

/* In each of the sets; *some is what is in any of them. */
INLINE void
sets_pass(const struct criterion *c, struct part part, lane *pass, lane *some)
{
	lane bits;

	fill(pass, true);
	fill(some, false);
	for (size_t n = 0; n < c->count; n++) {
		any_pass(&c->sets[n], part, &bits);
		*pass &= bits;
		*some |= bits;
	}
}

/* Counts the slots that are not free in planes, one to a power of two, and then compares
 * the counts as ranks are compared. */
INLINE void
some_slots_pass(const struct criterion *c, struct part part, lane *pass)
{
	enum { COUNTER = 6 };
	_Static_assert(INDEX_SLOTS < 1 << COUNTER, "all slots can be counted");
	lane counter[COUNTER], carry, sum;
	uint64_t planes[COUNTER * LINE_WORDS];
	struct ranks counts = {
	    planes, COUNTER, INDEX_SLOTS + 1, (uint32_t)(c->count - c->needed) + 1};

	for (size_t p = 0; p < COUNTER; p++)
		fill(&counter[p], false);
	for (size_t n = 0; n < c->count; n++) {
		ranks_pass(&c->ranks[n], part, &carry);
		for (size_t p = 0; p < COUNTER; p++) {
			sum = counter[p] ^ carry;
			carry &= counter[p];
			counter[p] = sum;
		}
	}
	for (size_t p = 0; p < COUNTER; p++)
		store(&counter[p], planes + p * LINE_WORDS);
	ranks_pass(&counts, (struct part){0}, pass);
}

INLINE void
slots_pass(const struct criterion *c, struct part part, lane *pass)
{
	lane taken;

	if (c->needed < c->count) {
		some_slots_pass(c, part, pass);
		return;
	}
	fill(pass, true);
	for (size_t n = 0; n < c->count; n++) {
		ranks_pass(&c->ranks[n], part, &taken);
		*pass &= ~taken;
	}
}

INLINE void
criterion_pass(const struct criterion *c, struct part part, lane *pass, lane *some)
{
	fill(some, true);
	if (c->kind == RANKS_OF)
		ranks_pass(c->ranks, part, pass);
	else if (c->kind == SLOTS_OF)
		slots_pass(c, part, pass);
	else
		sets_pass(c, part, pass, some);
}

/* ---- One part ---- */

/* What is known of its rows. */
struct judged {
	lane covered;
	lane nearby;
	lane any;  /* fails something, or the place */
	lane more; /* fails two things, or is too far off to matter */
	lane some; /* has some of the text */
	lane fails[CRITERIA_MAX];
};

/* Rows of the index, not the filling behind the last. */
INLINE void
real_rows(const struct search *s, struct part part, lane *real)
{
	uint64_t first = (uint64_t)part.block * LINE_BITS + part.word * 64;
	uint64_t left = s->map->rows > first ? s->map->rows - first : 0;
	uint64_t words[SIEVE_WORDS];

	fill(real, true);
	if (left >= SIEVE_WORDS * 64)
		return;
	for (size_t w = 0; w < SIEVE_WORDS; w++) {
		uint64_t here = left > 64 ? 64 : left;

		words[w] = here == 64 ? ~UINT64_C(0) : (UINT64_C(1) << here) - 1;
		left -= here;
	}
	load(real, words);
}

/* The place comes first. */
INLINE void
begin(const struct search *s, const struct place_lines *place, struct part part,
    struct judged *judged)
{
	lane matters, bits;

	fill(&judged->some, true);
	fill(&judged->any, false);
	fill(&judged->more, false);
	fill(&judged->covered, true);
	fill(&judged->nearby, true);
	if (!s->query->has_point)
		return;
	load(&judged->covered, place->covered + part.word);
	load(&judged->nearby, place->nearby + part.word);
	matters = judged->nearby;
	for (size_t j = 0; j < INDEX_WIDER_MAX && s->wants_wider; j++) {
		load(&bits, place->wide[j] + part.word);
		matters |= bits;
	}
	judged->any = ~judged->covered;
	judged->more = ~matters;
}

/* Which rows fail what; false as soon as none can be a match or a near miss. */
INLINE bool
judge(const struct search *s, struct part part, struct judged *judged)
{
	lane pass, some, left;

	left = ~judged->more;
	if (is_empty(&left))
		return false;
	for (size_t c = 0; c < s->criterion_count; c++) {
		criterion_pass(&s->criteria[c], part, &pass, &some);
		if (s->criteria[c].what == INDEX_FAILS_TEXT)
			judged->some = some;
		judged->fails[c] = ~pass;
		judged->more |= judged->any & ~pass;
		judged->any |= ~pass;
		left = ~judged->more;
		if (is_empty(&left))
			return false;
	}
	return true;
}

/* The rows that fail one criterion alone: counted, and kept where facets need them. */
INLINE void
take_alone(struct search *s, struct part part, const struct judged *judged, const lane *once)
{
	for (size_t c = 0; c < s->criterion_count; c++) {
		lane alone = *once & judged->fails[c];

		if (is_empty(&alone))
			continue;
		s->criteria[c].alone_count += count(&alone);
		if (s->criteria[c].alone != NULL)
			store(&alone, s->criteria[c].alone + part.start);
	}
}

INLINE void
take_near(struct search *s, struct part part, const struct judged *judged, const lane *once)
{
	lane near = *once & judged->nearby;

	/* The text is the first criterion where it is one. */
	if (s->text.asking > 0)
		near &= ~judged->fails[0] | judged->some;
	if (is_empty(&near))
		return;
	s->near_count += count(&near);
	store(&near, s->near + part.start);
}

INLINE void
take_wider(struct search *s, const struct place_lines *place, struct part part,
    const struct judged *judged, const lane *match, const lane *once)
{
	lane bits, rows = *match | (*once & ~judged->covered);

	load(&bits, place->others + part.word);
	bits = *match & ~bits;
	s->own_count += count(&bits);
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		if (s->query->wider[j] == 0)
			continue;
		load(&bits, place->wide[j] + part.word);
		bits &= rows;
		s->wide_count[j] += count(&bits);
	}
}

INLINE void
sieve_part(struct search *s, const struct place_lines *place, struct part part)
{
	struct judged judged;
	lane real, seen, never, match, once, hidden;

	begin(s, place, part, &judged);
	if (!judge(s, part, &judged))
		return;
	real_rows(s, part, &real);
	seen = real;
	if (s->visible.asked) {
		ranks_pass(&s->visible_ranks, part, &seen);
		load(&never, map_class(s->map, CLASS_NEVER_STALE) + part.start);
		seen = real & (seen | never);
		hidden = real & ~seen & ~judged.any;
		s->hidden_count += count(&hidden);
	}
	match = seen & ~judged.any;
	once = seen & judged.any & ~judged.more;
	if (!is_empty(&match)) {
		s->match_count += count(&match);
		store(&match, s->match + part.start);
	}
	if (s->wants_wider)
		take_wider(s, place, part, &judged, &match, &once);
	if (is_empty(&once))
		return;
	if (s->wants_near)
		take_near(s, part, &judged, &once);
	take_alone(s, part, &judged, &once);
}

/* ---- All of them ---- */

INLINE void
sieve_all(struct search *s)
{
	struct place_lines place;

	for (uint32_t block = 0; block < s->map->blocks; block++) {
		if (s->query->has_point && !place_look(s, block, &place))
			continue;
		for (size_t word = 0; word < LINE_WORDS; word += SIEVE_WORDS)
			sieve_part(s, &place,
			    (struct part){block, word, (size_t)block * LINE_WORDS + word});
	}
}

/* The pass at each level: index_sieve*.c.  Where the processor is another there is only
 * the plain one. */
void sieve_plain(struct search *s);
void sieve_avx2(struct search *s);
void sieve_avx512(struct search *s);

#endif
