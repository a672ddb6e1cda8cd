/*
 * Is this an index, whole and unhurt?  Nothing in the file is believed before it has
 * been checked here: a hostile file gives an error, or wrong answers, never a crash.
 */
#include <string.h>

#include "directory/index_map.h"

struct view {
	const unsigned char *base;
	size_t bytes;
	const struct file_section *sections;
};

static int
check_head(struct view *v)
{
	struct file_header header;
	unsigned char head[sizeof(header) + SECTION_COUNT * sizeof(struct file_section)];
	uint64_t checksum;

	if (v->bytes < sizeof(head))
		return INDEX_DAMAGED;
	memcpy(&header, v->base, sizeof(header));
	if (header.magic != FILE_MAGIC)
		return INDEX_DAMAGED;
	if (header.version != FILE_VERSION || header.sections != SECTION_COUNT)
		return INDEX_OTHER_VERSION;
	if (header.bytes != v->bytes)
		return INDEX_DAMAGED;
	memcpy(head, v->base, sizeof(head));
	memset(head + offsetof(struct file_header, checksum), 0, sizeof(header.checksum));
	checksum = file_checksum(head, sizeof(head));
	if (checksum != header.checksum)
		return INDEX_DAMAGED;
	v->sections = (const void *)(v->base + sizeof(header));
	return 0;
}

static bool
check_section(const struct view *v, const struct file_section *s)
{
	return s->offset % FILE_ALIGNMENT == 0 && s->offset <= v->bytes &&
	       s->bytes <= v->bytes - s->offset &&
	       file_checksum(v->base + s->offset, s->bytes) == s->checksum;
}

/* The section as an array; *count is how many fit.  NULL when its size is no multiple. */
static const void *
array(const struct view *v, enum file_section_id id, size_t size, size_t *count)
{
	const struct file_section *s = &v->sections[id];

	*count = s->bytes / size;
	return s->bytes % size == 0 ? v->base + s->offset : NULL;
}

/* The same where the count is known beforehand. */
static const void *
exactly(const struct view *v, enum file_section_id id, size_t size, size_t count)
{
	const struct file_section *s = &v->sections[id];

	return s->bytes / size == count && s->bytes % size == 0 ? v->base + s->offset : NULL;
}

static bool
take_rows(struct index_map *m, const struct view *v)
{
	const struct file_meta *meta = exactly(v, SECTION_META, sizeof(*meta), 1);
	const int32_t *sides;
	size_t filled;

	if (meta == NULL || meta->term_words > INDEX_TERMS_MAX / 64 ||
	    meta->rows > INDEX_LISTINGS_MAX || meta->terms > INDEX_TERMS_MAX ||
	    meta->blocks != (meta->rows + BLOCK_ROWS - 1) / BLOCK_ROWS)
		return false;
	m->stamp = meta->stamp;
	m->rows = meta->rows;
	m->blocks = meta->blocks;
	m->term_count = meta->terms;
	m->term_words = meta->term_words;
	m->phrase_spelling_count = meta->phrase_spellings;
	filled = (size_t)m->blocks * BLOCK_ROWS;
	m->ids = exactly(v, SECTION_IDS, sizeof(*m->ids), m->rows);
	m->rows_by_id = exactly(v, SECTION_ROWS_BY_ID, sizeof(*m->rows_by_id), m->rows);
	m->kinds = exactly(v, SECTION_KINDS, sizeof(*m->kinds), m->rows);
	m->latitudes = exactly(v, SECTION_LATITUDES, sizeof(*m->latitudes), filled);
	m->longitudes = exactly(v, SECTION_LONGITUDES, sizeof(*m->longitudes), filled);
	m->radii = exactly(v, SECTION_RADII, sizeof(*m->radii), filled);
	m->block = exactly(v, SECTION_BLOCKS, sizeof(*m->block), m->blocks);
	sides = exactly(v, SECTION_BOXES, sizeof(*sides) * 4, file_boxes(m->blocks));
	m->classes = exactly(v, SECTION_CLASSES, LINE_BYTES, (size_t)CLASS_COUNT * m->blocks);
	if (sides == NULL)
		return false;
	m->boxes.south = sides;
	m->boxes.north = sides + file_boxes(m->blocks);
	m->boxes.west = sides + file_boxes(m->blocks) * 2;
	m->boxes.east = sides + file_boxes(m->blocks) * 3;
	return m->ids && m->rows_by_id && m->kinds && m->latitudes && m->longitudes &&
	       m->radii && m->block && m->classes;
}

