/* For each thing asked a bitmap of the rows that pass it, and all of them together. */
#include <string.h>

#include "directory/index_search.h"

uint64_t *search_bitmap(struct search *s)
{
	uintptr_t at = (uintptr_t)arena_alloc(s->arena, (s->lines + 1) * LINE_BYTES);

	return (uint64_t *)((at + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES);
}

const struct criterion *search_criterion(const struct search *s, enum index_criterion what)
{
	for (size_t i = 0; i < s->criterion_count; i++) {
		if (s->criteria[i].what == what)
			return &s->criteria[i];
	}
	return NULL;
}

static void add_criterion(
    struct search *s, enum index_criterion what, uint32_t group, uint64_t *pass)
{
	s->criteria[s->criterion_count++] =
	    (struct criterion){.what = what, .group = group, .pass = pass};
}

static void and_into(const struct search *s, const uint64_t *from, uint64_t *into)
{
	for (size_t w = 0; w < s->lines * LINE_WORDS; w++)
		into[w] &= from[w];
}

static void or_into(const struct search *s, const uint64_t *from, uint64_t *into)
{
	for (size_t w = 0; w < s->lines * LINE_WORDS; w++)
		into[w] |= from[w];
}

void filter_add_set(const struct search *s, const struct file_set *set, uint64_t *packed)
{
	if (set->kind == SET_LINES) {
		const uint64_t *full = map_set_lines(s->map, set);

		for (size_t i = 0; i < s->lines; i++) {
			const uint64_t *line = full + (size_t)s->blocks[i] * LINE_WORDS;

			for (size_t w = 0; w < LINE_WORDS; w++)
				packed[i * LINE_WORDS + w] |= line[w];
		}
	} else if (set->kind == SET_LIST) {
		const uint32_t *list = map_set_list(s->map, set);

		for (uint32_t i = 0; i < set->count; i++) {
			uint32_t line;

			if (list[i] >= s->map->rows)
				continue;
			line = s->line_of[list[i] / LINE_BITS];
			if (line != NO_NUMBER)
				bitmap_set(
				    packed, (size_t)line * LINE_BITS + list[i] % LINE_BITS);
		}
	}
}

/* ---- Terms ---- */

static uint64_t *rows_with(struct search *s, uint16_t term)
{
	uint64_t *rows = search_bitmap(s);

	filter_add_set(s, &s->map->terms[term].rows, rows);
	return rows;
}

static void filter_groups(struct search *s)
{
	for (uint32_t g = 0; g < INDEX_GROUPS_MAX; g++) {
		uint64_t *pass;

		if (s->chosen_count[g] == 0)
			continue;
		pass = rows_with(s, s->chosen[g][0]);
		for (size_t i = 1; i < s->chosen_count[g]; i++) {
			if (s->map->modes[g] == INDEX_ALL)
				and_into(s, rows_with(s, s->chosen[g][i]), pass);
			else
				filter_add_set(s, &s->map->terms[s->chosen[g][i]].rows, pass);
		}
		add_criterion(s, INDEX_FAILS_GROUP, g, pass);
	}
}

/* ---- Columns ---- */

/* The rows of one block whose rank is below ranks: from the highest plane down, under
 * gathers those that have a 0 where the last passing rank has a 1. */
static void ranks_below(const uint64_t *planes, uint32_t count, uint32_t ranks, uint64_t *line)
{
	uint64_t under[LINE_WORDS] = {0}, same[LINE_WORDS];
	uint32_t last = ranks - 1;

	memset(same, 0xff, sizeof(same));
	for (uint32_t p = count; p-- > 0;) {
		const uint64_t *plane = planes + p * LINE_WORDS;
		uint64_t one = last >> p & 1 ? ~UINT64_C(0) : 0;

		for (size_t w = 0; w < LINE_WORDS; w++) {
			under[w] |= same[w] & ~plane[w] & one;
			same[w] &= ~(plane[w] ^ one);
		}
	}
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] = under[w] | same[w];
}

