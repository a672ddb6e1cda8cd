/* Visits that may be late at a price: against all carers and all orders of their days where
 * there are few, and whole plans against their own times where there are many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cmocka.h>

#include "lib/arena.h"
#include "rounds/late_json.h"

enum { MOST = 60, CARERS = 6, OFFICES = 2, PLACES = MOST + OFFICES };

static struct late_visit visits[MOST];
static int32_t travel[PLACES * PLACES];
static struct late_carer carers[CARERS];
static bool barred[MOST * CARERS];
static struct late_problem problem;
static uint64_t at;

static uint32_t
chance(uint32_t below)
{
	at = at * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(at >> 33) % below;
}

static void
make_up_carers(size_t visit_count, size_t count)
{
	for (size_t c = 0; c < count; c++) {
		carers[c] = (struct late_carer){.services = c < 2 ? 7 : 1 + chance(7),
		    .from_place = chance(OFFICES),
		    .to_place = chance(OFFICES),
		    .from = (int32_t)chance(60),
		    .to = chance(2) ? LATE_NO_END : 300};
		for (size_t i = 0; i < visit_count; i++)
			barred[i * count + c] = c >= 2 && chance(5) == 0;
	}
}

static void
make_up(uint64_t seed, size_t count, size_t carer_count)
{
	const size_t places = count + OFFICES;
	int32_t x[PLACES], y[PLACES];

	at = seed * 7919 + 17;
	for (size_t i = 0; i < places; i++) {
		x[i] = (int32_t)chance(100);
		y[i] = (int32_t)chance(100);
	}
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++)
			travel[i * places + j] = abs(x[i] - x[j]) + abs(y[i] - y[j]);
	for (size_t i = 0; i < count; i++) {
		struct late_visit *v = &visits[i];

		*v = (struct late_visit){.place = (uint32_t)(i + OFFICES),
		    .from = (int32_t)chance(300),
		    .link = (enum late_link)(chance(2) ? LATE_ALONE : 1 + chance(2)),
		    .least = (int32_t)chance(20),
		    .service = {chance(3), chance(3)},
		    .minutes = {10 + (int32_t)chance(20), 10 + (int32_t)chance(20)}};
		v->to = v->from + 60;
		v->most = v->least + (int32_t)chance(20);
	}
	make_up_carers(count, carer_count);
	problem =
	    (struct late_problem){visits, count, carers, carer_count, barred, travel, places};
}

static int32_t
leg(uint32_t from, uint32_t to)
{
	return travel[from * problem.places + to];
}

static bool
may_give(uint32_t carer, uint32_t visit, uint32_t side)
{
	return (carers[carer].services >> visits[visit].service[side] & 1) != 0 &&
	       !barred[visit * problem.carer_count + carer];
}

/* ---- A plan, judged by its own times ---- */

static bool
links_hold(const struct late_visit *v, const int32_t begins[2], const uint32_t who[2])
{
	if (v->link == LATE_ALONE)
		return who[0] != ROUND_NONE && who[1] == ROUND_NONE;
	if (who[0] == ROUND_NONE || who[1] == ROUND_NONE || who[0] == who[1])
		return false;
	return v->link == LATE_TOGETHER
		   ? begins[0] == begins[1]
		   : begins[1] - begins[0] >= v->least && begins[1] - begins[0] <= v->most;
}

