/* A patch's visits of a day as care rounds: timelines, stops in order, gaps, the map (queries
 * round_visits, round_hubs, round_initials, round_requests,
 * templates/homecare/round.cs). */
#include <inttypes.h>
#include <string.h>

#include "homecare/round_map.h"
#include "homecare/round_patch.h"
#include "homecare/round_timeline.h"
#include "lib/route.h"
#include "staff/dates.h"
#include "staff/pager.h"
#include "staff/private_read.h"

static const struct choice shown[] = {{"yes", "Initials", NULL}};
static const struct choices choices_names = {shown, 1, NULL};

#define ROUND_OF(F, form) \
	F(form, TEXT, from, "From", OPTIONAL, 1, ROUND_DATE_LENGTH, NULL) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, ONEOF, part, "Part of the day", OPTIONAL, 0, 0, &choices_day_part) \
	F(form, TEXT, around, "Around", OPTIONAL, 1, ROUND_SECTOR_LENGTH, NULL) \
	F(form, INT, provider, "Provider", OPTIONAL, 1, INT32_MAX, NULL) \
	F(form, ONEOF, names, "Initials", OPTIONAL, 0, 0, &choices_names)
FORM(round_of, ROUND_OF);

/* More visits than this are shown one provider at a time: the page stays light. */
enum { VISITS_SHOWN_MOST = 90 };

/* The page being made. */
struct making {
	struct req *rq;
	struct round_patch patch;
	struct round_plan plan;
	struct round_timeline timeline;
	bool whole; /* the whole day and patch */
	int64_t
	    provider; /* whose rounds are shown, from 1; 0: all that there are, or none yet */
	const char *move; /* the page that shows what changes if a visit moves */
	const struct round_initials_row
	    *initials; /* NULL: not asked for, or may not be known */
	size_t initials_count;
};

static const char *
initials_of(const struct making *m, int64_t package)
{
	size_t least = 0, most = m->initials_count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;

		if (m->initials[middle].package_id < package)
			least = middle + 1;
		else
			most = middle;
	}
	return least < m->initials_count && m->initials[least].package_id == package
		   ? m->initials[least].initials
		   : NULL;
}

/* One row in the audit trail for each person whose initials are shown. */
static int
note_read(struct making *m)
{
	int64_t *ids = arena_array(m->rq->a, m->patch.count + 1, sizeof(*ids));
	size_t used = 0;

	for (size_t i = 0; i < m->patch.count; i++)
		if (i == 0 || m->patch.rows[i].package_id != m->patch.rows[i - 1].package_id)
			ids[used++] = m->patch.rows[i].package_id;
	return private_note_list(m->rq, "package", ids, used);
}

static int
read_initials(struct making *m)
{
	struct round_initials_row *rows;
	int code;

	code = round_initials(m->rq->db, m->rq->a,
	    (struct round_initials_args){.patch_id = m->rq->path_id, .on = m->patch.on}, &rows,
	    &m->initials_count);
	m->initials = rows;
	return code != DB_OK ? code : note_read(m);
}

/* ---- Stops ---- */

/* A sector as part of an address: "GL50+1". */
static const char *
url_word(struct req *rq, const char *sector)
{
	char *word = arena_printf(rq->a, "%s", sector);

	for (char *c = word; *c != '\0'; c++)
		if (*c < '0' || (*c > '9' && *c < 'A') || *c > 'Z')
			*c = '+';
	return word;
}

static void
label_visit(void *context, uint32_t visit, struct round_label *label)
{
	const struct making *m = context;
	struct req *rq = m->rq;
	const struct round_visits_row *row = &m->patch.rows[visit];
	const char *initials = initials_of(m, row->package_id);
	const char *fixed = critical_words(row->critical);

	label->name = initials != NULL ? arena_printf(rq->a, "%s, %s", initials, row->reference)
				       : arena_printf(rq->a, "Visit %" PRIu32, visit + 1);
	label->where = row->sector;
	label->agreed = row->begins_at;
	label->href = arena_printf(rq->a, "%s&visit=%" PRIu32, m->move, visit + 1);
	if (fixed[0] != '\0')
		label->note = arena_printf(rq->a, "fixed time: %s", fixed);
}

static bool
is_shown(const struct making *m, int64_t provider)
{
	return m->provider == 0 ? m->patch.count <= VISITS_SHOWN_MOST : m->provider == provider;
}

/* Each provider's sums, and its rounds where they are shown. */
static void
show_provider(struct making *m, uint32_t provider)
{
	struct req *rq = m->rq;
	struct view *at = view_item(rq->view, "Providers");

	view_number(at, "number", provider + 1);
	view_number(at, "id", m->patch.book->providers[provider]);
	view_text(at, "name", round_provider_name(&m->patch, provider));
	view_flag(at, "stopped", round_provider_stopped(&m->patch, provider));
	view_text(at, "letter", round_letter(rq, provider));
	view_text(at, "href",
	    pager_address(rq, "provider",
		arena_printf(rq->a, "%" PRId64, m->patch.book->providers[provider])));
	round_timeline_sums(&m->timeline, provider, at);
	if (!is_shown(m, provider + 1))
		return;
	view_flag(at, "shown", true);
	if (m->whole)
		round_patch_since(rq, &m->patch, provider, at);
	round_timeline_show(&m->timeline, provider, at);
}

