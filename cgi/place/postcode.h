/*
 * Reading what a person (or a publisher's file) typed where a postcode may stand.
 *
 * Understood: any case, spacing and punctuation, Unicode spaces and full-width letters
 * included; the letter O for a nought and I for a one, and the other way round, where only
 * one of the two can stand; a full postcode at the end of a longer text (an address).
 * A reading that had to change a character is marked `assumed`, and the page says what was
 * read.  Shapes and letters: the UK postcode format as Royal Mail publishes it (A9, A99, AA9,
 * AA99, A9A, AA9A with digit-letter-letter; GIR 0AA), and the 124 postcode areas.
 *
 * A postcode read here has a right shape in a known area; whether it exists is another
 * question, answered by the postcode table.
 */
#ifndef PLACE_POSTCODE_H
#define PLACE_POSTCODE_H

#include <stdbool.h>
#include <stddef.h>

enum postcode_kind {
	POSTCODE_NONE,         /* words (a town, a village), or nothing at all */
	POSTCODE_FULL,         /* GL50 1AA */
	POSTCODE_SECTOR,       /* GL50 1 */
	POSTCODE_OUTCODE,      /* GL50 */
	POSTCODE_WRONG,        /* meant as a postcode, but part is missing or wrong */
	POSTCODE_UNKNOWN_AREA, /* the right shape, but no UK postcode starts so */
	POSTCODE_FORCES        /* British Forces Post Office: has no place in the UK */
};

struct postcode {
	enum postcode_kind kind;
	bool assumed;     /* a letter was read as a digit or a digit as a letter */
	bool within;      /* found at the end of a longer text */
	char squeezed[8]; /* GL501AA; of a sector GL501; of an outcode GL50 */
	char display[9];  /* GL50 1AA; GL50 1; GL50 */
	char outcode[5];  /* GL50 */
	char sector[7];   /* GL50 1; empty when only an outcode was typed */
	char area[4];     /* GL */
};

/* Reads `length` bytes of UTF-8 (bytes that are not UTF-8 make it POSTCODE_NONE) and fills
 * the whole of *postcode.  Returns postcode->kind.  All texts are empty unless the kind is
 * FULL, SECTOR or OUTCODE. */
enum postcode_kind postcode_read(const char *typed, size_t length, struct postcode *postcode);

/* The post town or region an area's letters stand for ("WR" gives "Worcester"), or NULL. */
const char *postcode_area_name(const char *area);

/* Is this the name of an area's post town ("birmingham", "stoke on trent")?  The name as it is
 * written, or NULL.  For people who type a large town far away. */
const char *postcode_area_named(const char *name);

/* What to say beside the field for WRONG, UNKNOWN_AREA and FORCES; NULL for the others. */
const char *postcode_advice(enum postcode_kind kind);

#endif
