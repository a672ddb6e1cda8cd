/* What providers are told when they are asked, and when that ends (sql/query/sourcing.sql). */
#include "homecare/sourcing_tell.h"

#include <inttypes.h>

#include "homecare/outbox.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"

static const char *
needed_words(struct arena *a, const char *iso)
{
	struct civil_date date;

	return civil_date_parse(iso, &date) == 0 ? civil_date_text(a, date) : iso;
}

/* Nothing that is one person's: how much, about where, by when. */
static const char *
notice_body(struct arena *a, const struct sourcing_told_row *told, const char *closes,
    const struct sourcing_opening *o)
{
	const char *two =
	    told->two > 0 ? arena_printf(a, ", %" PRId64 " of them with two carers", told->two)
			  : "";
	const char *wider = o->wider > 0 ? arena_printf(a,
					       "Times that are not fixed may be up to %" PRId64
					       " minutes earlier or later than first asked.\n",
					       o->wider)
					 : "";

	return arena_printf(a,
	    "Home care is wanted near %s%s%s.\n\n"
	    "Reference: %s\n"
	    "Visits a week: %" PRId64 "%s\n"
	    "Hours of visits a week: %s\n"
	    "Hours of carers a week: %s\n"
	    "Needed by: %s\n"
	    "Answer by: %s\n"
	    "%s\n"
	    "To see the visits, to offer all or some of them or to decline, sign in:\n"
	    "%s/provider\n",
	    told->sector, told->patch != NULL ? ", in the patch " : "",
	    told->patch != NULL ? told->patch : "", told->reference, told->visits, two,
	    minutes_words(a, told->visit_minutes), minutes_words(a, told->carer_minutes),
	    needed_words(a, told->needed_by), closes, wider, o->base_url);
}

int
sourcing_tell(struct db *db, struct arena *a, const struct sourcing_opening *o,
    int64_t sourcing_id, const struct sourcing_whom_row *whom, size_t count)
{
	struct sourcing_told_row *told;
	struct sourcing_read_row *row;
	const char *subject, *body;
	int code;

	if ((code = sourcing_told(
		 db, a, (struct sourcing_told_args){.id = o->request_id}, &told)) != DB_OK ||
	    (code = sourcing_read(
		 db, a, (struct sourcing_read_args){.id = sourcing_id}, &row)) != DB_OK)
		return code;
	body = notice_body(a, told, london_text(a, row->closes_at), o);
	subject =
	    arena_printf(a, "Home care wanted near %s: %s", told->sector, told->reference);
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = outbox_queue(db, a,
		    &(struct message){.about = arena_printf(a, "notice %" PRId64 " %" PRId64,
					  sourcing_id, whom[i].id),
			.organisation_id = whom[i].id,
			.address = whom[i].email,
			.template = "notice",
			.subject = subject,
			.body = body});
	return code;
}

int
sourcing_tell_withdrawn(struct db *db, struct arena *a, int64_t request_id, const char *why)
{
	struct sourcing_concerned_row *rows;
	struct sourcing_told_row *told;
	size_t count;
	int code;

	if ((code = sourcing_told(
		 db, a, (struct sourcing_told_args){.id = request_id}, &told)) != DB_OK ||
	    (code = sourcing_concerned(db, a,
		 (struct sourcing_concerned_args){.request_id = request_id}, &rows, &count)) !=
		DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = outbox_queue(db, a,
		    &(struct message){.about = arena_printf(a, "withdrawn %" PRId64 " %" PRId64,
					  request_id, rows[i].id),
			.organisation_id = rows[i].id,
			.address = rows[i].email,
			.template = "withdrawn",
			.subject = arena_printf(a, "Not wanted any more: %s", told->reference),
			.body = arena_printf(a,
			    "The home care with the reference %s is not wanted any "
			    "more.%s%s\n\n"
			    "You need not do anything.\n",
			    told->reference, why,
			    rows[i].offered ? " Thank you for your offer." : "")});
	return code;
}