/* The number, from 1, of an organisation among those that have visits then; beyond all: none. */
static int64_t
number_of(const struct making *m, int64_t organisation)
{
	size_t count = m->patch.count > 0 ? m->patch.book->provider_count : 0, i = 0;

	while (i < count && m->patch.book->providers[i] != organisation)
		i++;
	return (int64_t)i + 1;
}

static void
show_providers(struct making *m)
{
	size_t count = m->patch.count > 0 ? m->patch.book->provider_count : 0;

	for (uint32_t p = 0; p < count; p++)
		show_provider(m, p);
	view_flag(m->rq->view, "Choose.needed", count > 0 && !is_shown(m, m->provider));
	if (m->provider == 0)
		return;
	view_text(m->rq->view, "Choose.all", pager_address(m->rq, "provider", NULL));
	if ((size_t)m->provider <= count)
		view_text(m->rq->view, "Choose.name",
		    round_provider_name(&m->patch, (size_t)m->provider - 1));
}

static void
show_left(struct making *m)
{
	for (size_t i = 0; i < m->plan.left_count; i++) {
		const struct round_left *left = &m->plan.left[i];
		const struct round_visits_row *row = &m->patch.rows[left->visit];
		struct view *at = view_item(m->rq->view, "Left");

		view_text(at, "name",
		    arena_printf(m->rq->a, "Visit %" PRIu32 ", %s, %s at %s", left->visit + 1,
			row->sector, row->organisation,
			time_words(m->rq->a, row->begins_at % 1440)));
		view_text(at, "reason", round_reason_words(left->reason));
	}
}

/* ---- Hubs ---- */

/* How far the nearest visit is from each hub. */
static void
show_hubs(struct making *m, const struct round_hubs_row *hubs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct travel_place hub = travel_place_of(m->patch.travel,
		    (struct position){hubs[i].latitude, hubs[i].longitude}, "U", NULL);
		struct view *at = view_item(m->rq->view, "Hubs");
		int least = ROUND_NO_WAY;

		for (size_t v = 0; v < m->patch.count; v++) {
			const struct round_problem *p = &m->patch.book->problem;
			int way = travel_minutes(
			    &hub, &m->patch.book->places[p->visits[v].place], ROUND_DRIVE);

			least = way < least ? way : least;
		}
		view_text(at, "name", hubs[i].name);
		view_text(at, "kind",
		    strcmp(hubs[i].kind, "sheltered") == 0    ? "sheltered housing"
		    : strcmp(hubs[i].kind, "extra_care") == 0 ? "extra care housing"
							      : "care home");
		if (m->patch.count > 0)
			view_number(at, "minutes", least);
	}
}

/* ---- What else can be asked ---- */

static void
show_choices(struct req *rq, const char *list, const struct choices *choices, const char *field,
    int64_t current, const char *all)
{
	struct view *at;

	if (all != NULL) {
		at = view_item(rq->view, list);
		view_text(at, "text", all);
		view_text(at, "href", pager_address(rq, field, NULL));
		view_flag(at, "current", current == 0);
	}
	for (size_t i = 0; i < choices->count; i++) {
		at = view_item(rq->view, list);
		view_text(at, "text", choices->list[i].text);
		view_text(at, "href", pager_address(rq, field, choices->list[i].value));
		view_flag(at, "current", current == (int64_t)i + 1);
	}
}

static int
show_requests(struct making *m)
{
	struct round_requests_row *rows;
	size_t count;
	int code;

	code = round_requests(m->rq->db, m->rq->a,
	    (struct round_requests_args){.patch_id = m->rq->path_id}, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(m->rq->view, "Requests");

		view_row(at, &q_round_requests, &rows[i]);
		view_text(at, "hours", minutes_words(m->rq->a, rows[i].minutes));
		view_text(at, "href",
		    arena_printf(m->rq->a, "/desk/rounds/%" PRId64 "/fit/%s", m->rq->path_id,
			rows[i].reference));
	}
	return code;
}

static void
show_sums(struct making *m)
{
	struct view *at = view_branch(m->rq->view, "Sum");
	const int64_t walked = round_timeline_on_foot(&m->timeline, ROUND_NONE);

	view_number(at, "visits", (int64_t)m->patch.count);
	view_number(at, "rounds", m->plan.cost.rounds);
	view_text(at, "care", minutes_words(m->rq->a, m->plan.cost.care));
	view_text(at, "travel", minutes_words(m->rq->a, m->plan.cost.travel));
	if (walked > 0)
		view_text(at, "walked", minutes_words(m->rq->a, walked));
	view_text(
	    at, "per_hour", round_per_hour(m->rq, m->plan.cost.travel, m->plan.cost.care));
	view_text(at, "published", arena_printf(m->rq->a, "%.1f", ROUND_PUBLISHED_TRAVEL));
}

