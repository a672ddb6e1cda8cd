/* What a request would add to a provider's travel (queries round_provider_visits). */
#include "homecare/round_price.h"

#include <stdlib.h>
#include <string.h>

#include "homecare/round_kept.h"
#include "place/travel_ways.h"
#include "queries.h"

static int
by_distance(const void *one, const void *other)
{
	const double *a = one, *b = other;

	return *a < *b ? -1 : *a > *b;
}

/* How far a visit may be to count: that of the visit that is the ROUND_NEAR_MOST nearest. */
static double
reach(struct arena *a, const double *metres, size_t count)
{
	double *sorted;

	if (count <= ROUND_NEAR_MOST)
		return ROUND_NEAR_METRES;
	sorted = arena_array(a, count, sizeof(*sorted));
	memcpy(sorted, metres, count * sizeof(*sorted));
	qsort(sorted, count, sizeof(*sorted), by_distance);
	return sorted[ROUND_NEAR_MOST - 1];
}

/* The visits on the days asked for that are near enough, all of one provider. */
static size_t
choose_near(struct arena *a, const struct round_current *current, size_t count,
    const struct round_home *home, const bool days[8], struct round_current *near)
{
	double *metres = arena_array(a, count + 1, sizeof(*metres)), most;
	size_t found = 0, used = 0;

	for (size_t i = 0; i < count; i++) {
		const struct position there = {current[i].latitude, current[i].longitude};

		if (!days[current[i].day & 7])
			continue;
		metres[found] =
		    distance_metres((struct position){home->latitude, home->longitude}, there);
		near[found] = current[i];
		near[found].organisation_id = 0;
		found += metres[found] <= ROUND_NEAR_METRES;
	}
	most = reach(a, metres, found);
	for (size_t i = 0; i < found; i++)
		if (metres[i] <= most)
			near[used++] = near[i];
	return used;
}

void
round_price_of(struct arena *a, const struct round_current *current, size_t current_count,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price)
{
	round_fit_of(a, current, current_count, home, visits, count, wider, price, NULL);
}

void
round_fit_of(struct arena *a, const struct round_current *current, size_t current_count,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price, struct round_fit *fits)
{
	struct round_current *near = arena_array(a, current_count + 1, sizeof(*near));
	struct round_book *book;
	bool days[8] = {false};
	size_t used;

	*price = (struct round_price){.known = false};
	if (!home->known || count == 0)
		return;
	for (size_t i = 0; i < count; i++)
		days[visits[i].day & 7] = true;
	used = choose_near(a, current, current_count, home, days, near);
	book = round_book_new(a, near, used, home, visits, count);
	if (book == NULL)
		return;
	round_book_build(book);
	round_book_widen(book, wider);
	round_book_fit(book, 0, price, fits);
}

int
round_current_read(struct db *db, struct arena *a, int64_t organisation_id, const char *on,
    const struct round_home *near, struct round_current **current, size_t *count)
{
	struct round_provider_visits_args args = {.organisation_id = organisation_id,
	    .on = on,
	    .south = -90,
	    .north = 90,
	    .west = -180,
	    .east = 180};
	const struct travel_values *travel;
	struct round_provider_visits_row *rows;
	struct round_kept_rows_row *kept;
	size_t kept_count;
	int code;

	/* A box somewhat larger than the circle: a degree is 111 km north and, at 52 degrees,
	 * 68 km east. */
	if (near != NULL) {
		args.south = near->latitude - ROUND_NEAR_METRES / 110000.0;
		args.north = near->latitude + ROUND_NEAR_METRES / 110000.0;
		args.west = near->longitude - ROUND_NEAR_METRES / 65000.0;
		args.east = near->longitude + ROUND_NEAR_METRES / 65000.0;
	}
	if ((code = round_provider_visits(db, a, args, &rows, count)) != DB_OK)
		return code;
	if ((code = travel_ways_read(db, a, &travel)) != DB_OK)
		return code;
	*current = arena_array(a, *count + 1, sizeof(**current));
	for (size_t i = 0; i < *count; i++) {
		(*current)[i] =
		    ROUND_CURRENT(&rows[i], organisation_id, rows[i].day, true);
		(*current)[i].reference = rows[i].reference;
		(*current)[i].travel = travel;
	}
	return round_kept_read(db, a,
	    &(struct round_kept_of){.organisation_id = organisation_id, .on = on}, *current,
	    *count, &kept, &kept_count);
}

int
round_price(struct db *db, struct arena *a, int64_t organisation_id, const char *on,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price)
{
	struct round_current *current;
	size_t current_count;
	int code;

	*price = (struct round_price){.known = false};
	if (!home->known || count == 0)
		return DB_OK;
	code = round_current_read(db, a, organisation_id, on, home, &current, &current_count);
	if (code != DB_OK)
		return code;
	round_price_of(a, current, current_count, home, visits, count, wider, price);
	return DB_OK;
}
