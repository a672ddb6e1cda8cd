/* Which locations to ask CQC's API for: of all changes in England those that may be ours. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <jansson.h>

#include "lib/civil_date.h"
#include "lib/text.h"
#include "national/cqc_api.h"

enum {
	PAGE = 500,
	PAGES_MOST = 400,
	IDS_MOST = 200000,
	/* No county has so many: the API did not understand the authority's name. */
	COUNTY_MOST = 20000
};

void
ids_add(struct bringing *b, struct ids *ids, const char *id)
{
	char *upper;

	if (id == NULL || id[0] == '\0' || strlen(id) > 20 || ids->count == IDS_MOST ||
	    id[strcspn(id, " /?#&%\n")] != '\0')
		return;
	upper = arena_strdup(b->load->arena, id);
	for (char *c = upper; *c != '\0'; c++)
		*c = (char)toupper((unsigned char)*c);
	ids->list[ids->count++] = upper;
}

static int
by_text(const void *one, const void *other)
{
	return strcmp(*(const char *const *)one, *(const char *const *)other);
}

/* Sorted, each once. */
static void
tidy(struct ids *ids)
{
	size_t kept = 0;

	qsort(ids->list, ids->count, sizeof(ids->list[0]), by_text);
	for (size_t i = 0; i < ids->count; i++)
		if (kept == 0 || strcmp(ids->list[kept - 1], ids->list[i]) != 0)
			ids->list[kept++] = ids->list[i];
	ids->count = kept;
}

static bool
ids_have(const struct ids *ids, const char *id)
{
	return ids->count > 0 &&
	       bsearch(&id, ids->list, ids->count, sizeof(ids->list[0]), by_text) != NULL;
}

void
ids_make(struct bringing *b, struct ids *ids)
{
	ids->count = 0;
	ids->list = arena_array(b->load->arena, IDS_MOST, sizeof(ids->list[0]));
}

/* One page of a list; *last when there is none behind it.  status is the answer's. */
static int
take_page(struct bringing *b, const char *path, int page, struct ids *ids, bool *last,
    long *status, int64_t *total)
{
	struct load *load = b->load;
	struct http_answer answer;
	json_error_t error;
	const json_t *list, *item;
	json_t *root;
	size_t i, count;
	int code = cqc_api_call(
	    b, arena_printf(load->arena, "%s&page=%d&perPage=%d", path, page, PAGE), &answer);

	*status = answer.status;
	*last = true;
	if (code != LOAD_OK || answer.status != 200)
		return code;
	if ((root = json_loadb(answer.body, answer.length, 0, &error)) == NULL)
		return load_fail(load, "CQC answered with no JSON to %.60s.", path);
	list = json_object_get(root, "locations");
	if (list == NULL)
		list = json_object_get(root, "changes");
	count = json_array_size(list);
	json_array_foreach(list, i, item) ids_add(b, ids,
	    json_is_string(item) ? json_string_value(item)
				 : json_string_value(json_object_get(item, "locationId")));
	*total = json_integer_value(json_object_get(root, "total"));
	*last = count == 0 || page >= json_integer_value(json_object_get(root, "totalPages"));
	json_decref(root);
	return LOAD_OK;
}

/* All pages: as many as the server says, until an empty one, never endlessly. */
static int
take_list(struct bringing *b, const char *path, struct ids *ids, long *status, int64_t *total)
{
	bool last = false;
	int code = LOAD_OK;

	*total = 0;
	for (int page = 1; code == LOAD_OK && !last && page <= PAGES_MOST; page++) {
		code = take_page(b, path, page, ids, &last, status, total);
		if (*total > COUNTY_MOST)
			break;
		meter_rows(b->load->meter, (int64_t)ids->count);
	}
	return code;
}

/* All ids of our authorities.  *usable is false when the API's filter does not work. */
static int
take_county(struct bringing *b, struct ids *county, bool *usable)
{
	struct load *load = b->load;
	const char *const *authority = load->settings->authorities;
	int code = LOAD_OK;

	*usable = true;
	for (; code == LOAD_OK && *usable && *authority != NULL; authority++) {
		long status = 0;
		int64_t total;

		code = take_list(b,
		    arena_printf(load->arena, "/locations?localAuthority=%s",
			text_url_escape(load->arena, *authority)),
		    county, &status, &total);
		*usable = status == 200 && total <= COUNTY_MOST;
	}
	tidy(county);
	return code;
}

static int
take_changes(struct bringing *b, struct ids *changes, bool *usable)
{
	struct arena *a = b->load->arena;
	long status = 0;
	int64_t total;
	int code = take_list(b,
	    arena_printf(a, "/changes/location?startTimestamp=%s&endTimestamp=%s",
		text_url_escape(a, b->start), text_url_escape(a, b->end)),
	    changes, &status, &total);

	*usable = status == 200;
	tidy(changes);
	return code;
}

/* Of the changes those that may be ours, and what we know of but have no details of. */
static void
choose(struct bringing *b, const struct ids *county, bool county_known,
    const struct ids *changes, bool changes_known, struct ids *chosen)
{
	for (size_t i = 0; changes_known && i < changes->count; i++)
		if (!county_known || ids_have(county, changes->list[i]) ||
		    known_locations_find(&b->known, changes->list[i]) != NULL)
			ids_add(b, chosen, changes->list[i]);
	for (size_t i = 0; county_known && i < county->count; i++) {
		const struct known_location *known =
		    known_locations_find(&b->known, county->list[i]);

		if (!changes_known || known == NULL || !known->detailed)
			ids_add(b, chosen, county->list[i]);
	}
	for (size_t i = 0; i < b->known.count; i++)
		if (!b->known.list[i].detailed || !changes_known)
			ids_add(b, chosen, b->known.list[i].id);
	tidy(chosen);
}

static const char *
timestamp(struct arena *a, time_t when)
{
	char text[32];
	struct tm utc;

	gmtime_r(&when, &utc);
	strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%SZ", &utc);
	return arena_strdup(a, text);
}

/* From the end of the last window, and some days before it, as changes appear late. */
static void
set_window(struct bringing *b)
{
	struct load *load = b->load;
	const char *reached = load->before.reached;
	time_t end;

	b->end = timestamp(load->arena, time(NULL));
	b->start = "";
	if (reached == NULL || strlen(reached) < 19 || load->run->options.again)
		return;
	reached = arena_printf(load->arena, "%.10s %.8s", reached, reached + 11);
	if (utc_parse(reached, &end) == 0)
		b->start = timestamp(
		    load->arena, end - (time_t)load->settings->conf->cqc_overlap_days * 86400);
}

int
cqc_api_find(struct bringing *b, struct ids *chosen)
{
	struct ids county, changes;
	bool county_known, changes_known = false;
	int code;

	ids_make(b, &county);
	ids_make(b, &changes);
	set_window(b);
	code = take_county(b, &county, &county_known);
	if (code == LOAD_OK && b->start[0] != '\0')
		code = take_changes(b, &changes, &changes_known);
	if (code != LOAD_OK)
		return code;
	if (!county_known && !changes_known)
		return load_fail(b->load, "CQC gives neither a list of %s nor of changes.",
		    b->load->settings->conf->local_authority);
	choose(b, &county, county_known, &changes, changes_known, chosen);
	return LOAD_OK;
}
