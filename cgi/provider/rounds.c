/* A provider's own visits of a day as care rounds, patch by patch, and the sheet of one of them
 * (query provider_round_day, templates/provider/rounds.cs, round-sheet.cs). */
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
	F(form, INT, patch, "Patch", OPTIONAL, 0, INT32_MAX, NULL) \
	F(form, INT, round, "Round", OPTIONAL, 1, 10000, NULL)
FORM(own_rounds_of, OWN_ROUNDS);

enum { POSTCODE_UNIT = 2 };

/* Its visits in one patch: rounds are known by their number there. */
struct own_patch {
	struct req *rq;
	const struct provider_round_day_row *rows;
	size_t count;
	struct round_book *book;
	struct round_plan plan;
	struct round_timeline timeline;
};

struct own_day {
	struct req *rq;
	struct provider_organisation_row *own;
	const struct travel_values *travel;
	int64_t day;
	const char *on;
	struct own_patch *patches;
	size_t count;
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
	const struct own_patch *p = context;
	const struct provider_round_day_row *row = &p->rows[visit];
	const char *fixed = critical_words(row->critical != NULL ? row->critical : "no");

	label->name = row->reference;
	label->where = sector_of(p->rq, row->postcode);
	label->agreed = row->begins_at;
	label->href = arena_printf(p->rq->a, "/provider/packages/%" PRId64, row->package_id);
	if (fixed[0] != '\0')
		label->note = arena_printf(p->rq->a, "fixed time: %s", fixed);
}

/* The rows of one patch put into rounds: 0, or the status to answer. */
static int
read_patch(const struct own_day *d, const struct provider_round_day_row *rows, size_t count,
    struct own_patch *p)
{
	struct req *rq = d->rq;
	struct round_current *current = arena_array(rq->a, count + 1, sizeof(*current));
	struct round_known known = {.home = NULL};
	int code;

	for (size_t i = 0; i < count; i++) {
		current[i] = ROUND_CURRENT(&rows[i], d->own->id, d->day, true);
		current[i].travel = d->travel;
	}
	code = round_known_read(rq->db, rq->a,
	    &(struct round_kept_of){.patch_id = rows[0].patch_id,
		.organisation_id = d->own->id,
		.day = d->day,
		.on = d->on},
	    current, count, &known);
	if (code != DB_OK)
		return db_status(rq, code);
	if (known.book == NULL)
		return 500;
	*p = (struct own_patch){.rq = rq, .rows = rows, .count = count, .book = known.book};
	rounds_plan(rq->a, p->book->rounds, &p->plan);
	p->timeline = (struct round_timeline){
	    .book = p->book, .plan = &p->plan, .label = label_visit, .context = p};
	round_timeline_begin(rq, &p->timeline);
	return 0;
}

/* The day's visits, patch by patch as the rows stand. */
static int
read_patches(struct own_day *d)
{
	struct provider_round_day_row *rows;
	size_t count, first = 0;
	int status;
	int code = provider_round_day(d->rq->db, d->rq->a,
	    (struct provider_round_day_args){
		.organisation_id = d->own->id, .day = d->day, .on = d->on},
	    &rows, &count);

	if (code != DB_OK)
		return db_status(d->rq, code);
	d->patches = arena_array(d->rq->a, count + 1, sizeof(*d->patches));
	for (size_t i = 1; i <= count; i++) {
		if (i < count && rows[i].patch_id == rows[first].patch_id)
			continue;
		status = read_patch(d, &rows[first], i - first, &d->patches[d->count++]);
		if (status != 0)
			return status;
		first = i;
	}
	return 0;
}

