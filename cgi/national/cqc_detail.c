/* One location as CQC's API tells it.  Unknown keys are passed over; lists may be absent, null
 * or {}. */
#include "national/cqc_detail.h"

#include <jansson.h>
#include <string.h>
#include <strings.h>

#include "lib/text.h"
#include "national/cell.h"
#include "national/cqc_rating.h"
#include "national/cqc_services.h"

enum { NAME_MOST = 1000, LINKS_MOST = 200, DEPTH_MOST = 40 };

static const char *
text_at(struct arena *a, const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text != NULL ? text_clean(a, cell_cut(a, text, NAME_MOST)) : "";
}

static const char *
date_at(struct arena *a, const json_t *object, const char *key)
{
	return cell_date(a, json_string_value(json_object_get(object, key)));
}

static bool
real_at(const json_t *object, const char *key, double *number)
{
	const json_t *value = json_object_get(object, key);

	*number = json_number_value(value);
	return json_is_number(value) || cell_real(json_string_value(value), number);
}

static bool
is_yes(struct arena *a, const json_t *object, const char *key)
{
	return strcasecmp(text_at(a, object, key), "Y") == 0;
}

/* The directory's word, or where there is none the API's own description. */
static void
read_services(struct arena *a, const json_t *root, struct cqc_detail *detail)
{
	const json_t *service;
	size_t i;

	detail->words = (struct cqc_words){ "", "" };
	json_array_foreach(json_object_get(root, "gacServiceTypes"), i, service)
	{
		const char *name = text_at(a, service, "name");
		const char *description = text_at(a, service, "description");

		if (cqc_service_code(description) != NULL)
			cqc_add_service(a, &detail->words, description);
		else if (name[0] != '\0')
			cqc_add_service(a, &detail->words, name);
		else if (description[0] != '\0')
			cqc_add_service(a, &detail->words, description);
	}
	detail->row.services = detail->words.services;
}

static const char *
names_of(struct arena *a, const json_t *list, const char *bars)
{
	const json_t *item;
	size_t i;

	json_array_foreach(list, i, item)
	{
		const char *name = text_at(a, item, "name");

		if (name[0] != '\0')
			bars = bar_list_add(a, bars, name);
	}
	return bars;
}

static void
read_address(struct arena *a, const json_t *root, struct national_cqc_stage_args *row)
{
	const char *parts[] = { text_at(a, root, "postalAddressLine1"),
		text_at(a, root, "postalAddressLine2"),
		text_at(a, root, "postalAddressTownCity"),
		text_at(a, root, "postalAddressCounty") };

	row->address = cqc_join(a, parts, sizeof(parts) / sizeof(parts[0]));
	row->postcode = cqc_postcode(a, text_at(a, root, "postalCode"));
	row->has_latitude = real_at(root, "onspdLatitude", &row->latitude) &&
			    row->latitude > 49 && row->latitude < 62;
	row->has_longitude = real_at(root, "onspdLongitude", &row->longitude) &&
			     row->longitude > -9 && row->longitude < 3;
	if (!row->has_latitude || !row->has_longitude)
		row->has_latitude = row->has_longitude = false;
}

/* A change of owner makes a new registration.  The old record names its successor and the new
 * one its predecessor: both become "this follows that". */
static void
read_links(struct arena *a, const json_t *root, struct cqc_detail *detail)
{
	const json_t *list = json_object_get(root, "relationships"), *item;
	const char *own = detail->row.location_id;
	size_t i;

	detail->links = arena_array(a, LINKS_MOST, sizeof(detail->links[0]));
	json_array_foreach(list, i, item)
	{
		const char *other = text_at(a, item, "relatedLocationId");
		const char *type = text_at(a, item, "type");
		bool successor = strcasestr(type, "successor") != NULL;
		struct cqc_link link = { own, other, cell_cut(a, type, 60),
			cell_cut(a, text_at(a, item, "reason"), 200) };

		if (other[0] == '\0' || strlen(other) > 20 || type[0] == '\0' ||
		    detail->link_count == LINKS_MOST)
			continue;
		if (successor) {
			link.location_id = other;
			link.related_id = own;
			link.kind = "HSCA Predecessor";
		}
		detail->links[detail->link_count++] = link;
	}
}

static void
read_registration(struct arena *a, const json_t *root, struct national_cqc_stage_args *row)
{
	const json_t *beds = json_object_get(root, "numberOfBeds");

	row->registered_on = date_at(a, root, "registrationDate");
	row->deregistered_on = date_at(a, root, "deregistrationDate");
	/* Deregistered without a date: it ended when it began, at the latest now. */
	if (strcasecmp(text_at(a, root, "registrationStatus"), "Deregistered") != 0)
		row->deregistered_on = NULL;
	else if (row->deregistered_on == NULL)
		row->deregistered_on =
		    row->registered_on != NULL ? row->registered_on : "1900-01-01";
	row->dormant = is_yes(a, root, "dormancy");
	row->beds = json_is_integer(beds) ? json_integer_value(beds) : 0;
	row->has_beds =
	    (json_is_integer(beds) || cell_whole(json_string_value(beds), &row->beds)) &&
	    row->beds >= 0 && row->beds < 10000;
}

