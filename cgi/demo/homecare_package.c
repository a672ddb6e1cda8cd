/* What becomes of an award in the made-up county: packages that start, late or not, are
 * changed, suspended and end; handbacks, and the provider that closed. */
#include "demo/homecare_story.h"

#include <math.h>

#include "homecare/visit.h"
#include "lib/arena.h"

enum {
	NO_DAY = INT32_MAX,
	MEAN_DAYS = 620,
	SHORT_PERCENT = 34, /* of those who come from hospital get better soon */
	AMENDED_PERCENT = 25,
	SUSPENDED_PERCENT = 30
};

/* A package while it is told. */
struct care {
	struct demo_care_package_add_args row;
	unsigned series; /* of the week that it covers */
	int32_t start;	 /* the first visit, NO_DAY: not yet */
	int32_t end;	 /* the first day without care; NO_DAY: goes on past today */
	int32_t until;	 /* end or tomorrow, whichever is first */
	bool gets_better;
};

static int32_t
draw_days(struct homecare_story *story, bool gets_better)
{
	if (gets_better)
		return chance_between(&story->chance, 14, 60);
	return 7 + (int32_t)(-log(1 - chance_share(&story->chance)) * MEAN_DAYS);
}

static const char *
end_reason(struct chance *chance, bool gets_better)
{
	static const char *const reasons[] = {"died", "died", "died", "care_home", "care_home",
	    "care_home", "hospital", "less_needed", "moved_away", "direct_payment",
	    "independent", "other"};

	if (gets_better && chance_percent(chance, 70))
		return "independent";
	return reasons[chance_below(chance, 12)];
}

/* ---- The elements ---- */

static void
add_visit(struct homecare_story *story, const struct care *care, const struct homecare_visit *v,
    int32_t from, int32_t to, int64_t follows, int minutes)
{
	struct demo_package_visit_add_args *row = homecare_row(story->rows, HC_PACKAGE_VISIT);

	*row = (struct demo_package_visit_add_args){
	    .id = story->world->next_id[HC_PACKAGE_VISIT]++,
	    .package_id = care->row.id,
	    .has_follows_id = follows != 0,
	    .follows_id = follows,
	    .day = v->day,
	    .part = v->part,
	    .begins_at = v->begins_at,
	    .window_from = v->window_from,
	    .window_to = v->window_to,
	    .minutes = minutes,
	    .carers = v->carers,
	    .critical = v->critical,
	    .tasks = v->tasks,
	    .starts_on = homecare_date(story->a, from),
	    .ends_on = to == NO_DAY ? NULL : homecare_date(story->a, to),
	};
}

/* changed: the day from which the visits of one series take other minutes. */
static void
add_visits(struct homecare_story *story, const struct care *care, int32_t changed, int series,
    int more)
{
	int32_t from = care->start != NO_DAY ? care->start : (int32_t)story->world->today + 2;

	for (size_t i = 0; i < story->week.count; i++) {
		const struct homecare_visit *v = &story->week.visits[i];
		bool changes = changed != NO_DAY && v->series == series;

		if ((care->series >> (v->series - 1) & 1) == 0)
			continue;
		add_visit(story, care, v, from, changes ? changed : NO_DAY, 0, v->minutes);
		if (changes)
			add_visit(story, care, v, changed, NO_DAY,
			    story->world->next_id[HC_PACKAGE_VISIT] - 1, v->minutes + more);
	}
}

/* How many visits of the series, how many minutes each, and how many carers. */
static int
series_minutes(const struct homecare_week *week, int series, int *visits, int *carers)
{
	int minutes = 0;

	*visits = 0;
	for (size_t i = 0; i < week->count; i++)
		if (week->visits[i].series == series) {
			minutes = week->visits[i].minutes;
			*carers = week->visits[i].carers;
			++*visits;
		}
	return minutes;
}

/* ---- What happens while it lasts ---- */

static void
add_outcome(struct homecare_story *story, const struct care *care, int32_t day, int saved)
{
	static const char *const words[] = {"Washes at the basin alone", "Makes breakfast",
	    "Walks to the bathroom with a frame", "Takes tablets from the box without a prompt",
	    "Gets to bed alone"};
	struct demo_package_outcome_add_args *row = homecare_row(story->rows, HC_OUTCOME);

	*row = (struct demo_package_outcome_add_args){
	    .package_id = care->row.id,
	    .on_date = homecare_date(story->a, day),
	    .words = words[chance_below(&story->chance, 5)],
	    .reached = saved > 0			    ? "yes"
		       : chance_percent(&story->chance, 60) ? "partly"
							    : "no",
	    .saved_minutes = saved,
	    .made_at = homecare_moment(story->a, (int64_t)day * HOMECARE_DAY + 660),
	    .made_by = story->request.made_by,
	    .has_made_by = story->request.has_made_by,
	};
}

