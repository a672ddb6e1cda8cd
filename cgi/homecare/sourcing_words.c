/* Words and the head of the pages of sourcing. */
#include "homecare/sourcing_words.h"

#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request_words.h"
#include "homecare/request_chain.h"
#include "homecare/sourcing.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "staff/nav.h"
#include "staff/private_read.h"
#include "staff/version.h"

const char *
decline_reason_words(const char *reason)
{
	static const struct choice list[] = {
	    {"no_carers", "No carers free", NULL},
	    {"no_carers_then", "No carers free at these times", NULL},
	    {"no_second_carer", "No second carer", NULL},
	    {"too_far", "Too far away", NULL},
	    {"too_short", "Visits too short", NULL},
	    {"price", "Price", NULL},
	    {"skills", "Skills that we do not have", NULL},
	    {"preference", "The preferred carer is not to be had", NULL},
	    {"start_too_soon", "The start is too soon", NULL},
	    {"safety", "Safety", NULL},
	    {"other", "Something else", NULL},
	};
	static const struct choices choices = CHOICES(list);

	return choice_words(&choices, reason);
}

const char *
outcome_words(const char *reason)
{
	static const struct choice list[] = {
	    {"covered_less", "another offer covers more of the week", NULL},
	    {"more_carers",
		"another offer has fewer different carers, or carers the person knows", NULL},
	    {"more_travel", "another offer adds less travel", NULL},
	    {"lower_rating",
		"another provider has a higher rating of the Care Quality Commission", NULL},
	    {"dearer", "another offer costs less", NULL},
	    {"later_start", "another offer starts sooner", NULL},
	    {"persons_choice", "the person chose another provider", NULL},
	    {"request_withdrawn", "the care is not wanted any more", NULL},
	};
	static const struct choices choices = CHOICES(list);

	return choice_words(&choices, reason);
}

const char *
tier_title(struct arena *a, int64_t tier)
{
	return tier == SOURCING_EVERYBODY ? "Every provider of the county"
					  : arena_printf(a, "Tier %" PRId64, tier);
}

static void
show_head(struct req *rq, const struct sourcing_show_row *row)
{
	struct view *at = view_branch(rq->view, "Request");

	view_row(at, &q_sourcing_show, row);
	view_text(at, "urgency", choice_words(&choices_urgency, row->urgency));
	view_text(at, "source", choice_words(&choices_request_source, row->source));
	view_text(at, "needed", day_words(rq, row->needed_by));
	view_text(at, "visit_hours", minutes_words(rq->a, row->visit_minutes));
	view_text(at, "carer_hours", minutes_words(rq->a, row->carer_minutes));
	if (row->week_pence > 0)
		view_text(at, "estimate", money_text(rq->a, row->week_pence));
	if (row->awarded_at != NULL)
		view_text(at, "awarded", london_text(rq->a, row->awarded_at));
	view_flag(at, "withdrawn", row->withdrawn_at != NULL);
	view_flag(at, "open",
	    row->approved_at != NULL && row->awarded_at == NULL && row->withdrawn_at == NULL &&
		row->started_on == NULL);
	/* Where somebody is, a list of offers does not need. */
	view_text(at, "latitude", NULL);
	view_text(at, "longitude", NULL);
	view_text(at, "lsoa", NULL);
}

int
sourcing_page_open(struct req *rq, struct sourcing_show_row **row)
{
	int code =
	    sourcing_show(rq->db, rq->a, (struct sourcing_show_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	if (*row == NULL)
		return 404;
	if ((code = private_note_read(rq, "request")) != DB_OK ||
	    (code = request_chain_show(rq, (*row)->id)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "sourcing");
	show_head(rq, *row);
	version_show(rq, (*row)->version);
	return 0;
}

