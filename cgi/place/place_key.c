/* Keys of places: what may stand in an address, and the way back from it.
 * Queries: sql/query/place.sql. */
#include "place/place_private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "queries.h"

/* The squares are counted from the south-west of Great Britain. */
static const double square_north = 0.005, square_east = 0.007;
static const double first_latitude = 49, first_longitude = -9;

enum {
	LONGEST_KEY = 100,
	CODE_LENGTH = 9, /* of an area: a letter and eight digits */
	FARTHEST_SQUARE_METRES =
	    40000 /* from its sector's middle; beyond, nobody made the key */
};

/* Lower case, and '-' for each blank. */
static char *
as_key(struct arena *a, const char *text)
{
	char *key = arena_strdup(a, text);

	for (char *c = key; *c != '\0'; c++) {
		if (*c == ' ')
			*c = '-';
		else if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	}
	return key;
}

const char *
place_key_part(struct arena *a, const char *display)
{
	return as_key(a, display);
}

const char *
place_key_square(struct arena *a, const char *sector, struct position point, const char *lsoa)
{
	return arena_printf(a, "%s-%d-%d%s%s", as_key(a, sector),
	    (int)floor((point.latitude - first_latitude) / square_north),
	    (int)floor((point.longitude - first_longitude) / square_east),
	    lsoa != NULL ? "-" : "", lsoa != NULL ? as_key(a, lsoa) : "");
}

const char *
place_key_town(struct arena *a, const char *folded, const char *district, bool has_namesakes)
{
	const char *key = as_key(a, folded);

	return has_namesakes ? arena_printf(a, "%s-%s", key, as_key(a, district)) : key;
}

int
place_from_part(struct db *db, struct arena *a, const char *county, const char *display,
    enum place_precision precision, const struct place_part_row *part, struct place *place)
{
	*place = (struct place){
	    .key = place_key_part(a, display),
	    .label = precision == PLACE_OUTCODE ? arena_strdup(a, display)
						: arena_printf(a, "near %s", display),
	    .latitude = part->latitude,
	    .longitude = part->longitude,
	    .precision = precision,
	    .district = part->district,
	};
	return place_locate(db, a, county, precision == PLACE_SECTOR ? display : NULL, place);
}

/* Three digits or so of a key; moves *at behind them and a following '-'. */
static bool
read_number(const char **at, long *number)
{
	char *end;

	if (**at < '0' || **at > '9')
		return false;
	*number = strtol(*at, &end, 10);
	if (*end != '-' && *end != '\0')
		return false;
	*at = *end == '-' ? end + 1 : end;
	return *number < 10000;
}

/* What a key of a postcode's part says. */
struct part_key {
	struct postcode postcode; /* a sector or an outcode */
	bool has_square;
	struct position middle;
	char lsoa[CODE_LENGTH + 1]; /* empty when the key has none */
};

/* "e01022117" at the end of a key, as the code it stands for. */
static bool
read_code(const char *at, char code[static CODE_LENGTH + 1])
{
	if (at[0] < 'a' || at[0] > 'z' || strspn(at + 1, "0123456789") != CODE_LENGTH - 1 ||
	    at[CODE_LENGTH] != '\0')
		return false;
	memcpy(code, at, CODE_LENGTH);
	code[0] = (char)(code[0] - 'a' + 'A');
	code[CODE_LENGTH] = '\0';
	return true;
}

static bool
read_part_key(const char *key, struct part_key *read)
{
	size_t outcode = strcspn(key, "-");
	const char *square = key + outcode;
	size_t length = outcode;
	long row, column;

	/* A digit alone behind the outcode is the sector's. */
	if (key[outcode] == '-' && key[outcode + 1] >= '0' && key[outcode + 1] <= '9' &&
	    (key[outcode + 2] == '-' || key[outcode + 2] == '\0')) {
		length = outcode + 2;
		square = key + length;
	}
	switch (postcode_read(key, length, &read->postcode)) {
	case POSTCODE_SECTOR:
	case POSTCODE_OUTCODE:
		break;
	default:
		return false;
	}
	if (read->postcode.assumed)
		return false;
	read->lsoa[0] = '\0';
	read->has_square = *square == '-' && length > outcode;
	if (!read->has_square)
		return *square == '\0';
	square++;
	if (!read_number(&square, &row) || !read_number(&square, &column) ||
	    (*square != '\0' && !read_code(square, read->lsoa)))
		return false;
	read->middle.latitude = first_latitude + ((double)row + 0.5) * square_north;
	read->middle.longitude = first_longitude + ((double)column + 0.5) * square_east;
	return true;
}

