/* Numbers of the case system and initials, as people type them. */
#include "homecare/person_typed.h"

#include <ctype.h>

#include "homecare/request_home.h"
#include "lib/form.h"
#include "lib/req.h"
#include "queries.h"

const char *
person_case_number(struct req *rq, const char *typed)
{
	char *number = arena_strdup(rq->a, typed), *to = number;
	bool figure = false;

	for (const char *from = typed; *from != '\0'; from++) {
		unsigned char c = (unsigned char)*from;

		if (isspace(c))
			continue;
		if (!isalnum(c) && c != '-' && c != '/')
			return NULL;
		figure = figure || isdigit(c);
		*to++ = (char)toupper(c);
	}
	*to = '\0';
	return figure ? number : NULL;
}

const char *
person_initials(struct req *rq, const char *typed)
{
	char *initials = arena_strdup(rq->a, typed), *to = initials;

	for (const char *from = typed; *from != '\0'; from++) {
		unsigned char c = (unsigned char)*from;

		if (c == '.' || isspace(c))
			continue;
		if (!isalpha(c))
			return NULL;
		*to++ = (char)toupper(c);
	}
	*to = '\0';
	return to > initials && to - initials <= 4 ? initials : NULL;
}

const char *
person_check(struct req *rq, const char *initials, bool has_year, int64_t year)
{
	const char *kept = initials != NULL ? person_initials(rq, initials) : NULL;

	if (initials != NULL && kept == NULL)
		form_refuse(rq, "initials", "Enter initials of up to four letters, not the name");
	if (has_year && year > rq->today.year - PERSON_YOUNGEST)
		form_refuse(rq, "birth_year",
		    arena_printf(rq->a, "The year of birth must be %d or before",
		        rq->today.year - PERSON_YOUNGEST));
	return kept;
}

int
person_store(struct req *rq, const char *case_id, const char *initials, int64_t birth_year,
    const struct home *home, int64_t *id)
{
	int code = request_person_add(rq->db,
	    (struct request_person_add_args){ .case_id = case_id,
	        .initials = initials,
	        .birth_year = birth_year,
	        .postcode = home->postcode,
	        .sector = home->sector,
	        .lsoa = home->lsoa,
	        .latitude = home->latitude,
	        .longitude = home->longitude },
	    NULL);

	*id = (int64_t)db_last_id(rq->db);
	return code;
}
