/* Which town or village a registered service is said to be in. */
#include "directory/register_sync.h"

#include <ctype.h>
#include <string.h>

/* An address names its place only if that is near: "The Park" is also a house.  Degrees of
 * latitude, about eleven kilometres. */
static const double NEAR = 0.1;

static double
squared_distance(
    const struct register_towns_row *town, const struct register_locations_row *row)
{
	double north = town->latitude - row->latitude;
	double east = (town->longitude - row->longitude) * 0.62;

	return north * north + east * east;
}

/* Are the first length bytes of a piece of an address the town's name, whatever its case,
 * blanks and dashes? */
static bool
names_town(const char *piece, size_t length, const char *town)
{
	const char *end = piece + length;

	for (;;) {
		while (piece < end && !isalnum((unsigned char)*piece))
			piece++;
		while (*town != '\0' && !isalnum((unsigned char)*town))
			town++;
		if (piece == end || *town == '\0')
			return piece == end && *town == '\0';
		if (tolower((unsigned char)*piece++) != tolower((unsigned char)*town++))
			return false;
	}
}

static const char *
town_in_piece(const struct register_sync *s, const struct register_locations_row *row,
    const char *piece, size_t length)
{
	for (size_t i = 0; i < s->town_count; i++)
		if (names_town(piece, length, s->towns[i].name) &&
		    squared_distance(&s->towns[i], row) < NEAR * NEAR)
			return s->towns[i].name;
	return NULL;
}

const char *
register_place_label(const struct register_sync *s, const struct register_locations_row *row)
{
	const char *name = "";
	double least = 0;

	/* From the front: the village comes before its post town. */
	for (const char *piece = row->address; *piece != '\0';) {
		size_t length = strcspn(piece, ",");
		const char *town = town_in_piece(s, row, piece, length);

		if (town != NULL)
			return town;
		piece += length;
		piece += *piece == ',';
	}
	for (size_t i = 0; i < s->town_count; i++) {
		double squared = squared_distance(&s->towns[i], row);

		if (name[0] == '\0' || squared < least) {
			name = s->towns[i].name;
			least = squared;
		}
	}
	return name;
}
