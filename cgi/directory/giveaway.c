/* Telephone numbers, email addresses and street addresses in free text. */
#include "directory/giveaway.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "place/postcode.h"

enum { FEWEST_DIGITS = 10, MOST_DIGITS = 15, FEWEST_FIGURES = 2 };

static bool
has_phone(const char *text)
{
	size_t digits = 0;

	for (; *text != '\0'; text++) {
		if (isdigit((unsigned char)*text))
			digits++;
		else if (strchr(" -().+", *text) == NULL)
			digits = 0;
		if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS)
			return true;
	}
	return false;
}

static bool
is_of_address(char letter)
{
	return isalnum((unsigned char)letter) || strchr("._%+-", letter) != NULL;
}

/* "name@example.org": something before, and a dot with letters behind it. */
static bool
has_email(const char *text)
{
	for (const char *at = strchr(text, '@'); at != NULL; at = strchr(at + 1, '@')) {
		size_t length = 0;

		if (at == text || !is_of_address(at[-1]))
			continue;
		while (at[1 + length] != '\0' && is_of_address(at[1 + length]))
			length++;
		for (size_t i = 1; i + 1 < length; i++)
			if (at[1 + i] == '.' && isalpha((unsigned char)at[2 + i]))
				return true;
	}
	return false;
}

/* The word that begins here, and where the next does. */
static size_t
word_length(const char *text)
{
	size_t length = 0;

	while (isalnum((unsigned char)text[length]) || (unsigned char)text[length] >= 0x80 ||
	       text[length] == '\'')
		length++;
	return length;
}

static const char *
next_word(const char *text)
{
	text += word_length(text);
	while (*text != '\0' && word_length(text) == 0)
		text++;
	return text;
}

static bool
is_street(const char *word)
{
	static const char *const streets[] = {"street", "st", "road", "rd", "lane", "avenue",
	    "ave", "close", "crescent", "drive", "terrace", "court", "gardens", "grove", "mews",
	    "place", "row", "square", "way", "rise"};
	size_t length = word_length(word);

	for (size_t i = 0; i < sizeof(streets) / sizeof(streets[0]); i++)
		if (strlen(streets[i]) == length && strncasecmp(word, streets[i], length) == 0)
			return true;
	return false;
}

/* "12 High Street", "3a Old Mill Lane": a house number, then a name of one or two words that
 * begin with a capital, then a kind of street. */
static bool
is_house(const char *word)
{
	size_t digits = strspn(word, "0123456789");
	size_t length = word_length(word);

	if (digits == 0 || digits > 3 || length > digits + 1)
		return false;
	word = next_word(word);
	for (int names = 0; names < 2 && isupper((unsigned char)*word); names++) {
		word = next_word(word);
		if (is_street(word))
			return true;
	}
	return false;
}

static bool
is_full_postcode(const char *word)
{
	const char *second = next_word(word);
	size_t length = (size_t)(second - word) + word_length(second);
	struct postcode postcode;
	size_t figures = 0;

	for (size_t i = 0; i < length; i++)
		figures += isdigit((unsigned char)word[i]) != 0;
	if (figures < FEWEST_FIGURES)
		return false;
	return (postcode_read(word, length, &postcode) == POSTCODE_FULL && !postcode.within) ||
	       (postcode_read(word, word_length(word), &postcode) == POSTCODE_FULL &&
		   !postcode.within);
}

enum giveaway
giveaway_find(const char *text)
{
	if (has_phone(text))
		return GIVEAWAY_PHONE;
	if (has_email(text))
		return GIVEAWAY_EMAIL;
	for (const char *word = text; *word != '\0'; word = next_word(word))
		if (is_house(word))
			return GIVEAWAY_ADDRESS;
		else if (is_full_postcode(word))
			return GIVEAWAY_POSTCODE;
	return GIVEAWAY_NONE;
}

const char *
giveaway_words(enum giveaway giveaway)
{
	static const char *const words[] = {
		[GIVEAWAY_PHONE] = "a phone number",
		[GIVEAWAY_EMAIL] = "an email address",
		[GIVEAWAY_ADDRESS] = "a street address",
		[GIVEAWAY_POSTCODE] = "a postcode",
	};

	return words[giveaway];
}