static void column_below(
    struct search *s, enum file_column_id id, uint32_t ranks, uint64_t *packed)
{
	const struct file_column *column = &s->map->columns[id];

	if (ranks == 0) {
		memset(packed, 0, s->lines * LINE_BYTES);
		return;
	}
	if (ranks >= column->values) {
		memset(packed, 0xff, s->lines * LINE_BYTES);
		return;
	}
	for (size_t i = 0; i < s->lines; i++) {
		uint64_t line = column->first_line + (uint64_t)s->blocks[i] * column->planes;

		ranks_below(s->map->lines + line * LINE_WORDS, column->planes, ranks,
		    packed + i * LINE_WORDS);
	}
}

static void filter_bound(struct search *s, enum index_criterion what, enum file_column_id id,
    const struct bound *bound)
{
	uint64_t *pass;

	if (!bound->asked)
		return;
	pass = search_bitmap(s);
	column_below(s, id, bound->ranks, pass);
	add_criterion(s, what, 0, pass);
}

/* ---- Slots ---- */

/* Counts in planes: adds one where the bit is set. */
static void count_up(
    const struct search *s, const uint64_t *rows, uint64_t *const planes[], size_t count)
{
	for (size_t w = 0; w < s->lines * LINE_WORDS; w++) {
		uint64_t carry = rows[w];

		for (size_t p = 0; p < count; p++) {
			uint64_t sum = planes[p][w] ^ carry;

			carry &= planes[p][w];
			planes[p][w] = sum;
		}
	}
}

static void filter_slots(struct search *s)
{
	enum { COUNTER_PLANES = 6 }; /* up to 35 */
	uint64_t *planes[COUNTER_PLANES], *rows, *pass, line[COUNTER_PLANES * LINE_WORDS];

	if (s->query->slots == 0)
		return;
	rows = search_bitmap(s);
	pass = search_bitmap(s);
	for (size_t p = 0; p < COUNTER_PLANES; p++)
		planes[p] = search_bitmap(s);
	for (uint32_t slot = 0; slot < INDEX_SLOTS; slot++) {
		int64_t needed = s->query->minutes[slot] == 0 ? 1 : s->query->minutes[slot];

		if (!(s->query->slots >> slot & 1))
			continue;
		/* Counted are the slots that are NOT free for long enough. */
		column_below(s, COLUMN_SLOTS + slot,
		    map_ranks_upto(s->map, COLUMN_SLOTS + slot, needed - 1), rows);
		count_up(s, rows, planes, COUNTER_PLANES);
	}
	for (size_t i = 0; i < s->lines; i++) {
		uint32_t wanted = (uint32_t)__builtin_popcountll(s->query->slots);

		for (size_t p = 0; p < COUNTER_PLANES; p++)
			memcpy(line + p * LINE_WORDS, planes[p] + i * LINE_WORDS, LINE_BYTES);
		ranks_below(
		    line, COUNTER_PLANES, wanted - s->slots_needed + 1, pass + i * LINE_WORDS);
	}
	add_criterion(s, INDEX_FAILS_SLOTS, 0, pass);
}

/* ---- Text ---- */

static void add_stem(struct search *s, uint32_t stem, bool names_only, uint64_t *packed)
{
	filter_add_set(s, &s->map->stems[stem].in_name, packed);
	if (!names_only)
		filter_add_set(s, &s->map->stems[stem].in_words, packed);
}

/* Rows that have the piece's words: in names alone, or in the whole text. */
void filter_add_readings(
    struct search *s, const struct piece *piece, bool names_only, uint64_t *packed)
{
	for (size_t r = 0; r < piece->reading_count; r++) {
		const struct reading *reading = &piece->readings[r];
		uint64_t *all, *one;

		if (reading->count == 1) {
			add_stem(s, reading->stems[0], names_only || piece->names_only, packed);
			continue;
		}
		all = search_bitmap(s);
		add_stem(s, reading->stems[0], names_only, all);
		for (size_t i = 1; i < reading->count; i++) {
			one = search_bitmap(s);
			add_stem(s, reading->stems[i], names_only, one);
			and_into(s, one, all);
		}
		or_into(s, all, packed);
	}
}

