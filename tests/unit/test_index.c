/* The search index on small sets of listings worked out by hand. */
#include "index_fixture.h"

/* Groups: 0 kind (any), 1 task (all), 2 language (any). */
enum {
	PA = 0,
	CLUB = 1,
	WASHING = 10,
	COOKING = 11,
	WALKS = 12,
	POLISH = 20,
	WELSH = 21,
};

static const struct index_term terms[] = {
    {PA, 0}, {CLUB, 0}, {WASHING, 1}, {COOKING, 1}, {WALKS, 1}, {POLISH, 2}, {WELSH, 2}};
static const struct index_group groups[] = {{0, INDEX_ANY}, {1, INDEX_ALL}, {2, INDEX_ANY}};
static const struct index_vocabulary vocabulary = {
    .terms = terms, .term_count = 7, .groups = groups, .group_count = 3, .stamp = 4711};

/* A made-up town centre.  A degree of latitude is 111,194.93 m on the engine's sphere. */
#define LATITUDE 51.8
#define LONGITUDE (-2.2)
#define TODAY 20000

static double
metres_north(double metres)
{
	return LATITUDE + metres / 111194.93;
}

/* Goes everywhere, from the town centre, at 20.00 an hour, confirmed today, taking now. */
static struct index_listing
listing(uint64_t id)
{
	return (struct index_listing){
	    .id = id,
	    .has_point = true,
	    .latitude = LATITUDE,
	    .longitude = LONGITUDE,
	    .reach = INDEX_REACH_EVERYWHERE,
	    .price = 2000,
	    .confirmed_on = TODAY,
	};
}

static struct index_query
query_here(void)
{
	return (struct index_query){
	    .has_point = true,
	    .latitude = LATITUDE,
	    .longitude = LONGITUDE,
	    .radius = 5000,
	    .today = TODAY,
	    .limit = 10,
	    .near_limit = 10,
	};
}

static void
assert_ids(const struct index_row *rows, size_t count, size_t expected, ...)
{
	va_list ids;

	assert_int_equal(count, expected);
	va_start(ids, expected);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(rows[i].id, va_arg(ids, int));
	va_end(ids);
}

#define ASSERT_PAGE(...) assert_ids(result.rows, result.row_count, __VA_ARGS__)
#define ASSERT_NEAR(...) assert_ids(result.near, result.near_count, __VA_ARGS__)

/* ---- Place ---- */

static void
its_own_area_decides(void **state)
{
	static const uint32_t patches[] = {7, 9};
	static const uint32_t here[] = {1, 9};
	struct index_listing l[9];
	struct index_query q = query_here();

	(void)state;
	for (size_t i = 0; i < 9; i++)
		l[i] = listing(i + 1);
	/* 1: 3 km away and goes 3,001 m; 2: as near, but goes 2,900 m. */
	l[0].latitude = l[1].latitude = metres_north(3000);
	l[0].reach = l[1].reach = INDEX_REACH_RADIUS;
	l[0].reach_metres = 3001;
	l[1].reach_metres = 2900;
	/* 3: 40 km away but serves area 9; 4: next door, serves area 7 and 9; 5: serves 7. */
	l[2].latitude = metres_north(40000);
	l[2].reach = l[3].reach = l[4].reach = INDEX_REACH_AREAS;
	l[2].areas = &patches[1];
	l[2].area_count = 1;
	l[3].areas = patches;
	l[3].area_count = 2;
	l[4].areas = patches;
	l[4].area_count = 1;
	/* 6: county-wide, 50 km away; 7: a venue at 5,100 m; 8: a venue at 4,900 m; 9: an
	 * agency of which only the office is known, at 4,000 m. */
	l[5].latitude = metres_north(50000);
	l[6].latitude = metres_north(5100);
	l[7].latitude = metres_north(4900);
	l[8].latitude = metres_north(4000);
	l[6].reach = l[7].reach = INDEX_REACH_VENUE;
	l[8].reach = INDEX_REACH_UNKNOWN;
	fixture_build(&vocabulary, l, 9);
	q.areas = here;
	q.area_count = 2;
	fixture_search(&q);
	assert_int_equal(result.total, 6);
	ASSERT_PAGE(6, 4, 1, 9, 8, 3, 6);
	assert_int_equal(result.rows[0].cover, INDEX_COVERS);
	assert_int_equal(result.rows[1].cover, INDEX_COVERS);
	assert_int_equal(result.rows[1].distance, 3000);
	assert_int_equal(result.rows[1].own_radius, 3001);
	assert_int_equal(result.rows[2].cover, INDEX_AREA_UNKNOWN);
	assert_int_equal(result.rows[2].own_radius, -1);
	assert_int_equal(result.rows[3].cover, INDEX_AT_VENUE);
	assert_int_equal(result.rows[4].cover, INDEX_COVERS);
	assert_int_equal(result.rows[4].distance, 40000);
	assert_int_equal(result.rows[5].cover, INDEX_COVERS);
	/* Near: 5 by its areas (beyond what is not known), 2 by 100 m, 7 by 100 m. */
	assert_int_equal(result.near_total, 3);
	ASSERT_NEAR(3, 5, 2, 7);
	assert_int_equal(result.near[0].fails, INDEX_FAILS_AREA);
	assert_int_equal(result.near[0].metres_beyond, -1);
	assert_int_equal(result.near[0].cover, INDEX_OUTSIDE);
	assert_in_range(result.near[1].metres_beyond, 100, 101);
	assert_in_range(result.near[2].metres_beyond, 100, 101);
	/* Only 50 m further, none but 5 is near. */
	q.further = 50;
	fixture_search(&q);
	ASSERT_NEAR(1, 5);
}