/* What it costs; -1: it cannot be. */
static long
judged(const struct late_plan *plan)
{
	uint32_t who[MOST][2], carer = ROUND_NONE, where = 0;
	int32_t begins[MOST][2], free = 0;
	long cost = 0, latest = 0;

	memset(who, 0xff, sizeof(who));
	for (size_t i = 0; i <= plan->stop_count; i++) {
		const struct late_stop *stop = &plan->stops[i];
		long late;

		if (carer != ROUND_NONE && (i == plan->stop_count || stop->carer != carer)) {
			free += leg(where, carers[carer].to_place);
			cost += leg(where, carers[carer].to_place);
			cost += free > carers[carer].to ? free - carers[carer].to : 0;
		}
		if (i == plan->stop_count)
			break;
		if (stop->carer != carer) {
			if (carer != ROUND_NONE && stop->carer < carer)
				return -1;
			carer = stop->carer;
			where = carers[carer].from_place;
			free = carers[carer].from;
		}
		if (who[stop->visit][stop->side] != ROUND_NONE ||
		    !may_give(carer, stop->visit, stop->side) ||
		    stop->begins < visits[stop->visit].from ||
		    stop->begins < free + leg(where, visits[stop->visit].place))
			return -1;
		who[stop->visit][stop->side] = carer;
		begins[stop->visit][stop->side] = stop->begins;
		cost += leg(where, visits[stop->visit].place);
		late = stop->begins - visits[stop->visit].to;
		cost += late > 0 ? late : 0;
		latest = late > latest ? late : latest;
		where = visits[stop->visit].place;
		free = stop->begins + visits[stop->visit].minutes[stop->side];
	}
	for (size_t i = 0; i < problem.visit_count; i++)
		if (!links_hold(&visits[i], begins[i], who[i]))
			return -1;
	return cost + latest;
}

/* ---- The least of all: every carer, every order of the days ---- */

struct days {
	uint32_t day[CARERS][2 * MOST]; /* services: 2 * visit + side */
	size_t length[CARERS];
	int32_t begins[2 * MOST];
};

/* Everything as soon as it can be; 0 for as long as something still moves. */
static bool
sweep(struct days *d)
{
	bool still = true;

	for (uint32_t c = 0; c < problem.carer_count; c++) {
		int32_t free = carers[c].from;
		uint32_t where = carers[c].from_place;

		for (size_t i = 0; i < d->length[c]; i++) {
			uint32_t service = d->day[c][i], other = service ^ 1;
			const struct late_visit *v = &visits[service / 2];
			int32_t begins = free + leg(where, v->place);

			begins = begins > v->from ? begins : v->from;
			if (v->link == LATE_TOGETHER && d->begins[other] > begins)
				begins = d->begins[other];
			if (v->link == LATE_AFTER && service % 2 == 1 &&
			    d->begins[other] + v->least > begins)
				begins = d->begins[other] + v->least;
			if (v->link == LATE_AFTER && service % 2 == 0 &&
			    d->begins[other] - v->most > begins)
				begins = d->begins[other] - v->most;
			still &= begins == d->begins[service];
			d->begins[service] = begins;
			free = begins + v->minutes[service % 2];
			where = v->place;
		}
	}
	return still;
}

static long
cost_of(struct days *d)
{
	struct late_stop stops[2 * MOST];
	struct late_plan plan = {.stops = stops};

	memset(d->begins, 0, sizeof(d->begins));
	for (int sweeps = 0; !sweep(d); sweeps++)
		if (sweeps == 100)
			return -1;
	for (uint32_t c = 0; c < problem.carer_count; c++)
		for (size_t i = 0; i < d->length[c]; i++)
			stops[plan.stop_count++] = (struct late_stop){
			    c, d->day[c][i] / 2, d->day[c][i] % 2, d->begins[d->day[c][i]]};
	return judged(&plan);
}

static void
try_all(struct days *d, uint32_t service, long *best)
{
	uint32_t visit = service / 2;

	if (visit == problem.visit_count) {
		long cost = cost_of(d);

		if (cost >= 0 && cost < *best)
			*best = cost;
		return;
	}
	if (service % 2 == 1 && visits[visit].link == LATE_ALONE) {
		try_all(d, service + 1, best);
		return;
	}
	for (uint32_t c = 0; c < problem.carer_count; c++) {
		uint32_t *day = d->day[c];

		if (!may_give(c, visit, service % 2))
			continue;
		for (size_t i = d->length[c]++;; i--) {
			memmove(&day[i + 1], &day[i], (d->length[c] - 1 - i) * sizeof(day[0]));
			day[i] = service;
			try_all(d, service + 1, best);
			memmove(&day[i], &day[i + 1], (d->length[c] - 1 - i) * sizeof(day[0]));
			if (i == 0)
				break;
		}
		d->length[c]--;
	}
}

