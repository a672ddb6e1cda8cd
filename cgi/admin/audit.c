/* The audit trail: who did what to what and when, newest first, and as a file to keep
 * (sql/query/admin_audit.sql, templates/admin/audit.cs).
 *
 * A person is looked for by POST and is a number in the address; taking the trail away as
 * a file is itself a row of it. */
#include <inttypes.h>
#include <string.h>

#include "admin/audit_rows.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

static int find_actions(struct req *rq, const struct choice **list, size_t *count);
static int find_kinds(struct req *rq, const struct choice **list, size_t *count);

static const struct choices choices_action = { NULL, 0, find_actions };
static const struct choices choices_kind = { NULL, 0, find_kinds };

#define AUDIT_FILTER(F, form) \
	F(form, INT, person, "Person", OPTIONAL, 1, INT64_MAX, NULL) \
	F(form, ONEOF, action, "What was done", OPTIONAL, 0, 0, &choices_action) \
	F(form, ONEOF, kind, "To what", OPTIONAL, 0, 0, &choices_kind) \
	F(form, INT, subject, "Its number", OPTIONAL, 1, INT64_MAX, NULL) \
	F(form, DATE, since, "From", OPTIONAL, 0, 0, NULL) \
	F(form, DATE, until, "Up to and including", OPTIONAL, 0, 0, NULL) \
	F(form, INT, before, "Rows before", OPTIONAL, 1, INT64_MAX, NULL) \
	F(form, ONEOF, as, "Download as", OPTIONAL, 0, 0, &choices_download)
static void check_days(struct req *rq, void *values);
FORM_CHECKED(audit_filter, AUDIT_FILTER, check_days);

static void
check_days(struct req *rq, void *values)
{
	const struct audit_filter_form *f = values;

	if (f->has_since && f->has_until && civil_date_compare(f->since, f->until) > 0)
		form_refuse(rq, "until", "The last day must be the same as or after the first");
}

#define AUDIT_PERSON(F, form) \
	F(form, TEXT, who, "Name or email address", REQUIRED, 2, 254, NULL)
FORM(audit_person_form, AUDIT_PERSON);

static int
find_actions(struct req *rq, const struct choice **list, size_t *count)
{
	struct audit_actions_row *rows;
	struct choice *choices;
	int code;

	if ((code = audit_actions(rq->db, rq->a, &rows, count)) != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++) {
		choices[i].value = rows[i].action;
		choices[i].text = audit_action_words(rq, rows[i].action);
	}
	*list = choices;
	return DB_OK;
}

static int
find_kinds(struct req *rq, const struct choice **list, size_t *count)
{
	struct audit_kinds_row *rows;
	struct choice *choices;
	int code;

	if ((code = audit_kinds(rq->db, rq->a, &rows, count)) != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++) {
		choices[i].value = rows[i].kind;
		choices[i].text = audit_action_words(rq, rows[i].kind);
	}
	*list = choices;
	return DB_OK;
}

/* The moment a day begins in London, as the database has it. */
static const char *
start_of_day(struct req *rq, struct civil_date date)
{
	time_t utc = (time_t)civil_date_day_number(date) * 86400;

	return utc_text(rq->a, utc - london_offset(utc));
}

static struct audit_list_args
list_args(struct req *rq, const struct audit_filter_form *f, int64_t most)
{
	struct audit_list_args args = { .has_person = f->has_person,
		.person = f->person,
		.action = f->action,
		.kind = f->kind,
		.has_subject = f->has_subject,
		.subject = f->subject,
		.has_before = f->has_before,
		.before = f->before,
		.most = most };

	if (f->has_since)
		args.since = start_of_day(rq, f->since);
	if (f->has_until)
		args.until = start_of_day(rq, civil_date_add_days(f->until, 1));
	return args;
}

/* A row that says that the trail was taken away, and how it was narrowed. */
static int
note_download(struct req *rq, const struct audit_list_args *args, size_t count)
{
	const char *detail = args->has_person
	    ? arena_printf(rq->a, "{\"rows\":%zu,\"account\":%" PRId64 "}", count, args->person)
	    : arena_printf(rq->a, "{\"rows\":%zu}", count);

	return audit_add(rq->db,
	    (struct audit_add_args){ .program = rq->site->program,
	        .has_account_id = true,
	        .account_id = rq->who.account_id,
	        .action = "download_audit",
	        .subject_kind = "audit",
	        .detail = detail,
	        .request = rq->id },
	    NULL);
}

