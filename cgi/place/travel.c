/* The estimate of a journey by road, and the table of every constant it stands on. */
#include "place/travel.h"

#include <math.h>
#include <string.h>

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
	LONGEST_WALK,
	LONGEST_LEG,
	MILEAGE,
	CONSTANT_COUNT
};

_Static_assert(CONSTANT_COUNT == (int)TRAVEL_CONSTANTS, "travel.h says how many there are");

static const char times[] = "times the straight line";
static const char speed[] = "km an hour";

static const struct travel_constant constants[CONSTANT_COUNT] = {
    [CIRCUITY_URBAN] = {"circuity_urban", "Road distance, both ends urban", 1.25, 1, 3,
	"Larger: journeys within towns take longer", times,
	"Urban road networks: about 1.2 (Newell, 1980); a little more is taken for one-way "
	"streets",
	true},
    [CIRCUITY_OTHER] = {"circuity_other",
	"Road distance, an end in the country or beyond the first stretch", 1.40, 1, 3,
	"Larger: journeys in the country, and long ones, take longer", times,
	"Mapped car routes of 10 to 30 km in southern and middle England: 1.42 "
	"(24 routes of D. Olner's 2015 route factor data)",
	true},
    [CIRCUITY_SHORT] = {"circuity_short",
	"Road distance, first stretch between two country places", 1.50, 1, 3,
	"Larger: short journeys in the country take longer", times,
	"Mapped car routes in Great Britain, 10 to 20 km: median 1.50 (32 routes of the same "
	"data); shorter lanes are assumed to wind as much",
	true},
    [CIRCUITY_WALK] = {"circuity_walk", "Walking distance", 1.25, 1, 3,
	"Larger: walks take longer", times,
	"Walks to stations: 1.21 to 1.23 (O'Sullivan and Morrall, 1996); a little more is "
	"taken for crossings",
	true},
    [SPEED_URBAN] = {"speed_urban", "Car, first stretch, both ends urban", 30, 5, 110,
	"Larger: journeys within towns take less time", speed,
	"Below the mean of 37.5 on local A roads in England, which are faster than streets",
	true},
    [SPEED_OTHER] = {"speed_other", "Car, first stretch, an end in the country", 37, 5, 110,
	"Larger: journeys in the country take less time", speed,
	"Mean speed on local A roads in England, year to June 2023: 23.3 miles an hour "
	"(Department for Transport, travel time measures)",
	false},
    [SPEED_LONG] = {"speed_long", "Car, beyond the first stretch", 57, 5, 110,
	"Larger: long journeys take less time", speed,
	"Mapped car routes of 10 to 30 km in southern and middle England: 57 "
	"(24 routes of D. Olner's 2015 route factor data)",
	false},
    [SPEED_WALK] = {"speed_walk", "Walking", 4.8, 1, 8, "Larger: walks take less time", speed,
	"80 metres a minute: 800 metres in 10 minutes (Manual for Streets, 2007)", false},
    [DOOR_CAR] = {"door_car", "Parking and reaching the door", 2, 1, 15,
	"Larger: every journey by car takes so much longer, so neighbours count for more",
	"minutes", "No published figure found", true},
    [DOOR_WALK] = {"door_walk", "Reaching the door on foot", 1, 1, 15,
	"Larger: every walk takes so much longer", "minutes", "No published figure found",
	true},
    [SHORT_METRES] = {"short_metres", "Where winding lanes end", 2000, 100, 20000,
	"Larger: lanes wind for longer", "metres as the crow flies",
	"No published figure found", true},
    [LONG_METRES] = {"long_metres", "Where faster roads begin", 5000, 100, 50000,
	"Larger: faster roads are reached later", "metres as the crow flies",
	"No published figure found", true},
    [LONGEST_WALK] = {"longest_walk", "Longest walk that is told of", 30, 5, 120,
	"Larger: farther places are also said to be so many minutes on foot", "minutes",
	"No published figure found", true},
    [LONGEST_LEG] = {"longest_leg", "Longest walk between two visits of a round on foot", 15, 1,
	60, "Larger: more rounds can be walked", "minutes",
	"A little over the 800 metres in ten minutes that Manual for Streets (2007) calls "
	"walkable",
	true},
    [MILEAGE] = {"mileage", "Mileage of a minute by car", 0.8, 0, 10,
	"Larger: more rounds are walked in place of driven", "minutes of pay",
	"For an hour of home care in the United Kingdom: 1.36 pounds of mileage beside 1.70 of "
	"travel pay (UKHCA, A Minimum Price for Homecare, 2020 to 2021)",
	false},
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

const struct travel_values *
travel_usual(void)
{
	static const struct travel_values usual = {.at = {[CIRCUITY_URBAN] = 1.25,
						       [CIRCUITY_OTHER] = 1.40,
						       [CIRCUITY_SHORT] = 1.50,
						       [CIRCUITY_WALK] = 1.25,
						       [SPEED_URBAN] = 30,
						       [SPEED_OTHER] = 37,
						       [SPEED_LONG] = 57,
						       [SPEED_WALK] = 4.8,
						       [DOOR_CAR] = 2,
						       [DOOR_WALK] = 1,
						       [SHORT_METRES] = 2000,
						       [LONG_METRES] = 5000,
						       [LONGEST_WALK] = 30,
						       [LONGEST_LEG] = 15,
						       [MILEAGE] = 0.8}};

	return &usual;
}

static double
minutes(const struct travel_values *v, double metres, enum constant kmh)
{
	return metres * 60 / (v->at[kmh] * 1000);
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
travel_estimate(const struct travel_values *v, double metres, enum travel_setting setting,
    struct travel *travel)
{
	double done = 0, car;

	if (v == NULL)
		v = travel_usual();
	car = v->at[DOOR_CAR];
	/* Twice round the Earth is farther than anything, and keeps the minutes an int. */
	metres = isnan(metres) || metres < 0 ? 0 : fmin(metres, 8e7);
	travel->road_metres = 0;
	for (size_t i = 0; i < 3 && done < metres; i++) {
		const struct stretch *s = &stretches[setting][i];
		double end =
		    s->until == CONSTANT_COUNT ? metres : fmin(metres, v->at[s->until]);
		double road = (end - done) * v->at[s->circuity];

		travel->road_metres += road;
		car += minutes(v, road, s->speed);
		done = end;
	}
	travel->car_minutes = (int)lround(car);
	travel->walk_minutes = (int)lround(
	    v->at[DOOR_WALK] + minutes(v, metres * v->at[CIRCUITY_WALK], SPEED_WALK));
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
travel_walk_words(struct arena *a, const struct travel_values *v, const struct travel *travel)
{
	if (v == NULL)
		v = travel_usual();
	if (travel->walk_minutes > v->at[LONGEST_WALK])
		return NULL;
	if (travel->walk_minutes == 1)
		return "about a minute on foot";
	return arena_printf(a, "about %d minutes on foot", travel->walk_minutes);
}

const char *
travel_away_words(
    struct arena *a, const struct travel_values *v, double metres, const char *class)
{
	struct travel travel;

	travel_estimate(v, metres, travel_setting(class, class), &travel);
	return arena_printf(
	    a, "%s away, %s", distance_words(a, metres), travel_car_words(a, &travel));
}

const char *
travel_distance_words(
    struct arena *a, const struct travel_values *v, double metres, const char *class)
{
	struct travel travel;
	const char *walk;

	travel_estimate(v, metres, travel_setting(class, class), &travel);
	walk = travel_walk_words(a, v, &travel);
	return arena_printf(a, "%s, %s%s%s", distance_words(a, metres),
	    travel_car_words(a, &travel), walk != NULL ? " or " : "", walk != NULL ? walk : "");
}

int
travel_longest_leg(const struct travel_values *v)
{
	return (int)(v != NULL ? v : travel_usual())->at[LONGEST_LEG];
}

double
travel_mileage(const struct travel_values *v)
{
	return (v != NULL ? v : travel_usual())->at[MILEAGE];
}

int
travel_door_minutes(const struct travel_values *v)
{
	return (int)lround((v != NULL ? v : travel_usual())->at[DOOR_CAR]);
}

const struct travel_constant *
travel_constants(size_t *count)
{
	*count = CONSTANT_COUNT;
	return constants;
}

int
travel_constant_named(const char *code)
{
	for (int i = 0; i < CONSTANT_COUNT; i++)
		if (strcmp(constants[i].code, code) == 0)
			return i;
	return -1;
}

/* By car, between ends of which so many are urban. */
static int
car_between(const struct travel_values *v, double metres, int urban)
{
	struct travel travel;

	travel_estimate(v, metres,
	    urban == 2	 ? TRAVEL_URBAN
	    : urban == 1 ? TRAVEL_MIXED
			 : TRAVEL_RURAL,
	    &travel);
	return travel.car_minutes;
}

/* Is going by a place so far from both ever sooner than going straight, whatever is urban? */
static bool
round_is_sooner(const struct travel_values *v, double one, double other)
{
	for (int urban = 0; urban < 8; urban++) {
		const int from = urban & 1, to = urban >> 1 & 1, by = urban >> 2;

		if (car_between(v, one + other, from + to) >
		    car_between(v, one, from + by) + car_between(v, other, by + to))
			return true;
	}
	return false;
}

const char *
travel_values_fault(const struct travel_values *v)
{
	enum { STEP = 250, FARTHEST = 30000 };

	if (v->at[SHORT_METRES] > v->at[LONG_METRES])
		return "Faster roads cannot begin before winding lanes end";
	for (double one = 0; one <= FARTHEST; one += STEP)
		for (double other = one; other <= FARTHEST; other += STEP)
			if (round_is_sooner(v, one, other))
				return "With this, going round by a third place would be "
				       "sooner than going straight";
	return NULL;
}

double
travel_value_nearest(const struct travel_values *now, int at, double asked)
{
	enum { PARTS = 1000 }; /* values are kept with three places */
	const bool more = asked > now->at[at];
	struct travel_values then = *now;
	double good = now->at[at], bad = asked;

	while (fabs(bad - good) * PARTS > 1) {
		then.at[at] = (good + bad) / 2;
		*(travel_values_fault(&then) == NULL ? &good : &bad) = then.at[at];
	}
	then.at[at] = (more ? floor(good * PARTS) : ceil(good * PARTS)) / PARTS;
	return travel_values_fault(&then) == NULL ? then.at[at] : now->at[at];
}

const char *
travel_unit(const struct travel_constant *constant, double value)
{
	return value == 1 && strcmp(constant->unit, "minutes") == 0 ? "minute" : constant->unit;
}