/* The key's LSOA, as long as postcodes of its sector lie in it: boundaries are redrawn after a
 * census, and then the square alone says where it was. */
static int
lsoa_of_key(struct db *db, struct arena *a, const struct part_key *key, struct place *place)
{
	struct place_lsoa_has_sector_row *row;
	int code;

	if (key->lsoa[0] == '\0')
		return DB_OK;
	code = place_lsoa_has_sector(db, a,
	    (struct place_lsoa_has_sector_args){
		.lsoa = key->lsoa, .sector = key->postcode.sector},
	    &row);
	if (code == DB_OK && row->has)
		place->lsoa = arena_strdup(a, key->lsoa);
	return code;
}

static int
from_part_key(struct db *db, struct arena *a, const char *county, const struct part_key *key,
    struct place *place)
{
	bool is_sector = key->postcode.kind == POSTCODE_SECTOR;
	struct place_part_row *part;
	int code =
	    place_part(db, a, (struct place_part_args){.code = key->postcode.display}, &part);

	/* A square may lie in the county's corner of a sector that is mostly another's. */
	if (code != DB_OK || part == NULL ||
	    part->share < (key->has_square ? 0.001 : PLACE_LEAST_SHARE))
		return code;
	if (!key->has_square)
		return place_from_part(db, a, county, key->postcode.display,
		    is_sector ? PLACE_SECTOR : PLACE_OUTCODE, part, place);
	if (distance_metres(key->middle, (struct position){part->latitude, part->longitude}) >
	    FARTHEST_SQUARE_METRES)
		return DB_OK;
	*place = (struct place){
	    .key = place_key_square(
		a, key->postcode.sector, key->middle, key->lsoa[0] != '\0' ? key->lsoa : NULL),
	    .label = arena_printf(a, "near %s", key->postcode.sector),
	    .latitude = key->middle.latitude,
	    .longitude = key->middle.longitude,
	    .precision = PLACE_POSTCODE,
	    .district = part->district,
	};
	code = lsoa_of_key(db, a, key, place);
	return code == DB_OK ? place_locate(db, a, county, key->postcode.sector, place) : code;
}

/* Splits "newnham-e07000080" in two; without a code at the end *district is NULL. */
static char *
split_town_key(struct arena *a, const char *key, const char **district)
{
	char *folded = arena_strdup(a, key);
	size_t length = strlen(folded);
	char *code = length > CODE_LENGTH ? folded + length - CODE_LENGTH : NULL;
	char read[CODE_LENGTH + 1];

	*district = NULL;
	if (code != NULL && code[-1] == '-' && read_code(code, read)) {
		code[-1] = '\0';
		*district = arena_strdup(a, read);
	}
	for (char *c = folded; *c != '\0'; c++)
		if (*c == '-')
			*c = ' ';
	return folded;
}

static int
from_town_key(
    struct db *db, struct arena *a, const char *county, const char *key, struct place *place)
{
	const char *district, *folded = split_town_key(a, key, &district);
	struct place_town_row *town;
	int code = place_town(
	    db, a, (struct place_town_args){.folded = folded, .district = district}, &town);

	if (code != DB_OK || town == NULL)
		return code;
	*place = (struct place){
	    .key = arena_strdup(a, key),
	    .label = town->name,
	    .latitude = town->latitude,
	    .longitude = town->longitude,
	    .precision = PLACE_TOWN,
	    .district = town->district,
	};
	return place_locate(db, a, county, NULL, place);
}

int
place_from_key(
    struct db *db, struct arena *a, const char *county, const char *key, struct place *place)
{
	struct part_key part;
	size_t length = strlen(key);
	int code;

	memset(place, 0, sizeof(*place));
	if (length == 0 || length > LONGEST_KEY ||
	    strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789-") != length)
		return DB_OK;
	if (read_part_key(key, &part))
		code = from_part_key(db, a, county, &part, place);
	else
		code = from_town_key(db, a, county, key, place);
	/* One place, one key: none with noughts in front. */
	if (place->key != NULL && strcmp(place->key, key) != 0)
		place->key = NULL;
	return code;
}
