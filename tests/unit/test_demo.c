/* The demonstration data: the same for the same number, evidently invented, within the
 * limits of its columns, and in the shares it promises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <regex.h>

#include "demo/listing.h"
#include "demo/names.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/text.h"

enum { LISTINGS = 2000, TERMS_MOST = 400 };

#define PERSON "[A-Z][a-z]+ (Example|Sample|Demo)-[A-Z][a-z]+"
#define ORGANISATION "Made-up [^()]+ [(]example[)]"

static struct arena *world_arena;
static struct arena *a;
static struct demo_world world;

static struct demo_town towns[] = {
    {.name = "Cheltenham", .latitude = 51.9, .longitude = -2.07, .district = "E07000078"},
    {.name = "Wotton (Gloucester)",
	.latitude = 51.87,
	.longitude = -2.23,
	.district = "E07000081"},
    {.name = "Painswick",
	.rural = true,
	.latitude = 51.786,
	.longitude = -2.194,
	.district = "E07000082"},
};

static struct demo_area areas[] = {
    {.id = 11, .code = "E07000078", .district = "E07000078"},
    {.id = 12, .code = "E07000081", .district = "E07000081"},
    {.id = 13, .code = "E07000082", .district = "E07000082"},
};

/* The terms as sql/schema/005_terms.sql has them: "(20, 1, 'personal_care',", with the
 * groups before them: "(1,  'task',". */
static void
read_terms(void)
{
	static const char row[] = "[(]([0-9]+), +([0-9]+, +)?'([a-z_]+)'";
	FILE *file = fopen("sql/schema/005_terms.sql", "r");
	char groups[32][32] = {{0}};
	char line[600];
	regex_t pattern;

	assert_non_null(file);
	assert_int_equal(regcomp(&pattern, row, REG_EXTENDED), 0);
	world.terms = arena_array(world_arena, TERMS_MOST, sizeof(world.terms[0]));
	while (fgets(line, sizeof(line), file) != NULL) {
		regmatch_t at[4];

		for (const char *from = line; regexec(&pattern, from, 4, at, 0) == 0;
		     from += at[0].rm_eo) {
			unsigned long id = strtoul(from + at[1].rm_so, NULL, 10);
			int length = (int)(at[3].rm_eo - at[3].rm_so);
			const char *code = from + at[3].rm_so;

			if (at[2].rm_so < 0) {
				snprintf(groups[id], sizeof(groups[id]), "%.*s", length, code);
				continue;
			}
			assert_true(world.term_count < TERMS_MOST);
			world.terms[world.term_count++] = (struct demo_term){
			    arena_printf(world_arena, "%s.%.*s",
				groups[strtoul(from + at[2].rm_so, NULL, 10)], length, code),
			    (uint16_t)id};
		}
	}
	regfree(&pattern);
	fclose(file);
	assert_true(world.term_count > 150);
}

static int
set_up(void **state)
{
	(void)state;
	world_arena = arena_new(4 * 1024 * 1024);
	a = arena_new(512 * 1024 * 1024);
	world = (struct demo_world){
	    .towns = towns,
	    .town_count = 3,
	    .areas = areas,
	    .area_count = 3,
	    .today = 20778,
	    .registered = true,
	    .note_writer = 1,
	};
	read_terms();
	demo_world_prepare(&world);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	arena_free(world_arena);
	return 0;
}

static bool
matches(const char *text, const char *pattern)
{
	char *whole = arena_printf(a, "^(%s)$", pattern);
	regex_t compiled;
	bool found;

	assert_int_equal(regcomp(&compiled, whole, REG_EXTENDED | REG_NOSUB), 0);
	found = regexec(&compiled, text, 0, NULL, 0) == 0;
	regfree(&compiled);
	return found;
}

static void
assert_matches(const char *text, const char *pattern)
{
	if (!matches(text, pattern))
		fail_msg("\"%s\" is not as %s", text, pattern);
}

