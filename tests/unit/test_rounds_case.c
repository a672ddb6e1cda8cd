/* Problems of care rounds out of text: what is read, and what is refused and in which words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "arena_state.h"
#include "round_referee.h"
#include "rounds/rounds_case.h"
#include "rounds/travel_minutes.h"

/* Two to the east, one beyond the other, and one to the north; a vehicle holds two of them. */
static const char small[] =
    "SMALL\n\nVEHICLE\nNUMBER     CAPACITY\n  3         20\n\nCUSTOMER\n"
    "CUST NO.  XCOORD.  YCOORD.  DEMAND  READY  DUE  SERVICE\n\n"
    "    0      0         0         0        0     200       0\n"
    "    1      3         0        10        0     100      10\r\n"
    "    2      7         0        10        0     100      10\n"
    "    3      3         4        10       50      60      10\n";

static struct round_plan
planned(struct arena *a, const struct round_case *c, struct round_state *state)
{
	struct round_effort effort = {.trials = 500, .changes = ROUND_NONE};
	struct round_plan plan;
	const char *fault;
	struct rounds *r = rounds_new(a, &c->problem, &fault);

	assert_non_null(r);
	rounds_improve(r, &effort, state);
	rounds_plan(a, r, &plan);
	fault = referee_fault(&c->problem, &plan);
	if (fault != NULL)
		fail_msg("%s", fault);
	return plan;
}

static void
test_solomon(void **state)
{
	struct round_state ended;
	struct round_case c;
	struct round_plan plan;
	const char *fault;

	assert_true(round_case_solomon(*state, small, &c, &fault));
	assert_int_equal(c.problem.visit_count, 3);
	assert_int_equal(c.problem.shifts[0].most, 3);
	assert_int_equal(c.problem.visits[2].windows[0].from, 500);
	/* The root of 32, 5.65 and more: tenths with the rest dropped. */
	assert_int_equal(c.problem.minutes[ROUND_DRIVE][2 * 4 + 3], 56);
	plan = planned(*state, &c, &ended);
	/* 1 and 2 with 3 alone are 14 and 10; 1 and 3 with 2 are 12 and 14; 2 and 3 with 1 are
	 * 7, 5.6 and 5, and 6. */
	assert_int_equal(plan.cost.travel, 236);
	assert_int_equal(plan.cost.rounds, 2);
	assert_int_equal(ended.trials, 500);
}

static void
test_solomon_refused(void **state)
{
	static const char *const texts[] = {"", "VEHICLE\n3 20\n0 0 0 0 0 9 0\n",
	    "VEHICLE\n3 20\n0 0 0 0 0 9 0\n2 0 0 0 0 9 0\n",
	    "VEHICLE\n0 20\n0 0 0 0 0 9 0\n1 0 0 0 0 9 0\n",
	    "VEHICLE\n3 20\n0 0 0 0 0 9 0\n1 0 0 0 9 8 0\n",
	    "VEHICLE\n3 20\n0 0 0 0 0 9 0\n1 0 0 -1 0 8 0\n"};
	struct round_case c;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const char *fault = NULL;

		assert_false(round_case_solomon(*state, texts[i], &c, &fault));
		assert_non_null(fault);
	}
}

static const char json[] =
    "{\"travel\": {\"drive\": [[0, 7], [7, 0]]}, \"round_worth\": 60,"
    " \"visits\": [{\"id\": \"B\", \"place\": 1, \"minutes\": 45, \"after\": \"A\", \"gap\": "
    "60,"
    "   \"windows\": [[\"07:00\", \"07:30\"], [\"12:00\", \"13:00\"]], \"carers\": 2},"
    "  {\"id\": \"A\", \"place\": 0, \"minutes\": 30, \"windows\": [[\"07:10\", 570]],"
    "   \"skills\": [\"hoist\"], \"carer\": \"Kim\"}],"
    " \"shifts\": [{\"id\": \"early\", \"from\": \"07:00\", \"to\": \"14:00\", \"most\": 2,"
    "   \"skills\": [\"peg\", \"hoist\"],"
    "   \"break\": {\"minutes\": 30, \"from\": \"10:00\", \"to\": \"12:00\"}}]}";

