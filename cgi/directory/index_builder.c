/* Takes listings in and keeps them until the index can be written. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "directory/index_build.h"

const char *
index_error_text(int error)
{
	switch (error) {
	case 0:
		return "no error";
	case INDEX_NO_FILE:
		return "the search index is not there or may not be read";
	case INDEX_DAMAGED:
		return "the search index is damaged or is no search index";
	case INDEX_OTHER_VERSION:
		return "the search index was made by another version: build it again";
	case INDEX_WRITE:
		return "the search index could not be written";
	case INDEX_INVALID:
		return "a value is outside what the search index allows";
	case INDEX_DUPLICATE:
		return "two listings have one id";
	default:
		return "an unknown error of the search index";
	}
}

/* ---- What the numbers mean ---- */

static int
take_terms(struct index_builder *b, const struct index_vocabulary *vocabulary)
{
	memset(b->term_groups, 0xff, sizeof(b->term_groups));
	for (size_t i = 0; i < vocabulary->term_count; i++) {
		struct index_term term = vocabulary->terms[i];

		if (term.term >= INDEX_TERMS_MAX || term.group >= INDEX_GROUPS_MAX)
			return INDEX_INVALID;
		b->term_groups[term.term] = term.group;
		if (term.term >= b->meta.terms)
			b->meta.terms = term.term + 1u;
	}
	for (size_t i = 0; i < vocabulary->group_count; i++) {
		struct index_group group = vocabulary->groups[i];

		if (group.group >= INDEX_GROUPS_MAX || group.mode > INDEX_ALL)
			return INDEX_INVALID;
		b->modes[group.group] = group.mode;
	}
	return 0;
}

static int
compare_synonyms(const void *left, const void *right)
{
	const struct index_synonym *a = left, *b = right;
	int order = strcmp(a->phrase, b->phrase);

	return order != 0 ? order : (a->term > b->term) - (a->term < b->term);
}

static int
take_synonyms(struct index_builder *b, const struct index_vocabulary *vocabulary)
{
	size_t count = vocabulary->synonym_count;
	struct index_synonym *copy = arena_array(b->memory, count, sizeof(*copy));

	for (size_t i = 0; i < count; i++) {
		struct index_synonym synonym = vocabulary->synonyms[i];

		if (synonym.phrase == NULL || synonym.term >= INDEX_TERMS_MAX ||
		    b->term_groups[synonym.term] == NO_GROUP)
			return INDEX_INVALID;
		copy[i].phrase = arena_strdup(b->memory, synonym.phrase);
		copy[i].term = synonym.term;
	}
	if (count > 1)
		qsort(copy, count, sizeof(*copy), compare_synonyms);
	b->synonyms = copy;
	b->synonym_count = count;
	return 0;
}

int
index_builder_new(
    const char *path, const struct index_vocabulary *vocabulary, struct index_builder **made)
{
	struct arena *memory = arena_new(SIZE_MAX);
	struct index_builder *b = arena_alloc(memory, sizeof(*b));
	int rc;

	*made = NULL;
	b->memory = memory;
	b->path = arena_strdup(memory, path);
	b->meta.stamp = vocabulary->stamp;
	b->lists.end = &b->lists.first;
	b->lines.end = &b->lines.first;
	rc = take_terms(b, vocabulary);
	if (rc == 0)
		rc = take_synonyms(b, vocabulary);
	if (rc != 0) {
		arena_free(memory);
		return rc;
	}
	build_phrases(b);
	*made = b;
	return 0;
}

void
index_builder_free(struct index_builder *b)
{
	if (b != NULL)
		arena_free(b->memory);
}

/* ---- One listing ---- */

static bool
within(double value, double limit)
{
	return isfinite(value) && value >= -limit && value <= limit;
}

static bool
is_valid(const struct index_builder *b, const struct index_listing *l)
{
	if (l->has_point && (!within(l->latitude, 90) || !within(l->longitude, 180)))
		return false;
	if (l->reach & INDEX_REACH_RADIUS &&
	    (!l->has_point || l->reach_metres < 1 || l->reach_metres > INDEX_REACH_MAX))
		return false;
	if (l->price < -1 || l->price == NO_PRICE || l->confirmed_on < 0 || l->taking_from < 0)
		return false;
	if (l->area_count > UINT16_MAX || l->term_count > UINT16_MAX ||
	    l->card_bytes > INDEX_CARD_MAX)
		return false;
	for (size_t i = 0; i < l->term_count; i++) {
		if (l->terms[i] >= INDEX_TERMS_MAX || b->term_groups[l->terms[i]] == NO_GROUP)
			return false;
	}
	for (size_t i = 0; i < INDEX_SLOTS; i++) {
		if (l->minutes[i] > INDEX_SLOT_MINUTES)
			return false;
	}
	return true;
}

/* What the reach flags come to: see enum index_reach.  Without a point nothing can be told
 * by distance. */
