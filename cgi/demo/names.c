/* Names that nobody could take for real ones. */
#include "demo/names.h"

#include <stddef.h>
#include <string.h>

#include "demo/chance.h"
#include "lib/arena.h"

static const char *const women[] = {"Abigail", "Agnieszka", "Aisha", "Amina", "Andreea", "Beth",
    "Bronwen", "Carol", "Chantelle", "Chloe", "Dawn", "Denise", "Elena", "Ellie", "Fatima",
    "Fiona", "Gemma", "Grace", "Hannah", "Heena", "Ingrid", "Irina", "Jackie", "Jasmine",
    "Joyce", "Kasia", "Kerry", "Leanne", "Lucy", "Maria", "Mei", "Nadia", "Olena", "Priya",
    "Rosie", "Sunita", "Tanya", "Vera", "Yvonne", "Zoe"};

static const char *const men[] = {"Adam", "Ahmed", "Alun", "Ben", "Brian", "Callum", "Carlos",
    "Craig", "Daniel", "Dev", "Emeka", "Ewan", "Finn", "Gareth", "Giorgio", "Harry", "Hassan",
    "Ian", "Imran", "Jack", "Jakub", "Jamal", "Kevin", "Kofi", "Kwame", "Leo", "Luca", "Marek",
    "Mihai", "Nathan", "Oleh", "Owen", "Paulo", "Ravi", "Rhys", "Samir", "Stefan", "Tariq",
    "Tom", "Will"};

static const char *const plants[] = {"Alder", "Apple", "Bluebell", "Bracken", "Clover",
    "Cowslip", "Daisy", "Elder", "Fennel", "Fern", "Foxglove", "Hawthorn", "Hazel", "Juniper",
    "Lavender", "Maple", "Nettle", "Pear", "Primrose", "Willow"};

static const char *const patterns[] = {"Example", "Sample", "Demo"};

static const char *const organisations[] = {"Marigold", "Bluebell", "Foxglove", "Meadow",
    "Buttercup", "Thistledown", "Honeysuckle", "Orchard", "Primrose", "Harvest", "Sunflower",
    "Willow Tree", "Acorn", "Hedgerow", "Clover", "Cowslip", "Snowdrop", "Kingfisher",
    "Skylark", "Robin", "Wagtail", "Dragonfly", "Bumblebee", "Otter", "Badger", "Dormouse",
    "Lapwing", "Swift", "Nightingale", "Starling", "Rainbow", "Lantern", "Bridge", "Mill",
    "Riverside", "Hilltop", "Valley", "Lighthouse", "Harbour", "Compass"};

#define COUNT(names) (sizeof(names) / sizeof((names)[0]))

_Static_assert(
    COUNT(women) == 40 && COUNT(men) == 40 && COUNT(plants) == 20 && COUNT(patterns) == 3,
    "demo_person() turns wheels of these sizes");

const char *
demo_first_name(bool woman, uint64_t number)
{
	return woman ? women[number % COUNT(women)] : men[number % COUNT(men)];
}

const char *
demo_person(struct arena *a, bool woman, uint64_t number)
{
	/* First name, plant and pattern turn like wheels, each when the one before is
	 * round.  Neighbouring numbers are thrown far apart, so that lists look mixed: 1667
	 * is a prime that 2,400 = 40 * 20 * 3 is no multiple of. */
	uint64_t place = number % 2400 * 1667 % 2400;
	const char *first = woman ? women[place % 40] : men[place % 40];

	return arena_printf(
	    a, "%s %s-%s", first, patterns[place / 800], plants[place / 40 % 20]);
}

const char *
demo_organisation(struct arena *a, struct chance *chance, const char *title)
{
	return arena_printf(a, "Made-up %s %s (example)",
	    organisations[chance_below(chance, COUNT(organisations))], title);
}

const char *
demo_provider(struct arena *a, uint64_t number)
{
	static const char *const titles[] = { "Home Care", "Care at Home", "Home Support",
		"Homecare Services", "Carers", "Domiciliary Care", "Visiting Care",
		"Community Care" };
	const char *plant = organisations[number * 7 % COUNT(organisations)];
	uint64_t round = number / COUNT(organisations);
	const char *title = titles[(number + round) % COUNT(titles)];

	if (round < COUNT(titles))
		return arena_printf(a, "Made-up %s %s (example)", plant, title);
	return arena_printf(a, "Made-up %s %s %u (example)", plant, title,
	    (unsigned)(round / COUNT(titles) + 1));
}

const char *
demo_house(struct arena *a, uint64_t number)
{
	static const char *const titles[] = { "Court", "House", "Lodge", "Gardens" };

	return arena_printf(a, "Made-up %s %s (example)", plants[number % COUNT(plants)],
	    titles[number / COUNT(plants) % COUNT(titles)]);
}

const char *
demo_landline(struct arena *a, struct chance *chance)
{
	return arena_printf(a, "01632 960%03u", (unsigned)chance_below(chance, 1000));
}

const char *
demo_mobile(struct arena *a, struct chance *chance)
{
	return arena_printf(a, "07700 900%03u", (unsigned)chance_below(chance, 1000));
}

/* Small letters and digits, everything between them one dash. */
static char *
slug(struct arena *a, const char *name)
{
	char *to = arena_strdup(a, name);
	char *start = to;

	for (; *name != '\0'; name++) {
		if ((*name >= 'a' && *name <= 'z') || (*name >= '0' && *name <= '9'))
			*to++ = *name;
		else if (*name >= 'A' && *name <= 'Z')
			*to++ = (char)(*name - 'A' + 'a');
		else if (to > start && to[-1] != '-')
			*to++ = '-';
	}
	while (to > start && to[-1] == '-')
		to--;
	*to = '\0';
	return start;
}

const char *
demo_email(struct arena *a, const char *name, uint64_t number)
{
	return arena_printf(
	    a, "%s-%llu@example.org", slug(a, name), (unsigned long long)number + 1);
}

const char *
demo_website(struct arena *a, const char *name, uint64_t number)
{
	return arena_printf(
	    a, "https://example.org/%s-%llu", slug(a, name), (unsigned long long)number + 1);
}
