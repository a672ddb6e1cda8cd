/* Reads what a provider's stop would mean. */
#include "homecare/failure_model.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/capacity.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"
#include "place/travel_ways.h"

enum { DAY_SECONDS = 86400 };

static const struct choice bases[] = {
	{ "s48", "Section 48: business failure, the council must meet needs", NULL },
	{ "s18", "Section 18: the council’s duty to meet needs goes on", NULL },
	{ "s19_3", "Section 19(3): urgent needs", NULL },
	{ "nhs", "The NHS arranges care", NULL },
	{ "own_arrangement", "They arrange care themselves", NULL },
};
const struct choices choices_failure_basis = CHOICES(bases);

static const struct choice kinds[] = {
	{ "business_failure", "Business failure",
	    "It cannot go on for want of money: insolvency, liquidation, administration that ends "
	    "the service" },
	{ "interruption", "Interruption",
	    "It stops for another reason, such as staff, premises or registration" },
};
const struct choices choices_failure_kind = { kinds, 2, NULL };

const char *
failure_basis_words(const char *basis)
{
	return choice_words(&choices_failure_basis, basis);
}

const char *
failure_kind_words(const char *legal_kind)
{
	return choice_words(&choices_failure_kind, legal_kind);
}

void
failure_clock(const char *utc, struct civil_date *day, int64_t *minute)
{
	time_t at = 0;

	utc_parse(utc, &at);
	*day = london_date(at);
	*minute = (at + london_offset(at)) % DAY_SECONDS / 60;
}

const char *
failure_instant(struct arena *a, struct civil_date day, int64_t minute)
{
	time_t at = (time_t)civil_date_day_number(day) * DAY_SECONDS + minute * 60;

	return utc_text(a, at - london_offset(at - london_offset(at)));
}

static int32_t
day_or(const char *iso, int32_t otherwise)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_day_number(date)
	                                                        : otherwise;
}

static struct failure_visit *
visits_of(struct req *rq, const struct failure_visits_row *rows, size_t count)
{
	struct failure_visit *visits = arena_array(rq->a, count + 1, sizeof(*visits));

	for (size_t i = 0; i < count; i++)
		visits[i] = (struct failure_visit){ .day = rows[i].day,
			.part = rows[i].part,
			.begins_at = rows[i].begins_at,
			.minutes = rows[i].minutes,
			.carers = rows[i].carers,
			.critical = strcmp(rows[i].critical, "no") != 0,
			.from = day_or(rows[i].starts_on, 0),
			.to = day_or(rows[i].ends_on, FAILURE_NO_END) };
	return visits;
}

static struct failure_pause *
pauses_of(struct req *rq, const struct failure_pauses_row *rows, size_t count)
{
	struct failure_pause *pauses = arena_array(rq->a, count + 1, sizeof(*pauses));

	for (size_t i = 0; i < count; i++)
		pauses[i] = (struct failure_pause){ day_or(rows[i].from_on, 0),
			day_or(rows[i].to_on, FAILURE_NO_END) };
	return pauses;
}

static struct failure_case
case_of(const struct failure_packages_row *row, const struct travel_values *travel)
{
	return (struct failure_case){ .id = row->id,
		.patch_id = row->patch_id,
		.lives_alone = row->lives_alone > 0,
		.has_carer = row->has_carer > 0,
		.covered = row->covered > 0 || row->taken > 0,
		.has_place = row->has_latitude && row->has_longitude,
		.place = travel_place_of(travel, (struct position){ row->latitude, row->longitude },
		    row->rural_urban, row->lsoa),
		.from = day_or(row->started_on != NULL ? row->started_on : row->start_on, 0),
		.to = day_or(row->ends_on, FAILURE_NO_END) };
}

