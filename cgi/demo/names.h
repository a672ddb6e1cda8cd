/*
 * Names that nobody could take for real ones.
 *
 * People:        a first name and "Example-", "Sample-" or "Demo-" with a plant's name.
 * Organisations: "Made-up", a plant or a place, what it is, "(example)".
 * Telephone:     01632 960000 to 960999 and 07700 900000 to 900999, which Ofcom keeps for
 *                drama and never gives to anybody.
 * E-mail, web:   example.org, which is nobody's (RFC 2606).
 */
#ifndef DEMO_NAMES_H
#define DEMO_NAMES_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct chance;

/* number chooses: the first 2,400 people of each gender have different names. */
const char *demo_person(struct arena *a, bool woman, uint64_t number);
const char *demo_first_name(bool woman, uint64_t number);

/* "Made-up Marigold Lunch Club (example)" */
const char *demo_organisation(struct arena *a, struct chance *chance, const char *title);

/* A provider of home care: another name for each number. */
const char *demo_provider(struct arena *a, uint64_t number);

/* A sheltered scheme, extra care scheme or care home. */
const char *demo_house(struct arena *a, uint64_t number);

const char *demo_landline(struct arena *a, struct chance *chance);
const char *demo_mobile(struct arena *a, struct chance *chance);

/* "made-up-marigold-lunch-club-17@example.org" of a name and a number; the website has the
 * same words. */
const char *demo_email(struct arena *a, const char *name, uint64_t number);
const char *demo_website(struct arena *a, const char *name, uint64_t number);

#endif
