/* Sourcing in the made-up county: tiers asked one after another, offers and declines, and
 * the award. */
#include "demo/homecare_story.h"

#include <string.h>

#include "homecare/visit.h"
#include "lib/arena.h"
#include "lib/digest.h"

enum {
	EVERYBODY = 4,	     /* the tier of all providers of the county */
	EVERYBODY_MOST = 12, /* of them that a story asks */
	AGAIN_DAYS = 5,	     /* after which all are asked once more, with wider windows */
	TIMES_MOST = 30,
	GIVEN_UP_FIRST = 35, /* days of asking, when nobody offers */
	GIVEN_UP_LAST = 110,
	OUTBOX_DAYS = 14, /* older messages are gone */
	OFFER_PERCENT_RURAL = 50,
	OFFER_PERCENT_TWO = 60
};

/* One time of asking. */
struct asking {
	int64_t id;
	int64_t opened;
	int64_t closes;
	int tier;
	int wider;
};

static unsigned
all_series(const struct homecare_story *story)
{
	return (1u << story->week.series) - 1;
}

static int64_t
hours_open(const struct homecare_story *story)
{
	const char *urgency = story->request.urgency;

	if (urgency[0] == 's')
		return 3;
	if (urgency[0] == 'p')
		return 48;
	return urgency[7] == '4' ? 6 : 24; /* within_48_hours, within_a_week */
}

static bool
has_answered(const struct homecare_story *story, size_t provider)
{
	for (size_t i = 0; i < story->asked_count; i++)
		if (story->asked[i] == provider)
			return true;
	return story->asked_count == HOMECARE_ASKED;
}

/* ---- Messages ---- */

static void
queue_message(struct homecare_story *story, const struct homecare_provider *p,
    const struct asking *asking)
{
	struct demo_outbox_add_args *row;
	char once[DIGEST_TEXT];
	const char *about;
	bool lost = chance_percent(&story->chance, 1) && p->weak;

	if (asking->opened < story->world->now - OUTBOX_DAYS * HOMECARE_DAY)
		return;
	about = arena_printf(
	    story->a, "demo notice %lld %lld", (long long)asking->id, (long long)p->id);
	digest_bytes(about, strlen(about), once);
	row = homecare_row(story->rows, HC_OUTBOX);
	*row = (struct demo_outbox_add_args){
	    .once = arena_strdup(story->a, once),
	    .organisation_id = p->id,
	    .address = p->email,
	    .template = "notice",
	    .subject = arena_printf(story->a, "Home care needed near %s: %s",
		story->place->sector, story->request.reference),
	    .body = arena_printf(story->a,
		"Made up for demonstration, and never sent.\n\nSomebody near %s needs home "
		"care: "
		"%lld minutes a week.\nAnswer by %s.\n",
		story->place->sector, (long long)story->week.visit_minutes,
		homecare_moment(story->a, asking->closes)),
	    .made_at = homecare_moment(story->a, asking->opened),
	    .tries = lost ? 5 : 1,
	    .sent_at = lost ? NULL : homecare_moment(story->a, asking->opened + 1),
	    .remote_id = "",
	    .gave_up_at = lost ? homecare_moment(story->a, asking->opened + 300) : NULL,
	    .fault = lost ? "550 mailbox full (made up)" : "",
	};
}

/* ---- Answers ---- */

static void
decline(struct homecare_story *story, const struct homecare_provider *p, int64_t at)
{
	static const char *const urban[] = {"no_carers", "no_carers_then", "no_carers_then",
	    "no_carers", "preference", "start_too_soon", "price", "skills"};
	static const char *const rural[] = {"too_far", "too_far", "too_far", "no_carers",
	    "no_carers_then", "price", "too_short", "start_too_soon"};
	struct demo_decline_add_args *row = homecare_row(story->rows, HC_DECLINE);
	int drawn = (int)chance_below(&story->chance, 8);
	const char *reason = story->patch->rural ? rural[drawn] : urban[drawn];

	if (story->week.two_carers && (!p->two_carers || drawn < 3))
		reason = "no_second_carer";
	else if (story->week.short_visits && drawn == 4)
		reason = "too_short";
	*row = (struct demo_decline_add_args){
	    .request_id = story->request.id,
	    .organisation_id = p->id,
	    .declined_at = homecare_moment(story->a, at),
	    .reason = reason,
	    .words = reason[0] == 'n' && reason[9] == '_'
			 ? "Mornings are full until the new year"
			 : "",
	};
}