/* FNV-1a over all that is stored of a listing. */
static uint64_t
add_to_sum(uint64_t sum, const char *text)
{
	for (; *text != '\0'; text++)
		sum = (sum ^ (unsigned char)*text) * UINT64_C(1099511628211);
	return (sum ^ '|') * UINT64_C(1099511628211);
}

static uint64_t
sum_of(const struct demo_listing *l)
{
	uint64_t sum = UINT64_C(14695981039346656037);
	const char *texts[] = {l->name, l->organisation, l->summary, l->description,
	    l->cannot_do, l->place, l->public_address, l->private_address, l->price_note,
	    l->taking_note, l->public_phone, l->public_email, l->website, l->private_phone,
	    l->private_email, l->rating, l->staff_note, l->staff_label};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		sum = add_to_sum(sum, texts[i]);
	sum =
	    add_to_sum(sum, arena_printf(a, "%d %.5f %.5f %d %d %d %d %d %d %d %d %d", l->kind,
				l->latitude, l->longitude, l->reach, l->radius, l->price_from,
				l->price_to, (int)l->taking_from, (int)l->confirmed_on,
				(int)l->published_on, l->beds, (int)l->rating_on));
	for (size_t i = 0; i < l->term_count; i++)
		sum = add_to_sum(sum, arena_printf(a, "%d", l->terms[i]));
	for (size_t i = 0; i < DEMO_SLOTS; i++)
		sum = add_to_sum(sum, arena_printf(a, "%d", l->minutes[i]));
	for (size_t i = 0; i < l->check_count; i++)
		sum = add_to_sum(sum,
		    arena_printf(a, "%s %d", l->checks[i].kind, (int)l->checks[i].seen_on));
	return sum;
}

static void
the_dice_are_the_published_ones(void **state)
{
	/* SplitMix64 from state 0: its first output is well known. */
	struct chance chance = {0};

	(void)state;
	assert_int_equal(
	    chance_below(&chance, UINT32_MAX), (UINT64_C(0xe220a839) * UINT32_MAX) >> 32);
	chance = chance_for(7);
	for (int i = 0; i < 10000; i++) {
		double share = chance_share(&chance);
		double spread = chance_spread(&chance);
		int between = chance_between(&chance, -3, 3);

		assert_true(share >= 0 && share < 1);
		assert_true(spread >= -1 && spread <= 1);
		assert_in_range(between + 3, 0, 6);
	}
}

static void
the_same_number_gives_the_same_listing(void **state)
{
	uint64_t first = 0;

	(void)state;
	for (uint64_t n = 0; n < 300; n++)
		first ^= sum_of(demo_listing_make(&world, n, a)) * (n + 1);
	/* Backwards, and with others made between: the order does not matter. */
	for (uint64_t n = 300; n-- > 0;) {
		demo_listing_make(&world, n + 1000, a);
		first ^= sum_of(demo_listing_make(&world, n, a)) * (n + 1);
	}
	assert_int_equal(first, 0);
	assert_int_not_equal(
	    sum_of(demo_listing_make(&world, 1, a)), sum_of(demo_listing_make(&world, 101, a)));
}

/* With another compiler or machine too.  Whoever changes words or dice on purpose takes the
 * sum that this test then names. */
static void
every_machine_makes_the_same_listings(void **state)
{
	uint64_t sum = 0;

	(void)state;
	for (uint64_t n = 0; n < 500; n++)
		sum = sum * 31 + sum_of(demo_listing_make(&world, n, a));
	assert_int_equal(sum, UINT64_C(0xd31aca5b78f58ecd));
}

static void
a_later_day_moves_the_dates_alone(void **state)
{
	struct demo_world later = world;

	(void)state;
	later.today += 10;
	for (uint64_t n = 0; n < 50; n++) {
		struct demo_listing *x = demo_listing_make(&world, n, a);
		struct demo_listing *y = demo_listing_make(&later, n, a);

		assert_string_equal(x->name, y->name);
		assert_string_equal(x->summary, y->summary);
		assert_int_equal(x->confirmed_on + 10, y->confirmed_on);
	}
}

