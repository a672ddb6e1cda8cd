/* The key of "best match": how well the text is met, then age, then cover. */
#include "directory/index_rank.h"

/* From the lowest plane up.  The score is counted down, so that less is better. */
enum {
	MATCH_COVER = 0, /* two planes: 0 covers, 1 venue, 2 area unknown */
	MATCH_STALE = 2,
	MATCH_SCORE = 3,
	MATCH_PLANES = MATCH_SCORE + SCORE_PLANES,
};

/* Adds number to the score of each row of a line. */
static void
add_score(const uint64_t *rows, unsigned number, uint64_t *planes)
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t *plane = planes + MATCH_SCORE * LINE_WORDS + w;
		uint64_t carry = 0;

		for (unsigned p = 0; p < SCORE_PLANES; p++, plane += LINE_WORDS) {
			uint64_t add = number >> p & 1 ? rows[w] : 0;
			uint64_t sum = *plane ^ add ^ carry;

			carry = (*plane & add) | (carry & (*plane ^ add));
			*plane = sum;
		}
	}
}

static void
add_scores(const struct pile *pile, struct any_of rows, unsigned number, uint64_t *planes)
{
	for (size_t i = 0; i < pile->lines && rows.count > 0; i++) {
		uint64_t line[LINE_WORDS];

		sieve_any_of(&rows, pile->blocks[i], line);
		add_score(line, number, planes + i * MATCH_PLANES * LINE_WORDS);
	}
}

static void
add_cover(const struct search *s, uint32_t block, uint64_t *planes)
{
	size_t full = (size_t)block * LINE_WORDS;

	if (!s->query->has_point)
		return;
	for (size_t w = 0; w < LINE_WORDS; w++) {
		planes[w] = map_class(s->map, CLASS_VENUE)[full + w];
		planes[LINE_WORDS + w] = map_class(s->map, CLASS_UNKNOWN)[full + w];
	}
}

static void
add_age(const struct search *s, const struct ranks *fresh, uint32_t block, uint64_t *planes)
{
	size_t full = (size_t)block * LINE_WORDS;
	uint64_t young[LINE_WORDS];

	if (!s->fresh.asked)
		return;
	sieve_ranks(fresh, block, young);
	for (size_t w = 0; w < LINE_WORDS; w++)
		planes[MATCH_STALE * LINE_WORDS + w] =
		    ~(young[w] | map_class(s->map, CLASS_NEVER_STALE)[full + w]);
}

struct key
rank_match_key(struct search *s, const struct pile *pile)
{
	struct ranks fresh = filter_ranks(s, COLUMN_CONFIRMED, s->fresh.ranks);
	uint64_t *planes = arena_array(s->arena, pile->lines * MATCH_PLANES, LINE_BYTES);

	for (size_t p = 0; p < s->text.count; p++) {
		const struct piece *piece = &s->text.pieces[p];

		if (piece->shown.reading == INDEX_READ_IGNORED)
			continue;
		add_scores(pile, filter_meanings(s, piece), SCORE_TERM, planes);
		add_scores(pile, filter_words(s, piece, false), SCORE_WORDS, planes);
		add_scores(pile, filter_words(s, piece, true), SCORE_NAME, planes);
	}
	for (size_t i = 0; i < pile->lines; i++) {
		uint64_t *line = planes + i * MATCH_PLANES * LINE_WORDS;

		for (size_t w = 0; w < SCORE_PLANES * LINE_WORDS; w++)
			line[MATCH_SCORE * LINE_WORDS + w] =
			    ~line[MATCH_SCORE * LINE_WORDS + w];
		add_cover(s, pile->blocks[i], line);
		add_age(s, &fresh, pile->blocks[i], line);
	}
	return (struct key){planes, MATCH_PLANES, true};
}
