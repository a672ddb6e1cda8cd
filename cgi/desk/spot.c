/* Where a listing is (queries in sql/query/place.sql). */
#include "desk/spot.h"

#include <string.h>

#include "lib/text.h"
#include "place/distance.h"
#include "place/name.h"
#include "place/place.h"
#include "place/postcode.h"
#include "queries.h"

/* How far the middle of a town may be from a postcode of it, in metres, by how well the
 * position of the postcode is known; and how far over the border a listing may be. */
enum { POSTCODE_FAR = 8000, SECTOR_FAR = 12000, OUTCODE_FAR = 25000, BORDER_FAR = 16000 };

/* Characters of a place's name that leave room for the council. */
enum { LABEL_MOST = 60 };

struct seeking {
	struct req *rq;
	const struct place_towns_row *towns;
	size_t count;
	struct position at;
	bool has_position;
	int far;
	const char *council; /* of a place outside the county, else NULL */
};

static int
refuse(struct req *rq, const char *field, const char *sentence)
{
	form_refuse(rq, field, sentence);
	return 422;
}

static double
away(const struct seeking *s, const struct place_towns_row *town)
{
	return distance_metres(s->at, (struct position){town->latitude, town->longitude});
}

/* The nearest town, of the county alone or of all; NULL where none is known. */
static const struct place_towns_row *
nearest(const struct seeking *s, bool in_county)
{
	const struct place_towns_row *best = NULL;

	for (size_t i = 0; i < s->count; i++)
		if ((!in_county || s->towns[i].district_name != NULL) &&
		    (best == NULL || away(s, &s->towns[i]) < away(s, best)))
			best = &s->towns[i];
	return best;
}

static bool
is_near_county(const struct seeking *s)
{
	const struct place_towns_row *town = nearest(s, true);

	return town != NULL && away(s, town) <= BORDER_FAR;
}

static const char *
outside_words(struct req *rq, const char *around)
{
	if (around != NULL)
		return arena_printf(
		    rq->a, "That is in or near %s, too far outside the county", around);
	return "That is too far outside the county";
}

/* The position of a postcode that is not the county's: its own, or that of the part it is in.
 */
static int
place_outside(struct seeking *s, const struct postcode *read)
{
	struct place_postcode_row *row;
	struct place_part_row *part;
	int code;

	code = place_postcode(s->rq->db, s->rq->a,
	    (struct place_postcode_args){
		.squeezed = read->squeezed, .county = s->rq->conf->county},
	    &row);
	if (code != DB_OK)
		return code;
	s->far = POSTCODE_FAR;
	if (row != NULL && row->has_latitude && row->has_longitude) {
		s->at = (struct position){row->latitude, row->longitude};
		s->has_position = true;
		return DB_OK;
	}
	s->far = OUTCODE_FAR;
	code = place_part(
	    s->rq->db, s->rq->a, (struct place_part_args){.code = read->outcode}, &part);
	if (code == DB_OK && part != NULL) {
		s->at = (struct position){part->latitude, part->longitude};
		s->has_position = true;
	}
	return code;
}

/* The answer to a postcode outside the county. */
static int
take_outside(struct seeking *s, const struct postcode *read, const struct place_found *found)
{
	int code = place_outside(s, read);

	if (code != DB_OK)
		return db_status(s->rq, code);
	if (!s->has_position || !is_near_county(s))
		return refuse(s->rq, "postcode", outside_words(s->rq, found->around));
	s->council = found->council[0] != '\0' ? found->council : "outside the county";
	return 0;
}

static int
find_postcode(struct seeking *s, const char *typed, struct spot *spot)
{
	struct req *rq = s->rq;
	struct place_found found;
	struct postcode read;
	int code;

	if (postcode_read(typed, strlen(typed), &read) != POSTCODE_FULL)
		return refuse(rq, "postcode", "Enter a full postcode, like GL50 1AA");
	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	spot->postcode = arena_strdup(rq->a, read.display);
	if (found.answer == PLACE_OUTSIDE)
		return take_outside(s, &read, &found);
	if (found.answer == PLACE_TERMINATED)
		return refuse(rq, "postcode",
		    "This postcode is no longer in use. Enter the one that took its place");
	if (found.answer == PLACE_PERHAPS_OUTSIDE)
		return refuse(rq, "postcode",
		    "We do not know that postcode. It may be outside the county: check it");
	if (found.answer != PLACE_FOUND && found.answer != PLACE_FROM_SECTOR)
		return refuse(rq, "postcode",
		    found.advice != NULL ? found.advice
					 : "There is no such postcode. Check it");
	s->at = (struct position){found.place.latitude, found.place.longitude};
	s->has_position = true;
	s->far = found.answer == PLACE_FOUND ? POSTCODE_FAR : SECTOR_FAR;
	return 0;
}

