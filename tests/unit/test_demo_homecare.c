/* The made-up county of home care: the same for the same world, in the shares it promises, and
 * each story in order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "demo/homecare.h"
#include "demo/homecare_story.h"
#include "demo/homecare_week.h"
#include "demo/names.h"
#include "lib/arena.h"
#include "queries.h"

enum { TODAY = 20778, /* 21 November 2026 */ PEOPLE = 1500, PROVIDERS = 30 };

static struct arena *a;
static struct homecare_patch patches[] = {
    {.id = 1, .name = "Town", .district = "A", .latitude = 51.9, .longitude = -2.1},
    {.id = 2,
	.name = "Hills",
	.district = "B",
	.latitude = 51.8,
	.longitude = -1.9,
	.rural = true},
};
static struct homecare_place places[] = {
    {"GL50 1AA", "GL50 1", "E1", 51.9, -2.1, 0},
    {"GL54 1AA", "GL54 1", NULL, 51.8, -1.9, 1},
};

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(1024 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
make_world(struct homecare_world *world)
{
	*world = (struct homecare_world){.today = TODAY,
	    .patches = patches,
	    .patch_count = 2,
	    .places = places,
	    .place_count = 2,
	    .practitioner = 1,
	    .broker = 2,
	    .weight = 1};
	for (int i = 0; i < HC_NUMBERED; i++)
		world->next_id[i] = 1;
	homecare_world_prepare(world, a, PROVIDERS);
}

static void
make_people(struct homecare_world *world, struct homecare_rows *rows, uint64_t count)
{
	make_world(world);
	*rows = (struct homecare_rows){.a = a};
	homecare_market_make(world, rows);
	for (uint64_t i = 0; i < count; i++)
		homecare_person_make(world, rows, i);
}

static void
moments_are_written_and_put_off(void **state)
{
	int64_t saturday = INT64_C(20778) * HOMECARE_DAY; /* 21 November 2026 is one */

	(void)state;
	assert_string_equal(homecare_date(a, TODAY), "2026-11-21");
	assert_string_equal(homecare_moment(a, saturday + 615), "2026-11-21 10:15:00");
	assert_int_equal(homecare_working(saturday + 615), saturday + 2 * HOMECARE_DAY + 615);
	/* Friday at six in the evening: Monday after nine. */
	assert_int_equal(homecare_working(saturday - 360), saturday + 2 * HOMECARE_DAY + 540);
	assert_int_equal(homecare_working(saturday - 600), saturday - 600);
}

static void
fees_follow_the_rule(void **state)
{
	(void)state;
	/* 2,420 pence in 2024-25; 5 per cent more each April: 2,541, then 2,668. */
	assert_int_equal(homecare_fee(false, 19900, 1, 1, 60), 2420); /* 26 June 2024 */
	assert_int_equal(homecare_fee(false, TODAY, 1, 1, 60), 2668);
	assert_int_equal(homecare_fee(false, TODAY, 1, 1, 30), 2668 * 110 / 100);
	assert_int_equal(homecare_fee(false, TODAY, 6, 1, 60), 2668 * 108 / 100);
	assert_int_equal(homecare_fee(true, TODAY, 1, 1, 60), 2668 * 108 / 100);
}

static void
references_are_different(void **state)
{
	static bool seen[24 * 24 * 10000];

	(void)state;
	assert_int_equal(strlen(homecare_reference(a, "HC", 1)), 9);
	for (int64_t i = 0; i < 100000; i++) {
		int64_t place = i % 5760000 * 3571123 % 5760000;

		assert_false(seen[place]);
		seen[place] = true;
	}
	assert_string_not_equal(homecare_reference(a, "HC", 1), homecare_reference(a, "HC", 2));
}

static void
weeks_have_their_shares(void **state)
{
	int visits = 0;
	int mornings = 0;
	int two = 0;

	(void)state;
	for (uint64_t i = 0; i < 2000; i++) {
		struct chance chance = chance_for(i);
		struct homecare_week week;
		int64_t minutes = 0;

		homecare_week_make(&week, &chance);
		assert_in_range(week.count, 2, HOMECARE_VISITS);
		for (size_t j = 0; j < week.count; j++) {
			const struct homecare_visit *v = &week.visits[j];

			assert_true(
			    v->begins_at >= v->window_from && v->begins_at <= v->window_to);
			assert_in_range(v->day, 1, 7);
			assert_in_range(v->minutes, 15, 60);
			minutes += v->minutes;
			mornings += v->part == 1;
		}
		assert_int_equal(minutes, week.visit_minutes);
		visits += (int)week.count;
		two += week.two_carers;
	}
	assert_in_range(visits / 2000, 14, 18);
	assert_in_range(mornings * 100 / visits, 36, 48); /* of five parts */
	assert_in_range(two, 2000 * 15 / 100, 2000 * 25 / 100);
}

static void
the_same_world_gives_the_same_stories(void **state)
{
	struct homecare_world world;
	struct homecare_rows first;
	struct homecare_rows second;

	(void)state;
	make_people(&world, &first, 200);
	make_people(&world, &second, 200);
	for (int i = 0; i < HC_TABLES; i++)
		assert_int_equal(first.table[i].count, second.table[i].count);
	for (size_t i = 0; i < first.table[HC_REQUEST].count; i++) {
		const struct demo_care_request_add_args *x = first.table[HC_REQUEST].rows;
		const struct demo_care_request_add_args *y = second.table[HC_REQUEST].rows;

		assert_string_equal(x[i].sent_at, y[i].sent_at);
		assert_int_equal(x[i].week_pence, y[i].week_pence);
	}
}

/* What follows a request is for the same person, and nobody approves more than they may. */
static void
people_and_approvals_stay_as_they_are_shown(void **state)
{
	struct homecare_world world;
	struct homecare_rows rows;
	const struct demo_care_request_add_args *r;
	const struct demo_care_package_add_args *k;
	size_t followed = 0;
	int64_t most = 0;

	(void)state;
	make_people(&world, &rows, PEOPLE);
	r = rows.table[HC_REQUEST].rows;
	k = rows.table[HC_PACKAGE].rows;
	for (size_t i = 0; i < rows.table[HC_REQUEST].count; i++) {
		bool has_carer = strcmp(r[i].carer_strain, "no_carer") != 0;

		if (r[i].approved_at != NULL && r[i].week_pence > most)
			most = r[i].week_pence;
		for (size_t j = 0; j < rows.table[HC_PACKAGE].count; j++) {
			if (k[j].person_id != r[i].person_id)
				continue;
			followed++;
			assert_int_equal(k[j].lives_alone, r[i].lives_alone);
			assert_int_equal(k[j].has_carer, has_carer);
		}
	}
	assert_true(followed > 100);
	/* 365 / 7 weeks, and eight bank holidays at no more than twice the rate. */
	assert_in_range(most * 54, 1, HOMECARE_LIMIT_PENCE);
}

static int
waiting_in(const struct homecare_rows *rows, int64_t patch, int *all)
{
	const struct demo_care_request_add_args *r = rows->table[HC_REQUEST].rows;
	int tiers_later = 0;

	*all = 0;
	for (size_t i = 0; i < rows->table[HC_REQUEST].count; i++) {
		if (r[i].patch_id != patch)
			continue;
		++*all;
		for (size_t j = 0; j < rows->table[HC_SOURCING].count; j++) {
			const struct demo_sourcing_add_args *s = rows->table[HC_SOURCING].rows;

			tiers_later += s[j].request_id == r[i].id && s[j].tier > 1;
		}
	}
	return tiers_later;
}

static void
the_country_waits_longer_than_the_town(void **state)
{
	struct homecare_world world;
	struct homecare_rows rows;
	int town;
	int hills;
	int in_town;
	int in_hills;

	(void)state;
	make_people(&world, &rows, PEOPLE);
	in_town = waiting_in(&rows, 1, &town);
	in_hills = waiting_in(&rows, 2, &hills);
	assert_true(town > 300 && hills > 300);
	assert_true((double)in_hills / hills > 1.2 * in_town / town);
}

static void
the_weak_provider_hands_back_more(void **state)
{
	struct homecare_world world;
	struct homecare_rows rows;
	const struct demo_handback_add_args *h;
	const struct demo_care_package_add_args *c;
	int back[2] = { 0, 0 };
	int packages[2] = { 0, 0 };
	int64_t weak;

	(void)state;
	make_people(&world, &rows, PEOPLE);
	weak = world.providers[3].id;
	assert_true(world.providers[3].weak);
	h = rows.table[HC_HANDBACK].rows;
	c = rows.table[HC_PACKAGE].rows;
	for (size_t i = 0; i < rows.table[HC_HANDBACK].count; i++)
		back[h[i].organisation_id == weak]++;
	for (size_t i = 0; i < rows.table[HC_PACKAGE].count; i++)
		packages[c[i].organisation_id == weak]++;
	assert_true(packages[1] > 0);
	assert_true((double)back[1] / packages[1] > 2.0 * back[0] / packages[0]);
}

static void
providers_have_different_names(void **state)
{
	const char *names[600];

	(void)state;
	for (size_t i = 0; i < 600; i++) {
		names[i] = demo_provider(a, i);
		assert_memory_equal(names[i], "Made-up ", 8);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(names[i], names[j]);
	}
	assert_string_equal(demo_provider(a, 0), "Made-up Marigold Home Care (example)");
	assert_string_equal(demo_house(a, 0), "Made-up Alder Court (example)");
}

static void
a_county_has_the_size_that_was_asked(void **state)
{
	(void)state;
	assert_int_equal(homecare_people(1), 5200);
	assert_int_equal(homecare_people(0.1), 520);
	assert_int_equal(homecare_providers(1), 60);
	assert_int_equal(homecare_providers(0.1), 30);
	assert_int_equal(homecare_providers(10), 600);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(moments_are_written_and_put_off),
	    cmocka_unit_test(fees_follow_the_rule),
	    cmocka_unit_test(references_are_different),
	    cmocka_unit_test(weeks_have_their_shares),
	    cmocka_unit_test(the_same_world_gives_the_same_stories),
	    cmocka_unit_test(people_and_approvals_stay_as_they_are_shown),
	    cmocka_unit_test(the_country_waits_longer_than_the_town),
	    cmocka_unit_test(the_weak_provider_hands_back_more),
	    cmocka_unit_test(providers_have_different_names),
	    cmocka_unit_test(a_county_has_the_size_that_was_asked),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
