/*
 * GOV.UK Notify, version 2 of its API: what is sent and what its answers mean.  Source:
 * https://docs.notifications.service.gov.uk/rest-api.html
 */
#ifndef POST_NOTIFY_H
#define POST_NOTIFY_H

#include <time.h>

#include "post/mailer.h"

enum { NOTIFY_ID = 36 }; /* characters of a UUID */

/* A key is NAME-SERVICE-SECRET, the last two UUIDs. */
struct notify_key {
	char service[NOTIFY_ID + 1];
	char secret[NOTIFY_ID + 1];
};

/* 0, or -1 when it is no key. */
int notify_key_read(const char *text, struct notify_key *key);

/* The JSON Web Token of a request; it holds for half a minute around `now`. */
const char *notify_token(struct arena *a, const struct notify_key *key, time_t now);

/* The template for a kind of message, from "notice=ID,any=ID"; NULL when there is none. */
const char *notify_template(struct arena *a, const char *templates, const char *kind);

/* The body of POST /v2/notifications/email. */
const char *notify_body(struct arena *a, const char *template, const struct mail *mail);

/* The id in an answer of 201, or of the first of a list; "" when there is none. */
const char *notify_id(struct arena *a, const char *body);

/* What the body of GET /v2/notifications/ID says: a mail_fate, with the fault in the answer of
 * one that failed. */
int notify_fate(struct arena *a, const char *body, struct mail_answer *answer);

/* What an answer with this status means: a mail_result, with the fault in the answer. */
int notify_judge(struct arena *a, long status, const char *body, struct mail_answer *answer);

#endif
