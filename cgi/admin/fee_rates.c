/* What the council pays for home care: sets of rates by the day they begin, and entering
 * another (sql/query/fee.sql, templates/admin/fee-rates.cs, fee-rates-new.cs).  What has begun
 * is never changed. */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/price.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"

enum { PENCE_MOST = 20000, DAYS_BACK_MOST = 730, TIMES = 4, LENGTHS = 4, SETTINGS = 2 };

static const char *const settings[SETTINGS] = { "urban", "rural" };
static const char *const time_codes[TIMES] = { "day", "evening", "weekend", "bank_holiday" };
static const int64_t lengths[LENGTHS] = { 15, 30, 45, 60 };

#define LENGTH_RATES(F, form, setting, time, label) \
	F(form, MONEY, setting##_##time##_15, label ", 15 minutes", OPTIONAL, 1, PENCE_MOST, NULL) \
	F(form, MONEY, setting##_##time##_30, label ", 30 minutes", OPTIONAL, 1, PENCE_MOST, NULL) \
	F(form, MONEY, setting##_##time##_45, label ", 45 minutes", OPTIONAL, 1, PENCE_MOST, NULL) \
	F(form, MONEY, setting##_##time##_60, label ", 60 minutes and more", OPTIONAL, 1, \
	    PENCE_MOST, NULL)

#define SETTING_RATES(F, form, setting, label) \
	LENGTH_RATES(F, form, setting, day, label ", day") \
	LENGTH_RATES(F, form, setting, evening, label ", bed and night") \
	LENGTH_RATES(F, form, setting, weekend, label ", weekend") \
	LENGTH_RATES(F, form, setting, bank_holiday, label ", bank holiday")

#define FEES(F, form) \
	F(form, DATE, valid_from, "First day", REQUIRED, 0, 0, NULL) \
	F(form, TEXT, source, "Where the rates come from", REQUIRED, 3, 200, NULL) \
	SETTING_RATES(F, form, urban, "Urban") \
	SETTING_RATES(F, form, rural, "Rural")
FORM(fees, FEES);

#define FEE_LIST(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(fee_page, FEE_LIST);

static int
fees_file(struct req *rq, const char *as, const struct fee_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "From", 14 }, { "Setting", 10 },
		{ "Time", 34 }, { "Minutes", 0 }, { "Pence an hour", 0 }, { "Source", 40 } };
	struct download *d = download_new(rq, as, "fee-rates", "Fee rates for home care", NULL,
	    columns, sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_date(d, rows[i].valid_from);
		download_text(d, rows[i].setting);
		download_text(d, fee_time_words(fee_time_of(rows[i].time)));
		download_integer(d, rows[i].minutes);
		download_integer(d, rows[i].pence);
		download_text(d, rows[i].source);
		download_end_row(d);
	}
	return download_reply(d);
}

/* The rate of one kind that began on that day; -1 for none. */
static int64_t
rate_of(const struct fee_list_row *rows, size_t count, const char *from, const char *setting,
    const char *time, int64_t minutes)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i].minutes == minutes && strcmp(rows[i].valid_from, from) == 0 &&
		    strcmp(rows[i].setting, setting) == 0 && strcmp(rows[i].time, time) == 0)
			return rows[i].pence;
	return -1;
}

/* One set as a table: a line for each setting and time, a column for each length. */
static void
show_set(struct req *rq, const struct fee_day_list_row *day, const struct fee_list_row *rows,
    size_t count)
{
	struct view *at = view_item(rq->view, "Sets");
	struct civil_date from;

	if (civil_date_parse(day->valid_from, &from) == 0)
		view_text(at, "from", civil_date_text(rq->a, from));
	view_text(at, "source", day->source);
	view_text(at, "author", day->author);
	view_flag(at, "to_come", strcmp(day->valid_from, req_today(rq)) > 0);
	for (size_t i = 0; i < (size_t)SETTINGS * TIMES; i++) {
		const char *setting = settings[i / TIMES], *time = time_codes[i % TIMES];
		struct view *line = view_item(at, "lines");

		view_text(line, "name",
		    arena_printf(rq->a, "%s, %s", setting, fee_time_words(fee_time_of(time))));
		for (size_t j = 0; j < LENGTHS; j++) {
			int64_t pence =
			    rate_of(rows, count, day->valid_from, setting, time, lengths[j]);

			view_text(view_item(line, "rates"), "text",
			    pence >= 0 ? money_text(rq->a, pence) : "");
		}
	}
}

