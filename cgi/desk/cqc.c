/* Checking and storing a CQC location id (queries desk_cqc_known, desk_edit_cqc). */
#include "desk/cqc.h"

#include <ctype.h>
#include <string.h>

/* "1-" and digits, as the register has them; some old ones are a provider's letters and
 * digits. */
static bool
is_location_id(const char *id)
{
	bool digit = false;

	for (const char *at = id; *at != '\0'; at++) {
		if (!isalnum((unsigned char)*at) && *at != '-')
			return false;
		digit = digit || isdigit((unsigned char)*at);
	}
	return digit && strlen(id) >= 4;
}

static int
refuse(struct edit *e, const char *sentence)
{
	form_refuse(e->rq, "cqc_location_id", sentence);
	return 422;
}

int
cqc_save(struct edit *e, const char *location_id)
{
	struct desk_cqc_known_row *known;
	struct req *rq = e->rq;
	int code;

	if (location_id != NULL && !is_location_id(location_id))
		return refuse(e, "Enter a CQC location ID, like 1-1234567890");
	if (location_id != NULL) {
		code = desk_cqc_known(rq->db, rq->a,
		    (struct desk_cqc_known_args){ .location_id = location_id }, &known);
		if (code != DB_OK)
			return db_status(rq, code);
		if (known->loaded && !known->known)
			return refuse(e, "That location ID is not in the register. Check it on the "
			                 "Care Quality Commission’s website");
	}
	code = desk_edit_cqc(rq->db,
	    (struct desk_edit_cqc_args){ .id = e->was->id, .cqc_location_id = location_id }, NULL);
	if (code == DB_DUPLICATE)
		return refuse(e, "Another listing already has this location ID");
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(e->changes, "CQC location ID", e->was->cqc_location_id, location_id);
	return 0;
}
