/* Types of made-up registered services, for when the real register is not loaded. */
#include "demo/offer.h"

#define LASTING "prevention.tertiary"

const struct demo_offer demo_registered_offers[] = {
    {"Home Care",
	"service.homecare|task.personal_care|task.medicine_help|task.meals|"
	"condition.older_people|" LASTING,
	"task.housework|task.moving|task.hoisting|condition.dementia|task.end_of_life_care|"
	"condition.physical_disability|task.continence|task.shopping",
	"Home care visits from half an hour in and around {p}.|"
	"A local team for visits in the morning, at lunch, at tea and at bedtime.",
	DEMO_HOURLY, 2650, 3200, DEMO_SOME_AREAS, "11110", 7},
    {"Care at Home",
	"service.homecare|task.personal_care|task.medicine_help|"
	"condition.older_people|condition.adults|" LASTING,
	"task.live_in|task.sleep_in|task.waking_night|task.health_tasks|task.sitting|"
	"condition.neurological|condition.brain_injury|task.hoisting",
	"Visiting and live-in care, with nurses who train our staff.|"
	"Complex care at home by day and night.",
	DEMO_HOURLY, 2750, 3300, DEMO_UNKNOWN, "11111", 7},
    {"House Care Home", "service.care_home|condition.older_people|" LASTING,
	"condition.dementia|task.short_break|task.day_activities|condition.frailty",
	"A care home near the middle of {p}, with a garden and its own minibus.|"
	"A family-run home where people bring their own furniture.",
	DEMO_WEEKLY, 950, 1350, DEMO_VENUE, "00000", 0},
    {"Court Nursing Home", "service.care_home_nursing|condition.older_people|" LASTING,
	"condition.dementia|condition.end_of_life|task.short_break|condition.physical_"
	"disability|"
	"task.reablement",
	"Nursing care day and night, with rooms for short stays.|"
	"A nursing home in {p} with a wing for people living with dementia.",
	DEMO_WEEKLY, 1250, 1750, DEMO_VENUE, "00000", 0},
    {"Supported Living",
	"service.supported_living|task.life_skills|condition.learning_disability|"
	"condition.adults|" LASTING,
	"condition.autism|condition.mental_health|task.work_learning|task.getting_out|"
	"task.behaviour|language.makaton|task.sleep_in",
	"Shared and single flats around {p}, with support day and night.|"
	"Your own tenancy, with staff you help to choose.",
	DEMO_HOURLY, 2250, 2800, DEMO_VENUE, "00000", 0},
    {"Gardens Extra Care",
	"service.extra_care|task.personal_care|task.check_visits|"
	"condition.older_people|" LASTING,
	"task.meals|task.social_groups|equipment.alarm|condition.dementia",
	"Flats to rent or buy with care staff in the building.|"
	"Your own front door, a restaurant downstairs and help at the pull of a cord.",
	DEMO_WEEKLY, 280, 520, DEMO_VENUE, "00000", 0},
};

const size_t demo_registered_offer_count =
    sizeof(demo_registered_offers) / sizeof(demo_registered_offers[0]);
