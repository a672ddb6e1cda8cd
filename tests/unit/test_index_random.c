/*
 * The search index against a plain reference: many random sets of listings and queries,
 * each answered by going through all listings one by one, with no index at all.
 */
#include "index_made_up.h"

#include "directory/index_map.h"
#include "directory/index_words.h"

enum { ROUNDS = 40, QUERIES = 40 };

/* ---- The reference ---- */

/* One listing as judged without any index. */
struct verdict {
	const struct made *m;
	double distance; /* infinite without a point */
	uint32_t fails;
	uint32_t failed_groups;
	bool hidden;
	bool text_part;
	bool own_area;
	bool near;
	enum index_cover cover;
	unsigned score;
	bool stale;
	unsigned slots_missing;
};

static struct verdict *verdicts;

static bool
has_term(const struct made *m, uint16_t term)
{
	for (size_t i = 0; i < m->l.term_count; i++) {
		if (m->terms[i] == term)
			return true;
	}
	return false;
}

static void
judge_area(struct verdict *v, const struct index_query *q)
{
	const struct index_listing *l = &v->m->l;
	double limit = l->reach & INDEX_REACH_RADIUS ? l->reach_metres : q->radius;
	double further = q->further == 0 ? q->radius / 2.0 : q->further;
	bool served = l->reach & INDEX_REACH_EVERYWHERE;

	v->own_area =
	    l->reach & (INDEX_REACH_RADIUS | INDEX_REACH_AREAS | INDEX_REACH_EVERYWHERE);
	if (!q->has_point)
		return;
	for (size_t i = 0; l->reach & INDEX_REACH_AREAS && i < l->area_count; i++) {
		for (size_t j = 0; j < q->area_count; j++)
			served = served || l->areas[i] == q->areas[j];
	}
	if (l->reach & INDEX_REACH_RADIUS && v->distance <= limit)
		served = true;
	v->cover = served ? INDEX_COVERS : INDEX_OUTSIDE;
	if (!v->own_area && v->distance <= limit)
		v->cover = l->reach & INDEX_REACH_VENUE ? INDEX_AT_VENUE : INDEX_AREA_UNKNOWN;
	if (v->cover != INDEX_OUTSIDE)
		return;
	v->fails |= INDEX_FAILS_AREA;
	if (l->reach & INDEX_REACH_AREAS && !(l->reach & INDEX_REACH_RADIUS))
		further = 0;
	v->near = v->distance <= limit + further;
}

static void
judge_groups(struct verdict *v, const struct index_query *q)
{
	for (uint32_t g = 0; g < GROUPS; g++) {
		size_t asked_for = 0, has = 0;

		for (size_t i = 0; i < q->term_count; i++) {
			uint16_t term = q->terms[i];

			if (term >= TERMS || terms[term].group != g)
				continue;
			asked_for++;
			has += has_term(v->m, term);
		}
		if (asked_for == 0 ||
		    (groups[g].mode == INDEX_ALL ? has == asked_for : has > 0))
			continue;
		v->fails |= INDEX_FAILS_GROUP;
		v->failed_groups |= 1u << g;
	}
}

static void
judge_numbers(struct verdict *v, const struct index_query *q)
{
	const struct index_listing *l = &v->m->l;
	unsigned wanted = 0, has = 0, needed;

	for (size_t i = 0; i < INDEX_SLOTS; i++) {
		if (!(q->slots >> i & 1))
			continue;
		wanted++;
		has += l->minutes[i] > 0 && l->minutes[i] >= q->minutes[i];
	}
	needed = q->slots_needed == 0 || q->slots_needed > wanted ? wanted : q->slots_needed;
	if (has < needed) {
		v->fails |= INDEX_FAILS_SLOTS;
		v->slots_missing = needed - has;
	}
	if (q->has_price && (l->price < 0 || l->price > q->price))
		v->fails |= INDEX_FAILS_PRICE;
	if (q->has_start && (l->taking_from == INDEX_NOT_TAKING || l->taking_from > q->start))
		v->fails |= INDEX_FAILS_START;
	v->hidden =
	    !l->never_stale && q->hide_after > 0 && q->today - l->confirmed_on >= q->hide_after;
	v->stale = !l->never_stale && q->stale_after > 0 &&
		   q->today - l->confirmed_on >= q->stale_after;
}

