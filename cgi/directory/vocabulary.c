/* The directory's words (queries in sql/query/directory.sql). */
#include "directory/vocabulary.h"

#include <string.h>

#include "queries.h"

static void
copy_group(struct arena *a, const struct vocabulary_groups_row *from,
    const struct vocabulary_terms_row *terms, size_t count, struct term_group *group)
{
	struct term *own = arena_array(a, count, sizeof(*own));
	struct choice *choices = arena_array(a, count, sizeof(*choices));

	group->number = (uint8_t)from->id;
	group->code = from->code;
	group->label = from->label;
	group->all = strcmp(from->chosen, "all") == 0;
	group->facet = from->facet != 0;
	group->terms = own;
	group->choices = choices;
	for (size_t i = 0; i < count; i++) {
		if (terms[i].group_id != from->id)
			continue;
		choices[group->count] = (struct choice){ .value = terms[i].code,
			.text = terms[i].label,
			.hint = terms[i].meaning[0] != '\0' ? terms[i].meaning : NULL };
		own[group->count++] = (struct term){ .number = (uint16_t)terms[i].id,
			.group = group->number,
			.code = terms[i].code,
			.label = terms[i].label,
			.meaning = terms[i].meaning };
	}
}

int
vocabulary_read(struct db *db, struct arena *a, struct vocabulary *words)
{
	struct vocabulary_groups_row *groups;
	struct vocabulary_terms_row *terms;
	struct term_group *own;
	size_t group_count, term_count;
	int code;

	if ((code = vocabulary_groups(db, a, &groups, &group_count)) != DB_OK ||
	    (code = vocabulary_terms(db, a, &terms, &term_count)) != DB_OK)
		return code;
	own = arena_array(a, group_count, sizeof(*own));
	for (size_t i = 0; i < group_count; i++)
		copy_group(a, &groups[i], terms, term_count, &own[i]);
	words->groups = own;
	words->count = group_count;
	words->by_number = arena_array(a, VOCABULARY_NUMBERS, sizeof(words->by_number[0]));
	for (size_t i = 0; i < group_count; i++)
		for (size_t k = 0; k < own[i].count; k++)
			if (own[i].terms[k].number < VOCABULARY_NUMBERS)
				words->by_number[own[i].terms[k].number] = &own[i].terms[k];
	return DB_OK;
}

const struct term_group *
vocabulary_group(const struct vocabulary *words, const char *code)
{
	for (size_t i = 0; i < words->count; i++)
		if (strcmp(words->groups[i].code, code) == 0)
			return &words->groups[i];
	return NULL;
}

const struct term *
vocabulary_find(const struct term_group *group, const char *code)
{
	for (size_t i = 0; group != NULL && i < group->count; i++)
		if (strcmp(group->terms[i].code, code) == 0)
			return &group->terms[i];
	return NULL;
}

const struct term *
vocabulary_term(const struct vocabulary *words, unsigned number)
{
	return number < VOCABULARY_NUMBERS ? words->by_number[number] : NULL;
}
