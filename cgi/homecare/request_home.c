/* From a postcode to the place and the patch of a request. */
#include "homecare/request_home.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/words.h"
#include "place/distance.h"
#include "place/place.h"
#include "place/postcode.h"
#include "queries.h"

struct near {
	const struct request_patch_list_row *patch;
	double metres; /* negative: not known */
};

static int
compare_near(const void *a, const void *b)
{
	const struct near *x = a, *y = b;

	if (x->metres < 0 || y->metres < 0)
		return (x->metres < 0) - (y->metres < 0);
	return (x->metres > y->metres) - (x->metres < y->metres);
}

/* Where to measure from; false when the postcode that was sent is of no help. */
static bool
position_sent(struct req *rq, struct position *from)
{
	const char *typed = pairs_get(&rq->sent, "postcode");
	struct place_found found;

	if (typed == NULL ||
	    place_find(rq->db, rq->a, rq->conf->county, typed, &found) != DB_OK ||
	    (found.answer != PLACE_FOUND && found.answer != PLACE_FROM_SECTOR))
		return false;
	*from = (struct position){ found.place.latitude, found.place.longitude };
	return true;
}

static const char *
patch_text(struct req *rq, const struct near *near)
{
	if (near->metres < 0)
		return near->patch->name;
	return arena_printf(
	    rq->a, "%s, %s away", near->patch->name, distance_words(rq->a, near->metres));
}

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	struct request_patch_list_row *rows;
	struct position from = { 0, 0 };
	struct choice *choices;
	struct near *near;
	size_t n;
	bool known;
	int code;

	code = request_patch_list(rq->db, rq->a,
	    (struct request_patch_list_args){ .today = req_today(rq) }, &rows, &n);
	if (code != DB_OK)
		return code;
	known = position_sent(rq, &from);
	near = arena_array(rq->a, n + 1, sizeof(*near));
	choices = arena_array(rq->a, n + 1, sizeof(*choices));
	for (size_t i = 0; i < n; i++) {
		struct position at = { rows[i].latitude, rows[i].longitude };

		near[i].patch = &rows[i];
		near[i].metres =
		    known && rows[i].has_latitude ? distance_metres(from, at) : -1;
	}
	qsort(near, n, sizeof(*near), compare_near);
	choices[0] = (struct choice){ "", "Choose a patch", NULL };
	for (size_t i = 0; i < n; i++)
		choices[i + 1] = (struct choice){ arena_printf(rq->a, "%" PRId64,
			                              near[i].patch->id),
			patch_text(rq, &near[i]), NULL };
	*list = choices;
	*count = n + 1;
	return DB_OK;
}

const struct choices choices_patch = { NULL, 0, find_patches };

static int
refuse(struct req *rq, const char *field, const char *sentence)
{
	form_refuse(rq, field, sentence);
	return 422;
}

/* Why a postcode will not do; NULL when it will. */
static const char *
why_not(struct req *rq, const struct place_found *found)
{
	switch (found->answer) {
	case PLACE_FOUND:
	case PLACE_FROM_SECTOR:
		return NULL;
	case PLACE_OUTSIDE:
		return arena_printf(rq->a,
		    "This postcode is outside %s%s%s. Ask the council there%s%s",
		    rq->conf->county_name, found->around != NULL ? ", in or near " : "",
		    found->around != NULL ? found->around : "",
		    found->council[0] != '\0' ? ": " : "", found->council);
	case PLACE_TERMINATED:
		return arena_printf(rq->a,
		    "This postcode is no longer in use%s%s. Enter the one that took its place",
		    found->ended != NULL ? ": it ended in " : "",
		    found->ended != NULL ? found->ended : "");
	case PLACE_PERHAPS_OUTSIDE:
		return arena_printf(rq->a,
		    "We do not know this postcode. It may be outside %s: check it",
		    rq->conf->county_name);
	default:
		return found->advice != NULL ? found->advice
		                             : "There is no such postcode. Check it";
	}
}

/* A full postcode is known more exactly than a search needs it. */
static int
find_exactly(struct req *rq, const struct postcode *read, const struct place *place,
    struct home *home)
{
	struct request_postcode_row *row;
	int code;

	home->postcode = arena_strdup(rq->a, read->display);
	home->sector = arena_strdup(rq->a, read->sector);
	home->lsoa = place->lsoa;
	home->latitude = place->latitude;
	home->longitude = place->longitude;
	code = request_postcode(rq->db, rq->a,
	    (struct request_postcode_args){ .squeezed = arena_strdup(rq->a, read->squeezed) },
	    &row);
	if (code != DB_OK || row == NULL || !row->has_latitude || !row->has_longitude)
		return code;
	if (row->lsoa != NULL)
		home->lsoa = row->lsoa;
	home->latitude = row->latitude;
	home->longitude = row->longitude;
	return DB_OK;
}

static int
take_patch(
    struct req *rq, const struct place *place, const char *chosen, struct home *home)
{
	const struct choice *patches;
	size_t count;
	int code;

	if (place->patch_id != 0) {
		home->has_patch = true;
		home->patch_id = place->patch_id;
		return 0;
	}
	if (chosen != NULL) {
		home->has_patch = true;
		home->patch_id = strtoll(chosen, NULL, 10);
		return 0;
	}
	if ((code = find_patches(rq, &patches, &count)) != DB_OK)
		return db_status(rq, code);
	if (count <= 1)
		return 0;
	return refuse(rq, "patch",
	    place->lsoa == NULL
	        ? "We cannot tell which patch this postcode is in. Choose it: the nearest come "
	          "first"
	        : "This postcode is in no patch. Choose the one that is to see to it: the nearest "
	          "come first");
}

int
home_find(struct req *rq, const char *typed, const char *chosen_patch, struct home *home)
{
	struct place_found found;
	struct postcode read;
	const char *sentence;
	int code;

	*home = (struct home){ .postcode = "" };
	if (postcode_read(typed, strlen(typed), &read) != POSTCODE_FULL)
		return refuse(rq, "postcode", "Enter a full postcode, like GL50 1AA");
	code = place_find(rq->db, rq->a, rq->conf->county, read.display, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if ((sentence = why_not(rq, &found)) != NULL)
		return refuse(rq, "postcode", sentence);
	if ((code = find_exactly(rq, &read, &found.place, home)) != DB_OK)
		return db_status(rq, code);
	return take_patch(rq, &found.place, chosen_patch, home);
}

void
home_ask_patch(struct req *rq)
{
	bool ask = pairs_get(&rq->sent, "patch") != NULL;

	for (const struct refusal *r = rq->refusals; r != NULL; r = r->next)
		ask = ask || strcmp(r->field, "patch") == 0;
	view_flag(rq->view, "AskPatch", ask);
}
