/* Words, stems, misspellings, and what free text is understood as. */
#include "index_fixture.h"

#include "directory/index_spell.h"
#include "directory/index_words.h"

/* ---- Words ---- */

static void
assert_words(const char *text, const char *expected)
{
	char joined[400] = "";
	struct word word;
	size_t at = 0, used = 0;

	while (word_next(text, strlen(text), &at, &word)) {
		assert_int_equal(word.length, strlen(word.text));
		assert_true(word.start < word.end && word.end <= strlen(text));
		used +=
		    (size_t)snprintf(joined + used, sizeof(joined) - used, "%s|", word.text);
	}
	assert_string_equal(joined, expected);
}

static void
text_is_cut_into_folded_words(void **state)
{
	char longest[200];

	(void)state;
	assert_words("", "");
	assert_words("  ,.;-- ", "");
	assert_words("Dog-walking & Café, 24/7", "dog|walking|cafe|24|7|");
	assert_words("women's carer’s O'Neill 'quoted'", "womens|carers|oneill|quoted|");
	assert_words("Zoë zoë Ørsted Łukæ straße", "zoe|zoe|orsted|lukae|strasse|");
	/* A full-width letter, a ligature; bytes that are no UTF-8 part words. */
	assert_words("Ａb ﬁx a\xff b \xc3", "ab|fix|a|b|");
	/* A longer word is cut, and what follows it is still read. */
	memset(longest, 'a', 150);
	memcpy(longest + 150, " b", 3);
	{
		struct word word;
		size_t at = 0;

		assert_true(word_next(longest, strlen(longest), &at, &word));
		assert_int_equal(word.length, WORD_MAX);
		assert_int_equal(word.end, 150);
		assert_true(word_next(longest, strlen(longest), &at, &word));
		assert_string_equal(word.text, "b");
	}
}

static void
kin_have_one_stem(void **state)
{
	static const char *const kin[][4] = {{"care", "cares", "caring", "cared"},
	    {"shop", "shops", "shopping", "shopped"}, {"walk", "walks", "walking", "walked"},
	    {"nurse", "nurses", "nursing", "nursed"},
	    {"agency", "agencies", "agency", "agency"},
	    {"dress", "dresses", "dressing", "dressed"},
	    {"wash", "washes", "washing", "washed"},
	    {"prepare", "prepares", "preparing", "prepared"},
	    {"drive", "drives", "driving", "drive"}, {"house", "houses", "housing", "housed"},
	    {"bath", "baths", "bathing", "bathed"}};
	static const char *const apart[][2] = {{"car", "care"}, {"carer", "care"},
	    {"bed", "be"}, {"sing", "s"}, {"need", "ne"}, {"bus", "bu"}, {"ring", "r"},
	    {"cafés", "cafe"}};
	struct word a_word, b_word;

	(void)state;
	for (size_t i = 0; i < sizeof(kin) / sizeof(kin[0]); i++) {
		for (size_t j = 1; j < 4; j++) {
			snprintf(a_word.text, sizeof(a_word.text), "%s", kin[i][0]);
			snprintf(b_word.text, sizeof(b_word.text), "%s", kin[i][j]);
			a_word.length = word_stem(a_word.text, strlen(a_word.text));
			b_word.length = word_stem(b_word.text, strlen(b_word.text));
			assert_string_equal(a_word.text, b_word.text);
		}
	}
	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++) {
		snprintf(a_word.text, sizeof(a_word.text), "%s", apart[i][0]);
		snprintf(b_word.text, sizeof(b_word.text), "%s", apart[i][1]);
		a_word.length = word_stem(a_word.text, strlen(a_word.text));
		b_word.length = word_stem(b_word.text, strlen(b_word.text));
		assert_true(a_word.length != b_word.length ||
			    memcmp(a_word.text, b_word.text, a_word.length) != 0);
	}
	assert_true(word_is_everyday("window", 6));
	assert_true(word_is_everyday("windows", 7));
	assert_true(word_is_everyday("christmas", 9));
	assert_true(word_is_everyday("access", 6));
	assert_true(word_is_everyday("zoo", 3));
	assert_false(word_is_everyday("windo", 5));
	assert_false(word_is_everyday("s", 1));
	assert_false(word_is_everyday("hoovering", 9));
	assert_true(word_is_filler("with", 4));
	assert_true(word_is_filler("a", 1));
	assert_true(word_is_filler("your", 4));
	assert_false(word_is_filler("wit", 3));
	assert_false(word_is_filler("within", 6));
	assert_false(word_is_filler("zebra", 5));
}

