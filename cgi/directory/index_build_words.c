/* The dictionary: words of the listings, their stems, and the phrases that mean terms. */
#include <stdlib.h>
#include <string.h>

#include "directory/index_build.h"
#include "directory/index_spell.h"
#include "directory/index_words.h"

/* One listing's text is read up to here: enough for any summary, and bounded. */
enum { LISTING_WORDS_MAX = 10000 };

/* ---- The table ---- */

static uint32_t
hash_of(const void *text, size_t length)
{
	const unsigned char *bytes = text;
	uint32_t hash = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ bytes[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/* The slot of a word, or the free one where it would be. */
static uint64_t *
slot_of(const struct build_words *table, uint32_t hash, const void *text, size_t length)
{
	uint32_t at = hash & (table->slot_count - 1);

	for (;; at = (at + 1) & (table->slot_count - 1)) {
		uint64_t slot = table->slots[at];
		const struct build_word *word;

		if (slot == 0)
			return &table->slots[at];
		if (slot >> 32 != hash)
			continue;
		word = &table->words[(uint32_t)slot - 1];
		if (word->length == length && memcmp(word->text, text, length) == 0)
			return &table->slots[at];
	}
}

static void
grow(struct index_builder *b, struct build_words *table)
{
	uint32_t room = table->room == 0 ? 4096 : table->room * 2;
	struct build_word *bigger = arena_array(b->memory, room, sizeof(*bigger));

	if (table->count > 0)
		memcpy(bigger, table->words, table->count * sizeof(*bigger));
	table->words = bigger;
	table->room = room;
	table->slot_count = room * 2;
	table->slots = arena_array(b->memory, table->slot_count, sizeof(*table->slots));
	for (uint32_t i = 0; i < table->count; i++) {
		uint32_t hash = hash_of(bigger[i].text, bigger[i].length);

		*slot_of(table, hash, bigger[i].text, bigger[i].length) =
		    (uint64_t)hash << 32 | (i + 1);
	}
}

uint32_t
build_number(
    struct index_builder *b, struct build_words *table, const void *text, size_t length)
{
	uint32_t hash = hash_of(text, length);
	uint64_t *slot;

	if (table->count == table->room)
		grow(b, table);
	slot = slot_of(table, hash, text, length);
	if (*slot == 0) {
		struct build_word *word = &table->words[table->count++];

		*word = (struct build_word){
		    .length = (uint8_t)length, .stem = NO_NUMBER, .phrase = NO_NUMBER};
		memcpy(word->text, text, length);
		*slot = (uint64_t)hash << 32 | table->count;
	}
	return (uint32_t)*slot - 1;
}

/* ---- Words of listings ---- */

static uint32_t
stem_of(struct index_builder *b, const struct word *word)
{
	char key[1 + WORD_MAX + 1] = {STEM_MARK};
	struct build_word *entry;
	uint32_t number;

	memcpy(key + 1, word->text, word->length);
	number = build_number(b, &b->words, key, 1 + word_stem(key + 1, word->length));
	entry = &b->words.words[number];
	if (entry->stem == NO_NUMBER)
		entry->stem = b->stems++;
	return entry->stem;
}

static uint32_t
take_word(struct index_builder *b, const struct word *word, uint8_t flags)
{
	uint32_t number = build_number(b, &b->words, word->text, word->length);

	if (b->words.words[number].stem == NO_NUMBER) {
		uint32_t stem = stem_of(b, word); /* may move the table */

		b->words.words[number].stem = stem;
	}
	b->words.words[number].flags |= flags;
	return b->words.words[number].stem;
}

void
build_text(struct index_builder *b, const char *text, bool is_name)
{
	size_t size = text == NULL ? 0 : strlen(text);
	size_t at = 0, count = 0;
	struct word word;

	while (count++ < LISTING_WORDS_MAX && word_next(text, size, &at, &word)) {
		uint32_t stem = take_word(b, &word, WORD_SPELT | (is_name ? WORD_IN_NAME : 0));

		if (build_count(b, &b->stem_rows, stem * 2 + !is_name))
			build_tail_add(b, stem);
	}
}

/* ---- Phrases ---- */

struct meaning {
	uint32_t entry;
	uint32_t term;
};

static int
compare_meanings(const void *left, const void *right)
{
	const struct meaning *a = left, *b = right;

	if (a->entry != b->entry)
		return a->entry < b->entry ? -1 : 1;
	return (a->term > b->term) - (a->term < b->term);
}

/* The two keys a synonym is found by; 0 when it has no words, or too many. */
static size_t
phrase_keys(struct index_builder *b, const struct index_synonym *synonym, uint32_t keys[2])
{
	struct word words[PHRASE_WORDS + 1];
	struct phrase_key plain, stems;
	size_t size = strlen(synonym->phrase), at = 0, count = 0;

	while (count <= PHRASE_WORDS && word_next(synonym->phrase, size, &at, &words[count]))
		count++;
	if (count == 0 || count > PHRASE_WORDS || !phrase_key(words, count, &plain) ||
	    !phrase_stem_key(words, count, &stems))
		return 0;
	keys[0] = build_number(b, &b->words, plain.text, plain.length);
	b->words.words[keys[0]].flags |= WORD_SPELT;
	keys[1] = build_number(b, &b->words, stems.text, stems.length);
	return 2;
}

void
build_phrases(struct index_builder *b)
{
	size_t room = b->synonym_count * 2, count = 0;
	struct meaning *meanings = arena_array(b->memory, room, sizeof(*meanings));

	b->phrases = arena_array(b->memory, room, sizeof(*b->phrases));
	b->phrase_terms = arena_array(b->memory, room, sizeof(*b->phrase_terms));
	for (size_t i = 0; i < b->synonym_count; i++) {
		uint32_t keys[2];
		size_t found = phrase_keys(b, &b->synonyms[i], keys);

		for (size_t k = 0; k < found; k++)
			meanings[count++] = (struct meaning){keys[k], b->synonyms[i].term};
	}
	if (count > 1)
		qsort(meanings, count, sizeof(*meanings), compare_meanings);
	for (size_t i = 0; i < count; i++) {
		struct file_phrase *phrase;

		if (i > 0 && compare_meanings(&meanings[i], &meanings[i - 1]) == 0)
			continue;
		if (i == 0 || meanings[i].entry != meanings[i - 1].entry) {
			b->words.words[meanings[i].entry].phrase = b->phrase_count;
			b->phrases[b->phrase_count++].first = b->phrase_term_count;
		}
		phrase = &b->phrases[b->phrase_count - 1];
		phrase->count++;
		b->phrase_terms[b->phrase_term_count++] = (uint16_t)meanings[i].term;
	}
}

/* ---- Writing it all down ---- */

static void
stem_members(
    const struct index_builder *b, const struct build_row *row, struct build_sets *sets)
{
	const uint32_t *name = build_row_name(row), *words = build_row_words(row);

	for (uint16_t i = 0; i < row->name_count; i++)
		build_set_take(sets, b->set_of[name[i]] * 2);
	for (uint16_t i = 0; i < row->word_count; i++)
		build_set_take(sets, b->set_of[words[i]] * 2 + 1);
}

static int
compare_words(const void *left, const void *right)
{
	const struct build_word *a = left, *b = right;
	size_t common = a->length < b->length ? a->length : b->length;
	int order = memcmp(a->text, b->text, common);

	return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static int
compare_spellings(const void *left, const void *right)
{
	const struct file_spelling *a = left, *b = right;

	if (a->length != b->length)
		return a->length < b->length ? -1 : 1;
	return (a->word > b->word) - (a->word < b->word);
}

/* What a misspelt word may have been meant as. */
static bool
is_correction(const struct build_word *word)
{
	return word->flags & WORD_SPELT &&
	       (word->phrase != NO_NUMBER || !word_is_filler(word->text, word->length));
}

/* Those with a meaning, or those without. */
static size_t
add_spellings(struct index_builder *b, bool meaning, struct file_spelling *all)
{
	size_t count = 0;

	for (uint32_t i = 0; i < b->words.count; i++) {
		const struct build_word *word = &b->words.words[i];

		if (is_correction(word) && (word->phrase != NO_NUMBER) == meaning)
			all[count++] = (struct file_spelling){
			    spelling_signature(word->text, word->length), i, word->length};
	}
	if (count > 1)
		qsort(all, count, sizeof(*all), compare_spellings);
	return count;
}

static void
build_spellings(struct index_builder *b)
{
	struct file_spelling *all = arena_array(b->memory, b->words.count, sizeof(*all));
	size_t phrases = add_spellings(b, true, all);
	size_t count = phrases + add_spellings(b, false, all + phrases);

	b->meta.phrase_spellings = (uint32_t)phrases;
	build_section(b, SECTION_SPELLING, all, count * sizeof(*all));
}

static void
build_word_list(struct index_builder *b, const struct file_stem *stems)
{
	struct file_word *words = arena_array(b->memory, b->words.count, sizeof(*words));
	size_t bytes = 0;
	char *text;

	for (uint32_t i = 0; i < b->words.count; i++)
		bytes += b->words.words[i].length;
	text = arena_alloc(b->memory, bytes);
	bytes = 0;
	for (uint32_t i = 0; i < b->words.count; i++) {
		const struct build_word *word = &b->words.words[i];

		words[i] = (struct file_word){.text = (uint32_t)bytes,
		    .length = word->length,
		    .flags = word->flags,
		    .stem = word->stem,
		    .phrase = word->phrase};
		if (word->stem != NO_NUMBER)
			words[i].count =
			    stems[word->stem].in_name.count + stems[word->stem].in_words.count;
		memcpy(text + bytes, word->text, word->length);
		bytes += word->length;
	}
	build_section(b, SECTION_WORDS, words, b->words.count * sizeof(*words));
	build_section(b, SECTION_WORD_TEXT, text, bytes);
}

/* Stems were numbered as they were met; from here on they are in the order of the
 * alphabet, whatever the order of the listings was. */
static void
number_stems(struct index_builder *b)
{
	uint32_t next = 0;

	b->set_of = arena_array(b->memory, b->stems, sizeof(*b->set_of));
	for (uint32_t i = 0; i < b->words.count; i++) {
		if (b->words.words[i].text[0] == STEM_MARK)
			b->set_of[b->words.words[i].stem] = next++;
	}
	for (uint32_t i = 0; i < b->words.count; i++) {
		struct build_word *word = &b->words.words[i];

		if (word->stem != NO_NUMBER)
			word->stem = b->set_of[word->stem];
	}
}

void
build_dictionary(struct index_builder *b)
{
	struct file_set *sets = arena_array(b->memory, b->stems * 2, sizeof(*sets));
	struct file_stem *stems = arena_array(b->memory, b->stems, sizeof(*stems));

	if (b->words.count > 1)
		qsort(b->words.words, b->words.count, sizeof(*b->words.words), compare_words);
	number_stems(b);
	for (uint32_t i = 0; i < b->stems * 2; i++)
		sets[b->set_of[i / 2] * 2 + i % 2].count =
		    i < b->stem_rows.room ? b->stem_rows.counts[i] : 0;
	build_sets(b, sets, b->stems * 2, build_rows_for_lines(b), stem_members);
	for (uint32_t i = 0; i < b->stems; i++)
		stems[i] = (struct file_stem){sets[i * 2], sets[i * 2 + 1]};
	build_word_list(b, stems);
	build_spellings(b);
	build_section(b, SECTION_STEMS, stems, b->stems * sizeof(*stems));
	build_section(b, SECTION_PHRASES, b->phrases, b->phrase_count * sizeof(*b->phrases));
	build_section(b, SECTION_PHRASE_TERMS, b->phrase_terms,
	    b->phrase_term_count * sizeof(*b->phrase_terms));
}
