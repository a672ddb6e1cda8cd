/* The parts and scores of offers. */
#include "homecare/rank.h"

#include <math.h>
#include <string.h>

static const double free_carers = 2, carer_step = 0.1, carers_share = 0.75;
static const double worst_travel = 30;	/* minutes for each hour of visits */
static const double worst_price = 0.25; /* over the estimate */

static double
between(double x)
{
	return x < 0 ? 0 : x > 1 ? 1 : x;
}

static double
continuity_of(const struct rank_week *week, double carers, bool knows)
{
	double few = 1 - carer_step * (carers - free_carers - (week->two_carers ? 1 : 0));

	return carers_share * between(few) + (1 - carers_share) * (knows ? 1 : 0);
}

static double
travel_of(int64_t added, int64_t visit_minutes)
{
	return between(1 - (double)added * 60 / (double)visit_minutes / worst_travel);
}

static bool
quality_of(const char *rating, double *part)
{
	static const struct {
		const char *rating;
		double part;
	} ratings[] = {
	    {"Outstanding", 1},
	    {"Good", 0.75},
	    {"Requires improvement", 0.25},
	    {"Inadequate", 0},
	};

	for (size_t i = 0; i < sizeof(ratings) / sizeof(ratings[0]); i++)
		if (strcmp(ratings[i].rating, rating) == 0) {
			*part = ratings[i].part;
			return true;
		}
	return false;
}

static int64_t
minutes_of(const struct rank_week *week, const struct rank_visits *visits)
{
	int64_t minutes = 0;

	for (size_t i = 0; i < week->visits; i++)
		if (rank_has(visits, i))
			minutes += week->carer_minutes[i];
	return minutes;
}

int64_t
rank_rate_pence(const struct rank_week *week, const struct rank_visits *visits)
{
	int64_t sum = 0;

	for (size_t i = 0; i < week->visits; i++) {
		if (!rank_has(visits, i))
			continue;
		if (week->hour_pence == NULL || week->hour_pence[i] <= 0)
			return 0;
		sum += week->hour_pence[i] * week->carer_minutes[i];
	}
	return (sum + 30) / 60;
}

/* Like with like: against the rates of exactly these visits. */
static bool
price_of(const struct rank_week *week, int64_t pence, const struct rank_visits *visits,
    double *part)
{
	int64_t rate = rank_rate_pence(week, visits);

	if (rate > 0)
		*part = between(1 - ((double)pence / (double)rate - 1) / worst_price);
	return rate > 0;
}

static int64_t
score_of(const double *part, const bool *known, const struct rank_weights *weights)
{
	double sum = 0, weight = 0;

	for (int i = 0; i < RANK_PARTS; i++) {
		if (!known[i])
			continue;
		sum += part[i] * (double)weights->of[i];
		weight += (double)weights->of[i];
	}
	return weight > 0 ? (int64_t)llround(sum / weight * 1000) : 0;
}

static void
work_out(const struct rank_week *week, const struct rank_weights *weights, struct rank_offer *o)
{
	o->carer_minutes = minutes_of(week, &o->covers);
	o->known[RANK_COVERED] = week->all_carer_minutes > 0;
	if (o->known[RANK_COVERED])
		o->part[RANK_COVERED] =
		    (double)o->carer_minutes / (double)week->all_carer_minutes;
	o->known[RANK_CONTINUITY] = true;
	o->part[RANK_CONTINUITY] =
	    continuity_of(week, (double)o->regular_carers, o->knows_person);
	o->known[RANK_TRAVEL] = o->travel_known && o->visit_minutes > 0;
	if (o->known[RANK_TRAVEL])
		o->part[RANK_TRAVEL] = travel_of(o->added_travel, o->visit_minutes);
	o->known[RANK_QUALITY] = quality_of(o->rating, &o->part[RANK_QUALITY]);
	o->known[RANK_PRICE] =
	    price_of(week, o->week_pence, &o->covers, &o->part[RANK_PRICE]);
	o->score = score_of(o->part, o->known, weights);
}

void
rank_offers(const struct rank_week *week, const struct rank_weights *weights,
    struct rank_offer *offers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		work_out(week, weights, &offers[i]);
	for (size_t i = 0; i < count; i++) {
		offers[i].place = 1;
		for (size_t k = 0; k < count; k++)
			offers[i].place += offers[k].score > offers[i].score;
	}
}

