/* A listing's card as bytes. */
#include "directory/card.h"

#include <string.h>

static unsigned char *
put(unsigned char *to, const void *from, size_t size)
{
	if (size > 0)
		memcpy(to, from, size);
	return to + size;
}

const void *
card_write(struct arena *a, const struct card *card, size_t *bytes)
{
	const char *texts[] = { card->name, card->place_label, card->price_note, card->rating };
	size_t terms = card->head.term_count * sizeof(uint16_t);
	unsigned char *start, *at;

	*bytes = sizeof(card->head) + terms;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		*bytes += strlen(texts[i]) + 1;
	start = arena_alloc(a, *bytes);
	at = put(start, &card->head, sizeof(card->head));
	at = put(at, card->terms, terms);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		at = put(at, texts[i], strlen(texts[i]) + 1);
	return start;
}

/* The text at *at, which goes on behind it; NULL when it has no end. */
static const char *
take_text(const char **at, const char *end)
{
	const char *text = *at;
	const char *nul = memchr(text, '\0', (size_t)(end - text));

	*at = nul != NULL ? nul + 1 : end;
	return nul != NULL ? text : NULL;
}

bool
card_read(struct arena *a, const void *bytes, size_t size, struct card *card)
{
	const char *at = bytes, *end = at + size;
	size_t terms;

	if (size < sizeof(card->head))
		return false;
	memcpy(&card->head, at, sizeof(card->head));
	at += sizeof(card->head);
	terms = card->head.term_count * sizeof(uint16_t);
	if (terms > (size_t)(end - at))
		return false;
	card->terms = memcpy(arena_alloc(a, terms), at, terms);
	at += terms;
	card->name = take_text(&at, end);
	card->place_label = take_text(&at, end);
	card->price_note = take_text(&at, end);
	card->rating = take_text(&at, end);
	return card->name != NULL && card->place_label != NULL && card->price_note != NULL &&
	    card->rating != NULL;
}
