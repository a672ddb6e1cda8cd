/*
 * One pass over the blocks.  For 512 rows at a time: which fail anything,
 * which fail more than one thing, and from that the matches, the near misses, and how
 * many more there would be if one thing were not asked.  It leaves a block as soon as all
 * of its rows fail two things.
 *
 * The pass is written once and compiled for each level of bitmap.h, in whose registers a
 * line then is.
 */
#include <string.h>

#include "directory/index_search.h"

#define INLINE static inline __attribute__((always_inline))

INLINE void
load(line_bits *bits, const uint64_t *from)
{
	memcpy(bits, from, sizeof(*bits));
}

INLINE void
store(const line_bits *bits, uint64_t *to)
{
	memcpy(to, bits, sizeof(*bits));
}

INLINE void
fill(line_bits *bits, bool with)
{
	const line_bits none = {0};

	*bits = with ? ~none : none;
}

INLINE bool
is_empty(const line_bits *bits)
{
	const line_bits b = *bits;

	return (b[0] | b[1] | b[2] | b[3] | b[4] | b[5] | b[6] | b[7]) == 0;
}

INLINE uint64_t
count(const line_bits *bits)
{
	uint64_t sum = 0;

	for (size_t w = 0; w < LINE_WORDS; w++)
		sum += (unsigned)__builtin_popcountll((*bits)[w]);
	return sum;
}

/* ---- What passes ---- */

/* From the highest plane down, under gathers the rows that have a 0 where the last
 * passing rank has a 1; those the same to the end pass as well. */
INLINE void
ranks_line(const struct ranks *ranks, uint32_t block, line_bits *pass)
{
	const uint64_t *planes =
	    ranks->planes + (size_t)block * ranks->plane_count * LINE_WORDS;
	line_bits under, same, plane;

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
any_of_line(const struct any_of *any, uint32_t block, line_bits *pass)
{
	line_bits bits;

	fill(pass, false);
	for (size_t i = 0; i < any->count; i++) {
		load(&bits, any->bitmaps[i] + (size_t)block * LINE_WORDS);
		*pass |= bits;
	}
}

/* In each of the sets; *part is what is in any of them. */
INLINE void
sets_line(const struct criterion *c, uint32_t block, line_bits *pass, line_bits *part)
{
	line_bits bits;

	fill(pass, true);
	fill(part, false);
	for (size_t n = 0; n < c->count; n++) {
		any_of_line(&c->sets[n], block, &bits);
		*pass &= bits;
		*part |= bits;
	}
}

/* Counts the slots that are not free in planes, one to a power of two, and then compares
 * the counts as ranks are compared. */
INLINE void
some_slots_line(const struct criterion *c, uint32_t block, line_bits *pass)
{
	enum { COUNTER = 6 };
	_Static_assert(INDEX_SLOTS < 1 << COUNTER, "all slots can be counted");
	line_bits counter[COUNTER], carry, sum;
	uint64_t planes[COUNTER * LINE_WORDS];
	struct ranks counts = {
	    planes, COUNTER, INDEX_SLOTS + 1, (uint32_t)(c->count - c->needed) + 1};

	for (size_t p = 0; p < COUNTER; p++)
		fill(&counter[p], false);
	for (size_t n = 0; n < c->count; n++) {
		ranks_line(&c->ranks[n], block, &carry);
		for (size_t p = 0; p < COUNTER; p++) {
			sum = counter[p] ^ carry;
			carry &= counter[p];
			counter[p] = sum;
		}
	}
	for (size_t p = 0; p < COUNTER; p++)
		store(&counter[p], planes + p * LINE_WORDS);
	ranks_line(&counts, 0, pass);
}

INLINE void
slots_line(const struct criterion *c, uint32_t block, line_bits *pass)
{
	line_bits taken;

	if (c->needed < c->count) {
		some_slots_line(c, block, pass);
		return;
	}
	fill(pass, true);
	for (size_t n = 0; n < c->count; n++) {
		ranks_line(&c->ranks[n], block, &taken);
		*pass &= ~taken;
	}
}

/* ---- One block ---- */

/* What is known of 512 rows. */
struct line {
	line_bits covered;
	line_bits nearby;
	line_bits any;	/* fails something, or the place */
	line_bits more; /* fails two things, or is too far off to matter */
	line_bits part; /* has some of the text */
	line_bits fails[CRITERIA_MAX];
};

INLINE void
criterion_line(const struct criterion *c, uint32_t block, line_bits *pass, line_bits *part)
{
	fill(part, true);
	if (c->kind == RANKS_OF)
		ranks_line(c->ranks, block, pass);
	else if (c->kind == SLOTS_OF)
		slots_line(c, block, pass);
	else
		sets_line(c, block, pass, part);
}

/* Rows of the index, not the filling behind the last. */
INLINE void
real_rows(const struct search *s, uint32_t block, line_bits *real)
{
	uint64_t left = s->map->rows - (uint64_t)block * LINE_BITS;
	uint64_t words[LINE_WORDS];

	fill(real, true);
	if (left >= LINE_BITS)
		return;
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t here = left > 64 ? 64 : left;

		words[w] = here == 64 ? ~UINT64_C(0) : (UINT64_C(1) << here) - 1;
		left -= here;
	}
	load(real, words);
}

