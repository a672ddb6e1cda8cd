/* The key of a full postcode, which tells it from no fewer than NEIGHBOURS_LEAST others: its
 * LSOA, and the square where the middle of its neighbours lies.  Queries: sql/query/place.sql.
 */
#include "place/place_private.h"

#include <string.h>

#include "place/neighbours.h"
#include "queries.h"

/* How many of the rows are of this sector. */
static size_t
count_sector(const struct place_neighbours_row *rows, size_t count, const char *sector)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += strcmp(rows[i].sector, sector) == 0;
	return found;
}

/* The sector with the most of the rows; the first of them where two have as many. */
static const char *
main_sector(const struct place_neighbours_row *rows, size_t count)
{
	const char *best = rows[0].sector;
	size_t most = 0;

	for (size_t i = 0; i < count; i++) {
		size_t has = count_sector(rows, count, rows[i].sector);

		if (has > most || (has == most && strcmp(rows[i].sector, best) < 0)) {
			most = has;
			best = rows[i].sector;
		}
	}
	return best;
}

/* The sector that stands in the key: its own where enough of the rows have it, else the one
 * that most of them have. */
static const char *
told_sector(const struct place_neighbours_row *rows, size_t count, const char *sector)
{
	return count_sector(rows, count, sector) >= NEIGHBOURS_LEAST ? sector
								     : main_sector(rows, count);
}

/* The key by those of the rows of which the same sector is told.  There are enough rows. */
static const char *
key_in_lsoa(struct arena *a, const struct place_neighbours_row *rows, size_t count,
    const char *sector, const char *lsoa, struct position at)
{
	struct position *points = arena_array(a, count, sizeof(*points));
	const char *told = told_sector(rows, count, sector);
	size_t same = 0;

	for (size_t i = 0; i < count; i++)
		if (strcmp(told_sector(rows, count, rows[i].sector), told) == 0)
			points[same++] = (struct position){rows[i].latitude, rows[i].longitude};
	return place_key_square(a, told, neighbours_middle(points, same, at), lsoa);
}

/* The key among postcodes whose LSOA is not known either. */
static const char *
key_in_sector(struct arena *a, const struct place_neighbours_in_sector_row *rows, size_t count,
    const char *sector, struct position at)
{
	struct position *points = arena_array(a, count, sizeof(*points));

	for (size_t i = 0; i < count; i++)
		points[i] = (struct position){rows[i].latitude, rows[i].longitude};
	return place_key_square(a, sector, neighbours_middle(points, count, at), NULL);
}

int
place_key_postcode(struct place_search *search, const struct postcode *postcode,
    const char *lsoa, struct position at, const char **key)
{
	struct place_neighbours_in_sector_row *in_sector;
	struct place_neighbours_row *in_lsoa;
	size_t count;
	int code;

	*key = place_key_part(search->a, postcode->sector);
	if (lsoa != NULL) {
		code = place_neighbours(search->db, search->a,
		    (struct place_neighbours_args){.lsoa = lsoa}, &in_lsoa, &count);
		if (code == DB_OK && count >= NEIGHBOURS_LEAST)
			*key =
			    key_in_lsoa(search->a, in_lsoa, count, postcode->sector, lsoa, at);
		return code;
	}
	code = place_neighbours_in_sector(search->db, search->a,
	    (struct place_neighbours_in_sector_args){.sector = postcode->sector}, &in_sector,
	    &count);
	if (code == DB_OK && count >= NEIGHBOURS_LEAST)
		*key = key_in_sector(search->a, in_sector, count, postcode->sector, at);
	return code;
}
