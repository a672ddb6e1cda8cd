/* Where help is needed: what was typed becomes a place, and the search goes on from
 * there with an address that holds no full postcode (place/place.h). */
#include "directory/start.h"

#include <string.h>

#include "lib/text.h"
#include "place/place.h"

static void
show_candidates(struct req *rq, const struct place_found *found, const char *path,
    const char *more)
{
	for (size_t i = 0; i < found->candidate_count; i++) {
		struct view *at = view_item(rq->view, "Candidates");

		view_text(at, "text",
		    found->candidates[i].district_name != NULL
		        ? arena_printf(rq->a, "%s, %s", found->candidates[i].label,
		              found->candidates[i].district_name)
		        : found->candidates[i].label);
		view_text(at, "href",
		    arena_printf(rq->a, "%s?near=%s%s", path, found->candidates[i].key, more));
	}
}

/* Where it is instead, and whom to ask there. */
static const char *
outside(struct req *rq, const struct place_found *found)
{
	const char *where = found->around != NULL
	    ? arena_printf(rq->a, "%s is outside Gloucestershire", found->around)
	    : "That place is outside Gloucestershire";

	if (found->council[0] == '\0')
		return arena_printf(rq->a, "%s. Enter a place in Gloucestershire", where);
	return arena_printf(rq->a, "%s. Ask %s, or enter a place in Gloucestershire", where,
	    found->council);
}

/* A postcode that does not exist: the part of it that does can be searched from. */
static void
offer_part(struct req *rq, struct place_found *found)
{
	struct place *part;

	if (found->answer != PLACE_NO_SUCH || found->place.key == NULL)
		return;
	part = arena_alloc(rq->a, sizeof(*part));
	*part = found->place;
	found->candidates = part;
	found->candidate_count = 1;
}

/* A sentence for what cannot be searched from. */
static const char *
refusal(struct req *rq, const struct place_found *found)
{
	switch (found->answer) {
	case PLACE_SEVERAL:
		return "There is more than one place of that name. Choose one below, or enter a postcode";
	case PLACE_OUTSIDE:
		return outside(rq, found);
	case PLACE_NO_SUCH:
		return found->candidate_count > 0
		    ? "There is no such postcode. Check it, or choose the part of it below"
		    : "There is no such postcode. Check it, or enter a town or village";
	case PLACE_BAD_SHAPE:
		return found->advice != NULL
		    ? found->advice
		    : "Enter a full postcode, like GL50 3AA, or its first part, like GL50";
	default:
		return found->candidate_count > 0
		    ? "We do not know that place. Choose one below, or enter a postcode"
		    : "We do not know that place. Enter a postcode, or a town or village in "
		      "Gloucestershire";
	}
}

/* The rest of the search's address: the filters chosen before, and the words. */
static const char *
rest_of_address(struct req *rq, const struct start_form *f)
{
	const char *rest = "";

	if (f->again != NULL && f->again[0] == '?')
		rest = arena_printf(rq->a, "&%s", f->again + 1);
	if (f->q != NULL && strstr(rest, "&q=") == NULL)
		rest = arena_printf(rq->a, "%s&q=%s", rest, text_url_escape(rq->a, f->q));
	return rest;
}

int
start_search(struct req *rq, const struct start_form *f, const char *path)
{
	const char *rest = rest_of_address(rq, f);
	struct place_found found;
	int code;

	if (f->place == NULL)
		return reply_see(rq, "%s%s%s", path, rest[0] != '\0' ? "?" : "",
		    rest[0] != '\0' ? rest + 1 : "");
	code = place_find(rq->db, rq->a, rq->conf->county, f->place, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	switch (found.answer) {
	case PLACE_FOUND:
	case PLACE_FROM_SECTOR:
	case PLACE_TERMINATED:
		return reply_see(rq, "%s?near=%s%s%s", path, found.place.key, rest,
		    found.answer == PLACE_TERMINATED ? "&note=ended"
		        : found.reading != NULL      ? "&note=read"
		                                     : "");
	default:
		offer_part(rq, &found);
		show_candidates(rq, &found, path, rest);
		form_refuse(rq, "place", refusal(rq, &found));
		return 422;
	}
}

static const struct form_field fields[] = { START(FORM_ROW, start_form) };
const struct form start = { "start", fields, sizeof(fields) / sizeof(fields[0]),
	sizeof(struct start_form), NULL, false };