static void
everybody_is_evidently_invented(void **state)
{
	(void)state;
	for (uint64_t n = 0; n < LISTINGS; n++) {
		const struct demo_listing *l = demo_listing_make(&world, n, a);

		assert_matches(l->name, l->kind == DEMO_PA ? PERSON
					: l->kind == DEMO_SHARED_LIVES
					    ? "([A-Z][a-z]+ and )?" PERSON ", Shared Lives"
					    : ORGANISATION);
		assert_matches(l->organisation, "|" PERSON "|" ORGANISATION);
		assert_matches(l->public_phone, "|01632 960[0-9]{3}|07700 900[0-9]{3}");
		assert_matches(l->private_phone, "01632 960[0-9]{3}|07700 900[0-9]{3}");
		assert_matches(l->public_email, "|[a-z0-9-]+@example[.]org");
		assert_matches(l->private_email, "[a-z0-9-]+@example[.]org");
		assert_matches(l->website, "|https://example[.]org/[a-z0-9-]+");
		assert_matches(l->private_address,
		    "[0-9]+ (Example Street|Sample Road|Demo Close), [A-Za-z ()-]+");
		assert_matches(l->staff_note, "|.*[(]Made up[)]");
	}
}

static void
everything_fits_its_column(void **state)
{
	(void)state;
	for (uint64_t n = 0; n < LISTINGS; n++) {
		const struct demo_listing *l = demo_listing_make(&world, n, a);

		assert_in_range(text_length(l->name), 5, 160);
		assert_in_range(text_length(l->summary), 20, 400);
		assert_true(text_length(l->organisation) <= 200);
		assert_true(text_length(l->cannot_do) <= 400);
		assert_true(text_length(l->price_note) <= 200);
		assert_true(text_length(l->taking_note) <= 200);
		assert_true(text_length(l->public_address) <= 400);
		assert_true(strlen(l->public_email) <= 254 && text_is_email(l->private_email));
		assert_true(strlen(l->website) <= 250);
		assert_null(strchr(l->summary, '{'));
		assert_null(strchr(l->description, '{'));
		assert_in_range(l->latitude * 100, 5160, 5210);
		assert_in_range(-l->longitude * 100, 180, 270);
		for (size_t i = 0; i < DEMO_SLOTS; i++)
			assert_in_range(l->minutes[i], 0, 1440);
	}
}

static void
assert_sensible(const struct demo_listing *l)
{
	assert_true(l->confirmed_on <= world.today && l->published_on <= l->confirmed_on);
	assert_true(l->price_to >= l->price_from);
	assert_int_equal(l->reach == DEMO_RADIUS, l->radius > 0);
	if (l->reach == DEMO_SOME_AREAS)
		assert_true(l->area_count > 0);
	/* The National Living Wage from April 2026 is £12.71 an hour. */
	if (l->kind == DEMO_PA)
		assert_true(l->price_from >= 1271);
	if (l->kind == DEMO_PA || l->kind == DEMO_SHARED_LIVES)
		assert_true(l->address_private && l->public_address[0] == '\0');
	if (l->reach == DEMO_VENUE)
		assert_true(l->public_address[0] != '\0');
	for (size_t i = 0; i < l->check_count; i++)
		assert_true(l->checks[i].seen_on < world.today);
	for (size_t i = 0; i < l->term_count; i++)
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(l->terms[i], l->terms[j]);
	assert_true(demo_listing_has(l, "language.english"));
	if (demo_listing_has(l, "task.transport") && l->kind == DEMO_PA)
		assert_true(demo_listing_has(l, "driver.own_car"));
	if (strstr(l->cannot_do, "nights") != NULL)
		assert_false(demo_listing_has(l, "task.sleep_in"));
}

static void
listings_make_sense(void **state)
{
	(void)state;
	for (uint64_t n = 0; n < LISTINGS; n++)
		assert_sensible(demo_listing_make(&world, n, a));
}

static void
a_private_address_is_rounded(void **state)
{
	(void)state;
	for (uint64_t n = 0; n < 200; n++) {
		const struct demo_listing *l = demo_listing_make(&world, n, a);
		double hundredths = l->latitude * 100;
		double off = hundredths - (double)(int)(hundredths + 0.5);

		if (l->address_private)
			assert_true(off < 1e-6 && off > -1e-6);
	}
}

