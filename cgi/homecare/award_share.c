/* Sharing a week out among the offers that are chosen: who gets a visit that several offer is
 * the broker's to say (templates/homecare/award.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/award.h"

enum { WISH_MOST = 40 }; /* characters of VISIT.OFFER */

size_t
award_wishes_sent(struct req *rq, const struct award_wish **wishes)
{
	const char **values;
	size_t count = pairs_all(&rq->sent, "give", rq->a, &values), kept = 0;
	struct award_wish *list = arena_array(rq->a, count + 1, sizeof(*list));

	for (size_t i = 0; i < count; i++) {
		const char *dot = strchr(values[i], '.');

		if (dot == NULL || strlen(values[i]) > WISH_MOST)
			continue;
		list[kept++] = (struct award_wish){.visit_id = strtoll(values[i], NULL, 10),
		    .offer_id = strtoll(dot + 1, NULL, 10)};
	}
	*wishes = list;
	return kept;
}

const char *
award_seen(struct arena *a, const struct award_offers_row *row)
{
	return arena_printf(a, "%" PRId64 ".%" PRId64, row->id, row->version);
}

void
award_refuse_changed(struct req *rq, const struct offers *offers)
{
	const char **seen;
	size_t count = pairs_all(&rq->sent, "seen", rq->a, &seen);

	for (size_t i = 0; i < offers->count; i++) {
		const char *now = award_seen(rq->a, &offers->rows[i]);
		size_t number = strcspn(now, ".") + 1;

		for (size_t k = 0; k < count; k++)
			if (strncmp(seen[k], now, number) == 0 && strcmp(seen[k], now) != 0)
				form_refuse(rq, NULL,
				    arena_printf(rq->a,
					"%s has changed its offer since you opened this page. "
					"You see it as it is now: look again before you award "
					"it",
					offers->rows[i].name));
	}
}

static void
show_visit(struct req *rq, struct view *at, const struct care_visit *visit)
{
	view_number(at, "id", visit->id);
	view_text(at, "day", day_name(visit->day));
	view_text(at, "from", time_words(rq->a, visit->window_from));
	view_text(at, "to", time_words(rq->a, visit->window_to));
	view_text(at, "minutes", minutes_words(rq->a, visit->minutes));
	view_flag(at, "two", visit->carers > 1);
}

/* A visit that several of those chosen offer, with when each would begin it. */
static void
show_shared(struct req *rq, const struct offers *o, const struct rank_set *set, size_t visit)
{
	struct view *at = view_item(rq->view, "Shared");

	show_visit(rq, at, &o->visits[visit]);
	for (size_t i = 0; i < set->count; i++) {
		const struct award_offers_row *row = &o->rows[set->offers[i]];
		struct view *who;

		if (!rank_has(&o->ranked[set->offers[i]].covers, visit))
			continue;
		who = view_item(at, "offers");
		view_text(who, "name", row->name);
		view_text(who, "value",
		    arena_printf(
			rq->a, "%" PRId64 ".%" PRId64, o->visits[visit].id, row->id));
		view_text(who, "begins",
		    time_words(rq->a, o->begins[set->offers[i] * o->visit_count + visit]));
		view_flag(who, "gets", rank_has(&set->visits[i], visit));
	}
}

void
award_share_show(struct req *rq, const struct offers *o, const struct award_choice *choice)
{
	const struct rank_set *set = &choice->set;

	for (size_t visit = 0; visit < o->week.visits; visit++) {
		size_t offered = 0;

		for (size_t i = 0; i < set->count; i++)
			offered += rank_has(&o->ranked[set->offers[i]].covers, visit);
		if (offered > 1)
			show_shared(rq, o, set, visit);
		if (offered == 0)
			show_visit(rq, view_item(rq->view, "Nobody"), &o->visits[visit]);
	}
}
