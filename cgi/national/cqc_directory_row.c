/* CQC's weekly directory, read without a database. */
#include "national/cqc_directory.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "lib/text.h"
#include "national/cell.h"
#include "national/cqc_services.h"

static const char *const website_names[] = { "Service's website", "Website", NULL };
static const char *const checked_names[] = { "Date of last check", "Latest check", NULL };
static const char *const services_names[] = { "Service type", NULL };
static const char *const specialisms_names[] = { "Specialisms", NULL };
static const char *const location_names[] = { "^cqc location( id)?( .*)?$", "Location ID",
	NULL };
static const char *const provider_names[] = { "^cqc provider( id)?( .*)?$", "Provider ID",
	NULL };
static const char *const phone_names[] = { "Phone", "Telephone number", NULL };

const struct csv_column directory_columns[DIRECTORY_COLUMNS] = {
	[DIRECTORY_NAME] = { "Name", NULL, true },
	[DIRECTORY_OTHER_NAME] = { "Also known as", NULL, false },
	[DIRECTORY_ADDRESS] = { "Address", NULL, false },
	[DIRECTORY_ADDRESS_1] = { "Address 1", NULL, false },
	[DIRECTORY_ADDRESS_2] = { "Address 2", NULL, false },
	[DIRECTORY_TOWN] = { "Town/City", NULL, false },
	[DIRECTORY_COUNTY] = { "County", NULL, false },
	[DIRECTORY_POSTCODE] = { "Postcode", NULL, true },
	[DIRECTORY_PHONE] = { "Phone number", phone_names, false },
	[DIRECTORY_WEBSITE] = { "Service's website (if available)", website_names, false },
	[DIRECTORY_SERVICES] = { "Service types", services_names, true },
	[DIRECTORY_CHECKED] = { "Date of latest check", checked_names, false },
	[DIRECTORY_SPECIALISMS] = { "Specialisms/services", specialisms_names, true },
	[DIRECTORY_PROVIDER] = { "Provider name", NULL, true },
	[DIRECTORY_AUTHORITY] = { "Local authority", NULL, true },
	[DIRECTORY_REGION] = { "Region", NULL, false },
	[DIRECTORY_LOCATION_ID] = { "CQC Location ID (for office use only)", location_names,
	    true },
	[DIRECTORY_PROVIDER_ID] = { "CQC Provider ID (for office use only)", provider_names,
	    true },
};

static const char host[] = "https://www.cqc.org.uk";

/* Three words parted by '_' or ' ': "04_November_2026". */
static const char *
day_at(struct arena *a, const char *text, size_t length)
{
	char *copy = arena_strndup(a, text, length);

	for (char *c = copy; *c != '\0'; c++)
		if (*c == '_')
			*c = ' ';
	return cell_date(a, copy);
}

/* The first date in a text: wherever digits begin, the longest of 20 bytes on. */
static const char *
first_day(struct arena *a, const char *text)
{
	bool in_number = false;

	for (; *text != '\0'; text++) {
		bool digit = isdigit((unsigned char)*text) != 0;

		if (digit && !in_number) {
			size_t day = strspn(text, "0123456789");
			size_t month = day > 0 ? strcspn(text + day + 1, "_ ") : 0;
			size_t whole = day + 1 + month + 5;
			const char *found = NULL;

			if (day <= 2 && strlen(text) >= whole)
				found = day_at(a, text, whole);
			if (found != NULL)
				return found;
		}
		in_number = digit;
	}
	return NULL;
}

const char *
directory_day(struct arena *a, const char *name, const char *beginning)
{
	const char *day = first_day(a, name), *told;

	if (day != NULL)
		return day;
	told = strcasestr(beginning, "produced on");
	return told != NULL ? first_day(a, arena_strndup(a, told, strcspn(told, "\r\n")))
			    : NULL;
}

static bool
is_directory(const char *href)
{
	static const char ending[] = "_CQC_directory.csv";
	size_t length = strcspn(href, "?#"), end = sizeof(ending) - 1;

	return length > end && strncasecmp(href + length - end, ending, end) == 0;
}

const char *
directory_link(struct arena *a, const char *page)
{
	const char *newest = NULL, *newest_day = "";

	while ((page = strcasestr(page, "href=")) != NULL) {
		char quote = page[5];
		const char *href, *day;
		size_t length;

		page += 5;
		if (quote != '"' && quote != '\'')
			continue;
		length = strcspn(page + 1, quote == '"' ? "\"" : "'");
		href = arena_strndup(a, page + 1, length);
		if (strncmp(href, host, sizeof(host) - 1) == 0)
			href += sizeof(host) - 1;
		if (href[0] != '/' || href[1] == '/' || !is_directory(href))
			continue;
		day = first_day(a, strrchr(href, '/'));
		if (newest != NULL && strcmp(cell_text(day), newest_day) <= 0)
			continue;
		newest = arena_printf(a, "%s%s", host, href);
		newest_day = cell_text(day);
	}
	return newest;
}

static const char *
clean(struct arena *a, const char *cell)
{
	return text_clean(a, cell_text(cell));
}

static const char *
specialisms_of(struct arena *a, const char *cell)
{
	const char *list = "", *value;
	char separator = cqc_separator(cell);

	while ((value = cqc_value_next(a, &cell, separator)) != NULL)
		list = bar_list_add(a, list, value);
	return list;
}

const char *
directory_row(struct arena *a, const char *const *values, struct national_cqc_stage_args *row,
    struct cqc_words *words)
{
	const char *services = values[DIRECTORY_SERVICES], *value;
	char separator = cqc_separator(services);

	row->location_id = clean(a, values[DIRECTORY_LOCATION_ID]);
	row->name = clean(a, values[DIRECTORY_NAME]);
	if (row->location_id[0] == '\0')
		return "it has no location ID: it is a provider, not a place";
	if (strlen(row->location_id) > 20)
		return "its location ID is too long";
	if (row->name[0] == '\0')
		return "it has no name";
	words->services = "";
	while ((value = cqc_value_next(a, &services, separator)) != NULL)
		cqc_add_service(a, words, value);
	row->services = words->services;
	row->care_home = cqc_is_care_home(row->services);
	row->specialisms = specialisms_of(a, values[DIRECTORY_SPECIALISMS]);
	row->provider_id = clean(a, values[DIRECTORY_PROVIDER_ID]);
	row->provider_name = clean(a, values[DIRECTORY_PROVIDER]);
	row->also_known_as = clean(a, values[DIRECTORY_OTHER_NAME]);
	row->address =
	    cqc_join(a, values + DIRECTORY_ADDRESS, DIRECTORY_COUNTY - DIRECTORY_ADDRESS + 1);
	row->postcode = cqc_postcode(a, values[DIRECTORY_POSTCODE]);
	row->phone = cqc_phone(a, cell_text(values[DIRECTORY_PHONE]));
	row->website = clean(a, values[DIRECTORY_WEBSITE]);
	row->local_authority = clean(a, values[DIRECTORY_AUTHORITY]);
	row->region = clean(a, values[DIRECTORY_REGION]);
	row->checked_on = cell_date(a, values[DIRECTORY_CHECKED]);
	cqc_fit(a, row);
	return NULL;
}
