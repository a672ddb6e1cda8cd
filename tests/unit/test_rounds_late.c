/* Visits that may be late at a price: against all orders and all carers where there are few, and
 * whole plans against their own times where there are many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "lib/arena.h"
#include "rounds/late_json.h"

enum { MOST = 60, CARERS = 6 };

static struct late_visit visits[MOST];
static int32_t travel[(MOST + 1) * (MOST + 1)];
static uint32_t carers[CARERS];
static struct late_problem problem;
static uint64_t at;

static uint32_t
chance(uint32_t below)
{
	at = at * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(at >> 33) % below;
}

static void
make_up(uint64_t seed, size_t count, size_t carer_count)
{
	int32_t x[MOST + 1], y[MOST + 1];

	at = seed * 7919 + 17;
	for (size_t i = 0; i <= count; i++) {
		x[i] = (int32_t)chance(100);
		y[i] = (int32_t)chance(100);
	}
	for (size_t i = 0; i <= count; i++)
		for (size_t j = 0; j <= count; j++)
			travel[i * (count + 1) + j] = abs(x[i] - x[j]) + abs(y[i] - y[j]);
	for (size_t i = 0; i < count; i++) {
		struct late_visit *v = &visits[i];

		*v = (struct late_visit){.from = (int32_t)chance(300),
		    .link = (enum late_link)(chance(2) ? LATE_ALONE : 1 + chance(2)),
		    .least = (int32_t)chance(20),
		    .service = {chance(3), chance(3)},
		    .minutes = {10 + (int32_t)chance(20), 10 + (int32_t)chance(20)}};
		v->to = v->from + 60;
		v->most = v->least + (int32_t)chance(20);
	}
	for (size_t c = 0; c < carer_count; c++)
		carers[c] = c < 2 ? 7 : 1 + chance(7);
	problem = (struct late_problem){visits, count, carers, carer_count, travel};
}

/* What a plan costs, walked through anew from its order and carers; -1: it cannot be. */
static long
walked(const uint32_t *order, const uint32_t (*who)[2], const int32_t (*begins)[2])
{
	const size_t places = problem.visit_count + 1;
	long sum = 0, latest = 0;
	int32_t ready[CARERS] = {0};
	size_t where[CARERS] = {0};

	for (size_t i = 0; i < problem.visit_count; i++) {
		uint32_t visit = order[i];
		const struct late_visit *v = &visits[visit];
		int sides = v->link == LATE_ALONE ? 1 : 2;
		int32_t begun[2] = {0, 0};

		if (sides == 2 && who[visit][0] == who[visit][1])
			return -1;
		for (int side = 0; side < sides; side++) {
			uint32_t c = who[visit][side];

			if (c >= problem.carer_count || !(carers[c] >> v->service[side] & 1))
				return -1;
			begun[side] = ready[c] + travel[where[c] * places + visit + 1];
			sum += travel[where[c] * places + visit + 1];
			where[c] = visit + 1;
			begun[side] = begun[side] > v->from ? begun[side] : v->from;
		}
		if (v->link == LATE_TOGETHER)
			begun[0] = begun[1] = begun[0] > begun[1] ? begun[0] : begun[1];
		while (v->link == LATE_AFTER && begun[1] < begun[0] + v->least)
			begun[1]++;
		while (v->link == LATE_AFTER && begun[1] > begun[0] + v->most)
			begun[0]++;
		for (int side = 0; side < sides; side++) {
			long late = begun[side] > v->to ? begun[side] - v->to : 0;

			if (begins != NULL && begins[visit][side] != begun[side])
				return -1;
			ready[who[visit][side]] = begun[side] + v->minutes[side];
			sum += late;
			latest = late > latest ? late : latest;
		}
	}
	for (size_t c = 0; c < problem.carer_count; c++)
		sum += travel[where[c] * places];
	return sum + latest;
}

/* The least of all: every order, every carer. */
static void
try_carers(uint32_t *order, uint32_t (*who)[2], size_t visit, long *best)
{
	const struct late_visit *v = &visits[visit];
	long cost;

	if (visit == problem.visit_count) {
		cost = walked(order, (const uint32_t (*)[2])who, NULL);
		if (cost >= 0 && cost < *best)
			*best = cost;
		return;
	}
	for (uint32_t one = 0; one < problem.carer_count; one++)
		for (uint32_t two = 0; two < (v->link == LATE_ALONE ? 1 : problem.carer_count);
		     two++) {
			who[visit][0] = one;
			who[visit][1] = two;
			try_carers(order, who, visit + 1, best);
		}
}