static bool
take_arrays(struct index_map *m, const struct view *v)
{
	m->terms = exactly(v, SECTION_TERMS, sizeof(*m->terms), m->term_count);
	m->slots = exactly(v, SECTION_SLOTS, sizeof(*m->slots), m->rows);
	m->row_terms = exactly(
	    v, SECTION_ROW_TERMS, sizeof(*m->row_terms), (size_t)m->rows * m->term_words);
	m->block_counts = exactly(v, SECTION_BLOCK_COUNTS, sizeof(*m->block_counts) * 64,
	    (size_t)m->blocks * m->term_words);
	m->modes = exactly(v, SECTION_GROUPS, sizeof(*m->modes), INDEX_GROUPS_MAX);
	m->columns = exactly(v, SECTION_COLUMNS, sizeof(*m->columns), COLUMN_COUNT);
	m->values = array(v, SECTION_VALUES, sizeof(*m->values), &m->value_count);
	m->areas = array(v, SECTION_AREAS, sizeof(*m->areas), &m->area_count);
	m->words = array(v, SECTION_WORDS, sizeof(*m->words), &m->word_count);
	m->word_text = array(v, SECTION_WORD_TEXT, 1, &m->word_text_bytes);
	m->spellings = array(v, SECTION_SPELLING, sizeof(*m->spellings), &m->spelling_count);
	m->stems = array(v, SECTION_STEMS, sizeof(*m->stems), &m->stem_count);
	m->phrases = array(v, SECTION_PHRASES, sizeof(*m->phrases), &m->phrase_count);
	m->phrase_terms =
	    array(v, SECTION_PHRASE_TERMS, sizeof(*m->phrase_terms), &m->phrase_term_count);
	m->lists = array(v, SECTION_LISTS, sizeof(*m->lists), &m->list_count);
	m->lines = array(v, SECTION_LINES, LINE_BYTES, &m->line_count);
	m->card_ends = exactly(v, SECTION_CARD_ENDS, sizeof(*m->card_ends), m->rows);
	m->cards = array(v, SECTION_CARDS, 1, &m->card_bytes);
	/* Rows are read a little beyond their end. */
	if (m->rows > 0 &&
	    v->sections[SECTION_ROW_TERMS].offset + v->sections[SECTION_ROW_TERMS].bytes >
		v->bytes - BITMAP_BEYOND)
		return false;
	return m->slots && m->row_terms && m->block_counts && m->terms && m->modes &&
	       m->columns && m->values && m->areas && m->words && m->word_text &&
	       m->spellings && m->stems && m->phrases && m->phrase_terms && m->lists &&
	       m->lines && m->card_ends && m->cards;
}

/* Do count things beginning at start lie within a section that has total of them? */
static bool
fits(uint64_t start, uint64_t count, uint64_t total)
{
	return start <= total && count <= total - start;
}

static bool
check_set(const struct index_map *m, const struct file_set *set)
{
	if (set->count > m->rows)
		return false;
	if (set->kind == SET_LIST)
		return fits(set->start, set->count, m->list_count);
	if (set->kind == SET_LINES)
		return fits(set->start, m->blocks, m->line_count);
	return set->kind == SET_EMPTY;
}

static bool
check_terms_and_areas(const struct index_map *m)
{
	for (uint32_t t = 0; t < m->term_count; t++) {
		const struct file_term *term = &m->terms[t];

		if ((term->group != NO_GROUP &&
			(term->group >= INDEX_GROUPS_MAX || term->bit >= m->term_words * 64)) ||
		    !check_set(m, &term->rows))
			return false;
	}
	for (uint32_t g = 0; g < INDEX_GROUPS_MAX; g++) {
		if (m->modes[g] != INDEX_ANY && m->modes[g] != INDEX_ALL)
			return false;
	}
	for (size_t i = 0; i < m->area_count; i++) {
		if (!check_set(m, &m->areas[i].rows))
			return false;
	}
	return true;
}

static bool
check_columns(const struct index_map *m)
{
	for (size_t c = 0; c < COLUMN_COUNT; c++) {
		const struct file_column *column = &m->columns[c];

		/* An empty index has empty columns, which nobody reads. */
		if (column->planes > PLANES_MAX || (column->values == 0 && m->rows > 0) ||
		    !fits(column->first_value, column->values, m->value_count) ||
		    !fits(column->first_line, (uint64_t)m->blocks * column->planes,
			m->line_count))
			return false;
	}
	return true;
}

static bool
check_words(const struct index_map *m)
{
	for (size_t i = 0; i < m->word_count; i++) {
		const struct file_word *word = &m->words[i];

		if (word->length > WORD_MAX + 1 ||
		    !fits(word->text, word->length, m->word_text_bytes) ||
		    (word->stem != NO_NUMBER && word->stem >= m->stem_count) ||
		    (word->phrase != NO_NUMBER && word->phrase >= m->phrase_count))
			return false;
	}
	if (m->phrase_spelling_count > m->spelling_count)
		return false;
	for (size_t i = 0; i < m->spelling_count; i++) {
		if (m->spellings[i].word >= m->word_count)
			return false;
	}
	for (size_t i = 0; i < m->stem_count; i++) {
		if (!check_set(m, &m->stems[i].in_name) || !check_set(m, &m->stems[i].in_words))
			return false;
	}
	for (size_t i = 0; i < m->phrase_count; i++) {
		if (!fits(m->phrases[i].first, m->phrases[i].count, m->phrase_term_count))
			return false;
	}
	for (size_t i = 0; i < m->phrase_term_count; i++) {
		if (m->phrase_terms[i] >= m->term_count)
			return false;
	}
	return true;
}

/* Each card begins where the one before ends, and all of them lie within the section. */
static bool
check_cards(const struct index_map *m)
{
	uint64_t before = 0;

	for (uint32_t i = 0; i < m->rows; i++) {
		if (m->card_ends[i] < before || m->card_ends[i] - before > INDEX_CARD_MAX)
			return false;
		before = m->card_ends[i];
	}
	return before == m->card_bytes;
}

int
index_map_check(struct index_map *map, const void *base, size_t bytes)
{
	struct view v = {.base = base, .bytes = bytes};
	int rc = check_head(&v);

	memset(map, 0, sizeof(*map));
	if (rc != 0)
		return rc;
	for (size_t i = 0; i < SECTION_COUNT; i++) {
		if (!check_section(&v, &v.sections[i]))
			return INDEX_DAMAGED;
	}
	map->base = base;
	map->bytes = bytes;
	if (!take_rows(map, &v) || !take_arrays(map, &v) || !check_terms_and_areas(map) ||
	    !check_columns(map) || !check_words(map) || !check_cards(map))
		return INDEX_DAMAGED;
	return 0;
}