static void
test_the_least_of_all(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 40; seed++) {
		struct arena *a = arena_new((size_t)1 << 24);
		struct days days = {0};
		struct late_plan plan;
		long best = INT32_MAX, found = INT32_MAX;

		make_up(seed, 4, 3);
		for (size_t i = 2; i < 4; i++)
			visits[i].link = LATE_ALONE;
		assert_null(late_fault(&problem));
		try_all(&days, 0, &best);
		/* Chance alone may miss it once. */
		for (uint64_t again = 0; again < 3; again++) {
			struct round_effort effort = {.trials = 500, .seed = 3 * seed + again};
			long cost;

			late_improve(a, &problem, &effort, &plan);
			cost = judged(&plan);
			assert_int_equal(
			    cost, plan.travel + plan.late + plan.over + plan.latest);
			assert_true(cost >= best);
			found = cost < found ? cost : found;
		}
		assert_int_equal(found, best);
		arena_free(a);
	}
}

/* One begins here while the other begins there, then they change over: no order of whole visits
 * has that. */
static void
test_carers_who_change_over(void **state)
{
	struct arena *a = arena_new((size_t)1 << 24);
	struct round_effort effort = {.trials = 200};
	struct late_plan plan;

	(void)state;
	make_up(1, 2, 2);
	memset(travel, 0, sizeof(travel));
	for (uint32_t c = 0; c < 2; c++)
		carers[c] = (struct late_carer){.services = 1u << c, .to = LATE_NO_END};
	for (uint32_t i = 0; i < 2; i++)
		visits[i] = (struct late_visit){.to = 60,
		    .link = LATE_AFTER,
		    .least = 60,
		    .most = 80,
		    .service = {i, 1 - i},
		    .minutes = {10, 10}};
	late_improve(a, &problem, &effort, &plan);
	assert_int_equal(judged(&plan), 0);
	arena_free(a);
}

static long
sum_of(const struct late_plan *plan)
{
	return plan->travel + plan->late + plan->over + plan->latest;
}