/* Of the towns of that name the one nearest to the postcode, or without one the only one. */
static const struct place_towns_row *
town_named(const struct seeking *s, const char *typed)
{
	const char *name = place_name_trim(s->rq->a, place_name_fold(s->rq->a, typed));
	const char *barred = arena_printf(s->rq->a, "|%s|", name);
	const struct place_towns_row *best = NULL;

	for (size_t i = 0; i < s->count; i++) {
		const struct place_towns_row *town = &s->towns[i];

		if (strcmp(town->folded, name) != 0 && strstr(town->other, barred) == NULL)
			continue;
		if (best == NULL || (s->has_position && away(s, town) < away(s, best)))
			best = town;
	}
	return best;
}

/* A town that is not where the postcode is would send people to the wrong place. */
static int
refuse_apart(const struct seeking *s, const char *town, const char *postcode)
{
	const struct place_towns_row *other = nearest(s, s->council == NULL);

	return refuse(s->rq, "town",
	    arena_printf(s->rq->a,
		"%s is in or near %s, not %s. Check the town and the postcode", postcode,
		other != NULL ? other->name : "another town", town));
}

/* Without a postcode: a town outside the county is taken when it is just over the border. */
static int
take_town_outside(struct seeking *s, const char *typed, const struct place_found *found)
{
	const struct place_towns_row *town = town_named(s, typed);

	if (town == NULL)
		return refuse(s->rq, "town", outside_words(s->rq, found->around));
	s->at = (struct position){town->latitude, town->longitude};
	s->has_position = true;
	if (!is_near_county(s))
		return refuse(s->rq, "town", outside_words(s->rq, found->around));
	s->council = found->council[0] != '\0' ? found->council : "outside the county";
	return 0;
}

static bool
is_a_postcode(const struct place_found *found)
{
	switch (found->answer) {
	case PLACE_FOUND:
		return found->place.precision != PLACE_TOWN;
	case PLACE_FROM_SECTOR:
	case PLACE_TERMINATED:
	case PLACE_BAD_SHAPE:
	case PLACE_NO_SUCH:
	case PLACE_PERHAPS_OUTSIDE:
		return true;
	default:
		return false;
	}
}

static int
find_town_alone(
    struct seeking *s, const char *typed, const struct place_found *found, struct spot *spot)
{
	const struct place_towns_row *town;

	if (found->answer == PLACE_FOUND) {
		spot->label = found->place.label;
		s->at = (struct position){found->place.latitude, found->place.longitude};
		return 0;
	}
	if (found->answer == PLACE_SEVERAL)
		return refuse(s->rq, "town",
		    "There is more than one place of that name. Enter the postcode too");
	if (found->answer != PLACE_OUTSIDE)
		return refuse(s->rq, "town",
		    "We do not know that place. Check the name, or enter the postcode too");
	town = town_named(s, typed);
	spot->label = town != NULL ? town->name : typed;
	return take_town_outside(s, typed, found);
}

/* The town's usual spelling, and its middle where there is no postcode. */
static int
find_town(struct seeking *s, const char *typed, struct spot *spot)
{
	const struct place_towns_row *town = town_named(s, typed);
	struct req *rq = s->rq;
	struct place_found found;
	int code;

	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if (is_a_postcode(&found))
		return refuse(
		    rq, "town", "Enter the name of a town or village, not a postcode");
	if (!s->has_position)
		return find_town_alone(s, typed, &found, spot);
	if (town != NULL && away(s, town) > s->far)
		return refuse_apart(s, town->name, spot->postcode);
	if (town == NULL && found.answer == PLACE_FOUND &&
	    distance_metres(
		s->at, (struct position){found.place.latitude, found.place.longitude}) > s->far)
		return refuse_apart(s, found.place.label, spot->postcode);
	/* A hamlet that is on no list: the postcode places it. */
	spot->label = town != NULL		    ? town->name
		      : found.answer == PLACE_FOUND ? found.place.label
						    : typed;
	return 0;
}

int
spot_find(struct req *rq, const char *town, const char *postcode, struct spot *spot)
{
	struct seeking s = {.rq = rq};
	struct place_towns_row *towns;
	int code, status;

	*spot = (struct spot){.postcode = ""};
	if ((code = place_towns(rq->db, rq->a, &towns, &s.count)) != DB_OK)
		return db_status(rq, code);
	s.towns = towns;
	town = spot_town_of(rq, town);
	if ((postcode != NULL && (status = find_postcode(&s, postcode, spot)) != 0) ||
	    (status = find_town(&s, town, spot)) != 0)
		return status;
	spot->latitude = s.at.latitude;
	spot->longitude = s.at.longitude;
	if (s.council != NULL)
		spot->label = arena_printf(rq->a, "%s (%s)",
		    text_truncate(rq->a, spot->label, LABEL_MOST), s.council);
	return 0;
}

const char *
spot_town_of(struct req *rq, const char *label)
{
	static const char *const ends[] = {"Council)", "(outside the county)"};
	size_t length = strlen(label);

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t end = strlen(ends[i]);
		const char *cut = strstr(label, " (");

		if (cut != NULL && length > end && strcmp(label + length - end, ends[i]) == 0)
			return arena_strndup(rq->a, label, (size_t)(cut - label));
	}
	return label;
}