/* Packages, visits and pauses come in the order of the packages' numbers. */
static int
read_cases(struct req *rq, const struct failure_stop *stop, const char *on,
    const struct travel_values *travel, struct failure_model *m)
{
	struct failure_packages_row *rows;
	struct failure_visits_row *visit_rows;
	struct failure_pauses_row *pause_rows;
	struct failure_visit *visits;
	struct failure_pause *pauses;
	size_t visit_count, pause_count, v = 0, p = 0;
	int code;

	if ((code = failure_packages(rq->db, rq->a,
	         (struct failure_packages_args){
	             .organisation_id = stop->organisation_id, .run_id = stop->run_id, .on = on },
	         &rows, &m->count)) != DB_OK ||
	    (code = failure_visits(rq->db, rq->a,
	         (struct failure_visits_args){
	             .organisation_id = stop->organisation_id, .run_id = stop->run_id, .on = on },
	         &visit_rows, &visit_count)) != DB_OK ||
	    (code = failure_pauses(rq->db, rq->a,
	         (struct failure_pauses_args){
	             .organisation_id = stop->organisation_id, .run_id = stop->run_id, .on = on },
	         &pause_rows, &pause_count)) != DB_OK)
		return code;
	m->rows = rows;
	visits = visits_of(rq, visit_rows, visit_count);
	pauses = pauses_of(rq, pause_rows, pause_count);
	m->cases = arena_array(rq->a, m->count + 1, sizeof(*m->cases));
	for (size_t i = 0; i < m->count; i++) {
		struct failure_case *one = &m->cases[i];

		*one = case_of(&rows[i], travel);
		while (v < visit_count && visit_rows[v].package_id < one->id)
			v++;
		one->visits = &visits[v];
		for (; v < visit_count && visit_rows[v].package_id == one->id; v++)
			one->visit_count++;
		while (p < pause_count && pause_rows[p].package_id < one->id)
			p++;
		one->pauses = &pauses[p];
		for (; p < pause_count && pause_rows[p].package_id == one->id; p++)
			one->pause_count++;
	}
	return DB_OK;
}

static int
read_supplies(struct req *rq, int64_t organisation, const char *on, struct failure_model *m)
{
	struct failure_supply_cells_row *rows;
	size_t count;
	int code = failure_supply_cells(rq->db, rq->a,
	    (struct failure_supply_cells_args){ .organisation_id = organisation,
	        .on = on,
	        .since = capacity_since(rq->a, rq->now) },
	    &rows, &count);

	if (code != DB_OK)
		return code;
	m->supplies = arena_array(rq->a, count + 1, sizeof(*m->supplies));
	m->supply_count = 0;
	for (size_t i = 0; i < count; i++) {
		struct failure_supply *s =
		    m->supply_count > 0 ? &m->supplies[m->supply_count - 1] : NULL;

		if (s == NULL || s->organisation_id != rows[i].organisation_id ||
		    s->patch_id != rows[i].patch_id) {
			s = &m->supplies[m->supply_count++];
			*s = (struct failure_supply){ .organisation_id = rows[i].organisation_id,
				.patch_id = rows[i].patch_id,
				.name = rows[i].name,
				.phone = rows[i].phone,
				.out_of_hours = rows[i].out_of_hours };
		}
		if (rows[i].day < 1 || rows[i].day > FAILURE_DAYS || rows[i].part < 1 ||
		    rows[i].part > FAILURE_PARTS)
			continue;
		s->single[rows[i].day - 1][rows[i].part - 1] = rows[i].single_minutes;
		s->both[rows[i].day - 1][rows[i].part - 1] = rows[i].double_minutes;
	}
	return DB_OK;
}

static int
by_visits(const void *x, const void *y)
{
	const struct failure_sum *one = x, *other = y;

	if (one->visits != other->visits)
		return one->visits > other->visits ? -1 : 1;
	return strcmp(one->who->name, other->who->name);
}

static struct failure_sum *
sum_of(struct failure_model *m, const struct failure_supply *supply)
{
	size_t i = 0;

	while (i < m->sum_count && m->sums[i].who->organisation_id != supply->organisation_id)
		i++;
	if (i == m->sum_count)
		m->sums[m->sum_count++].who = supply;
	return &m->sums[i];
}

