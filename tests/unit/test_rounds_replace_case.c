/* Packages to be placed out of JSON: what is read, what is refused and in which words, and what
 * comes out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "lib/arena.h"
#include "rounds/rounds_replace_json.h"

#define TRAVEL "\"travel\": { \"drive\": [[0, 10], [10, 0]] },"
#define VISITS \
	"\"visits\": [{ \"provider\": \"x\", \"place\": 0, \"minutes\": 30, \"windows\": " \
	"[[\"08:00\", \"08:30\"]] }, { \"package\": \"A\", \"place\": 1, \"minutes\": 30, " \
	"\"windows\": [[\"09:00\", \"09:30\"]] }, { \"package\": \"B\", \"place\": 1, " \
	"\"minutes\": 45, \"windows\": [[\"23:30\", \"24:30\"]] }]," \
	"\"shifts\": [{ \"provider\": \"x\", \"from\": \"07:00\", \"to\": \"12:00\" }]"
#define PACKAGES \
	"\"packages\": [{ \"id\": \"A\", \"patch\": \"North\", \"critical\": true }, " \
	"{ \"id\": \"B\", \"patch\": \"North\", \"alone\": true }]"
#define SUPPLY(more) \
	"\"supplies\": [{ \"provider\": \"x\", \"patch\": \"North\", \"one\": [30, 0, 0, 0, " \
	"15]" more " }]"
#define CASE(packages, supplies) \
	"{" TRAVEL VISITS ", \"replace\": { " packages ", " supplies " } }"

static bool
read_case(struct arena *a, const char *text, struct replace_case *c, const char **fault)
{
	return replace_case_json(a, text, strlen(text), c, fault);
}

static void
test_read(void **state)
{
	struct arena *a = arena_new((size_t)1 << 26);
	struct replace_case c;
	const char *fault;

	(void)state;
	assert_true(read_case(
	    a, CASE(PACKAGES, SUPPLY(", \"two\": true, \"quality\": 3")), &c, &fault));
	assert_int_equal(c.problem.package_count, 2);
	assert_int_equal(c.problem.packages[0].urgency, 0);
	assert_int_equal(c.problem.packages[1].urgency, 1);
	assert_int_equal(c.problem.parts[1], 1);
	assert_int_equal(c.problem.parts[2], 5);
	assert_int_equal(c.problem.supply_count, 1);
	assert_true(c.problem.supplies[0].sends_two);
	assert_int_equal(c.problem.supplies[0].quality, 3);
	assert_int_equal(c.problem.supplies[0].minutes[0][6][0], 30);
	assert_int_equal(c.problem.supplies[0].minutes[0][3][4], 15);
	assert_int_equal(c.problem.supplies[0].minutes[1][3][4], 0);
	arena_free(a);
}

static void
test_answer(void **state)
{
	const struct round_effort effort = {.trials = 3};
	struct arena *a = arena_new((size_t)1 << 26);
	struct round_state ended;
	struct replace_case c;
	struct replace *replace;
	const char *fault, *text;

	(void)state;
	assert_true(read_case(a, CASE(PACKAGES, SUPPLY("")), &c, &fault));
	replace = replace_new(a, &c.problem, &fault);
	assert_non_null(replace);
	replace_improve(replace, &effort, &ended);
	text = replace_case_answer(a, &c, replace, &ended);
	/* The way there is 10 minutes; the shift's end place is nowhere. */
	assert_non_null(strstr(text, "\"package\": \"A\""));
	assert_non_null(strstr(text, "\"provider\": \"x\""));
	assert_non_null(strstr(text, "\"travel\": 10"));
	assert_non_null(strstr(text, "\"reason\": \"no provider there has hours enough\""));
	assert_non_null(strstr(text, "\"minutes\": 30"));
	arena_free(a);
}

static void
test_refused(void **state)
{
	static const char *const cases[][2] = {
	    {"{" TRAVEL VISITS "}", "there is no \"replace\""},
	    {CASE("\"packages\": 3", SUPPLY("")), "replace has no list of packages"},
	    {CASE("\"packages\": [{ \"id\": \"C\", \"patch\": \"North\" }]", SUPPLY("")),
		"package 0: it has no visit, or no patch"},
	    {CASE("\"packages\": [{ \"id\": \"B\", \"patch\": \"North\" }]", SUPPLY("")),
		"package A is to be placed, and is not among those of replace"},
	    {CASE("\"packages\": [{ \"id\": \"B\", \"patch\": \"North\" }, { \"id\": \"B\", "
		  "\"patch\": \"South\" }]",
		 SUPPLY("")),
		"package 1: its id is there twice"},
	    {CASE(PACKAGES, "\"supplies\": 1"), "replace has no list of supplies, or too many"},
	    {CASE(PACKAGES, "\"supplies\": [{ \"provider\": \"x\" }]"),
		"supply 0: it has no provider, or no patch"},
	    {CASE(PACKAGES, "\"supplies\": [{ \"provider\": \"x\", \"one\": [1] }]"),
		"supply 0: one is not five numbers of minutes, nor seven times five"},
	    {CASE(PACKAGES, SUPPLY(", \"both\": [-1, 0, 0, 0, 0]")),
		"supply 0: both has something else than minutes"},
	    {CASE(PACKAGES, SUPPLY("") ", \"parts\": [\"09:00\"]"),
		"parts is not a list of five times"},
	    {CASE(PACKAGES, SUPPLY("") ", \"parting\": 3"),
		"parting is none of whole, parts and times"},
	    {CASE(PACKAGES, SUPPLY("") ", \"parts\": [1, 2, 3, 5, 4]"),
		"parts is not a list of times in order"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena *a = arena_new((size_t)1 << 26);
		struct replace_case c;
		const char *fault;

		assert_false(read_case(a, cases[i][0], &c, &fault));
		assert_string_equal(fault, cases[i][1]);
		arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_read),
	    cmocka_unit_test(test_answer),
	    cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
