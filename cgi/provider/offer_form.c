/* The form of an offer: its fields, and what is wrong with the times in them. */
#include "provider/offer_form.h"

#include <inttypes.h>
#include <stdlib.h>

#include "provider/words.h"

enum { START_DAYS_MOST = 180, EVERY_DAY = 0x7f };

static int
find_visits(struct req *rq, const struct choice **list, size_t *count)
{
	struct choice *choices;
	struct notice n;
	int status = notice_read(rq, &n);

	*list = NULL;
	*count = 0;
	/* What is not there has no visits; the handler answers 404. */
	if (status != 0)
		return status == 404 ? DB_OK : rq->db_code;
	choices = arena_array(rq->a, n.count + 1, sizeof(choices[0]));
	for (size_t i = 0; i < n.count; i++)
		choices[i] = (struct choice){
			arena_printf(rq->a, "%" PRId64, n.visits[i].id), day_name(n.visits[i].day),
			NULL
		};
	*list = choices;
	*count = n.count;
	return DB_OK;
}

static int
find_others(struct req *rq, const struct choice **list, size_t *count)
{
	struct provider_other_list_row *rows;
	struct choice *choices;
	int code = provider_other_list(rq->db, rq->a, &rows, count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count + 1, sizeof(choices[0]));
	choices[0] = (struct choice){ "", "Nobody: we offer alone", NULL };
	for (size_t i = 0; i < *count; i++)
		choices[i + 1] = (struct choice){ arena_printf(rq->a, "%" PRId64, rows[i].id),
			rows[i].name, NULL };
	*list = choices;
	*count += 1;
	return DB_OK;
}

static const struct choices choices_visit = { NULL, 0, find_visits };
static const struct choices choices_other = { NULL, 0, find_others };

#define AT(member) offsetof(struct offer_form, member)
#define SERIES(i) \
	{ F_TEXT, "time_" #i, "Time", OPTIONAL, 0, 8, NULL, \
	    AT(series_time) + (i - 1) * sizeof(const char *), SIZE_MAX }
#define VISIT(i) \
	{ F_TEXT, "at_" #i, "Time", OPTIONAL, 0, 8, NULL, \
	    AT(visit_time) + (i - 1) * sizeof(const char *), SIZE_MAX }
