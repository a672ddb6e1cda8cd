/* The national register as listings: which listing each location has. Queries:
 * sql/query/register.sql. */
#include "directory/register.h"

#include <string.h>
#include <strings.h>

#include "directory/register_sync.h"
#include "directory/register_words.h"

const char *
register_ended(const struct register_sync *sync, const struct register_locations_row *row)
{
	if (row->ended_on != NULL)
		return "Its registration with the Care Quality Commission has ended";
	if (row->dormant)
		return "The Care Quality Commission has it as dormant";
	if (strcmp(row->local_authority, sync->local_authority) != 0)
		return "The Care Quality Commission has it in another area";
	if (!register_is_care(row->services))
		return "Its registration is no longer for social care";
	return NULL;
}

static int
read_all(struct register_sync *s)
{
	int code;

	if ((code = register_locations(s->db, s->a,
		 (struct register_locations_args){s->local_authority}, &s->rows, &s->count)) !=
		DB_OK ||
	    (code = register_links(s->db, s->a, &s->links, &s->link_count)) != DB_OK ||
	    (code = register_towns(s->db, s->a, &s->towns, &s->town_count)) != DB_OK ||
	    (code = register_terms(s->db, s->a, &s->terms, &s->term_count)) != DB_OK)
		return code;
	return register_listing_terms(s->db, s->a, &s->listing_terms, &s->listing_term_count);
}

/* Does the register itself say that one follows the other? */
static bool
is_linked(const struct register_sync *s, const struct register_locations_row *newer,
    const struct register_locations_row *older)
{
	for (size_t i = 0; i < s->link_count; i++)
		if (strcmp(s->links[i].location_id, newer->location_id) == 0 &&
		    strcmp(s->links[i].related_id, older->location_id) == 0)
			return true;
	return false;
}

/* The weekly directory has no links: the same house under the same name it is, too. */
static bool
is_same_house(
    const struct register_locations_row *newer, const struct register_locations_row *older)
{
	return newer->postcode[0] != '\0' && strcmp(newer->postcode, older->postcode) == 0 &&
	       strcasecmp(newer->name, older->name) == 0;
}

/* An ended location with a listing that this one follows, links first. */
static struct register_locations_row *
find_predecessor(struct register_sync *s, const struct register_locations_row *newer)
{
	struct register_locations_row *found = NULL;

	for (size_t i = 0; i < s->count; i++) {
		struct register_locations_row *older = &s->rows[i];

		if (!older->has_listing_id || register_ended(s, older) == NULL)
			continue;
		if (is_linked(s, newer, older))
			return older;
		if (found == NULL && is_same_house(newer, older))
			found = older;
	}
	return found;
}

static void
hand_over(struct register_locations_row *older, struct register_locations_row *newer)
{
	newer->has_listing_id = true;
	newer->listing_id = older->listing_id;
	newer->version = older->version;
	newer->listed_name = older->listed_name;
	newer->listed_organisation = older->listed_organisation;
	newer->listed_address = older->listed_address;
	newer->listed_phone = older->listed_phone;
	newer->listed_website = older->listed_website;
	newer->listed_place = older->listed_place;
	newer->listed_latitude = older->listed_latitude;
	newer->listed_longitude = older->listed_longitude;
	newer->has_listed_beds = older->has_listed_beds;
	newer->listed_beds = older->listed_beds;
	newer->listed_rating = older->listed_rating;
	newer->listed_rating_on = older->listed_rating_on;
	newer->listed_confirmed_on = older->listed_confirmed_on;
	newer->unlisted_on = older->unlisted_on;
	newer->unlisted_reason = older->unlisted_reason;
	older->has_listing_id = false;
}

/* Which location's listing each one took over, by place in rows; NULL for most. */
static const char **
follow_owners(struct register_sync *s)
{
	const char **followed = arena_array(s->a, s->count, sizeof(followed[0]));

	for (size_t i = 0; i < s->count; i++) {
		struct register_locations_row *older;

		if (s->rows[i].has_listing_id || register_ended(s, &s->rows[i]) != NULL)
			continue;
		older = find_predecessor(s, &s->rows[i]);
		if (older == NULL)
			continue;
		hand_over(older, &s->rows[i]);
		followed[i] = older->location_id;
		s->report->followed++;
	}
	return followed;
}

static int
write_all(struct register_sync *s)
{
	const char **followed = follow_owners(s);
	int code = DB_OK;

	for (size_t i = 0; i < s->count && code == DB_OK; i++)
		code = register_write(s, &s->rows[i], followed[i]);
	/* An empty register takes nobody's place. */
	if (code == DB_OK && s->report->added + s->report->same + s->report->changed > 0)
		code = register_end_demonstration(
		    s->db, (struct register_end_demonstration_args){s->today}, NULL);
	return code;
}

int
register_to_listings(struct db *db, struct arena *a, const char *local_authority,
    const char *today, struct register_report *report)
{
	struct register_sync sync = {.db = db,
	    .a = a,
	    .local_authority = local_authority,
	    .today = today,
	    .report = report};
	int code;

	*report = (struct register_report){0};
	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = read_all(&sync)) != DB_OK || (code = write_all(&sync)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}
