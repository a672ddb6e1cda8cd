/*
 * A forged search index.  The input is a list of changes to a good file, six bytes each
 * (where, and two bytes to put there); the checksums are then made right again, so that
 * nothing but the checks of every offset and count stands between the file and a search.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "directory/card.h"
#include "directory/index.h"
#include "directory/index_map.h"
#include "lib/arena.h"

#include "../unit/index_forge.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { LISTINGS = 700, CHANGE = 6 };

static const struct index_term terms[] = {{0, 0}, {1, 0}, {2, 1}, {3, 1}, {70, 2}, {200, 2}};
static const struct index_group groups[] = {{0, INDEX_ANY}, {1, INDEX_ALL}};
static const struct index_synonym synonyms[] = {
    {"personal care", 2}, {"help with washing", 2}, {"meals", 3}, {"polish", 70}};
static const struct index_vocabulary vocabulary = {.terms = terms,
    .term_count = 6,
    .groups = groups,
    .group_count = 2,
    .synonyms = synonyms,
    .synonym_count = 4};

static const uint16_t own_terms[] = {0, 2, 70, 200};

/* A card of one of several lengths. */
static const void *
make_card(struct arena *a, uint32_t i, size_t *bytes)
{
	static const char *const notes[] = {"", "Free", "Bank holidays are double"};
	const struct card card = {.head = {.price_from = 1400,
				      .price_to = CARD_NONE,
				      .confirmed_on = 20000,
				      .term_count = (uint16_t)(i % 4)},
	    .terms = own_terms,
	    .name = "Willow Care",
	    .place_label = "Stroud",
	    .price_note = notes[i % 3],
	    .rating = i % 5 == 0 ? "Good" : ""};

	return card_write(a, &card, bytes);
}

static int
add_listing(struct index_builder *builder, uint32_t i)
{
	static const uint8_t reaches[] = {1, 2, 3, 4, 8, 16};
	static const char *const names[] = {"Willow Care", "Zoe", "Meadow Brook Carers"};
	const uint16_t chosen[] = {terms[i % 2].term, terms[2 + i % 4].term};
	const uint32_t areas[] = {i % 7, 100 + i % 5};
	struct index_listing l = {.id = i * 7919u,
	    .kind = (uint8_t)(i % 5),
	    .has_point = i % 50 != 0 || reaches[i % 6] & 1,
	    .latitude = 51.5 + i % 30 * 0.02,
	    .longitude = -2.5 + i % 31 * 0.03,
	    .reach = reaches[i % 6],
	    .reach_metres = 1000 + i % 9 * 2000,
	    .areas = areas,
	    .area_count = 2,
	    .terms = chosen,
	    .term_count = 2,
	    .price = i % 4 == 0 ? -1 : (int32_t)(1000 + i % 20 * 50),
	    .confirmed_on = 20000 - (int32_t)(i % 40),
	    .taking_from = i % 3 == 0 ? INDEX_NOT_TAKING : 0,
	    .name = names[i % 3],
	    .words = "friendly help with cooking, walks and company"};

	struct arena *a = arena_new(1 << 20);
	int code;

	l.minutes[i % INDEX_SLOTS] = (uint16_t)(30 * (i % 9));
	l.card = make_card(a, i, &l.card_bytes);
	code = index_builder_add(builder, &l);
	arena_free(a);
	return code;
}

static unsigned char *
good_file(size_t *bytes)
{
	char path[] = "/tmp/fuzz-index-XXXXXX";
	struct index_builder *builder;
	int fd = mkstemp(path);
	unsigned char *image;

	if (fd < 0 || index_builder_new(path, &vocabulary, &builder) != 0)
		abort();
	close(fd);
	for (uint32_t i = 0; i < LISTINGS; i++) {
		if (add_listing(builder, i) != 0)
			abort();
	}
	if (index_builder_finish(builder) != 0)
		abort();
	image = forge_read(path, bytes);
	unlink(path);
	return image;
}

static void
search(const struct index *ix, struct arena *a)
{
	static const uint32_t areas[] = {3, 102};
	static const uint16_t chosen[] = {0, 2, 70};
	const uint64_t ids[] = {7919, 0, 1};
	struct index_query q = {.has_point = true,
	    .latitude = 51.8,
	    .longitude = -2.2,
	    .radius = 12000,
	    .areas = areas,
	    .area_count = 2,
	    .wider = {20000, 40000},
	    .slots = 7,
	    .slots_needed = 1,
	    .has_price = true,
	    .price = 1500,
	    .today = 20000,
	    .stale_after = 14,
	    .hide_after = 30,
	    .limit = 20,
	    .near_limit = 20};
	struct index_result result;
	struct index_row rows[3];
	bool found[3];

	for (unsigned round = 0; round < 4; round++) {
		q.sort = (enum index_sort)round;
		q.text = round % 2 ? "personal caer meadwo wil" : NULL;
		q.terms = chosen;
		q.term_count = round;
		q.has_point = round != 3;
		if (index_search(ix, a, &q, &result) != 0 ||
		    index_explain(ix, a, &q, ids, 3, rows, found) != 0)
			abort();
		if (result.row_count > 20 || result.near_count > 20)
			abort();
	}
}

/* All that a list of results would show of every listing. */
static void
read_cards(const struct index *ix, struct arena *a)
{
	for (uint32_t i = 0; i < LISTINGS; i++) {
		struct card card;
		const void *bytes;
		size_t size, total = 0;

		bytes = index_card(ix, i * 7919u, &size);
		if (bytes == NULL || !card_read(a, bytes, size, &card))
			continue;
		for (size_t k = 0; k < card.head.term_count; k++)
			total += card.terms[k];
		total += strlen(card.name) + strlen(card.place_label) + strlen(card.price_note) +
			 strlen(card.rating);
		if (total > SIZE_MAX / 2)
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static unsigned char *good, *forged;
	static size_t bytes;
	struct index ix = {.ways = bitmap_ways_best()};

	if (good == NULL) {
		good = good_file(&bytes);
		forged = aligned_alloc(FILE_ALIGNMENT, bytes);
	}
	memcpy(forged, good, bytes);
	for (size_t at = 0; at + CHANGE <= size; at += CHANGE) {
		uint32_t where;

		memcpy(&where, data + at, sizeof(where));
		memcpy(forged + where % (bytes - 1), data + at + sizeof(where), 2);
	}
	forge_checksums(forged, bytes);
	if (index_map_check(&ix.map, forged, bytes) == 0) {
		struct arena *a = arena_new((size_t)64 << 20);

		search(&ix, a);
		read_cards(&ix, a);
		arena_free(a);
	}
	/* And as a file of its own. */
	if (size > 0) {
		unsigned char *whole = aligned_alloc(FILE_ALIGNMENT, (size / 64 + 1) * 64);

		memcpy(whole, data, size);
		if (index_map_check(&ix.map, whole, size) == 0)
			abort();
		free(whole);
	}
	return 0;
}
