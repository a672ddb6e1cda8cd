/* Where a listing is, as exactly as the public may know, and what area it covers. */
#include <math.h>
#include <string.h>

#include "desk/edit.h"
#include "desk/spot.h"
#include "staff/private_read.h"

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
	F(form, ONEOF, shown, "Whether the address is shown", REQUIRED, 0, 0, &choices_show)
FORM(where, PLACE);

PAGE(edit_place, "/desk/listings/:id/place", "listing.edit", nothing, "desk/place.cs")
{
	struct desk_edit_read_row *l;
	int status, code;

	if ((status = edit_open(rq, "place", &l)) != 0)
		return status;
	if ((code = private_note_read(rq, "listing")) != DB_OK)
		return db_status(rq, code);
	form_fill(rq, "town", spot_town_of(rq, l->place_label));
	form_fill(rq, "postcode", l->postcode);
	form_fill(rq, "address", l->address);
	if (l->place_label[0] != '\0')
		form_fill(rq, "shown", l->address_private ? "private" : "public");
	form_hint(rq, "town", "The public always sees this");
	form_hint(rq, "postcode", "For example, GL50 1AA. Distances are worked out from it");
	form_hint(rq, "address", "The number and street, a line for each part");
	return 200;
}

static int
refuse(struct req *rq, const char *field, const char *sentence)
{
	form_refuse(rq, field, sentence);
	return 422;
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
	struct spot spot;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "place", f->version, &e)) != 0)
		return status;
	if ((status = spot_find(rq, f->town, f->postcode, &spot)) != 0)
		return status;
	if (strcmp(f->shown, "public") == 0 && f->address == NULL)
		return refuse(rq, "address", "Enter the address that the public is to see");
	if ((code = store_place(rq, f, &spot)) != DB_OK)
		return db_status(rq, code);
	note_place(&e, f, &spot);
	return edit_end(&e);
}
