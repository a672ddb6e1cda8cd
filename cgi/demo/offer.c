/* Made-up micro-providers, community groups and registered services. */
#include "demo/offer.h"

#include <string.h>

#include "demo/names.h"
#include "demo/sentences.h"
#include "lib/arena.h"

static const char venue_endings[] =
    "New faces are always welcome.|Come alone or bring a friend.|"
    "There is level access and a hearing loop.|There is parking at the door.|"
    "The bus stops outside.|Carers are welcome too.|You can try it once for nothing.|"
    "Tea, coffee and biscuits are on us.|Somebody will look out for you on your first visit.|"
    "Ring first if you need a lift.|There is an accessible toilet.|"
    "Dogs on leads are welcome.|No need to book.|We stop for the summer holidays.|"
    "Run by volunteers for more than ten years.|You can come as often or as little as you "
    "like.|"
    "Begun by six people round a table in {p}.|The same volunteers are there each week.|"
    "We can introduce you to other groups in {p}.|Ask for a quiet corner if you would like "
    "one.";

static const char scheme_endings[] =
    "Ring us and we will talk it through.|We ring back within two days.|"
    "Begun in {p} and now all over the county.|Run by volunteers with a part-time organiser.|"
    "You can ask for yourself or for somebody you know.|Nobody has to refer you.|"
    "We help about two hundred people a year.|An interpreter can be arranged.|"
    "It goes on for as long as it is useful.|If it is not for us, we know who to ask.|"
    "We meet you first at home or by telephone.|Please leave a message; we listen twice a day.";

static const char micro_endings[] =
    "You always see the same face.|We keep to a small round near {p}, so we are rarely late.|"
    "Small on purpose.|We meet you first and agree it in writing.|"
    "Everything we use comes with us.|Regular visits or just when you need us.|"
    "Ring in the evening for a chat about it.|Most people come to us through a neighbour.|"
    "We work around your routines.|No long contract: a week’s notice is enough.|"
    "We send a short note to your family if you like.|Happy to start with one visit.";

static const char registered_endings[] =
    "Visits to look round are welcome on any day.|Ask us for the latest inspection report.|"
    "We plan with you and your family.|Staff are trained in dementia and first aid.|"
    "The kitchen cooks from fresh every day.|There is a garden that people use.|"
    "You have a named worker.|We answer the telephone day and night.|"
    "Couples are welcome.|We work with the district nurses.";

static const struct demo_offer *
choose_offer(struct demo_listing *l)
{
	switch (l->kind) {
	case DEMO_MICRO:
		return &demo_micro_offers[chance_below(
		    &l->chance, (uint32_t)demo_micro_offer_count)];
	case DEMO_COMMUNITY:
		return &demo_community_offers[chance_below(
		    &l->chance, (uint32_t)demo_community_offer_count)];
	default:
		return &demo_registered_offers[chance_below(
		    &l->chance, (uint32_t)demo_registered_offer_count)];
	}
}

/* Days a week at most, and the parts of the day that the offer names. */
static int
set_hours(struct demo_listing *l, const struct demo_offer *offer)
{
	int slots = 0;

	for (int wanted = chance_between(&l->chance, 1, offer->days > 0 ? offer->days : 1);
	     wanted > 0 && offer->days > 0; wanted--) {
		int day = chance_between(&l->chance, 0, offer->days > 5 ? 6 : 4);

		for (int part = 0; part < 5; part++) {
			if (offer->parts[part] != '1')
				continue;
			l->minutes[day * 5 + part] =
			    (int16_t)(part == 4 ? 60 * chance_between(&l->chance, 8, 10)
						: 30 * chance_between(&l->chance, 2, 6));
			slots++;
		}
	}
	return slots;
}