static void
test_json(void **state)
{
	struct round_state ended;
	struct round_case c;
	struct round_plan plan;
	const char *fault, *answer;

	if (!round_case_json(*state, json, sizeof(json) - 1, &c, &fault))
		fail_msg("%s", fault);
	assert_int_equal(c.problem.visits[0].after, 1);
	assert_int_equal(c.problem.visits[0].window_count, 2);
	assert_int_equal(c.problem.visits[1].windows[0].to, 570);
	assert_int_equal(c.problem.visits[1].skills & ~c.problem.shifts[0].skills, 0);
	assert_int_equal(c.problem.visits[1].wanted, -1);
	plan = planned(*state, &c, &ended);
	/* One carer goes from A to B, another is at B only. */
	assert_int_equal(plan.cost.travel, 7);
	assert_int_equal(plan.cost.rounds, 2);
	answer = round_case_answer(*state, &c, &plan, &ended);
	assert_non_null(strstr(answer, "\"visit\": \"B\""));
	assert_non_null(strstr(answer, "\"begins\": \"12:00\""));
	assert_non_null(strstr(answer, "\"break\": true"));
	assert_non_null(strstr(answer, "\"unplaced\": 0"));
}

#define NOBODY "\"visits\": [], \"shifts\": []"

/* Two minutes at the door are added to those of the table; the way back is longer. */
static void
test_json_table(void **state)
{
	static const char text[] =
	    "{\"places\": [{\"latitude\": 51.9, \"longitude\": -2, \"area\": \"E1\"},"
	    "   {\"latitude\": 51.8, \"longitude\": -2, \"area\": \"E2\"}],"
	    " \"table\": \"origin,destination,minutes\\nE1,E2,17\\nE2,E1,19.6\\nE1,E3,1\\n\","
	    " \"visits\": [], \"shifts\": []}";
	struct round_case c;
	const char *fault;

	if (!round_case_json(*state, text, sizeof(text) - 1, &c, &fault))
		fail_msg("%s", fault);
	assert_int_equal(c.problem.minutes[ROUND_DRIVE][1], 19);
	assert_int_equal(c.problem.minutes[ROUND_DRIVE][2], 22);
}

static void
test_json_refused(void **state)
{
	static const struct {
		const char *text, *fault;
	} cases[] = {{"[]", "the text is not a JSON object"},
	    {"{\"places\": []}", "visits is not a list"},
	    {"{\"places\": [{\"latitude\": 51, \"longitude\": 1}], \"table\": 7, " NOBODY "}",
		"table is no text"},
	    {"{\"places\": [{\"latitude\": 51, \"longitude\": 1, \"area\": \"E1\"}], "
	     "\"table\": \"origin,destination,minutes\", " NOBODY "}",
		"table: The file has no rows"},
	    {"{\"places\": [{\"latitude\": 1, \"longitude\": 1}], " NOBODY "}",
		"place 0 has no latitude and longitude in Britain"},
	    {"{\"travel\": {\"drive\": [[0, 1], [1]]}, " NOBODY "}",
		"travel has rows that are not as long as there are rows"},
	    {"{\"travel\": {\"drive\": [[-1]]}, " NOBODY "}",
		"travel has something else than minutes"},
	    {"{\"places\": [], \"visits\": [{\"place\": 0}]}",
		"visit 0: windows is not a list of times from and to"},
	    {"{\"places\": [], \"visits\": [{\"windows\": [[1, 2]], \"minutes\": 5}]}",
		"visit 0: place is missing"},
	    {"{\"places\": [], \"visits\": [{\"windows\": [[1, 2]], \"minutes\": 5, \"place\": "
	     "0,"
	     " \"after\": \"x\"}]}",
		"visit 0: after is not the id of a visit"},
	    {"{\"places\": [], \"visits\": [{\"windows\": [[\"7:30\", 2]], \"minutes\": 5,"
	     " \"place\": 0}]}",
		"visit 0: a window is not a pair of times, like 07:30"},
	    {"{\"places\": [], \"visits\": [], \"shifts\": [{\"from\": \"07:00\"}]}",
		"shift 0: to is missing"},
	    {"{\"places\": [], \"visits\": [], \"shifts\": [{\"from\": \"07:60\", \"to\": 9}]}",
		"shift 0: from is not a time, like 07:30"},
	    {"{\"places\": [], \"visits\": [7], \"shifts\": []}", "visit 0: it is no object"}};
	struct round_case c;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *fault = NULL;

		assert_false(
		    round_case_json(*state, cases[i].text, strlen(cases[i].text), &c, &fault));
		assert_string_equal(fault, cases[i].fault);
	}
}