static void
kinds_have_their_shares(void **state)
{
	int counts[5] = {0};
	int fresh = 0;
	int taking = 0;

	(void)state;
	for (uint64_t n = 0; n < 300; n++) {
		const struct demo_listing *l = demo_listing_make(&world, n, a);

		counts[l->kind]++;
		fresh += l->confirmed_on > world.today - 30;
		taking += l->taking_from <= world.today;
	}
	assert_int_equal(counts[DEMO_PA], 135);
	assert_int_equal(counts[DEMO_MICRO], 60);
	assert_int_equal(counts[DEMO_COMMUNITY], 66);
	assert_int_equal(counts[DEMO_SHARED_LIVES], 15);
	assert_int_equal(counts[DEMO_REGISTERED], 24);
	assert_in_range(fresh, 230, 285);
	assert_in_range(taking, 180, 260);
	world.registered = false;
	for (uint64_t n = 0; n < 300; n++)
		assert_int_not_equal(demo_listing_make(&world, n, a)->kind, DEMO_REGISTERED);
	world.registered = true;
}

static int
compare_texts(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

static void
a_page_of_them_does_not_read_like_copies(void **state)
{
	const char *names[300];
	const char *summaries[300];
	int same_name = 0;
	int same_summary = 0;

	(void)state;
	for (uint64_t n = 0; n < 300; n++) {
		names[n] = demo_listing_make(&world, n, a)->name;
		summaries[n] = demo_listing_make(&world, n, a)->summary;
	}
	qsort(names, 300, sizeof(names[0]), compare_texts);
	qsort(summaries, 300, sizeof(summaries[0]), compare_texts);
	for (int i = 1; i < 300; i++) {
		same_name += strcmp(names[i], names[i - 1]) == 0;
		same_summary += strcmp(summaries[i], summaries[i - 1]) == 0;
	}
	assert_true(same_name <= 12);
	assert_true(same_summary <= 12);
}

static void
the_first_people_all_have_different_names(void **state)
{
	const char *names[2400];

	(void)state;
	for (uint64_t n = 0; n < 2400; n++)
		names[n] = demo_person(a, true, n);
	qsort(names, 2400, sizeof(names[0]), compare_texts);
	for (int i = 1; i < 2400; i++)
		assert_string_not_equal(names[i], names[i - 1]);
}

static void
patches_are_used_where_there_are_some(void **state)
{
	struct demo_area with[] = {areas[0], areas[1], areas[2],
	    {.id = 21, .code = "DEMO-1", .patch = true, .latitude = 51.9, .longitude = -2.07},
	    {.id = 22, .code = "DEMO-2", .patch = true, .latitude = 51.8, .longitude = -2.2}};
	struct demo_world patched = world;
	int patches = 0;
	int districts = 0;

	(void)state;
	patched.areas = with;
	patched.area_count = 5;
	for (uint64_t n = 0; n < 500; n++) {
		const struct demo_listing *l = demo_listing_make(&patched, n, a);

		for (size_t i = 0; i < l->area_count; i++) {
			patches += l->areas[i] > 20;
			districts += l->areas[i] < 20;
		}
	}
	assert_true(patches > 20 && districts > 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_dice_are_the_published_ones),
	    cmocka_unit_test(the_same_number_gives_the_same_listing),
	    cmocka_unit_test(every_machine_makes_the_same_listings),
	    cmocka_unit_test(a_later_day_moves_the_dates_alone),
	    cmocka_unit_test(everybody_is_evidently_invented),
	    cmocka_unit_test(everything_fits_its_column),
	    cmocka_unit_test(listings_make_sense),
	    cmocka_unit_test(a_private_address_is_rounded),
	    cmocka_unit_test(kinds_have_their_shares),
	    cmocka_unit_test(a_page_of_them_does_not_read_like_copies),
	    cmocka_unit_test(the_first_people_all_have_different_names),
	    cmocka_unit_test(patches_are_used_where_there_are_some),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