static void
score(struct homecare_story *story, struct homecare_offer *offer)
{
	static const int weights[] = {30, 20, 20, 15, 15};
	const struct homecare_provider *p = &story->world->providers[offer->provider];
	int covered = 0;

	for (size_t i = 0; i < story->week.count; i++)
		covered += offer->series >> (story->week.visits[i].series - 1) & 1;
	offer->parts[0] = covered * 1000 / (int)story->week.count;
	offer->parts[1] = 1000 - offer->carers * 90;
	offer->parts[2] = offer->travel >= 200 ? 0 : 1000 - offer->travel * 5;
	offer->parts[3] = p->weak ? 200 : 700;
	offer->parts[4] = p->price >= 110 ? 0 : (110 - p->price) * 70;
	offer->score = 0;
	for (int i = 0; i < 5; i++)
		offer->score += offer->parts[i] * weights[i];
	offer->score /= 100;
}

static void
make_offer(struct homecare_story *story, size_t provider, int64_t at)
{
	struct homecare_offer *offer = &story->offers[story->offer_count];
	const struct homecare_provider *p = &story->world->providers[provider];
	int64_t pence = homecare_week_pence(
	    &story->week, story->patch->rural, (int32_t)(at / HOMECARE_DAY));

	if (story->offer_count == HOMECARE_OFFERS)
		return;
	story->offer_count++;
	*offer = (struct homecare_offer){
	    .id = story->world->next_id[HC_OFFER]++,
	    .provider = provider,
	    .made_at = at,
	    .series = all_series(story),
	    .hour_pence = (int)(pence * 60 / story->week.carer_minutes * p->price / 100),
	    .carers = chance_between(&story->chance, 2, p->weak ? 9 : 6),
	    .travel = chance_between(&story->chance, 10, 60) * (story->patch->rural ? 3 : 1),
	    .joint = SIZE_MAX,
	};
	if (story->week.series > 1 && chance_percent(&story->chance, 15))
		offer->series &=
		    ~(1u << chance_below(&story->chance, (uint32_t)story->week.series));
	score(story, offer);
}

/* Of a hundred times that this provider is asked for this person, how often it offers. */
static int
willing(const struct homecare_story *story, const struct homecare_provider *p, int wider)
{
	int percent = p->offers;

	if (story->week.two_carers && !p->two_carers)
		return 0;
	if (story->patch->rural)
		percent = percent * OFFER_PERCENT_RURAL / 100;
	if (story->week.two_carers)
		percent = percent * OFFER_PERCENT_TWO / 100;
	if (story->week.count >= 21)
		percent = percent * 80 / 100;
	if (story->request.urgency[0] == 's')
		percent = percent * 80 / 100;
	return wider > 0 ? percent * 130 / 100 : percent;
}

static void
ask(struct homecare_story *story, const struct asking *asking, size_t provider)
{
	const struct homecare_provider *p = &story->world->providers[provider];
	struct chance *chance = &story->chance;
	int64_t now = story->world->now;
	int64_t takes = 10 + (int64_t)(chance_share(chance) * 120 * p->answers_hours);
	int drawn = (int)chance_below(chance, 100);
	int percent = willing(story, p, asking->wider);
	struct demo_notice_add_args *row;

	if (has_answered(story, provider) ||
	    (p->stops != 0 && asking->opened / HOMECARE_DAY >= p->stops))
		return;
	if (takes > asking->closes - asking->opened)
		takes = asking->closes - asking->opened - chance_between(chance, 1, 20);
	row = homecare_row(story->rows, HC_NOTICE);
	*row = (struct demo_notice_add_args){
	    .sourcing_id = asking->id,
	    .request_id = story->request.id,
	    .organisation_id = p->id,
	    .sent_at = homecare_moment(story->a, asking->opened),
	};
	queue_message(story, p, asking);
	if (drawn < 92 && asking->opened + takes / 2 < now)
		row->seen_at = homecare_moment(story->a, asking->opened + takes / 2);
	if (asking->opened + takes >= now || drawn >= percent + (p->weak ? 25 : 52))
		return;
	story->asked[story->asked_count++] = provider;
	if (drawn < percent)
		make_offer(story, provider, asking->opened + takes);
	else
		decline(story, p, asking->opened + takes);
}