static bool
same_stem(const struct word *left, const struct word *right)
{
	struct word a_word = *left, b_word = *right;
	size_t a_length = word_stem(a_word.text, a_word.length);
	size_t b_length = word_stem(b_word.text, b_word.length);

	return a_length == b_length && memcmp(a_word.text, b_word.text, a_length) == 0;
}

static bool
text_has(const char *text, const struct word *wanted)
{
	struct word word;
	size_t at = 0;

	while (word_next(text, strlen(text), &at, &word)) {
		if (same_stem(&word, wanted))
			return true;
	}
	return false;
}

static bool
has_word(const struct made *m, const struct word *word, bool in_name)
{
	return text_has(m->name, word) || (!in_name && text_has(m->words, word));
}

static bool
has_spelt(const struct made *m, const char *spelt, bool in_name)
{
	struct word word;
	size_t at = 0;

	return word_next(spelt, strlen(spelt), &at, &word) && has_word(m, &word, in_name);
}

/* Does a word of any listing's name begin so, whose kin is in this listing's name? */
static bool
has_beginning(const struct made *m, const struct word *typed)
{
	for (size_t i = 0; i < sizeof(some_words) / sizeof(some_words[0]); i++) {
		struct word word;
		size_t at = 0;
		bool named = false;

		word_next(some_words[i], strlen(some_words[i]), &at, &word);
		if (word.length < typed->length ||
		    memcmp(word.text, typed->text, typed->length) != 0)
			continue;
		for (size_t j = 0; j < count && !named; j++)
			named = strstr(made[j].name, some_words[i]) != NULL;
		if (named && has_word(m, &word, true))
			return true;
	}
	return false;
}

static bool
has_piece(const struct made *m, const struct index_piece *piece, const char *text, bool in_name)
{
	struct word word;
	size_t at = 0;

	for (size_t i = 0; i < piece->word_count && piece->reading == INDEX_READ_CORRECTED;
	     i++) {
		if (has_spelt(m, piece->words[i], in_name))
			return true;
	}
	if (piece->reading == INDEX_READ_BEGINNING)
		return word_next(text + piece->start, piece->length, &at, &word) &&
		       has_beginning(m, &word);
	if (piece->reading != INDEX_READ_EXACT)
		return false;
	while (word_next(text + piece->start, piece->length, &at, &word)) {
		if (!has_word(m, &word, in_name))
			return false;
	}
	return true;
}

static void
judge_text(struct verdict *v, const struct index_query *q)
{
	for (size_t p = 0; p < result.piece_count; p++) {
		const struct index_piece *piece = &result.pieces[p];
		bool meant = false, found;

		if (piece->reading == INDEX_READ_IGNORED)
			continue;
		for (size_t t = 0; t < piece->term_count; t++)
			meant = meant || has_term(v->m, piece->terms[t]);
		found = has_piece(v->m, piece, q->text, false);
		v->score += (meant ? 3 : 0) + (found ? 1 : 0);
		v->score += has_piece(v->m, piece, q->text, true) ? 3 : 0;
		if (meant || found)
			v->text_part = true;
		else
			v->fails |= INDEX_FAILS_TEXT;
	}
}

static const struct index_query *sorting;

static int
compare_numbers(double left, double right)
{
	return (left > right) - (left < right);
}

static int
compare_cover(const struct verdict *x, const struct verdict *y)
{
	int order = compare_numbers(y->score, x->score);

	if (order == 0)
		order = compare_numbers(x->stale, y->stale);
	return order != 0 ? order : compare_numbers(x->cover, y->cover);
}

static int
by_distance(const void *left, const void *right)
{
	const struct verdict *x = left, *y = right;
	int order = sorting->has_point ? compare_numbers(x->distance, y->distance) : 0;

	return order != 0 ? order : (x->m->l.id > y->m->l.id) - (x->m->l.id < y->m->l.id);
}

