/* Types of made-up community groups, charities and volunteer schemes. */
#include "demo/offer.h"

#define WELL "prevention.primary"
#define EARLY "prevention.secondary"
#define OLDER "condition.older_people"

const struct demo_offer demo_community_offers[] = {
    {"Lunch Club", "task.social_groups|task.meals|condition.loneliness|" OLDER "|" WELL,
	"task.transport|condition.bereavement|condition.frailty",
	"A two-course lunch and company in {p} every {d}.|"
	"Hot dinner, a raffle and people to talk to.",
	DEMO_SESSION, 400, 800, DEMO_VENUE, "01000", 1},
    {"Coffee Morning", "task.social_groups|condition.loneliness|" WELL,
	OLDER "|condition.unpaid_carers|task.advice",
	"Coffee, cake and the newspapers on {d} mornings in {p}.|"
	"Drop in for as long as you like; the urn is always on.",
	DEMO_DONATION, 0, 0, DEMO_VENUE, "10000", 2},
    {"Walking Group", "task.exercise|task.social_groups|" WELL,
	OLDER "|condition.mental_health|condition.long_term_condition|condition.loneliness",
	"Short level walks from {p}, with a bench stop half way.|"
	"Two walks each {d}: one slow, one slower.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "10000", 2},
    {"Shed", "task.social_groups|task.odd_jobs|gender.man|" WELL,
	"condition.loneliness|condition.bereavement|condition.veterans|" OLDER,
	"A workshop where men make, mend and drink tea side by side.|"
	"Bring something broken or just yourself.",
	DEMO_DONATION, 0, 0, DEMO_VENUE, "11000", 3},
    {"Singing for Memory",
	"task.arts|task.dementia_support|condition.dementia|"
	"condition.unpaid_carers|" EARLY,
	OLDER "|task.social_groups",
	"Old songs, sung together, for people with memory loss and whoever comes with them.",
	DEMO_DONATION, 0, 0, DEMO_VENUE, "01000", 1},
    {"Memory Café",
	"task.social_groups|task.dementia_support|condition.dementia|"
	"condition.unpaid_carers|" EARLY,
	"task.advice|task.arts|" OLDER,
	"A friendly café in {p} for people living with dementia and their families.|"
	"Quizzes, music and somebody to ask, on the first {d} of the month.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "01000", 1},
    {"Carers’ Group", "task.peer_support|condition.unpaid_carers|" EARLY,
	"task.advice|task.social_groups|condition.dementia|condition.mental_health",
	"Tea and plain speaking for people who look after somebody.|"
	"Carers in {p} meet on {d}; we can find somebody to sit at home meanwhile.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "11000", 1},
    {"Befrienders", "task.companionship|condition.loneliness|" OLDER "|" EARLY,
	"task.getting_out|task.telephone_friend|condition.sight_loss|condition.frailty",
	"A volunteer visits once a week for an hour or so.|"
	"We match you with somebody who likes the same things.",
	DEMO_FREE, 0, 0, DEMO_SOME_AREAS, "11100", 5},
    {"Telephone Friends", "task.telephone_friend|condition.loneliness|" WELL,
	OLDER "|condition.bereavement|condition.sight_loss|condition.farming_families",
	"A friendly call at the same time every week.|Somebody rings each morning to say "
	"hello.",
	DEMO_FREE, 0, 0, DEMO_COUNTY, "11110", 7},
    {"Community Transport", "task.transport|task.appointments|" EARLY,
	"task.shopping|" OLDER "|condition.physical_disability|equipment.wheelchairs",
	"Volunteer drivers and a minibus with a lift, for people who cannot use buses.|"
	"Door to door from {p} to surgeries, shops and hospitals.",
	DEMO_SESSION, 300, 900, DEMO_SOME_AREAS, "11000", 5},
    {"Good Neighbours", "task.shopping|task.odd_jobs|task.transport|" WELL,
	"task.companionship|task.pet_care|task.gardening|task.check_visits|" OLDER,
	"Neighbours in and around {p} who fetch, mend, drive and listen.|"
	"Small kindnesses: a prescription collected, a bulb changed, a dog walked.",
	DEMO_FREE, 0, 0, DEMO_RADIUS, "11100", 6},
    {"Food Hub", "task.meals|task.shopping|task.advice|" WELL,
	"condition.homelessness|condition.refugees|task.life_skills",
	"Affordable food, recipes and a place to sit, on {d} in {p}.", DEMO_DONATION, 0, 0,
	DEMO_VENUE, "11000", 2},
    {"Digital Drop-in", "task.technology_help|" WELL, OLDER "|task.letters_money|task.benefits",
	"Bring your phone or tablet and your questions.|"
	"Free help to get online, at your own speed.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "11000", 2},
    {"Growing Together", "task.gardening|task.social_groups|condition.mental_health|" WELL,
	"condition.learning_disability|condition.autism|condition.loneliness|task.work_"
	"learning",
	"A shared garden in {p} with raised beds, a shed and a kettle.|"
	"Sow, weed, harvest and eat together; no experience needed.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "11000", 3},
    {"Chair Exercise", "task.exercise|condition.frailty|" OLDER "|" WELL,
	"condition.stroke|condition.neurological|task.social_groups|condition.physical_"
	"disability",
	"Gentle strength and balance, sitting or holding on to a chair.|"
	"Exercise to music every {d}; wear what you like.",
	DEMO_SESSION, 300, 700, DEMO_VENUE, "11000", 2},
    {"Stroke Club", "task.peer_support|task.social_groups|condition.stroke|" EARLY,
	"task.exercise|task.communication|condition.unpaid_carers|condition.brain_injury",
	"Games, talks and speech practice for people who have had a stroke.", DEMO_SESSION, 200,
	500, DEMO_VENUE, "11000", 1},
    {"Parkinson’s and MS Group",
	"task.exercise|task.peer_support|condition.neurological|" EARLY,
	"task.social_groups|condition.unpaid_carers|task.arts",
	"Movement, voice and a good laugh for people with Parkinson’s or MS.", DEMO_DONATION, 0,
	0, DEMO_VENUE, "11000", 1},
    {"Sight Loss Club", "task.social_groups|task.peer_support|condition.sight_loss|" EARLY,
	"equipment.sight_aids|task.technology_help|" OLDER "|condition.deafblind",
	"Talking books, gadgets to try and outings, for blind and partially sighted people.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "11000", 1},
    {"Deaf Club", "task.social_groups|condition.hearing_loss|language.british_sign|" WELL,
	"equipment.hearing_aids|task.advice|condition.deafblind",
	"An evening in sign language: cards, talks and visitors.|"
	"Deaf people meet in {p} on {d}; learners who sign are welcome.",
	DEMO_SESSION, 100, 300, DEMO_VENUE, "00110", 1},
    {"Friday Friends",
	"task.social_groups|task.arts|condition.learning_disability|"
	"condition.adults|" EARLY,
	"condition.autism|task.exercise|language.makaton|condition.young_adults",
	"Disco, bowling and pizza for adults with a learning disability.|"
	"A club run with its members, who choose what happens next.",
	DEMO_SESSION, 200, 600, DEMO_VENUE, "00110", 2},
    {"Autism Meet-up", "task.peer_support|condition.autism|condition.adults|" EARLY,
	"condition.young_adults|condition.mental_health|task.technology_help|task.arts",
	"Quiet room, low light, no pressure to talk: autistic adults meet in {p}.", DEMO_FREE,
	0, 0, DEMO_VENUE, "00110", 1},
    {"Wellbeing Café", "task.peer_support|task.social_groups|condition.mental_health|" EARLY,
	"condition.loneliness|condition.substance_use|task.arts|task.advice",
	"Somewhere to go in the evening when things are hard.|"
	"Run by people who have been there, with staff near by.",
	DEMO_FREE, 0, 0, DEMO_VENUE, "00110", 4},
    {"Bereavement Circle", "task.peer_support|condition.bereavement|" WELL,
	OLDER "|condition.loneliness|task.social_groups",
	"A small group that meets for six weeks after a loss, and then for coffee.", DEMO_FREE,
	0, 0, DEMO_VENUE, "11000", 1},
    {"Veterans’ Breakfast", "task.social_groups|task.peer_support|condition.veterans|" WELL,
	"condition.mental_health|task.advice|gender.man",
	"A full breakfast and people who understand, on the last {d} of the month.",
	DEMO_SESSION, 500, 900, DEMO_VENUE, "10000", 1},
    {"Farm Friends",
	"task.peer_support|condition.farming_families|condition.mental_health|" EARLY,
	"task.advice|task.telephone_friend|task.benefits",
	"Somebody who knows farming, at the end of the telephone or the gate.", DEMO_FREE, 0, 0,
	DEMO_COUNTY, "11100", 5},
    {"Elders’ Lunch",
	"task.social_groups|task.meals|condition.ethnic_communities|" OLDER "|" WELL,
	"condition.faith_communities|task.exercise|task.advice|condition.loneliness",
	"Caribbean and South Asian cooking, dominoes and music for elders.|"
	"Lunch in several languages, with a speaker once a month.",
	DEMO_SESSION, 300, 600, DEMO_VENUE, "01000", 2},
    {"Rainbow Tea", "task.social_groups|condition.lgbt|" WELL,
	OLDER "|condition.loneliness|task.peer_support",
	"Tea and company for LGBT+ people over fifty.", DEMO_FREE, 0, 0, DEMO_VENUE, "01100",
	1},
    {"Welcome Table", "task.social_groups|task.advice|condition.refugees|" WELL,
	"task.work_learning|language.ukrainian|language.arabic|task.letters_money",
	"English conversation, form filling and supper with new neighbours.", DEMO_FREE, 0, 0,
	DEMO_VENUE, "00110", 1},
    {"Equipment Library", "equipment.wheelchairs|equipment.living_aids|" EARLY,
	"equipment.beds_hoists|equipment.scooters|task.hospital_home|condition.physical_"
	"disability",
	"Wheelchairs, commodes and walking frames to borrow for up to three months.",
	DEMO_DONATION, 0, 0, DEMO_COUNTY, "11000", 5},
    {"Careline", "equipment.alarm|equipment.sensors|" OLDER "|" EARLY,
	"equipment.key_safe|equipment.locators|equipment.tablet_boxes|condition.dementia|"
	"condition.frailty",
	"Pendant alarms and falls detectors, answered day and night.|"
	"Alarms and sensors put in within the week, with a responder if you fall.",
	DEMO_WEEKLY, 10, 20, DEMO_COUNTY, "11111", 7},
    {"Home from Hospital Volunteers", "task.hospital_home|task.shopping|" EARLY,
	OLDER "|task.companionship|task.check_visits|condition.frailty",
	"A volunteer visits for up to six weeks after you come home.", DEMO_FREE, 0, 0,
	DEMO_COUNTY, "11000", 5},
    {"Advice Desk", "task.advice|task.benefits|task.letters_money|" WELL,
	"condition.unpaid_carers|condition.long_term_condition|condition.adults|" OLDER,
	"Free advice about benefits, debt and housing; home visits if you cannot come.",
	DEMO_FREE, 0, 0, DEMO_COUNTY, "11000", 5},
    {"Speak Up", "task.advocacy|condition.learning_disability|condition.autism|" EARLY,
	"task.peer_support|condition.mental_health|task.communication|condition.adults",
	"Self-advocates who help each other to be heard.|"
	"An advocate comes with you to meetings and explains the letters.",
	DEMO_FREE, 0, 0, DEMO_COUNTY, "11000", 5},
    {"Recovery Choir", "task.arts|condition.substance_use|condition.mental_health|" EARLY,
	"task.peer_support|condition.homelessness|condition.abuse_survivors",
	"Sing with others who are leaving alcohol or drugs behind. No audition.", DEMO_FREE, 0,
	0, DEMO_VENUE, "00110", 1},
    {"Art Room", "task.arts|task.social_groups|" WELL,
	"condition.mental_health|condition.brain_injury|condition.learning_disability|" OLDER,
	"Paint, clay and print on {d} in {p}, with a tutor who lets you get on.", DEMO_SESSION,
	300, 900, DEMO_VENUE, "11000", 2},
    {"Care Farm", "task.day_activities|task.work_learning|condition.learning_disability|" EARLY,
	"condition.autism|condition.mental_health|condition.dementia|pets.other_pets|"
	"condition.young_adults",
	"Feed the sheep, mend the fences, cook what we grow.|"
	"Days on a working farm near {p}, with transport if you need it.",
	DEMO_SESSION, 4500, 7500, DEMO_VENUE, "11000", 4},
    {"Young Adults’ Project",
	"task.work_learning|task.life_skills|condition.young_adults|" EARLY,
	"condition.learning_disability|condition.autism|task.social_groups|condition.mental_"
	"health",
	"For people of 18 to 25: first jobs, first flats and friends.", DEMO_FREE, 0, 0,
	DEMO_VENUE, "00110", 3},
    {"Travellers’ Link", "task.advice|task.letters_money|condition.travellers|" EARLY,
	"task.benefits|condition.unpaid_carers|task.advocacy",
	"We come to the site: letters, health appointments and somebody to ask.", DEMO_FREE, 0,
	0, DEMO_COUNTY, "11000", 4},
};

const size_t demo_community_offer_count =
    sizeof(demo_community_offers) / sizeof(demo_community_offers[0]);
