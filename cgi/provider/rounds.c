/* A provider's own visits of a day as care rounds, and the sheet of one of them (query
 * provider_round_day, templates/provider/rounds.cs, round-sheet.cs). */
#include <inttypes.h>
#include <string.h>

#include "homecare/round_kept.h"
#include "homecare/round_patch.h"
#include "homecare/round_sheet.h"
#include "homecare/travel_told.h"
#include "lib/route.h"
#include "place/travel_ways.h"
#include "provider/words.h"
#include "staff/dates.h"
#include "staff/pager.h"

#define OWN_ROUNDS(F, form) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, INT, round, "Round", OPTIONAL, 1, 10000, NULL)
FORM(own_rounds_of, OWN_ROUNDS);

enum { POSTCODE_UNIT = 2 };

struct own_day {
	struct req *rq;
	struct provider_organisation_row *own;
	struct provider_round_day_row *rows;
	size_t count;
	struct round_book *book;
	struct round_plan plan;
	struct round_timeline timeline;
};

/* "GL50 1" of "GL50 1AA". */
static const char *
sector_of(struct req *rq, const char *postcode)
{
	size_t length = postcode != NULL ? strlen(postcode) : 0;

	return length > POSTCODE_UNIT
		   ? arena_printf(rq->a, "%.*s", (int)(length - POSTCODE_UNIT), postcode)
		   : "";
}

static void
label_visit(void *context, uint32_t visit, struct round_label *label)
{
	const struct own_day *d = context;
	const struct provider_round_day_row *row = &d->rows[visit];
	const char *fixed = critical_words(row->critical != NULL ? row->critical : "no");

	label->name = row->reference;
	label->where = sector_of(d->rq, row->postcode);
	label->agreed = row->begins_at;
	label->href = arena_printf(d->rq->a, "/provider/packages/%" PRId64, row->package_id);
	if (fixed[0] != '\0')
		label->note = arena_printf(d->rq->a, "fixed time: %s", fixed);
}

/* The day's visits in rounds: 0, or the status to answer. */
static int
read_day(struct own_day *d, int64_t day, const char *on)
{
	struct req *rq = d->rq;
	const struct travel_values *travel;
	struct round_kept_rows_row *kept;
	struct round_current *current;
	size_t kept_count;
	int code = provider_organisation(rq->db, rq->a, &d->own);

	if (code != DB_OK)
		return db_status(rq, code);
	if (d->own == NULL)
		return 404;
	if ((code = provider_round_day(rq->db, rq->a,
		 (struct provider_round_day_args){
		     .organisation_id = d->own->id, .day = day, .on = on},
		 &d->rows, &d->count)) != DB_OK ||
	    (code = travel_ways_read(rq->db, rq->a, &travel)) != DB_OK ||
	    (code = travel_told(rq)) != DB_OK)
		return db_status(rq, code);
	current = arena_array(rq->a, d->count + 1, sizeof(*current));
	for (size_t i = 0; i < d->count; i++) {
		current[i] = ROUND_CURRENT(&d->rows[i], d->own->id, day, true);
		current[i].travel = travel;
	}
	if ((code = round_kept_read(rq->db, rq->a,
		 &(struct round_kept_of){.organisation_id = d->own->id, .day = day, .on = on},
		 current, d->count, &kept, &kept_count)) != DB_OK)
		return db_status(rq, code);
	d->book = round_book_new(rq->a, current, d->count, NULL, NULL, 0);
	if (d->book == NULL)
		return 500;
	round_book_build(d->book);
	rounds_plan(rq->a, d->book->rounds, &d->plan);
	d->timeline = (struct round_timeline){
	    .book = d->book, .plan = &d->plan, .label = label_visit, .context = d};
	round_timeline_begin(rq, &d->timeline);
	provider_nav(rq, "rounds");
	view_text(rq->view, "Day", day_name(day));
	view_text(rq->view, "Date", day_words(rq, on));
	view_number(rq->view, "Day.number", day);
	return 0;
}

static void
show_left(struct own_day *d)
{
	for (size_t i = 0; i < d->plan.left_count; i++) {
		const struct round_left *left = &d->plan.left[i];
		struct view *at = view_item(d->rq->view, "Left");

		view_text(at, "reference", d->rows[left->visit].reference);
		view_text(at, "begins", round_clock(d->rq, d->rows[left->visit].begins_at));
		view_text(at, "reason", round_reason_words(left->reason));
	}
}

PAGE(provider_rounds, "/provider/rounds", "provider.package", own_rounds_of,
    "provider/rounds.cs")
{
	struct own_day d = {.rq = rq};
	int64_t day = round_day(rq, f->day);
	struct view *at = view_branch(rq->view, "Own");
	int status = read_day(&d, day, round_date(rq, day, NULL));

	if (status != 0)
		return status;
	view_number(at, "number", 1);
	view_text(at, "name", d.own->name);
	round_timeline_sums(&d.timeline, 0, at);
	round_timeline_show(&d.timeline, 0, at);
	show_left(&d);
	for (size_t i = 0; i < choices_week_day.count; i++) {
		struct view *item = view_item(rq->view, "Days");

		view_text(item, "text", choices_week_day.list[i].text);
		view_text(
		    item, "href", pager_address(rq, "day", choices_week_day.list[i].value));
		view_flag(item, "current", (int64_t)i + 1 == day);
	}
	return 200;
}

PAGE(provider_round_sheet, "/provider/rounds/sheet", "provider.package", own_rounds_of,
    "provider/round-sheet.cs")
{
	struct own_day d = {.rq = rq};
	int64_t day = round_day(rq, f->day);
	const struct round *round;
	struct sheet_visit *visits;
	int code, status = read_day(&d, day, round_date(rq, day, NULL));

	if (status != 0)
		return status;
	round = round_sheet_find(&d.timeline, 0, f->has_round ? f->round : 1);
	if (round == NULL)
		return 404;
	visits = arena_array(rq->a, d.count + 1, sizeof(*visits));
	for (size_t i = 0; i < d.count; i++) {
		const struct provider_round_day_row *row = &d.rows[i];

		visits[i] = (struct sheet_visit){.package_id = row->package_id,
		    .reference = row->reference,
		    .initials = row->initials,
		    .postcode = row->postcode,
		    .access = row->access,
		    .pets = row->pets,
		    .language = row->language,
		    .critical = row->critical != NULL ? row->critical : "no",
		    .tasks = row->tasks};
	}
	view_number(rq->view, "Sheet.number", f->has_round ? f->round : 1);
	view_text(rq->view, "Own.name", d.own->name);
	code = round_sheet_show(rq, &d.timeline, round, visits);
	return code != DB_OK ? db_status(rq, code) : 200;
}