static uint8_t
classes_of(const struct index_listing *l)
{
	uint8_t classes = 0;

	if (l->reach & INDEX_REACH_RADIUS)
		classes |= 1 << CLASS_RADIUS;
	if (l->reach & INDEX_REACH_EVERYWHERE)
		classes |= 1 << CLASS_EVERYWHERE;
	if (l->reach & INDEX_REACH_AREAS)
		classes |= 1 << CLASS_SERVES;
	if (classes == 1 << CLASS_SERVES && l->has_point)
		classes |= 1 << CLASS_AREAS;
	if (classes == 0 && l->has_point)
		classes = l->reach & INDEX_REACH_VENUE ? 1 << CLASS_VENUE : 1 << CLASS_UNKNOWN;
	if (l->never_stale)
		classes |= 1 << CLASS_NEVER_STALE;
	return classes;
}

void
build_tail_add(struct index_builder *b, uint32_t number)
{
	if (b->tail_used == b->tail_room) {
		size_t room = b->tail_room == 0 ? 1024 : b->tail_room * 2;
		uint32_t *bigger = arena_array(b->memory, room, sizeof(*bigger));

		if (b->tail_used > 0)
			memcpy(bigger, b->tail, b->tail_used * sizeof(*bigger));
		b->tail = bigger;
		b->tail_room = room;
	}
	b->tail[b->tail_used++] = number;
}

static uint16_t
added_since(const struct index_builder *b, size_t before)
{
	return (uint16_t)(b->tail_used - before);
}

static void
take_lists(struct index_builder *b, const struct index_listing *l, struct build_row *row)
{
	uint32_t *tail;
	size_t at;

	b->tail_used = 0;
	for (size_t i = 0; i < l->area_count && l->reach & INDEX_REACH_AREAS; i++) {
		uint32_t area = build_number(b, &b->areas, &l->areas[i], sizeof(l->areas[i]));

		if (build_count(b, &b->area_rows, area))
			build_tail_add(b, area);
	}
	row->area_count = added_since(b, 0);
	at = b->tail_used;
	build_text(b, l->name, true);
	row->name_count = added_since(b, at);
	at = b->tail_used;
	build_text(b, l->words, false);
	row->word_count = added_since(b, at);
	at = b->tail_used;
	for (uint32_t slot = 0; slot < INDEX_SLOTS; slot++) {
		if (l->minutes[slot] > 0)
			build_tail_add(b, slot * SLOT_STEP + l->minutes[slot]);
	}
	row->slot_count = added_since(b, at);
	at = b->tail_used;
	for (size_t i = 0; i < l->term_count; i++) {
		if (build_count(b, &b->term_rows, l->terms[i]))
			build_tail_add(b, l->terms[i]);
	}
	row->term_count = added_since(b, at);
	row->tail = tail = arena_array(b->memory, b->tail_used, sizeof(*tail));
	if (b->tail_used > 0)
		memcpy(tail, b->tail, b->tail_used * sizeof(*tail));
}

int
index_builder_add(struct index_builder *b, const struct index_listing *l)
{
	struct build_row **chunk = &b->chunks[b->rows / ROWS_IN_CHUNK];
	struct build_row *row;

	if (b->rows == INDEX_LISTINGS_MAX || !is_valid(b, l))
		return INDEX_INVALID;
	if (*chunk == NULL)
		*chunk = arena_array(b->memory, ROWS_IN_CHUNK, sizeof(**chunk));
	row = &(*chunk)[b->rows % ROWS_IN_CHUNK];
	row->id = l->id;
	row->kind = l->kind;
	row->latitude = l->has_point ? (int32_t)lrint(l->latitude * 1e6) : NO_LATITUDE;
	row->longitude = l->has_point ? (int32_t)lrint(l->longitude * 1e6) : 0;
	row->radius = l->reach & INDEX_REACH_RADIUS ? l->reach_metres : 0;
	row->classes = classes_of(l);
	row->price = l->price == -1 ? NO_PRICE : l->price;
	row->confirmed_on = l->confirmed_on;
	row->taking_from = l->taking_from;
	if (l->card_bytes > 0) {
		row->card = memcpy(arena_alloc(b->memory, l->card_bytes), l->card, l->card_bytes);
		row->card_bytes = (uint16_t)l->card_bytes;
	}
	take_lists(b, l, row);
	b->rows++;
	return 0;
}

const uint32_t *
build_row_areas(const struct build_row *row)
{
	return row->tail;
}

const uint32_t *
build_row_name(const struct build_row *row)
{
	return row->tail + row->area_count;
}

const uint32_t *
build_row_words(const struct build_row *row)
{
	return build_row_name(row) + row->name_count;
}

const uint32_t *
build_row_slots(const struct build_row *row)
{
	return build_row_words(row) + row->word_count;
}

const uint32_t *
build_row_terms(const struct build_row *row)
{
	return build_row_slots(row) + row->slot_count;
}

int
index_builder_finish(struct index_builder *b)
{
	int rc = build_order(b);

	if (rc == 0) {
		build_places(b);
		build_columns(b);
		build_terms(b);
		build_areas(b);
		build_dictionary(b);
		build_cards(b);
		rc = build_write(b);
	}
	index_builder_free(b);
	return rc;
}