/* The visits, changed for some after a time; with it what the person can do again. */
static void
live(struct homecare_story *story, const struct care *care)
{
	struct chance *chance = &story->chance;
	int32_t length = care->start == NO_DAY ? 0 : care->until - care->start;
	int32_t changed = NO_DAY;
	int series = 1 + (int)chance_below(chance, (uint32_t)story->week.series);
	int visits;
	int carers = 1;
	int minutes = series_minutes(&story->week, series, &visits, &carers);
	int more = 15;

	if (length > 45 && (care->gets_better || chance_percent(chance, AMENDED_PERCENT))) {
		changed = care->start + chance_between(chance, 20, length - 10);
		if (care->gets_better || chance_percent(chance, 40))
			more = -15;
		if (minutes + more < 30 || (care->series >> (series - 1) & 1) == 0)
			changed = NO_DAY;
	}
	add_visits(story, care, changed, series, more);
	if (changed != NO_DAY && more < 0)
		add_outcome(story, care, changed, visits * carers * 15);
	else if (length > 42 && chance_percent(chance, 30))
		add_outcome(story, care, care->start + 42, 0);
}

static void
suspend(struct homecare_story *story, const struct care *care)
{
	static const char *const reasons[] = {
	    "hospital", "hospital", "hospital", "away", "family", "respite"};
	struct chance *chance = &story->chance;
	int32_t length = care->start == NO_DAY ? 0 : care->until - care->start;
	int32_t from;
	int32_t to;
	struct demo_package_suspension_add_args *row;

	if (length < 30 || !chance_percent(chance, SUSPENDED_PERCENT))
		return;
	from = care->start + 8 + (int32_t)chance_below(chance, (uint32_t)(length - 9));
	to = from + chance_between(chance, 3, 24);
	if (care->end != NO_DAY && to > care->end)
		return;
	row = homecare_row(story->rows, HC_SUSPENSION);
	*row = (struct demo_package_suspension_add_args){
	    .package_id = care->row.id,
	    .from_on = homecare_date(story->a, from),
	    .to_on = to > story->world->today && chance_percent(chance, 70)
			 ? NULL
			 : homecare_date(story->a, to),
	    .reason = reasons[chance_below(chance, 6)],
	    .note = "",
	    .made_at = homecare_moment(story->a, (int64_t)from * HOMECARE_DAY + 600),
	    .has_made_by = story->world->broker != 0,
	    .made_by = story->world->broker,
	};
}

static void
add_cost(struct homecare_story *story, const struct care *care)
{
	static const char *const what[] = {
	    "Key safe fitted", "Second carer for a week", "Hoist training"};
	struct demo_package_cost_add_args *row;

	if (care->start == NO_DAY || !chance_percent(&story->chance, 4))
		return;
	row = homecare_row(story->rows, HC_COST);
	*row = (struct demo_package_cost_add_args){
	    .package_id = care->row.id,
	    .on_date = homecare_date(story->a, care->start),
	    .what = what[chance_below(&story->chance, 3)],
	    .pence = 500 * chance_between(&story->chance, 9, 60),
	    .made_at = homecare_moment(story->a, (int64_t)care->start * HOMECARE_DAY + 700),
	    .has_made_by = story->world->broker != 0,
	    .made_by = story->world->broker,
	};
}

/* ---- Ends before its time ---- */

