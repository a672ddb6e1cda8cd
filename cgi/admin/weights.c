/* How offers of home care are ranked: the weights in force, setting others with the reason,
 * and what they were before (sql/query/organisation.sql, templates/admin/weights.cs). */
#include <inttypes.h>

#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/version.h"

#define WEIGHT_LIST(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(weight_list_form, WEIGHT_LIST);

#define WEIGHTS(F, form) \
	F(form, INT, covered, "Visits covered", REQUIRED, 0, 100, NULL) \
	F(form, INT, continuity, "Continuity", REQUIRED, 0, 100, NULL) \
	F(form, INT, travel, "Added travel", REQUIRED, 0, 100, NULL) \
	F(form, INT, quality, "Quality", REQUIRED, 0, 100, NULL) \
	F(form, INT, price, "Price", REQUIRED, 0, 100, NULL) \
	F(form, TEXT, why, "Why they change", REQUIRED, 5, 300, NULL)

static void check_weights(struct req *rq, void *values);
FORM_CHECKED(weights_form, WEIGHTS, check_weights);

static void
check_weights(struct req *rq, void *values)
{
	const struct weights_form_form *f = values;

	if (f->has_covered && f->has_continuity && f->has_travel && f->has_quality &&
	    f->has_price && f->covered + f->continuity + f->travel + f->quality + f->price == 0)
		form_refuse(rq, "covered", "At least one weight must be more than 0");
}

static int
send_file(struct req *rq, const char *as, const struct weight_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {{"Set on", 18}, {"Covered", 10},
	    {"Continuity", 10}, {"Added travel", 12}, {"Quality", 10}, {"Price", 10},
	    {"Set by", 24}, {"Why", 60}};
	struct download *d = download_new(rq, as, "weights", "How offers are ranked",
	    "The newest row counts", columns, sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].set_at);
		download_integer(d, rows[i].covered);
		download_integer(d, rows[i].continuity);
		download_integer(d, rows[i].travel);
		download_integer(d, rows[i].quality);
		download_integer(d, rows[i].price);
		download_text(d, rows[i].set_by);
		download_text(d, rows[i].why);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
fill(struct req *rq, const char *field, int64_t value)
{
	form_fill(rq, field, arena_printf(rq->a, "%" PRId64, value));
}

PAGE(weights_page, "/admin/weights", "fee.edit", weight_list_form, "admin/weights.cs")
{
	struct weight_list_row *rows;
	size_t count;
	int code;

	if ((code = weight_list(rq->db, rq->a, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "weights");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Weights");

		view_row(at, &q_weight_list, &rows[i]);
		view_text(at, "when", london_text(rq->a, rows[i].set_at));
	}
	if (count > 0) {
		fill(rq, "covered", rows[0].covered);
		fill(rq, "continuity", rows[0].continuity);
		fill(rq, "travel", rows[0].travel);
		fill(rq, "quality", rows[0].quality);
		fill(rq, "price", rows[0].price);
	}
	version_show(rq, count > 0 ? rows[0].id : 0);
	form_hint(
	    rq, "covered", "The share of the carer minutes of the week that the offer has");
	form_hint(rq, "continuity", "Few different carers, and carers whom the person knows");
	form_hint(rq, "travel", "Minutes that the provider's rounds get longer by");
	form_hint(rq, "quality", "The rating of the Care Quality Commission");
	form_hint(rq, "price", "Against our own estimate. An offer under it gains nothing");
	view_number(rq->view, "Rows.total", (int64_t)count);
	download_links(rq);
	return 200;
}

static const char *
words_of(struct req *rq, const struct weights_form_form *f)
{
	return arena_printf(rq->a,
	    "covered %" PRId64 ", continuity %" PRId64 ", travel %" PRId64 ", quality %" PRId64
	    ", price %" PRId64,
	    f->covered, f->continuity, f->travel, f->quality, f->price);
}

ACTION(set_weights, "/admin/weights", "fee.edit", weights_form, weights_page)
{
	struct changes *changes = changes_new(rq);
	struct weight_last_row *last;
	int code;

	if ((code = weight_last(rq->db, rq->a, &last)) != DB_OK)
		return db_status(rq, code);
	if (version_sent(rq) != (last != NULL ? last->id : 0))
		return 409;
	code = weight_add(rq->db,
	    (struct weight_add_args){.covered = f->covered,
		.continuity = f->continuity,
		.travel = f->travel,
		.quality = f->quality,
		.price = f->price,
		.set_by = rq->who.account_id,
		.why = f->why},
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Weights", NULL, words_of(rq, f));
	changes_text(changes, "Why", NULL, f->why);
	req_subject(rq, "rank_weight", (int64_t)db_last_id(rq->db), changes_detail(changes));
	return reply_see(rq, "/admin/weights");
}