static int
read_day(struct own_day *d, const char *asked)
{
	struct req *rq = d->rq;
	int status, code = provider_organisation(rq->db, rq->a, &d->own);

	if (code != DB_OK)
		return db_status(rq, code);
	if (d->own == NULL)
		return 404;
	d->day = round_day(rq, asked);
	d->on = round_date(rq, d->day, NULL);
	if ((code = travel_ways_read(rq->db, rq->a, &d->travel)) != DB_OK ||
	    (code = travel_told(rq)) != DB_OK)
		return db_status(rq, code);
	if ((status = read_patches(d)) != 0)
		return status;
	provider_nav(rq, "rounds");
	view_text(rq->view, "Day", day_name(d->day));
	view_text(rq->view, "Date", day_words(rq, d->on));
	view_number(rq->view, "Day.number", d->day);
	view_text(rq->view, "Own.name", d->own->name);
	return 0;
}

static void
show_patch(const struct own_patch *p, size_t number)
{
	struct req *rq = p->rq;
	const char *name = p->rows[0].patch != NULL ? p->rows[0].patch : "Outside all patches";
	struct view *at = view_item(rq->view, "Patches");

	view_number(at, "number", (int64_t)number);
	view_number(at, "id", p->rows[0].patch_id);
	view_text(at, "name", name);
	round_timeline_sums(&p->timeline, 0, at);
	round_timeline_show(&p->timeline, 0, at);
	for (size_t i = 0; i < p->plan.left_count; i++) {
		const struct round_left *left = &p->plan.left[i];
		struct view *one = view_item(rq->view, "Left");

		view_text(one, "reference", p->rows[left->visit].reference);
		view_text(one, "begins", round_clock(rq, p->rows[left->visit].begins_at));
		view_text(one, "reason", round_reason_words(left->reason));
	}
}

PAGE(provider_rounds, "/provider/rounds", "provider.package", own_rounds_of,
    "provider/rounds.cs")
{
	struct own_day d = {.rq = rq};
	int status = read_day(&d, f->day);

	if (status != 0)
		return status;
	for (size_t i = 0; i < d.count; i++)
		show_patch(&d.patches[i], i + 1);
	for (size_t i = 0; i < choices_week_day.count; i++) {
		struct view *item = view_item(rq->view, "Days");

		view_text(item, "text", choices_week_day.list[i].text);
		view_text(
		    item, "href", pager_address(rq, "day", choices_week_day.list[i].value));
		view_flag(item, "current", (int64_t)i + 1 == d.day);
	}
	return 200;
}

/* The patch asked for, or the first; NULL: nothing is done there. */
static const struct own_patch *
patch_of(const struct own_day *d, const struct own_rounds_of_form *f)
{
	for (size_t i = 0; i < d->count; i++)
		if (!f->has_patch || d->patches[i].rows[0].patch_id == f->patch)
			return &d->patches[i];
	return NULL;
}

PAGE(provider_round_sheet, "/provider/rounds/sheet", "provider.package", own_rounds_of,
    "provider/round-sheet.cs")
{
	struct own_day d = {.rq = rq};
	const struct own_patch *p;
	const struct round *round;
	struct sheet_visit *visits;
	int code, status;

	/* No sheet but that which is asked for: it tells where people live, and how to get in. */
	if (rq->refusals != NULL || !f->has_round)
		return 404;
	if ((status = read_day(&d, f->day)) != 0)
		return status;
	if ((p = patch_of(&d, f)) == NULL ||
	    (round = round_sheet_find(&p->timeline, 0, f->round)) == NULL)
		return 404;
	visits = arena_array(rq->a, p->count + 1, sizeof(*visits));
	for (size_t i = 0; i < p->count; i++) {
		const struct provider_round_day_row *row = &p->rows[i];

		visits[i] = (struct sheet_visit){.package_id = row->package_id,
		    .reference = row->reference,
		    .initials = row->initials,
		    .postcode = row->postcode,
		    .risks = row->risks,
		    .access = row->access,
		    .pets = row->pets,
		    .language = row->language,
		    .critical = row->critical != NULL ? row->critical : "no",
		    .tasks = row->tasks};
	}
	view_number(rq->view, "Sheet.number", f->round);
	view_text(rq->view, "Own.patch", p->rows[0].patch);
	code = round_sheet_show(rq, &p->timeline, round, visits);
	return code != DB_OK ? db_status(rq, code) : 200;
}