static void
hand_back(struct homecare_story *story, struct care *care, const struct homecare_provider *p)
{
	static const char *const reasons[] = {"staffing", "staffing", "travel", "travel",
	    "price", "needs_grew", "behaviour", "family", "safety", "times"};
	static const int notices[] = {7, 14, 28, 28};
	struct chance *chance = &story->chance;
	int32_t length = care->until - care->start;
	int32_t on = care->start + 7 + (int32_t)chance_below(chance, (uint32_t)length);
	int64_t lodged = (int64_t)on * HOMECARE_DAY + chance_between(chance, 540, 1000);
	int notice = p->weak ? 7 : notices[chance_below(chance, 4)];
	struct demo_handback_add_args *row;

	if (lodged >= story->world->now || (care->end != NO_DAY && on + notice >= care->end))
		return;
	story->again = (struct homecare_again){.needed = true,
	    .source = "handback",
	    .at = homecare_working(lodged + chance_between(chance, 30, 300)),
	    .needed_by = on + notice + 1,
	    .package_id = care->row.id,
	    .failure_row = SIZE_MAX};
	row = homecare_row(story->rows, HC_HANDBACK);
	*row = (struct demo_handback_add_args){
	    .package_id = care->row.id,
	    .organisation_id = p->id,
	    .lodged_at = homecare_moment(story->a, lodged),
	    .reason = reasons[story->patch->rural && chance_percent(chance, 40)
				  ? 2
				  : chance_below(chance, 10)],
	    .words = "",
	    .last_on = homecare_date(story->a, on + notice),
	    .notice_days = notice,
	    .has_request_id = story->again.at < story->world->now,
	    .request_id = story->world->next_id[HC_REQUEST],
	};
	care->end = on + notice + 1;
	care->row.end_reason = "handback";
}

static void
fail(struct homecare_story *story, struct care *care, const struct homecare_provider *p)
{
	struct demo_failure_person_add_args *row;
	int64_t stops = (int64_t)p->stops * HOMECARE_DAY;
	bool council = care->row.funder[0] == 'c';

	care->end = p->stops;
	care->row.end_reason = "failure";
	story->again.failure_row = story->rows->table[HC_FAILURE_PERSON].count;
	row = homecare_row(story->rows, HC_FAILURE_PERSON);
	*row = (struct demo_failure_person_add_args){
	    .run_id = story->world->failure_run,
	    .package_id = care->row.id,
	    .person_id = story->person,
	    .funder = care->row.funder,
	    .legal_basis = care->row.funder[0] == 'n' ? "nhs" : "s48",
	    .sort = (int64_t)story->again.failure_row + 1,
	    .has_cover_by = true,
	    .cover_by = story->world->providers[0].id,
	    .cover_from = homecare_moment(story->a, stops),
	    .cover_words = "Until a provider has been found",
	    .told_at = homecare_moment(story->a, homecare_working(stops - 2 * HOMECARE_DAY)),
	    .cost_pence = council ? 0 : 1000 * chance_between(&story->chance, 20, 90),
	    .recover_from =
		council || care->row.funder[0] == 's' ? "" : "Made-up body (example)",
	};
	story->again.needed = council;
	story->again.source = "failure";
	story->again.at = homecare_working(stops - 2 * HOMECARE_DAY);
	story->again.needed_by = p->stops;
}

/* ---- Packages ---- */

/* When care began and ended, as far as that has come. */
static void
date_care(struct homecare_story *story, struct care *care, const struct homecare_provider *p,
    bool alone)
{
	struct chance *chance = &story->chance;
	int32_t today = story->world->today;
	int32_t days = draw_days(story, care->gets_better);

	care->end = NO_DAY;
	care->until = today + 1;
	if (care->start >= today) {
		care->start = NO_DAY;
		return;
	}
	if (care->start + days <= today + 10) {
		care->end = care->start + days;
		care->row.end_reason = end_reason(chance, care->gets_better);
	}
	care->until = care->end < today ? care->end : today;
	if (p->stops != 0 && care->start < p->stops && care->until > p->stops)
		fail(story, care, p);
	else if (alone && care->row.request_id != 0 && chance_percent(chance, p->hands_back))
		hand_back(story, care, p);
	care->until = care->end < today ? care->end : today;
}

static void
store_care(struct homecare_story *story, struct care *care, int32_t agreed_start)
{
	struct demo_care_package_add_args *row = &care->row;
	struct homecare_rows *rows = story->rows;

	row->reference = homecare_reference(story->a, "PK", row->id);
	row->person_id = story->person;
	row->patch_id = story->patch->id;
	row->start_on = homecare_date(story->a, agreed_start);
	if (care->start != NO_DAY) {
		row->started_on = homecare_date(story->a, care->start);
		row->start_told_at =
		    homecare_moment(story->a, (int64_t)care->start * HOMECARE_DAY + 1020);
	}
	if (care->end != NO_DAY)
		row->ends_on = homecare_date(story->a, care->end);
	*(struct demo_care_package_add_args *)homecare_row(rows, HC_PACKAGE) = *row;
	live(story, care);
	suspend(story, care);
	add_cost(story, care);
}

