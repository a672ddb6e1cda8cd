/*
 * What it takes to price one more package: 28 visits a week against 5,000 visits in 500 rounds,
 * made up.  Timed is all that the engine does for a package whose place it has not seen: the
 * ways to every place and back, and the price.  Milliseconds of CPU.
 *
 *	obj/tests/bench/quote_bench [PACKAGES] [PERCENT OF VISITS BY TWO CARERS]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/arena.h"
#include "rounds/rounds.h"
#include "rounds/travel_minutes.h"

enum { PACKAGES = 179, A_WEEK = 28, WIDTHS = 4 };

static const int32_t widths[WIDTHS] = {0, 15, 30, 60};

struct county {
	struct arena *a;
	struct travel_place *places;
	bool *west;
	struct round_visit *visits;
	struct round_window *windows;
	uint16_t *minutes;
	struct round_shift shifts[2 * 3 * 7];
	struct round_problem problem;
	struct rounds *rounds;
	size_t asked; /* packages */
	uint32_t percent_two;
};

static uint64_t chance_state = 20261122;

static uint32_t
chance(uint32_t below)
{
	chance_state = chance_state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(chance_state >> 33) % below;
}

static double
cpu(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Morning, noon, tea and bed; leeway: about the time that was agreed. */
static void
add_package(struct county *c, size_t package, int32_t leeway)
{
	static const int32_t times[] = {390, 690, 930, 1140};
	int32_t begins[4], minutes[4];
	uint8_t carers = chance(100) < c->percent_two ? 2 : 1;

	c->places[package] = (struct travel_place){
	    .at = {51.86 + chance(1000) * 1e-4, -2.13 + chance(1600) * 1e-4},
	    .urban = chance(4) > 0};
	for (int i = 0; i < 4; i++) {
		begins[i] = times[i] + (int32_t)chance(40) * 5;
		minutes[i] = 15 + 15 * (int32_t)chance(3);
	}
	for (size_t i = 0; i < A_WEEK; i++) {
		size_t at = package * A_WEEK + i;
		int32_t begin = begins[i % 4];

		c->windows[at] = (struct round_window){begin - leeway, begin + leeway};
		c->visits[at] = (struct round_visit){.place = (uint32_t)package,
		    .package = (uint32_t)package,
		    .provider = ROUND_NONE,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = minutes[i % 4],
		    .windows = &c->windows[at],
		    .window_count = 1,
		    .wanted = begin,
		    .day = (uint8_t)(1 + i / 4),
		    .carers = carers};
	}
}

static void
add_shifts(struct county *c)
{
	static const int32_t times[][2] = {{300, 930}, {810, 1440}, {1290, 2400}};

	for (uint8_t day = 1; day <= 7; day++)
		for (int at = 0; at < 3; at++)
			for (uint8_t crew = 1; crew <= 2; crew++)
				c->shifts[c->problem.shift_count++] =
				    (struct round_shift){.provider = 0,
					.carer = ROUND_NONE,
					.start_place = ROUND_NONE,
					.end_place = ROUND_NONE,
					.from = times[at][0],
					.to = times[at][1],
					.paid_most = 480,
					.most = UINT32_MAX,
					.day = day,
					.crew = crew,
					.mode = ROUND_DRIVE};
	c->problem.shifts = c->shifts;
}

/* The ways to one place and back. */
static void
measure_place(struct county *c, size_t place)
{
	const size_t count = c->problem.place_count;

	c->west[place] = severn_west(c->places[place].at);
	for (size_t i = 0; i < count; i++)
		c->minutes[i * count + place] = c->minutes[place * count + i] =
		    i == place ? 0
			       : travel_minutes_over(&c->places[place], &c->places[i],
				     c->west[i] != c->west[place], ROUND_DRIVE);
}

static void
make_county(struct county *c)
{
	const size_t packages = PACKAGES + c->asked, visits = packages * A_WEEK;
	uint32_t *all = arena_array(c->a, PACKAGES * A_WEEK, sizeof(*all));
	const char *fault;

	c->places = arena_array(c->a, packages, sizeof(*c->places));
	c->west = arena_array(c->a, packages, sizeof(*c->west));
	c->visits = arena_array(c->a, visits, sizeof(*c->visits));
	c->windows = arena_array(c->a, visits, sizeof(*c->windows));
	c->minutes = arena_array(c->a, packages * packages, sizeof(*c->minutes));
	for (size_t i = 0; i < packages; i++)
		add_package(c, i, i < PACKAGES ? 15 : 30);
	c->problem = (struct round_problem){.visits = c->visits,
	    .visit_count = visits,
	    .place_count = packages,
	    .minutes = {c->minutes, NULL},
	    .round_worth = 60};
	add_shifts(c);
	for (size_t i = 0; i < packages; i++)
		c->west[i] = severn_west(c->places[i].at);
	for (size_t i = 0; i < packages; i++)
		measure_place(c, i);
	c->rounds = rounds_new(c->a, &c->problem, &fault);
	for (uint32_t i = 0; i < PACKAGES * A_WEEK; i++)
		all[i] = i;
	rounds_build(c->rounds, all, PACKAGES * A_WEEK);
}

static void
quote(struct county *c, size_t package, struct arena *scratch, struct round_quote *answer)
{
	uint32_t wanted[A_WEEK];
	const struct round_asked asked = {
	    .visits = wanted, .count = A_WEEK, .alone = 20, .join = true};

	for (uint32_t i = 0; i < A_WEEK; i++)
		wanted[i] = (uint32_t)package * A_WEEK + i;
	rounds_quote(scratch, c->rounds, &asked, answer);
}

static void
widen(struct county *c, size_t package, int32_t wider)
{
	for (size_t i = package * A_WEEK; i < (package + 1) * A_WEEK; i++) {
		c->windows[i].from -= wider;
		c->windows[i].to += wider;
		rounds_look_again(c->rounds, (uint32_t)i);
	}
}

static int
by_size(const void *one, const void *other)
{
	const double *a = one, *b = other;

	return *a < *b ? -1 : *a > *b;
}

static void
print_times(const char *what, double *times, size_t count)
{
	double sum = 0;

	qsort(times, count, sizeof(*times), by_size);
	for (size_t i = 0; i < count; i++)
		sum += times[i];
	printf("%-46s %8zu %8.3f %8.3f %8.3f %8.3f\n", what, count, times[count / 2],
	    times[count * 99 / 100], times[count - 1], sum / (double)count);
}

int
main(int argc, char **argv)
{
	struct county c = {.a = arena_new((size_t)4 << 30),
	    .asked = argc > 1 ? strtoul(argv[1], NULL, 10) : 500,
	    .percent_two = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : 10};
	struct arena *scratch = arena_new((size_t)1 << 30);
	double *price, *all, began = cpu();
	struct round_plan plan;
	size_t inexact = 0;

	if (c.asked < 1 || c.asked > 3000)
		return 64;
	price = arena_array(c.a, c.asked, sizeof(*price));
	all = arena_array(c.a, c.asked, sizeof(*all));
	make_county(&c);
	began = cpu() - began;
	rounds_plan(c.a, c.rounds, &plan);
	for (size_t i = 0; i < c.asked; i++) {
		struct round_quote answer;
		double at = cpu();

		measure_place(&c, PACKAGES + i);
		quote(&c, PACKAGES + i, scratch, &answer);
		price[i] = cpu() - at;
		inexact += !answer.exact;
		for (int w = 1; w < WIDTHS; w++) {
			widen(&c, PACKAGES + i, widths[w]);
			quote(&c, PACKAGES + i, scratch, &answer);
			inexact += !answer.exact;
			widen(&c, PACKAGES + i, -widths[w]);
		}
		all[i] = cpu() - at;
		arena_reset(scratch);
	}
	printf("%d visits in %zu rounds, made in %.0f ms; %zu of %zu prices given up before "
	       "all was "
	       "weighed\n",
	    PACKAGES * A_WEEK, plan.round_count, began, inexact, WIDTHS * c.asked);
	printf("%-46s %8s %8s %8s %8s %8s\n", "one package of 28 visits, ms of CPU", "packages",
	    "p50", "p99", "most", "mean");
	print_times("price", price, c.asked);
	print_times("price, and with wider windows three times", all, c.asked);
	arena_free(scratch);
	arena_free(c.a);
	return 0;
}