/* The place comes first; false when none of the rows matters. */
INLINE bool
begin(struct search *s, uint32_t block, struct place_lines *place, struct line *line)
{
	line_bits matters, bits;

	fill(&line->part, true);
	fill(&line->any, false);
	fill(&line->more, false);
	fill(&line->covered, true);
	fill(&line->nearby, true);
	if (!s->query->has_point)
		return true;
	if (!place_look(s, block, place))
		return false;
	load(&line->covered, place->covered);
	load(&line->nearby, place->nearby);
	matters = line->nearby;
	for (size_t j = 0; j < INDEX_WIDER_MAX && s->wants_wider; j++) {
		load(&bits, place->wide[j]);
		matters |= bits;
	}
	line->any = ~line->covered;
	line->more = ~matters;
	return true;
}

/* Which rows fail what; false as soon as none can be a match or a near miss. */
INLINE bool
judge(const struct search *s, uint32_t block, struct line *line)
{
	line_bits pass, part, left;

	for (size_t c = 0; c < s->criterion_count; c++) {
		criterion_line(&s->criteria[c], block, &pass, &part);
		if (s->criteria[c].what == INDEX_FAILS_TEXT)
			line->part = part;
		line->fails[c] = ~pass;
		line->more |= line->any & ~pass;
		line->any |= ~pass;
		left = ~line->more;
		if (is_empty(&left))
			return false;
	}
	return true;
}

/* The rows that fail one criterion alone: counted, and kept where facets need them. */
INLINE void
take_alone(struct search *s, uint32_t block, const struct line *line, const line_bits *once)
{
	for (size_t c = 0; c < s->criterion_count; c++) {
		line_bits alone = *once & line->fails[c];

		if (is_empty(&alone))
			continue;
		s->criteria[c].alone_count += count(&alone);
		if (s->criteria[c].alone != NULL)
			store(&alone, s->criteria[c].alone + (size_t)block * LINE_WORDS);
	}
}

INLINE void
take_near(struct search *s, uint32_t block, const struct line *line, const line_bits *once)
{
	line_bits near = *once & line->nearby;

	if (s->text.asking > 0)
		near &= ~line->fails[0] | line->part;
	if (is_empty(&near))
		return;
	s->near_count += count(&near);
	store(&near, s->near + (size_t)block * LINE_WORDS);
}

INLINE void
take_wider(struct search *s, const struct place_lines *place, const struct line *line,
    const line_bits *match, const line_bits *once)
{
	line_bits bits, rows = *match | (*once & ~line->covered);

	load(&bits, place->others);
	bits = *match & ~bits;
	s->own_count += count(&bits);
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		if (s->query->wider[j] == 0)
			continue;
		load(&bits, place->wide[j]);
		bits &= rows;
		s->wide_count[j] += count(&bits);
	}
}

INLINE void
sieve_block(struct search *s, uint32_t block)
{
	struct line line;
	struct place_lines place;
	line_bits real, seen, never, match, once, hidden;

	if (!begin(s, block, &place, &line) || !judge(s, block, &line))
		return;
	real_rows(s, block, &real);
	seen = real;
	if (s->visible.asked) {
		ranks_line(&s->visible_ranks, block, &seen);
		load(&never, map_class(s->map, CLASS_NEVER_STALE) + (size_t)block * LINE_WORDS);
		seen = real & (seen | never);
		hidden = real & ~seen & ~line.any;
		s->hidden_count += count(&hidden);
	}
	match = seen & ~line.any;
	once = seen & line.any & ~line.more;
	if (!is_empty(&match)) {
		s->match_count += count(&match);
		store(&match, s->match + (size_t)block * LINE_WORDS);
	}
	if (s->wants_wider)
		take_wider(s, &place, &line, &match, &once);
	if (is_empty(&once))
		return;
	if (s->wants_near)
		take_near(s, block, &line, &once);
	take_alone(s, block, &line, &once);
}

/* ---- All blocks, at each level ---- */

INLINE void
sieve_all(struct search *s)
{
	for (uint32_t block = 0; block < s->map->blocks; block++)
		sieve_block(s, block);
}

static void
sieve_plain(struct search *s)
{
	sieve_all(s);
}

#ifdef __x86_64__

__attribute__((target("avx2,popcnt"))) static void
sieve_avx2(struct search *s)
{
	sieve_all(s);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512vpopcntdq,popcnt"))) static void
sieve_avx512(struct search *s)
{
	sieve_all(s);
}

#endif

void
sieve_run(struct search *s)
{
	s->match = search_bitmap(s);
	s->near = s->wants_near ? search_bitmap(s) : NULL;
	place_spans(s);
#ifdef __x86_64__
	if (s->ways->level == BITMAP_AVX512) {
		sieve_avx512(s);
		return;
	}
	if (s->ways->level == BITMAP_AVX2) {
		sieve_avx2(s);
		return;
	}
#endif
	sieve_plain(s);
}

void
sieve_any_of(const struct any_of *any, uint32_t block, uint64_t line[LINE_WORDS])
{
	line_bits pass;

	any_of_line(any, block, &pass);
	store(&pass, line);
}

void
sieve_ranks(const struct ranks *ranks, uint32_t block, uint64_t line[LINE_WORDS])
{
	line_bits pass;

	ranks_line(ranks, block, &pass);
	store(&pass, line);
}
