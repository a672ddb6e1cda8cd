/* Where a listing is, as exactly as the public may know, and what area it covers. */
#include <math.h>
#include <string.h>

#include "desk/edit.h"
#include "desk/private.h"
#include "place/place.h"
#include "place/postcode.h"

static const struct choice show_or_not[] = {
	{ "private", "Keep it private",
	    "Only the town or village is shown, and distances are measured from about a "
	    "kilometre around" },
	{ "public", "Show it to the public", "For a place that people come to, or an office" },
};
static const struct choices choices_show = { show_or_not, 2, NULL };

#define PLACE(F, form) \
	EDIT_VERSION(F, form) \
	F(form, TEXT, town, "Town or village", REQUIRED, 2, 80, NULL) \
	F(form, TEXT, postcode, "Postcode", OPTIONAL, 0, 12, NULL) \
	F(form, LONGTEXT, address, "Address", OPTIONAL, 0, 380, NULL) \
	F(form, ONEOF, shown, "The address", REQUIRED, 0, 0, &choices_show)
FORM(where, PLACE);

PAGE(edit_place, "/desk/listings/:id/place", "listing.edit", nothing, "desk/place.cs")
{
	struct desk_edit_read_row *l;
	int status, code;

	if ((status = edit_open(rq, "place", &l)) != 0)
		return status;
	if ((code = private_note_read(rq, "listing")) != DB_OK)
		return db_status(rq, code);
	form_fill(rq, "town", l->place_label);
	form_fill(rq, "postcode", l->postcode);
	form_fill(rq, "address", l->address);
	if (l->place_label[0] != '\0')
		form_fill(rq, "shown", l->address_private ? "private" : "public");
	form_hint(rq, "town", "The public always sees this");
	form_hint(rq, "postcode", "For example, GL50 1AA. Distances are worked out from it");
	form_hint(rq, "address", "The number and street, a line for each part");
	return 200;
}

/* What was found out about the place that was typed. */
struct spot {
	const char *label;
	const char *postcode; /* as it is written, or "" */
	double latitude;
	double longitude;
};

static int
refuse(struct req *rq, const char *field, const char *sentence)
{
	form_refuse(rq, field, sentence);
	return 422;
}

static const char *
outside(struct req *rq, const struct place_found *found)
{
	if (found->around != NULL)
		return arena_printf(
		    rq->a, "That is in or near %s, outside the county", found->around);
	return "That is outside the county";
}

/* The position of a full postcode. */
static int
find_postcode(struct req *rq, const char *typed, struct spot *spot)
{
	struct place_found found;
	struct postcode read;
	int code;

	if (postcode_read(typed, strlen(typed), &read) != POSTCODE_FULL)
		return refuse(rq, "postcode", "Enter a full postcode, like GL50 1AA");
	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if (found.answer == PLACE_OUTSIDE)
		return refuse(rq, "postcode", outside(rq, &found));
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
	spot->postcode = arena_strdup(rq->a, read.display);
	spot->latitude = found.place.latitude;
	spot->longitude = found.place.longitude;
	return 0;
}

/* The town's usual spelling, and its middle where there is no postcode. */
static int
find_town(struct req *rq, const char *typed, bool has_postcode, struct spot *spot)
{
	struct place_found found;
	int code;

	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if (found.answer == PLACE_FOUND && found.place.precision == PLACE_TOWN) {
		spot->label = found.place.label;
		if (!has_postcode) {
			spot->latitude = found.place.latitude;
			spot->longitude = found.place.longitude;
		}
		return 0;
	}
	if (found.answer == PLACE_FOUND || found.answer == PLACE_FROM_SECTOR ||
	    found.answer == PLACE_TERMINATED || found.answer == PLACE_BAD_SHAPE ||
	    found.answer == PLACE_NO_SUCH || found.answer == PLACE_PERHAPS_OUTSIDE)
		return refuse(rq, "town", "Enter the name of a town or village, not a postcode");
	/* A hamlet that is on no list, or one of two of a name: the postcode places it. */
	if (has_postcode) {
		spot->label = typed;
		return 0;
	}
	if (found.answer == PLACE_SEVERAL)
		return refuse(rq, "town",
		    "There is more than one place of that name. Enter the postcode too");
	if (found.answer == PLACE_OUTSIDE)
		return refuse(rq, "town", outside(rq, &found));
	return refuse(rq, "town",
	    "We do not know that place. Check the name, or enter the postcode too");
}

/* About a kilometre: two decimals of a degree. */
static double
blurred(double degrees)
{
	return round(degrees * 100) / 100;
}

static int
store_place(struct req *rq, const struct where_form *f, const struct spot *spot)
{
	bool is_private = strcmp(f->shown, "private") == 0;
	const char *address = f->address != NULL ? f->address : "";
	const char *shown = is_private ? "" : address;
	int code;

	if (!is_private && spot->postcode[0] != '\0')
		shown = arena_printf(rq->a, "%s\n%s", address, spot->postcode);

	code = desk_edit_place(rq->db,
	    (struct desk_edit_place_args){ .id = rq->path_id,
	        .place_label = spot->label,
	        .latitude = is_private ? blurred(spot->latitude) : spot->latitude,
	        .longitude = is_private ? blurred(spot->longitude) : spot->longitude,
	        .address_private = is_private,
	        .public_address = shown },
	    NULL);
	if (code != DB_OK)
		return code;
	return desk_edit_private_place(rq->db,
	    (struct desk_edit_private_place_args){
	        .listing_id = rq->path_id, .address = address, .postcode = spot->postcode },
	    NULL);
}

static const char *
shown_words(bool is_private)
{
	return is_private ? "kept private" : "shown to the public";
}

static void
note_place(const struct edit *e, const struct where_form *f, const struct spot *spot)
{
	bool is_private = strcmp(f->shown, "private") == 0;
	bool first = e->was->place_label[0] == '\0';

	changes_text(e->changes, "Town or village", e->was->place_label, spot->label);
	changes_private(e->changes, "Postcode", e->was->postcode, spot->postcode);
	changes_private(e->changes, "Address", e->was->address, f->address);
	changes_text(e->changes, "The address is",
	    first ? NULL : shown_words(e->was->address_private), shown_words(is_private));
}

ACTION(save_place, "/desk/listings/:id/place", "listing.edit", where, edit_place)
{
	struct spot spot = { .postcode = "" };
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "place", f->version, &e)) != 0)
		return status;
	if (f->postcode != NULL && (status = find_postcode(rq, f->postcode, &spot)) != 0)
		return status;
	if ((status = find_town(rq, f->town, f->postcode != NULL, &spot)) != 0)
		return status;
	if (strcmp(f->shown, "public") == 0 && f->address == NULL)
		return refuse(rq, "address", "Enter the address that the public is to see");
	if ((code = store_place(rq, f, &spot)) != DB_OK)
		return db_status(rq, code);
	note_place(&e, f, &spot);
	return edit_end(&e);
}
