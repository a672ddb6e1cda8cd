/* Types of made-up micro-providers. */
#include "demo/offer.h"

#define EARLY_HELP "prevention.secondary"
#define OLDER "condition.older_people"

const struct demo_offer demo_micro_offers[] = {
    {"Home Help", "task.housework|task.laundry|task.shopping|" OLDER "|" EARLY_HELP,
	"task.meals|task.companionship|task.check_visits|condition.frailty",
	"Two of us clean, change the beds and do the shopping in and around {p}.|"
	"A clean kitchen, fresh sheets and a full fridge, every week on the same day.|"
	"Housework done the way you would do it yourself.",
	DEMO_HOURLY, 1800, 2300, DEMO_RADIUS, "11100", 5},
    {"Personal Care",
	"task.personal_care|task.meals|task.medicine_reminders|" OLDER "|prevention.tertiary",
	"task.moving|task.continence|task.dementia_support|condition.dementia|task."
	"companionship|"
	"condition.physical_disability",
	"Help to get up, wash and dress, with breakfast made before we leave.|"
	"Morning and bedtime visits of an hour or more, never less.|"
	"One experienced carer who takes on a few people at a time near {p}.",
	DEMO_HOURLY, 2200, 2800, DEMO_RADIUS, "10011", 7},
    {"Carers’ Break Service",
	"task.sitting|task.companionship|condition.unpaid_carers|" EARLY_HELP,
	"task.dementia_support|condition.dementia|task.personal_care|task.getting_out|task."
	"meals",
	"We sit with the person you look after, so that you can go out.|"
	"An afternoon off, or a whole day, with somebody your relative already knows.|"
	"A break for carers around {p}: two hours or ten.",
	DEMO_HOURLY, 2000, 2600, DEMO_RADIUS, "01110", 6},
    {"Companions", "task.companionship|task.getting_out|" OLDER "|" EARLY_HELP,
	"task.transport|task.shopping|task.appointments|condition.loneliness|condition.sight_"
	"loss",
	"Days out, garden centres, the cinema, or a game of cards at home.|"
	"Friendly company once or twice a week.|Lunch out, a walk by the canal and home for "
	"tea.",
	DEMO_HOURLY, 1900, 2400, DEMO_RADIUS, "11100", 6},
    {"Kitchen", "task.meals|price_basis.hour|" OLDER "|" EARLY_HELP,
	"task.shopping|task.eating|condition.long_term_condition|condition.frailty",
	"We cook in your kitchen: a hot lunch now and three for the freezer.|"
	"Proper dinners cooked with you, with the recipes you grew up with.|"
	"Soft and fortified meals for people who find eating hard.",
	DEMO_HOURLY, 1800, 2400, DEMO_RADIUS, "11100", 5},
    {"Garden Care", "task.gardening|" OLDER "|prevention.primary",
	"task.odd_jobs|condition.physical_disability|condition.frailty",
	"Lawns, hedges and pots kept tidy, or done together with you.|"
	"Raised beds built and planted so that you can garden sitting down.|"
	"Two gardeners with time for a chat, around {p}.",
	DEMO_HOURLY, 1900, 2600, DEMO_RADIUS, "11000", 5},
    {"Handyperson",
	"task.odd_jobs|equipment.home_changes|equipment.key_safe|prevention.primary",
	"task.gardening|equipment.alarm|" OLDER,
	"Rails, key safes, light bulbs, shelves: small jobs done the same week.|"
	"A careful handyperson who takes shoes off at the door.",
	DEMO_HOURLY, 2200, 2800, DEMO_RADIUS, "11100", 5},
    {"Lifts and Outings", "task.transport|task.appointments|task.getting_out|" EARLY_HELP,
	"task.shopping|condition.sight_loss|" OLDER "|condition.physical_disability",
	"A car with room for a folded wheelchair, and somebody who waits with you.|"
	"To the hospital and back, with help to the right department.|"
	"Weekly trips to the shops from {p} and the villages.",
	DEMO_HOURLY, 2000, 2600, DEMO_SOME_AREAS, "11100", 5},
    {"Computer Friends", "task.technology_help|equipment.smart_home|prevention.primary",
	OLDER "|condition.sight_loss|equipment.sight_aids|task.letters_money",
	"Patient help at home with phones, tablets and video calls.|"
	"We set it up, write down the steps in large print and come back if it goes wrong.",
	DEMO_HOURLY, 1800, 2400, DEMO_RADIUS, "11100", 5},
    {"Feet and Hair at Home", "task.hair_feet|" OLDER "|" EARLY_HELP,
	"condition.dementia|condition.frailty|condition.physical_disability",
	"A hairdresser and a foot care worker who come to you.|"
	"Nails cut, feet looked after, hair washed and set at your own sink.",
	DEMO_HOURLY, 2200, 2800, DEMO_SOME_AREAS, "11100", 5},
    {"Pet Visits", "task.pet_care|pets.dogs|pets.cats|prevention.primary",
	OLDER "|pets.other_pets|condition.physical_disability|task.companionship",
	"We walk the dog, feed the cat and go with you to the vet.|"
	"So that you can keep your pets at home, around {p}.",
	DEMO_HOURLY, 1800, 2200, DEMO_RADIUS, "11110", 7},
    {"Day Adventures",
	"task.day_activities|task.life_skills|condition.learning_disability|"
	"condition.autism|condition.adults|prevention.tertiary",
	"task.arts|task.exercise|task.work_learning|condition.young_adults|task.transport|"
	"task.communication|language.makaton",
	"Small groups of four on a smallholding: animals, cooking and woodwork.|"
	"Days that you plan yourself, with transport from {p}.|"
	"Cooking, music and trips out for adults with a learning disability.",
	DEMO_HOURLY, 1900, 2600, DEMO_VENUE, "11000", 5},
    {"Steps to Independence",
	"task.life_skills|task.getting_out|condition.adults|"
	"condition.mental_health|" EARLY_HELP,
	"condition.autism|task.letters_money|task.work_learning|task.benefits|"
	"condition.young_adults|condition.learning_disability",
	"One-to-one support with travel, money and running a home.|"
	"We go with you the first few times, then less and less.",
	DEMO_HOURLY, 2000, 2600, DEMO_SOME_AREAS, "11100", 5},
    {"Night Care", "task.sleep_in|task.personal_care|" OLDER "|prevention.tertiary",
	"task.waking_night|condition.end_of_life|task.end_of_life_care|condition.dementia|"
	"task.short_notice",
	"Nights only: asleep in the next room, or awake when that is needed.|"
	"Three workers who share the nights, so there is cover when one is ill.",
	DEMO_HOURLY, 1900, 2800, DEMO_RADIUS, "00001", 7},
    {"Memory Matters",
	"task.dementia_support|task.companionship|condition.dementia|" EARLY_HELP,
	"task.getting_out|task.arts|task.sitting|condition.unpaid_carers|task.meals",
	"Walks, music and photographs for people living with dementia.|"
	"One worker for each person, who learns what a good day looks like.",
	DEMO_HOURLY, 2000, 2700, DEMO_RADIUS, "11100", 6},
    {"Home from Hospital", "task.hospital_home|task.meals|task.shopping|" OLDER "|" EARLY_HELP,
	"task.reablement|task.personal_care|task.check_visits|condition.frailty",
	"Bed made, heating on, food in, and a visit each day for the first two weeks.|"
	"We collect you from the ward and stay until you feel settled.",
	DEMO_HOURLY, 2000, 2700, DEMO_SOME_AREAS, "11110", 7},
};

const size_t demo_micro_offer_count = sizeof(demo_micro_offers) / sizeof(demo_micro_offers[0]);
