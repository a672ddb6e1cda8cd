/*
 * A person as a form names them: a number of the case system and initials, never a name.
 */
#ifndef HOMECARE_PERSON_TYPED_H
#define HOMECARE_PERSON_TYPED_H

struct req;

/* The youngest who has home care for adults, in years. */
enum { PERSON_YOUNGEST = 16 };

/* As the case system writes it: capitals, nothing between; NULL when it cannot be one. */
const char *person_case_number(struct req *rq, const char *typed);

/* "A.B." and "ab" are AB; NULL when it is anything but a few letters. */
const char *person_initials(struct req *rq, const char *typed);

#endif
