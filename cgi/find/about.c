/* The pages every public service must have, in templates/about. */
#include <inttypes.h>
#include <string.h>

#include "homecare/travel_told.h"
#include "lib/arena.h"
#include "lib/route.h"
#include "place/travel.h"
#include "queries.h"

/* "90 days", "2 years" from 730. */
static const char *
period(struct req *rq, int64_t days)
{
	if (days > 0 && days % 365 == 0)
		return days == 365 ? "1 year"
		                   : arena_printf(rq->a, "%" PRId64 " years", days / 365);
	return days == 1 ? "1 day" : arena_printf(rq->a, "%" PRId64 " days", days);
}

PAGE(accessibility, "/accessibility", ANYONE, nothing, "about/accessibility.cs")
{
	return 200;
}

PAGE(privacy, "/privacy", ANYONE, nothing, "about/privacy.cs")
{
	view_text(rq->view, "Keep.draft", period(rq, rq->conf->draft_days));
	view_text(rq->view, "Keep.advert", period(rq, rq->conf->advert_keep_days));
	view_text(rq->view, "Keep.care", period(rq, rq->conf->case_keep_days));
	view_text(rq->view, "Keep.unlisted", period(rq, rq->conf->unlisted_keep_days));
	return 200;
}

PAGE(cookies, "/cookies", ANYONE, nothing, "about/cookies.cs")
{
	return 200;
}

PAGE(contact, "/contact", ANYONE, nothing, "about/contact.cs")
{
	return 200;
}

/* What the council has set a constant to, or NULL. */
static const struct travel_settings_row *
set_to(const struct travel_settings_row *rows, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(rows[i].code, code) == 0)
			return &rows[i];
	return NULL;
}

/* Every constant that an estimated journey stands on, with its source. */
PAGE(about_distances, "/about-distances", ANYONE, nothing, "about/distances.cs")
{
	size_t count, set_count;
	const struct travel_constant *constants = travel_constants(&count);
	struct travel_settings_row *rows;
	int code = travel_settings(rq->db, rq->a, &rows, &set_count);

	if (code != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++) {
		const struct travel_settings_row *set =
		    set_to(rows, set_count, constants[i].code);
		const double value = set != NULL ? set->value : constants[i].value;
		struct view *at = view_item(rq->view, "Constants");

		view_text(at, "name", constants[i].name);
		view_text(at, "value",
		    arena_printf(rq->a, "%g %s", value, travel_unit(&constants[i], value)));
		view_text(at, "source", set != NULL ? set->source : constants[i].source);
		view_flag(at, "assumed", set == NULL && constants[i].assumed);
		view_text(at, "since", set != NULL ? london_text(rq->a, set->set_at) : "");
	}
	code = travel_told(rq);
	return code == DB_OK ? 200 : db_status(rq, code);
}
