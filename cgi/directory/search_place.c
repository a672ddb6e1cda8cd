/* What the address of a search says of its place and its words, and what must not stand in
 * it: a full postcode. */
#include <ctype.h>
#include <string.h>

#include "directory/search.h"
#include "place/postcode.h"

/* "so ill" reads as S0 1LL: only what has figures in it is taken for a postcode. */
enum { FEWEST_FIGURES = 2 };

static bool
is_postcode(const char *text, size_t length)
{
	struct postcode postcode;
	size_t figures = 0;

	for (size_t i = 0; i < length; i++)
		figures += isdigit((unsigned char)text[i]) != 0;
	return figures >= FEWEST_FIGURES &&
	    postcode_read(text, length, &postcode) == POSTCODE_FULL && !postcode.within;
}

/* Length of the postcode that the text begins with: of one word, or of two. */
static size_t
postcode_here(const char *text)
{
	size_t one = strcspn(text, " ");
	size_t two = text[one] == ' ' ? one + 1 + strcspn(text + one + 1, " ") : one;

	if (is_postcode(text, two))
		return two;
	return is_postcode(text, one) ? one : 0;
}

/* No longer than the index reads, and without half a word at the end. */
static const char *
shortened(struct arena *a, const char *words)
{
	size_t length = strlen(words);

	if (length <= INDEX_TEXT_MAX)
		return words;
	for (length = INDEX_TEXT_MAX; length > 0 && words[length] != ' '; length--)
		;
	if (length == 0)
		for (length = INDEX_TEXT_MAX; ((unsigned char)words[length] & 0xc0) == 0x80;)
			length--;
	return arena_strndup(a, words, length);
}

const char *
search_words(struct arena *a, const char *typed, const char **postcode)
{
	const char *left = "";

	*postcode = NULL;
	for (const char *at = typed != NULL ? typed : ""; *at != '\0';) {
		size_t length = postcode_here(at);

		if (length > 0) {
			*postcode = arena_strndup(a, at, length);
		} else {
			length = strcspn(at, " ");
			left = arena_printf(a, "%s%s%.*s", left, left[0] != '\0' ? " " : "",
			    (int)length, at);
		}
		at += length;
		at += *at == ' ';
	}
	return left[0] != '\0' ? shortened(a, left) : NULL;
}

int
search_place(struct req *rq, struct search_form *f, struct place *place)
{
	struct directory *directory = req_own(rq);
	const char *postcode;
	int code;

	*place = (struct place){ 0 };
	f->q = search_words(rq->a, f->q, &postcode);
	if (f->near == NULL)
		return DB_OK;
	code = place_recall(&directory->places, rq->db, rq->a, rq->conf->county, f->near, rq->now,
	    place);
	if (code == DB_OK && place->key == NULL) {
		f->near = NULL;
		rq->passed_over = true;
	}
	return code;
}

void
search_start_at(struct search_start *start, const struct place_found *found)
{
	start->near = found->place.key;
	if (found->answer == PLACE_TERMINATED)
		start->notes[start->note_count++] = "ended";
	if (found->answer == PLACE_FROM_SECTOR)
		start->notes[start->note_count++] = "sector";
	if (found->reading != NULL)
		start->notes[start->note_count++] = "read";
}

bool
search_can_start(const struct place_found *found)
{
	return found->answer == PLACE_FOUND || found->answer == PLACE_FROM_SECTOR ||
	    found->answer == PLACE_TERMINATED;
}
