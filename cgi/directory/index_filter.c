/* For each thing asked, where the rows that pass it are found. */
#include <string.h>

#include "directory/index_search.h"

uint64_t *
search_bitmap(struct search *s)
{
	uintptr_t at = (uintptr_t)arena_alloc(s->arena, (s->lines + 1) * LINE_BYTES);

	return (uint64_t *)((at + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES);
}

static void
and_into(const struct search *s, const uint64_t *from, uint64_t *into)
{
	for (size_t w = 0; w < s->lines * LINE_WORDS; w++)
		into[w] &= from[w];
}

static void
or_into(const struct search *s, const uint64_t *from, uint64_t *into)
{
	for (size_t w = 0; w < s->lines * LINE_WORDS; w++)
		into[w] |= from[w];
}

void
filter_add_set(const struct search *s, const struct file_set *set, uint64_t *packed)
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

static struct criterion *
add_criterion(struct search *s, enum index_criterion what, enum criterion_kind kind)
{
	struct criterion *c = &s->criteria[s->criterion_count++];

	*c = (struct criterion){.what = what, .kind = kind};
	return c;
}

/* ---- Terms ---- */

/* A bitmap is read where it is, a list is made one. */
static struct source
source_of(struct search *s, const struct file_set *set)
{
	uint64_t *packed;

	if (set->kind == SET_LINES)
		return (struct source){map_set_lines(s->map, set), false};
	packed = search_bitmap(s);
	filter_add_set(s, set, packed);
	return (struct source){packed, true};
}

static void
filter_group(struct search *s, uint32_t group)
{
	size_t count = s->chosen_count[group];
	bool all = s->map->modes[group] == INDEX_ALL;
	struct source *sources;
	struct criterion *c;

	if (count == 0)
		return;
	sources = arena_array(s->arena, count, sizeof(*sources));
	for (size_t i = 0; i < count; i++)
		sources[i] = source_of(s, &s->map->terms[s->chosen[group][i]].rows);
	c = add_criterion(s, INDEX_FAILS_GROUP, all ? ALL_OF : ANY_OF);
	c->group = group;
	c->sources = sources;
	c->count = count;
	if (!all)
		c->alone = search_bitmap(s);
}

/* ---- Columns ---- */

struct ranks
filter_ranks(const struct search *s, enum file_column_id id, uint32_t below)
{
	const struct file_column *column = &s->map->columns[id];

	return (struct ranks){s->map->lines + column->first_line * LINE_WORDS, column->planes,
	    column->values, below};
}

static void
filter_bound(struct search *s, enum index_criterion what, enum file_column_id id,
    const struct bound *bound)
{
	struct ranks *ranks;
	struct criterion *c;

	if (!bound->asked)
		return;
	ranks = arena_alloc(s->arena, sizeof(*ranks));
	*ranks = filter_ranks(s, id, bound->ranks);
	c = add_criterion(s, what, RANKS_OF);
	c->ranks = ranks;
	c->count = 1;
}

static void
filter_slots(struct search *s)
{
	struct ranks *ranks;
	struct criterion *c;

	if (s->query->slots == 0)
		return;
	ranks = arena_array(s->arena, INDEX_SLOTS, sizeof(*ranks));
	c = add_criterion(s, INDEX_FAILS_SLOTS, SLOTS_OF);
	c->ranks = ranks;
	c->needed = s->slots_needed;
	for (uint32_t slot = 0; slot < INDEX_SLOTS; slot++) {
		int64_t minutes = s->query->minutes[slot] == 0 ? 1 : s->query->minutes[slot];

		if (s->query->slots >> slot & 1)
			ranks[c->count++] = filter_ranks(s, COLUMN_SLOTS + slot,
			    map_ranks_upto(s->map, COLUMN_SLOTS + slot, minutes - 1));
	}
}

/* ---- Text ---- */

static void
add_stem(struct search *s, uint32_t stem, bool names_only, uint64_t *packed)
{
	filter_add_set(s, &s->map->stems[stem].in_name, packed);
	if (!names_only)
		filter_add_set(s, &s->map->stems[stem].in_words, packed);
}

void
filter_add_readings(
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

void
filter_add_meanings(struct search *s, const struct piece *piece, uint64_t *packed)
{
	for (size_t t = 0; t < piece->shown.term_count; t++)
		filter_add_set(s, &s->map->terms[piece->shown.terms[t]].rows, packed);
}

static void
filter_text(struct search *s)
{
	struct source *sources;
	struct criterion *c;
	uint64_t *part;

	if (s->text.asking == 0)
		return;
	part = search_bitmap(s);
	sources = arena_array(s->arena, s->text.asking, sizeof(*sources));
	c = add_criterion(s, INDEX_FAILS_TEXT, ALL_OF);
	c->sources = sources;
	for (size_t p = 0; p < s->text.count; p++) {
		uint64_t *rows;

		if (s->text.pieces[p].shown.reading == INDEX_READ_IGNORED)
			continue;
		rows = search_bitmap(s);
		filter_add_meanings(s, &s->text.pieces[p], rows);
		filter_add_readings(s, &s->text.pieces[p], false, rows);
		sources[c->count++] = (struct source){rows, true};
		or_into(s, rows, part);
	}
	s->text_part = part;
}

/* What fails most rows is asked first, so that the sieve can stop early. */
void
filter_prepare(struct search *s)
{
	filter_text(s);
	filter_slots(s);
	for (uint32_t g = 0; g < INDEX_GROUPS_MAX; g++)
		filter_group(s, g);
	filter_bound(s, INDEX_FAILS_PRICE, COLUMN_PRICE, &s->price);
	filter_bound(s, INDEX_FAILS_START, COLUMN_TAKING, &s->start);
	s->visible_ranks = filter_ranks(s, COLUMN_CONFIRMED, s->visible.ranks);
}
