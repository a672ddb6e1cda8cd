/* The week of a request as questions: a series of visits with its days to tick and a time
 * (templates/provider/offer.cs). */
#include <inttypes.h>
#include <string.h>

#include "provider/offer_form.h"
#include "provider/travel.h"

struct filling {
	struct req *rq;
	const struct notice *n;
	const struct pairs *answers;      /* what was sent or kept; NULL: nothing was */
	const struct care_visit *offered; /* by the offer that stands */
	size_t offered_count;
	struct care_visit *proposed; /* as the notice's visits, at times that fit */
};

static const struct care_visit *
offered_visit(const struct filling *f, int64_t id)
{
	for (size_t i = 0; i < f->offered_count; i++)
		if (f->offered[i].id == id)
			return &f->offered[i];
	return NULL;
}

static bool
is_ticked(const struct filling *f, const struct care_visit *visit)
{
	const char *id = arena_printf(f->rq->a, "%" PRId64, visit->id);
	const char **sent;
	size_t count;

	if (f->answers == NULL)
		return f->n->offer == NULL || offered_visit(f, visit->id) != NULL;
	count = pairs_all(f->answers, "visit", f->rq->a, &sent);
	for (size_t i = 0; i < count; i++)
		if (strcmp(sent[i], id) == 0)
			return true;
	return false;
}

/* The time of the first of its visits that the standing offer covers, else what fits. */
static int64_t
series_begins(const struct filling *f, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		const struct care_visit *was = offered_visit(f, f->n->visits[i].id);

		if (was != NULL)
			return was->begins_at;
	}
	return f->proposed[first].begins_at;
}

static const char *
error_of(struct req *rq, const char *field)
{
	for (const struct refusal *r = rq->refusals; r != NULL; r = r->next)
		if (strcmp(r->field, field) == 0)
			return r->sentence;
	return NULL;
}

static void
show_time(const struct filling *f, struct view *at, const char *field, const char *preset)
{
	const char *value = f->answers != NULL ? pairs_get(f->answers, field) : preset;

	view_text(at, "name", field);
	view_text(at, "value", value);
	view_text(at, "error", error_of(f->rq, field));
}

static void
show_day(const struct filling *f, struct view *series, size_t i, int64_t usual, bool times)
{
	const struct care_visit *visit = &f->n->visits[i];
	const struct care_visit *was = offered_visit(f, visit->id);
	struct view *at = view_item(series, "days");

	view_number(at, "id", visit->id);
	view_text(at, "day", day_name(visit->day));
	view_flag(at, "ticked", is_ticked(f, visit));
	if (!times || i >= VISIT_TIMES)
		return;
	show_time(f, view_branch(at, "time"), arena_printf(f->rq->a, "at_%zu", i + 1),
	    was != NULL && was->begins_at != usual ? clock_text(f->rq->a, was->begins_at) : NULL);
	if (view_value(at, "time.value")[0] != '\0' || view_value(at, "time.error")[0] != '\0')
		view_flag(series, "differ", true);
}

static void
show_series(const struct filling *f, size_t number, size_t first, size_t end)
{
	const struct care_visit *visit = &f->n->visits[first];
	struct view *at = view_item(view_branch(f->rq->view, "Series"), "list");
	int64_t usual = series_begins(f, first, end);
	struct arena *a = f->rq->a;
	bool fixed = visit->window_from == visit->window_to;

	view_number(at, "number", (int64_t)number + 1);
	view_text(at, "part", visit_part_words(visit_part(visit->window_from)));
	view_text(at, "window", window_words(a, visit->window_from, visit->window_to));
	view_text(at, "minutes", minutes_words(a, visit->minutes));
	view_flag(at, "two", visit->carers == 2);
	view_text(at, "critical", critical_words(visit->critical));
	view_flag(at, "fixed", fixed);
	view_flag(at, "several", end - first > 1);
	if (!fixed && number < SERIES_TIMES)
		show_time(f, view_branch(at, "time"), arena_printf(a, "time_%zu", number + 1),
		    clock_text(a, usual));
	for (size_t i = first; i < end; i++)
		show_day(f, at, i, usual, !fixed && end - first > 1);
}

/* Times that fit between the provider's visits; a standing offer has its own.  DB_OK or a
 * fault. */
static int
propose_times(struct filling *f)
{
	const struct notice *n = f->n;
	const struct provider_notice_read_row *row = n->row;
	struct req *rq = f->rq;
	struct own_rounds own = {.count = 0};
	struct round_home home;
	int code = DB_OK;

	f->proposed = arena_array(rq->a, n->count + 1, sizeof(*f->proposed));
	for (size_t i = 0; i < n->count; i++)
		f->proposed[i] = n->visits[i];
	if (n->offer == NULL && f->answers == NULL)
		code = own_rounds_read(rq, req_today(rq), &own);
	if (code != DB_OK)
		return code;
	home = own_rounds_home(
	    &own, row->has_latitude && row->has_longitude, row->latitude, row->longitude);
	view_flag(rq->view, "Series.fit",
	    own_rounds_times(rq, &own, &home, f->proposed, n->count));
	return DB_OK;
}

int
offer_show(struct req *rq, const struct notice *n, const struct pairs *answers)
{
	struct filling f = { .rq = rq, .n = n, .answers = answers };
	struct care_visit *offered;
	size_t number = 0, end;
	int code;

	if ((code = notice_offered(rq, n, &offered, &f.offered_count)) != DB_OK)
		return code;
	f.offered = offered;
	if ((code = propose_times(&f)) != DB_OK)
		return code;
	for (size_t first = 0; first < n->count; first = end) {
		for (end = first + 1;
		     end < n->count && n->visits[end].series == n->visits[first].series; end++)
			;
		show_series(&f, number++, first, end);
	}
	view_text(rq->view, "Series.error", error_of(rq, "visit"));
	return DB_OK;
}
