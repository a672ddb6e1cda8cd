/* The sheet of one round of a patch, for its carer, as a broker sends it to a provider (query
 * round_sheet_people, templates/homecare/round-sheet.cs). */
#include <inttypes.h>
#include <stdlib.h>

#include "homecare/round_patch.h"
#include "homecare/round_sheet.h"
#include "lib/route.h"
#include "staff/dates.h"
#include "staff/pager.h"

#define SHEET_OF(F, form) \
	F(form, TEXT, from, "From", OPTIONAL, 1, ROUND_DATE_LENGTH, NULL) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, INT, provider, "Provider", OPTIONAL, 1, INT32_MAX, NULL) \
	F(form, INT, round, "Round", OPTIONAL, 1, 10000, NULL)
FORM(sheet_of, SHEET_OF);

struct sheet_page {
	struct req *rq;
	struct round_patch patch;
	struct round_plan plan;
	struct round_timeline timeline;
	struct sheet_visit *visits;
};

/* Only times are taken from the timeline. */
static void
label_nothing(void *context, uint32_t visit, struct round_label *label)
{
	(void)context;
	(void)visit;
	label->name = label->where = "";
}

static int
by_id(const void *id, const void *row)
{
	const int64_t one = *(const int64_t *)id;
	const int64_t other = ((const struct round_sheet_people_row *)row)->id;

	return (one > other) - (one < other);
}

/* What is known of the people, which is in the order of ids, put beside the visits. */
static void
match(struct sheet_page *s, const struct round_sheet_people_row *rows, size_t count)
{
	for (size_t i = 0; i < s->patch.count; i++) {
		const struct round_visits_row *visit = &s->patch.rows[i];
		const struct round_sheet_people_row *is;
		struct sheet_visit *to = &s->visits[i];

		*to = (struct sheet_visit){.package_id = visit->package_id,
		    .reference = visit->reference,
		    .critical = visit->critical};
		is = count > 0 ? bsearch(&visit->id, rows, count, sizeof(*rows), by_id) : NULL;
		if (is == NULL)
			continue;
		to->initials = is->initials;
		to->postcode = is->postcode;
		to->risks = is->risks;
		to->access = is->access;
		to->pets = is->pets;
		to->language = is->language;
		to->tasks = is->tasks;
	}
}

static int
read_people(struct sheet_page *s)
{
	struct req *rq = s->rq;
	struct round_sheet_people_row *rows;
	size_t count;
	int code = round_sheet_people(rq->db, rq->a,
	    (struct round_sheet_people_args){.patch_id = rq->path_id,
		.organisation_id = s->patch.rows[0].organisation_id,
		.day = s->patch.day,
		.on = s->patch.on},
	    &rows, &count);

	s->visits = arena_array(rq->a, s->patch.count + 1, sizeof(*s->visits));
	if (code == DB_OK)
		match(s, rows, count);
	return code;
}

/* All rounds that the provider has in the patch on that day, however many packages the patch has:
 * a sheet that lacks visits would leave people without a carer. */
static int
read_rounds(struct sheet_page *s, int64_t day, const struct sheet_of_form *f)
{
	struct req *rq = s->rq;
	struct round_wish wish = {.day = day,
	    .on = round_date(rq, day, f->from),
	    .organisation_id = f->has_provider ? f->provider : 0};
	int status = round_patch_read(rq, &wish, &s->patch);

	if (status != 0)
		return status;
	if (s->patch.count == 0)
		return 404;
	rounds_plan(rq->a, s->patch.book->rounds, &s->plan);
	s->timeline = (struct round_timeline){
	    .book = s->patch.book, .plan = &s->plan, .label = label_nothing};
	round_timeline_begin(rq, &s->timeline);
	return 0;
}

/* The provider's rounds of the day, each with its sheet. */
static void
show_others(const struct sheet_page *s, int64_t number)
{
	struct req *rq = s->rq;

	for (size_t i = 0; i < s->plan.round_count; i++) {
		const struct round *round = &s->plan.rounds[s->timeline.order[i]];
		int64_t other = s->timeline.numbers[s->timeline.order[i]];
		struct view *at;

		if (s->timeline.problem->shifts[round->shift].provider != 0)
			continue;
		at = view_item(rq->view, "Others");
		view_text(at, "text", arena_printf(rq->a, "Round %" PRId64, other));
		view_text(at, "href",
		    pager_address(rq, "round", arena_printf(rq->a, "%" PRId64, other)));
		view_flag(at, "current", other == number);
	}
}

PAGE(show_round_sheet, "/desk/rounds/:id/sheet", "package.change", sheet_of,
    "homecare/round-sheet.cs")
{
	struct sheet_page s = {.rq = rq};
	const struct round *round;
	int code, status;

	/* No sheet but that which is asked for: it tells where people live, and how to get in. */
	if (rq->refusals != NULL || !f->has_round)
		return 404;
	if ((status = read_rounds(&s, round_day(rq, f->day), f)) != 0)
		return status;
	if ((round = round_sheet_find(&s.timeline, 0, f->round)) == NULL)
		return 404;
	if ((code = read_people(&s)) != DB_OK ||
	    (code = round_sheet_show(rq, &s.timeline, round, s.visits)) != DB_OK)
		return db_status(rq, code);
	round_patch_show(rq, &s.patch, "rounds");
	view_number(rq->view, "Sheet.number", f->round);
	view_text(rq->view, "Sheet.provider", round_provider_name(&s.patch, 0));
	view_flag(rq->view, "Sheet.stopped", round_provider_stopped(&s.patch, 0));
	show_others(&s, f->round);
	view_text(rq->view, "Day", day_name(s.patch.day));
	view_number(rq->view, "Day.number", s.patch.day);
	view_text(rq->view, "From", s.patch.on);
	view_text(rq->view, "Date", day_words(rq, s.patch.on));
	return 200;
}