PAGE(list_fee_rates, "/admin/fee-rates", "fee.edit", fee_page, "admin/fee-rates.cs")
{
	struct fee_day_list_row *sets;
	struct fee_list_row *rows;
	size_t set_count, count;
	int code;

	if ((code = fee_day_list(rq->db, rq->a, &sets, &set_count)) != DB_OK ||
	    (code = fee_list(rq->db, rq->a, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return fees_file(rq, f->as, rows, count);
	staff_nav(rq, "fees");
	for (size_t i = 0; i < set_count; i++)
		show_set(rq, &sets[i], rows, count);
	download_links(rq);
	return 200;
}

PAGE(new_fee_rates, "/admin/fee-rates/new", "fee.edit", nothing, "admin/fee-rates-new.cs")
{
	staff_nav(rq, "fees");
	form_hint(rq, "source", "For example, the decision that set them and its date");
	form_hint(rq, "valid_from", "They hold until the next of their kind begin");
	return 200;
}

/* The pence that were entered for one kind: false when it was left empty. */
static bool
entered(struct req *rq, const char *setting, const char *time, int64_t minutes, int64_t *pence)
{
	const char *text = pairs_get(&rq->sent,
	    arena_printf(rq->a, "%s_%s_%" PRId64, setting, time, minutes));

	return text != NULL && money_parse(text, pence) == 0;
}

/* May a set begin on that day?  Only the first of all may begin in the past: no estimate was
 * made by another then. */
static int
check_day(struct req *rq, struct civil_date from)
{
	struct civil_date earliest = rq->today;
	struct fee_latest_row *latest;
	int code = fee_latest(rq->db, rq->a, &latest);

	if (code != DB_OK)
		return db_status(rq, code);
	if (latest == NULL || latest->valid_from == NULL)
		earliest = civil_date_add_days(rq->today, -DAYS_BACK_MOST);
	if (civil_date_compare(from, earliest) >= 0)
		return 0;
	form_refuse(rq, "valid_from",
	    arena_printf(rq->a, "What has begun is not changed: the first day must be %s or later",
	        civil_date_text(rq->a, earliest)));
	return 422;
}

static int
store_rate(struct req *rq, const struct fees_form *f, const char *from, size_t kind,
    struct changes *changes, size_t *count)
{
	const char *setting = settings[kind / (TIMES * LENGTHS)];
	const char *time = time_codes[kind / LENGTHS % TIMES];
	int64_t minutes = lengths[kind % LENGTHS], pence;

	if (!entered(rq, setting, time, minutes, &pence))
		return DB_OK;
	(*count)++;
	changes_money(changes,
	    arena_printf(rq->a, "%s, %s, %" PRId64 " minutes", setting,
	        fee_time_words(fee_time_of(time)), minutes),
	    false, 0, true, pence);
	return fee_add(rq->db,
	    (struct fee_add_args){ .setting = setting,
	        .time = time,
	        .minutes = minutes,
	        .pence = pence,
	        .valid_from = from,
	        .source = f->source,
	        .account_id = rq->who.account_id },
	    NULL);
}

ACTION(add_fee_rates, "/admin/fee-rates/new", "fee.edit", fees, new_fee_rates)
{
	const char *from = civil_date_iso(rq->a, f->valid_from);
	struct changes *changes = changes_new(rq);
	size_t count = 0;
	int status, code = DB_OK;

	if ((status = check_day(rq, f->valid_from)) != 0)
		return status;
	changes_text(changes, "First day", NULL, civil_date_text(rq->a, f->valid_from));
	for (size_t i = 0; i < (size_t)SETTINGS * TIMES * LENGTHS && code == DB_OK; i++)
		code = store_rate(rq, f, from, i, changes, &count);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, "valid_from",
		    "Some of these rates are entered from that day already. Choose a later day");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	if (count == 0) {
		form_refuse(rq, "urban_day_15", "Enter at least one rate");
		return 422;
	}
	req_subject(rq, "fee_rate", 0, changes_detail(changes));
	return reply_see(rq, "/admin/fee-rates");
}
