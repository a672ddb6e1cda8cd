/* Answers a query: the steps of index_search.h, one after the other. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "directory/index_search.h"

/* ---- Making the query ready ---- */

/* Mean radius of the Earth in metres (IUGG R1), as the haversine formula takes it. */
#define EARTH_RADIUS 6371008.8
#define RADIANS (M_PI / 180)

/* A millionth of a degree is the unit of the file.  The cosine of the middle latitude is
 * taken as cos(p + d/2) = cos p - d/2 sin p, which leaves out d*d/8. */
static struct bitmap_place
place_at(double latitude, double longitude)
{
	double unit = RADIANS * 1e-6;
	double metres = EARTH_RADIUS * unit;
	double north = rint(latitude * 1e6);

	return (struct bitmap_place){
	    .latitude = (int32_t)north,
	    .longitude = (int32_t)rint(longitude * 1e6),
	    .north = (float)metres,
	    .east = (float)(metres * cos(north * unit)),
	    .narrowing = (float)(metres * unit / 2 * sin(north * unit)),
	};
}

double
index_distance(double latitude, double longitude, double latitude2, double longitude2)
{
	struct bitmap_place place = place_at(latitude, longitude);

	return sqrt((double)bitmap_distance(
	    &place, (int32_t)rint(latitude2 * 1e6), (int32_t)rint(longitude2 * 1e6)));
}

static bool
is_on_earth(double latitude, double longitude)
{
	return isfinite(latitude) && isfinite(longitude) && fabs(latitude) <= 90 &&
	       fabs(longitude) <= 180;
}

static bool
is_valid(const struct index_query *q)
{
	if (q->has_point &&
	    (!is_on_earth(q->latitude, q->longitude) || q->area_count > INDEX_AREAS_MAX ||
		q->radius > INDEX_REACH_MAX || q->further > INDEX_REACH_MAX))
		return false;
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		if (q->wider[j] > INDEX_REACH_MAX)
			return false;
	}
	return q->slots >> INDEX_SLOTS == 0 && q->slots_needed <= INDEX_SLOTS &&
	       q->today >= 0 && q->stale_after >= 0 && q->hide_after >= 0 &&
	       q->sort <= INDEX_BY_MATCH;
}

static void
prepare_place(struct search *s)
{
	const struct index_query *q = s->query;

	if (!q->has_point)
		return;
	s->place = place_at(q->latitude, q->longitude);
	s->radius = q->radius;
	s->further = q->further == 0 ? (float)q->radius / 2 : (float)q->further;
	s->radius_limit = bitmap_limit(q->radius, 0);
	s->further_limit = bitmap_limit(q->radius, s->further);
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++)
		s->wants_wider = s->wants_wider || q->wider[j] > 0;
	for (size_t i = 0; i < q->area_count; i++) {
		const struct file_set *set = map_area(s->map, q->areas[i]);

		if (set != NULL)
			s->areas[s->area_count++] = set;
	}
}

struct chosen_term {
	int group;
	int term;
};

static int
compare_terms(const void *left, const void *right)
{
	const struct chosen_term *a = left, *b = right;

	return a->group != b->group ? a->group - b->group : a->term - b->term;
}

/* Sorts the chosen terms into their groups, each once. */
static void
prepare_terms(struct search *s)
{
	struct chosen_term *all = arena_array(s->arena, s->query->term_count, sizeof(*all));
	uint16_t *terms = arena_array(s->arena, s->query->term_count, sizeof(*terms));
	size_t count = 0;

	for (size_t i = 0; i < s->query->term_count; i++) {
		uint16_t term = s->query->terms[i];

		if (term >= s->map->term_count || s->map->terms[term].group == NO_GROUP)
			s->unknown_terms++;
		else
			all[count++] =
			    (struct chosen_term){(int)s->map->terms[term].group, term};
	}
	if (count > 1)
		qsort(all, count, sizeof(*all), compare_terms);
	for (size_t i = 0; i < count; i++) {
		int group = all[i].group;

		if (i > 0 && compare_terms(&all[i], &all[i - 1]) == 0)
			continue;
		if (s->chosen_count[group]++ == 0)
			s->chosen[group] = terms;
		*terms++ = (uint16_t)all[i].term;
	}
}

/* Confirmed less than age days ago: the column holds days negated. */
static struct bound
younger_than(const struct search *s, int32_t age)
{
	int64_t latest = (int64_t)age - s->query->today - 1;

	return (struct bound){age > 0, map_ranks_upto(s->map, COLUMN_CONFIRMED, latest)};
}

static void
prepare_numbers(struct search *s)
{
	const struct index_query *q = s->query;
	uint32_t wanted = (uint32_t)__builtin_popcountll(q->slots);

	s->wants_near = q->near_limit > 0;
	s->slots_needed =
	    q->slots_needed == 0 || q->slots_needed > wanted ? wanted : q->slots_needed;
	/* The highest number of both columns means none at all, and passes nothing. */
	s->price =
	    (struct bound){q->has_price, map_ranks_upto(s->map, COLUMN_PRICE,
					     q->price < NO_PRICE ? q->price : NO_PRICE - 1)};
	s->start = (struct bound){
	    q->has_start, map_ranks_upto(s->map, COLUMN_TAKING,
			      q->start < INDEX_NOT_TAKING ? q->start : INDEX_NOT_TAKING - 1)};
	s->visible = younger_than(s, q->hide_after);
	s->fresh = younger_than(s, q->stale_after);
}

