/* Bringing what changed from CQC's API: which ids, then one call for each, at most five a
 * second. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "lib/civil_date.h"
#include "lib/file.h"
#include "lib/text.h"
#include "national/cqc_api.h"
#include "national/cqc_detail.h"

enum {
	PAGE = 500,
	PAGES_MOST = 400,
	IDS_MOST = 200000,
	KEY_MOST = 200,
	CALL_MS = 200,
	LEFT_MOST = 8 * 1024 * 1024,
	LEFT_HOURS = 72,
	/* No county has so many: the API did not understand the authority's name. */
	COUNTY_MOST = 20000
};

static const char base[] = "https://api.service.cqc.org.uk/public/v1";

struct ids {
	const char **list;
	size_t count;
};

struct bringing {
	struct load *load;
	const char *headers[2];
	const char *left, *part; /* paths */
	const char *start, *end; /* the window, as 2026-11-21T14:03:05Z; start "" for all */
	struct known_locations known;
	struct timespec last_call;
	struct arena *scratch; /* for one call */
};

/* ---- one call ---- */

static void
keep_pace(struct bringing *b)
{
	struct timespec now;
	int64_t passed;

	clock_gettime(CLOCK_MONOTONIC, &now);
	passed = (now.tv_sec - b->last_call.tv_sec) * 1000 +
		 (now.tv_nsec - b->last_call.tv_nsec) / 1000000;
	if (b->last_call.tv_sec != 0 && passed < CALL_MS)
		http_wait(b->load->run->http, (unsigned)(CALL_MS - passed));
	clock_gettime(CLOCK_MONOTONIC, &b->last_call);
}

/* LOAD_OK with an answer->status of 200, 400, 404 or 410; everything else is a fault. */
static int
call(struct bringing *b, const char *path, struct http_answer *answer)
{
	struct load *load = b->load;
	int code;

	keep_pace(b);
	code = load_get(load, load_address(load, arena_printf(load->arena, "%s%s", base, path)),
	    NULL, b->headers, answer);
	if (code != LOAD_FAILED)
		return code;
	if (answer->status == 401 || answer->status == 403)
		return load_fail(load, "CQC does not accept the key in %s (status %ld).",
		    load->settings->conf->cqc_key_file, answer->status);
	if (answer->status != 400 && answer->status != 404 && answer->status != 410)
		return LOAD_FAILED;
	load->fault[0] = '\0';
	return LOAD_OK;
}

/* ---- which ids ---- */

static void
add_id(struct bringing *b, struct ids *ids, const char *id)
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

