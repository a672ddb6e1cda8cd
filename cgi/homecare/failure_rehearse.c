/* What if this provider stops: worked out from the records and shown; nothing is stored but
 * that somebody looked (queries failure_*, templates/homecare/failures.cs, failure-rehearse.cs,
 * failure-open.cs).  A run is opened from the same answers. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/failure_takers.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/private_read.h"

enum { DAYS_ON = 366, DAYS_BACK = 31, PEOPLE_SHOWN = 500, HOUR = 60 };

static int
find_hours(struct req *rq, const struct choice **list, size_t *count)
{
	struct choice *choices = arena_array(rq->a, 24, sizeof(*choices));

	for (*count = 0; *count < 24; (*count)++)
		choices[*count] = (struct choice){ arena_printf(rq->a, "%zu", *count),
			time_words(rq->a, (int64_t)*count * HOUR), NULL };
	*list = choices;
	return DB_OK;
}
static const struct choices choices_hour = { NULL, 0, find_hours };

#define REHEARSE(F, form) \
	F(form, ONEOF, provider, "Provider", OPTIONAL, 0, 0, &choices_package_provider) \
	F(form, DATE, on, "Day it stops", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, hour, "From", OPTIONAL, 0, 0, &choices_hour) \
	F(form, ONEOF, parting, "How packages may go", OPTIONAL, 0, 0, &choices_failure_parting) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
static void check_rehearse(struct req *rq, void *values);
FORM_CHECKED(rehearse, REHEARSE, check_rehearse);

static void
check_day(struct req *rq, bool has, struct civil_date day)
{
	if (has && (civil_date_compare(day, civil_date_add_days(rq->today, -DAYS_BACK)) < 0 ||
	        civil_date_compare(day, civil_date_add_days(rq->today, DAYS_ON)) > 0))
		form_refuse(rq, "on", "The day must be in the last 31 days or within a year");
}

static void
check_rehearse(struct req *rq, void *values)
{
	const struct rehearse_form *f = values;

	check_day(rq, f->has_on, f->on);
}

PAGE(list_failures, "/desk/failures", "failure.run", nothing, "homecare/failures.cs")
{
	struct failure_runs_row *rows;
	size_t count;
	int code = failure_runs(rq->db, rq->a, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "failures");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Runs");

		view_row(at, &q_failure_runs, &rows[i]);
		view_text(at, "kind", failure_kind_words(rows[i].legal_kind));
		view_text(at, "stops", london_text(rq->a, rows[i].stops_at));
		view_text(at, "opened", london_text(rq->a, rows[i].opened_at));
		if (rows[i].closed_at != NULL)
			view_text(at, "closed", london_text(rq->a, rows[i].closed_at));
	}
	return 200;
}

static int
people_file(struct req *rq, const char *as, const struct failure_model *m)
{
	static const struct xlsx_column columns[] = { { "Order", 0 }, { "Colour", 10 },
		{ "Package", 12 }, { "Case number", 14 }, { "Initials", 10 },
		{ "Postcode sector", 12 }, { "Patch", 24 }, { "Paid by", 18 },
		{ "Visits in 24 hours", 0 }, { "Visits in 72 hours", 0 },
		{ "Time-critical in 24 hours", 0 }, { "Visits of two carers a week", 0 },
		{ "Visits a week", 0 }, { "Could be taken by", 40 },
		{ "Visits a week uncovered", 0 } };
	struct download *d = download_new(rq, as, "rehearsal", "If a provider stops",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < m->count; i++) {
		const struct failure_case *one = &m->cases[i];
		const struct failure_packages_row *row = failure_row(m, one);

		download_integer(d, (int64_t)i + 1);
		download_text(d, failure_rag_words(one->rag));
		download_text(d, row->reference);
		download_text(d, row->case_id);
		download_text(d, row->initials);
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_text(d, package_funder_words(row->funder));
		download_integer(d, one->visits_24);
		download_integer(d, one->visits_72);
		download_integer(d, one->critical_24);
		download_integer(d, one->double_handed);
		download_integer(d, one->week_visits);
		download_text(d,
		    one->takes_count > 0 ? m->supplies[one->takes[0].supply].name : NULL);
		download_integer(d, one->uncovered_visits);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_funders(struct req *rq, const struct failure_model *m)
{
	static const char *const funders[] = { "council", "self", "nhs", "other_council" };

	for (size_t f = 0; f < sizeof(funders) / sizeof(funders[0]); f++) {
		struct view *at;
		int64_t people = 0;

		for (size_t i = 0; i < m->count; i++)
			people += strcmp(m->rows[i].funder, funders[f]) == 0;
		at = view_item(rq->view, "Funders");
		view_text(at, "name", package_funder_words(funders[f]));
		view_number(at, "people", people);
	}
}

static void
show_sums(struct req *rq, const struct failure_model *m)
{
	int64_t red = 0, visits_24 = 0, visits_72 = 0, critical = 0, alone = 0, two = 0, open = 0;

	for (size_t i = 0; i < m->count; i++) {
		const struct failure_case *one = &m->cases[i];

		red += one->rag == FAILURE_RED;
		visits_24 += one->visits_24;
		visits_72 += one->visits_72;
		critical += one->critical_24;
		alone += one->lives_alone;
		two += one->double_handed > 0;
		open += one->uncovered_visits;
	}
	view_number(rq->view, "Sums.people", (int64_t)m->count);
	view_number(rq->view, "Sums.red", red);
	view_number(rq->view, "Sums.visits_24", visits_24);
	view_number(rq->view, "Sums.visits_72", visits_72);
	view_number(rq->view, "Sums.critical", critical);
	view_number(rq->view, "Sums.alone", alone);
	view_number(rq->view, "Sums.two", two);
	view_number(rq->view, "Sums.uncovered", open);
}

struct patch_sum {
	const char *name;
	int64_t id, people, visits, uncovered, minutes;
};

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct patch_sum *)a)->name, ((const struct patch_sum *)b)->name);
}

/* What stays uncovered, patch by patch. */
static void
show_patches(struct req *rq, const struct failure_model *m)
{
	struct patch_sum *sums = arena_array(rq->a, m->count + 1, sizeof(*sums));
	size_t count = 0;

	for (size_t i = 0; i < m->count; i++) {
		const struct failure_case *one = &m->cases[i];
		const char *name = failure_row(m, one)->patch;
		size_t at = 0;

		while (at < count && sums[at].id != one->patch_id)
			at++;
		if (at == count)
			sums[count++] = (struct patch_sum){ .id = one->patch_id,
				.name = name != NULL ? name : "In no patch" };
		sums[at].people++;
		sums[at].visits += one->week_visits;
		sums[at].uncovered += one->uncovered_visits;
		sums[at].minutes += one->uncovered_minutes;
	}
	qsort(sums, count, sizeof(*sums), by_name);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Patches");

		view_text(at, "name", sums[i].name);
		view_number(at, "people", sums[i].people);
		view_number(at, "visits", sums[i].visits);
		view_number(at, "uncovered", sums[i].uncovered);
		view_text(at, "hours", minutes_words(rq->a, sums[i].minutes));
	}
}

