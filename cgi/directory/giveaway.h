/*
 * What tells who somebody is, in words that everybody can read: a telephone number, an email
 * address, a street address or a full postcode.  Only what is plainly one: "24/7", "2 dogs" and
 * "£13.50" are none.
 */
#ifndef DIRECTORY_GIVEAWAY_H
#define DIRECTORY_GIVEAWAY_H

enum giveaway {
	GIVEAWAY_NONE,
	GIVEAWAY_PHONE,
	GIVEAWAY_EMAIL,
	GIVEAWAY_ADDRESS,
	GIVEAWAY_POSTCODE
};

/* The worst that the text has: a number or an email address before a street. */
enum giveaway giveaway_find(const char *text);

/* "a phone number", "an email address", "a street address", "a postcode"; NULL for none. */
const char *giveaway_words(enum giveaway giveaway);

#endif
