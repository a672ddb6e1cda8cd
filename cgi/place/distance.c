/* Distance on the sphere, and how it is said in miles. */
#include "place/distance.h"

#include <math.h>

#include "lib/arena.h"

static double
radians(double degrees)
{
	return degrees * (M_PI / 180.0);
}

double
distance_metres(struct position from, struct position to)
{
	double half_north = sin(radians(to.latitude - from.latitude) / 2);
	double half_east = sin(radians(to.longitude - from.longitude) / 2);
	double h = half_north * half_north + cos(radians(from.latitude)) *
						 cos(radians(to.latitude)) * half_east *
						 half_east;

	/* Rounding may carry opposite ends of the Earth a hair beyond 1. */
	return 2 * EARTH_RADIUS_METRES * asin(sqrt(fmin(h, 1)));
}

const char *
distance_words(struct arena *a, double metres)
{
	double miles = metres / METRES_A_MILE;
	long tenths;

	if (!isfinite(miles) || miles < 0 || miles > 1e6)
		return "an unknown distance";
	if (miles < 0.25)
		return "under a quarter of a mile";
	if (miles >= 9.95)
		return arena_printf(a, "%ld miles", lround(miles));
	tenths = lround(miles * 10);
	if (tenths == 10)
		return "1 mile";
	if (tenths % 10 == 0)
		return arena_printf(a, "%ld miles", tenths / 10);
	return arena_printf(a, "%ld.%ld miles", tenths / 10, tenths % 10);
}
