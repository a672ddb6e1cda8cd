/* Made-up adverts of people who look for a personal assistant: shown, and to be checked. */
#include "demo/store.h"

#include <math.h>
#include <string.h>

#include "demo/world.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"
#include "queries.h"

/* days: since it was sent; an advert is checked on the next day and shown for 28 days. */
struct made_up {
	const char *town;
	const char *tasks;
	int64_t slots; /* bit of day * 5 + part, from Monday morning */
	double hours;
	int64_t rate; /* pence an hour */
	int days;
	const char *words;
};

enum { SHOWN_DAYS = 28 };

#define SLOT(day, part) (INT64_C(1) << ((day) * 5 + (part)))
#define MORNINGS (SLOT(0, 0) | SLOT(1, 0) | SLOT(2, 0) | SLOT(3, 0) | SLOT(4, 0))

static const struct made_up adverts[] = {
	{ "Stroud", "|shopping|housework|", SLOT(1, 0) | SLOT(3, 0), 4, 1450, 3,
	    "Made up for demonstration: two mornings a week, by bus to the shops and home again. "
	    "I have a small dog." },
	{ "Cheltenham", "|personal_care|meals|", MORNINGS, 10, 1550, 5,
	    "Made up for demonstration: help to get up and have breakfast on weekdays. You would "
	    "learn how I like things done." },
	{ "Cinderford", "|getting_out|companionship|", SLOT(5, 1) | SLOT(5, 2), 5, 1400, 8,
	    "Made up for demonstration: Saturday afternoons out, to a match or the cinema. A "
	    "driver, please." },
	{ "Tewkesbury", "|meals|companionship|", SLOT(0, 1) | SLOT(2, 1) | SLOT(4, 1),
	    4.5, 1400, 11,
	    "Made up for demonstration: cook with me three times a week, not for me." },
	{ "Cirencester", "|letters_money|transport|", SLOT(2, 0), 2, 1600, 14,
	    "Made up for demonstration: help with letters and forms, and lifts to the hospital "
	    "now and then." },
	{ "Gloucester", "|personal_care|housework|shopping|", SLOT(0, 3) | SLOT(2, 3) | SLOT(4, 3),
	    6, 1525, 17,
	    "Made up for demonstration: evenings. My family helps on the other days." },
	{ "Dursley", "|companionship|pets|", SLOT(6, 1), 3, 1350, 20,
	    "Made up for demonstration: Sunday lunch and a walk with the dog." },
	{ "Lydney", "|getting_out|transport|", SLOT(1, 1) | SLOT(3, 1), 6, 1425, 1, "" },
	{ "Moreton-in-Marsh", "|housework|laundry|shopping|", SLOT(4, 0), 3, 1500, 0,
	    "Made up for demonstration: Friday mornings, in a village with one bus." },
};

static const struct demo_town *
town_called(const struct demo_world *world, const char *name)
{
	for (size_t i = 0; i < world->town_count; i++)
		if (strcmp(world->towns[i].name, name) == 0)
			return &world->towns[i];
	return NULL;
}

/* As find/advert.c rounds it: to some two kilometres. */
static double
about(double degrees)
{
	return round(degrees * 50) / 50;
}

static int
store(struct db *db, struct arena *a, const struct demo_world *world, size_t i)
{
	const struct made_up *advert = &adverts[i];
	const struct demo_town *town = town_called(world, advert->town);
	const char *reference = arena_printf(a, "DEMADVERT%zu", i + 1);
	int32_t sent = world->today - advert->days;
	bool checked = advert->days > 1;
	int code;

	if (town == NULL)
		return DB_OK;
	code = demo_advert_add(db,
	    (struct demo_advert_add_args){ .reference = reference,
	        .sent_at = arena_printf(a, "%s 10:15:00",
	            civil_date_iso(a, civil_date_from_day_number(sent))),
	        .place_label = town->name,
	        .district = town->district,
	        .latitude = about(town->latitude),
	        .longitude = about(town->longitude),
	        .tasks = advert->tasks,
	        .slots = advert->slots,
	        .hours = advert->hours,
	        .rate = advert->rate,
	        .words = advert->words,
	        .checked_on = checked
	            ? civil_date_iso(a, civil_date_from_day_number(sent + 1))
	            : NULL,
	        .shown_until = checked
	            ? civil_date_iso(a, civil_date_from_day_number(sent + SHOWN_DAYS))
	            : NULL },
	    NULL);
	if (code != DB_OK)
		return code;
	return demo_advert_contact_add(db,
	    (struct demo_advert_contact_add_args){ .reference = reference,
	        .name = "Robin Example",
	        .email = arena_printf(a, "robin%zu@example.org", i + 1) },
	    NULL);
}

int
demo_store_adverts(struct db *db, struct arena *a, const struct demo_world *world)
{
	int code = db_begin(db);

	for (size_t i = 0; i < sizeof(adverts) / sizeof(adverts[0]) && code == DB_OK; i++)
		code = store(db, a, world, i);
	if (code == DB_OK)
		return db_commit(db);
	db_rollback(db);
	return code;
}