/* ---- Misspellings ---- */

/* The whole table, as the textbook has it. */
static unsigned
full_distance(const char *a_text, size_t a_length, const char *b_text, size_t b_length)
{
	unsigned table[12][12];

	for (size_t i = 0; i <= a_length; i++) {
		for (size_t j = 0; j <= b_length; j++) {
			unsigned best;

			if (i == 0 || j == 0) {
				table[i][j] = (unsigned)(i + j);
				continue;
			}
			best = table[i - 1][j - 1] + (a_text[i - 1] != b_text[j - 1]);
			if (table[i - 1][j] + 1 < best)
				best = table[i - 1][j] + 1;
			if (table[i][j - 1] + 1 < best)
				best = table[i][j - 1] + 1;
			if (i > 1 && j > 1 && a_text[i - 1] == b_text[j - 2] &&
			    a_text[i - 2] == b_text[j - 1] && table[i - 2][j - 2] + 1 < best)
				best = table[i - 2][j - 2] + 1;
			table[i][j] = best;
		}
	}
	return table[a_length][b_length];
}

static uint64_t seed = 88172645463325252u;

static size_t
random_word(char *text)
{
	size_t length;

	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	length = seed % 11;
	for (size_t i = 0; i < length; i++)
		text[i] = (char)('a' + (seed >> (8 + 3 * i)) % 3);
	return length;
}

static void
distances_are_those_of_the_full_table(void **state)
{
	char a_text[12], b_text[12];

	(void)state;
	for (size_t i = 0; i < 200000; i++) {
		size_t a_length = random_word(a_text), b_length = random_word(b_text);
		unsigned full = full_distance(a_text, a_length, b_text, b_length);

		for (unsigned limit = 1; limit <= SPELLING_FURTHEST; limit++) {
			unsigned expected = full < limit + 1 ? full : limit + 1;

			assert_int_equal(
			    spelling_distance(a_text, a_length, b_text, b_length, limit),
			    expected);
		}
		assert_true((unsigned)__builtin_popcountll(
				spelling_signature(a_text, a_length) ^
				spelling_signature(b_text, b_length)) <= 2 * full);
	}
	assert_int_equal(spelling_limit(3), 0);
	assert_int_equal(spelling_limit(4), 1);
	assert_int_equal(spelling_limit(7), 1);
	assert_int_equal(spelling_limit(8), 2);
}

/* ---- What text is understood as ---- */

enum { WASHING = 1, HOUSEWORK = 2, SHOPPING = 3, DOGS = 4, DEMENTIA = 5, POLISH = 6 };

static const struct index_term terms[] = {
    {WASHING, 0}, {HOUSEWORK, 0}, {SHOPPING, 0}, {DOGS, 0}, {DEMENTIA, 1}, {POLISH, 2}};
static const struct index_synonym synonyms[] = {{"personal care", WASHING},
    {"Help with washing", WASHING}, {"bathing", WASHING}, {"housework", HOUSEWORK},
    {"hoovering", HOUSEWORK}, {"cleaning", HOUSEWORK}, {"shopping", SHOPPING},
    {"dog walking", DOGS}, {"walks", DOGS}, {"walks", SHOPPING}, {"dementia", DEMENTIA},
    {"memory loss", DEMENTIA}, {"Polish", POLISH},
    {"one two three four five six seven eight nine ten eleven", POLISH}, {" - ", POLISH}};
static const struct index_vocabulary vocabulary = {.terms = terms,
    .term_count = 6,
    .synonyms = synonyms,
    .synonym_count = sizeof(synonyms) / sizeof(synonyms[0])};

static const uint16_t has_washing[] = {WASHING}, has_housework[] = {HOUSEWORK},
		      has_dogs[] = {DOGS, DEMENTIA};

static struct index_listing
listing(uint64_t id, const char *name, const char *words)
{
	return (struct index_listing){.id = id,
	    .reach = INDEX_REACH_EVERYWHERE,
	    .price = -1,
	    .name = name,
	    .words = words};
}