/* Proposals that wait for somebody who may decide. */
static int
show_undecided(struct req *rq)
{
	struct plan_undecided_row *rows;
	size_t count;
	int code;

	if (!req_may(rq, "round.plan"))
		return DB_OK;
	code = plan_undecided(rq->db, rq->a,
	    (struct plan_undecided_args){.patch_id = rq->path_id, .today = req_today(rq)},
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Undecided");

		view_row(at, &q_plan_undecided, &rows[i]);
		view_text(at, "from", day_words(rq, rows[i].from_on));
		view_text(at, "travel",
		    arena_printf(rq->a,
			"%s of travel a week in %" PRId64 " rounds, was %s in %" PRId64,
			minutes_words(rq->a, rows[i].travel_after), rows[i].rounds_after,
			minutes_words(rq->a, rows[i].travel_before), rows[i].rounds_before));
	}
	return code;
}

PAGE(show_rounds, "/desk/rounds/:id", "round.see", round_of, "homecare/round.cs")
{
	struct making m = {.rq = rq};
	int64_t day = round_day(rq, f->day), part = f->part != NULL ? f->part[0] - '0' : 0;
	struct round_home near;
	struct round_wish wish = {
	    .day = day, .on = round_date(rq, day, f->from), .part = part, .near = &near};
	struct round_spread spread;
	struct round_map map = {.patch = &m.patch, .timeline = &m.timeline};
	struct round_hubs_row *hubs;
	size_t hub_count;
	int status, code = round_spread_read(rq, &wish, &spread);

	if (code != DB_OK)
		return db_status(rq, code);
	round_spread_choose(rq, &spread, f->around, &near);
	if ((status = round_patch_read(rq, &wish, &m.patch)) != 0)
		return status;
	if (f->names != NULL && req_may(rq, "package.change"))
		code = read_initials(&m);
	if (code != DB_OK ||
	    (code = round_hubs(rq->db, rq->a,
		 (struct round_hubs_args){.patch_id = rq->path_id, .on = m.patch.on}, &hubs,
		 &hub_count)) != DB_OK)
		return db_status(rq, code);
	rounds_plan(rq->a, m.patch.book->rounds, &m.plan);
	m.timeline = (struct round_timeline){.book = m.patch.book,
	    .walks = true,
	    .plan = &m.plan,
	    .label = label_visit,
	    .context = &m};
	m.move =
	    arena_printf(rq->a, "/desk/rounds/%" PRId64 "/move?day=%" PRId64 "%s%s%s%s&from=%s",
		rq->path_id, day, f->part != NULL ? "&part=" : "",
		f->part != NULL ? f->part : "", f->around != NULL ? "&around=" : "",
		f->around != NULL ? url_word(rq, f->around) : "", m.patch.on);
	round_timeline_begin(rq, &m.timeline);
	map.provider = m.provider = f->has_provider ? number_of(&m, f->provider) : 0;
	map.exact = m.initials != NULL;
	map.hubs = hubs;
	map.hub_count = hub_count;
	if ((code = round_map_show(rq, &map)) != DB_OK || (code = show_requests(&m)) != DB_OK ||
	    (code = show_undecided(rq)) != DB_OK ||
	    (code = round_nowhere_show(rq, rq->path_id, m.patch.on)) != DB_OK)
		return db_status(rq, code);
	round_patch_show(rq, &m.patch, "rounds");
	show_sums(&m);
	m.whole = part == 0 && spread.packages <= ROUND_PACKAGES_MOST;
	show_providers(&m);
	show_left(&m);
	show_hubs(&m, hubs, hub_count);
	show_choices(rq, "Days", &choices_week_day, "day", day, NULL);
	show_choices(rq, "Parts", &choices_day_part, "part", part, "All day");
	view_flag(rq->view, "Part.chosen", part != 0);
	view_text(rq->view, "Day", day_name(day));
	view_number(rq->view, "Day.number", day);
	view_text(rq->view, "Day.date", day_words(rq, m.patch.on));
	view_text(rq->view, "Day.on", m.patch.on);
	view_flag(rq->view, "May.sheet", req_may(rq, "package.change"));
	view_flag(rq->view, "Whole", m.whole);
	if (req_may(rq, "package.change")) {
		view_flag(rq->view, "Names.shown", m.initials != NULL);
		view_text(rq->view, "Names.href",
		    pager_address(rq, "names", m.initials != NULL ? NULL : "yes"));
	}
	return 200;
}
