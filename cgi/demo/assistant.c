/* Made-up personal assistants. */
#include "demo/listing.h"
#include "demo/names.h"
#include "demo/sentences.h"
#include "lib/arena.h"

/* What assistants tend towards: whom they work for, and what they do always, often (55
 * in 100) and sometimes (20 in 100). */
static const struct leaning {
	const char *people;
	const char *people_often;
	const char *always;
	const char *often;
	const char *sometimes;
	int signing;
} leanings[] = {
    {"condition.older_people",
	"condition.dementia|condition.frailty|condition.physical_disability|condition.stroke|"
	"condition.loneliness",
	"task.personal_care|task.meals|task.companionship",
	"task.housework|task.shopping|task.medicine_reminders|task.laundry|task.appointments|"
	"task.dementia_support|task.sitting|task.check_visits",
	"task.sleep_in|task.moving|task.continence|task.hospital_home|task.pet_care|"
	"task.end_of_life_care|task.gardening|task.eating|task.hair_feet",
	3},
    {"condition.learning_disability|condition.autism|condition.adults",
	"condition.young_adults|condition.mental_health|condition.epilepsy|"
	"condition.hearing_loss",
	"task.getting_out|task.life_skills",
	"task.meals|task.work_learning|task.day_activities|task.exercise|task.arts|"
	"task.communication|task.letters_money|task.transport|task.personal_care",
	"task.behaviour|task.sleep_in|task.technology_help|task.shopping|task.short_notice|"
	"task.medicine_reminders",
	28},
    {"condition.older_people",
	"condition.loneliness|condition.sight_loss|condition.unpaid_carers|"
	"condition.bereavement|condition.long_term_condition",
	"task.companionship|task.shopping|task.housework",
	"task.meals|task.getting_out|task.transport|task.letters_money|task.appointments|"
	"task.laundry|task.pet_care",
	"task.gardening|task.technology_help|task.odd_jobs|task.sitting|task.benefits", 4},
    {"condition.physical_disability|condition.adults",
	"condition.neurological|condition.brain_injury|condition.stroke|condition.older_people|"
	"condition.long_term_condition|condition.bariatric",
	"task.personal_care|task.moving",
	"task.hoisting|task.continence|task.medicine_help|task.meals|task.housework|"
	"task.getting_out|task.transport|task.appointments",
	"task.health_tasks|task.sleep_in|task.waking_night|task.live_in|task.eating|"
	"task.short_notice|task.exercise",
	5},
    {"condition.older_people|condition.dementia",
	"condition.end_of_life|condition.unpaid_carers|condition.frailty|condition."
	"neurological",
	"task.sitting|task.dementia_support",
	"task.sleep_in|task.personal_care|task.companionship|task.waking_night|task.meals|"
	"task.medicine_reminders",
	"task.live_in|task.short_break|task.end_of_life_care|task.moving|task.short_notice|"
	"task.continence|task.eating",
	3},
    {"condition.mental_health|condition.adults",
	"condition.autism|condition.substance_use|condition.loneliness|condition.homelessness|"
	"condition.eating_disorder",
	"task.getting_out|task.companionship",
	"task.letters_money|task.life_skills|task.appointments|task.benefits|task.exercise|"
	"task.housework|task.shopping",
	"task.work_learning|task.arts|task.gardening|task.technology_help|task.pet_care|"
	"task.transport|task.peer_support",
	4},
};

enum { LEANINGS = sizeof(leanings) / sizeof(leanings[0]) };

static void
choose_work(struct demo_listing *l)
{
	const struct leaning *leaning = &leanings[chance_below(&l->chance, LEANINGS)];

	demo_listing_take(l, leaning->people, 100);
	demo_listing_take(l, leaning->people_often, 38);
	demo_listing_take(l, leaning->always, 100);
	demo_listing_take(l, leaning->often, 55);
	demo_listing_take(l, leaning->sometimes, 20);
	demo_listing_take(l,
	    "condition.faith_communities|condition.lgbt|condition.veterans|"
	    "condition.ethnic_communities|condition.farming_families",
	    3);
	demo_listing_languages(l, leaning->signing);
	if (demo_listing_has(l, "task.live_in") || demo_listing_has(l, "task.waking_night"))
		demo_listing_take(l, "task.sleep_in", 70);
}