static void
charge_session(struct demo_listing *l, const struct demo_offer *offer)
{
	int pence =
	    offer->from + 50 * chance_between(&l->chance, 0, (offer->to - offer->from) / 50);
	int hours = chance_between(&l->chance, 1, 3);

	l->price_from = l->price_to = pence / hours;
	l->price_note = arena_printf(l->arena, "£%d.%02d a session of %d hour%s.", pence / 100,
	    pence % 100, hours, hours == 1 ? "" : "s");
	demo_listing_take(l, "price_basis.session", 100);
}

static void
charge(struct demo_listing *l, const struct demo_offer *offer)
{
	switch (offer->charge) {
	case DEMO_FREE:
		l->price_from = l->price_to = 0;
		demo_listing_take(l, "price_basis.free", 100);
		return;
	case DEMO_DONATION:
		l->price_from = l->price_to = 0;
		l->price_note = demo_listing_choose(
		    l, "Give what you can.|A small donation is welcome.|We suggest £2.");
		demo_listing_take(l, "price_basis.donation", 100);
		return;
	case DEMO_SESSION:
		charge_session(l, offer);
		return;
	case DEMO_HOURLY:
		l->price_from = offer->from + 50 * chance_between(&l->chance, 0,
						       (offer->to - offer->from) / 50);
		l->price_to = l->price_from + 50 * chance_between(&l->chance, 0, 6);
		demo_listing_take(l, "price_basis.hour", 100);
		return;
	case DEMO_WEEKLY:
		l->price_note = arena_printf(l->arena, "From £%d a week.",
		    offer->from +
			10 * chance_between(&l->chance, 0, (offer->to - offer->from) / 10));
		demo_listing_take(l, "price_basis.week", 100);
		return;
	}
}

static void
set_reach(struct demo_listing *l, const struct demo_offer *offer)
{
	l->reach = offer->reach;
	if (l->reach == DEMO_SOME_AREAS) {
		demo_listing_areas(l, 30);
	} else if (l->reach == DEMO_RADIUS) {
		l->radius =
		    (int)(chance_between(&l->chance, 4, l->town->rural ? 16 : 10) * 1609.344);
		if (chance_percent(&l->chance, 25))
			demo_listing_areas(l, 20);
	}
	if (l->reach != DEMO_RADIUS)
		l->radius = 0;
}

static void
contact(struct demo_listing *l)
{
	bool venue = l->reach == DEMO_VENUE;

	l->address_private = l->kind == DEMO_MICRO && !venue;
	if (venue)
		l->public_address = arena_printf(l->arena, "%s, Example Lane, %s",
		    demo_listing_choose(l,
			"The Example Hall|Example Community Centre|"
			"Sample Church Rooms|The Old Example School|Sample House|"
			"Demo Library|The Example Barn"),
		    l->place);
	l->private_address = arena_printf(
	    l->arena, "%d Sample Road, %s", chance_between(&l->chance, 1, 90), l->place);
	l->private_phone = demo_mobile(l->arena, &l->chance);
	l->private_email = demo_email(l->arena, "office", l->number);
	if (chance_percent(&l->chance, 92))
		l->public_phone = demo_landline(l->arena, &l->chance);
	if (chance_percent(&l->chance, 70))
		l->public_email = demo_email(l->arena, l->name, l->number);
	if (chance_percent(&l->chance, 60))
		l->website = demo_website(l->arena, l->name, l->number);
}

static void
finish_micro(struct demo_listing *l)
{
	bool alone = chance_percent(&l->chance, 55);
	bool woman = chance_percent(&l->chance, 72);

	demo_listing_take(
	    l, alone ? "employment.self_employed" : "employment.organisation", 100);
	demo_listing_take(l, alone && !woman ? "gender.man" : "gender.woman", 100);
	if (!alone)
		demo_listing_take(l, "gender.man", 60);
	l->organisation = alone ? demo_person(l->arena, woman, l->number) : "";
	demo_listing_take(l, "driver.own_car", 88);
	demo_listing_take(l, "pets.dogs|pets.cats", 70);
	demo_listing_take(l, "direct_payment.accepted|direct_payment.self_fund", 86);
	demo_listing_check(
	    l, "insurance", "Public liability insurance certificate, £2 million", 1);
	if (chance_percent(&l->chance, 82))
		demo_listing_check(
		    l, "dbs", "Enhanced DBS certificates of everybody who visits", 3);
	if (demo_listing_has(l, "task.meals") && chance_percent(&l->chance, 60))
		demo_listing_check(l, "food_hygiene", "Level 2 food hygiene certificate", 3);
	if (chance_percent(&l->chance, 55))
		demo_listing_check(l, "references", "Two references, both answered", 0);
	l->cannot_do = demo_cannot_do(l, false);
}

