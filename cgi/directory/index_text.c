/*
 * What typed words mean.  The text is cut into pieces of 1 to 10 words so that the whole
 * makes the most sense: phrases with a meaning first, then words that listings contain,
 * beginnings of names, corrections, and last words that nobody knows.
 */
#include <string.h>

#include "directory/index_search.h"
#include "directory/index_words.h"

/* How unwilling we are to read a piece so.  A piece counts once however many words it
 * has, so long phrases win over their words. */
enum cost {
	COST_FILLER = 1,
	COST_EXACT = 10,
	COST_BEGINNING = 14,
	COST_CORRECTED = 14, /* and 4 for each letter */
	COST_LETTER = 4,
	COST_NOT_FOUND = 40,
};

/* A hostile text could ask for a correction of each of its words and their neighbours;
 * this many are enough for any that is not. */
enum { CORRECTIONS_MAX = 24, CORRECTED_WORDS = 4, BEGINNING_MIN = 3, LETTERS_FOR_ONE = 3 };

struct token {
	struct word word;
	uint32_t stem; /* that listings contain, or NO_NUMBER */
	bool known;    /* has a stem or a meaning by itself, or is an everyday word */
	bool is_filler;
};

/* A way to read the tokens from one on, or none. */
struct option {
	unsigned cost;
	size_t tokens;
	enum index_reading reading;
	uint32_t phrase; /* its meaning, or NO_NUMBER */
	struct correction correction;
};

struct reader {
	const struct index_map *map;
	struct arena *arena;
	bool exact;
	struct token tokens[INDEX_PIECES_MAX];
	size_t count;
	unsigned corrections;
};

static uint32_t
phrase_of(const struct index_map *map, uint32_t entry)
{
	return entry == NO_NUMBER ? NO_NUMBER : map->words[entry].phrase;
}

/* The phrase that these tokens are, as typed or by their stems. */
static uint32_t
exact_phrase(const struct reader *r, size_t first, size_t tokens)
{
	struct word words[PHRASE_WORDS];
	struct phrase_key key;
	uint32_t phrase = NO_NUMBER;

	if (r->exact)
		return NO_NUMBER;
	for (size_t i = 0; i < tokens; i++)
		words[i] = r->tokens[first + i].word;
	if (phrase_key(words, tokens, &key))
		phrase = phrase_of(r->map, text_find(r->map, key.text, key.length));
	if (phrase == NO_NUMBER && phrase_stem_key(words, tokens, &key))
		phrase = phrase_of(r->map, text_find(r->map, key.text, key.length));
	return phrase;
}

/* ---- Tokens ---- */

static uint32_t
stem_of(const struct index_map *map, const struct word *word)
{
	uint32_t entry = text_find(map, word->text, word->length);
	char key[1 + WORD_MAX + 1] = {STEM_MARK};

	if (entry != NO_NUMBER && map->words[entry].stem != NO_NUMBER)
		return map->words[entry].stem;
	memcpy(key + 1, word->text, word->length);
	entry = text_find(map, key, 1 + word_stem(key + 1, word->length));
	return entry == NO_NUMBER ? NO_NUMBER : map->words[entry].stem;
}

static void
read_tokens(struct reader *r, const char *text)
{
	size_t size = strnlen(text, INDEX_TEXT_MAX), at = 0;
	bool only_fillers = true;
	struct word word;

	while (r->count < INDEX_PIECES_MAX && word_next(text, size, &at, &word)) {
		struct token *token = &r->tokens[r->count++];

		token->word = word;
		token->stem = stem_of(r->map, &word);
		token->is_filler = word_is_filler(word.text, word.length);
		only_fillers = only_fillers && token->is_filler;
	}
	for (size_t i = 0; i < r->count; i++) {
		struct token *token = &r->tokens[i];

		token->is_filler = token->is_filler && !only_fillers;
		token->known = token->is_filler || token->stem != NO_NUMBER ||
			       exact_phrase(r, i, 1) != NO_NUMBER ||
			       word_is_everyday(token->word.text, token->word.length);
	}
}

/* ---- Options ---- */

static void
try_exact(const struct reader *r, size_t first, size_t tokens, struct option *best)
{
	const struct token *token = &r->tokens[first];
	uint32_t phrase = exact_phrase(r, first, tokens);
	struct option option = {.tokens = tokens, .phrase = phrase};

	if (tokens == 1 && token->is_filler) {
		option.cost = COST_FILLER;
		option.reading = INDEX_READ_IGNORED;
	} else if (phrase != NO_NUMBER || (tokens == 1 && token->stem != NO_NUMBER)) {
		option.cost = COST_EXACT;
		option.reading = INDEX_READ_EXACT;
	} else {
		return;
	}
	*best = option;
}