/* Pay at or over the National Living Wage of £12.71 from 1 April 2026, in steps of 25p. */
static void
choose_terms_of_work(struct demo_listing *l)
{
	bool self_employed = chance_percent(&l->chance, 42);

	if (self_employed) {
		demo_listing_take(l, "employment.self_employed", 100);
		demo_listing_take(l, "employment.employed", 20);
		l->price_from = 1600 + 25 * chance_between(&l->chance, 0, 26);
		demo_listing_check(
		    l, "insurance", "Public liability insurance certificate, £5 million", 1);
	} else {
		demo_listing_take(l, "employment.employed", 100);
		l->price_from = 1300 + 25 * chance_between(&l->chance, 0, 12);
	}
	l->price_to = l->price_from;
	if (chance_percent(&l->chance, 40)) {
		l->price_to += 25 * chance_between(&l->chance, 2, 10);
		l->price_note = demo_listing_choose(l,
		    "More at weekends.|More in the evening and on bank holidays.|"
		    "Depends on the work and the distance.|Less for regular long visits.");
	}
	if (demo_listing_has(l, "task.sleep_in") && l->price_note[0] == '\0')
		l->price_note = arena_printf(
		    l->arena, "Sleep-in £%d a night.", 5 * chance_between(&l->chance, 14, 24));
	demo_listing_take(l, "direct_payment.accepted", 93);
	demo_listing_take(l, "direct_payment.self_fund", 95);
	demo_listing_take(l, "price_basis.hour", 100);
	demo_listing_take(l, "prevention.secondary|prevention.tertiary", 60);
}

static void
choose_travel(struct demo_listing *l)
{
	bool drives = demo_listing_has(l, "task.transport") ||
		      chance_percent(&l->chance, l->town->rural ? 88 : 60);
	int miles =
	    drives ? chance_between(&l->chance, 4, 12) : chance_between(&l->chance, 1, 4);

	demo_listing_take(l, drives ? "driver.own_car" : "driver.no_car", 100);
	demo_listing_take(l, "driver.your_car", drives ? 35 : 5);
	if (l->town->rural)
		miles += drives ? 4 : 1;
	if (drives && chance_percent(&l->chance, 16)) {
		demo_listing_areas(l, 15);
	} else {
		l->reach = DEMO_RADIUS;
		l->radius = (int)(miles * 1609.344);
	}
}

static void
choose_pets(struct demo_listing *l)
{
	if (chance_percent(&l->chance, 8)) {
		demo_listing_take(l, "pets.no_pets", 100);
		return;
	}
	demo_listing_take(l, "pets.dogs|pets.cats", 78);
	demo_listing_take(l, "pets.other_pets", 22);
}

/* Somebody works mornings or evenings or whole weekdays, and some of it is taken. */
static void
choose_hours(struct demo_listing *l)
{
	static const char *const patterns[] = {
	    "11100", "11000", "01100", "00110", "10010", "11110", "00011"};
	const char *pattern = patterns[chance_below(&l->chance, 7)];
	bool weekend = chance_percent(&l->chance, 35);
	bool night =
	    demo_listing_has(l, "task.sleep_in") || demo_listing_has(l, "task.waking_night");

	for (int slot = 0; slot < DEMO_SLOTS; slot++) {
		int day = slot / 5;
		int part = slot % 5;
		bool works = part == 4 ? night : pattern[part] == '1';

		if (!works || (day >= 5 && !weekend) || !chance_percent(&l->chance, 62))
			continue;
		l->minutes[slot] = (int16_t)(part == 4 ? 60 * chance_between(&l->chance, 8, 10)
						       : 30 * chance_between(&l->chance, 1, 8));
	}
}

static void
choose_checks(struct demo_listing *l)
{
	static const char *const certificates[] = {
	    "Enhanced DBS certificate, on the Update Service",
	    "Enhanced DBS certificate with barred list check", "Basic DBS certificate"};

	if (chance_percent(&l->chance, 84))
		demo_listing_check(l, "dbs", certificates[chance_below(&l->chance, 3)], 3);
	if (chance_percent(&l->chance, 88))
		demo_listing_check(l, "identity", "Passport or driving licence", 0);
	if (chance_percent(&l->chance, 70))
		demo_listing_check(l, "references", "Two references, both answered", 0);
	if (chance_percent(&l->chance, 82))
		demo_listing_check(
		    l, "right_to_work", "Document that shows the right to work", 0);
	if (chance_percent(&l->chance, 52))
		demo_listing_check(l, "training",
		    demo_listing_has(l, "task.moving") ? "Moving and handling certificate"
						       : "Care Certificate",
		    3);
	if (chance_percent(&l->chance, 38))
		demo_listing_check(l, "first_aid", "Emergency first aid certificate", 3);
}

void
demo_make_assistant(struct demo_listing *l)
{
	bool woman = chance_percent(&l->chance, 78);

	l->name = demo_person(l->arena, woman, l->number);
	demo_listing_take(l, woman ? "gender.woman" : "gender.man", 100);
	choose_work(l);
	choose_terms_of_work(l);
	choose_travel(l);
	choose_pets(l);
	choose_hours(l);
	choose_checks(l);
	l->summary = demo_assistant_summary(l);
	if (chance_percent(&l->chance, 60))
		l->description = demo_assistant_description(l);
	l->cannot_do = demo_cannot_do(l, true);
	l->private_address = arena_printf(
	    l->arena, "%d Example Street, %s", chance_between(&l->chance, 1, 120), l->place);
	l->private_phone = demo_mobile(l->arena, &l->chance);
	l->private_email = demo_email(l->arena, l->name, l->number);
	if (chance_percent(&l->chance, 30))
		l->public_phone = l->private_phone;
}