static int
build_some(void **state)
{
	struct index_listing l[6] = {
	    listing(1, "Willow House", "Friendly help, cooking and walks"),
	    listing(2, "Williams Garden Care", "We mow lawns"),
	    listing(3, "Anna", "I can hoover, iron and clean"), listing(4, "Bożena", ""),
	    listing(5, "Meadow Brook Carers", "Dementia friendly. Company for walking"),
	    listing(6, "Brook Cottage", "meadow views")};

	if (fixture_set_up(state) != 0)
		return -1;
	l[1].terms = has_washing;
	l[2].terms = has_housework;
	l[3].terms = has_dogs;
	l[1].term_count = l[2].term_count = 1;
	l[3].term_count = 2;
	fixture_build(&vocabulary, l, 6);
	return 0;
}

static void
ask(const char *text)
{
	struct index_query q = {.text = text, .limit = 20, .near_limit = 20};

	fixture_search(&q);
}

/* "Piece: reading, terms, words; ..." as one line to compare. */
static void
assert_read(const char *text, const char *expected)
{
	static const char *const readings[] = {
	    "exact", "corrected", "beginning", "unknown", "filler"};
	char line[600] = "";
	size_t used = 0;

	ask(text);
	for (size_t p = 0; p < result.piece_count; p++) {
		const struct index_piece *piece = &result.pieces[p];

		used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%.*s=%s",
		    p == 0 ? "" : "; ", (int)piece->length, text + piece->start,
		    readings[piece->reading]);
		for (size_t t = 0; t < piece->term_count; t++)
			used += (size_t)snprintf(
			    line + used, sizeof(line) - used, " %u", piece->terms[t]);
		for (size_t w = 0; w < piece->word_count; w++)
			used += (size_t)snprintf(
			    line + used, sizeof(line) - used, " %s", piece->words[w]);
	}
	assert_string_equal(line, expected);
}

static void
phrases_mean_terms(void **state)
{
	(void)state;
	assert_read("hoovering", "hoovering=exact 2");
	assert_read("HOOVERING!", "HOOVERING=exact 2");
	assert_read("personal care", "personal care=exact 1");
	assert_read("personal  Care, shopping", "personal  Care=exact 1; shopping=exact 3");
	/* The longest phrase wins, fillers and all; without it fillers are passed over. */
	assert_read("help with washing", "help with washing=exact 1");
	assert_read("help with bathing", "help=filler; with=filler; bathing=exact 1");
	/* Without or with a space too many, and with another ending. */
	assert_read("house work", "house work=exact 2");
	assert_read("shop ping", "shop ping=exact 3");
	assert_read("dogwalking", "dogwalking=exact 4");
	assert_read("dogs walking", "dogs walking=exact 4");
	assert_read("cleans", "cleans=exact 2");
	/* As typed before its kin; a stem alone means what all its kin mean. */
	assert_read("walks", "walks=exact 3 4");
	assert_read("one two", "one=unknown; two=unknown");
	assert_read("two three four five", "two=unknown; three=unknown; four=unknown; "
					   "five=unknown");
	assert_read("", "");
	assert_read(" ,- ", "");
}

static void
misspellings_are_corrected(void **state)
{
	(void)state;
	assert_read("hovering", "hovering=corrected 2 hoovering");
	assert_read("demenita", "demenita=corrected 5 dementia");
	assert_read("dimensia", "dimensia=corrected 5 dementia");
	assert_read("personal caer", "personal caer=corrected 1 personalcare");
	assert_read("memry lose", "memry lose=corrected 5 memoryloss");
	assert_read("help wit washing", "help wit washing=corrected 1 helpwithwashing");
	/* Four letters may be one off, three none at all; nothing is three off, and nobody
	 * means "for". */
	assert_read("mows lawn", "mows=exact; lawn=exact");
	assert_read("moww", "moww=corrected mow");
	assert_read("gardan", "gardan=corrected garden");
	assert_read("xyz", "xyz=unknown");
	assert_read("dmnsha", "dmnsha=unknown");
	/* A short word is not made into another because the one before it fits. */
	assert_read("house wxxk", "house=exact; wxxk=unknown");
	assert_read("bathing my mum", "bathing=exact 1; my=filler; mum=filler");
	/* An everyday word is not made into another. */
	assert_read("bathroom garage", "bathroom=unknown; garage=unknown");
	assert_read("gardens wallet", "gardens=exact; wallet=unknown");
	/* Neighbours swapped count once. */
	assert_read("coooking", "coooking=corrected cooking");
	assert_read("frienldy", "frienldy=corrected friendly");
}