static void
wider_circles_are_counted(void **state)
{
	struct index_listing l[5];
	struct index_query q = query_here();

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		l[i] = listing(i + 1);
		l[i].latitude = metres_north(4000.0 * (double)i);
		l[i].reach = INDEX_REACH_VENUE;
	}
	l[4].reach = INDEX_REACH_RADIUS; /* at 16 km, goes 1 km: no circle of ours helps */
	l[4].reach_metres = 1000;
	fixture_build(&vocabulary, l, 5);
	q.wider[0] = 10000;
	q.wider[1] = 20000;
	q.wider[3] = 1000;
	fixture_search(&q);
	assert_int_equal(result.total, 2);
	assert_int_equal(result.wider[0], 3);
	assert_int_equal(result.wider[1], 4);
	assert_int_equal(result.wider[2], 0);
	assert_int_equal(result.wider[3], 1);
}

static void
without_a_place_all_are_found(void **state)
{
	struct index_listing l[3] = {listing(3), listing(1), listing(2)};
	struct index_query q = {.limit = 10, .today = TODAY};

	(void)state;
	l[0].reach = INDEX_REACH_VENUE;
	l[1].has_point = false;
	l[2].confirmed_on = TODAY - 1;
	fixture_build(&vocabulary, l, 3);
	fixture_search(&q);
	assert_int_equal(result.total, 3);
	ASSERT_PAGE(3, 1, 3, 2); /* the latest confirmed first, then by id */
	assert_int_equal(result.rows[0].cover, INDEX_NO_PLACE);
	assert_int_equal(result.rows[0].distance, -1);
	/* With one, the listing without a point is last. */
	q = query_here();
	fixture_search(&q);
	ASSERT_PAGE(3, 2, 3, 1);
	assert_int_equal(result.rows[2].distance, -1);
	assert_int_equal(result.rows[2].cover, INDEX_COVERS);
}

/* ---- Terms and facets ---- */

