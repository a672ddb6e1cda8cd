/*
 * One e-mail, handed to a mail server by libcurl, and what can be said of it afterwards.
 *
 * The message is plain text in UTF-8.  It goes over TLS with the certificate checked; plain
 * SMTP is for this machine itself only.  Never twice: where the server may have taken the
 * message although it did not say so, the result is MAIL_UNSURE and not an invitation to try
 * again.
 */
#ifndef LIB_MAIL_H
#define LIB_MAIL_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "lib/arena.h"

enum mail_result {
	MAIL_SENT = 0,	   /* the other side said that it has it */
	MAIL_LATER = -1,   /* surely not taken; another time it may be */
	MAIL_REFUSED = -2, /* surely not taken, and never will be */
	MAIL_UNSURE = -3   /* perhaps taken: the connection ended before the answer came */
};

struct mail {
	const char *reference; /* ours: the same message has the same; says nothing of people */
	const char *kind;      /* "notice", "chosen" ...: a template of GOV.UK Notify */
	const char *to;	       /* one address */
	const char *subject;   /* one line */
	const char *body;      /* lines ended by LF */
	time_t now;
};

struct mail_answer {
	const char *remote_id; /* what the other side called it; "" when it did not say */
	const char *fault;     /* one plain sentence; "" for MAIL_SENT */
};

/* All that it points to must outlive the calls. */
struct mail_server {
	const char *address; /* smtp://host:587 (STARTTLS) or smtps://host:465 */
	const char *from;    /* whom messages come from: "Name <box@example.org>" */
	const char *user;    /* NULL: no login */
	const char *password;
	const char *ca_file; /* "" or NULL: the system's */
	unsigned seconds;    /* longest that handing over may take; 0: 60 */
};

/* The message with its headers, lines ended by CR LF; NULL when an address or the subject
 * could not stand in a header (control characters, no @). */
const char *mail_text(struct arena *a, const char *from, const struct mail *mail);

/* The bare address of "Name <box@example.org>", or the whole. */
const char *mail_box(struct arena *a, const char *from);

/* Returns a mail_result. */
int mail_send(const struct mail_server *server, struct arena *a, const struct mail *mail,
    struct mail_answer *answer);

#endif