static void
make_ids(struct bringing *b, struct ids *ids)
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
	int code = call(
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
	json_array_foreach(list, i, item) add_id(b, ids,
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
			add_id(b, chosen, changes->list[i]);
	for (size_t i = 0; county_known && i < county->count; i++) {
		const struct known_location *known =
		    known_locations_find(&b->known, county->list[i]);

		if (!changes_known || known == NULL || !known->detailed)
			add_id(b, chosen, county->list[i]);
	}
	for (size_t i = 0; i < b->known.count; i++)
		if (!b->known.list[i].detailed || !changes_known)
			add_id(b, chosen, b->known.list[i].id);
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

static int
find_ids(struct bringing *b, struct ids *chosen)
{
	struct ids county, changes;
	bool county_known, changes_known = false;
	int code;

	make_ids(b, &county);
	make_ids(b, &changes);
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

/* ---- what is left to do, kept in a file ---- */

static int
write_left(struct bringing *b, const struct ids *ids)
{
	FILE *file = fopen(b->left, "we");
	bool written = file != NULL;

	if (written) {
		fprintf(file, "%s\n%s\n", b->start, b->end);
		for (size_t i = 0; i < ids->count; i++)
			fprintf(file, "%s\n", ids->list[i]);
		written = ferror(file) == 0;
		written = fclose(file) == 0 && written;
	}
	if (!written)
		return load_fail(
		    b->load, "%s cannot be written: %s.", b->left, strerror(errno));
	if (unlink(b->part) != 0 && errno != ENOENT)
		return load_fail(
		    b->load, "%s cannot be removed: %s.", b->part, strerror(errno));
	return LOAD_OK;
}

/* What a stopped run left, if it is recent enough to be gone on with. */
static bool
read_left(struct bringing *b, struct ids *ids)
{
	struct stat about;
	char *text, *line;

	if (b->load->run->options.again || stat(b->left, &about) != 0 ||
	    time(NULL) - about.st_mtime > LEFT_HOURS * 3600 ||
	    (text = file_read(b->load->arena, b->left, LEFT_MOST, NULL)) == NULL)
		return false;
	b->start = strsep(&text, "\n");
	b->end = strsep(&text, "\n");
	while ((line = strsep(&text, "\n")) != NULL)
		add_id(b, ids, line);
	return b->end != NULL && strlen(b->end) == 20;
}

/* Whole lines of the part: as many as were asked for.  A broken last one is cut off. */
static int
count_lines(struct bringing *b, size_t *lines)
{
	FILE *file = fopen(b->part, "re");
	long whole = 0, at = 0;
	int c;

	*lines = 0;
	if (file == NULL)
		return errno == ENOENT ? LOAD_OK
				       : load_fail(b->load, "%s cannot be read: %s.", b->part,
					     strerror(errno));
	while ((c = getc_unlocked(file)) != EOF) {
		at++;
		if (c != '\n')
			continue;
		++*lines;
		whole = at;
	}
	fclose(file);
	if (at != whole && truncate(b->part, whole) != 0)
		return load_fail(b->load, "%s cannot be cut: %s.", b->part, strerror(errno));
	return LOAD_OK;
}

/* ---- the details ---- */

/* The line for one id.  Ids in small letters get a 400, so they are always sent in capitals. */
static int
take_detail(struct bringing *b, const char *id, FILE *file)
{
	struct load *load = b->load;
	struct arena *kept = load->arena;
	struct http_answer answer;
	char *line = NULL;
	int code;

	arena_reset(b->scratch);
	load->arena = b->scratch; /* a call's memory is not kept until the end */
	code = call(b, arena_printf(b->scratch, "/locations/%s", id), &answer);
	if (code == LOAD_OK && answer.status == 200) {
		line = cqc_detail_strip(b->scratch, answer.body, answer.length);
		if (line == NULL)
			code =
			    load_fail(load, "CQC answered with no JSON for location %s.", id);
	} else if (code == LOAD_OK) {
		line = arena_printf(b->scratch, "{\"locationId\":\"%s\",\"missing\":true}", id);
	}
	load->arena = kept;
	if (code == LOAD_OK && (fprintf(file, "%s\n", line) < 0 || fflush(file) != 0))
		code = load_fail(load, "%s cannot be written: %s.", b->part,
		    errno == ENOSPC ? "the disk is full" : strerror(errno));
	return code;
}

static int
take_details(struct bringing *b, const struct ids *ids)
{
	struct load *load = b->load;
	FILE *file;
	size_t lines;
	int code = count_lines(b, &lines);

	if (code != LOAD_OK)
		return code;
	if ((file = fopen(b->part, "ae")) == NULL)
		return load_fail(load, "%s cannot be written: %s.", b->part, strerror(errno));
	if (lines == 0)
		fprintf(file, "{\"window\":{\"start\":\"%s\",\"end\":\"%s\"},\"asked\":%zu}\n",
		    b->start, b->end, ids->count);
	else
		meter_note(
		    load->meter, "going on after %zu of %zu locations", lines - 1, ids->count);
	meter_again(load->meter);
	for (size_t i = lines > 0 ? lines - 1 : 0; code == LOAD_OK && i < ids->count; i++) {
		code =
		    load_is_stopped(load) ? LOAD_STOPPED : take_detail(b, ids->list[i], file);
		if (code == LOAD_OK)
			meter_rows(load->meter, (int64_t)i + 1);
		else
			load->reached =
			    arena_printf(load->arena, "%zu of %zu locations", i, ids->count);
	}
	if (fclose(file) != 0 && code == LOAD_OK)
		code = load_fail(load, "%s cannot be written: %s.", b->part, strerror(errno));
	return code;
}

static int
read_key(struct bringing *b)
{
	const char *path = b->load->settings->conf->cqc_key_file;
	char key[KEY_MOST];

	if (file_first_line(path, key, sizeof(key)) <= 0)
		return load_fail(b->load, "The key file %s cannot be read, or is empty.", path);
	for (const char *c = key; *c != '\0'; c++)
		if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_')
			return load_fail(
			    b->load, "What is in the key file %s is not a key.", path);
	b->headers[0] = arena_printf(b->load->arena, "Ocp-Apim-Subscription-Key: %s", key);
	return LOAD_OK;
}

static void
free_scratch(void *scratch)
{
	arena_free(scratch);
}

int
cqc_api_fetch(struct load *load)
{
	struct bringing b = { .load = load };
	struct ids ids;
	const char *file;
	int code = read_key(&b);

	/* Allows the host once, in memory that lasts. */
	load->origin = load_address(load, base);
	if (code == LOAD_OK)
		code = known_locations_read(load, &b.known);
	if (code != LOAD_OK)
		return code;
	b.left = arena_printf(load->arena, "%s/details.left", load->folder);
	b.part = arena_printf(load->arena, "%s/details.part", load->folder);
	b.scratch = arena_new(64 * 1024 * 1024);
	arena_defer(load->arena, free_scratch, b.scratch);
	make_ids(&b, &ids);
	if (!read_left(&b, &ids)) {
		ids.count = 0;
		code = find_ids(&b, &ids);
		if (code == LOAD_OK)
			code = write_left(&b, &ids);
	}
	if (code == LOAD_OK)
		code = take_details(&b, &ids);
	if (code != LOAD_OK)
		return code;
	file = load_new_file(load, "jsonl");
	if (rename(b.part, file) != 0)
		return load_fail(load, "%s cannot be kept: %s.", file, strerror(errno));
	unlink(b.left);
	load->file = file;
	return LOAD_OK;
}