static bool
comes_before(const struct rank_offer *x, const struct rank_offer *y)
{
	int start = strcmp(x->start_on, y->start_on);

	if (x->score != y->score)
		return x->score > y->score;
	return start != 0 ? start < 0 : x->id < y->id;
}

void
rank_order(const struct rank_offer *offers, size_t count, size_t *order)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = i;

		for (; at > 0 && comes_before(&offers[i], &offers[order[at - 1]]); at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
}

/* Each visit to the one that it is wanted for, else to the first that has it. */
static void
share_out(const struct rank_week *week, const struct rank_offer *offers, const size_t *wanted,
    struct rank_set *set)
{
	for (size_t visit = 0; visit < week->visits; visit++) {
		size_t gets = RANK_NOT_SAID;

		for (size_t i = set->count; i-- > 0;)
			if (rank_has(&offers[set->offers[i]].covers, visit) &&
			    (wanted == NULL || gets == RANK_NOT_SAID ||
				wanted[visit] != set->offers[gets]))
				gets = i;
		if (gets != RANK_NOT_SAID)
			rank_put(&set->visits[gets], visit);
	}
}

/* Parts of several offers as one, by the carer minutes that each has of the week. */
static void
mix(const struct rank_week *week, const struct rank_offer *offers, struct rank_set *set)
{
	double carers = 0, knows = 0, pence = 0, minutes = 0;
	struct rank_visits all = {0};
	double sum[RANK_PARTS] = {0}, known[RANK_PARTS] = {0};

	for (size_t i = 0; i < set->count; i++) {
		const struct rank_offer *o = &offers[set->offers[i]];
		double has = (double)minutes_of(week, &set->visits[i]);

		for (size_t k = 0; k < RANK_VISITS_MOST / 64; k++)
			all.bits[k] |= set->visits[i].bits[k];
		minutes += has;
		carers += (double)o->regular_carers;
		knows += o->knows_person ? has : 0;
		pence += (double)o->hour_pence * has / 60;
		for (int part = RANK_TRAVEL; part <= RANK_QUALITY; part++)
			if (o->known[part]) {
				sum[part] += o->part[part] * has;
				known[part] += has;
			}
	}
	for (int part = RANK_TRAVEL; part <= RANK_QUALITY; part++) {
		set->known[part] = known[part] > 0;
		set->part[part] = known[part] > 0 ? sum[part] / known[part] : 0;
	}
	set->known[RANK_COVERED] = week->all_carer_minutes > 0;
	if (set->known[RANK_COVERED])
		set->part[RANK_COVERED] = minutes / (double)week->all_carer_minutes;
	set->known[RANK_CONTINUITY] = true;
	set->part[RANK_CONTINUITY] = continuity_of(week, carers, false) +
				     (minutes > 0 ? (1 - carers_share) * knows / minutes : 0);
	set->known[RANK_PRICE] =
	    price_of(week, llround(pence), &all, &set->part[RANK_PRICE]);
}

void
rank_share(const struct rank_week *week, const struct rank_weights *weights,
    const struct rank_offer *offers, const size_t *chosen, size_t count, const size_t *wanted,
    struct rank_set *set)
{
	*set = (struct rank_set){.count = count};
	for (size_t i = 0; i < count; i++) {
		size_t at = i;

		while (
		    at > 0 && comes_before(&offers[chosen[i]], &offers[set->offers[at - 1]])) {
			set->offers[at] = set->offers[at - 1];
			at--;
		}
		set->offers[at] = chosen[i];
	}
	share_out(week, offers, wanted, set);
	mix(week, offers, set);
	set->score = score_of(set->part, set->known, weights);
}

const char *
rank_reason(const struct rank_weights *weights, const struct rank_offer *chosen,
    const struct rank_offer *lost)
{
	static const char *const reasons[RANK_PARTS] = {
	    "covered_less", "more_carers", "more_travel", "lower_rating", "dearer"};
	const char *reason = NULL;
	double most = 0;

	for (int i = 0; i < RANK_PARTS; i++) {
		double behind = (chosen->part[i] - lost->part[i]) * (double)weights->of[i];

		if (chosen->known[i] && lost->known[i] && behind > most) {
			most = behind;
			reason = reasons[i];
		}
	}
	if (reason != NULL)
		return reason;
	return strcmp(lost->start_on, chosen->start_on) > 0 ? "later_start" : "persons_choice";
}