void filter_add_meanings(struct search *s, const struct piece *piece, uint64_t *packed)
{
	for (size_t t = 0; t < piece->shown.term_count; t++)
		filter_add_set(s, &s->map->terms[piece->shown.terms[t]].rows, packed);
}

static void filter_text(struct search *s)
{
	uint64_t *pass, *part;

	if (s->text.asking == 0)
		return;
	pass = search_bitmap(s);
	part = search_bitmap(s);
	memset(pass, 0xff, s->lines * LINE_BYTES);
	for (size_t p = 0; p < s->text.count; p++) {
		uint64_t *rows;

		if (s->text.pieces[p].shown.reading == INDEX_READ_IGNORED)
			continue;
		rows = search_bitmap(s);
		filter_add_meanings(s, &s->text.pieces[p], rows);
		filter_add_readings(s, &s->text.pieces[p], false, rows);
		and_into(s, rows, pass);
		or_into(s, rows, part);
	}
	s->text_part = part;
	add_criterion(s, INDEX_FAILS_TEXT, 0, pass);
}

/* ---- Together ---- */

/* Rows of the index, not the filling behind the last. */
static void real_rows(const struct search *s, size_t i, uint64_t line[LINE_WORDS])
{
	uint64_t first = (uint64_t)s->blocks[i] * LINE_BITS;
	uint64_t left = s->map->rows - first;

	for (size_t w = 0; w<LINE_WORDS; w++, left = left> 64 ? left - 64 : 0)
		line[w] = left >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << left) - 1;
}

static void combine_line(
    struct search *s, size_t i, const uint64_t *visible, uint64_t hidden[LINE_WORDS])
{
	uint64_t real[LINE_WORDS], any[LINE_WORDS] = {0}, more[LINE_WORDS] = {0};

	real_rows(s, i, real);
	for (size_t c = 0; c < s->criterion_count; c++) {
		const uint64_t *pass = s->criteria[c].pass + i * LINE_WORDS;

		for (size_t w = 0; w < LINE_WORDS; w++) {
			more[w] |= any[w] & ~pass[w];
			any[w] |= ~pass[w];
		}
	}
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t seen =
		    visible == NULL ? real[w] : real[w] & visible[i * LINE_WORDS + w];

		hidden[w] = real[w] & ~seen & ~any[w];
		s->match[i * LINE_WORDS + w] = seen & ~any[w];
		s->once[i * LINE_WORDS + w] = seen & any[w] & ~more[w];
	}
}

void filter_fresh(struct search *s, const struct bound *bound, uint64_t *packed)
{
	column_below(s, COLUMN_CONFIRMED, bound->ranks, packed);
	for (size_t i = 0; i < s->lines; i++) {
		const uint64_t *never =
		    map_class(s->map, CLASS_NEVER_STALE) + (size_t)s->blocks[i] * LINE_WORDS;

		for (size_t w = 0; w < LINE_WORDS; w++)
			packed[i * LINE_WORDS + w] |= never[w];
	}
}

void filter_all(struct search *s)
{
	uint64_t *visible = NULL;

	filter_groups(s);
	filter_slots(s);
	filter_bound(s, INDEX_FAILS_PRICE, COLUMN_PRICE, &s->price);
	filter_bound(s, INDEX_FAILS_START, COLUMN_TAKING, &s->start);
	filter_text(s);
	if (s->visible.asked) {
		visible = search_bitmap(s);
		filter_fresh(s, &s->visible, visible);
	}
	s->match = search_bitmap(s);
	s->once = search_bitmap(s);
	for (size_t i = 0; i < s->lines; i++) {
		uint64_t hidden[LINE_WORDS];

		combine_line(s, i, visible, hidden);
		s->hidden += visible == NULL ? 0 : bitmap_count(s->level, hidden, 1);
	}
}