#define TEN_VISITS(t) \
	VISIT(t##1), VISIT(t##2), VISIT(t##3), VISIT(t##4), VISIT(t##5), VISIT(t##6), \
	    VISIT(t##7), VISIT(t##8), VISIT(t##9)

static const struct form_field offer_fields[] = {
	{ F_MANYOF, "visit", "the visits that you can do", REQUIRED, 0, VISITS_MOST,
	    &choices_visit, AT(visit), SIZE_MAX },
	SERIES(1), SERIES(2), SERIES(3), SERIES(4), SERIES(5), SERIES(6), SERIES(7), SERIES(8),
	SERIES(9), SERIES(10), SERIES(11), SERIES(12), SERIES(13), SERIES(14), SERIES(15),
	SERIES(16), SERIES(17), SERIES(18), SERIES(19), SERIES(20),
	TEN_VISITS(), VISIT(10), TEN_VISITS(1), VISIT(20), TEN_VISITS(2), VISIT(30),
	TEN_VISITS(3), VISIT(40), TEN_VISITS(4), VISIT(50), TEN_VISITS(5), VISIT(60),
	TEN_VISITS(6), VISIT(70),
	{ F_DATE, "start_on", "First day you can start", REQUIRED, 0, 0, NULL, AT(start_on),
	    AT(has_start_on) },
	{ F_MONEY, "price", "Price an hour for one carer", REQUIRED, 500, 20000, NULL, AT(price),
	    AT(has_price) },
	{ F_INT, "regular_carers", "Regular carers", REQUIRED, 1, 20, NULL, AT(regular_carers),
	    AT(has_regular_carers) },
	{ F_ONEOF, "joint_with", "Another provider who offers the rest", OPTIONAL, 0, 0,
	    &choices_other, AT(joint_with), SIZE_MAX },
	{ F_LONGTEXT, "words", "Anything the council should know", OPTIONAL, 0, 500, NULL,
	    AT(words), SIZE_MAX },
	{ F_BOOL, "checked", "The answers are checked", OPTIONAL, 0, 0, NULL, AT(checked),
	    SIZE_MAX },
};

static void
refuse_time(struct req *rq, const char *field, const struct care_visit *visit, int64_t fault,
    unsigned days)
{
	const char *on =
	    days == EVERY_DAY ? "" : arena_printf(rq->a, " on %s", days_words(rq->a, days));

	form_refuse(rq, field,
	    arena_printf(rq->a,
	        fault == CLOCK_NO_TIME ? "Enter a time for the %s visit%s, like 07:45: %s"
	                            : "The %s visit%s has to begin %s",
	        visit_part_words(visit_part(visit->window_from)), on,
	        window_words(rq->a, visit->window_from, visit->window_to)));
}

/* The days on which visits entered together are; bit 0 is Monday. */
static unsigned
series_days(const struct notice *n, size_t series)
{
	unsigned days = 0;

	for (size_t i = 0; i < n->count; i++)
		if (offer_series(n, i) == series)
			days |= 1U << (n->visits[i].day - 1);
	return days;
}

/* When the visit would begin; refuses what was typed where that cannot be. */
static int64_t
begins(struct req *rq, const struct offer_form *f, const struct notice *n, size_t i)
{
	const struct care_visit *visit = &n->visits[i];
	size_t series = offer_series(n, i);
	const char *own = i < VISIT_TIMES ? f->visit_time[i] : NULL;
	const char *text = own;
	int64_t minute;

	if (visit->window_from == visit->window_to)
		return visit->window_from;
	if (text == NULL && series < SERIES_TIMES)
		text = f->series_time[series];
	if (text == NULL && series >= SERIES_TIMES)
		return window_middle(visit);
	minute = clock_read(text != NULL ? text : "", visit);
	if (minute < 0)
		refuse_time(rq,
		    own != NULL ? arena_printf(rq->a, "at_%zu", i + 1)
		                : arena_printf(rq->a, "time_%zu", series + 1),
		    visit, minute,
		    own != NULL ? 1U << (visit->day - 1) : series_days(n, series));
	return minute;
}

static void
check_dates(struct req *rq, const struct offer_form *f)
{
	struct civil_date last = civil_date_add_days(rq->today, START_DAYS_MOST);

	if (f->has_start_on && (civil_date_compare(f->start_on, rq->today) < 0 ||
	        civil_date_compare(f->start_on, last) > 0))
		form_refuse(rq, "start_on",
		    arena_printf(rq->a, "The first day must be between today and %s",
		        civil_date_text(rq->a, last)));
}

/* All that can be wrong is said at once, so the request is read here; a fault of that is
 * the handler's to report. */
static void
check_offer(struct req *rq, void *values)
{
	struct offer_form *f = values;
	struct notice *n = &f->notice;

	if (f->joint_with != NULL && f->joint_with[0] == '\0')
		f->joint_with = NULL;
	if ((f->status = notice_read(rq, n)) != 0)
		return;
	f->offered = arena_array(rq->a, n->count + 1, sizeof(f->offered[0]));
	for (size_t i = 0; i < n->count; i++) {
		if (!chosen_has_id(&f->visit, n->visits[i].id))
			continue;
		f->offered[f->offered_count] = n->visits[i];
		f->offered[f->offered_count++].begins_at = begins(rq, f, n, i);
	}
	check_dates(rq, f);
	if (f->joint_with != NULL && f->offered_count == n->count)
		form_refuse(rq, "joint_with",
		    "You offer every visit, so nothing is left for another provider. Choose "
		    "nobody, or leave out the visits that they would do");
}

const struct form offer = { .name = "offer", .fields = offer_fields,
	.count = sizeof(offer_fields) / sizeof(offer_fields[0]),
	.size = sizeof(struct offer_form), .check = check_offer };
