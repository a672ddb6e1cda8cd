/* The register's words in the directory's. */
#include "directory/register_words.h"

#include <string.h>

#include "lib/arena.h"

static const struct {
	const char *code;
	const char *name;
	const char *reach;
} services_known[] = {
    {"care_home_nursing", "Care home with nursing", "venue"},
    {"care_home", "Care home", "venue"},
    {"extra_care", "Extra care housing", "venue"},
    {"supported_living", "Supported living", "unknown"},
    {"shared_lives", "Shared Lives scheme", "county"},
    {"homecare", "Home care agency", "unknown"},
};

enum { SERVICES = sizeof(services_known) / sizeof(services_known[0]) };

/* A part of the published words, in the spelling of the weekly directory and of the API,
 * the terms it stands for, and how a sentence names the people. */
static const struct {
	const char *part;
	const char *key;
	const char *people;
} specialisms_known[] = {
    {"over 65", "older_people", "older people"},
    {"under 65", "adults", "adults under 65"},
    {"Dementia", "dementia", "people living with dementia"},
    {"Learning disab", "learning_disability", "people with a learning disability"},
    {"autis", "autism", "autistic people"},
    {"Mental health cond", "mental_health", "people with mental health needs"},
    {"Physical disab", "physical_disability", "people with a physical disability"},
    {"Sensory impair", "sight_loss", "people with sight or hearing loss"},
    {"Sensory impair", "hearing_loss", NULL},
    {"Substance misuse", "substance_use", "people with drug or alcohol needs"},
    {"Eating disorder", "eating_disorder", "people with an eating disorder"},
    {"restricted under the Mental Health Act", "mental_health_act", NULL},
};

enum { SPECIALISMS = sizeof(specialisms_known) / sizeof(specialisms_known[0]) };

static bool
has_service(const char *services, const char *code)
{
	size_t length = strlen(code);

	for (const char *at = services; (at = strchr(at, '|')) != NULL; at++)
		if (strncmp(at + 1, code, length) == 0 && at[1 + length] == '|')
			return true;
	return false;
}

bool
register_is_care(const char *services)
{
	for (int i = 0; i < SERVICES; i++)
		if (has_service(services, services_known[i].code))
			return true;
	return false;
}

const char *
register_reach(const char *services)
{
	/* Whoever also visits at home is not a place to go to. */
	if (has_service(services, "homecare"))
		return "unknown";
	for (int i = 0; i < SERVICES; i++)
		if (has_service(services, services_known[i].code))
			return services_known[i].reach;
	return "unknown";
}

size_t
register_term_keys(struct arena *a, const char *services, const char *specialisms,
    const char **keys, size_t most)
{
	size_t count = 0;

	for (int i = 0; i < SERVICES && count < most; i++)
		if (has_service(services, services_known[i].code))
			keys[count++] = arena_printf(a, "service.%s", services_known[i].code);
	for (int i = 0; i < SPECIALISMS && count < most; i++)
		if (strcasestr(specialisms, specialisms_known[i].part) != NULL)
			keys[count++] =
			    arena_printf(a, "condition.%s", specialisms_known[i].key);
	return count;
}

/* "Care home" and "Home care agency and supported living" */
static const char *
service_names(struct arena *a, const char *services)
{
	const char *text = "";

	for (int i = 0; i < SERVICES; i++) {
		char *name;

		if (!has_service(services, services_known[i].code))
			continue;
		name = arena_strdup(a, services_known[i].name);
		/* Shared Lives is a name. */
		if (text[0] != '\0' && strncmp(name, "Shared", 6) != 0)
			name[0] = (char)(name[0] - 'A' + 'a');
		text = text[0] == '\0' ? name : arena_printf(a, "%s and %s", text, name);
	}
	return text;
}

const char *
register_summary(struct arena *a, const char *services, const char *specialisms, int64_t beds)
{
	const char *text = service_names(a, services);
	const char *people[SPECIALISMS];
	size_t count = 0;

	if (beds > 0)
		text = arena_printf(
		    a, "%s with %lld bed%s", text, (long long)beds, beds == 1 ? "" : "s");
	for (int i = 0; i < SPECIALISMS; i++)
		if (specialisms_known[i].people != NULL &&
		    strcasestr(specialisms, specialisms_known[i].part) != NULL)
			people[count++] = specialisms_known[i].people;
	for (size_t i = 0; i < count; i++)
		text = arena_printf(a, "%s%s%s", text,
		    i == 0	     ? ", for "
		    : i + 1 == count ? " and "
				     : ", ",
		    people[i]);
	return arena_printf(a, "%s.", text);
}
