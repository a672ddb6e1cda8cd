/* The figures that estimated journeys stand on: what they are now, setting one to something
 * else with its source, and what was set before (sql/query/travel.sql,
 * templates/admin/travel.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "place/travel_read.h"
#include "queries.h"
#include "staff/dates.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/notice.h"
#include "staff/version.h"

#define TRAVEL_LIST(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(travel_page_form, TRAVEL_LIST);

static const struct choice dones[] = {
    {"set", "The figure is set. Care rounds and prices of travel are worked out with it now.",
	NULL},
};
static const struct choices choices_done = CHOICES(dones);

static int find_figures(struct req *rq, const struct choice **list, size_t *count);
static const struct choices choices_figures = {NULL, 0, find_figures};

#define TRAVEL_SET(F, form) \
	F(form, ONEOF, figure, "Figure", REQUIRED, 0, 0, &choices_figures) \
	F(form, TEXT, value, "New value", REQUIRED, 1, 12, NULL) \
	F(form, TEXT, source, "Source", REQUIRED, 5, 300, NULL)
FORM(travel_set, TRAVEL_SET);

static int
find_figures(struct req *rq, const struct choice **list, size_t *count)
{
	const struct travel_constant *constants = travel_constants(count);
	struct choice *figures = arena_array(rq->a, *count, sizeof(*figures));

	for (size_t i = 0; i < *count; i++)
		figures[i] = (struct choice){constants[i].code, constants[i].name, NULL};
	*list = figures;
	return 0;
}

static const char *
value_text(struct req *rq, double value)
{
	return arena_printf(rq->a, "%.7g", value);
}

static const char *
figure_name(const char *code)
{
	const int at = travel_constant_named(code);

	return at < 0 ? code : travel_constants(&(size_t){0})[at].name;
}

static int
send_file(
    struct req *rq, const char *as, const struct travel_setting_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {
	    {"Set on", 18}, {"Figure", 40}, {"Value", 0}, {"Source", 60}, {"Set by", 24}};
	struct download *d = download_new(rq, as, "journeys", "Figures of estimated journeys",
	    "The newest row of each figure counts", columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].set_at);
		download_text(d, figure_name(rows[i].code));
		download_text(d, value_text(rq, rows[i].value));
		download_text(d, rows[i].source);
		download_text(d, rows[i].set_by);
		download_end_row(d);
	}
	return download_reply(d);
}

/* The newest setting of a figure, or NULL; rows: the newest first. */
static const struct travel_setting_list_row *
newest(const struct travel_setting_list_row *rows, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(rows[i].code, code) == 0)
			return &rows[i];
	return NULL;
}

/* One that was set back to what the service has also has its source again. */
static const char *
source_of(struct req *rq, const struct travel_constant *c,
    const struct travel_setting_list_row *set)
{
	if (set == NULL)
		return c->source;
	return set->value == c->value
		   ? arena_printf(rq->a, "%s. As the service has it: %s", set->source, c->source)
		   : set->source;
}

static void
show_figures(struct req *rq, const struct travel_setting_list_row *rows, size_t count)
{
	size_t figures;
	const struct travel_constant *c = travel_constants(&figures);

	for (size_t i = 0; i < figures; i++) {
		const struct travel_setting_list_row *set = newest(rows, count, c[i].code);
		const double value = set != NULL ? set->value : c[i].value;
		struct view *at = view_item(rq->view, "Figures");

		view_text(at, "name", c[i].name);
		view_text(at, "value", value_text(rq, value));
		view_text(at, "usual", value_text(rq, c[i].value));
		view_text(at, "least", value_text(rq, c[i].least));
		view_text(at, "most", value_text(rq, c[i].most));
		view_text(at, "unit", travel_unit(&c[i], value));
		view_text(at, "effect", c[i].effect);
		view_text(at, "source", source_of(rq, &c[i], set));
		view_flag(at, "assumed", set == NULL && c[i].assumed);
		view_text(at, "since", set != NULL ? london_text(rq->a, set->set_at) : "");
		view_text(at, "author", set != NULL ? set->set_by : "");
	}
}

