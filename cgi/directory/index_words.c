/* Cuts free text into folded words, and words to their stems. */
#include "directory/index_words.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

/* Letters that Unicode does not take apart, in the spelling people without that key use. */
static const struct {
	int32_t letter;
	const char *plain;
} plain_letters[] = {{0xe6, "ae"}, {0xf0, "d"}, {0xf8, "o"}, {0xfe, "th"}, {0x111, "d"},
    {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x153, "oe"}, {0x167, "t"}};

static void
append(struct word *word, const char *bytes, size_t length)
{
	if (word->length + length > WORD_MAX)
		return;
	memcpy(word->text + word->length, bytes, length);
	word->length += length;
}

static void
append_letter(struct word *word, int32_t letter)
{
	utf8proc_uint8_t bytes[4];

	for (size_t i = 0; i < sizeof(plain_letters) / sizeof(plain_letters[0]); i++) {
		if (plain_letters[i].letter == letter) {
			append(word, plain_letters[i].plain, strlen(plain_letters[i].plain));
			return;
		}
	}
	append(word, (const char *)bytes, (size_t)utf8proc_encode_char(letter, bytes));
}

static bool
is_wordly(int32_t letter)
{
	utf8proc_category_t category = utf8proc_category(letter);

	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

static bool
is_mark(int32_t letter)
{
	utf8proc_category_t category = utf8proc_category(letter);

	return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

/* Adds what is left of a letter without case and accents; false when it parts words. */
static bool
append_folded(struct word *word, int32_t letter)
{
	enum { PARTS = 18 }; /* the longest decomposition in Unicode */
	utf8proc_int32_t parts[PARTS];
	utf8proc_ssize_t count;
	int boundary = 0;

	if (!is_wordly(letter))
		return false;
	count = utf8proc_decompose_char(letter, parts, PARTS,
	    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
	    &boundary);
	for (utf8proc_ssize_t i = 0; i < count && i < PARTS; i++) {
		if (is_wordly(parts[i]))
			append_letter(word, parts[i]);
	}
	return true;
}

static bool
is_apostrophe(int32_t letter)
{
	return letter == '\'' || letter == 0x2019 || letter == 0x2bc;
}

/* What an ASCII byte is in a word: itself, small; 0 when it parts words. */
static char
ascii_letter(unsigned char byte)
{
	if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
		return (char)byte;
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : 0;
}

/* Takes one letter that is not plain ASCII into the word; false when it ends a word (or
 * begins none). */
static bool
take(struct word *word, const char *text, size_t size, size_t at, size_t *width)
{
	utf8proc_int32_t letter = (unsigned char)text[at];
	utf8proc_ssize_t wide = 1;

	*width = 1;
	if (letter >= 0x80)
		wide = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
		    (utf8proc_ssize_t)(size - at), &letter);
	if (wide < 1)
		return false;
	*width = (size_t)wide;
	if (word->length > 0 && (is_apostrophe(letter) || is_mark(letter)))
		return true;
	return append_folded(word, letter);
}

bool
word_next(const char *text, size_t size, size_t *at, struct word *word)
{
	size_t here = *at, width;

	word->length = 0;
	word->start = word->end = here;
	while (here < size) {
		char plain = ascii_letter((unsigned char)text[here]);
		bool taken = plain != 0;

		width = 1;
		if (!taken)
			taken = take(word, text, size, here, &width);
		else if (word->length < WORD_MAX)
			word->text[word->length++] = plain;
		here += width;
		if (taken)
			word->end = here;
		else if (word->length > 0)
			break;
		else
			word->start = word->end = here;
	}
	*at = here;
	word->text[word->length] = '\0';
	return word->length > 0;
}

/* ---- Stems: the names are Porter's ---- */

static bool
is_vowel(const char *text, size_t at)
{
	switch (text[at]) {
	case 'a':
	case 'e':
	case 'i':
	case 'o':
	case 'u':
		return true;
	case 'y':
		return at > 0 && !is_vowel(text, at - 1);
	default:
		return false;
	}
}

static bool
has_vowel(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (is_vowel(text, i))
			return true;
	}
	return false;
}

/* How often a vowel is followed by a consonant, roughly the syllables. */
static size_t
measure(const char *text, size_t length)
{
	size_t count = 0;

	for (size_t i = 1; i < length; i++)
		count += is_vowel(text, i - 1) && !is_vowel(text, i);
	return count;
}

/* Consonant, vowel, consonant other than w, x, y: the e of "car(e)" must stay. */
static bool
ends_short(const char *text, size_t length)
{
	return length >= 3 && !is_vowel(text, length - 3) && is_vowel(text, length - 2) &&
	       !is_vowel(text, length - 1) && strchr("wxy", text[length - 1]) == NULL;
}