static void
finish_community(struct demo_listing *l)
{
	demo_listing_take(l, "employment.volunteer", 70);
	demo_listing_take(l, "gender.woman|gender.man", 90);
	demo_listing_take(l, "direct_payment.self_fund", l->price_from > 0 ? 80 : 20);
	demo_listing_take(l, "direct_payment.accepted", l->price_from > 0 ? 60 : 15);
	if (chance_percent(&l->chance, 50))
		demo_listing_check(l, "insurance", "Public liability insurance certificate", 1);
	if (demo_listing_has(l, "task.meals") || demo_listing_has(l, "task.social_groups"))
		demo_listing_check(l, "food_hygiene", "Food hygiene rating of 4 or 5", 0);
}

static void
finish_registered(struct demo_listing *l)
{
	static const char *const ratings[] = {"Good", "Good", "Good", "Good", "Good", "Good",
	    "Outstanding", "Requires improvement", "Requires improvement", "Inadequate", ""};

	demo_listing_take(l, "employment.organisation|gender.woman|gender.man", 100);
	demo_listing_take(l, "direct_payment.self_fund", 90);
	demo_listing_take(l, "direct_payment.accepted", 45);
	l->organisation = demo_organisation(l->arena, &l->chance, "Care Group");
	l->rating = ratings[chance_below(&l->chance, 11)];
	if (l->rating[0] != '\0')
		l->rating_on = l->world->today - chance_between(&l->chance, 40, 1900);
	if (demo_listing_has(l, "service.care_home") ||
	    demo_listing_has(l, "service.care_home_nursing"))
		l->beds = chance_between(&l->chance, 12, 68);
}

/* Two sentences more than the summary has, or one when the dice fall badly. */
static const char *
describe(struct demo_listing *l, const char *endings, const char *said)
{
	const char *text = "";

	for (int tries = 0; tries < 4; tries++) {
		const char *sentence = demo_sentence(l, demo_listing_choose(l, endings));

		if (strcmp(sentence, said) == 0 || strstr(text, sentence) != NULL)
			continue;
		if (text[0] != '\0')
			return arena_printf(l->arena, "%s %s", text, sentence);
		text = sentence;
	}
	return text;
}

void
demo_make_offer(struct demo_listing *l)
{
	const struct demo_offer *offer = choose_offer(l);
	const char *endings = l->kind == DEMO_MICRO	   ? micro_endings
			      : l->kind == DEMO_REGISTERED ? registered_endings
			      : offer->reach == DEMO_VENUE ? venue_endings
							   : scheme_endings;
	const char *last;

	l->name = demo_organisation(l->arena, &l->chance, offer->title);
	demo_listing_take(l, offer->always, 100);
	demo_listing_take(l, offer->often, 55);
	demo_listing_languages(l, 5);
	set_hours(l, offer);
	charge(l, offer);
	set_reach(l, offer);
	contact(l);
	if (l->kind == DEMO_MICRO)
		finish_micro(l);
	else if (l->kind == DEMO_COMMUNITY)
		finish_community(l);
	else
		finish_registered(l);
	last = demo_sentence(l, demo_listing_choose(l, endings));
	l->summary = arena_printf(
	    l->arena, "%s %s", demo_sentence(l, demo_listing_choose(l, offer->says)), last);
	if (chance_percent(&l->chance, 45))
		l->description = describe(l, endings, last);
}
