/* What lists of results show of each listing, one card behind the other. */
#include <string.h>

#include "directory/index_build.h"

void
build_cards(struct index_builder *b)
{
	uint64_t *ends = arena_array(b->memory, b->rows, sizeof(*ends));
	uint64_t end = 0;
	unsigned char *cards;

	for (uint32_t i = 0; i < b->rows; i++) {
		end += b->sorted[i]->card_bytes;
		ends[i] = end;
	}
	cards = arena_alloc(b->memory, end);
	for (uint32_t i = 0; i < b->rows; i++) {
		const struct build_row *row = b->sorted[i];

		if (row->card_bytes > 0)
			memcpy(cards + ends[i] - row->card_bytes, row->card, row->card_bytes);
	}
	build_section(b, SECTION_CARD_ENDS, ends, b->rows * sizeof(*ends));
	build_section(b, SECTION_CARDS, cards, end);
}