static int
by_query(const void *left, const void *right)
{
	const struct verdict *x = left, *y = right;
	int order = 0;

	if (sorting->sort == INDEX_BY_PRICE)
		order = compare_numbers((uint32_t)x->m->l.price, (uint32_t)y->m->l.price);
	if (sorting->sort == INDEX_BY_MATCH)
		order = compare_cover(x, y);
	if (order == 0 && (sorting->sort == INDEX_BY_FRESHNESS || !sorting->has_point))
		order = y->m->l.confirmed_on - x->m->l.confirmed_on;
	return order != 0 ? order : by_distance(left, right);
}

static void
judge_all(const struct index_query *q)
{
	verdicts = realloc(verdicts, count * sizeof(*verdicts) + 1);
	memset(verdicts, 0, count * sizeof(*verdicts));
	for (size_t i = 0; i < count; i++) {
		struct verdict *v = &verdicts[i];
		const struct index_listing *l = &made[i].l;

		v->m = &made[i];
		v->distance = INFINITY;
		if (q->has_point && l->has_point)
			v->distance = index_distance(
			    q->latitude, q->longitude, l->latitude, l->longitude);
		judge_area(v, q);
		judge_groups(v, q);
		judge_numbers(v, q);
		judge_text(v, q);
	}
}

/* ---- Comparing ---- */

static void
check_row(const struct index_row *row, const struct verdict *v)
{
	assert_int_equal(row->id, v->m->l.id);
	assert_int_equal(row->kind, v->m->l.kind);
	assert_int_equal(row->cover, v->cover);
	assert_int_equal(row->fails, v->fails);
	assert_int_equal(row->failed_groups, v->failed_groups);
	assert_int_equal(row->stale, v->stale);
	assert_int_equal(row->score, v->score);
	assert_int_equal(row->slots_missing, v->slots_missing);
	assert_int_equal(row->price, v->m->l.price);
	assert_int_equal(row->confirmed_on, v->m->l.confirmed_on);
	assert_int_equal(row->taking_from, v->m->l.taking_from);
	if (isfinite(v->distance))
		assert_true(fabs(row->distance - v->distance) <= 0.5);
	else
		assert_int_equal(row->distance, -1);
}

static size_t
keep_if(struct verdict *kept, bool (*wanted)(const struct verdict *))
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (wanted(&verdicts[i]))
			kept[n++] = verdicts[i];
	}
	return n;
}

static bool
is_match(const struct verdict *v)
{
	return v->fails == 0 && !v->hidden;
}

/* Fails one thing: one bit, and if that is terms then those of one group. */
static bool
fails_once(const struct verdict *v)
{
	return !v->hidden && __builtin_popcount(v->fails) == 1 &&
	       (v->fails != INDEX_FAILS_GROUP || __builtin_popcount(v->failed_groups) == 1);
}

static bool
is_near(const struct verdict *v)
{
	return fails_once(v) && (v->fails != INDEX_FAILS_AREA || v->near) &&
	       (v->fails != INDEX_FAILS_TEXT || v->text_part);
}

static void
check_rows(const struct index_query *q)
{
	struct verdict *kept = malloc(count * sizeof(*kept) + 1);
	size_t n = keep_if(kept, is_match), limit = q->limit < 100 ? q->limit : 100;

	sorting = q;
	assert_int_equal(result.total, n);
	qsort(kept, n, sizeof(*kept), by_query);
	n = q->offset >= n ? 0 : n - q->offset;
	assert_int_equal(result.row_count, n < limit ? n : limit);
	for (size_t i = 0; i < result.row_count; i++)
		check_row(&result.rows[i], &kept[q->offset + i]);
	if (q->near_limit > 0) {
		limit = q->near_limit < 100 ? q->near_limit : 100;
		n = keep_if(kept, is_near);
		assert_int_equal(result.near_total, n);
		qsort(kept, n, sizeof(*kept), by_distance);
		assert_int_equal(result.near_count, n < limit ? n : limit);
		for (size_t i = 0; i < result.near_count; i++)
			check_row(&result.near[i], &kept[i]);
	}
	free(kept);
}