static void
facets_leave_their_own_choice_out(void **state)
{
	static const uint16_t has[4][4] = {{PA, WASHING, COOKING, POLISH}, {PA, WASHING, WELSH},
	    {CLUB, COOKING, POLISH}, {PA, COOKING, WALKS}};
	static const size_t count[4] = {4, 3, 3, 3};
	static const uint16_t pa[] = {PA}, cooking_pa[] = {PA, COOKING},
			      two_tasks[] = {COOKING, WASHING, 77};
	struct index_listing l[4];
	struct index_query q = query_here();

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		l[i] = listing(i + 1);
		l[i].terms = has[i];
		l[i].term_count = count[i];
	}
	fixture_build(&vocabulary, l, 4);
	fixture_search(&q);
	assert_int_equal(result.facet_count, WELSH + 1);
	assert_int_equal(result.facets[PA], 3);
	assert_int_equal(result.facets[CLUB], 1);
	assert_int_equal(result.facets[WALKS], 1);
	assert_int_equal(result.facets[2], 0);

	q.terms = pa;
	q.term_count = 1;
	fixture_search(&q);
	ASSERT_PAGE(3, 1, 2, 4);
	assert_int_equal(result.facets[CLUB], 1); /* as if PA were not chosen */
	assert_int_equal(result.facets[PA], 3);
	assert_int_equal(result.facets[POLISH], 1);
	assert_int_equal(result.facets[WASHING], 2);
	assert_int_equal(result.relaxed.groups[0], 4);
	assert_int_equal(result.relaxed.groups[1], 3);
	ASSERT_NEAR(1, 3);
	assert_int_equal(result.near[0].fails, INDEX_FAILS_GROUP);
	assert_int_equal(result.near[0].failed_groups, 1);
	assert_int_equal(result.near[0].terms_missing, 1);

	q.terms = cooking_pa;
	q.term_count = 2;
	fixture_search(&q);
	ASSERT_PAGE(2, 1, 4);
	assert_int_equal(result.facets[CLUB], 1);
	assert_int_equal(result.facets[WASHING], 1); /* chosen as well as cooking */
	assert_int_equal(result.facets[COOKING], 2);
	assert_int_equal(result.facets[WELSH], 0);
	assert_int_equal(result.relaxed.groups[1], 3);
	ASSERT_NEAR(2, 2, 3);

	q.terms = two_tasks;
	q.term_count = 3;
	fixture_search(&q);
	assert_int_equal(result.unknown_terms, 1);
	ASSERT_PAGE(1, 1);
	ASSERT_NEAR(3, 2, 3, 4);
	assert_int_equal(result.near[0].failed_groups, 2);
	assert_int_equal(result.near[0].terms_missing, 1);
}

/* ---- Slots, price, dates ---- */

static void
slots_need_their_minutes(void **state)
{
	struct index_listing l[3];
	struct index_query q = query_here();

	(void)state;
	for (size_t i = 0; i < 3; i++)
		l[i] = listing(i + 1);
	l[0].minutes[0] = 60; /* Monday morning */
	l[0].minutes[1] = 30;
	l[1].minutes[0] = 45;
	l[2].minutes[34] = 1440; /* Sunday night */
	fixture_build(&vocabulary, l, 3);
	q.slots = 3;
	fixture_search(&q);
	ASSERT_PAGE(1, 1);
	assert_int_equal(result.rows[0].slots_free, 3);
	assert_int_equal(result.rows[0].slots_any, 3);
	ASSERT_NEAR(2, 2, 3);
	assert_int_equal(result.near[0].slots_missing, 1);
	assert_int_equal(result.near[0].slots_free, 1);
	assert_int_equal(result.near[1].slots_missing, 2);
	assert_int_equal(result.near[1].slots_any, UINT64_C(1) << 34);
	assert_int_equal(result.relaxed.slots, 3);
	q.slots_needed = 1; /* either will do */
	fixture_search(&q);
	ASSERT_PAGE(2, 1, 2);
	q.minutes[0] = 46;
	fixture_search(&q);
	ASSERT_PAGE(1, 1);
	q.minutes[0] = 45;
	fixture_search(&q);
	ASSERT_PAGE(2, 1, 2);
	q.slots = UINT64_C(1) << 34;
	q.minutes[34] = 1440;
	fixture_search(&q);
	ASSERT_PAGE(1, 3);
}

