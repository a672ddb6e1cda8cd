/* The 124 postcode areas of the UK and the Crown dependencies with the town or region that
 * each is named after: the check on a postcode's first letters, and the answer "that is in the
 * Worcester area" for the many postcodes whose own place is not loaded. */
#include "place/postcode.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct area {
	const char *letters;
	const char *name;
};

/* In the order of the letters: bsearch() relies on it, and a test holds it. */
static const struct area areas[] = {
    {"AB", "Aberdeen"},
    {"AL", "St Albans"},
    {"B", "Birmingham"},
    {"BA", "Bath"},
    {"BB", "Blackburn"},
    {"BD", "Bradford"},
    {"BH", "Bournemouth"},
    {"BL", "Bolton"},
    {"BN", "Brighton"},
    {"BR", "Bromley"},
    {"BS", "Bristol"},
    {"BT", "Northern Ireland"},
    {"CA", "Carlisle"},
    {"CB", "Cambridge"},
    {"CF", "Cardiff"},
    {"CH", "Chester"},
    {"CM", "Chelmsford"},
    {"CO", "Colchester"},
    {"CR", "Croydon"},
    {"CT", "Canterbury"},
    {"CV", "Coventry"},
    {"CW", "Crewe"},
    {"DA", "Dartford"},
    {"DD", "Dundee"},
    {"DE", "Derby"},
    {"DG", "Dumfries and Galloway"},
    {"DH", "Durham"},
    {"DL", "Darlington"},
    {"DN", "Doncaster"},
    {"DT", "Dorchester"},
    {"DY", "Dudley"},
    {"E", "East London"},
    {"EC", "Central London"},
    {"EH", "Edinburgh"},
    {"EN", "Enfield"},
    {"EX", "Exeter"},
    {"FK", "Falkirk"},
    {"FY", "Blackpool"},
    {"G", "Glasgow"},
    {"GIR", "Bootle"},
    {"GL", "Gloucester"},
    {"GU", "Guildford"},
    {"GY", "Guernsey"},
    {"HA", "Harrow"},
    {"HD", "Huddersfield"},
    {"HG", "Harrogate"},
    {"HP", "Hemel Hempstead"},
    {"HR", "Hereford"},
    {"HS", "Outer Hebrides"},
    {"HU", "Hull"},
    {"HX", "Halifax"},
    {"IG", "Ilford"},
    {"IM", "Isle of Man"},
    {"IP", "Ipswich"},
    {"IV", "Inverness"},
    {"JE", "Jersey"},
    {"KA", "Kilmarnock"},
    {"KT", "Kingston upon Thames"},
    {"KW", "Kirkwall"},
    {"KY", "Kirkcaldy"},
    {"L", "Liverpool"},
    {"LA", "Lancaster"},
    {"LD", "Llandrindod Wells"},
    {"LE", "Leicester"},
    {"LL", "Llandudno"},
    {"LN", "Lincoln"},
    {"LS", "Leeds"},
    {"LU", "Luton"},
    {"M", "Manchester"},
    {"ME", "Medway"},
    {"MK", "Milton Keynes"},
    {"ML", "Motherwell"},
    {"N", "North London"},
    {"NE", "Newcastle upon Tyne"},
    {"NG", "Nottingham"},
    {"NN", "Northampton"},
    {"NP", "Newport"},
    {"NR", "Norwich"},
    {"NW", "North West London"},
    {"OL", "Oldham"},
    {"OX", "Oxford"},
    {"PA", "Paisley"},
    {"PE", "Peterborough"},
    {"PH", "Perth"},
    {"PL", "Plymouth"},
    {"PO", "Portsmouth"},
    {"PR", "Preston"},
    {"RG", "Reading"},
    {"RH", "Redhill"},
    {"RM", "Romford"},
    {"S", "Sheffield"},
    {"SA", "Swansea"},
    {"SE", "South East London"},
    {"SG", "Stevenage"},
    {"SK", "Stockport"},
    {"SL", "Slough"},
    {"SM", "Sutton"},
    {"SN", "Swindon"},
    {"SO", "Southampton"},
    {"SP", "Salisbury"},
    {"SR", "Sunderland"},
    {"SS", "Southend-on-Sea"},
    {"ST", "Stoke-on-Trent"},
    {"SW", "South West London"},
    {"SY", "Shrewsbury"},
    {"TA", "Taunton"},
    {"TD", "Galashiels"},
    {"TF", "Telford"},
    {"TN", "Tonbridge"},
    {"TQ", "Torquay"},
    {"TR", "Truro"},
    {"TS", "Teesside"},
    {"TW", "Twickenham"},
    {"UB", "Southall"},
    {"W", "West London"},
    {"WA", "Warrington"},
    {"WC", "Central London"},
    {"WD", "Watford"},
    {"WF", "Wakefield"},
    {"WN", "Wigan"},
    {"WR", "Worcester"},
    {"WS", "Walsall"},
    {"WV", "Wolverhampton"},
    {"YO", "York"},
    {"ZE", "Shetland"},
};

static int
area_compare(const void *letters, const void *area)
{
	return strcmp(letters, ((const struct area *)area)->letters);
}

const char *
postcode_area_name(const char *letters)
{
	const struct area *area = bsearch(
	    letters, areas, sizeof(areas) / sizeof(areas[0]), sizeof(areas[0]), area_compare);

	return area == NULL ? NULL : area->name;
}

/* The same but for case and '-' against a blank. */
static bool
is_same_name(const char *one, const char *other)
{
	for (; *one != '\0' && *other != '\0'; one++, other++) {
		char a = *one == '-' ? ' ' : (char)tolower((unsigned char)*one);
		char b = *other == '-' ? ' ' : (char)tolower((unsigned char)*other);

		if (a != b)
			return false;
	}
	return *one == *other;
}

const char *
postcode_area_named(const char *name)
{
	for (size_t i = 0; i < sizeof(areas) / sizeof(areas[0]); i++)
		if (is_same_name(areas[i].name, name))
			return areas[i].name;
	return NULL;
}
