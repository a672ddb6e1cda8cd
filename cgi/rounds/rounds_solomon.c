/* Solomon's format: vehicles are rounds, customers are visits. */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_case.h"

enum { COLUMNS = 7, SCALE = 10, NUMBER_MOST = 20000 };

struct customer {
	long x, y, load, from, to, minutes;
};

/* Reads whole numbers up to the end of the line; how many: none where it begins with a word,
 * COLUMNS + 1 where there are more or a word is behind them. */
static int
numbers(const char **at, long *found)
{
	int count = 0;

	while (**at != '\0' && **at != '\n') {
		char *end;
		long number;

		if (isspace((unsigned char)**at)) {
			(*at)++;
			continue;
		}
		number = strtol(*at, &end, 10);
		if (end != *at && count < COLUMNS) {
			found[count++] = number;
			*at = end;
			continue;
		}
		count = count == 0 ? 0 : COLUMNS + 1;
		*at += strcspn(*at, "\n");
	}
	if (**at == '\n')
		(*at)++;
	return count;
}

static bool
in_range(const long *row)
{
	for (int i = 0; i < COLUMNS; i++)
		if (row[i] < (i == 1 || i == 2 ? -NUMBER_MOST : 0) || row[i] > NUMBER_MOST)
			return false;
	return row[4] <= row[5];
}

static size_t
count_lines(const char *text)
{
	size_t count = 1;

	for (; *text != '\0'; text++)
		count += *text == '\n';
	return count;
}

/* Lines of two numbers are the vehicles, of seven a customer; between them are words. */
static bool
read_lines(const char *text, struct customer *customers, size_t *count, long vehicles[2],
    const char **fault)
{
	long row[COLUMNS];

	*count = 0;
	while (*text != '\0') {
		int found = numbers(&text, row);

		if (found == 2) {
			vehicles[0] = row[0];
			vehicles[1] = row[1];
		}
		if (found == 0 || found == 2)
			continue;
		if (found != COLUMNS || row[0] != (long)*count || !in_range(row)) {
			*fault = "a customer is not in order, or has not seven numbers that can be";
			return false;
		}
		customers[(*count)++] =
		    (struct customer){row[1], row[2], row[3], row[4], row[5], row[6]};
	}
	if (*count < 2 || vehicles[0] < 1 || vehicles[0] > NUMBER_MOST || vehicles[1] < 1 ||
	    vehicles[1] > INT32_MAX) {
		*fault = "there are no vehicles, or no customers behind the depot";
		return false;
	}
	return true;
}

static uint16_t
tenths(const struct customer *one, const struct customer *other)
{
	double x = (double)(one->x - other->x), y = (double)(one->y - other->y);
	double distance = floor(SCALE * sqrt(x * x + y * y) + 1e-9);

	return distance < ROUND_NO_WAY ? (uint16_t)distance : ROUND_NO_WAY;
}

static void
make_visits(struct arena *a, const struct customer *customers, size_t count,
    struct round_problem *p)
{
	struct round_visit *visits = arena_array(a, count, sizeof(*visits));
	struct round_window *windows = arena_array(a, count, sizeof(*windows));
	uint16_t *minutes = arena_array(a, count * count, sizeof(*minutes));

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			minutes[i * count + j] = tenths(&customers[i], &customers[j]);
	for (size_t i = 1; i < count; i++) {
		const struct customer *c = &customers[i];

		windows[i - 1] = (struct round_window){
		    (int32_t)c->from * SCALE, (int32_t)c->to * SCALE};
		visits[i - 1] = (struct round_visit){.place = (uint32_t)i,
		    .package = (uint32_t)i,
		    .provider = ROUND_NONE,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = c->minutes > 0 ? (int32_t)c->minutes * SCALE : 1,
		    .windows = &windows[i - 1],
		    .window_count = 1,
		    .wanted = -1,
		    .load = (uint32_t)c->load,
		    .day = 1,
		    .carers = 1};
	}
	p->visits = visits;
	p->visit_count = count - 1;
	p->place_count = count;
	p->minutes[ROUND_DRIVE] = minutes;
}

bool
round_case_solomon(
    struct arena *a, const char *text, struct round_case *c, const char **fault)
{
	struct customer *customers = arena_array(a, count_lines(text), sizeof(*customers));
	struct round_shift *shift = arena_alloc(a, sizeof(*shift));
	long vehicles[2] = {0, 0};
	size_t count;

	if (!read_lines(text, customers, &count, vehicles, fault))
		return false;
	if (count > ROUND_PLACES_MOST) {
		*fault = "there are more customers than can be planned at once";
		return false;
	}
	*c = (struct round_case){.scale = SCALE};
	make_visits(a, customers, count, &c->problem);
	*shift = (struct round_shift){.provider = ROUND_NONE,
	    .carer = ROUND_NONE,
	    .from = (int32_t)customers[0].from * SCALE,
	    .to = (int32_t)customers[0].to * SCALE,
	    .paid_most = INT32_MAX / 2,
	    .load_most = (uint32_t)vehicles[1],
	    .most = (uint32_t)vehicles[0],
	    .day = 1,
	    .crew = 1};
	c->problem.shifts = shift;
	c->problem.shift_count = 1;
	c->problem.last = shift->to;
	return true;
}