static void
price_and_start_have_limits(void **state)
{
	struct index_listing l[4] = {listing(1), listing(2), listing(3), listing(4)};
	struct index_query q = query_here();

	(void)state;
	l[0].price = 2250;
	l[1].price = -1;
	l[2].price = 0;
	l[0].taking_from = TODAY + 7;
	l[1].taking_from = INDEX_NOT_TAKING;
	fixture_build(&vocabulary, l, 4);
	q.has_price = true;
	q.price = 2000;
	fixture_search(&q);
	ASSERT_PAGE(2, 3, 4);
	ASSERT_NEAR(2, 1, 2);
	assert_int_equal(result.near[0].fails, INDEX_FAILS_PRICE);
	assert_int_equal(result.near[0].pence_over, 250);
	assert_int_equal(result.near[1].pence_over, -1);
	assert_int_equal(result.near[1].price, -1);
	q.price = 1999;
	fixture_search(&q);
	ASSERT_PAGE(1, 3);
	q.price = INT32_MAX;
	fixture_search(&q);
	ASSERT_PAGE(3, 1, 3, 4);
	q.has_price = false;
	q.has_start = true;
	q.start = TODAY + 6;
	fixture_search(&q);
	ASSERT_PAGE(2, 3, 4);
	ASSERT_NEAR(2, 1, 2);
	assert_int_equal(result.near[0].days_late, 1);
	assert_int_equal(result.near[1].days_late, -1);
	assert_int_equal(result.relaxed.start, 4);
	q.start = INT32_MAX;
	fixture_search(&q);
	ASSERT_PAGE(3, 1, 3, 4);
	q.has_start = false;
	q.sort = INDEX_BY_PRICE;
	fixture_search(&q);
	ASSERT_PAGE(4, 3, 4, 1, 2);
}

static void
stale_listings_are_marked_then_hidden(void **state)
{
	struct index_listing l[4] = {listing(1), listing(2), listing(3), listing(4)};
	struct index_query q = query_here();

	(void)state;
	l[0].confirmed_on = TODAY - 14;
	l[1].confirmed_on = TODAY - 13;
	l[2].confirmed_on = TODAY - 30;
	l[3].confirmed_on = TODAY - 500;
	l[3].never_stale = true;
	fixture_build(&vocabulary, l, 4);
	q.stale_after = 14;
	q.hide_after = 30;
	fixture_search(&q);
	ASSERT_PAGE(3, 1, 2, 4);
	assert_true(result.rows[0].stale);
	assert_false(result.rows[1].stale);
	assert_false(result.rows[2].stale);
	assert_int_equal(result.relaxed.hidden, 4);
	assert_int_equal(result.near_total, 0);
	q.sort = INDEX_BY_FRESHNESS;
	fixture_search(&q);
	ASSERT_PAGE(3, 2, 1, 4);
	q.sort = INDEX_BY_MATCH;
	fixture_search(&q);
	ASSERT_PAGE(3, 2, 4, 1);
	q.hide_after = 31;
	fixture_search(&q);
	assert_int_equal(result.total, 4);
}

/* ---- Pages, single listings, limits ---- */

static void
pages_follow_one_another(void **state)
{
	struct index_listing l[25];
	struct index_query q = query_here();

	(void)state;
	for (size_t i = 0; i < 25; i++) {
		l[i] = listing(100 - i);
		l[i].latitude = metres_north(100.0 * (double)(i / 2));
	}
	fixture_build(&vocabulary, l, 25);
	q.limit = 4;
	fixture_search(&q);
	ASSERT_PAGE(4, 99, 100, 97, 98); /* equally far: by id */
	q.offset = 22;
	fixture_search(&q);
	assert_int_equal(result.total, 25);
	ASSERT_PAGE(3, 77, 78, 76);
	q.offset = 25;
	fixture_search(&q);
	ASSERT_PAGE(0);
	q.offset = UINT32_MAX;
	fixture_search(&q);
	ASSERT_PAGE(0);
	q.offset = 0;
	q.limit = 1000;
	fixture_search(&q);
	assert_int_equal(result.row_count, 25);
}

static void
one_listing_is_explained(void **state)
{
	static const uint16_t polish[] = {POLISH};
	const uint64_t ids[] = {2, 5, 1};
	struct index_listing l[2] = {listing(1), listing(2)};
	struct index_query q = query_here();
	struct index_row rows[3];
	bool found[3];

	(void)state;
	l[1].reach = INDEX_REACH_RADIUS;
	l[1].reach_metres = 500;
	l[1].latitude = metres_north(700);
	l[1].confirmed_on = TODAY - 100;
	fixture_build(&vocabulary, l, 2);
	q.terms = polish;
	q.term_count = 1;
	q.has_price = true;
	q.price = 1500;
	q.hide_after = 30;
	assert_int_equal(index_explain(ix, a, &q, ids, 3, rows, found), 0);
	assert_true(found[0]);
	assert_false(found[1]);
	assert_true(found[2]);
	assert_int_equal(rows[0].id, 2);
	assert_int_equal(rows[0].fails,
	    INDEX_FAILS_AREA | INDEX_FAILS_PRICE | INDEX_FAILS_GROUP | INDEX_FAILS_HIDDEN);
	assert_in_range(rows[0].metres_beyond, 200, 201);
	assert_int_equal(rows[2].id, 1);
	assert_int_equal(rows[2].fails, INDEX_FAILS_PRICE | INDEX_FAILS_GROUP);
	assert_int_equal(rows[2].pence_over, 500);
}

