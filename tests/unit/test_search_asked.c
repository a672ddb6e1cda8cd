/* Times and refusals among typed words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "directory/search_asked.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(8 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* "left | Mon:am,bed Tue:tea | any": days by number from 1, parts by letter (m l t b n). */
static void
assert_asked(const char *typed, const char *expected)
{
	struct asked asked;
	char line[400];
	size_t used;

	asked_read(a, typed, &asked);
	used = (size_t)snprintf(line, sizeof(line), "%s |", asked.left != NULL ? asked.left : "-");
	for (unsigned day = 0; day < 7; day++) {
		if ((asked.slots >> day * 5 & 31) == 0)
			continue;
		used += (size_t)snprintf(line + used, sizeof(line) - used, " %u", day + 1);
		for (unsigned part = 0; part < 5; part++)
			if (asked.slots >> (day * 5 + part) & 1)
				used += (size_t)snprintf(
				    line + used, sizeof(line) - used, "%c", "mltbn"[part]);
	}
	used += (size_t)snprintf(line + used, sizeof(line) - used, "%s", asked.any ? " any" : "");
	if (asked.unwanted != NULL)
		snprintf(line + used, sizeof(line) - used, " | %s", asked.unwanted);
	assert_string_equal(line, expected);
}

static void
a_day_and_a_part_are_one_time(void **state)
{
	(void)state;
	assert_asked("help with washing on Tuesday mornings", "help with washing | 2m");
	assert_asked("tues am", "- | 2m");
	assert_asked("Mornings on a Monday", "- | 1m");
	assert_asked("shopping mornings on Monday", "shopping | 1m");
	assert_asked("Monday and Wednesday mornings", "- | 1m 3m");
	assert_asked("Monday mornings and Wednesday bedtimes", "- | 1m 3b");
	assert_asked("mon-fri mornings, cooking", "cooking | 1m 2m 3m 4m 5m");
	assert_asked("Monday to Wednesday lunch", "- | 1l 2l 3l");
	assert_asked("company on sat night", "company | 6n");
	assert_asked("every day at 8am", "- | 1m 2m 3m 4m 5m 6m 7m");
	assert_asked("every morning", "- | 1m 2m 3m 4m 5m 6m 7m");
}

static void
less_than_that_is_any_of_several(void **state)
{
	(void)state;
	assert_asked("washing at weekends", "washing | 6mltb 7mltb any");
	assert_asked("Tuesday", "- | 2mltb any");
	assert_asked("call at 8am", "call | 1m 2m 3m 4m 5m 6m 7m any");
	assert_asked("evenings", "- | 1tb 2tb 3tb 4tb 5tb 6tb 7tb any");
	assert_asked("Friday afternoon", "- | 5lt any");
	assert_asked("weekday mornings", "- | 1m 2m 3m 4m 5m any");
}

static void
hours_have_their_part(void **state)
{
	(void)state;
	assert_asked("Monday 10.59am", "- | 1m");
	assert_asked("Monday 11 am", "- | 1l");
	assert_asked("Monday 3:00pm", "- | 1t");
	assert_asked("Monday 7pm", "- | 1b");
	assert_asked("Monday 22:30", "- | 1b");
	assert_asked("Monday 11pm", "- | 1n");
	assert_asked("Monday 12am", "- | 1n");
	assert_asked("Monday at 25:00", "at 25:00 | 1mltb any");
	assert_asked("24/7", "24/7 |");
	assert_asked("18 to 64", "18 to 64 |");
}

static void
words_that_only_look_like_times_stay(void **state)
{
	(void)state;
	assert_asked("I am lonely", "I am lonely |");
	assert_asked("sat with my mother", "sat with my mother |");
	assert_asked("coffee morning", "coffee morning |");
	assert_asked("weekend break", "weekend break |");
	assert_asked("morning routine", "morning routine |");
	assert_asked("night sitter", "night sitter |");
	assert_asked("bedtime", "bedtime |");
	assert_asked("lunch club", "lunch club |");
	assert_asked("every day", "every day |");
	assert_asked("daily call", "daily call |");
	assert_asked("", " |");
	assert_asked("café – crème", "café – crème |");
}

static void
what_is_not_wanted_is_taken_out(void **state)
{
	(void)state;
	assert_asked("no dogs", "- | | no dogs");
	assert_asked("shopping, no dogs or cats", "shopping | | no dogs or cats");
	assert_asked("without any pets please", "please | | without any pets");
	assert_asked("cooking not cleaning", "cooking | | not cleaning");
	assert_asked("don’t want a man on Mondays", "- | 1mltb any | don’t want a man");
	assert_asked("no charge", "no charge |");
	assert_asked("not able to wash", "not able to wash |");
	assert_asked("does not drive", "does not drive |");
	assert_asked("no", "no |");
	assert_asked("not", "not |");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_and_a_part_are_one_time),
		cmocka_unit_test(less_than_that_is_any_of_several),
		cmocka_unit_test(hours_have_their_part),
		cmocka_unit_test(words_that_only_look_like_times_stay),
		cmocka_unit_test(what_is_not_wanted_is_taken_out),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
