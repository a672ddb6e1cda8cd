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

/* Nothing that is one person's: how much, by when; closes: NULL while nobody is being asked. */
static const char *
what_is_wanted(struct arena *a, const struct sourcing_told_row *told, const char *closes)
{
	const char *two =
	    told->two > 0 ? arena_printf(a, ", %" PRId64 " of them with two carers", told->two)
			  : "";

	return arena_printf(a,
	    "Reference: %s\n"
	    "Visits a week: %" PRId64 "%s\n"
	    "Hours of visits a week: %s\n"
	    "Hours of carers a week: %s\n"
	    "Needed by: %s\n%s%s%s",
	    told->reference, told->visits, two, minutes_words(a, told->visit_minutes),
	    minutes_words(a, told->carer_minutes), needed_words(a, told->needed_by),
	    closes != NULL ? "Answer by: " : "", closes != NULL ? closes : "",
	    closes != NULL ? "\n" : "");
}

static const char *
notice_body(struct arena *a, const struct sourcing_told_row *told, const char *closes,
    const struct sourcing_opening *o)
{
	const char *wider = o->wider > 0 ? arena_printf(a,
					       "Times that are not fixed may be up to %" PRId64
					       " minutes earlier or later than first asked.\n",
					       o->wider)
					 : "";

	return arena_printf(a,
	    "Home care is wanted near %s%s%s.\n\n%s%s\n"
	    "To see the visits, to offer all or some of them or to decline, sign in:\n"
	    "%s/provider\n",
	    told->sector, told->patch != NULL ? ", in the patch " : "",
	    told->patch != NULL ? told->patch : "", what_is_wanted(a, told, closes), wider,
	    o->base_url);
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

/* What is known of a request, and whoever offered, or was asked and could still answer. */
static int
told_and_whom(struct db *db, struct arena *a, int64_t request_id,
    struct sourcing_told_row **told, struct sourcing_concerned_row **rows, size_t *count)
{
	int code =
	    sourcing_told(db, a, (struct sourcing_told_args){.id = request_id}, told);

	return code != DB_OK
		   ? code
		   : sourcing_concerned(db, a,
			 (struct sourcing_concerned_args){.request_id = request_id}, rows,
			 count);
}

static int
tell(struct db *db, struct arena *a, const char *what, int64_t id,
    const struct sourcing_concerned_row *whom, const char *subject, const char *body)
{
	return outbox_queue(db, a,
	    &(struct message){
		.about = arena_printf(a, "%s %" PRId64 " %" PRId64, what, id, whom->id),
		.organisation_id = whom->id,
		.address = whom->email,
		.template = what,
		.subject = subject,
		.body = body});
}

static const char *
changed_body(struct arena *a, const struct sourcing_told_row *told, bool offered,
    const char *base_url)
{
	const char *closes =
	    told->closes_at != NULL ? london_text(a, told->closes_at) : NULL;
	const char *next =
	    "You need not answer now: nobody is being asked at the moment.";

	if (offered)
		next = "Your offer stands for those of its visits that are still wanted. Look "
		       "whether it is still right.";
	else if (closes != NULL)
		next = "Look at its visits as they are now before you answer.";
	return arena_printf(a,
	    "Home care that we asked you about has changed: what is wanted now is this.\n\n%s\n"
	    "%s\n\n"
	    "To see the visits, sign in:\n"
	    "%s/provider\n",
	    what_is_wanted(a, told, closes), next, base_url);
}

int
sourcing_tell_changed(struct db *db, struct arena *a, int64_t request_id, int64_t change_id,
    const char *base_url)
{
	struct sourcing_concerned_row *rows;
	struct sourcing_told_row *told;
	size_t count;
	int code;

	if ((code = told_and_whom(db, a, request_id, &told, &rows, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = tell(db, a, "changed", change_id, &rows[i],
		    arena_printf(a, "Changed: %s", told->reference),
		    changed_body(a, told, rows[i].offered != 0, base_url));
	return code;
}

int
sourcing_tell_withdrawn(struct db *db, struct arena *a, int64_t request_id, const char *why)
{
	struct sourcing_concerned_row *rows;
	struct sourcing_told_row *told;
	size_t count;
	int code;

	if ((code = told_and_whom(db, a, request_id, &told, &rows, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = tell(db, a, "withdrawn", request_id, &rows[i],
		    arena_printf(a, "Not wanted any more: %s", told->reference),
		    arena_printf(a,
			"The home care with the reference %s is not wanted any more.%s%s\n\n"
			"You need not do anything.\n",
			told->reference, why,
			rows[i].offered ? " Thank you for your offer." : ""));
	return code;
}