static void
show_people(struct req *rq, const struct failure_model *m)
{
	for (size_t i = 0; i < m->count && i < PEOPLE_SHOWN; i++) {
		const struct failure_packages_row *row = failure_row(m, &m->cases[i]);
		struct view *at = view_item(rq->view, "People");

		view_row(at, &q_failure_packages, row);
		view_text(at, "funder_words", package_funder_words(row->funder));
		failure_show_case(rq, at, m, &m->cases[i]);
	}
	if (m->count > PEOPLE_SHOWN)
		view_number(rq->view, "Sums.more", (int64_t)m->count - PEOPLE_SHOWN);
}

/* The provider, and the moment, that an address or a form names. */
static int
read_stop(struct req *rq, const char *provider, bool has_on, struct civil_date on,
    const char *hour, struct package_provider_row **row, struct civil_date *day,
    int64_t *minute)
{
	struct civil_date now_day;
	int64_t now_minute;

	failure_clock(utc_text(rq->a, rq->now), &now_day, &now_minute);
	*day = has_on ? on : now_day;
	*minute = hour != NULL ? strtoll(hour, NULL, 10) * HOUR : has_on ? 0 : now_minute;
	return package_provider(rq->db, rq->a,
	    (struct package_provider_args){ .id = strtoll(provider, NULL, 10) }, row);
}