static void
read_row(struct arena *a, const json_t *root, struct cqc_detail *detail)
{
	struct national_cqc_stage_args *row = &detail->row;
	struct cqc_rating rating;

	row->provider_id = text_at(a, root, "providerId");
	row->brand = text_at(a, root, "brandName");
	/* "BRAND Barchester Healthcare" */
	if (strncmp(row->brand, "BRAND ", 6) == 0)
		row->brand += 6;
	if (strcmp(row->brand, "-") == 0)
		row->brand = "";
	row->also_known_as = text_at(a, root, "alsoKnownAs");
	row->phone = cqc_phone(a, text_at(a, root, "mainPhoneNumber"));
	row->website = text_at(a, root, "website");
	row->local_authority = text_at(a, root, "localAuthority");
	row->region = text_at(a, root, "region");
	row->ods_code = text_at(a, root, "odsCode");
	read_services(a, root, detail);
	row->specialisms = names_of(a, json_object_get(root, "specialisms"), "");
	row->specialisms = names_of(a, json_object_get(root, "specialism"), row->specialisms);
	row->care_home = is_yes(a, root, "careHome") || cqc_is_care_home(row->services);
	read_address(a, root, row);
	read_registration(a, root, row);
	cqc_rating_read(a, root, row->location_id, &rating);
	row->rating = rating.overall;
	row->rating_on = rating.on;
	row->rating_inherited = rating.inherited;
	row->key_ratings = rating.keys;
	read_links(a, root, detail);
	cqc_fit(a, row);
}

static int
read_root(struct arena *a, const json_t *root, struct cqc_detail *detail, const char **fault)
{
	const json_t *window = json_object_get(root, "window");

	detail->row.location_id = text_at(a, root, "locationId");
	detail->row.name = text_at(a, root, "name");
	if (json_is_object(window)) {
		detail->window_end = text_at(a, window, "end");
		return CQC_DETAIL_NOTHING;
	}
	if (json_is_array(json_object_get(root, "locations"))) {
		*fault =
		    "it is a list of locations (only id, name and postcode), not their details";
		return CQC_DETAIL_WRONG;
	}
	if (detail->row.location_id[0] == '\0' || strlen(detail->row.location_id) > 20) {
		*fault = "it has no locationId";
		return CQC_DETAIL_WRONG;
	}
	if (json_is_true(json_object_get(root, "missing")))
		return CQC_DETAIL_NOTHING;
	if (detail->row.name[0] == '\0') {
		*fault = "it has no name";
		return CQC_DETAIL_WRONG;
	}
	read_row(a, root, detail);
	return CQC_DETAIL_OK;
}

int
cqc_detail_read(struct arena *a, const char *text, size_t length, struct cqc_detail *detail,
    const char **fault)
{
	json_error_t error;
	json_t *root = json_loadb(text, length, 0, &error);
	int code = CQC_DETAIL_WRONG;

	memset(detail, 0, sizeof(*detail));
	*fault = "it is not a JSON object";
	if (json_is_object(root))
		code = read_root(a, root, detail, fault);
	json_decref(root);
	return code;
}

static bool
is_personal(const char *key)
{
	return strcasecmp(key, "contacts") == 0 ||
	       strcasecmp(key, "nominatedIndividual") == 0 ||
	       strncasecmp(key, "person", 6) == 0 ||
	       strncasecmp(key, "registeredManager", 17) == 0;
}

static void
strip(json_t *json, int depth)
{
	json_t *value;
	const char *key;
	void *next;
	size_t i;

	if (depth == DEPTH_MOST) {
		/* Nothing of CQC's is so deep: what is there cannot be judged, so it goes. */
		json_object_clear(json);
		json_array_clear(json);
		return;
	}
	json_object_foreach_safe(json, next, key, value)
	{
		if (is_personal(key))
			json_object_del(json, key);
		else
			strip(value, depth + 1);
	}
	json_array_foreach(json, i, value) strip(value, depth + 1);
}

char *
cqc_detail_strip(struct arena *a, const char *text, size_t length)
{
	json_error_t error;
	json_t *root = json_loadb(text, length, 0, &error);
	size_t size;
	char *line = NULL;

	if (json_is_object(root)) {
		strip(root, 0);
		size = json_dumpb(root, NULL, 0, JSON_COMPACT);
		line = arena_alloc(a, size + 1);
		json_dumpb(root, line, size, JSON_COMPACT);
	}
	json_decref(root);
	return line;
}
