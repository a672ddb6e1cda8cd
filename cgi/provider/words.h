/*
 * What the pages of the program for providers share: navigation, words for what is stored,
 * where a request stands for this provider, dates.
 */
#ifndef PROVIDER_WORDS_H
#define PROVIDER_WORDS_H

#include "lib/req.h"
#include "staff/dates.h"

/* Fills Page.nav; current is "home", "notices", "packages", "capacity", "record" or NULL. */
void provider_nav(struct req *rq, const char *current);

/* A sentence at the top after something was done: `done` in the page's address. */
void provider_notice_show(struct req *rq);

/* The reasons to choose among, as people read them. */
extern const struct choices choices_decline_reason;
extern const struct choices choices_handback_reason;

/* "Leaving hospital", "covered fewer visits", "a woman". */
const char *source_words(const char *source);
const char *outcome_reason_words(const char *reason);
const char *gender_words(const char *gender);
const char *suspension_words(const char *reason);

#endif
