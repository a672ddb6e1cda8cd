/* Live listings from MariaDB into the search index. Queries: sql/query/index.sql. */
#include "directory/index_load.h"

#include <string.h>
#include <strings.h>

#include "directory/card.h"
#include "directory/index.h"
#include "directory/label_phrases.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"
#include "lib/log.h"
#include "queries.h"

enum { BATCH = 5000, TERMS_MOST = 256, AREAS_MOST = 1024 };

static const char *const kinds[] = {
    [LISTING_PA] = "pa",
    [LISTING_MICRO] = "micro",
    [LISTING_COMMUNITY] = "community",
    [LISTING_SHARED_LIVES] = "shared_lives",
    [LISTING_REGISTERED] = "registered",
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

static const char *const ratings[] = {
    "Outstanding", "Good", "Requires improvement", "Inadequate", "Not yet rated"};
static const char *const rating_codes[] = {
    "outstanding", "good", "requires_improvement", "inadequate", "not_rated"};

enum { RATINGS = sizeof(ratings) / sizeof(ratings[0]), NOT_RATED = RATINGS - 1 };

/* Groups whose labels are also what people type, and how much of them.  A rating is not:
 * "good" is a rating only in the filter.  "Accepted" and "hour" by themselves mean nothing. */
static const struct {
	const char *group;
	enum label_use use;
} spoken[] = {
    {"kind", LABEL_PARTS},
    {"task", LABEL_PARTS},
    {"condition", LABEL_PARTS},
    {"language", LABEL_PARTS},
    {"service", LABEL_PARTS},
    {"equipment", LABEL_PARTS},
    {"gender", LABEL_WHOLE},
    {"driver", LABEL_WHOLE},
    {"pets", LABEL_WHOLE},
    {"employment", LABEL_WHOLE},
};

struct loader {
	struct db *db;
	struct arena *words; /* the vocabulary, for the whole build */
	struct arena *rows;  /* one batch */
	struct index_builder *builder;
	struct index_load_report *report;
	int32_t kind_terms[KINDS]; /* -1: the directory has no such term */
	int32_t rating_terms[RATINGS];
};

/* Rows of one batch, each kind in the order of listing ids; `next` are those not yet
 * given to a listing. */
struct batch {
	struct index_listings_row *listings;
	size_t listing_count;
	struct index_listing_terms_row *terms;
	size_t term_count;
	size_t next_term;
	struct index_listing_areas_row *areas;
	size_t area_count;
	size_t next_area;
	struct index_listing_slots_row *slots;
	size_t slot_count;
	size_t next_slot;
};

static enum label_use
use_of(const char *group)
{
	for (size_t i = 0; i < sizeof(spoken) / sizeof(spoken[0]); i++)
		if (strcmp(group, spoken[i].group) == 0)
			return spoken[i].use;
	return LABEL_NOT_AT_ALL;
}

/* Notes the numbers of the terms that a listing's columns stand for. */
static void
note_term(struct loader *l, const struct index_terms_row *term)
{
	for (int i = 0; i < KINDS; i++)
		if (strcmp(term->group_code, "kind") == 0 && strcmp(term->code, kinds[i]) == 0)
			l->kind_terms[i] = (int32_t)term->id;
	for (int i = 0; i < RATINGS; i++)
		if (strcmp(term->group_code, "rating") == 0 &&
		    strcmp(term->code, rating_codes[i]) == 0)
			l->rating_terms[i] = (int32_t)term->id;
}

static int
read_groups(struct loader *l, struct index_vocabulary *vocabulary)
{
	struct index_groups_row *rows;
	struct index_group *groups;
	size_t count;
	int code;

	if ((code = index_groups(l->db, l->words, &rows, &count)) != DB_OK)
		return code;
	groups = arena_array(l->words, count, sizeof(groups[0]));
	for (size_t i = 0; i < count; i++)
		groups[i] = (struct index_group){(uint8_t)rows[i].id,
		    strcmp(rows[i].chosen, "all") == 0 ? INDEX_ALL : INDEX_ANY};
	vocabulary->groups = groups;
	vocabulary->group_count = count;
	return DB_OK;
}

/* Adds what a term's label and code say of themselves. */
static size_t
add_spoken(struct loader *l, const struct index_terms_row *row, struct index_synonym *synonyms)
{
	const char *phrases[LABEL_PHRASES_MAX];
	size_t count =
	    label_phrases(l->words, use_of(row->group_code), row->label, row->code, phrases);

	for (size_t i = 0; i < count; i++)
		synonyms[i] = (struct index_synonym){phrases[i], (uint16_t)row->id};
	return count;
}

/* Terms, and as synonyms their labels and what people are known to type. */
static int
read_terms(struct loader *l, struct index_vocabulary *vocabulary)
{
	struct index_terms_row *rows;
	struct index_phrases_row *phrases;
	struct index_term *terms;
	struct index_synonym *synonyms;
	size_t count;
	size_t phrase_count;
	size_t spoken_count = 0;
	int code;

	if ((code = index_terms(l->db, l->words, &rows, &count)) != DB_OK ||
	    (code = index_phrases(l->db, l->words, &phrases, &phrase_count)) != DB_OK)
		return code;
	terms = arena_array(l->words, count, sizeof(terms[0]));
	synonyms = arena_array(
	    l->words, count * LABEL_PHRASES_MAX + phrase_count, sizeof(synonyms[0]));
	for (size_t i = 0; i < count; i++) {
		terms[i] = (struct index_term){(uint16_t)rows[i].id, (uint8_t)rows[i].group_id};
		note_term(l, &rows[i]);
		spoken_count += add_spoken(l, &rows[i], synonyms + spoken_count);
	}
	for (size_t i = 0; i < phrase_count; i++)
		synonyms[spoken_count++] =
		    (struct index_synonym){phrases[i].phrase, (uint16_t)phrases[i].term_id};
	vocabulary->terms = terms;
	vocabulary->term_count = count;
	vocabulary->synonyms = synonyms;
	vocabulary->synonym_count = spoken_count;
	return DB_OK;
}

static int
read_batch(struct loader *l, int64_t after, struct batch *b)
{
	int64_t first;
	int64_t last;
	int code;

	*b = (struct batch){0};
	code = index_listings(l->db, l->rows,
	    (struct index_listings_args){.after = after, .count = BATCH}, &b->listings,
	    &b->listing_count);
	if (code != DB_OK || b->listing_count == 0)
		return code;
	first = b->listings[0].id;
	last = b->listings[b->listing_count - 1].id;
	if ((code = index_listing_terms(l->db, l->rows,
		 (struct index_listing_terms_args){first, last}, &b->terms, &b->term_count)) !=
		DB_OK ||
	    (code = index_listing_areas(l->db, l->rows,
		 (struct index_listing_areas_args){first, last}, &b->areas, &b->area_count)) !=
		DB_OK)
		return code;
	return index_listing_slots(l->db, l->rows,
	    (struct index_listing_slots_args){first, last}, &b->slots, &b->slot_count);
}

static int32_t
day_number(const char *date)
{
	struct civil_date d;

	return date != NULL && civil_date_parse(date, &d) == 0 ? civil_date_day_number(d) : 0;
}

/* Days before 1970 count as 1970: the index knows no others. */
static int32_t
day_or_first(const char *date)
{
	int32_t day = day_number(date);

	return day > 0 ? day : 0;
}

static void
set_reach(const struct index_listings_row *row, struct index_listing *listing)
{
	if (strcmp(row->reach, "radius") == 0 && row->has_radius_metres) {
		listing->reach = INDEX_REACH_RADIUS;
		listing->reach_metres = (uint32_t)row->radius_metres;
	} else if (strcmp(row->reach, "areas") == 0) {
		listing->reach = INDEX_REACH_AREAS;
	} else if (strcmp(row->reach, "county") == 0) {
		listing->reach = INDEX_REACH_EVERYWHERE;
	} else if (strcmp(row->reach, "venue") == 0) {
		listing->reach = INDEX_REACH_VENUE;
	} else {
		listing->reach = INDEX_REACH_UNKNOWN;
	}
}

static int
rating_of(const char *rating)
{
	for (int i = 0; i < NOT_RATED; i++)
		if (strcasecmp(rating, ratings[i]) == 0)
			return i;
	return NOT_RATED;
}

static void
add_own_terms(const struct loader *l, const struct index_listings_row *row, uint16_t *terms,
    struct index_listing *listing)
{
	for (int i = 0; i < KINDS; i++) {
		if (strcmp(row->kind, kinds[i]) != 0)
			continue;
		listing->kind = (uint8_t)i;
		if (l->kind_terms[i] >= 0)
			terms[listing->term_count++] = (uint16_t)l->kind_terms[i];
	}
	if (listing->kind == LISTING_REGISTERED && l->rating_terms[rating_of(row->rating)] >= 0)
		terms[listing->term_count++] =
		    (uint16_t)l->rating_terms[rating_of(row->rating)];
}

/* Takes the listing's rows from the batch, passing over those of listings that are not
 * live. */
static void
join_rows(struct batch *b, int64_t id, uint16_t *terms, uint32_t *areas,
    struct index_listing *listing)
{
	for (; b->next_term < b->term_count && b->terms[b->next_term].listing_id <= id;
	     b->next_term++)
		if (b->terms[b->next_term].listing_id == id && listing->term_count < TERMS_MOST)
			terms[listing->term_count++] = (uint16_t)b->terms[b->next_term].term_id;
	for (; b->next_area < b->area_count && b->areas[b->next_area].listing_id <= id;
	     b->next_area++)
		if (b->areas[b->next_area].listing_id == id && listing->area_count < AREAS_MOST)
			areas[listing->area_count++] = (uint32_t)b->areas[b->next_area].area_id;
	for (; b->next_slot < b->slot_count && b->slots[b->next_slot].listing_id <= id;
	     b->next_slot++) {
		const struct index_listing_slots_row *slot = &b->slots[b->next_slot];

		if (slot->listing_id == id && slot->day >= 1 && slot->day <= INDEX_DAYS &&
		    slot->part >= 1 && slot->part <= INDEX_PARTS && slot->free_minutes >= 0)
			listing->minutes[(slot->day - 1) * INDEX_PARTS + slot->part - 1] =
			    (uint16_t)slot->free_minutes;
	}
}

static size_t
count_slots(const struct index_listing *listing)
{
	size_t count = 0;

	for (size_t i = 0; i < INDEX_SLOTS; i++)
		count += listing->minutes[i] > 0;
	return count;
}

static int32_t
day_or_none(const char *date)
{
	return date != NULL ? day_number(date) : CARD_NONE;
}

/* What a list of results is to show of it; own_terms are the first of its terms, which the
 * row's columns stand for. */
static void
set_card(struct loader *l, const struct index_listings_row *row, size_t own_terms,
    struct index_listing *listing)
{
	struct card card = {
	    .head =
		{
		    .price_from = row->has_price_from ? (int32_t)row->price_from : CARD_NONE,
		    .price_to = row->has_price_to ? (int32_t)row->price_to : CARD_NONE,
		    .taking_from = day_or_none(row->taking_from),
		    .confirmed_on = day_number(row->confirmed_on),
		    .rating_on = day_or_none(row->rating_on),
		    .beds = row->has_beds ? (int32_t)row->beds : CARD_NONE,
		    .term_count = (uint16_t)(listing->term_count - own_terms),
		    .from_register = row->from_register != 0,
		},
	    .terms = listing->terms + own_terms,
	    .name = row->name,
	    .place_label = row->place_label,
	    .price_note = row->price_note,
	    .rating = row->rating,
	};

	listing->card = card_write(l->rows, &card, &listing->card_bytes);
}

static int
add_listing(struct loader *l, struct batch *b, const struct index_listings_row *row)
{
	uint16_t terms[TERMS_MOST + 2];
	uint32_t areas[AREAS_MOST];
	struct index_listing listing = {
	    .id = (uint64_t)row->id,
	    .has_point = true,
	    .latitude = row->latitude,
	    .longitude = row->longitude,
	    .areas = areas,
	    .terms = terms,
	    .price = row->has_price_from ? (int32_t)row->price_from : -1,
	    .confirmed_on = day_or_first(row->confirmed_on),
	    .never_stale = row->from_register != 0,
	    .taking_from =
		row->taking_from != NULL ? day_or_first(row->taking_from) : INDEX_NOT_TAKING,
	    .name = row->name,
	    .words = arena_printf(l->rows, "%s %s %s %s", row->organisation, row->place_label,
		row->summary, row->description != NULL ? row->description : ""),
	};
	size_t own_terms;
	int code;

	set_reach(row, &listing);
	add_own_terms(l, row, terms, &listing);
	own_terms = listing.term_count;
	join_rows(b, row->id, terms, areas, &listing);
	set_card(l, row, own_terms, &listing);
	code = index_builder_add(l->builder, &listing);
	if (code == INDEX_INVALID) {
		l->report->refused++;
		log_event("listing_refused", "listing=%lld", (long long)row->id);
		return 0;
	}
	if (code == 0) {
		l->report->listings++;
		l->report->terms += listing.term_count;
		l->report->areas += listing.area_count;
		l->report->slots += count_slots(&listing);
	}
	return code;
}

static int
add_listings(struct loader *l)
{
	struct batch b;
	int64_t after = 0;

	do {
		arena_reset(l->rows);
		if (read_batch(l, after, &b) != DB_OK)
			return INDEX_LOAD_DATABASE;
		for (size_t i = 0; i < b.listing_count; i++) {
			after = b.listings[i].id;
			l->report->index_error = add_listing(l, &b, &b.listings[i]);
			if (l->report->index_error != 0)
				return INDEX_LOAD_FILE;
		}
	} while (b.listing_count == BATCH);
	return 0;
}

int
index_load(struct db *db, const char *path, uint64_t stamp, struct index_load_report *report)
{
	struct index_vocabulary vocabulary = {.stamp = stamp};
	struct loader l = {.db = db,
	    .words = arena_new(32 * 1024 * 1024),
	    .rows = arena_new(512 * 1024 * 1024),
	    .report = report};
	int code = 0;

	*report = (struct index_load_report){0};
	memset(l.kind_terms, -1, sizeof(l.kind_terms));
	memset(l.rating_terms, -1, sizeof(l.rating_terms));
	if (read_groups(&l, &vocabulary) != DB_OK || read_terms(&l, &vocabulary) != DB_OK) {
		code = INDEX_LOAD_DATABASE;
		goto out;
	}
	report->index_error = index_builder_new(path, &vocabulary, &l.builder);
	if (report->index_error != 0) {
		code = INDEX_LOAD_FILE;
		goto out;
	}
	if ((code = add_listings(&l)) != 0)
		goto out;
	report->index_error = index_builder_finish(l.builder);
	l.builder = NULL;
	code = report->index_error != 0 ? INDEX_LOAD_FILE : 0;
out:
	index_builder_free(l.builder);
	arena_free(l.rows);
	arena_free(l.words);
	return code;
}