static bool
begins_names(const struct reader *r, const struct word *word)
{
	uint32_t entry = text_lower_bound(r->map, word->text, word->length);

	for (; entry < r->map->word_count; entry++) {
		const struct file_word *found = &r->map->words[entry];

		if (found->length < word->length ||
		    memcmp(r->map->word_text + found->text, word->text, word->length) != 0)
			return false;
		if (found->flags & WORD_IN_NAME)
			return true;
	}
	return false;
}

/* The letters of the words that nobody knows. */
static size_t
unknown_letters(const struct reader *r, size_t first, size_t tokens)
{
	size_t letters = 0;

	for (size_t i = 0; i < tokens; i++)
		if (!r->tokens[first + i].known)
			letters += r->tokens[first + i].word.length;
	return letters;
}

static void
try_corrected(struct reader *r, size_t first, size_t tokens, struct option *best)
{
	struct option option = {
	    .tokens = tokens, .reading = INDEX_READ_CORRECTED, .phrase = NO_NUMBER};
	struct word words[CORRECTED_WORDS];
	struct phrase_key key;
	size_t unknown = unknown_letters(r, first, tokens);

	if (r->corrections == CORRECTIONS_MAX || unknown == 0 || tokens > CORRECTED_WORDS)
		return;
	for (size_t i = 0; i < tokens; i++)
		words[i] = r->tokens[first + i].word;
	if (!phrase_key(words, tokens, &key))
		return;
	r->corrections++;
	text_correct(r->map, key.text, key.length, tokens > 1, &option.correction);
	if (option.correction.count == 0)
		return;
	/* A short word is not made into quite another because the one before it fits:
	 * "washing mum" is not "washing up". */
	if (tokens > 1 && option.correction.distance * LETTERS_FOR_ONE > unknown)
		return;
	option.cost = COST_CORRECTED + COST_LETTER * option.correction.distance;
	if (option.cost < best->cost)
		*best = option;
}

/* The best way to read the tokens from first on as one piece of that many. */
static struct option
best_option(struct reader *r, size_t first, size_t tokens)
{
	const struct token *token = &r->tokens[first];
	struct option best = {.cost = UINT16_MAX, .tokens = tokens, .phrase = NO_NUMBER};

	try_exact(r, first, tokens, &best);
	if (tokens == 1 && best.cost == UINT16_MAX) {
		best.cost = COST_NOT_FOUND;
		best.reading = INDEX_READ_NOT_FOUND;
		if (!r->exact && token->word.length >= BEGINNING_MIN &&
		    begins_names(r, &token->word)) {
			best.cost = COST_BEGINNING;
			best.reading = INDEX_READ_BEGINNING;
		}
	}
	if (!r->exact)
		try_corrected(r, first, tokens, &best);
	return best;
}

/* ---- Pieces ---- */

static void
add_terms(const struct index_map *map, uint32_t phrase, struct index_piece *shown)
{
	const struct file_phrase *terms;

	if (phrase == NO_NUMBER)
		return;
	terms = &map->phrases[phrase];
	for (uint32_t i = 0; i < terms->count && shown->term_count < INDEX_PIECE_TERMS; i++) {
		uint16_t term = map->phrase_terms[terms->first + i];
		bool known = false;

		for (size_t t = 0; t < shown->term_count; t++)
			known = known || shown->terms[t] == term;
		if (!known)
			shown->terms[shown->term_count++] = term;
	}
}

static void
add_word(const struct reader *r, uint32_t entry, struct piece *piece)
{
	const struct file_word *word = &r->map->words[entry];
	struct index_piece *shown = &piece->shown;

	if (shown->word_count < INDEX_PIECE_WORDS)
		shown->words[shown->word_count++] =
		    arena_strndup(r->arena, r->map->word_text + word->text, word->length);
}

/* The piece's words as they are: rows must have all of them. */
static void
read_exactly(const struct reader *r, size_t first, size_t tokens, struct piece *piece)
{
	struct reading *reading = arena_alloc(r->arena, sizeof(*reading));

	for (size_t i = 0; i < tokens; i++) {
		if (r->tokens[first + i].stem == NO_NUMBER)
			return;
		reading->stems[reading->count++] = r->tokens[first + i].stem;
	}
	piece->readings = reading;
	piece->reading_count = 1;
}

