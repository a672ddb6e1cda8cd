/* Made-up Shared Lives carers. */
#include "demo/listing.h"
#include "demo/names.h"
#include "demo/sentences.h"
#include "lib/arena.h"

static const char homes[] =
    "We have a spare room on the ground floor and a big garden near {p}.|"
    "A quiet house outside {p}, with two cats and a piano.|"
    "A busy family home in {p}: there is always somebody in the kitchen.|"
    "A bungalow in {p} with a wet room and no steps.|"
    "We live on a smallholding with hens and a patient pony.|"
    "A flat in the middle of {p}, five minutes from the shops and the bus.|"
    "Our children have left home and there is room at our table.|"
    "A cottage near {p}; we walk most days, whatever the weather.";

static const char offers[] =
    "We welcome somebody to live with us for good.|"
    "We offer weekends and holidays, so that a family can have a break.|"
    "We have time for day visits and for a short stay now and then.|"
    "We would like to share everyday life with one person.|"
    "We have done this for {n} years and know what helps at the start.|"
    "There is room for somebody to settle, learn to cook and get about alone.";

static const char endings[] =
    "You would come for tea first, as often as you like.|We enjoy football, films and baking.|"
    "We support {w}.|There is a good bus from the corner.|We go to church on Sundays; you need "
    "not.|"
    "Both of us have first aid training.|We sign a little and are learning more.|"
    "Other Shared Lives families live near by.";

void
demo_make_shared_lives(struct demo_listing *l)
{
	bool couple = chance_percent(&l->chance, 60);
	const char *partner = demo_first_name(false, l->number + 11);
	const char *home;
	const char *offer;
	const char *ending;
	int week = 10 * chance_between(&l->chance, 38, 56);

	l->name = couple
		      ? arena_printf(l->arena, "%s and %s, Shared Lives", partner,
			    demo_person(l->arena, true, l->number))
		      : arena_printf(l->arena, "%s, Shared Lives",
			    demo_person(l->arena, chance_percent(&l->chance, 60), l->number));
	l->organisation = "Made-up Vale Shared Lives Scheme (example)";
	demo_listing_take(l,
	    "prevention.tertiary|price_basis.week|"
	    "condition.adults|task.life_skills|task.meals",
	    100);
	demo_listing_take(l, "task.short_break|condition.learning_disability", 75);
	demo_listing_take(l,
	    "task.day_activities|condition.autism|condition.mental_health|"
	    "condition.older_people|task.getting_out|direct_payment.accepted|"
	    "employment.self_employed|driver.own_car|pets.dogs|pets.cats",
	    50);
	demo_listing_take(l,
	    "condition.young_adults|condition.dementia|condition.brain_injury|"
	    "task.personal_care|task.work_learning",
	    18);
	demo_listing_take(l, couple ? "gender.woman|gender.man" : "gender.woman", 100);
	demo_listing_languages(l, 10);
	if (chance_percent(&l->chance, 75))
		l->reach = DEMO_COUNTY;
	else
		demo_listing_areas(l, 30);
	for (int day = 0; day < 7; day++)
		if (chance_percent(&l->chance, 45))
			for (int part = 0; part < 5; part++)
				l->minutes[day * 5 + part] = part == 4 ? 600 : 180;
	l->price_note = arena_printf(l->arena,
	    "£%d to £%d a week, set by the scheme by how much support is needed.", week,
	    week + 140);
	demo_listing_check(l, "dbs", "Enhanced DBS certificates of all adults in the home", 3);
	demo_listing_check(
	    l, "training", "Approved by the scheme’s panel, with yearly review", 1);
	demo_listing_check(l, "first_aid", "Emergency first aid certificate", 3);
	/* One after the other: as arguments, each compiler would throw the dice in an order
	 * of its own. */
	home = demo_sentence(l, demo_listing_choose(l, homes));
	offer = demo_sentence(l, demo_listing_choose(l, offers));
	ending = demo_sentence(l, demo_listing_choose(l, endings));
	l->summary = arena_printf(l->arena, "%s %s %s", home, offer, ending);
	l->private_address = arena_printf(
	    l->arena, "%d Demo Close, %s", chance_between(&l->chance, 1, 40), l->place);
	l->private_phone = demo_mobile(l->arena, &l->chance);
	l->private_email = demo_email(l->arena, l->name, l->number);
	l->public_phone = demo_landline(l->arena, &l->chance);
}
