/*
 * Any text as a search's free text.  The first byte says how it is asked; the answer must
 * hang together: pieces in the order of the text and within it, rows that fail nothing,
 * near misses that fail one thing.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "directory/index.h"
#include "lib/arena.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static const struct index_term terms[] = {{0, 0}, {1, 0}, {2, 1}, {3, 1}};
static const struct index_synonym synonyms[] = {{"personal care", 2}, {"help with washing", 2},
    {"meals", 3}, {"cooking", 3}, {"dog walking", 1}, {"polish", 0}, {"house work", 0}};
static const struct index_vocabulary vocabulary = {
    .terms = terms, .term_count = 4, .synonyms = synonyms, .synonym_count = 7};
static const char *const names[] = {"Willow Care", "Zo\u00eb Carers", "Meadow Brook", "A", "",
    "Williams & Daughter", "\u0141uczak"};
static const char *const words[] = {"friendly help with cooking, walks and company",
    "washing, ironing, gardening", "", "dementia caf\u00e9 for carers", "personal assistant"};

static struct index *
build(void)
{
	char path[] = "/tmp/fuzz-text-XXXXXX";
	struct index_builder *builder;
	struct index *ix;
	int fd = mkstemp(path);

	if (fd < 0 || index_builder_new(path, &vocabulary, &builder) != 0)
		abort();
	close(fd);
	for (uint32_t i = 0; i < 100; i++) {
		const uint16_t chosen[] = {(uint16_t)(i % 4)};
		struct index_listing l = {.id = i,
		    .reach = INDEX_REACH_EVERYWHERE,
		    .terms = chosen,
		    .term_count = i % 3 == 0,
		    .price = -1,
		    .name = names[i % 7],
		    .words = words[i % 5]};

		if (index_builder_add(builder, &l) != 0)
			abort();
	}
	if (index_builder_finish(builder) != 0 || index_open(path, &ix) != 0)
		abort();
	unlink(path);
	return ix;
}

static void
check_pieces(const struct index_result *result, size_t length)
{
	size_t end = 0;

	for (size_t i = 0; i < result->piece_count; i++) {
		const struct index_piece *piece = &result->pieces[i];

		if (piece->start < end || piece->length == 0 ||
		    piece->start + piece->length > length)
			abort();
		end = piece->start + piece->length;
		if (piece->term_count > INDEX_PIECE_TERMS ||
		    piece->word_count > INDEX_PIECE_WORDS)
			abort();
		for (size_t w = 0; w < piece->word_count; w++) {
			if (piece->words[w][0] == '\0')
				abort();
		}
	}
}

static void
check_rows(const struct index_result *result)
{
	for (size_t i = 0; i < result->row_count; i++) {
		if (result->rows[i].fails != 0)
			abort();
	}
	for (size_t i = 0; i < result->near_count; i++) {
		if (result->near[i].fails != INDEX_FAILS_TEXT)
			abort();
	}
	if (result->relaxed.text != 100)
		abort();
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	static struct index *ix;
	struct index_query q = {.limit = 100, .near_limit = 100};
	struct index_result result;
	struct arena *a;

	if (ix == NULL)
		ix = build();
	if (size == 0)
		return 0;
	a = arena_new((size_t)64 << 20);
	q.text = arena_strndup(a, (const char *)data + 1, size - 1);
	q.exact = data[0] & 1;
	q.sort = (enum index_sort)(data[0] >> 1 & 3);
	if (index_search(ix, a, &q, &result) != 0)
		abort();
	check_pieces(&result, strlen(q.text));
	check_rows(&result);
	arena_free(a);
	return 0;
}