/* The table of minutes that counts, and crossings of the Severn that nobody can use now. */
static int
show_ways(struct req *rq)
{
	struct travel_crossings_closed_row *rows;
	size_t count;
	struct travel_table_now_row *now;
	int code = travel_table_now(rq->db, rq->a, &now);

	if (code != DB_OK)
		return code;
	if (now != NULL) {
		view_text(rq->view, "Table.source", now->source);
		view_text(rq->view, "Table.of", day_words(rq, now->of_on));
	}
	code = travel_crossings_closed(rq->db, rq->a, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *item = view_item(rq->view, "Closed");

		view_text(item, "name", severn_crossing_name(rows[i].code));
		view_text(item, "since", london_text(rq->a, rows[i].set_at));
	}
	return code;
}

PAGE(travel_page, "/admin/travel", "fee.edit", travel_page_form, "admin/travel.cs")
{
	struct travel_setting_list_row *rows;
	size_t count;
	int code;

	if ((code = travel_setting_list(rq->db, rq->a, &rows, &count)) != DB_OK ||
	    (code = show_ways(rq)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "travel");
	notice_show_of(rq, &choices_done);
	show_figures(rq, rows, count);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Settings");

		view_text(at, "name", figure_name(rows[i].code));
		view_text(at, "value", value_text(rq, rows[i].value));
		view_text(at, "source", rows[i].source);
		view_text(at, "when", london_text(rq->a, rows[i].set_at));
		view_text(at, "author", rows[i].set_by);
	}
	version_show(rq, count > 0 ? rows[0].id : 0);
	form_hint(rq, "source",
	    "What the value is from, and of when: it is shown with every estimate");
	view_number(rq->view, "Rows.total", (int64_t)count);
	download_links(rq);
	return 200;
}

/* A number within the figure's bounds that goes with the other figures; else a refusal.  0, or
 * the status. */
static int
take_value(struct req *rq, const struct travel_set_form *f, int at, double *value)
{
	const struct travel_constant *c = &travel_constants(&(size_t){0})[at];
	const struct travel_values *now;
	struct travel_values then;
	const char *fault;
	char *end;
	int code;

	*value = strtod(f->value, &end);
	if (end == f->value || *end != '\0' || !(*value >= c->least && *value <= c->most)) {
		form_refuse(rq, "value",
		    arena_printf(rq->a, "%s must be a number from %.7g to %.7g", c->name,
			c->least, c->most));
		return 422;
	}
	if ((code = travel_read(rq->db, rq->a, &now)) != DB_OK)
		return db_status(rq, code);
	then = *now;
	then.at[at] = *value;
	if ((fault = travel_values_fault(&then)) == NULL)
		return 0;
	form_refuse(rq, "value",
	    arena_printf(rq->a,
		"%s. With the other figures as they are it can be %.7g at %s: to go "
		"further, change another first",
		fault, travel_value_nearest(now, at, *value),
		*value > now->at[at] ? "most" : "least"));
	return 422;
}

ACTION(set_travel, "/admin/travel", "fee.edit", travel_set, travel_page)
{
	struct changes *changes = changes_new(rq);
	struct travel_setting_last_row *last;
	double value;
	int status, code;

	if ((code = travel_setting_last(rq->db, rq->a, &last)) != DB_OK)
		return db_status(rq, code);
	if (version_sent(rq) != (last != NULL ? last->id : 0))
		return 409;
	if ((status = take_value(rq, f, travel_constant_named(f->figure), &value)) != 0)
		return status;
	code = travel_setting_add(rq->db,
	    (struct travel_setting_add_args){.code = f->figure,
		.value = value,
		.source = f->source,
		.account_id = rq->who.account_id},
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, figure_name(f->figure), NULL, value_text(rq, value));
	changes_text(changes, "Source", NULL, f->source);
	req_subject(rq, "travel_setting", (int64_t)db_last_id(rq->db), changes_detail(changes));
	return reply_see(rq, "/admin/travel?done=set");
}