static void
ask_tier(struct homecare_story *story, const struct asking *asking)
{
	const struct homecare_world *world = story->world;
	struct demo_sourcing_add_args *row = homecare_row(story->rows, HC_SOURCING);
	size_t first;

	*row = (struct demo_sourcing_add_args){
	    .id = asking->id,
	    .request_id = story->request.id,
	    .tier = asking->tier,
	    .opened_at = homecare_moment(story->a, asking->opened),
	    .has_opened_by = asking->tier == 1 && world->broker != 0,
	    .opened_by = world->broker,
	    .closes_at = homecare_moment(story->a, asking->closes),
	    .wider = asking->wider,
	};
	if (asking->tier <= HOMECARE_TIERS) {
		for (size_t i = 0; i < story->patch->tier_count[asking->tier - 1]; i++)
			ask(story, asking, story->patch->tiers[asking->tier - 1][i]);
		return;
	}
	first = chance_below(&story->chance, (uint32_t)world->provider_count);
	for (size_t i = 0; i < EVERYBODY_MOST && i < world->provider_count; i++)
		ask(story, asking, (first + i) % world->provider_count);
}

/* ---- Award ---- */

/* The best of those that cover the whole week; else two that do so together. */
static bool
choose(struct homecare_story *story)
{
	struct homecare_offer *best = NULL;

	for (size_t i = 0; i < story->offer_count; i++) {
		struct homecare_offer *offer = &story->offers[i];

		if (offer->series == all_series(story) &&
		    (best == NULL || offer->score > best->score))
			best = offer;
	}
	if (best != NULL)
		return best->chosen = true;
	for (size_t i = 0; i < story->offer_count; i++)
		for (size_t j = i + 1; j < story->offer_count; j++) {
			struct homecare_offer *one = &story->offers[i];
			struct homecare_offer *other = &story->offers[j];

			if ((one->series | other->series) != all_series(story))
				continue;
			other->series = all_series(story) & ~one->series;
			score(story, other);
			one->joint = other->provider;
			other->joint = one->provider;
			return one->chosen = other->chosen = true;
		}
	return false;
}

static const char *
parts_text(struct homecare_story *story, const struct homecare_offer *offer)
{
	return arena_printf(story->a,
	    "{\"covered\":%d,\"continuity\":%d,\"travel\":%d,\"quality\":%d,\"price\":%d}",
	    offer->parts[0], offer->parts[1], offer->parts[2], offer->parts[3], offer->parts[4]);
}

static void
store_award(struct homecare_story *story, const struct homecare_offer *offer)
{
	static const char *const asked[] = {"agreed", "agreed", "agreed", "chose",
	    "family_agreed", "family_agreed", "could_not_be_asked"};
	struct demo_award_add_args *row = homecare_row(story->rows, HC_AWARD);

	*row = (struct demo_award_add_args){
	    .request_id = story->request.id,
	    .offer_id = offer->id,
	    .awarded_at = homecare_moment(story->a, story->awarded),
	    .has_awarded_by = story->world->broker != 0,
	    .awarded_by = story->world->broker,
	    .asked_person = asked[chance_below(&story->chance, 7)],
	    .weight_id = story->world->weight,
	    .score = offer->score,
	    .parts = parts_text(story, offer),
	    .why = "",
	};
}

