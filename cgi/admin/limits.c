/* Up to what each approver may approve a year, from a day on (sql/query/fee.sql,
 * templates/admin/limits.cs, limit.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"

enum { LIMIT_MOST = 100000000 };

#define LIMIT_LIST(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(limit_page, LIMIT_LIST);

#define LIMIT(F, form) \
	F(form, MONEY, pence, "Most that a package may cost a year", REQUIRED, 0, \
	    LIMIT_MOST, NULL) \
	F(form, DATE, valid_from, "First day", REQUIRED, 0, 0, NULL)
FORM(limit, LIMIT);

static const char *
day_text(struct req *rq, const char *iso)
{
	struct civil_date day;

	return iso != NULL && civil_date_parse(iso, &day) == 0 ? civil_date_text(rq->a, day) : "";
}

static int
limits_file(struct req *rq, const char *as, const struct limit_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Approver", 28 }, { "Limit a year", 0 },
		{ "Since", 14 }, { "Next limit", 0 }, { "From", 14 } };
	struct download *d = download_new(rq, as, "approval-limits", "Approval limits",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].name);
		if (rows[i].has_pence)
			download_money(d, rows[i].pence);
		else
			download_text(d, NULL);
		download_date(d, rows[i].since);
		if (rows[i].has_next_pence)
			download_money(d, rows[i].next_pence);
		else
			download_text(d, NULL);
		download_date(d, rows[i].next_from);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(list_limits, "/admin/limits", "fee.edit", limit_page, "admin/limits.cs")
{
	struct limit_list_row *rows;
	size_t count;
	int code;

	code = limit_list(rq->db, rq->a,
	    (struct limit_list_args){ .today = req_today(rq) }, &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return limits_file(rq, f->as, rows, count);
	staff_nav(rq, "limits");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Limits");

		view_number(at, "id", rows[i].id);
		view_text(at, "name", rows[i].name);
		view_text(at, "since", day_text(rq, rows[i].since));
		view_text(at, "next_from", day_text(rq, rows[i].next_from));
		if (rows[i].has_pence)
			view_text(at, "limit", money_text(rq->a, rows[i].pence));
		if (rows[i].has_next_pence)
			view_text(at, "next", money_text(rq->a, rows[i].next_pence));
	}
	download_links(rq);
	return 200;
}

static int
read_account(struct req *rq, struct limit_account_row **row)
{
	int code =
	    limit_account(rq->db, rq->a, (struct limit_account_args){ .id = rq->path_id }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

PAGE(edit_limit, "/admin/limits/:id", "fee.edit", nothing, "admin/limit.cs")
{
	struct limit_account_row *who;
	struct limit_history_row *rows;
	size_t count;
	int status, code;

	if ((status = read_account(rq, &who)) != 0)
		return status;
	code = limit_history(
	    rq->db, rq->a, (struct limit_history_args){ .account_id = who->id }, &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "limits");
	view_text(rq->view, "Name", who->name);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Limits");

		view_text(at, "from", day_text(rq, rows[i].valid_from));
		view_text(at, "limit", money_text(rq->a, rows[i].pence));
		view_text(at, "author", rows[i].author);
	}
	form_hint(rq, "pence", "0 for nothing");
	form_fill(rq, "valid_from", req_today(rq));
	return 200;
}

ACTION(set_limit, "/admin/limits/:id", "fee.edit", limit, edit_limit)
{
	struct changes *changes = changes_new(rq);
	struct limit_account_row *who;
	int status, code;

	if ((status = read_account(rq, &who)) != 0)
		return status;
	if (civil_date_compare(f->valid_from, rq->today) < 0) {
		form_refuse(rq, "valid_from",
		    "What was approved before is not judged anew: enter today or a day to come");
		return 422;
	}
	code = limit_add(rq->db,
	    (struct limit_add_args){ .account_id = who->id,
	        .valid_from = civil_date_iso(rq->a, f->valid_from),
	        .pence = f->pence,
	        .entered_by = rq->who.account_id },
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, "valid_from",
		    "There is a limit from that day already. Choose another day");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "First day", NULL, civil_date_text(rq->a, f->valid_from));
	changes_money(changes, "Limit a year", false, 0, true, f->pence);
	req_subject(rq, "account", who->id, changes_detail(changes));
	return reply_see(rq, "/admin/limits/%" PRId64, who->id);
}
