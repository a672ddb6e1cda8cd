/* Packages whose provider stops, made up: the referee looks at the rounds, hours are counted
 * anew, and a search of all ways says what is best. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "replace_made_up.h"

static void
test_made_up(void **state)
{
	size_t all = 0, none = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct replace_answer answer, again;
		const struct replace *r;
		const char *fault;

		make(seed);
		made.problem.parting = seed % 3;
		r = placed(a, 20, &answer);
		if ((fault = whole_fault(a, r, &answer)) != NULL ||
		    (fault = hours_fault(&answer)) != NULL)
			fail_msg("seed %d: %s", (int)seed, fault);
		all += answer.placed == answer.minutes;
		none += answer.placed == 0;
		placed(a, 20, &again);
		assert_memory_equal(
		    answer.shares, again.shares, answer.count * sizeof(*answer.shares));
		arena_free(a);
	}
	/* It would prove little if all or none always had a place. */
	assert_in_range(all, 20, 300);
	assert_in_range(none, 1, 200);
}

/* ---- The bound, as the greatest flow from packages to supplies at one time of the week ----
 */

struct network {
	int64_t room[2 + PACKAGES + SUPPLIES]
		    [2 + PACKAGES + SUPPLIES]; /* 0 and 1 are the ends */
	bool seen[2 + PACKAGES + SUPPLIES];
};

static int64_t
push(struct network *n, size_t at, int64_t most)
{
	if (at == 1)
		return most;
	n->seen[at] = true;
	for (size_t next = 1; next < 2 + PACKAGES + SUPPLIES; next++) {
		int64_t more = most < n->room[at][next] ? most : n->room[at][next];

		if (n->seen[next] || more == 0 || (more = push(n, next, more)) == 0)
			continue;
		n->room[at][next] -= more;
		n->room[next][at] += more;
		return more;
	}
	return 0;
}

/* May the package be with the supply at all, whoever else is? */
static bool
may_be(size_t package, const struct replace_supply *supply)
{
	replace_minutes needed = {{{0}}};

	for (size_t v = 0; v < made.problem.rounds.visit_count; v++) {
		const struct round_visit *visit = &made.visits[v];

		if (visit->provider != ROUND_NONE || visit->package != package)
			continue;
		if ((visit->carers == 2 && !supply->sends_two) ||
		    supply->patch != made.packages[package].patch)
			return false;
		needed[visit->carers - 1][visit->day - 1][made.parts[v] - 1] += visit->minutes;
	}
	for (size_t cell = 0; cell < 2 * REPLACE_DAYS * REPLACE_PARTS; cell++)
		if ((&needed[0][0][0])[cell] > (&supply->minutes[0][0][0])[cell])
			return false;
	return true;
}

static bool
sends_where_needed(size_t package, const struct replace_supply *supply)
{
	for (size_t v = 0; v < made.problem.rounds.visit_count; v++)
		if (made.visits[v].provider == ROUND_NONE &&
		    made.visits[v].package == package && made.visits[v].carers == 2 &&
		    !supply->sends_two)
			return false;
	return supply->patch == made.packages[package].patch;
}

static int64_t
flow_at(uint8_t carers, uint8_t day, uint8_t part)
{
	static struct network n;
	int64_t sum = 0, more;

	memset(&n, 0, sizeof(n));
	for (size_t p = 0; p < made.problem.package_count; p++) {
		bool ever = false;

		for (size_t s = 0; s < made.problem.supply_count; s++)
			ever |= may_be(p, &made.supplies[s]);
		for (size_t v = 0; ever && v < made.problem.rounds.visit_count; v++) {
			const struct round_visit *visit = &made.visits[v];

			if (visit->provider == ROUND_NONE && visit->package == p &&
			    visit->carers == carers && visit->day == day &&
			    made.parts[v] == part)
				n.room[0][2 + p] += visit->minutes;
		}
		for (size_t s = 0; s < made.problem.supply_count; s++)
			if (sends_where_needed(p, &made.supplies[s]))
				n.room[2 + p][2 + PACKAGES + s] = INT32_MAX;
	}
	for (size_t s = 0; s < made.problem.supply_count; s++)
		n.room[2 + PACKAGES + s][1] =
		    made.supplies[s].minutes[carers - 1][day - 1][part - 1];
	while ((more = push(&n, 0, INT32_MAX)) > 0) {
		sum += more;
		memset(n.seen, 0, sizeof(n.seen));
	}
	return sum * carers;
}