static void
names_may_be_begun(void **state)
{
	(void)state;
	assert_read("wil", "wil=beginning williams willow");
	assert_int_equal(result.total, 2);
	assert_read("bozena", "bozena=exact");
	assert_int_equal(result.total, 1);
	assert_int_equal(result.rows[0].id, 4);
	assert_read("Boż", "Boż=beginning bozena");
	assert_int_equal(result.rows[0].pieces_by_name, 1);
	/* Two letters begin nothing; words that stand in no name are not begun. */
	assert_read("wi", "wi=unknown");
	assert_read("law", "law=unknown");
}

static void
exact_text_is_not_interpreted(void **state)
{
	struct index_query q = {.text = "hoovering", .exact = true, .limit = 20};

	(void)state;
	fixture_search(&q);
	assert_int_equal(result.total, 1); /* "hoover" in its words */
	assert_int_equal(result.rows[0].id, 3);
	assert_int_equal(result.pieces[0].term_count, 0);
	q.text = "wil";
	fixture_search(&q);
	assert_int_equal(result.total, 0);
	q.text = "dementai";
	fixture_search(&q);
	assert_int_equal(result.pieces[0].reading, INDEX_READ_NOT_FOUND);
}

static void
a_piece_matches_by_term_or_by_words(void **state)
{
	struct index_query q = {
	    .text = "meadow brook", .limit = 20, .near_limit = 20, .sort = INDEX_BY_MATCH};

	(void)state;
	ask("dementia");
	assert_int_equal(result.total, 2); /* 4 has the term, 5 the word */
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(result.rows[i].pieces_by_term, result.rows[i].id == 4);
		assert_int_equal(result.rows[i].pieces_by_words, result.rows[i].id == 5);
		assert_int_equal(result.rows[i].score, result.rows[i].id == 4 ? 3 : 1);
	}
	/* All pieces must match; some of them is a near miss, none is nothing. */
	ask("dementia walking");
	assert_int_equal(result.total, 2);
	assert_int_equal(result.near_total, 1);
	assert_int_equal(result.near[0].id, 1);
	assert_int_equal(result.near[0].fails, INDEX_FAILS_TEXT);
	assert_int_equal(result.relaxed.text, 6);
	/* Both words in the name before one of them. */
	fixture_search(&q);
	assert_int_equal(result.total, 2);
	assert_int_equal(result.rows[0].id, 5);
	assert_int_equal(result.rows[0].score, 8);
	assert_int_equal(result.rows[0].pieces_by_name, 3);
	assert_int_equal(result.rows[1].id, 6);
	assert_int_equal(result.rows[1].score, 5);
	assert_int_equal(result.rows[1].pieces_by_name, 2);
	assert_int_equal(result.rows[1].pieces_by_words, 3);
}

static void
fillers_alone_are_words(void **state)
{
	(void)state;
	assert_read("we can help", "we=exact; can=exact; help=exact");
	assert_int_equal(result.total, 0);
	assert_read("please", "please=unknown");
}

static void
long_text_is_bounded(void **state)
{
	char text[2000];
	size_t used = 0;

	(void)state;
	for (size_t i = 0; i < 40; i++)
		used += (size_t)snprintf(text + used, sizeof(text) - used, "zzzzqq%zu ", i);
	ask(text);
	assert_int_equal(result.piece_count, INDEX_PIECES_MAX);
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	ask(text);
	assert_int_equal(result.piece_count, 1);
	assert_int_equal(result.pieces[0].length, INDEX_TEXT_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_cut_into_folded_words),
	    cmocka_unit_test(kin_have_one_stem),
	    cmocka_unit_test(distances_are_those_of_the_full_table),
	    cmocka_unit_test(phrases_mean_terms),
	    cmocka_unit_test(misspellings_are_corrected),
	    cmocka_unit_test(names_may_be_begun),
	    cmocka_unit_test(exact_text_is_not_interpreted),
	    cmocka_unit_test(a_piece_matches_by_term_or_by_words),
	    cmocka_unit_test(fillers_alone_are_words),
	    cmocka_unit_test(long_text_is_bounded),
	};

	return cmocka_run_group_tests(tests, build_some, fixture_tear_down);
}