int
search_prepare(struct search *s)
{
	if (!is_valid(s->query))
		return INDEX_INVALID;
	prepare_place(s);
	prepare_terms(s);
	prepare_numbers(s);
	text_read(s->map, s->arena, s->query, &s->text);
	return 0;
}

/* ---- The answer ---- */

static const struct index_row *
judged(struct search *s, const uint32_t *rows, size_t count)
{
	struct index_row *out = arena_array(s->arena, count, sizeof(*out));

	for (size_t i = 0; i < count; i++)
		judge_row(s, rows[i], &out[i]);
	return out;
}

static void
answer_page(struct search *s, struct index_result *result)
{
	size_t limit = s->query->limit < INDEX_LIMIT_MAX ? s->query->limit : INDEX_LIMIT_MAX;
	uint32_t *rows = arena_array(s->arena, limit, sizeof(*rows));

	result->row_count =
	    rank_best(s, s->match, s->match_count, s->query->offset, limit, rows);
	result->rows = judged(s, rows, result->row_count);
}

static void
answer_near(struct search *s, struct index_result *result)
{
	size_t limit =
	    s->query->near_limit < INDEX_NEAR_MAX ? s->query->near_limit : INDEX_NEAR_MAX;
	uint32_t *rows = arena_array(s->arena, limit, sizeof(*rows));

	if (limit == 0)
		return;
	result->near_total = (uint32_t)s->near_count;
	result->near_count = rank_nearest(s, s->near, limit, rows);
	result->near = judged(s, rows, result->near_count);
}

static void
answer_relaxed(const struct search *s, struct index_result *result)
{
	struct index_relaxed *relaxed = &result->relaxed;

	relaxed->slots = relaxed->price = relaxed->start = relaxed->text = result->total;
	relaxed->hidden = result->total + (uint32_t)s->hidden_count;
	for (size_t g = 0; g < INDEX_GROUPS_MAX; g++)
		relaxed->groups[g] = result->total;
	for (size_t i = 0; i < s->criterion_count; i++) {
		const struct criterion *c = &s->criteria[i];
		uint32_t more = (uint32_t)c->alone_count;

		if (c->what == INDEX_FAILS_GROUP)
			relaxed->groups[c->group] += more;
		else if (c->what == INDEX_FAILS_SLOTS)
			relaxed->slots += more;
		else if (c->what == INDEX_FAILS_PRICE)
			relaxed->price += more;
		else if (c->what == INDEX_FAILS_START)
			relaxed->start += more;
		else if (c->what == INDEX_FAILS_TEXT)
			relaxed->text += more;
	}
}

/* Matches with an area of their own stay; the others were counted anew by distance. */
static void
answer_wider(const struct search *s, struct index_result *result)
{
	for (size_t j = 0; j < INDEX_WIDER_MAX && s->wants_wider; j++) {
		if (s->query->wider[j] > 0)
			result->wider[j] = (uint32_t)(s->own_count + s->wide_count[j]);
	}
}

static void
answer_text(struct search *s, struct index_result *result)
{
	struct index_piece *pieces = arena_array(s->arena, s->text.count, sizeof(*pieces));

	for (size_t p = 0; p < s->text.count; p++)
		pieces[p] = s->text.pieces[p].shown;
	result->pieces = pieces;
	result->piece_count = s->text.count;
}

static struct search *
search_new(const struct index *index, struct arena *arena, const struct index_query *query)
{
	struct search *s = arena_alloc(arena, sizeof(*s));

	s->map = &index->map;
	s->ways = index->ways;
	s->arena = arena;
	s->query = query;
	return s;
}

int
index_search(const struct index *index, struct arena *arena, const struct index_query *query,
    struct index_result *result)
{
	struct search *s = search_new(index, arena, query);
	int rc = search_prepare(s);
	uint32_t *facets;

	memset(result, 0, sizeof(*result));
	if (rc != 0)
		return rc;
	facets = arena_array(arena, index->map.term_count, sizeof(*facets));
	filter_prepare(s);
	sieve_run(s);
	result->total = (uint32_t)s->match_count;
	result->unknown_terms = s->unknown_terms;
	result->facets = facets;
	result->facet_count = index->map.term_count;
	answer_text(s, result);
	answer_page(s, result);
	answer_near(s, result);
	answer_relaxed(s, result);
	answer_wider(s, result);
	facets_count(s, facets);
	return 0;
}

int
index_explain(const struct index *index, struct arena *arena, const struct index_query *query,
    const uint64_t *ids, size_t count, struct index_row *rows, bool *found)
{
	struct search *s = search_new(index, arena, query);
	int rc = search_prepare(s);

	if (rc != 0)
		return rc;
	for (size_t i = 0; i < count; i++) {
		uint32_t row = map_row(s->map, ids[i]);

		found[i] = row != NO_NUMBER;
		if (found[i])
			judge_row(s, row, &rows[i]);
	}
	return 0;
}
