/*
 * How far and how long by road, estimated from the straight line where no road network is
 * at hand.  Every screen that shows it says that it is an estimate and links to the table of
 * constants below, which name their sources (/about-distances).
 *
 * The road is the straight line times a circuity factor; the time is that road at a mean
 * speed, and some minutes for the door and the parking.  Factor and speed depend on whether
 * both ends, one or none lie in an urban area (ONS rural urban classification 2021), and on
 * how much of the way is still to go: the first stretch is slow and winding, and what lies
 * beyond LONG_METRES is driven on faster roads.  They apply stretch by stretch, so that a
 * longer line never takes less time.
 *
 * A search knows the class of the place it is made from only, and takes the other end to be of
 * the same: up to 20 miles that makes a difference of four minutes at most.
 */
#ifndef PLACE_TRAVEL_H
#define PLACE_TRAVEL_H

#include <stdbool.h>
#include <stddef.h>

#include "place/severn.h"

struct arena;
struct travel_table;

enum travel_setting {
	TRAVEL_URBAN, /* both ends in an urban area */
	TRAVEL_MIXED, /* one of them */
	TRAVEL_RURAL  /* neither, or not known */
};

struct travel {
	double road_metres;
	int car_minutes;  /* door to door */
	int walk_minutes; /* door to door */
};

enum { TRAVEL_CONSTANTS = 15 };

/* What the constants are now, in the order of travel_constants(), and what is closed. */
struct travel_values {
	double at[TRAVEL_CONSTANTS];
	struct severn_closed closed;
	const struct travel_table *table; /* of minutes by car, or NULL: all is estimated */
};

struct travel_constant {
	const char *code; /* of the setting, "speed_urban" */
	const char *name;
	double value; /* unless it is set to something else */
	double least, most;
	const char *effect; /* what a change of it does */
	const char *unit;   /* "times the straight line", "km an hour", "minutes", "metres" */
	const char *source;
	bool assumed; /* chosen for this system within the source's range, not taken from it */
};

/* The setting of two ends by their LSOAs' 2021 classes ("UN1", "RSF1"); NULL or "" is an
 * unknown one and counts as rural, which never promises too short a journey. */
enum travel_setting travel_setting(const char *from_class, const char *to_class);

/* metres: as the crow flies.  A NaN or negative distance counts as nought.  Here and below,
 * values: NULL is as good as travel_usual(). */
void travel_estimate(const struct travel_values *values, double metres,
    enum travel_setting setting, struct travel *travel);

/* "about 12 minutes by car", over twenty minutes in steps of five. */
const char *travel_car_words(struct arena *a, const struct travel *travel);

/* "about 6 minutes on foot", or NULL when it is more than the longest walk. */
const char *travel_walk_words(
    struct arena *a, const struct travel_values *values, const struct travel *travel);

/* "2.6 miles away, about 12 minutes by car", from a place of this class. */
const char *travel_away_words(
    struct arena *a, const struct travel_values *values, double metres, const char *class);

/* "0.4 miles, about 4 minutes by car or about 11 minutes on foot"; without the walk when it is
 * too long a one. */
const char *travel_distance_words(
    struct arena *a, const struct travel_values *values, double metres, const char *class);

/* Minutes on foot from one visit to the next, at the most, in a round that is walked. */
int travel_longest_leg(const struct travel_values *values);

/* Minutes of pay that the mileage of a minute by car costs. */
double travel_mileage(const struct travel_values *values);

/* Minutes to park and reach the door. */
int travel_door_minutes(const struct travel_values *values);

/* All constants, as they are unless they are set to something else. */
const struct travel_constant *travel_constants(size_t *count);
const struct travel_values *travel_usual(void);

/* The constant of that code, or -1. */
int travel_constant_named(const char *code);

/* What is wrong with values that are each within their bounds, as a sentence; NULL: nothing.
 * Going round by a third place must not be sooner than going straight: rounds rely on it. */
const char *travel_values_fault(const struct travel_values *values);

/* The value nearest to one that is at fault for which nothing is wrong, on the way to it from
 * what is now, which is not at fault: to three places. */
double travel_value_nearest(const struct travel_values *now, int at, double asked);

/* The unit of so many: "1 minute". */
const char *travel_unit(const struct travel_constant *constant, double value);

#endif