/* On the day that was agreed, or some days late. */
static int32_t
draw_start(struct homecare_story *story, const struct homecare_provider *p, int32_t agreed)
{
	return chance_percent(&story->chance, p->late)
		   ? agreed + chance_between(&story->chance, 1, p->weak ? 9 : 4)
		   : agreed;
}

/* How soon after the award. */
static int32_t
draw_agreed(struct homecare_story *story)
{
	const char *urgency = story->request.urgency;
	int32_t day = (int32_t)(story->awarded / HOMECARE_DAY);

	if (urgency[0] == 's')
		return day + (chance_percent(&story->chance, 50) ? 0 : 1);
	if (urgency[0] == 'p')
		return day + chance_between(&story->chance, 2, 9);
	return day + chance_between(&story->chance, 1, urgency[7] == '4' ? 2 : 4);
}

void
homecare_start(struct homecare_story *story)
{
	struct demo_care_request_add_args *r = &story->request;
	int32_t agreed = draw_agreed(story);
	int32_t started = NO_DAY;
	bool from_hospital = r->source[0] == 'h' && r->source[1] == 'o';
	bool gets_better = from_hospital && chance_percent(&story->chance, SHORT_PERCENT);

	r->awarded_at = homecare_moment(story->a, story->awarded);
	r->awarded_by = story->world->broker;
	r->has_awarded_by = story->world->broker != 0;
	for (size_t i = 0; i < story->offer_count; i++) {
		const struct homecare_offer *offer = &story->offers[i];
		const struct homecare_provider *p = &story->world->providers[offer->provider];
		struct care care = {.series = offer->series, .gets_better = gets_better};

		if (!offer->chosen)
			continue;
		care.start = draw_start(story, p, agreed);
		care.row = (struct demo_care_package_add_args){
		    .id = story->world->next_id[HC_PACKAGE]++,
		    .has_request_id = true,
		    .request_id = r->id,
		    .has_offer_id = true,
		    .offer_id = offer->id,
		    .organisation_id = p->id,
		    .funder = "council",
		    .lives_alone = r->lives_alone,
		    .has_carer = r->carer_strain[0] != 'n' || r->carer_strain[2] == 'n',
		    .gender = r->gender,
		    .agreed_at = r->awarded_at,
		    .has_agreed_by = story->world->broker != 0,
		    .agreed_by = story->world->broker,
		    .hour_pence = offer->hour_pence,
		};
		if (story->failure_row != SIZE_MAX) {
			struct demo_failure_person_add_args *row =
			    story->rows->table[HC_FAILURE_PERSON].rows;

			row[story->failure_row].moved_to = care.row.id;
			row[story->failure_row].has_moved_to = true;
			story->failure_row = SIZE_MAX;
		}
		date_care(story, &care, p, offer->joint == SIZE_MAX);
		store_care(story, &care, agreed);
		story->knows = p->id;
		if (care.start != NO_DAY && (started == NO_DAY || care.start < started))
			started = care.start;
	}
	if (started != NO_DAY) {
		r->started_on = homecare_date(story->a, started);
		story->again.waited = started - (int32_t)(story->sent / HOMECARE_DAY);
	}
}

void
homecare_private_package(struct homecare_story *story, const char *funder)
{
	struct homecare_world *world = story->world;
	const struct homecare_patch *patch = story->patch;
	size_t tier = chance_below(&story->chance, HOMECARE_TIERS);
	size_t number =
	    patch->tiers[tier][chance_below(&story->chance, (uint32_t)patch->tier_count[tier])];
	const struct homecare_provider *p = &world->providers[number];
	int32_t day = (int32_t)(story->sent / HOMECARE_DAY);
	struct care care = {.series = (1u << story->week.series) - 1, .start = day};

	if (p->stops != 0 && day >= p->stops)
		p = &world->providers[0];
	care.row = (struct demo_care_package_add_args){
	    .id = world->next_id[HC_PACKAGE]++,
	    .organisation_id = p->id,
	    .funder = funder,
	    .lives_alone = chance_percent(&story->chance, 50),
	    .has_carer = chance_percent(&story->chance, 40),
	    .gender = "any",
	    .agreed_at = homecare_moment(story->a, story->sent),
	    .hour_pence = homecare_fee(patch->rural, day, 1, VISIT_MORNING, 60) * 112 / 100,
	};
	date_care(story, &care, p, false);
	store_care(story, &care, day);
}
