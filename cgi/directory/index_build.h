/*
 * Inside the builder.  All of its memory is one arena of its own, given back whole: an
 * index is built in one go by a program that does nothing else meanwhile.
 */
#ifndef DIRECTORY_INDEX_BUILD_H
#define DIRECTORY_INDEX_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "directory/index.h"
#include "directory/index_format.h"
#include "lib/arena.h"

/* A listing as it waits to be written.  Its lists lie one behind the other in tail. */
struct build_row {
	uint64_t id;
	int32_t latitude;
	int32_t longitude;
	int32_t price;
	int32_t confirmed_on;
	int32_t taking_from;
	uint32_t radius;
	uint8_t kind;
	uint8_t classes; /* bit per enum file_class */
	uint16_t area_count;
	uint16_t name_count;
	uint16_t word_count;
	uint16_t slot_count;
	uint16_t term_count;
	uint16_t card_bytes;
	const void *card;
	const uint32_t *tail; /* areas, words of the name, other words, slots, terms */
};

/* One slot with free time is slot * SLOT_STEP + minutes in a row's tail. */
enum { SLOT_STEP = 2048 };

const uint32_t *build_row_areas(const struct build_row *row);
const uint32_t *build_row_name(const struct build_row *row);
const uint32_t *build_row_words(const struct build_row *row);
const uint32_t *build_row_slots(const struct build_row *row);
const uint32_t *build_row_terms(const struct build_row *row);

/* A word, stem or phrase met while building (or, in a table of its own, an area's id:
 * four bytes).  One cache line, because every word of every listing looks one up. */
struct build_word {
	char text[WORD_MAX + 2]; /* not ended with a NUL */
	uint8_t length;
	uint8_t flags;
	uint32_t stem;	 /* number of the stem, or NO_NUMBER */
	uint32_t phrase; /* number of the phrase, or NO_NUMBER */
};
_Static_assert(WORD_MAX + 2 <= 54, "a word fits a cache line");

/* All of them by number, and a table to find them by text. */
struct build_words {
	struct build_word *words;
	uint32_t count;
	uint32_t room;
	uint64_t *slots; /* hash << 32 | number + 1; 0 is free */
	uint32_t slot_count;
};

/* A piece of SECTION_LISTS or SECTION_LINES, written one behind the other. */
struct build_piece {
	struct build_piece *next;
	size_t bytes;
	void *memory;
};

struct build_pieces {
	struct build_piece *first;
	struct build_piece **end;
	uint64_t units; /* list entries or lines so far */
};

/* What a section holds: memory, or pieces of it. */
struct build_section {
	const void *memory;
	size_t bytes;
	const struct build_pieces *pieces;
};

/* In how many rows each of some sets occurs. */
struct build_counts {
	uint32_t *counts;
	uint32_t *last_row; /* + 1: the row that was counted last */
	uint32_t room;
};

enum { ROWS_IN_CHUNK = 4096, CHUNKS_MAX = INDEX_LISTINGS_MAX / ROWS_IN_CHUNK };

struct index_builder {
	struct arena *memory;
	const char *path;
	struct file_meta meta;
	uint32_t term_groups[INDEX_TERMS_MAX]; /* NO_GROUP: not named */
	uint32_t modes[INDEX_GROUPS_MAX];
	const struct index_synonym *synonyms; /* copied, sorted by phrase and term */
	size_t synonym_count;

	struct build_row *chunks[CHUNKS_MAX];
	uint32_t rows;
	struct build_words words;
	struct build_words areas;
	uint32_t stems;
	struct build_counts term_rows; /* by term number, */
	struct build_counts area_rows; /*   by area as it was met, */
	struct build_counts stem_rows; /*   by stem * 2, and 1 more where it is not in a name */
	uint32_t *set_of; /* by area or stem: where its rows go; see build_areas() */
	struct file_phrase *phrases;
	uint32_t phrase_count;
	uint16_t *phrase_terms;
	uint32_t phrase_term_count;
	uint32_t *tail; /* room for one listing's lists while they are made */
	size_t tail_room;
	size_t tail_used;

	struct build_row **sorted; /* in the file's order, once all are there */
	uint32_t blocks;
	struct build_pieces lists;
	struct build_pieces lines;
	struct build_section sections[SECTION_COUNT];
};

/* Room for another number in b->tail. */
void build_tail_add(struct index_builder *b, uint32_t number);

/* Counts the row being added for a set and says whether it was not yet. */
bool build_count(struct index_builder *b, struct build_counts *counts, uint32_t set);

/* Number of a word in a table, which takes it in when it is new. */
uint32_t build_number(
    struct index_builder *b, struct build_words *table, const void *text, size_t length);

/* Adds the stems of a text's words to b->tail, each once, and marks the words: as
 * occurring in a name, or not. */
void build_text(struct index_builder *b, const char *text, bool is_name);

/* Reads the synonyms into words and phrases. */
void build_phrases(struct index_builder *b);

/* A further piece of lists or lines, zeroed; *start is where it begins, in units. */
uint32_t *build_list(struct index_builder *b, size_t entries, uint64_t *start);
uint64_t *build_lines(struct index_builder *b, size_t lines, uint64_t *start);

/* What a section is to hold; the memory must stay. */
void build_section(
    struct index_builder *b, enum file_section_id id, const void *memory, size_t bytes);

/* The row in the file's order, while those that will be wanted next are fetched from
 * memory: they lie about as they were added. */
static inline const struct build_row *
build_row_at(const struct index_builder *b, uint32_t i)
{
	enum { ROW_AHEAD = 16, TAIL_AHEAD = 8 };

	if (i + ROW_AHEAD < b->rows) {
		const char *tail = (const char *)b->sorted[i + TAIL_AHEAD]->tail;

		__builtin_prefetch(b->sorted[i + ROW_AHEAD]);
		__builtin_prefetch(tail);
		__builtin_prefetch(tail + 64);
		__builtin_prefetch(tail + 128);
	}
	return b->sorted[i];
}

/* Calls build_set_take() for each set the row belongs to, once. */
struct build_sets;
typedef void build_members(
    const struct index_builder *b, const struct build_row *row, struct build_sets *sets);
void build_set_take(struct build_sets *sets, uint32_t set);

/* Makes sets of rows, sets[i].count telling how many each will have, by asking members()
 * for every row.  A set with more than rows_for_lines rows becomes a bitmap. */
void build_sets(struct index_builder *b, struct file_set *sets, uint32_t count,
    uint32_t rows_for_lines, build_members *members);

/* From how many rows on a bitmap is as quick to read as a list, and still not much
 * larger. */
uint32_t build_rows_for_lines(const struct index_builder *b);

/* The steps of index_builder_finish(), in this order. */
int build_order(struct index_builder *b); /* INDEX_DUPLICATE */
void build_places(struct index_builder *b);
void build_columns(struct index_builder *b);
void build_terms(struct index_builder *b);
void build_areas(struct index_builder *b);
void build_dictionary(struct index_builder *b);
void build_cards(struct index_builder *b);
int build_write(struct index_builder *b); /* INDEX_WRITE */

#endif
