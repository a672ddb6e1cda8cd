/* The Severn: which side of it a place is on, and where it is crossed. */
#include "place/severn.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "place/polygon.h"

const char severn_source[] =
    "From Aust to Minsterworth the edge of the Forest of Dean district (Office for National "
    "Statistics, local authority districts December 2024, simplified), above it a line between "
    "the villages on either bank; crossings as in the list of crossings of the River Severn "
    "(Wikipedia)";

static const struct severn_crossing crossings[] = {
    {"upton", "Upton bridge", {52.064, -2.218}},
    {"mythe", "Mythe Bridge, Tewkesbury", {52.000, -2.165}},
    {"haw", "Haw Bridge", {51.950, -2.226}},
    {"maisemore", "Maisemore bridge", {51.889, -2.268}},
    {"over", "Over bridges, Gloucester", {51.874, -2.268}},
    {"m48", "Severn Bridge (M48)", {51.609, -2.638}},
    {"m4", "Prince of Wales Bridge (M4)", {51.574, -2.700}},
};

enum { CROSSINGS = sizeof(crossings) / sizeof(crossings[0]) };

/* All that lies west of the river: down the Severn, and back far in the west. */
static const struct position west_points[] = {{52.600, -2.350}, {52.300, -2.260},
    {52.190, -2.226}, {52.064, -2.218}, {52.035, -2.195}, {52.000, -2.165}, {51.985, -2.178},
    {51.968, -2.197}, {51.950, -2.226}, {51.935, -2.232}, {51.924, -2.256}, {51.900, -2.264},
    {51.889, -2.268}, {51.874, -2.268}, {51.862, -2.272}, {51.850, -2.281}, {51.842, -2.295},
    {51.846, -2.318}, {51.846, -2.352}, {51.830, -2.350}, {51.823, -2.362}, {51.808, -2.358},
    {51.803, -2.346}, {51.796, -2.352}, {51.795, -2.379}, {51.806, -2.411}, {51.819, -2.422},
    {51.796, -2.452}, {51.784, -2.444}, {51.785, -2.417}, {51.777, -2.393}, {51.758, -2.386},
    {51.750, -2.409}, {51.757, -2.437}, {51.741, -2.473}, {51.693, -2.503}, {51.682, -2.545},
    {51.673, -2.600}, {51.640, -2.630}, {51.609, -2.641}, {51.574, -2.700}, {51.500, -2.850},
    {51.300, -3.200}, {51.300, -6.000}, {52.600, -6.000}};

static const struct ring west_ring = {
    west_points, sizeof(west_points) / sizeof(west_points[0]), false};

bool
severn_west(struct position at)
{
	const struct shape west = {
	    .rings = &west_ring, .ring_count = 1, .box = {51.300, -6.000, 52.600, -2.165}};

	return box_contains(west.box, at) && shape_contains(&west, at);
}

const struct severn_crossing *
severn_way(
    struct position from, struct position to, struct severn_closed closed, double *metres)
{
	const struct severn_crossing *best = NULL;

	*metres = INFINITY;
	for (size_t i = 0; i < CROSSINGS; i++) {
		double by = distance_metres(from, crossings[i].at) +
			    distance_metres(crossings[i].at, to);

		if (by < *metres && (closed.bits >> i & 1) == 0) {
			*metres = by;
			best = &crossings[i];
		}
	}
	return best;
}

const struct severn_crossing *
severn_between(struct position from, struct position to, struct severn_closed closed)
{
	double metres;

	return severn_west(from) == severn_west(to) ? NULL
						    : severn_way(from, to, closed, &metres);
}

const struct severn_crossing *
severn_crossings(size_t *count)
{
	*count = CROSSINGS;
	return crossings;
}

int
severn_crossing_named(const char *code)
{
	for (int i = 0; i < CROSSINGS; i++)
		if (strcmp(crossings[i].code, code) == 0)
			return i;
	return -1;
}

const char *
severn_crossing_name(const char *code)
{
	const int at = severn_crossing_named(code);

	return at < 0 ? code : crossings[at].name;
}