/* What each provider could take in all, of what is suggested. */
static void
add_up_takers(struct req *rq, struct failure_model *m)
{
	m->sums = arena_array(rq->a, m->supply_count + 1, sizeof(*m->sums));
	m->sum_count = 0;
	for (size_t i = 0; i < m->count; i++)
		for (size_t t = 0; t < m->cases[i].takes_count; t++) {
			const struct failure_taker *taker = &m->cases[i].takes[t];
			struct failure_sum *sum = sum_of(m, &m->supplies[taker->supply]);

			sum->people++;
			sum->visits += taker->visits;
		}
	qsort(m->sums, m->sum_count, sizeof(*m->sums), by_visits);
}

int
failure_load(struct req *rq, const struct failure_stop *stop, struct failure_model *m)
{
	/* The night before may still have a visit after midnight. */
	const char *on = civil_date_iso(rq->a, civil_date_add_days(stop->day, -1));
	const struct travel_values *travel;
	struct failure_places_row *rows;
	struct failure_place *places;
	size_t count;
	int code;

	m->stop = *stop;
	if ((code = travel_ways_read(rq->db, rq->a, &travel)) != DB_OK ||
	    (code = read_cases(rq, stop, on, travel, m)) != DB_OK ||
	    (code = read_supplies(rq, stop->organisation_id, on, m)) != DB_OK ||
	    (code = failure_places(rq->db, rq->a,
	         (struct failure_places_args){
	             .organisation_id = stop->organisation_id, .on = on },
	         &rows, &count)) != DB_OK)
		return code;
	places = arena_array(rq->a, count + 1, sizeof(*places));
	for (size_t i = 0; i < count; i++)
		places[i] = (struct failure_place){ rows[i].organisation_id,
			travel_place_of(travel,
			    (struct position){ rows[i].latitude, rows[i].longitude },
			    rows[i].rural_urban, rows[i].lsoa) };
	for (size_t i = 0; i < m->count; i++)
		failure_judge(&m->cases[i], civil_date_day_number(stop->day), stop->minute);
	failure_sort(m->cases, m->count);
	failure_match(
	    rq->a, m->cases, m->count, m->supplies, m->supply_count, places, count);
	add_up_takers(rq, m);
	return DB_OK;
}

struct failure_stop
failure_stop_of(struct req *rq, int64_t organisation_id, int64_t run_id, const char *stops_at,
    const char *closed_at)
{
	const char *now = utc_text(rq->a, rq->now);
	struct failure_stop stop = { .organisation_id = organisation_id, .run_id = run_id };

	failure_clock(closed_at == NULL && strcmp(now, stops_at) > 0 ? now : stops_at, &stop.day,
	    &stop.minute);
	return stop;
}

const struct failure_case *
failure_case_of(const struct failure_model *m, int64_t package_id)
{
	for (size_t i = 0; i < m->count; i++)
		if (m->cases[i].id == package_id)
			return &m->cases[i];
	return NULL;
}

static int
find_cover(struct req *rq, const struct choice **list, size_t *count)
{
	struct failure_provider_list_row *rows;
	int code = failure_provider_list(rq->db, rq->a,
	    (struct failure_provider_list_args){ .today = req_today(rq) }, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_failure_provider_list, rows, *count);
	return code;
}
const struct choices choices_failure_cover = { NULL, 0, find_cover };

static int
by_id(const void *key, const void *row)
{
	int64_t x = *(const int64_t *)key;
	int64_t y = ((const struct failure_packages_row *)row)->id;

	return (x > y) - (x < y);
}

const struct failure_packages_row *
failure_row(const struct failure_model *m, const struct failure_case *one)
{
	return bsearch(&one->id, m->rows, m->count, sizeof(*m->rows), by_id);
}
