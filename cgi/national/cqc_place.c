/* What the two sources of the register read the same way. */
#include "national/cqc_place.h"

#include <string.h>

#include "lib/text.h"
#include "national/cell.h"
#include "national/cqc_services.h"
#include "place/postcode.h"

const char *
cqc_postcode(struct arena *a, const char *text)
{
	struct postcode postcode;

	if (postcode_read(text, strlen(text), &postcode) != POSTCODE_FULL)
		return "";
	return arena_strdup(a, postcode.display);
}

const char *
cqc_phone(struct arena *a, const char *text)
{
	const char *grouped = text_phone(a, text);

	if (grouped == NULL && text[0] >= '1' && text[0] <= '9')
		grouped = text_phone(a, arena_printf(a, "0%s", text));
	return grouped != NULL ? grouped : text_clean(a, text);
}

void
cqc_add_service(struct arena *a, struct cqc_words *words, const char *word)
{
	const char *code = cqc_service_code(word);

	if (code == NULL)
		words->unknown = bar_list_add(a, words->unknown, word);
	words->services = bar_list_add(a, words->services, code != NULL ? code : "other");
}

int
cqc_is_care_home(const char *services)
{
	return bar_list_has(services, "care_home") ||
	       bar_list_has(services, "care_home_nursing");
}

const char *
cqc_join(struct arena *a, const char *const *parts, size_t count)
{
	const char *joined = "";

	for (size_t i = 0; i < count; i++) {
		const char *part = parts[i] != NULL ? text_clean(a, parts[i]) : "";

		if (part[0] != '\0')
			joined = arena_printf(
			    a, "%s%s%s", joined, joined[0] != '\0' ? ", " : "", part);
	}
	return joined;
}

void
cqc_fit(struct arena *a, struct national_cqc_stage_args *row)
{
	const struct {
		const char **text;
		size_t characters;
	} columns[] = {
		{ &row->location_id, 20 },
		{ &row->provider_id, 20 },
		{ &row->provider_name, 200 },
		{ &row->brand, 120 },
		{ &row->name, 200 },
		{ &row->also_known_as, 200 },
		{ &row->address, 400 },
		{ &row->postcode, 8 },
		{ &row->phone, 40 },
		{ &row->website, 250 },
		{ &row->local_authority, 80 },
		{ &row->region, 80 },
		{ &row->services, 1000 },
		{ &row->specialisms, 1000 },
		{ &row->rating, 40 },
		{ &row->key_ratings, 400 },
		{ &row->companies_house, 20 },
		{ &row->charity, 20 },
		{ &row->ods_code, 20 },
	};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		*columns[i].text =
		    cell_cut(a, cell_text(*columns[i].text), columns[i].characters);
}