static void
store_offer(struct homecare_story *story, const struct homecare_offer *offer, bool awarded)
{
	static const char *const reasons[] = {
	    "more_carers", "more_travel", "dearer", "persons_choice"};
	const struct homecare_provider *p = &story->world->providers[offer->provider];
	struct demo_offer_add_args *row = homecare_row(story->rows, HC_OFFER);
	int64_t minutes = 0;

	for (size_t i = 0; i < story->week.count; i++) {
		const struct homecare_visit *v = &story->week.visits[i];
		struct demo_offer_visit_add_args *visit;

		if ((offer->series >> (v->series - 1) & 1) == 0)
			continue;
		visit = homecare_row(story->rows, HC_OFFER_VISIT);
		*visit = (struct demo_offer_visit_add_args){offer->id, v->id, v->begins_at};
		minutes += v->minutes * v->carers;
	}
	*row = (struct demo_offer_add_args){
	    .id = offer->id,
	    .request_id = story->request.id,
	    .organisation_id = p->id,
	    .made_at = homecare_moment(story->a, offer->made_at),
	    .start_on = homecare_date(story->a,
		(int32_t)(offer->made_at / HOMECARE_DAY) + 1 + (int32_t)(offer->id % 5)),
	    .hour_pence = offer->hour_pence,
	    .week_pence = offer->hour_pence * minutes / 60,
	    .regular_carers = offer->carers,
	    .knows_person = p->id == story->knows,
	    .has_joint_with = offer->joint != SIZE_MAX,
	    .joint_with =
		offer->joint != SIZE_MAX ? story->world->providers[offer->joint].id : 0,
	    .added_travel = offer->travel,
	    .outcome_words = "",
	};
	if (!awarded)
		return;
	row->outcome = offer->chosen ? "chosen" : "not_chosen";
	row->outcome_at = homecare_moment(story->a, story->awarded);
	row->has_weight_id = row->has_score = true;
	row->weight_id = story->world->weight;
	row->score = offer->score;
	row->parts = parts_text(story, offer);
	if (!offer->chosen)
		row->outcome_reason = offer->series != all_series(story)
					  ? "covered_less"
					  : reasons[chance_below(&story->chance, 4)];
}

/* The next time of asking after one without enough offers. */
static void
go_on(struct homecare_story *story, struct asking *asking)
{
	asking->opened = homecare_working(asking->closes + 2);
	if (asking->tier == EVERYBODY) {
		asking->opened = homecare_working(asking->opened + AGAIN_DAYS * HOMECARE_DAY);
		asking->wider = 30;
		asking->tier = 1;
	} else
		asking->tier++;
	asking->closes = asking->opened + hours_open(story) * 60;
}

void
homecare_source(struct homecare_story *story)
{
	int64_t now = story->world->now;
	int64_t begin = homecare_working(story->awarded + 30);
	int64_t given_up = homecare_working(
	    begin + (int64_t)chance_between(&story->chance, GIVEN_UP_FIRST, GIVEN_UP_LAST) *
			HOMECARE_DAY);
	int64_t end;
	struct asking asking = {
	    .opened = begin, .closes = begin + hours_open(story) * 60, .tier = 1};
	bool chosen = false;

	story->awarded = HOMECARE_NEVER;
	story->offer_count = 0;
	story->asked_count = 0;
	if (story->request.approved_at == NULL)
		return;
	/* Nobody waits for ever: by then the family helps, or a home was found. */
	if (given_up < story->withdrawn)
		story->withdrawn = given_up;
	end = story->withdrawn < now ? story->withdrawn : now;
	for (int i = 0; i < TIMES_MOST && asking.opened < end && !chosen; i++) {
		asking.id = story->world->next_id[HC_SOURCING]++;
		ask_tier(story, &asking);
		if (asking.closes >= end)
			break;
		if (choose(story))
			chosen = true;
		else
			go_on(story, &asking);
	}
	if (chosen)
		story->awarded =
		    homecare_working(asking.closes + chance_between(&story->chance, 20, 420));
	chosen = chosen && story->awarded < end;
	if (!chosen)
		story->awarded = HOMECARE_NEVER;
	for (size_t i = 0; i < story->offer_count; i++) {
		store_offer(story, &story->offers[i], chosen);
		if (chosen && story->offers[i].chosen)
			store_award(story, &story->offers[i]);
	}
}
