/*
 * A person as a form names them: a number of the case system and initials, never a name.
 */
#ifndef HOMECARE_PERSON_TYPED_H
#define HOMECARE_PERSON_TYPED_H

#include <stdbool.h>
#include <stdint.h>

struct req;

/* The youngest who has home care for adults, in years. */
enum { PERSON_YOUNGEST = 16 };

/* As the case system writes it: capitals, nothing between; NULL when it cannot be one. */
const char *person_case_number(struct req *rq, const char *typed);

/* "A.B." and "ab" are AB; NULL when it is anything but a few letters. */
const char *person_initials(struct req *rq, const char *typed);

struct home;

/* Refuses initials and a year of birth that cannot be; the initials as they are kept, or NULL. */
const char *person_check(struct req *rq, const char *initials, bool has_year, int64_t year);

/* A new person, at home there.  DB_OK or a fault. */
int person_store(struct req *rq, const char *case_id, const char *initials, int64_t birth_year,
    const struct home *home, int64_t *id);

#endif