static void
test_plans_are_as_they_say(void **state)
{
	(void)state;
	for (uint64_t seed = 100; seed < 130; seed++) {
		struct arena *a = arena_new((size_t)1 << 24);
		struct round_effort effort = {.trials = 300, .seed = seed};
		struct late_plan plan, again, first;

		make_up(seed, 5 + seed % 50, CARERS);
		assert_null(late_fault(&problem));
		late_improve(a, &problem, &effort, &plan);
		late_improve(a, &problem, &effort, &again);
		effort = (struct round_effort){.seed = seed};
		late_improve(a, &problem, &effort, &first);
		assert_int_equal(judged(&plan), sum_of(&plan));
		assert_int_equal(judged(&first), sum_of(&first));
		assert_int_equal(plan.trials, 300);
		assert_int_equal(plan.stop_count, again.stop_count);
		assert_memory_equal(
		    plan.stops, again.stops, plan.stop_count * sizeof(plan.stops[0]));
		assert_true(sum_of(&plan) <= sum_of(&first));
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
	make_up(1, 5, 3);
	memset(&barred[2 * 3], 1, 3);
	assert_string_equal(late_fault(&problem), "nobody gives a service");
	make_up(1, 5, 3);
	visits[3].place = 7;
	assert_string_equal(late_fault(&problem), "a visit is at no place");
	make_up(1, 5, 3);
	visits[3].from = visits[3].to = visits[4].minutes[0] = LATE_NO_END;
	visits[4].link = LATE_AFTER;
	visits[4].least = visits[4].most = LATE_NO_END;
	assert_string_equal(
	    late_fault(&problem), "times together are more than can be counted");
}

/* Of two services for which there are carers enough one by one, but the same one. */
static void
test_one_carer_for_two(void **state)
{
	(void)state;
	make_up(1, 5, 3);
	for (size_t i = 0; i < 5; i++)
		visits[i].link = LATE_ALONE;
	visits[3].link = LATE_TOGETHER;
	visits[3].service[1] = 3;
	carers[1].services = carers[2].services = 1u << visits[3].service[0];
	carers[0].services = 15;
	assert_null(late_fault(&problem));
	barred[3 * 3 + 1] = barred[3 * 3 + 2] = true;
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

/* Travel, late, latest and over are to be these; the answer is as it is printed. */
static const char *
answer_of(struct arena *a, const char *text, const int64_t sums[4])
{
	struct round_effort effort = {.trials = 100};
	struct late_plan plan;
	struct late_case c;
	const char *fault;

	assert_true(late_case_json(a, text, strlen(text), &c, &fault));
	late_improve(a, &c.problem, &effort, &plan);
	assert_int_equal(plan.travel, sums[0]);
	assert_int_equal(plan.late, sums[1]);
	assert_int_equal(plan.latest, sums[2]);
	assert_int_equal(plan.over, sums[3]);
	return late_case_answer(a, &c, &plan);
}

static void
test_published_form(void **state)
{
	static const int64_t sums[] = {18000, 4500, 4500, 0};
	struct arena *a = arena_new((size_t)1 << 24);
	struct late_case c;
	const char *fault;

	(void)state;
	assert_non_null(strstr(answer_of(a, published, sums), "\"cost\": 9.0"));
	assert_false(late_case_json(a, "{}", 2, &c, &fault));
	assert_string_equal(fault, "distances are not of the office and every patient");
	assert_false(late_case_json(a, "[", 1, &c, &fault));
	arena_free(a);
}

/* Two departing points, shifts, durations of services, and a carer who may not go: b, who is
 * there, is barred; a is 7 away, begins at 100 and is home at 100 + 7 + 20 + 9, 16 after the
 * shift. */
static const char towns[] =
    "{\"patients\": [{\"id\": \"p\", \"time_window\": [0, 104], \"distance_matrix_index\":"
    " 2, \"incompatible_caregivers\": [\"b\", \"z\"], \"required_caregivers\":"
    " [{\"service\": \"s\"}]}], \"services\": [{\"id\": \"s\", \"default_duration\": 20}],"
    " \"departing_points\": [{\"id\": \"d0\"}, {\"id\": \"d1\"}], \"caregivers\":"
    " [{\"id\": \"a\", \"abilities\": [\"s\"], \"starting_point_id\": \"d1\","
    " \"working_shift\": [100, 120]},"
    " {\"id\": \"b\", \"abilities\": [\"s\"], \"departing_point\": \"d0\","
    " \"working_shift\": {\"start\": 0, \"end\": 500}}],"
    " \"distances\": [[0, 1, 1], [1, 0, 7], [1, 9, 0]]}";

static void
test_form_of_towns(void **state)
{
	static const char *const changes[][3] = {
	    {"\"s\"}]}]", "\"t\"}]}]", "a service is not among the services"},
	    {"point_id\": \"d1\"", "point_id\": \"d2\"",
		"a carer's departing point is not among them"},
	    {"starting_point_id", "somewhere",
		"there are several offices, and a carer names none"},
	    {"index\": 2", "index\": 3", "a visit is at no place"},
	    {"[\"b\", \"z\"]", "[\"b\", \"a\"]", "nobody gives a service"},
	    {"\"default_duration\": 20", "\"default_duration\": null",
		"a time or a distance is no number, or too large"},
	};
	static const int64_t sums[] = {16000, 3000, 3000, 16000};
	struct arena *a = arena_new((size_t)1 << 24);
	struct late_case c;
	const char *fault;

	(void)state;
	answer_of(a, towns, sums);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		const char *found = strstr(towns, changes[i][0]), *text;

		assert_non_null(found);
		text = arena_printf(a, "%.*s%s%s", (int)(found - towns), towns, changes[i][1],
		    found + strlen(changes[i][0]));
		assert_false(late_case_json(a, text, strlen(text), &c, &fault));
		assert_string_equal(fault, changes[i][2]);
	}
	arena_free(a);
}

/* What the form can ask for and no plan keeps is said, one sentence each. */
static void
test_wishes(void **state)
{
	static const int64_t sums[] = {18000, 4500, 4500, 0};
	static const char *const wishes[][3] = {
	    {"\"id\": \"p1\"", "\"preferred_caregivers\": [\"b\"]", "patients prefer carers"},
	    {"\"id\": \"p1\"", "\"preferred_start_time\": 5",
		"patients prefer a time to begin"},
	    {"\"id\": \"a\"", "\"lunch_break\": true", "carers have lunch breaks"},
	    {"\"patients\"",
		"\"metadata\": {\"cost_components\": {\"travel_time\": 2, \"total_tardiness\":"
		" 1, \"highest_tardiness\": 1}}",
		"weights of their own"},
	    {"\"id\": \"a\"", "\"lunch_break\": false", "\"not_planned\": []"},
	    {"\"patients\"",
		"\"metadata\": {\"cost_components\": {\"travel_time\": 1, \"total_tardiness\":"
		" 1, \"highest_tardiness\": 1, \"max_idle_time\": null}}",
		"\"not_planned\": []"},
	};
	struct arena *a = arena_new((size_t)1 << 24);

	(void)state;
	for (size_t i = 0; i < sizeof(wishes) / sizeof(wishes[0]); i++) {
		const char *found = strstr(published, wishes[i][0]);
		const char *text = arena_printf(
		    a, "%.*s%s, %s", (int)(found - published), published, wishes[i][1], found);

		assert_non_null(strstr(answer_of(a, text, sums), wishes[i][2]));
	}
	arena_free(a);
}

/* ---- When it ends ---- */

/* The sanitizers take their time. */
#ifdef __SANITIZE_ADDRESS__
enum { SLOWER = 10 };
#else
enum { SLOWER = 1 };
#endif

enum { MANY = 1000, SLACK = 50 * 1000 * 1000 };

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static bool
not_again(void *context, const struct round_state *asked)
{
	(void)asked;
	++*(int *)context;
	return false;
}

/* Two carers make as many visits of two as there may be: each change goes through two thousand
 * services.  By the processor's time, as others may be at work here. */
static void
test_large_problems_end_in_time(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct late_visit *many = arena_array(a, MANY, sizeof(*many));
	struct late_problem large = {.visits = many,
	    .visit_count = MANY,
	    .carers = carers,
	    .carer_count = 2,
	    .places = PLACES,
	    .travel = travel};
	const int64_t budgets[] = {0, 20, 200, 1000};
	int asked = 0;

	(void)state;
	make_up(3, MOST, 2);
	for (size_t i = 0; i < MANY; i++) {
		many[i] = visits[i % MOST];
		many[i].link = (enum late_link)(1 + i % 2);
	}
	assert_null(late_fault(&large));
	for (size_t i = 0; i < 4; i++) {
		const bool stopped = i == 3;
		struct round_effort effort = {.milliseconds = budgets[i],
		    .go_on = stopped ? not_again : NULL,
		    .context = &asked};
		const int64_t since = now(), most = stopped ? 0 : budgets[i] * 1000000;
		struct late_plan plan;

		late_improve(a, &large, &effort, &plan);
		assert_int_equal(plan.stop_count, 2 * MANY);
		assert_true(now() - since < most + SLACK * SLOWER);
	}
	assert_int_equal(asked, 1);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_least_of_all),
	    cmocka_unit_test(test_carers_who_change_over),
	    cmocka_unit_test(test_plans_are_as_they_say),
	    cmocka_unit_test(test_what_cannot_be),
	    cmocka_unit_test(test_one_carer_for_two),
	    cmocka_unit_test(test_published_form),
	    cmocka_unit_test(test_form_of_towns),
	    cmocka_unit_test(test_wishes),
	    cmocka_unit_test(test_large_problems_end_in_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
