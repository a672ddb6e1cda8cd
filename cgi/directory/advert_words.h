/*
 * What an advert for a personal assistant asks for, in words: the same for the public and
 * for staff.
 */
#ifndef DIRECTORY_ADVERT_WORDS_H
#define DIRECTORY_ADVERT_WORDS_H

#include "lib/req.h"

/* "Meals and cooking and shopping" from "|meals|shopping|", the codes of tasks between bars;
 * a code that is not known (any more) is passed over.  DB_OK or a DB code. */
int advert_tasks(struct req *rq, const char *codes, const char **words);

/* "Monday morning and Tuesday teatime" from bits (day - 1) * 5 + part - 1; "" for none. */
const char *advert_times(struct req *rq, int64_t slots);

/* "6" from the database's "6.0"; "6.5" stays. */
const char *advert_hours(struct req *rq, const char *hours);

#endif
