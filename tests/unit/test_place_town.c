/* Towns by what was typed: the same name, the same beginning, a near spelling. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/town.h"

static const struct town towns[] = {
    {"Bourton-on-the-Hill", "bourton on the hill", "", TOWN_VILLAGE, true},
    {"Bourton-on-the-Water", "bourton on the water", "", TOWN_VILLAGE, true},
    {"Broadwell (near Coleford)", "broadwell near coleford", "|broadwell|", TOWN_VILLAGE, true},
    {"Broadwell (near Stow-on-the-Wold)", "broadwell near stow on the wold", "|broadwell|",
	TOWN_VILLAGE, true},
    {"Cheltenham", "cheltenham", "", TOWN_TOWN, true},
    {"Chipping Campden", "chipping campden", "|campden|", TOWN_TOWN, true},
    {"Chipping Norton", "chipping norton", "", TOWN_TOWN, false},
    {"Ebley", "ebley", "", TOWN_SUBURB, true},
    {"Stoke Orchard", "stoke orchard", "", TOWN_VILLAGE, true},
    {"Stow-on-the-Wold", "stow on the wold", "|stow|the stow|", TOWN_TOWN, true},
    {"Stroat", "stroat", "", TOWN_VILLAGE, true},
    {"Stroud", "stroud", "", TOWN_TOWN, true},
    {"Swindon", "swindon", "", TOWN_TOWN, false},
    {"Swindon Village", "swindon village", "", TOWN_VILLAGE, true},
    {"Wotton (Gloucester)", "wotton gloucester", "|wotton|", TOWN_SUBURB, true},
    {"Wotton-under-Edge", "wotton under edge", "|wotton|", TOWN_TOWN, true},
};

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new(1 << 20);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct town_match
find(const char *typed)
{
	return town_find(arena, towns, sizeof(towns) / sizeof(towns[0]), typed);
}

static void
assert_one(const char *typed, const char *name)
{
	struct town_match match = find(typed);

	if (match.answer != TOWN_ONE)
		fail_msg("\"%s\": answer %d", typed, match.answer);
	assert_string_equal(match.towns[0]->name, name);
}

static void
test_same_name(void **state)
{
	(void)state;
	assert_one("Stroud", "Stroud");
	assert_one("  STROUD ", "Stroud");
	assert_one("Stroud, Gloucestershire", "Stroud");
	assert_one("stroud glos uk", "Stroud");
	assert_one("stow on the wold", "Stow-on-the-Wold");
	assert_one("Stow", "Stow-on-the-Wold");
	assert_one("The Stow", "Stow-on-the-Wold");
	assert_one("Campden", "Chipping Campden");
}

static void
test_several(void **state)
{
	struct town_match match = find("Broadwell");

	(void)state;
	assert_int_equal(match.answer, TOWN_SEVERAL);
	assert_int_equal(match.count, 2);
	/* A town before a suburb. */
	match = find("wotton");
	assert_int_equal(match.answer, TOWN_SEVERAL);
	assert_string_equal(match.towns[0]->name, "Wotton-under-Edge");
	match = find("bourton");
	assert_int_equal(match.answer, TOWN_SEVERAL);
	assert_int_equal(match.count, 2);
}

static void
test_comma(void **state)
{
	(void)state;
	assert_one("Ebley, Stroud", "Ebley");
	assert_one("Broadwell, Coleford", "Broadwell (near Coleford)");
	assert_one("Broadwell, near Stow-on-the-Wold", "Broadwell (near Stow-on-the-Wold)");
	assert_one("wotton, under edge", "Wotton-under-Edge");
	/* A hint that fits none leaves the question open. */
	assert_int_equal(find("Broadwell, Paris").answer, TOWN_SEVERAL);
}

static void
test_in_the_county_first(void **state)
{
	struct town_match match = find("Chipping");

	(void)state;
	assert_int_equal(match.answer, TOWN_ONE);
	assert_string_equal(match.towns[0]->name, "Chipping Campden");
	/* The whole name wins, and what is ours stands behind it. */
	match = find("Swindon");
	assert_int_equal(match.answer, TOWN_ONE);
	assert_int_equal(match.count, 2);
	assert_false(match.towns[0]->in_county);
	assert_string_equal(match.towns[1]->name, "Swindon Village");
	assert_one("Swindon Village", "Swindon Village");
}

static void
test_near_spelling(void **state)
{
	struct town_match match = find("Strowd");

	(void)state;
	assert_int_equal(match.answer, TOWN_NEAR);
	assert_string_equal(match.towns[0]->name, "Stroud");
	match = find("Cheltnam");
	assert_int_equal(match.answer, TOWN_NEAR);
	assert_int_equal(match.count, 1);
	match = find("Capmden");
	assert_int_equal(match.answer, TOWN_NEAR);
	assert_string_equal(match.towns[0]->name, "Chipping Campden");
	assert_int_equal(find("Xyzzy").answer, TOWN_NONE);
	assert_int_equal(find("").answer, TOWN_NONE);
	assert_int_equal(find(" , ").answer, TOWN_NONE);
	assert_int_equal(find("gl").answer, TOWN_NONE);
	assert_int_equal(town_find(arena, NULL, 0, "Stroud").answer, TOWN_NONE);
}

static void
test_never_too_many(void **state)
{
	struct town many[40];
	struct town_match match;

	(void)state;
	for (size_t i = 0; i < 40; i++)
		many[i] =
		    (struct town){"Ham", "ham", "", i == 39 ? TOWN_TOWN : TOWN_SUBURB, true};
	match = town_find(arena, many, 40, "ham");
	assert_int_equal(match.answer, TOWN_SEVERAL);
	assert_int_equal(match.count, TOWN_MOST_CANDIDATES);
	assert_ptr_equal(match.towns[0], &many[39]);
	assert_ptr_equal(match.towns[1], &many[0]);
	assert_ptr_equal(match.towns[7], &many[6]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_same_name),
	    cmocka_unit_test(test_several),
	    cmocka_unit_test(test_comma),
	    cmocka_unit_test(test_in_the_county_first),
	    cmocka_unit_test(test_near_spelling),
	    cmocka_unit_test(test_never_too_many),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
