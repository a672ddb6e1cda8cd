/* Plain sentences for the summaries of made-up listings. */
#include "demo/sentences.h"

#include <string.h>

#include "lib/arena.h"

struct wording {
	const char *key;
	const char *words;
};

static const struct wording tasks[] = {
    {"task.personal_care", "washing and dressing"},
    {"task.meals", "cooking proper meals"},
    {"task.housework", "keeping the house in order"},
    {"task.shopping", "shopping"},
    {"task.companionship", "company and conversation"},
    {"task.getting_out", "getting out and about"},
    {"task.transport", "lifts in the car"},
    {"task.appointments", "hospital appointments"},
    {"task.letters_money", "letters and bills"},
    {"task.sitting", "sitting while a carer has a break"},
    {"task.sleep_in", "sleeping in"},
    {"task.waking_night", "waking nights"},
    {"task.live_in", "living in for a week or two"},
    {"task.dementia_support", "calm help with memory loss"},
    {"task.moving", "help to stand and move"},
    {"task.hoisting", "using a hoist"},
    {"task.end_of_life_care", "care at the end of life"},
    {"task.gardening", "gardening"},
    {"task.pet_care", "walking the dog"},
    {"task.technology_help", "phones and tablets"},
    {"task.work_learning", "college and work"},
    {"task.life_skills", "learning to run a home"},
    {"task.exercise", "swimming and exercise"},
    {"task.arts", "music and crafts"},
    {"task.medicine_reminders", "reminders about tablets"},
    {"task.reablement", "getting strength back"},
};

static const struct wording people[] = {
    {"condition.dementia", "people living with dementia"},
    {"condition.learning_disability", "people with a learning disability"},
    {"condition.autism", "autistic people"},
    {"condition.physical_disability", "people with a physical disability"},
    {"condition.mental_health", "people with mental health needs"},
    {"condition.stroke", "people who have had a stroke"},
    {"condition.neurological", "people with Parkinson’s or MS"},
    {"condition.sight_loss", "blind and partially sighted people"},
    {"condition.hearing_loss", "Deaf people"},
    {"condition.brain_injury", "people with a brain injury"},
    {"condition.end_of_life", "people near the end of life"},
    {"condition.young_adults", "young adults"},
    {"condition.older_people", "older people"},
    {"condition.unpaid_carers", "family carers"},
};

static const char openings[] =
    "I have supported {w} at home for {n} years.|"
    "After {n} years in care homes I now work for people directly.|"
    "I looked after my own {r} and found that I love this work.|"
    "I changed to care from a shop job {n} years ago and never looked back.|"
    "I have worked with the same two families for {n} years and have hours free again.|"
    "Before this I was a teaching assistant.|"
    "I came back to care work once my children were at school.|"
    "Care has been my job since I left school.|"
    "I live near {p} and would like work close to home.|"
    "I worked for an agency for {n} years and wanted more time with each person.|"
    "I used to drive a bus, so I know everybody around {p}.|"
    "I grew up on a farm near {p}.|"
    "I study part time and look for regular hours each week.|"
    "I trained as a chef and changed to care {n} years ago.|"
    "I am retired from hospital work and still have plenty of energy.|"
    "Most of the people I work for are {w}.|"
    "My {r} had a personal assistant, and I saw what a difference it makes.|"
    "I have been a personal assistant for {n} years, mostly around {p}.";

static const char middles[] =
    "I can help with {t} and {u}.|"
    "Most of my work is {t}, and I am glad to do {u} as well.|"
    "A usual week with me is {t} and {u}.|"
    "People ask me for {t} more than anything; {u} is no trouble either.|"
    "I am good at {t} and happy with {u}.|"
    "Whether it is {t} or {u}, we do it your way.|"
    "I have training in working with {w}.|"
    "Ask me about {t}; I also do {u}.";

static const char endings[] =
    "I am patient and never rush anybody.|I like dogs, strong tea and being on time.|"
    "I love a quiz and a good natter.|I keep a clear diary, so you know when I am coming.|"
    "I am calm when things go wrong.|I cook what you like, the way you like it.|"
    "I sing in a choir and know all the old songs.|I do not mind mess, mud or football.|"
    "I will always ring if I am running late.|I knit, badly, and play cards rather well.|"
    "You are in charge; I am there to make it easy.|I am cheerful in the mornings.|"
    "I like long walks and know the footpaths.|I have a sense of humour and need it.|"
    "I listen first.|I can start small, with an hour or two.|"
    "I have known the area all my life.|I read a lot and enjoy talking about books.|"
    "I like quiet people and loud ones too.|I am happy to meet first with no promise.|"
    "I notice small things and write them down.|I am strong, steady and good with stairs.|"
    "I enjoy cooking together rather than for you.|I am learning to sign.|"
    "I will not talk unless you feel like it.|I like a tidy kitchen.";