static void
try_orders(uint32_t *order, size_t done, long *best)
{
	uint32_t who[MOST][2];

	if (done == problem.visit_count) {
		try_carers(order, who, 0, best);
		return;
	}
	for (size_t i = done; i < problem.visit_count; i++) {
		uint32_t kept = order[done];

		order[done] = order[i];
		order[i] = kept;
		try_orders(order, done + 1, best);
		order[i] = order[done];
		order[done] = kept;
	}
}

static void
test_the_least_of_all(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 40; seed++) {
		struct arena *a = arena_new((size_t)1 << 24);
		struct late_plan plan;
		uint32_t order[MOST];
		long best = INT32_MAX, found = INT32_MAX;

		make_up(seed, 4, 3);
		assert_null(late_fault(&problem));
		for (uint32_t i = 0; i < 4; i++)
			order[i] = i;
		try_orders(order, 0, &best);
		/* Chance alone may miss it once. */
		for (uint64_t again = 0; again < 3; again++) {
			struct round_effort effort = {
			    .trials = 20000, .seed = 3 * seed + again};
			long cost;

			late_improve(a, &problem, &effort, &plan);
			cost = walked(plan.order, plan.carers, plan.begins);
			assert_int_equal(cost, plan.travel + plan.late + plan.latest);
			assert_true(cost >= best);
			found = cost < found ? cost : found;
		}
		assert_int_equal(found, best);
		arena_free(a);
	}
}

static void
test_plans_are_as_they_say(void **state)
{
	(void)state;
	for (uint64_t seed = 100; seed < 130; seed++) {
		struct arena *a = arena_new((size_t)1 << 24);
		struct round_effort effort = {.trials = 3000, .seed = seed};
		struct late_plan plan, again, first;

		make_up(seed, 5 + seed % 50, CARERS);
		late_improve(a, &problem, &effort, &plan);
		late_improve(a, &problem, &effort, &again);
		effort = (struct round_effort){.seed = seed};
		late_improve(a, &problem, &effort, &first);
		assert_int_equal(walked(plan.order, plan.carers, plan.begins),
		    plan.travel + plan.late + plan.latest);
		assert_int_equal(plan.trials, 3000);
		assert_memory_equal(
		    plan.order, again.order, problem.visit_count * sizeof(plan.order[0]));
		assert_true(plan.travel + plan.late + plan.latest <=
			    first.travel + first.late + first.latest);
		arena_free(a);
	}
}

static void
test_what_cannot_be(void **state)
{
	(void)state;
	make_up(1, 5, 3);
	problem.carer_count = 0;
	assert_non_null(late_fault(&problem));
	make_up(1, 5, 3);
	visits[2].to = visits[2].from - 1;
	assert_string_equal(late_fault(&problem), "a visit's times are not in order");
	make_up(1, 5, 3);
	visits[2].service[0] = 9;
	assert_string_equal(late_fault(&problem), "nobody gives a service");
	make_up(1, 5, 1);
	visits[3] = (struct late_visit){.link = LATE_TOGETHER};
	assert_string_equal(
	    late_fault(&problem), "one carer alone gives two services of a visit");
}

/* The first is there at 4.5, the second may begin ten later, 4.5 after the window's end. */
static const char published[] =
    "{\"patients\": [{\"id\": \"p1\", \"time_window\": [0, 10], \"required_caregivers\":"
    " [{\"service\": \"s1\", \"duration\": 5}, {\"service\": \"s2\", \"duration\": 5}],"
    " \"synchronization\": {\"type\": \"sequential\", \"distance\": [10, 20]}}],"
    " \"services\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}], \"caregivers\":"
    " [{\"id\": \"a\", \"abilities\": [\"s1\"]}, {\"id\": \"b\", \"abilities\": [\"s2\"]}],"
    " \"distances\": [[0, 4.5], [4.5, 0]]}";

static void
test_published_form(void **state)
{
	struct arena *a = arena_new((size_t)1 << 24);
	struct round_effort effort = {.trials = 100};
	struct late_plan plan;
	struct late_case c;
	const char *fault;

	(void)state;
	assert_true(late_case_json(a, published, sizeof(published) - 1, &c, &fault));
	late_improve(a, &c.problem, &effort, &plan);
	assert_int_equal(plan.travel, 18000);
	assert_int_equal(plan.late, 4500);
	assert_int_equal(plan.latest, 4500);
	assert_non_null(strstr(late_case_answer(a, &c, &plan), "\"cost\": 9.0"));
	assert_false(late_case_json(a, "{}", 2, &c, &fault));
	assert_string_equal(fault, "distances are not of the office and every patient");
	assert_false(late_case_json(a, "[", 1, &c, &fault));
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_least_of_all),
	    cmocka_unit_test(test_plans_are_as_they_say),
	    cmocka_unit_test(test_what_cannot_be),
	    cmocka_unit_test(test_published_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