static bool
ends_with(const char *text, size_t length, const char *ending)
{
	size_t size = strlen(ending);

	return length > size && memcmp(text + length - size, ending, size) == 0;
}

static size_t
cut_plural(char *text, size_t length)
{
	if (ends_with(text, length, "sses"))
		return length - 2;
	if (ends_with(text, length, "ies") && length > 4) {
		text[length - 3] = 'y';
		return length - 2;
	}
	if (ends_with(text, length, "xes") || ends_with(text, length, "ches") ||
	    ends_with(text, length, "shes"))
		return length - 2;
	if (length > 3 && ends_with(text, length, "s") && !ends_with(text, length, "ss") &&
	    !ends_with(text, length, "us") && !ends_with(text, length, "is"))
		return length - 1;
	return length;
}

static size_t
cut_verb(char *text, size_t length)
{
	size_t stem = length;

	if (ends_with(text, length, "ing"))
		stem = length - 3;
	else if (ends_with(text, length, "ed") && !ends_with(text, length, "eed"))
		stem = length - 2;
	if (stem == length || stem < 2 || !has_vowel(text, stem))
		return length;
	if (text[stem - 1] == text[stem - 2] && !is_vowel(text, stem - 1) &&
	    strchr("lsz", text[stem - 1]) == NULL)
		return stem - 1;
	if (measure(text, stem) == 1 && ends_short(text, stem)) {
		text[stem] = 'e';
		return stem + 1;
	}
	return stem;
}

static size_t
cut_silent_e(const char *text, size_t length)
{
	size_t stem = length - 1;
	size_t count;

	if (length < 3 || text[stem] != 'e')
		return length;
	count = measure(text, stem);
	return count > 1 || (count == 1 && !ends_short(text, stem)) ? stem : length;
}

size_t
word_stem(char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] < 'a' || text[i] > 'z')
			return length;
	}
	length = cut_plural(text, length);
	length = cut_verb(text, length);
	length = cut_silent_e(text, length);
	text[length] = '\0';
	return length;
}

static bool
append_key(struct phrase_key *key, const char *text, size_t length)
{
	if (key->length + length > WORD_MAX)
		return false;
	memcpy(key->text + key->length, text, length);
	key->length += length;
	return true;
}

bool
phrase_key(const struct word *words, size_t count, struct phrase_key *key)
{
	key->length = 0;
	for (size_t i = 0; i < count; i++) {
		if (!append_key(key, words[i].text, words[i].length))
			return false;
	}
	return true;
}

bool
phrase_stem_key(const struct word *words, size_t count, struct phrase_key *key)
{
	key->text[0] = PHRASE_MARK;
	key->length = 1;
	for (size_t i = 0; i < count; i++) {
		struct word stem = words[i];

		stem.length = word_stem(stem.text, stem.length);
		if (!append_key(key, stem.text, stem.length))
			return false;
	}
	return true;
}

bool
word_is_filler(const char *text, size_t length)
{
	/* Also whom it is for: people search for help for their mother, and for people who
	 * live with dementia.  In order of the alphabet, so that they can be found by halving.
	 */
	static const char *const fillers[] = {"a", "also", "am", "an", "and", "any", "anybody",
	    "anyone", "are", "as", "at", "aunt", "auntie", "be", "been", "brother", "brothers",
	    "by", "can", "could", "dad", "dads", "daughter", "daughters", "do", "each", "every",
	    "father", "fathers", "for", "from", "get", "give", "gran", "grandad", "granddad",
	    "grandfather", "grandma", "grandmother", "had", "has", "have", "he", "help",
	    "helps", "her", "hers", "herself", "him", "himself", "his", "husband", "husbands",
	    "i", "im", "in", "is", "it", "its", "just", "like", "lives", "living", "local",
	    "looking", "may", "me", "mom", "mother", "mothers", "mum", "mums", "my", "myself",
	    "nan", "nana", "near", "need", "needed", "needs", "of", "on", "or", "our",
	    "partner", "partners", "people", "person", "persons", "please", "really", "she",
	    "sister", "sisters", "some", "somebody", "someone", "son", "sons", "speak",
	    "speaking", "speaks", "suffering", "suffers", "that", "the", "their", "them",
	    "there", "they", "think", "this", "to", "uncle", "us", "very", "want", "wanted",
	    "wants", "we", "what", "when", "where", "which", "who", "wife", "wifes", "will",
	    "with", "would", "you", "your"};
	size_t low = 0, high = sizeof(fillers) / sizeof(fillers[0]);

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strncmp(text, fillers[middle], length);

		if (order == 0 && fillers[middle][length] == '\0')
			return true;
		if (order > 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}
