/* Looking single things up in an index. */
#include "directory/index_map.h"

bool
map_set_has(const struct index_map *map, const struct file_set *set, uint32_t row)
{
	const uint32_t *list;
	size_t low = 0, high = set->count;

	if (set->kind == SET_LINES)
		return bitmap_test(map_set_lines(map, set), row);
	if (set->kind != SET_LIST)
		return false;
	list = map_set_list(map, set);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (list[middle] == row)
			return true;
		if (list[middle] < row)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

const struct file_set *
map_area(const struct index_map *map, uint32_t id)
{
	size_t low = 0, high = map->area_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (map->areas[middle].id == id)
			return &map->areas[middle].rows;
		if (map->areas[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

int32_t
map_value(const struct index_map *map, enum file_column_id id, uint32_t row)
{
	const struct file_column *column = &map->columns[id];
	const uint64_t *line =
	    map->lines +
	    (column->first_line + (uint64_t)(row / LINE_BITS) * column->planes) * LINE_WORDS;
	uint32_t rank = 0;

	for (uint32_t p = 0; p < column->planes; p++)
		rank |= (uint32_t)bitmap_test(line + p * LINE_WORDS, row % LINE_BITS) << p;
	if (rank >= column->values)
		rank = column->values - 1;
	return map->values[column->first_value + rank];
}

uint32_t
map_ranks_upto(const struct index_map *map, enum file_column_id id, int64_t value)
{
	const int32_t *values = map->values + map->columns[id].first_value;
	uint32_t low = 0, high = map->columns[id].values;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (values[middle] <= value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
map_row(const struct index_map *map, uint64_t id)
{
	uint32_t low = 0, high = map->rows;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t row = map->rows_by_id[middle];

		if (row >= map->rows)
			return NO_NUMBER;
		if (map->ids[row] == id)
			return row;
		if (map->ids[row] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return NO_NUMBER;
}

const void *
index_card(const struct index *index, uint64_t id, size_t *bytes)
{
	const struct index_map *map = &index->map;
	uint32_t row = map_row(map, id);
	uint64_t start;

	*bytes = 0;
	if (row == NO_NUMBER)
		return NULL;
	start = row > 0 ? map->card_ends[row - 1] : 0;
	*bytes = map->card_ends[row] - start;
	return map->cards + start;
}