static void
test_bound(void **state)
{
	size_t less = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct replace_answer answer;
		int64_t bound = 0;

		make(seed);
		placed(a, 0, &answer);
		for (uint8_t carers = 1; carers <= 2; carers++)
			for (uint8_t day = 1; day <= REPLACE_DAYS; day++)
				for (uint8_t part = 1; part <= REPLACE_PARTS; part++)
					bound += flow_at(carers, day, part);
		assert_int_equal(answer.bound, bound);
		less += bound < answer.minutes;
		arena_free(a);
	}
	assert_true(less > 50);
}

/* How often a minute without a place counts, in thirds (rounds_replace.h). */
static const int64_t worths[REPLACE_URGENCIES] = {6, 4, 3};

/* What the placed count, most of any way to give packages to supplies, by hours alone. */
static int64_t
best_hours(size_t package, int32_t free_minutes[SUPPLIES][2][REPLACE_DAYS][REPLACE_PARTS])
{
	int64_t best;

	if (package == made.problem.package_count)
		return 0;
	best = best_hours(package + 1, free_minutes);
	for (size_t s = 0; s < made.problem.supply_count; s++) {
		const struct replace_supply *supply = &made.supplies[s];
		bool fits = supply->patch == made.packages[package].patch;
		int64_t worth = 0;

		for (int sign = 1; sign >= -1; sign -= 2) {
			for (size_t v = 0; v < made.problem.rounds.visit_count; v++) {
				const struct round_visit *visit = &made.visits[v];

				if (visit->provider != ROUND_NONE || visit->package != package)
					continue;
				free_minutes[s][visit->carers - 1][visit->day - 1]
					    [made.parts[v] - 1] -= sign * visit->minutes;
				fits &= free_minutes[s][visit->carers - 1][visit->day - 1]
						    [made.parts[v] - 1] >= 0 &&
					(visit->carers == 1 || supply->sends_two);
				worth += sign > 0 ? (int64_t)visit->minutes * visit->carers *
							worths[made.packages[package].urgency]
						  : 0;
			}
			if (sign > 0 && fits) {
				worth += best_hours(package + 1, free_minutes);
				best = worth > best ? worth : best;
			}
			fits = false;
		}
	}
	return best;
}

static void
test_best_of_all(void **state)
{
	static int32_t free_minutes[SUPPLIES][2][REPLACE_DAYS][REPLACE_PARTS];

	(void)state;
	for (uint64_t seed = 0; seed < 150; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct replace_answer answer;
		int64_t worth = 0;

		make(seed);
		for (size_t i = 0; i < made.problem.rounds.shift_count; i++)
			made.shifts[i].most = 100; /* so that there is always time */
		for (size_t v = 0; v < made.problem.rounds.visit_count; v++)
			made.windows[v].to = made.windows[v].from;
		for (size_t s = 0; s < made.problem.supply_count; s++)
			memcpy(
			    free_minutes[s], made.supplies[s].minutes, sizeof(free_minutes[s]));
		placed(a, 200, &answer);
		for (size_t i = 0; i < answer.count; i++)
			if (answer.shares[i].supply != ROUND_NONE)
				worth +=
				    answer.shares[i].minutes *
				    worths[made.packages[answer.shares[i].package].urgency];
		assert_int_equal(worth, best_hours(0, free_minutes));
		arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_made_up),
	    cmocka_unit_test(test_bound),
	    cmocka_unit_test(test_best_of_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
