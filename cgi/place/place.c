/* What was typed, as a place: a postcode or part of one (place_postcode.c), or a name that is
 * looked up in the shipped table of towns.  Queries: sql/query/place.sql. */
#include "place/place.h"

#include <string.h>

#include "place/name.h"
#include "place/place_private.h"
#include "place/town.h"
#include "queries.h"

static enum town_kind
town_kind(const char *kind)
{
	if (strcmp(kind, "town") == 0)
		return TOWN_TOWN;
	return strcmp(kind, "suburb") == 0 ? TOWN_SUBURB : TOWN_VILLAGE;
}

/* The rows as the comparison wants them, in the same order. */
static struct town *
towns_from(struct arena *a, const struct place_towns_row *rows, size_t count)
{
	struct town *towns = arena_array(a, count, sizeof(*towns));

	for (size_t i = 0; i < count; i++)
		towns[i] = (struct town){.name = rows[i].name,
		    .folded = rows[i].folded,
		    .other = rows[i].other,
		    .kind = town_kind(rows[i].kind),
		    .in_county = rows[i].district_name != NULL};
	return towns;
}

/* The town of rows[at]; the rows are in the order of their folded names. */
static struct place
place_of_town(struct arena *a, const struct place_towns_row *rows, size_t count, size_t at)
{
	const struct place_towns_row *row = &rows[at];
	bool has_namesakes = (at > 0 && strcmp(row->folded, rows[at - 1].folded) == 0) ||
			     (at + 1 < count && strcmp(row->folded, rows[at + 1].folded) == 0);

	return (struct place){
	    .key = place_key_town(a, row->folded, row->district, has_namesakes),
	    .label = row->name,
	    .latitude = row->latitude,
	    .longitude = row->longitude,
	    .precision = PLACE_TOWN,
	    .district = row->district,
	    .district_name = row->district_name,
	};
}

/* A search by name, and the table it goes through: towns[i] is made of rows[i]. */
struct by_name {
	struct place_search *search;
	const struct place_towns_row *rows;
	const struct town *towns;
	size_t count;
	struct town_match match;
};

static struct place
matched_place(const struct by_name *by, size_t candidate)
{
	return place_of_town(by->search->a, by->rows, by->count,
	    (size_t)(by->match.towns[candidate] - by->towns));
}

/* The candidates that lie in the county, from the match's number `from` on. */
static void
keep_candidates(const struct by_name *by, size_t from)
{
	struct place_found *found = by->search->found;
	struct place *kept = arena_array(by->search->a, by->match.count + 1, sizeof(*kept));

	for (size_t i = from; i < by->match.count; i++)
		if (by->match.towns[i]->in_county)
			kept[found->candidate_count++] = matched_place(by, i);
	found->candidates = kept;
}

/* The best match lies outside the county. */
static int
answer_outside(const struct by_name *by)
{
	struct place_found *found = by->search->found;
	struct place outside = matched_place(by, 0);
	struct place_council_row *council;
	int code = place_council(by->search->db, by->search->a,
	    (struct place_council_args){.district = outside.district}, &council);

	found->answer = PLACE_OUTSIDE;
	found->around = outside.label;
	if (code == DB_OK && council != NULL)
		found->council = council->council;
	return code;
}

static int
answer_name(const struct by_name *by, const char *typed)
{
	struct place_search *search = by->search;
	struct place_found *found = search->found;
	const struct town_match *match = &by->match;
	const char *region;

	keep_candidates(by, match->answer == TOWN_ONE);
	if (match->answer == TOWN_ONE && match->towns[0]->in_county) {
		found->answer = PLACE_FOUND;
		found->place = matched_place(by, 0);
		return place_locate(search->db, search->a, search->county, NULL, &found->place);
	}
	if (match->answer == TOWN_ONE)
		return answer_outside(by);
	if (match->answer == TOWN_SEVERAL) {
		found->answer = PLACE_SEVERAL;
		return DB_OK;
	}
	/* A large town far away, rather than a village here with a like name. */
	region =
	    postcode_area_named(place_name_trim(search->a, place_name_fold(search->a, typed)));
	if (region != NULL) {
		found->answer = PLACE_OUTSIDE;
		found->around = region;
		return DB_OK;
	}
	if (match->count > 0 && found->candidate_count == 0)
		return answer_outside(by);
	found->answer = PLACE_UNKNOWN;
	return DB_OK;
}

static int
find_name(struct place_search *search, const char *typed)
{
	struct by_name by = {.search = search};
	struct place_towns_row *rows;
	int code = place_towns(search->db, search->a, &rows, &by.count);

	if (code != DB_OK)
		return code;
	by.rows = rows;
	by.towns = towns_from(search->a, rows, by.count);
	by.match = town_find(search->a, by.towns, by.count, typed);
	return answer_name(&by, typed);
}

int
place_find(struct db *db, struct arena *a, const char *county, const char *typed,
    struct place_found *found)
{
	struct place_search search = {db, a, county, found};
	struct postcode postcode;

	*found = (struct place_found){.answer = PLACE_UNKNOWN, .council = ""};
	switch (postcode_read(typed, strlen(typed), &postcode)) {
	case POSTCODE_NONE:
		return find_name(&search, typed);
	case POSTCODE_WRONG:
	case POSTCODE_UNKNOWN_AREA:
	case POSTCODE_FORCES:
		found->answer = PLACE_BAD_SHAPE;
		found->advice = postcode_advice(postcode.kind);
		return DB_OK;
	default:
		if (postcode.assumed)
			found->reading = arena_strdup(a, postcode.display);
		return place_find_postcode(&search, &postcode);
	}
}
