/* Numbers of the case system and initials, as people type them. */
#include "homecare/person_typed.h"

#include <ctype.h>

#include "lib/req.h"

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