static void
read_corrected(const struct reader *r, const struct correction *correction, struct piece *piece)
{
	struct reading *readings = arena_array(r->arena, INDEX_PIECE_WORDS, sizeof(*readings));

	piece->readings = readings;
	for (size_t i = 0; i < correction->count; i++) {
		const struct file_word *word = &r->map->words[correction->words[i]];
		struct word spelt = {.length = word->length};
		uint32_t stem;

		memcpy(spelt.text, r->map->word_text + word->text, word->length);
		stem = stem_of(r->map, &spelt);
		add_word(r, correction->words[i], piece);
		add_terms(r->map, word->phrase, &piece->shown);
		if (stem != NO_NUMBER)
			readings[piece->reading_count++] =
			    (struct reading){.stems = {stem}, .count = 1};
	}
}

/* The names' words that begin so, the commonest first. */
static void
read_beginning(const struct reader *r, const struct word *typed, struct piece *piece)
{
	const struct index_map *map = r->map;
	struct reading *readings = arena_array(r->arena, READINGS_MAX, sizeof(*readings));
	uint32_t likely[READINGS_MAX];
	uint32_t entry = text_lower_bound(map, typed->text, typed->length);
	size_t count = 0;

	for (; entry < map->word_count; entry++) {
		const struct file_word *word = &map->words[entry];
		size_t at;

		if (word->length < typed->length ||
		    memcmp(map->word_text + word->text, typed->text, typed->length) != 0)
			break;
		if (!(word->flags & WORD_IN_NAME) || word->stem == NO_NUMBER)
			continue;
		if (count == READINGS_MAX && word->count <= map->words[likely[count - 1]].count)
			continue;
		at = count < READINGS_MAX ? count++ : count - 1;
		for (; at > 0 && word->count > map->words[likely[at - 1]].count; at--)
			likely[at] = likely[at - 1];
		likely[at] = entry;
	}
	for (size_t i = 0; i < count; i++) {
		add_word(r, likely[i], piece);
		readings[i] =
		    (struct reading){.stems = {map->words[likely[i]].stem}, .count = 1};
	}
	piece->readings = readings;
	piece->reading_count = count;
	piece->names_only = true;
}

static void
make_piece(
    const struct reader *r, size_t first, const struct option *option, struct piece *piece)
{
	piece->shown.start = r->tokens[first].word.start;
	piece->shown.length =
	    r->tokens[first + option->tokens - 1].word.end - piece->shown.start;
	piece->shown.reading = option->reading;
	add_terms(r->map, option->phrase, &piece->shown);
	if (option->reading == INDEX_READ_EXACT)
		read_exactly(r, first, option->tokens, piece);
	else if (option->reading == INDEX_READ_CORRECTED)
		read_corrected(r, &option->correction, piece);
	else if (option->reading == INDEX_READ_BEGINNING)
		read_beginning(r, &r->tokens[first].word, piece);
}

void
text_read(const struct index_map *map, struct arena *arena, const struct index_query *query,
    struct text *text)
{
	struct reader *r = arena_alloc(arena, sizeof(*r));
	struct option *chosen;
	unsigned *cost;

	if (query->text == NULL)
		return;
	r->map = map;
	r->arena = arena;
	r->exact = query->exact;
	read_tokens(r, query->text);
	chosen = arena_array(arena, r->count, sizeof(*chosen));
	cost = arena_array(arena, r->count + 1, sizeof(*cost));
	/* From the end to the beginning: what is left over is already read at its best. */
	for (size_t first = r->count; first-- > 0;) {
		size_t most = r->count - first < PHRASE_WORDS ? r->count - first : PHRASE_WORDS;

		cost[first] = UINT32_MAX;
		for (size_t tokens = most; tokens > 0; tokens--) {
			struct option option = best_option(r, first, tokens);

			if (option.cost + cost[first + tokens] < cost[first]) {
				cost[first] = option.cost + cost[first + tokens];
				chosen[first] = option;
			}
		}
	}
	for (size_t first = 0; first < r->count; first += chosen[first].tokens) {
		struct piece *piece = &text->pieces[text->count++];

		make_piece(r, first, &chosen[first], piece);
		text->asking += piece->shown.reading != INDEX_READ_IGNORED;
	}
}
