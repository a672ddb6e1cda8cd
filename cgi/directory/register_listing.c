/* One registered service's listing: what it should say, and what of that is new. */
#include "directory/register_sync.h"

#include <jansson.h>
#include <string.h>

#include "directory/register_words.h"
#include "lib/log.h"
#include "lib/text.h"

enum { KEYS_MOST = 32, NAME_MOST = 160, PHONE_MOST = 30 };

/* The reasons of register_ended() all name the register; no person's words would. */
static bool
is_our_reason(const char *reason)
{
	return reason != NULL && (strncmp(reason, "Its registration", 16) == 0 ||
				     strncmp(reason, "The Care Quality Commission", 27) == 0);
}

static void
drop_json(void *what)
{
	json_decref(what);
}

/* The changes of one listing, for its audit row: the form that staff pages read. */
static json_t *
changes_start(struct arena *a)
{
	json_t *list = json_array();

	if (list == NULL)
		die("out of memory: no room for an audit row");
	arena_defer(a, drop_json, list);
	return list;
}

static void
note(json_t *changes, const char *what, const char *before, const char *after)
{
	before = before != NULL ? before : "";
	after = after != NULL ? after : "";
	if (strcmp(before, after) == 0)
		return;
	if (json_array_append_new(changes, json_pack("{s:s, s:s, s:s}", "what", what, "before",
					       before, "after", after)) != 0)
		die("out of memory: no room for an audit row");
}

static int
write_audit(struct register_sync *s, const char *action, int64_t listing, int64_t version,
    json_t *changes)
{
	json_t *detail =
	    json_pack("{s:I, s:O}", "version", (json_int_t)version, "changes", changes);
	size_t size;
	char *text;

	if (detail == NULL)
		die("out of memory: no room for an audit row");
	size = json_dumpb(detail, NULL, 0, JSON_COMPACT);
	text = arena_alloc(s->a, size + 1);
	json_dumpb(detail, text, size, JSON_COMPACT);
	json_decref(detail);
	return audit_add(s->db,
	    (struct audit_add_args){.program = "pull",
		.action = action,
		.subject_kind = "listing",
		.subject_id = listing,
		.detail = text,
		.request = ""},
	    NULL);
}

/* The number of a term, -1 when the directory has none of that key. */
static int64_t
term_id(const struct register_sync *s, const char *key)
{
	for (size_t i = 0; i < s->term_count; i++)
		if (strcmp(s->terms[i].code, key) == 0)
			return s->terms[i].id;
	return -1;
}