static const char relatives[] = "mother|father|grandmother|grandfather|aunt|uncle";

static const char *const days[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/* The first day in the listing's grid. */
static const char *
day_of(const struct demo_listing *l)
{
	for (int slot = 0; slot < DEMO_SLOTS; slot++)
		if (l->minutes[slot] > 0)
			return days[slot / 5];
	return days[0];
}

/* One of the listing's own, by chance, but not the one in avoid; or otherwise. */
static const char *
one_of(struct demo_listing *l, const struct wording *wordings, size_t count, const char *avoid,
    const char *otherwise)
{
	uint32_t start = chance_below(&l->chance, (uint32_t)count);

	for (size_t i = 0; i < count; i++) {
		const struct wording *wording = &wordings[(start + i) % count];

		if ((avoid == NULL || strcmp(wording->words, avoid) != 0) &&
		    demo_listing_has(l, wording->key))
			return wording->words;
	}
	return otherwise;
}

static const char *
filler(struct demo_listing *l, char letter, const char **task)
{
	const size_t task_count = sizeof(tasks) / sizeof(tasks[0]);
	const size_t people_count = sizeof(people) / sizeof(people[0]);

	switch (letter) {
	case 't':
		return *task = one_of(l, tasks, task_count, NULL, "everyday things");
	case 'u':
		return one_of(l, tasks, task_count, *task, "whatever else comes up");
	case 'w':
		return one_of(l, people, people_count, NULL, "all sorts of people");
	case 'n':
		return arena_printf(l->arena, "%d", chance_between(&l->chance, 2, 24));
	case 'p': /* "Wotton (Gloucester)" is for lists */
		return arena_strndup(l->arena, l->place,
		    strcspn(l->place, "(") - (strchr(l->place, '(') != NULL));
	case 'r':
		return demo_listing_choose(l, relatives);
	default:
		return day_of(l);
	}
}

const char *
demo_sentence(struct demo_listing *l, const char *pattern)
{
	const char *text = "";
	const char *task = NULL;
	const char *brace;

	while ((brace = strchr(pattern, '{')) != NULL) {
		text = arena_printf(l->arena, "%s%.*s%s", text, (int)(brace - pattern), pattern,
		    filler(l, brace[1], &task));
		pattern = brace + 3;
	}
	return arena_printf(l->arena, "%s%s", text, pattern);
}

static const char *
one_sentence(struct demo_listing *l, const char *patterns)
{
	return demo_sentence(l, demo_listing_choose(l, patterns));
}

const char *
demo_assistant_summary(struct demo_listing *l)
{
	const char *opening = one_sentence(l, openings);
	const char *middle = one_sentence(l, middles);
	const char *ending = one_sentence(l, endings);

	return arena_printf(l->arena, "%s %s %s", opening, middle, ending);
}

const char *
demo_assistant_description(struct demo_listing *l)
{
	const char *first = one_sentence(l, middles);
	const char *second = one_sentence(l, endings);
	const char *third = one_sentence(l,
	    "We could begin with a visit together with somebody you know.|"
	    "I can send you the names of two people who know my work.|"
	    "I like to write down together what a good day looks like.|"
	    "I keep a small notebook in the kitchen, so that your family knows how it went.|"
	    "I am free to talk most evenings after six.");

	return arena_printf(l->arena, "%s %s\n\n%s", first, second, third);
}

/* What a listing may say it does not do: a person, and an organisation ("": nothing). */
static const struct {
	const char *key;
	const char *person;
	const char *organisation;
} limits[] = {
    {"task.sleep_in", "I do not do nights.", "No nights."},
    {"task.hoisting", "I am not trained to use a hoist.", "No hoisting."},
    {"task.personal_care", "I do not do personal care.", "No personal care."},
    {"task.transport", "I cannot take you in my car.", "No transport."},
    {"task.medicine_help", "I can remind, but not give medicines.", "No help with medicines."},
    {"task.moving", "No lifting, please: I have a bad back.", "No lifting."},
    {"task.gardening", "I am no gardener.", ""},
    {"task.live_in", "I cannot live in.", ""},
};

const char *
demo_cannot_do(struct demo_listing *l, bool person)
{
	const uint32_t count = sizeof(limits) / sizeof(limits[0]);
	uint32_t start = chance_below(&l->chance, count);
	int wanted = chance_between(&l->chance, 0, 2);
	const char *text = "";

	for (uint32_t i = 0; i < count && wanted > 0; i++) {
		uint32_t at = (start + i) % count;

		const char *limit = person ? limits[at].person : limits[at].organisation;

		if (limit[0] == '\0' || demo_listing_has(l, limits[at].key))
			continue;
		text =
		    arena_printf(l->arena, "%s%s%s", text, text[0] != '\0' ? " " : "", limit);
		wanted--;
	}
	return text;
}
