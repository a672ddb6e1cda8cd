/* How far what a provider says can be relied on. */
#include "homecare/capacity.h"

#include "lib/civil_date.h"

static const struct {
	const char *words;
	const char *colour;
} ages[] = {
	[CAPACITY_FRESH] = { "Fresh", "green" },
	[CAPACITY_AGEING] = { "Ageing", "yellow" },
	[CAPACITY_STALE] = { "Stale", "red" },
	[CAPACITY_NEVER] = { "Never stated", "grey" },
}, trusts[] = {
	[TRUST_UNKNOWN] = { "Too little to tell", "grey" },
	[TRUST_HOLDS] = { "Holds good", "green" },
	[TRUST_PARTLY] = { "Holds in part", "yellow" },
	[TRUST_NOT] = { "Does not hold", "red" },
};

const char *
capacity_since(struct arena *a, time_t now)
{
	return utc_text(a, minute_end(now) - (time_t)(CAPACITY_STALE_DAYS + 1) * 86400);
}

enum capacity_age
capacity_aged(int64_t days)
{
	if (days < 0)
		return CAPACITY_NEVER;
	if (days <= CAPACITY_FRESH_DAYS)
		return CAPACITY_FRESH;
	return days <= CAPACITY_STALE_DAYS ? CAPACITY_AGEING : CAPACITY_STALE;
}

const char *
capacity_age_text(enum capacity_age age)
{
	return ages[age].words;
}

const char *
capacity_age_tag(enum capacity_age age)
{
	return ages[age].colour;
}

enum capacity_trust
capacity_trust(const struct capacity_record *r)
{
	int given = r->given >= CAPACITY_GIVEN_LEAST;
	int64_t wanted = r->stated_minutes < r->asked_minutes ? r->stated_minutes
	                                                      : r->asked_minutes;

	if (r->stated == 0 || r->asked < CAPACITY_ASKED_LEAST)
		return TRUST_UNKNOWN;
	if (4 * r->offered < r->asked || 4 * r->offered_minutes < wanted ||
	    (given && 5 * r->delivered < 3 * r->given))
		return TRUST_NOT;
	if (2 * r->offered >= r->asked && 2 * r->offered_minutes >= wanted &&
	    (!given || 5 * r->delivered >= 4 * r->given))
		return TRUST_HOLDS;
	return TRUST_PARTLY;
}

const char *
capacity_trust_words(enum capacity_trust trust)
{
	return trusts[trust].words;
}

const char *
capacity_trust_colour(enum capacity_trust trust)
{
	return trusts[trust].colour;
}
