/* A full postcode, a sector or an outcode as a place: from the loaded postcodes, else from the
 * shipped sectors and outcodes, else by its first letters.  Queries: sql/query/place.sql. */
#include "place/place_private.h"

#include <stdlib.h>
#include <string.h>

#include "queries.h"

/* "2019-03-01" as "March 2019": the source gives no day. */
static const char *
month_words(struct arena *a, const char *date)
{
	static const char *const months[] = {"January", "February", "March", "April", "May",
	    "June", "July", "August", "September", "October", "November", "December"};
	long month = strlen(date) >= 7 ? strtol(date + 5, NULL, 10) : 0;

	if (month < 1 || month > 12)
		return "";
	return arena_printf(a, "%s %.4s", months[month - 1], date);
}

static const char *
text_or_empty(const char *text)
{
	return text == NULL ? "" : text;
}

/* "the Southampton postcode area", which is far wider than the town; NULL when the letters are
 * none. */
static const char *
area_words(struct arena *a, const char *letters)
{
	const char *name = postcode_area_name(letters);

	return name == NULL ? NULL : arena_printf(a, "the %s postcode area", name);
}

/* Nothing is known of the outcode: its letters say whether it could be the county's. */
static int
answer_by_letters(struct place_search *search, const struct postcode *postcode)
{
	struct place_letters_row *row;
	int code = place_letters(search->db, search->a,
	    (struct place_letters_args){.letters = postcode->area}, &row);

	if (code != DB_OK)
		return code;
	if (row != NULL && row->has_share && row->share >= 0.5) {
		search->found->answer = PLACE_NO_SUCH;
		return DB_OK;
	}
	search->found->answer = PLACE_OUTSIDE;
	search->found->around = area_words(search->a, postcode->area);
	return DB_OK;
}

/* The outcode's or sector's own row stands for the place; *is_ours says whether it may. */
static int
stand_in(struct place_search *search, const char *display, enum place_precision precision,
    const struct place_part_row *part, bool *is_ours)
{
	search->found->council = part->share < 1 ? text_or_empty(part->council) : "";
	*is_ours = part->share >= PLACE_LEAST_SHARE;
	if (!*is_ours)
		return DB_OK;
	return place_from_part(search->db, search->a, search->county, display, precision, part,
	    &search->found->place);
}

/* The outcode is known, and neither the postcode nor its sector: only where all of the outcode
 * is the county's, or the sector's postcodes are loaded, does that tell that there is none. */
static int
answer_unknown(struct place_search *search, const struct postcode *postcode,
    const struct place_part_row *part)
{
	struct place_sector_loaded_row *sector;
	int code = place_sector_loaded(search->db, search->a,
	    (struct place_sector_loaded_args){.sector = postcode->sector}, &sector);

	if (code == DB_OK)
		search->found->answer = part->share >= 1 || sector->loaded
					    ? PLACE_NO_SUCH
					    : PLACE_PERHAPS_OUTSIDE;
	return code;
}

/* Neither the postcode nor its sector is known: the outcode is the last that may be. */
static int
answer_by_outcode(struct place_search *search, const struct postcode *postcode)
{
	struct place_found *found = search->found;
	struct place_part_row *part;
	bool is_ours;
	int code = place_part(
	    search->db, search->a, (struct place_part_args){.code = postcode->outcode}, &part);

	if (code != DB_OK)
		return code;
	if (part == NULL)
		return answer_by_letters(search, postcode);
	code = stand_in(search, postcode->outcode, PLACE_OUTCODE, part, &is_ours);
	found->answer = is_ours ? PLACE_FOUND : PLACE_OUTSIDE;
	if (code == DB_OK && is_ours && postcode->kind != POSTCODE_OUTCODE)
		code = answer_unknown(search, postcode, part);
	return code;
}

static int
answer_by_sector(struct place_search *search, const struct postcode *postcode)
{
	struct place_found *found = search->found;
	struct place_sector_loaded_row *sector;
	struct place_part_row *part;
	bool is_ours;
	int code = place_part(
	    search->db, search->a, (struct place_part_args){.code = postcode->sector}, &part);

	if (code != DB_OK)
		return code;
	if (part == NULL)
		return answer_by_outcode(search, postcode);
	code = stand_in(search, postcode->sector, PLACE_SECTOR, part, &is_ours);
	if (code != DB_OK || !is_ours) {
		found->answer = PLACE_OUTSIDE;
		return code;
	}
	if (postcode->kind == POSTCODE_SECTOR) {
		found->answer = PLACE_FOUND;
		return DB_OK;
	}
	/* With its neighbours loaded, a postcode that is not among them does not exist. */
	code = place_sector_loaded(search->db, search->a,
	    (struct place_sector_loaded_args){.sector = postcode->sector}, &sector);
	if (code == DB_OK)
		found->answer = sector->loaded ? PLACE_NO_SUCH : PLACE_FROM_SECTOR;
	return code;
}

/* Whom to ask about a postcode that is known and lies elsewhere. */
static int
answer_elsewhere(
    struct place_search *search, const struct postcode *postcode, const char *district)
{
	struct place_found *found = search->found;
	struct place_council_row *council;
	struct place_part_row *part;
	int code = place_part(
	    search->db, search->a, (struct place_part_args){.code = postcode->outcode}, &part);

	found->answer = PLACE_OUTSIDE;
	if (code == DB_OK && part != NULL)
		found->council = text_or_empty(part->council);
	/* The postcode's own district knows better than its outcode. */
	if (code == DB_OK && district != NULL) {
		code = place_council(search->db, search->a,
		    (struct place_council_args){.district = district}, &council);
		if (code == DB_OK && council != NULL)
			found->council = council->council;
	}
	if (found->council[0] == '\0')
		found->around = area_words(search->a, postcode->area);
	return code;
}

static int
answer_by_postcode(struct place_search *search, const struct postcode *postcode,
    const struct place_postcode_row *row)
{
	struct place_found *found = search->found;
	int code;

	/* In neither is a postcode read from grid references before boundaries were loaded. */
	if (!row->in_county && (row->lsoa != NULL || row->district != NULL))
		return answer_elsewhere(search, postcode, row->district);
	if (!row->has_latitude || !row->has_longitude)
		return answer_by_sector(search, postcode);
	found->answer = PLACE_FOUND;
	if (row->terminated_on != NULL) {
		found->answer = PLACE_TERMINATED;
		found->ended = month_words(search->a, row->terminated_on);
	}
	found->place = (struct place){
	    .label = arena_printf(search->a, "near %s", postcode->sector),
	    .latitude = row->latitude,
	    .longitude = row->longitude,
	    .precision = PLACE_POSTCODE,
	    .lsoa = row->lsoa,
	    .district = row->district,
	};
	code = place_key_postcode(search, postcode, row->lsoa,
	    (struct position){row->latitude, row->longitude}, &found->place.key);
	if (code != DB_OK)
		return code;
	return place_locate(
	    search->db, search->a, search->county, postcode->sector, &found->place);
}

int
place_find_postcode(struct place_search *search, const struct postcode *postcode)
{
	struct place_postcode_row *row;
	int code;

	if (postcode->kind == POSTCODE_OUTCODE)
		return answer_by_outcode(search, postcode);
	if (postcode->kind == POSTCODE_SECTOR)
		return answer_by_sector(search, postcode);
	code = place_postcode(search->db, search->a,
	    (struct place_postcode_args){
		.squeezed = postcode->squeezed, .county = search->county},
	    &row);
	if (code != DB_OK)
		return code;
	return row == NULL ? answer_by_sector(search, postcode)
			   : answer_by_postcode(search, postcode, row);
}
