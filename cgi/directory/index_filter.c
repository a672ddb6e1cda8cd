/* For each thing asked, where the rows that pass it are found. */
#include <string.h>

#include "directory/index_search.h"

uint64_t *
search_bitmap(struct search *s)
{
	size_t bytes = ((size_t)s->map->blocks + 1) * LINE_BYTES;
	uintptr_t at = (uintptr_t)arena_alloc(s->arena, bytes);

	return (uint64_t *)((at + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES);
}

/* ---- Sets ---- */

static void
add_list(const struct search *s, const struct file_set *set, uint64_t *bitmap)
{
	const uint32_t *list = map_set_list(s->map, set);

	for (uint32_t i = 0; i < set->count; i++) {
		if (list[i] < s->map->rows)
			bitmap_set(bitmap, list[i]);
	}
}

/* Bitmaps are read where they are; all lists become one bitmap. */
struct any_of
filter_sets(struct search *s, const struct file_set *const sets[], size_t count)
{
	const uint64_t **bitmaps = arena_array(s->arena, count + 1, sizeof(*bitmaps));
	uint64_t *listed = NULL;
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		if (sets[i]->kind == SET_LINES)
			bitmaps[found++] = map_set_lines(s->map, sets[i]);
		if (sets[i]->kind != SET_LIST)
			continue;
		if (listed == NULL)
			bitmaps[found++] = listed = search_bitmap(s);
		add_list(s, sets[i], listed);
	}
	return (struct any_of){bitmaps, found};
}

static struct criterion *
add_criterion(struct search *s, enum index_criterion what, enum criterion_kind kind)
{
	struct criterion *c = &s->criteria[s->criterion_count++];

	*c = (struct criterion){.what = what, .kind = kind};
	return c;
}

/* ---- Terms ---- */

static void
filter_group(struct search *s, uint32_t group)
{
	size_t count = s->chosen_count[group];
	bool all = s->map->modes[group] == INDEX_ALL;
	const struct file_set **chosen;
	struct any_of *sets;
	struct criterion *c;

	if (count == 0)
		return;
	chosen = arena_array(s->arena, count, sizeof(*chosen));
	for (size_t i = 0; i < count; i++)
		chosen[i] = &s->map->terms[s->chosen[group][i]].rows;
	c = add_criterion(s, INDEX_FAILS_GROUP, SETS_OF);
	c->group = group;
	c->count = all ? count : 1;
	c->sets = sets = arena_array(s->arena, c->count, sizeof(*sets));
	for (size_t i = 0; i < c->count; i++)
		sets[i] = filter_sets(s, chosen + i, all ? 1 : count);
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

struct any_of
filter_meanings(struct search *s, const struct piece *piece)
{
	const struct file_set *sets[INDEX_PIECE_TERMS];

	for (size_t t = 0; t < piece->shown.term_count; t++)
		sets[t] = &s->map->terms[piece->shown.terms[t]].rows;
	return filter_sets(s, sets, piece->shown.term_count);
}

static struct any_of
stem_rows(struct search *s, uint32_t stem, bool names_only)
{
	const struct file_set *sets[] = {
	    &s->map->stems[stem].in_name, &s->map->stems[stem].in_words};

	return filter_sets(s, sets, names_only ? 1 : 2);
}

/* Rows that have all of a reading's words, as one bitmap. */
static const uint64_t *
reading_rows(struct search *s, const struct reading *reading, bool names_only)
{
	uint64_t *rows = search_bitmap(s);

	memset(rows, 0xff, (size_t)s->map->blocks * LINE_BYTES);
	for (size_t i = 0; i < reading->count; i++) {
		struct any_of stem = stem_rows(s, reading->stems[i], names_only);

		for (uint32_t block = 0; block < s->map->blocks; block++) {
			uint64_t line[LINE_WORDS];

			sieve_any_of(&stem, block, line);
			for (size_t w = 0; w < LINE_WORDS; w++)
				rows[(size_t)block * LINE_WORDS + w] &= line[w];
		}
	}
	return rows;
}

struct any_of
filter_words(struct search *s, const struct piece *piece, bool names_only)
{
	const struct file_set *sets[READINGS_MAX * 2];
	const uint64_t **bitmaps;
	size_t count = 0;

	if (piece->reading_count == 1 && piece->readings[0].count > 1) {
		bitmaps = arena_alloc(s->arena, sizeof(*bitmaps));
		*bitmaps = reading_rows(s, &piece->readings[0], names_only);
		return (struct any_of){bitmaps, 1};
	}
	/* Several readings are of one word each. */
	for (size_t r = 0; r < piece->reading_count; r++) {
		const struct file_stem *stem = &s->map->stems[piece->readings[r].stems[0]];

		sets[count++] = &stem->in_name;
		if (!names_only && !piece->names_only)
			sets[count++] = &stem->in_words;
	}
	return filter_sets(s, sets, count);
}

static struct any_of
either(struct search *s, struct any_of left, struct any_of right)
{
	const uint64_t **bitmaps =
	    arena_array(s->arena, left.count + right.count, sizeof(*bitmaps));

	for (size_t i = 0; i < left.count; i++)
		bitmaps[i] = left.bitmaps[i];
	for (size_t i = 0; i < right.count; i++)
		bitmaps[left.count + i] = right.bitmaps[i];
	return (struct any_of){bitmaps, left.count + right.count};
}

static void
filter_text(struct search *s)
{
	struct any_of *sets;
	struct criterion *c;

	if (s->text.asking == 0)
		return;
	c = add_criterion(s, INDEX_FAILS_TEXT, SETS_OF);
	c->sets = sets = arena_array(s->arena, s->text.asking, sizeof(*sets));
	for (size_t p = 0; p < s->text.count; p++) {
		const struct piece *piece = &s->text.pieces[p];

		if (piece->shown.reading != INDEX_READ_IGNORED)
			sets[c->count++] =
			    either(s, filter_meanings(s, piece), filter_words(s, piece, false));
	}
}

/* What fails most rows is asked first, so that the sieve can stop early. */
void
filter_prepare(struct search *s)
{
	s->served = filter_sets(s, s->areas, s->area_count);
	filter_text(s);
	filter_slots(s);
	for (uint32_t g = 0; g < INDEX_GROUPS_MAX; g++)
		filter_group(s, g);
	filter_bound(s, INDEX_FAILS_PRICE, COLUMN_PRICE, &s->price);
	filter_bound(s, INDEX_FAILS_START, COLUMN_TAKING, &s->start);
	s->visible_ranks = filter_ranks(s, COLUMN_CONFIRMED, s->visible.ranks);
}
