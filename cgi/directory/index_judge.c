/* Everything about one row: what it passes, what it fails and by how much. */
#include <math.h>

#include "directory/index_search.h"

static bool
in_class(const struct search *s, enum file_class class, uint32_t row)
{
	return bitmap_test(map_class(s->map, class), row);
}

static bool
serves_area(const struct search *s, uint32_t row)
{
	for (size_t i = 0; i < s->area_count; i++) {
		if (map_set_has(s->map, s->areas[i], row))
			return true;
	}
	return false;
}

static void
judge_place(const struct search *s, uint32_t row, struct index_row *out)
{
	bool own = in_class(s, CLASS_RADIUS, row), far;
	double radius = own ? s->map->radii[row] : s->radius;
	float square;

	out->distance = out->metres_beyond = -1;
	out->own_radius = own ? (int32_t)s->map->radii[row] : -1;
	if (!s->query->has_point)
		return;
	square = bitmap_distance(&s->place, s->map->latitudes[row], s->map->longitudes[row]);
	if (s->map->latitudes[row] != NO_LATITUDE)
		out->distance = (int32_t)lrint(sqrt(square));
	far = square > bitmap_limit(0, (float)radius);
	if (in_class(s, CLASS_EVERYWHERE, row) || (own && !far) || serves_area(s, row)) {
		out->cover = INDEX_COVERS;
	} else if (in_class(s, CLASS_VENUE, row) && !far) {
		out->cover = INDEX_AT_VENUE;
	} else if (in_class(s, CLASS_UNKNOWN, row) && !far) {
		out->cover = INDEX_AREA_UNKNOWN;
	} else {
		out->cover = INDEX_OUTSIDE;
		out->fails |= INDEX_FAILS_AREA;
		if (out->distance >= 0 && !in_class(s, CLASS_AREAS, row))
			out->metres_beyond = (int32_t)ceil(sqrt(square) - radius);
	}
}

static void
judge_terms(const struct search *s, uint32_t row, struct index_row *out)
{
	for (uint32_t g = 0; g < INDEX_GROUPS_MAX; g++) {
		size_t has = 0;

		for (size_t i = 0; i < s->chosen_count[g]; i++)
			has += map_row_has_term(s->map, row, s->chosen[g][i]);
		if (s->map->modes[g] == INDEX_ALL ? has == s->chosen_count[g]
						  : has > 0 || s->chosen_count[g] == 0)
			continue;
		out->fails |= INDEX_FAILS_GROUP;
		out->failed_groups |= UINT32_C(1) << g;
		out->terms_missing +=
		    (uint8_t)(s->map->modes[g] == INDEX_ALL ? s->chosen_count[g] - has : 1);
	}
}

static void
judge_slots(const struct search *s, uint32_t row, struct index_row *out)
{
	uint32_t free_slots;

	out->slots_any = s->map->slots[row];
	for (uint64_t wanted = s->query->slots; wanted != 0; wanted &= wanted - 1) {
		uint32_t slot = (uint32_t)__builtin_ctzll(wanted);
		int32_t needed = s->query->minutes[slot] == 0 ? 1 : s->query->minutes[slot];

		if (map_value(s->map, COLUMN_SLOTS + slot, row) >= needed)
			out->slots_free |= UINT64_C(1) << slot;
	}
	free_slots = (uint32_t)__builtin_popcountll(out->slots_free);
	if (free_slots < s->slots_needed) {
		out->fails |= INDEX_FAILS_SLOTS;
		out->slots_missing = (uint8_t)(s->slots_needed - free_slots);
	}
}

/* By how much a is over b.  Only a forged file can have numbers that far apart. */
static int32_t
over(int32_t a, int32_t b)
{
	int64_t difference = (int64_t)a - b;

	return difference < INT32_MAX ? (int32_t)difference : INT32_MAX;
}

static void
judge_price_and_days(const struct search *s, uint32_t row, struct index_row *out)
{
	int32_t price = map_value(s->map, COLUMN_PRICE, row);
	int64_t age;

	out->price = price == NO_PRICE ? -1 : price;
	out->confirmed_on = over(0, map_value(s->map, COLUMN_CONFIRMED, row));
	out->taking_from = map_value(s->map, COLUMN_TAKING, row);
	out->never_stale = in_class(s, CLASS_NEVER_STALE, row);
	if (s->price.asked && (price == NO_PRICE || price > s->query->price)) {
		out->fails |= INDEX_FAILS_PRICE;
		out->pence_over = price == NO_PRICE ? -1 : over(price, s->query->price);
	}
	if (s->start.asked &&
	    (out->taking_from == INDEX_NOT_TAKING || out->taking_from > s->query->start)) {
		out->fails |= INDEX_FAILS_START;
		out->days_late = -1;
		if (out->taking_from != INDEX_NOT_TAKING)
			out->days_late = over(out->taking_from, s->query->start);
	}
	age = (int64_t)s->query->today - out->confirmed_on;
	out->stale =
	    s->query->stale_after > 0 && !out->never_stale && age >= s->query->stale_after;
	if (s->query->hide_after > 0 && !out->never_stale && age >= s->query->hide_after)
		out->fails |= INDEX_FAILS_HIDDEN;
}

/* Does the row have all of a reading's words? */
static bool
has_reading(
    const struct search *s, const struct reading *reading, bool names_only, uint32_t row)
{
	for (size_t i = 0; i < reading->count; i++) {
		const struct file_stem *stem = &s->map->stems[reading->stems[i]];

		if (!map_set_has(s->map, &stem->in_name, row) &&
		    (names_only || !map_set_has(s->map, &stem->in_words, row)))
			return false;
	}
	return true;
}

static void
judge_piece(const struct search *s, const struct piece *piece, size_t p, uint32_t row,
    struct index_row *out)
{
	uint16_t bit = (uint16_t)(1u << p);

	for (size_t t = 0; t < piece->shown.term_count; t++) {
		if (map_row_has_term(s->map, row, piece->shown.terms[t]))
			out->pieces_by_term |= bit;
	}
	for (size_t r = 0; r < piece->reading_count; r++) {
		if (has_reading(s, &piece->readings[r], true, row))
			out->pieces_by_name |= bit;
		if (has_reading(s, &piece->readings[r], piece->names_only, row))
			out->pieces_by_words |= bit;
	}
	out->score += out->pieces_by_term & bit ? SCORE_TERM : 0;
	out->score += out->pieces_by_name & bit ? SCORE_NAME : 0;
	out->score += out->pieces_by_words & bit ? SCORE_WORDS : 0;
	if (!((out->pieces_by_term | out->pieces_by_words) & bit))
		out->fails |= INDEX_FAILS_TEXT;
}

void
judge_row(const struct search *s, uint32_t row, struct index_row *out)
{
	*out = (struct index_row){.id = s->map->ids[row], .kind = s->map->kinds[row]};
	judge_place(s, row, out);
	judge_terms(s, row, out);
	judge_slots(s, row, out);
	judge_price_and_days(s, row, out);
	for (size_t p = 0; p < s->text.count; p++) {
		if (s->text.pieces[p].shown.reading != INDEX_READ_IGNORED)
			judge_piece(s, &s->text.pieces[p], p, row, out);
	}
}