static bool
has_id(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

static int
add_term(struct register_sync *s, int64_t listing, const char *key)
{
	int64_t id = term_id(s, key);

	if (id < 0)
		return DB_OK;
	return register_term_add(s->db, (struct register_term_add_args){listing, id}, NULL);
}

/* Sets the terms that the register keeps; *differs tells whether any was new or gone. */
static int
write_terms(struct register_sync *s, const struct register_locations_row *row, int64_t listing,
    bool *differs)
{
	const char *keys[KEYS_MOST];
	int64_t wanted[KEYS_MOST];
	int64_t had[KEYS_MOST];
	size_t key_count =
	    register_term_keys(s->a, row->services, row->specialisms, keys, KEYS_MOST);
	size_t had_count = 0;
	int code = DB_OK;

	*differs = false;
	for (size_t i = 0; i < s->listing_term_count && had_count < KEYS_MOST; i++)
		if (s->listing_terms[i].listing_id == listing)
			had[had_count++] = s->listing_terms[i].term_id;
	for (size_t i = 0; i < key_count && code == DB_OK; i++) {
		wanted[i] = term_id(s, keys[i]);
		if (wanted[i] < 0 || has_id(had, had_count, wanted[i]))
			continue;
		*differs = true;
		code = add_term(s, listing, keys[i]);
	}
	for (size_t i = 0; i < had_count && code == DB_OK; i++) {
		if (has_id(wanted, key_count, had[i]))
			continue;
		*differs = true;
		code = register_term_drop(
		    s->db, (struct register_term_drop_args){listing, had[i]}, NULL);
	}
	return code;
}

/* A number that does not fit a listing's column is of no use to anybody. */
static const char *
fitting_phone(const char *phone)
{
	return strlen(phone) <= PHONE_MOST ? phone : "";
}

/* What the listing should say, while the location is current. */
static struct register_change_args
listing_of(struct register_sync *s, const struct register_locations_row *row)
{
	return (struct register_change_args){
	    .id = row->listing_id,
	    .cqc_location_id = row->location_id,
	    .name = text_truncate(s->a, row->name, NAME_MOST),
	    .organisation = row->provider_name,
	    .place_label = row->has_latitude ? register_place_label(s, row) : row->listed_place,
	    .latitude = row->has_latitude ? row->latitude : row->listed_latitude,
	    .longitude = row->has_latitude ? row->longitude : row->listed_longitude,
	    .public_address = row->postcode[0] != '\0'
				  ? arena_printf(s->a, "%s, %s", row->address, row->postcode)
				  : row->address,
	    .public_phone = fitting_phone(row->phone),
	    .website = row->website,
	    .has_beds = row->has_beds,
	    .beds = row->beds,
	    .rating = row->rating,
	    .rating_on = row->rating_on,
	    .confirmed_on = s->today,
	    .unlisted_on = row->unlisted_on,
	    .unlisted_reason = row->unlisted_reason,
	    .version = row->version,
	};
}

static int
add_listing(struct register_sync *s, const struct register_locations_row *row)
{
	struct register_change_args l = listing_of(s, row);
	json_t *changes = changes_start(s->a);
	int64_t id;
	bool differs;
	int code;

	code = register_add(s->db,
	    (struct register_add_args){
		.cqc_location_id = row->location_id,
		.name = l.name,
		.organisation = l.organisation,
		.summary = register_summary(
		    s->a, row->services, row->specialisms, row->has_beds ? row->beds : 0),
		.place_label = l.place_label,
		.latitude = l.latitude,
		.longitude = l.longitude,
		.public_address = l.public_address,
		.reach = register_reach(row->services),
		.public_phone = l.public_phone,
		.website = l.website,
		.has_beds = l.has_beds,
		.beds = l.beds,
		.rating = l.rating,
		.rating_on = l.rating_on,
		.today = s->today,
	    },
	    NULL);
	if (code != DB_OK)
		return code;
	id = (int64_t)db_last_id(s->db);
	/* All of them are registered for personal care, or they would not be care. */
	if ((code = write_terms(s, row, id, &differs)) != DB_OK ||
	    (code = add_term(s, id, "task.personal_care")) != DB_OK ||
	    (code = add_term(s, id, "employment.organisation")) != DB_OK ||
	    (code = add_term(s, id, "prevention.tertiary")) != DB_OK)
		return code;
	s->report->added++;
	note(changes, "CQC location", "", row->location_id);
	return write_audit(s, "register_added", id, 1, changes);
}

static void
note_differences(struct register_sync *s, const struct register_locations_row *row,
    const struct register_change_args *l, json_t *changes)
{
	const char *beds_before =
	    row->has_listed_beds ? arena_printf(s->a, "%lld", (long long)row->listed_beds) : "";
	const char *beds = l->has_beds ? arena_printf(s->a, "%lld", (long long)l->beds) : "";

	note(changes, "Name", row->listed_name, l->name);
	note(changes, "Organisation", row->listed_organisation, l->organisation);
	note(changes, "Address", row->listed_address, l->public_address);
	note(changes, "Place", row->listed_place, l->place_label);
	note(changes, "Position",
	    arena_printf(s->a, "%.4f, %.4f", row->listed_latitude, row->listed_longitude),
	    arena_printf(s->a, "%.4f, %.4f", l->latitude, l->longitude));
	note(changes, "Telephone", row->listed_phone, l->public_phone);
	note(changes, "Website", row->listed_website, l->website);
	note(changes, "Beds", beds_before, beds);
	note(changes, "Rating", row->listed_rating, l->rating);
	note(changes, "Rating date", row->listed_rating_on, l->rating_on);
}

/* Saves what differs as a new version with its audit row; a mere confirmation makes
 * neither. */
static int
save(struct register_sync *s, struct register_change_args *l, const char *action,
    json_t *changes)
{
	bool differs = json_array_size(changes) > 0;
	int code;

	if (differs)
		l->version++;
	if ((code = register_change(s->db, *l, NULL)) != DB_OK || !differs)
		return code;
	return write_audit(s, action, l->id, l->version, changes);
}

static int
change_listing(
    struct register_sync *s, const struct register_locations_row *row, const char *followed)
{
	struct register_change_args l = listing_of(s, row);
	json_t *changes = changes_start(s->a);
	bool relist = row->unlisted_on != NULL && is_our_reason(row->unlisted_reason);
	bool terms_differ;
	int code;

	if ((code = write_terms(s, row, row->listing_id, &terms_differ)) != DB_OK)
		return code;
	if (followed != NULL)
		note(changes, "CQC location", followed, row->location_id);
	if (relist) {
		note(changes, "Unlisted", row->unlisted_reason, "");
		l.unlisted_on = NULL;
		l.unlisted_reason = "";
		s->report->relisted += followed == NULL;
	}
	note_differences(s, row, &l, changes);
	if (terms_differ)
		note(changes, "Services and who it is for", "as before",
		    "as the register has them");
	if (json_array_size(changes) == 0) {
		s->report->same++;
		if (strcmp(row->listed_confirmed_on, s->today) == 0)
			return DB_OK;
	} else if (followed == NULL && !relist) {
		s->report->changed++;
	}
	return save(s, &l,
	    followed != NULL ? "register_followed"
	    : relist	     ? "register_listed"
			     : "register_changed",
	    changes);
}

/* Only that it is unlisted changes: what it said last stays for whoever asks. */
static int
unlist(struct register_sync *s, const struct register_locations_row *row, const char *reason)
{
	json_t *changes = changes_start(s->a);
	struct register_change_args l = {
	    .id = row->listing_id,
	    .cqc_location_id = row->location_id,
	    .name = row->listed_name,
	    .organisation = row->listed_organisation,
	    .place_label = row->listed_place,
	    .latitude = row->listed_latitude,
	    .longitude = row->listed_longitude,
	    .public_address = row->listed_address,
	    .public_phone = row->listed_phone,
	    .website = row->listed_website,
	    .has_beds = row->has_listed_beds,
	    .beds = row->listed_beds,
	    .rating = row->listed_rating,
	    .rating_on = row->listed_rating_on,
	    .confirmed_on = row->listed_confirmed_on,
	    .unlisted_on = s->today,
	    .unlisted_reason = reason,
	    .version = row->version,
	};

	note(changes, "Unlisted", "", reason);
	s->report->unlisted++;
	return save(s, &l, "register_unlisted", changes);
}

int
register_write(
    struct register_sync *s, const struct register_locations_row *row, const char *followed)
{
	const char *reason = register_ended(s, row);

	if (row->has_listing_id) {
		if (reason == NULL)
			return change_listing(s, row, followed);
		return row->unlisted_on == NULL ? unlist(s, row, reason) : DB_OK;
	}
	if (reason != NULL)
		return DB_OK;
	if (!row->has_latitude) {
		s->report->placeless++;
		return DB_OK;
	}
	return add_listing(s, row);
}