static void
an_empty_index_answers(void **state)
{
	struct index_query q = query_here();

	(void)state;
	fixture_build(&vocabulary, NULL, 0);
	q.text = "cooking";
	q.slots = 1;
	q.has_price = q.has_start = true;
	q.hide_after = 3;
	fixture_search(&q);
	assert_int_equal(result.total, 0);
	assert_int_equal(result.row_count, 0);
	assert_int_equal(index_facts(ix).listings, 0);
	assert_int_equal(index_facts(ix).stamp, 4711);
}

static void
bad_listings_are_refused(void **state)
{
	static const uint16_t unknown[] = {3}, beyond[] = {5000};
	struct index_listing l = listing(1);
	struct index_builder *b;

	(void)state;
	assert_int_equal(index_builder_new(file, &vocabulary, &b), 0);
#define REFUSED(change) \
	do { \
		l = listing(1); \
		change; \
		assert_int_equal(index_builder_add(b, &l), INDEX_INVALID); \
	} while (0)
	REFUSED(l.latitude = 91);
	REFUSED(l.longitude = (double)NAN);
	REFUSED(l.reach = INDEX_REACH_RADIUS);
	REFUSED(l.reach = INDEX_REACH_RADIUS; l.reach_metres = 2000000);
	REFUSED(l.has_point = false; l.reach = INDEX_REACH_RADIUS; l.reach_metres = 1);
	REFUSED(l.price = -2);
	REFUSED(l.confirmed_on = -1);
	REFUSED(l.taking_from = -1);
	REFUSED(l.minutes[3] = 1441);
	REFUSED(l.terms = unknown; l.term_count = 1);
	REFUSED(l.terms = beyond; l.term_count = 1);
#undef REFUSED
	index_builder_free(b);
}

static void
bad_queries_are_refused(void **state)
{
	struct index_listing l = listing(1);
	struct index_query q;

	(void)state;
	fixture_build(&vocabulary, &l, 1);
#define REFUSED(change) \
	do { \
		q = query_here(); \
		change; \
		assert_int_equal(index_search(ix, a, &q, &result), INDEX_INVALID); \
	} while (0)
	REFUSED(q.latitude = (double)INFINITY);
	REFUSED(q.longitude = -181);
	REFUSED(q.radius = 1000001);
	REFUSED(q.wider[2] = 1000001);
	REFUSED(q.area_count = INDEX_AREAS_MAX + 1);
	REFUSED(q.slots = UINT64_C(1) << 35);
	REFUSED(q.slots_needed = 36);
	REFUSED(q.today = -1);
	REFUSED(q.hide_after = -1);
	REFUSED(q.sort = 9);
#undef REFUSED
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(its_own_area_decides),
	    cmocka_unit_test(wider_circles_are_counted),
	    cmocka_unit_test(without_a_place_all_are_found),
	    cmocka_unit_test(facets_leave_their_own_choice_out),
	    cmocka_unit_test(slots_need_their_minutes),
	    cmocka_unit_test(price_and_start_have_limits),
	    cmocka_unit_test(stale_listings_are_marked_then_hidden),
	    cmocka_unit_test(pages_follow_one_another),
	    cmocka_unit_test(one_listing_is_explained),
	    cmocka_unit_test(an_empty_index_answers),
	    cmocka_unit_test(bad_listings_are_refused),
	    cmocka_unit_test(bad_queries_are_refused),
	};

	return cmocka_run_group_tests(tests, fixture_set_up, fixture_tear_down);
}
