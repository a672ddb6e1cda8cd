/* The words for what is known of a request. */
#include "homecare/request_words.h"

#include <string.h>

static const struct choice sources[] = {
	{ "hospital", "Leaving hospital", NULL },
	{ "home_first", "End of Home First or reablement", NULL },
	{ "community", "Community: at home, with or without care now", NULL },
	{ "carer_emergency", "A carer’s emergency", NULL },
	{ "handback", "Handed back by a provider", NULL },
	{ "failure", "The provider has failed", NULL },
};
const struct choices choices_request_source = CHOICES(sources);

static const struct choice urgencies[] = {
	{ "same_day", "Same day", NULL },
	{ "within_48_hours", "Within 48 hours", NULL },
	{ "within_a_week", "Within a week", NULL },
	{ "planned", "Planned", NULL },
};
const struct choices choices_urgency = CHOICES(urgencies);

static const struct choice places[] = {
	{ "home", "At home", NULL },
	{ "hospital", "In hospital", NULL },
	{ "home_first", "At home with Home First", NULL },
	{ "interim_bed", "In an interim bed", NULL },
	{ "with_carer", "With a carer or family", NULL },
	{ "elsewhere", "Elsewhere", NULL },
};
const struct choices choices_where_now = CHOICES(places);

static const struct choice risks[] = {
	{ "high", "High", "Harm is likely if care does not start in time" },
	{ "medium", "Medium", "It can wait some days with what is in place" },
	{ "low", "Low", "It can wait" },
};
const struct choices choices_waiting_risk = CHOICES(risks);

static const struct choice strains[] = {
	{ "no_carer", "There is no unpaid carer", NULL },
	{ "none", "A carer who copes", NULL },
	{ "some", "A carer under some strain", NULL },
	{ "severe", "A carer who cannot go on", NULL },
};
const struct choices choices_carer_strain = CHOICES(strains);

static const struct choice genders[] = {
	{ "any", "Either", NULL },
	{ "woman", "A woman", NULL },
	{ "man", "A man", NULL },
};
const struct choices choices_carer_gender = CHOICES(genders);

static const struct choice reasons[] = {
	{ "not_needed", "Care is not needed any more", NULL },
	{ "family", "Family or friends will care", NULL },
	{ "direct_payment", "The person takes a direct payment", NULL },
	{ "micro_or_pa", "A micro-provider or personal assistant was found", NULL },
	{ "went_into_hospital", "The person went into hospital", NULL },
	{ "went_into_a_home", "The person went into a care home", NULL },
	{ "died", "The person has died", NULL },
	{ "made_in_error", "It was made in error", NULL },
};
const struct choices choices_withdrawn = CHOICES(reasons);

