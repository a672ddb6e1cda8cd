/*
 * Distance as the crow flies, in metres, and in the words people use.
 *
 * Positions are WGS84 degrees.  The distance is the great circle on a sphere of the Earth's
 * mean radius, 6,371,008.8 m (IUGG; Moritz 2000), by the haversine formula (R. W. Sinnott,
 * Sky and Telescope 68, 1984): within 0.6 % of the true one anywhere, and exact to a metre
 * for two positions that are the same.
 */
#ifndef PLACE_DISTANCE_H
#define PLACE_DISTANCE_H

struct arena;

struct position {
	double latitude;  /* degrees north */
	double longitude; /* degrees east: negative west of Greenwich */
};

#define EARTH_RADIUS_METRES 6371008.8
#define METRES_A_MILE 1609.344

double distance_metres(struct position from, struct position to);

/* "under a quarter of a mile", "0.4 miles", "1 mile", "2.6 miles", from ten up whole miles:
 * "12 miles".  For a negative or infinite distance or a NaN: "an unknown distance". */
const char *distance_words(struct arena *a, double metres);

#endif
