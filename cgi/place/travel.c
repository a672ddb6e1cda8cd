/* The estimate of a journey by road, and the table of every constant it stands on. */
#include "place/travel.h"

#include <math.h>

#include "lib/arena.h"
#include "place/distance.h"

enum constant {
	CIRCUITY_URBAN,
	CIRCUITY_OTHER,
	CIRCUITY_SHORT,
	CIRCUITY_WALK,
	SPEED_URBAN,
	SPEED_OTHER,
	SPEED_LONG,
	SPEED_WALK,
	DOOR_CAR,
	DOOR_WALK,
	SHORT_METRES,
	LONG_METRES,
	CONSTANT_COUNT
};

enum { LONGEST_WALK_MINUTES = 30 };

static const char times[] = "times the straight line";
static const char speed[] = "km an hour";

static const struct travel_constant constants[CONSTANT_COUNT] = {
    [CIRCUITY_URBAN] = {"Road distance, both ends urban", 1.25, times,
	"Urban road networks: about 1.2 (Newell, 1980); a little more is taken for one-way "
	"streets",
	true},
    [CIRCUITY_OTHER] = {"Road distance, an end in the country or beyond the first stretch",
	1.40, times,
	"Mapped car routes of 10 to 30 km in southern and middle England: 1.42 "
	"(24 routes of D. Olner's 2015 route factor data)",
	true},
    [CIRCUITY_SHORT] = {"Road distance, first stretch between two country places", 1.50, times,
	"Mapped car routes in Great Britain, 10 to 20 km: median 1.50 (32 routes of the same "
	"data); shorter lanes are assumed to wind as much",
	true},
    [CIRCUITY_WALK] = {"Walking distance", 1.25, times,
	"Walks to stations: 1.21 to 1.23 (O'Sullivan and Morrall, 1996); a little more is "
	"taken for crossings",
	true},
    [SPEED_URBAN] = {"Car, first stretch, both ends urban", 30, speed,
	"Below the mean of 37.5 on local A roads in England, which are faster than streets",
	true},
    [SPEED_OTHER] = {"Car, first stretch, an end in the country", 37, speed,
	"Mean speed on local A roads in England, year to June 2023: 23.3 miles an hour "
	"(Department for Transport, travel time measures)",
	false},
    [SPEED_LONG] = {"Car, beyond the first stretch", 57, speed,
	"Mapped car routes of 10 to 30 km in southern and middle England: 57 "
	"(24 routes of D. Olner's 2015 route factor data)",
	false},
    [SPEED_WALK] = {"Walking", 4.8, speed,
	"80 metres a minute: 800 metres in 10 minutes (Manual for Streets, 2007)", false},
    [DOOR_CAR] = {"Parking and reaching the door", 2, "minutes", "No published figure found",
	true},
    [DOOR_WALK] = {"Reaching the door on foot", 1, "minutes", "No published figure found",
	true},
    [SHORT_METRES] = {"Where winding lanes end", 2000, "metres as the crow flies",
	"No published figure found", true},
    [LONG_METRES] = {"Where faster roads begin", 5000, "metres as the crow flies",
	"No published figure found", true},
};

/* Stretches of the straight line, each driven in its own way. */
struct stretch {
	enum constant until; /* CONSTANT_COUNT: no end */
	enum constant circuity;
	enum constant speed;
};

static const struct stretch stretches[][3] = {
    [TRAVEL_URBAN] = {{SHORT_METRES, CIRCUITY_URBAN, SPEED_URBAN},
	{LONG_METRES, CIRCUITY_URBAN, SPEED_URBAN},
	{CONSTANT_COUNT, CIRCUITY_OTHER, SPEED_LONG}},
    [TRAVEL_MIXED] = {{SHORT_METRES, CIRCUITY_OTHER, SPEED_OTHER},
	{LONG_METRES, CIRCUITY_OTHER, SPEED_OTHER},
	{CONSTANT_COUNT, CIRCUITY_OTHER, SPEED_LONG}},
    [TRAVEL_RURAL] = {{SHORT_METRES, CIRCUITY_SHORT, SPEED_OTHER},
	{LONG_METRES, CIRCUITY_OTHER, SPEED_OTHER},
	{CONSTANT_COUNT, CIRCUITY_OTHER, SPEED_LONG}},
};

static double
minutes(double metres, enum constant kmh)
{
	return metres * 60 / (constants[kmh].value * 1000);
}

/* Classes of urban areas begin with U (UN1, UF1), all others with R. */
static bool
is_urban(const char *class)
{
	return class != NULL && class[0] == 'U';
}

enum travel_setting
travel_setting(const char *from_class, const char *to_class)
{
	int urban = is_urban(from_class) + is_urban(to_class);

	return urban == 2 ? TRAVEL_URBAN : urban == 1 ? TRAVEL_MIXED : TRAVEL_RURAL;
}

void
travel_estimate(double metres, enum travel_setting setting, struct travel *travel)
{
	double done = 0, car = constants[DOOR_CAR].value;

	/* Twice round the Earth is farther than anything, and keeps the minutes an int. */
	metres = isnan(metres) || metres < 0 ? 0 : fmin(metres, 8e7);
	travel->road_metres = 0;
	for (size_t i = 0; i < 3 && done < metres; i++) {
		const struct stretch *s = &stretches[setting][i];
		double end = s->until == CONSTANT_COUNT
				 ? metres
				 : fmin(metres, constants[s->until].value);
		double road = (end - done) * constants[s->circuity].value;

		travel->road_metres += road;
		car += minutes(road, s->speed);
		done = end;
	}
	travel->car_minutes = (int)lround(car);
	travel->walk_minutes =
	    (int)lround(constants[DOOR_WALK].value +
			minutes(metres * constants[CIRCUITY_WALK].value, SPEED_WALK));
}

const char *
travel_car_words(struct arena *a, const struct travel *travel)
{
	int said = travel->car_minutes;

	if (said > 20)
		said = (said + 2) / 5 * 5;
	return arena_printf(a, "about %d minutes by car", said);
}

const char *
travel_walk_words(struct arena *a, const struct travel *travel)
{
	if (travel->walk_minutes > LONGEST_WALK_MINUTES)
		return NULL;
	if (travel->walk_minutes == 1)
		return "about a minute on foot";
	return arena_printf(a, "about %d minutes on foot", travel->walk_minutes);
}

const char *
travel_away_words(struct arena *a, double metres, const char *class)
{
	struct travel travel;

	travel_estimate(metres, travel_setting(class, class), &travel);
	return arena_printf(
	    a, "%s away, %s", distance_words(a, metres), travel_car_words(a, &travel));
}

const char *
travel_distance_words(struct arena *a, double metres, const char *class)
{
	struct travel travel;
	const char *walk;

	travel_estimate(metres, travel_setting(class, class), &travel);
	walk = travel_walk_words(a, &travel);
	return arena_printf(a, "%s, %s%s%s", distance_words(a, metres),
	    travel_car_words(a, &travel), walk != NULL ? " or " : "", walk != NULL ? walk : "");
}

const struct travel_constant *
travel_constants(size_t *count)
{
	*count = CONSTANT_COUNT;
	return constants;
}
