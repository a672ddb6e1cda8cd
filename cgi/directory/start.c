/* Where help is needed: what was typed becomes a place, and the search goes on from
 * there with an address that holds no full postcode (place/place.h). */
#include "directory/start.h"

#include <string.h>

#include "directory/phrases.h"
#include "directory/search.h"

static void
show_candidates(struct req *rq, const struct place_found *found, struct search_start *from)
{
	for (size_t i = 0; i < found->candidate_count; i++) {
		struct view *at = view_item(rq->view, "Candidates");

		view_text(at, "text",
		    found->candidates[i].district_name != NULL
		        ? arena_printf(rq->a, "%s, %s", found->candidates[i].label,
		              found->candidates[i].district_name)
		        : found->candidates[i].label);
		from->near = found->candidates[i].key;
		view_text(at, "href", search_address_from(rq, from));
	}
}

/* Where it is instead, and whom to ask there. */
static const char *
outside(struct req *rq, const struct place_found *found)
{
	const char *county = rq->conf->county_name;
	char *where = arena_printf(rq->a, "%s is outside %s",
	    found->around != NULL ? found->around : "That place", county);

	/* "the Worcester postcode area" begins the sentence. */
	if (where[0] == 't')
		where[0] = 'T';
	if (found->council[0] == '\0')
		return arena_printf(rq->a, "%s. Enter a place in %s", where, county);
	return arena_printf(
	    rq->a, "%s. Ask %s, or enter a place in %s", where, found->council, county);
}

/* What to do about a postcode that is not known, where the county ends. */
static const char *
perhaps_outside(struct req *rq, const struct place_found *found)
{
	const char *other = found->council[0] != '\0'
	    ? arena_printf(rq->a, "ask %s or ring us on %s", found->council, rq->conf->phone)
	    : arena_printf(rq->a, "ring us on %s", rq->conf->phone);

	return arena_printf(rq->a,
	    "We do not know that postcode, and part of %s is outside %s. Check the postcode. If "
	    "it is right, %s. Or search from the part of %s below that is in %s",
	    found->place.label, rq->conf->county_name, other, found->place.label,
	    rq->conf->county_name);
}

/* A postcode that is not known: the part of it that is can be searched from. */
static void
offer_part(struct req *rq, struct place_found *found)
{
	struct place *part;

	if ((found->answer != PLACE_NO_SUCH && found->answer != PLACE_PERHAPS_OUTSIDE) ||
	    found->place.key == NULL)
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
		return "There is more than one place of that name. Choose one below, or enter a "
		       "postcode";
	case PLACE_OUTSIDE:
		return outside(rq, found);
	case PLACE_NO_SUCH:
		return found->candidate_count > 0
		    ? "There is no such postcode. Check it, or choose the part of it below"
		    : "There is no such postcode. Check it, or enter a town or village";
	case PLACE_PERHAPS_OUTSIDE:
		return perhaps_outside(rq, found);
	case PLACE_BAD_SHAPE:
		return found->advice != NULL
		    ? found->advice
		    : "Enter a full postcode, like GL50 3AA, or its first part, like GL50";
	default:
		return found->candidate_count > 0
		    ? "We do not know that place. Choose one below, or enter a postcode"
		    : arena_printf(rq->a,
		          "We do not know that place. Enter a postcode, or a town or village in %s",
		          rq->conf->county_name);
	}
}

const char *
start_refusal(struct req *rq, const struct place_found *found)
{
	struct phrases names = { .a = rq->a };

	if (found->candidate_count == 0 || found->answer == PLACE_OUTSIDE)
		return refusal(rq, found);
	for (size_t i = 0; i < found->candidate_count; i++)
		phrases_add(&names,
		    found->candidates[i].district_name != NULL
		        ? arena_printf(rq->a, "%s (%s)", found->candidates[i].label,
		              found->candidates[i].district_name)
		        : found->candidates[i].label);
	return arena_printf(rq->a, "%s. Did you mean %s? You can also enter a postcode",
	    found->answer == PLACE_SEVERAL ? "There is more than one place of that name"
	                                   : "We do not know that place",
	    phrases_or(&names));
}

struct pairs
search_before(struct req *rq, const char *again)
{
	struct pairs pairs = { 0 };

	if (again != NULL && again[0] == '?' &&
	    urlencoded_read(rq->a, again + 1, strlen(again + 1), &pairs) != 0)
		return (struct pairs){ 0 };
	return pairs;
}

static int
go_on(struct req *rq, const struct search_start *from)
{
	const char *address = search_address_from(rq, from);

	if (address != NULL)
		return reply_see(rq, "%s", address);
	form_refuse(rq, NULL,
	    "You have chosen more filters than the address of a page can hold. Take some out, "
	    "then change the place");
	return 422;
}

int
start_search(struct req *rq, const struct start_form *f, const char *path)
{
	struct search_start from = { .path = path, .again = search_before(rq, f->again) };
	const char *typed = f->place, *postcode, *before;
	struct place_found found;
	int code;

	from.q = search_words(rq->a, f->q, &postcode);
	if (from.q == NULL)
		from.q = search_words(rq->a, pairs_get(&from.again, "q"), &before);
	if (postcode != NULL)
		from.notes[from.note_count++] = "words";
	if (typed == NULL)
		typed = postcode;
	if (typed == NULL)
		return go_on(rq, &from);
	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if (search_can_start(&found)) {
		search_start_at(&from, &found);
		return go_on(rq, &from);
	}
	offer_part(rq, &found);
	show_candidates(rq, &found, &from);
	form_refuse(rq, "place", refusal(rq, &found));
	return 422;
}

static const struct form_field fields[] = { START(FORM_ROW, start_form) };
const struct form start = { .name = "start", .fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]), .size = sizeof(struct start_form) };
