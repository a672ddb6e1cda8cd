/*
 * What a search asks, as it stands in the address of a page of results.  Codes, not
 * numbers or labels, so that an address can be read, kept and shared.
 */
#ifndef DIRECTORY_SEARCH_FORM_H
#define DIRECTORY_SEARCH_FORM_H

#include "lib/form.h"

extern const struct choices choices_within, choices_minutes, choices_times, choices_start,
    choices_sort, choices_note, choices_when, choices_kind, choices_task, choices_condition,
    choices_language, choices_gender, choices_driver, choices_pets, choices_employment,
    choices_direct_payment, choices_service, choices_rating, choices_equipment;

/* Of groups that a search cannot choose from, for forms about a listing. */
extern const struct choices choices_prevention, choices_price_basis;

/* The names of the groups' fields are the groups' codes. */
#define SEARCH_GROUPS(F, form) \
	F(form, MANYOF, kind, "Kind of support", OPTIONAL, 0, 0, &choices_kind) \
	F(form, MANYOF, task, "What is needed", OPTIONAL, 0, 0, &choices_task) \
	F(form, MANYOF, condition, "Who it is for", OPTIONAL, 0, 0, &choices_condition) \
	F(form, MANYOF, language, "Language", OPTIONAL, 0, 0, &choices_language) \
	F(form, MANYOF, gender, "Woman or man", OPTIONAL, 0, 0, &choices_gender) \
	F(form, MANYOF, driver, "Driving", OPTIONAL, 0, 0, &choices_driver) \
	F(form, MANYOF, pets, "Pets", OPTIONAL, 0, 0, &choices_pets) \
	F(form, MANYOF, employment, "How they work", OPTIONAL, 0, 0, &choices_employment) \
	F(form, MANYOF, direct_payment, "Paying", OPTIONAL, 0, 0, &choices_direct_payment) \
	F(form, MANYOF, service, "Registered service", OPTIONAL, 0, 0, &choices_service) \
	F(form, MANYOF, rating, "Rating", OPTIONAL, 0, 0, &choices_rating) \
	F(form, MANYOF, equipment, "Equipment", OPTIONAL, 0, 0, &choices_equipment)

#define SEARCH(F, form) \
	F(form, TEXT, near, "Place", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, within, "Distance", OPTIONAL, 0, 0, &choices_within) \
	F(form, TEXT, q, "Words to look for", OPTIONAL, 0, 200, NULL) \
	F(form, BOOL, exact, "Exactly these words", OPTIONAL, 0, 0, NULL) \
	SEARCH_GROUPS(F, form) \
	F(form, MANYOF, when, "When help is needed", OPTIONAL, 0, 0, &choices_when) \
	F(form, ONEOF, times, "How many of these times", OPTIONAL, 0, 0, &choices_times) \
	F(form, ONEOF, minutes, "Time needed each visit", OPTIONAL, 0, 0, &choices_minutes) \
	F(form, MONEY, price, "Most you would pay an hour", OPTIONAL, 1, 50000, NULL) \
	F(form, ONEOF, start, "Start", OPTIONAL, 0, 0, &choices_start) \
	F(form, ONEOF, sort, "Sort by", OPTIONAL, 0, 0, &choices_sort) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, TEXT, all, "Filters shown whole", OPTIONAL, 0, 0, NULL) \
	F(form, MANYOF, note, "Note", OPTIONAL, 0, 0, &choices_note) \
	F(form, BOOL, large, "Large print", OPTIONAL, 0, 0, NULL)

struct search_form { SEARCH(FORM_MEMBER, search_form) };

/* For PAGE(..., search, ...). */
extern const struct form search;

enum { SEARCH_GROUP_COUNT = 12 };

struct search_group {
	const char *code;
	size_t offset; /* of its struct chosen in struct search_form */
};

/* The groups of terms a search can choose from, in the order of SEARCH_GROUPS. */
extern const struct search_group search_groups[SEARCH_GROUP_COUNT];

static inline const struct chosen *
search_chosen(const struct search_form *f, const struct search_group *group)
{
	return (const struct chosen *)((const char *)f + group->offset);
}

#endif