static void
test_left_with_a_reason(void **state)
{
	static const char text[] =
	    "{\"travel\": {\"walk\": [[0]]}, \"visits\": [{\"id\": \"late\", \"place\": 0,"
	    " \"minutes\": 30, \"windows\": [[\"13:45\", \"14:00\"]]}],"
	    " \"shifts\": [{\"from\": \"07:00\", \"to\": \"14:00\", \"mode\": \"walk\"}]}";
	struct round_state ended;
	struct round_case c;
	struct round_plan plan;
	const char *fault;

	assert_true(round_case_json(*state, text, sizeof(text) - 1, &c, &fault));
	plan = planned(*state, &c, &ended);
	assert_int_equal(plan.left_count, 1);
	assert_non_null(strstr(round_case_answer(*state, &c, &plan, &ended),
	    "\"reason\": \"no shift is long enough, or at that time\""));
}

/* A street of nine doors, 167 metres from one to the next, 4 minutes on foot: the longest walk
 * reaches four doors on.  Two visits at each door; who walks has all day for them. */
static const char *
street(struct arena *a, const char *shifts)
{
	const char *places = "", *visits = "";

	for (int i = 0; i < 9; i++) {
		places = arena_printf(a,
		    "%s%s{\"latitude\": %.4f, \"longitude\": -2.07, \"urban\": true}", places,
		    i > 0 ? ", " : "", 51.9 + 0.0015 * i);
		for (int j = 0; j < 2; j++)
			visits = arena_printf(a,
			    "%s%s{\"place\": %d, \"minutes\": 15, \"windows\": [[\"07:00\", "
			    "\"13:00\"]]}",
			    visits, i + j > 0 ? ", " : "", i);
	}
	return arena_printf(a,
	    "{\"places\": [%s], \"visits\": [%s], \"shifts\": [%s], \"round_worth\": 60}",
	    places, visits, shifts);
}

static void
test_walked(void **state)
{
	const char *text = street(*state,
	    "{\"id\": \"on foot\", \"mode\": \"walk\", \"from\": \"07:00\", \"to\": "
	    "\"14:00\", \"most\": 9}");
	struct travel_shortcut around;
	struct round_state ended;
	struct round_plan plan;
	struct round_case c;
	const char *fault;

	assert_true(round_case_json(*state, text, strlen(text), &c, &fault));
	/* Taking a visit out never makes those around it late. */
	assert_false(
	    travel_has_shortcut(c.problem.minutes[ROUND_WALK], c.problem.place_count, &around));
	plan = planned(*state, &c, &ended);
	assert_int_equal(plan.left_count, 0);
	/* From end to end is too far: three neighbourhoods at the most, none of them mixed. */
	assert_in_range(plan.round_count, 2, 3);
	for (size_t i = 0; i < plan.round_count; i++)
		for (size_t j = 0; j < plan.rounds[i].stop_count; j++)
			assert_in_range(
			    plan.rounds[i].stops[j].travel, 0, travel_longest_leg(NULL));
	assert_non_null(
	    strstr(round_case_answer(*state, &c, &plan, &ended), "\"mode\": \"walk\""));
}

/* Who drives takes what is too far for who walks, in rounds of their own. */
static void
test_never_mixed(void **state)
{
	const char *text = street(*state,
	    "{\"mode\": \"walk\", \"from\": \"07:00\", \"to\": \"14:00\"}, "
	    "{\"mode\": \"drive\", \"from\": \"07:00\", \"to\": \"10:00\"}");
	struct round_state ended;
	struct round_plan plan;
	struct round_case c;
	const char *fault;

	assert_true(round_case_json(*state, text, strlen(text), &c, &fault));
	plan = planned(*state, &c, &ended);
	assert_int_equal(plan.left_count, 0);
	assert_int_equal(plan.round_count, 2);
	for (size_t i = 0; i < plan.round_count; i++)
		if (c.problem.shifts[plan.rounds[i].shift].mode == ROUND_WALK)
			for (size_t j = 0; j < plan.rounds[i].stop_count; j++)
				assert_in_range(plan.rounds[i].stops[j].travel, 0,
				    travel_longest_leg(NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_ARENA(test_solomon),
	    IN_ARENA(test_solomon_refused),
	    IN_ARENA(test_json),
	    IN_ARENA(test_json_refused),
	    IN_ARENA(test_json_table),
	    IN_ARENA(test_left_with_a_reason),
	    IN_ARENA(test_walked),
	    IN_ARENA(test_never_mixed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
