/* What was loaded from national sources, how old it is, and what went wrong.
 * Queries: desk_source_*, desk_load_*, desk_refusal_list; templates: desk/sources.cs,
 * source.cs. */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

#define SOURCES(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(sources, SOURCES);

static const char *
state_words(const char *state)
{
	static const struct choice words[] = {
		{ "running", "Running", NULL },
		{ "loaded", "Loaded", NULL },
		{ "unchanged", "Unchanged", NULL },
		{ "failed", "Failed", NULL },
		{ "stopped", "Stopped", NULL },
	};
	static const struct choices choices = CHOICES(words);

	return choice_words(&choices, state);
}

static const char *
state_colour(const char *state)
{
	if (strcmp(state, "failed") == 0)
		return "red";
	return strcmp(state, "stopped") == 0 ? "yellow" : "green";
}

static bool
is_stale(const struct desk_source_list_row *row)
{
	return row->has_age_days && row->age_days > row->stale_days;
}

static const char *
age_words(struct req *rq, const struct desk_source_list_row *row)
{
	if (!row->has_age_days)
		return "";
	if (row->age_days <= 0)
		return "Today";
	if (row->age_days == 1)
		return "1 day";
	return arena_printf(rq->a, "%" PRId64 " days", row->age_days);
}

static void
show_source(struct req *rq, const struct desk_source_list_row *row)
{
	struct view *at = view_item(rq->view, "Sources");

	view_row(at, &q_desk_source_list, row);
	view_text(at, "loaded", row->loaded_at != NULL ? london_text(rq->a, row->loaded_at) : "");
	view_text(at, "published", day_words(rq, row->published_on));
	view_text(at, "age", age_words(rq, row));
	view_flag(at, "stale", is_stale(row));
	if (row->tried_state == NULL)
		return;
	view_text(at, "tried", london_text(rq->a, row->tried_at));
	view_text(at, "state", state_words(row->tried_state));
	view_text(at, "state_colour", state_colour(row->tried_state));
}

static int
sources_file(
    struct req *rq, const char *as, const struct desk_source_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Source", 40 }, { "Publisher", 30 },
		{ "Loaded on", 14 }, { "Published on", 14 }, { "Rows", 0 }, { "Age in days", 0 },
		{ "Stale after days", 0 }, { "Latest try", 14 }, { "What it came to", 16 },
		{ "Fault", 60 } };
	struct download *d = download_new(rq, as, "sources", "National sources",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct desk_source_list_row *row = &rows[i];

		download_text(d, row->name);
		download_text(d, row->publisher);
		download_date(d,
		    row->loaded_at != NULL ? arena_strndup(rq->a, row->loaded_at, 10) : NULL);
		download_date(d, row->published_on);
		if (row->has_rows_read)
			download_integer(d, row->rows_read);
		else
			download_text(d, NULL);
		if (row->has_age_days)
			download_integer(d, row->age_days);
		else
			download_text(d, NULL);
		download_integer(d, row->stale_days);
		download_date(d,
		    row->tried_at != NULL ? arena_strndup(rq->a, row->tried_at, 10) : NULL);
		download_text(d, row->tried_state != NULL ? state_words(row->tried_state) : NULL);
		download_text(d, row->tried_fault);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(list_sources, "/desk/sources", "source.see", sources, "desk/sources.cs")
{
	struct desk_source_list_row *rows;
	size_t count;
	int code;

	if ((code = desk_source_list(rq->db, rq->a, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return sources_file(rq, f->as, rows, count);
	staff_nav(rq, "sources");
	for (size_t i = 0; i < count; i++)
		show_source(rq, &rows[i]);
	download_links(rq);
	return 200;
}

#define SOURCE(F, form) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(source, SOURCE);

static void
show_load(struct req *rq, const struct desk_load_list_row *row)
{
	struct view *at = view_item(rq->view, "Loads");

	view_row(at, &q_desk_load_list, row);
	view_text(at, "when", london_text(rq->a, row->started_at));
	view_text(at, "published", day_words(rq, row->published_on));
	view_text(at, "words", state_words(row->state));
	view_text(at, "colour", state_colour(row->state));
}

static int
show_loads(struct req *rq, const char *code_of, const struct source_form *f)
{
	struct desk_load_count_row *all;
	struct desk_load_list_row *rows;
	size_t count;
	int code;

	if ((code = desk_load_count(rq->db, rq->a,
	         (struct desk_load_count_args){ .source = code_of }, &all)) != DB_OK ||
	    (code = desk_load_list(rq->db, rq->a,
	         (struct desk_load_list_args){ .source = code_of,
	             .max = PAGER_ROWS,
	             .skip = pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		show_load(rq, &rows[i]);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	return DB_OK;
}

static int
loads_file(struct req *rq, const char *as, const struct desk_source_read_row *of)
{
	static const struct xlsx_column columns[] = { { "Started on", 14 },
		{ "What it came to", 16 }, { "Published on", 14 }, { "Read", 0 }, { "New", 0 },
		{ "Changed", 0 }, { "Gone", 0 }, { "Refused", 0 }, { "Fault", 60 },
		{ "Where it came from", 60 } };
	struct desk_load_list_row *rows;
	struct download *d;
	size_t count;
	int code;

	code = desk_load_list(rq->db, rq->a,
	    (struct desk_load_list_args){
	        .source = of->code, .max = DOWNLOAD_ROWS_MOST, .skip = 0 },
	    &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	d = download_new(rq, as, of->code, of->name,
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < count; i++) {
		download_date(d, arena_strndup(rq->a, rows[i].started_at, 10));
		download_text(d, state_words(rows[i].state));
		download_date(d, rows[i].published_on);
		download_integer(d, rows[i].rows_read);
		download_integer(d, rows[i].rows_new);
		download_integer(d, rows[i].rows_changed);
		download_integer(d, rows[i].rows_gone);
		download_integer(d, rows[i].rows_refused);
		download_text(d, rows[i].fault);
		download_text(d, rows[i].origin);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(show_source_loads, "/desk/sources/:code", "source.see", source, "desk/source.cs")
{
	struct desk_source_read_row *row;
	struct desk_refusal_list_row *refused;
	size_t count;
	int code;

	code = desk_source_read(
	    rq->db, rq->a, (struct desk_source_read_args){ .code = rq->path_code }, &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	if (f->as != NULL)
		return loads_file(rq, f->as, row);
	download_links(rq);
	if ((code = show_loads(rq, row->code, f)) != DB_OK ||
	    (code = desk_refusal_list(rq->db, rq->a,
	         (struct desk_refusal_list_args){ .source = row->code }, &refused, &count)) !=
	        DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "sources");
	view_row(view_branch(rq->view, "Source"), &q_desk_source_read, row);
	view_rows(rq->view, "Refused", &q_desk_refusal_list, refused, count);
	return 200;
}