static int
send_file(struct req *rq, const char *as, const struct audit_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Number", 10 }, { "When (UTC)", 24 },
		{ "Who", 24 }, { "Account", 10 }, { "What", 28 }, { "To what", 20 },
		{ "Detail", 60 }, { "Program", 10 } };
	const char *note = count == DOWNLOAD_ROWS_MOST
	    ? "The newest 20,000 rows: narrow the list by dates for the others"
	    : NULL;
	struct download *d = download_new(rq, as, "audit", "Audit trail", note, columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct audit_list_row *row = &rows[i];

		download_integer(d, row->id);
		download_text(d, row->done_at);
		download_text(d, audit_who_words(rq, row));
		if (row->has_account_id)
			download_integer(d, row->account_id);
		else
			download_text(d, NULL);
		download_text(d, audit_action_words(rq, row->action));
		download_text(d, audit_about_words(rq, row));
		download_text(d, audit_detail_words(rq, row->detail));
		download_text(d, row->program);
		download_end_row(d);
	}
	return download_reply(d);
}

/* How the list is narrowed, and what it is without each of these. */
static void
show_chosen(struct req *rq, const char *name, const char *text)
{
	struct view *group = view_branch(rq->view, "Chosen.selected.0");
	struct view *item = view_item(group, "items");

	view_text(item, "text", text);
	view_text(item, "href", pager_address(rq, name, NULL));
	view_text(rq->view, "Chosen.clear", "/admin/audit");
}

static int
show_person(struct req *rq, int64_t id)
{
	struct audit_person_row *person;
	int code;

	code = audit_person(rq->db, rq->a, (struct audit_person_args){ .id = id }, &person);
	if (code == DB_OK && person != NULL)
		show_chosen(rq, "person",
		    arena_printf(rq->a, "%s (%s)", person->name, person->login));
	return code;
}

static int
show_filters(struct req *rq, const struct audit_filter_form *f)
{
	struct audit_sealed_row *sealed;
	int code;

	if (f->has_person && (code = show_person(rq, f->person)) != DB_OK)
		return code;
	if (f->action != NULL)
		show_chosen(rq, "action", audit_action_words(rq, f->action));
	if (f->kind != NULL)
		show_chosen(rq, "kind", audit_action_words(rq, f->kind));
	if (f->has_subject)
		show_chosen(rq, "subject", arena_printf(rq->a, "Number %" PRId64, f->subject));
	if (f->has_since)
		show_chosen(rq, "since",
		    arena_printf(rq->a, "From %s", civil_date_text(rq->a, f->since)));
	if (f->has_until)
		show_chosen(rq, "until",
		    arena_printf(rq->a, "Up to %s", civil_date_text(rq->a, f->until)));
	if ((code = audit_sealed(rq->db, rq->a, &sealed)) != DB_OK)
		return code;
	if (sealed != NULL) {
		view_number(rq->view, "Sealed.up_to", sealed->up_to);
		view_text(rq->view, "Sealed.at", london_text(rq->a, sealed->sealed_at));
	}
	return DB_OK;
}

PAGE(audit_page, "/admin/audit", "audit.see", audit_filter, "admin/audit.cs")
{
	struct audit_list_args args =
	    list_args(rq, f, f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS + 1);
	struct audit_list_row *rows;
	size_t count;
	int code;

	staff_nav(rq, "audit");
	if ((code = audit_list(rq->db, rq->a, args, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL) {
		if ((code = note_download(rq, &args, count)) != DB_OK)
			return db_status(rq, code);
		return send_file(rq, f->as, rows, count);
	}
	for (size_t i = 0; i < count && i < PAGER_ROWS; i++)
		audit_show_row(rq, "Rows", &rows[i]);
	if (count > PAGER_ROWS)
		view_text(rq->view, "Older",
		    pager_address(rq, "before",
		        arena_printf(rq->a, "%" PRId64, rows[PAGER_ROWS - 1].id)));
	if (f->has_before)
		view_text(rq->view, "Newest", pager_address(rq, "before", NULL));
	download_links(rq);
	code = show_filters(rq, f);
	return code != DB_OK ? db_status(rq, code) : 200;
}

LOOKUP(find_in_audit, "/admin/audit", "audit.see", audit_person_form, audit_page)
{
	struct account_search_row *found;
	size_t count;
	int code;

	code = account_search(
	    rq->db, rq->a, (struct account_search_args){ .words = f->who }, &found, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (count == 1)
		return reply_see(rq, "/admin/audit?person=%" PRId64, found[0].id);
	form_refuse(rq, "who",
	    count == 0 ? "Nobody has this in their name or email address"
	               : "More than one person has this. Enter their whole email address");
	return 422;
}