static int
note_read(struct req *rq, const struct failure_model *m)
{
	int64_t *ids = arena_array(rq->a, m->count + 1, sizeof(*ids));

	for (size_t i = 0; i < m->count; i++)
		ids[i] = m->rows[i].id;
	return private_note_list(rq, "package", ids, m->count);
}

PAGE(rehearse_failure, "/desk/failures/rehearse", "failure.run", rehearse,
    "homecare/failure-rehearse.cs")
{
	struct package_provider_row *provider;
	struct failure_model model;
	struct civil_date day;
	int64_t minute;
	int code;

	staff_nav(rq, "failures");
	form_hint(rq, "on", "Leave it empty for now");
	if (f->provider == NULL) {
		if (pairs_get(&rq->sent, "provider") != NULL)
			form_refuse(rq, "provider", "Choose the provider that stops");
		return 200;
	}
	if ((code = read_stop(rq, f->provider, f->has_on, f->on, f->hour, &provider, &day,
	         &minute)) != DB_OK)
		return db_status(rq, code);
	if (provider == NULL)
		return 404;
	if (rq->refusals != NULL)
		return 200;
	if ((code = failure_load(rq,
	         &(struct failure_stop){
	             .organisation_id = provider->id, .day = day, .minute = minute },
	         &model)) != DB_OK ||
	    (code = note_read(rq, &model)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return people_file(rq, f->as, &model);
	view_row(view_branch(rq->view, "Provider"), &q_package_provider, provider);
	view_text(rq->view, "Stop.words",
	    arena_printf(rq->a, "%s at %s", civil_date_text(rq->a, day),
	        time_words(rq->a, minute)));
	view_text(rq->view, "Stop.open",
	    arena_printf(rq->a,
	        "/desk/failures/open?provider=%" PRId64
	        "&on-day=%d&on-month=%d&on-year=%d&hour=%" PRId64,
	        provider->id, day.day, day.month, day.year, minute / HOUR));
	view_text(rq->view, "Stop.takers",
	    arena_printf(rq->a,
	        "/desk/failures/rehearse/takers?provider=%" PRId64
	        "&on-day=%d&on-month=%d&on-year=%d&hour=%" PRId64,
	        provider->id, day.day, day.month, day.year, minute / HOUR));
	show_sums(rq, &model);
	show_funders(rq, &model);
	show_patches(rq, &model);
	failure_show_takers(rq, &model);
	show_people(rq, &model);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	download_links(rq);
	view_number(rq->view, "Rows.total", (int64_t)model.count);
	return 200;
}

PAGE(rehearse_takers, "/desk/failures/rehearse/takers", "failure.run", rehearse,
    "homecare/failure-takers.cs")
{
	enum replace_parting parting = failure_parting(f->parting);
	struct package_provider_row *provider;
	struct failure_takers takers;
	struct failure_model model;
	struct failure_stop stop = { .run_id = 0 };
	int code;

	if (f->provider == NULL)
		return 404;
	if ((code = read_stop(rq, f->provider, f->has_on, f->on, f->hour, &provider, &stop.day,
	         &stop.minute)) != DB_OK)
		return db_status(rq, code);
	if (provider == NULL || rq->refusals != NULL)
		return 404;
	stop.organisation_id = provider->id;
	if ((code = failure_load(rq, &stop, &model)) != DB_OK ||
	    (code = note_read(rq, &model)) != DB_OK ||
	    (code = failure_takers(rq, &stop, &model, parting, f->as == NULL, &takers)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return failure_takers_file(rq, f->as, &takers);
	staff_nav(rq, "failures");
	view_text(rq->view, "Provider.name", provider->name);
	view_text(rq->view, "Stop.words",
	    arena_printf(rq->a, "%s at %s", civil_date_text(rq->a, stop.day),
	        time_words(rq->a, stop.minute)));
	view_flag(rq->view, "Stop.parted", parting != REPLACE_WHOLE);
	view_text(rq->view, "Stop.parting", f->parting);
	failure_takers_show(rq, &takers);
	download_links(rq);
	return 200;
}

#define OPEN(F, form) \
	F(form, ONEOF, provider, "Provider", REQUIRED, 0, 0, &choices_package_provider) \
	F(form, DATE, on, "Day it stops", REQUIRED, 0, 0, NULL) \
	F(form, ONEOF, hour, "From", REQUIRED, 0, 0, &choices_hour) \
	F(form, ONEOF, kind, "What happened", REQUIRED, 0, 0, &choices_failure_kind) \
	F(form, LONGTEXT, why, "What is known", OPTIONAL, 0, 500, NULL)
static void check_open(struct req *rq, void *values);
FORM_CHECKED(failure_opening, OPEN, check_open);

static void
check_open(struct req *rq, void *values)
{
	const struct failure_opening_form *f = values;

	check_day(rq, f->has_on, f->on);
}

PAGE(open_failure_page, "/desk/failures/open", "failure.run", rehearse,
    "homecare/failure-open.cs")
{
	struct civil_date day;
	int64_t minute;

	staff_nav(rq, "failures");
	failure_clock(utc_text(rq->a, rq->now), &day, &minute);
	form_fill(rq, "provider", f->provider);
	form_fill(rq, "on", civil_date_iso(rq->a, f->has_on ? f->on : day));
	form_fill(rq, "hour",
	    f->hour != NULL ? f->hour : arena_printf(rq->a, "%" PRId64, minute / HOUR));
	form_hint(rq, "kind", "It decides the legal basis that is suggested for each person");
	form_hint(rq, "why", "Do not name anybody who is cared for");
	return 200;
}

static int
add_people(struct req *rq, int64_t run_id, const struct failure_model *m, const char *kind,
    bool registered)
{
	struct failure_person_add_args *args = arena_array(rq->a, m->count + 1, sizeof(*args));

	for (size_t i = 0; i < m->count; i++) {
		const struct failure_packages_row *row = failure_row(m, &m->cases[i]);
		bool others = strcmp(row->funder, "nhs") == 0 ||
		    strcmp(row->funder, "other_council") == 0;

		args[i] = (struct failure_person_add_args){ .run_id = run_id,
			.package_id = row->id,
			.person_id = row->person_id,
			.funder = row->funder,
			.funder_name = row->funder_name,
			.legal_basis = failure_basis(
			    kind, registered, row->funder, m->cases[i].visits_24 > 0),
			.sort = (int64_t)i + 1,
			.recover_from = others ? row->funder_name : "" };
	}
	return m->count == 0
	    ? DB_OK
	    : db_bulk(rq->db, &q_failure_person_add, args, m->count, NULL);
}

ACTION(open_failure, "/desk/failures/open", "failure.run", failure_opening, open_failure_page)
{
	struct package_provider_row *provider;
	struct failure_model model;
	struct civil_date day;
	int64_t minute, id;
	int code;

	if ((code = read_stop(
	         rq, f->provider, true, f->on, f->hour, &provider, &day, &minute)) != DB_OK)
		return db_status(rq, code);
	if (provider == NULL)
		return 404;
	code = failure_open(rq->db,
	    (struct failure_open_args){ .organisation_id = provider->id,
	        .legal_kind = f->kind,
	        .stops_at = failure_instant(rq->a, day, minute),
	        .account_id = rq->who.account_id,
	        .why = f->why != NULL ? f->why : "" },
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, "provider", "A run for this provider is open already");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	if ((code = failure_load(rq,
	         &(struct failure_stop){
	             .organisation_id = provider->id, .day = day, .minute = minute },
	         &model)) != DB_OK ||
	    (code = add_people(rq, id, &model, f->kind, provider->cqc_location_id != NULL)) !=
	        DB_OK)
		return db_status(rq, code);
	req_subject(rq, "failure", id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "?done=opened", id);
}