static bool
passes_but_group(const struct verdict *v, uint32_t group)
{
	return is_match(v) || (fails_once(v) && v->fails == INDEX_FAILS_GROUP &&
				  v->failed_groups == 1u << group);
}

static void
check_facets(void)
{
	assert_int_equal(result.facet_count, TERMS);
	for (uint16_t t = 0; t < TERMS; t++) {
		uint32_t n = 0, relaxed = 0, g = terms[t].group;

		for (size_t i = 0; i < count; i++) {
			bool others = passes_but_group(&verdicts[i], g);

			relaxed += others;
			if (groups[g].mode == INDEX_ALL)
				others = is_match(&verdicts[i]);
			n += others && has_term(verdicts[i].m, t);
		}
		assert_int_equal(result.facets[t], n);
		assert_int_equal(result.relaxed.groups[g], relaxed);
	}
}

static uint32_t
without(enum index_criterion criterion)
{
	uint32_t n = 0;

	for (size_t i = 0; i < count; i++)
		n += is_match(&verdicts[i]) ||
		     (fails_once(&verdicts[i]) && verdicts[i].fails == (uint32_t)criterion);
	return n;
}

static void
check_counts(const struct index_query *q)
{
	uint32_t shown = 0;

	for (size_t i = 0; i < count; i++)
		shown += verdicts[i].fails == 0;
	assert_int_equal(result.relaxed.hidden, shown);
	assert_int_equal(result.relaxed.slots, without(INDEX_FAILS_SLOTS));
	assert_int_equal(result.relaxed.price, without(INDEX_FAILS_PRICE));
	assert_int_equal(result.relaxed.start, without(INDEX_FAILS_START));
	assert_int_equal(result.relaxed.text, without(INDEX_FAILS_TEXT));
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		uint32_t n = 0;

		for (size_t i = 0; i < count && q->has_point && q->wider[j] > 0; i++) {
			const struct verdict *v = &verdicts[i];

			if ((v->fails & ~(uint32_t)INDEX_FAILS_AREA) || v->hidden)
				continue;
			n += v->own_area ? v->fails == 0 : v->distance <= q->wider[j];
		}
		assert_int_equal(result.wider[j], n);
	}
}

static void
try_queries(size_t listings_wanted, size_t queries)
{
	enum bitmap_level best = bitmap_ways_best()->level;

	for (uint32_t g = 0; g < GROUPS; g++)
		groups[g] =
		    (struct index_group){(uint8_t)g, chance(40) ? INDEX_ALL : INDEX_ANY};
	for (uint32_t t = 0; t < TERMS; t++)
		terms[t] = (struct index_term){(uint16_t)t, (uint8_t)(t % GROUPS)};
	make_listings(listings_wanted);
	fixture_build(&vocabulary, listings, count);
	for (size_t i = 0; i < queries; i++) {
		struct index_query q = make_query();

		ix->ways = bitmap_ways_of((enum bitmap_level)random_below(best + 1u));
		fixture_search(&q);
		judge_all(&q);
		check_rows(&q);
		check_facets();
		check_counts(&q);
	}
}

static void
small_indexes_answer_as_the_reference(void **state)
{
	static const size_t sizes[] = {0, 1, 2, 63, 64, 65, 511, 512, 513, 1024, 1025, 2000};

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		try_queries(sizes[i], QUERIES);
	for (size_t i = 0; i < ROUNDS; i++)
		try_queries(1 + random_below(1500), QUERIES);
}

/* Many blocks, so that whole blocks are near enough or too far. */
static void
a_large_index_answers_as_the_reference(void **state)
{
	(void)state;
	try_queries(30000, 2 * QUERIES);
}

static int
free_all(void **state)
{
	free(made);
	free(listings);
	free(verdicts);
	return fixture_tear_down(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(small_indexes_answer_as_the_reference),
	    cmocka_unit_test(a_large_index_answers_as_the_reference),
	};

	return cmocka_run_group_tests(tests, fixture_set_up, free_all);
}
