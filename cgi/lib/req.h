/*
 * One request, from its first byte to its answer.  Zeroed for each; everything in it
 * lives in its arena.  Handlers read it and use the reply and view functions; they
 * never write its members.
 */
#ifndef LIB_REQ_H
#define LIB_REQ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "lib/arena.h"
#include "lib/body.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/form.h"
#include "lib/view.h"

struct route;
struct req;

enum method { GET, POST };

/* Who asks.  account_id 0: nobody who signed in. */
struct visitor {
	int64_t account_id;
	const char *name;
	const char *capabilities; /* "|desk.search|desk.note|" */
	const char *session_hash; /* NULL: no session */
	bool session_over;        /* it was one of this account's, and has ended */
	const char *owner;        /* hash that drafts and shortlists are kept under */
	const char *secret;       /* what form tokens are made from: a cookie's value */
	bool new_visit;           /* the visit cookie has to be sent */
};

struct refusal {
	const struct refusal *next;
	const char *field; /* "" for the form as a whole */
	const char *sentence;
};

struct filled {
	const struct filled *next;
	const char *field;
	const char *const *values;
	size_t count;
};

struct header {
	const struct header *next;
	const char *name;
	const char *value;
};

struct reply {
	const char *location;
	const char *content_type; /* NULL: a page made from the route's template */
	const char *body;
	size_t length;
	const struct header *headers;
	const char *template; /* another than the route's */
	/* Called with the finished page, when it is a success: to keep a copy. */
	void (*finished)(struct req *rq, void *context, const char *body, size_t length);
	void *finished_with;
};

/* What a program's processes share and a request only reads. */
struct site {
	const char *program;
	const struct conf *conf;
	struct templates *templates;
	const unsigned char *key; /* 32 bytes that sign form tokens */
	const struct route *const *routes;
	size_t route_count;
	int (*read_visitor)(struct req *rq); /* visitor.h: by visit or by session */
	bool keeps_no_copies; /* its pages are one person's: no cache may keep them */
	void *own;      /* what the program itself keeps over requests */
};

struct req {
	struct arena *a;
	struct db *db;
	const struct site *site;
	const struct conf *conf;
	struct view *view;
	enum method method;
	bool head;
	const char *path;
	const char *query;
	const char *cookies;
	const char *origin;
	const char *fetch_site;
	const char *address;   /* of the browser, for throttling only */
	const char *id;        /* 32 hexadecimal digits, also in nginx's log */
	const struct route *route;
	int64_t path_id;       /* what stood for :id */
	const char *path_code; /* what stood for :code */
	struct pairs sent;     /* query of a GET, body of a POST */
	struct upload *uploads;
	size_t upload_count;
	struct visitor who;
	const struct refusal *refusals; /* newest first */
	const struct filled *filled;    /* newest first */
	const struct filled *hints;
	bool passed_over;      /* something in a forgiving form was not known (form.h) */
	bool forms_elsewhere;  /* the page needs a form token though no action is its own */
	const char *subject_kind; /* what the change is about, for the audit row */
	int64_t subject_id;
	const char *audit_detail;
	int db_code;           /* the last fault that db_status() saw */
	struct reply reply;
	time_t now;            /* UTC */
	struct civil_date today; /* in London */
};

/* Sends the browser on to a path of this site (303).  Returns 303 for the handler. */
int reply_see(struct req *rq, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Answers with something that is not a page.  content_type holds the charset. */
int reply_body(struct req *rq, const char *content_type, const char *body, size_t length);

/* One more header; a value with a control character in it is our own fault and dies. */
void reply_header(struct req *rq, const char *name, const char *value);

/* Calls finished() with the page once it has been made, if it is a success. */
void reply_finished(struct req *rq,
    void (*finished)(struct req *rq, void *context, const char *body, size_t length),
    void *context);

/* The page is made from this template in place of the route's. */
void reply_template(struct req *rq, const char *name);

/* The status for a fault of the database: 503 or 500; remembers the code, so that the
 * dispatcher can try a deadlocked change again. */
int db_status(struct req *rq, int code);

/* Says in the audit row of this change what it is about.  detail is JSON or NULL. */
void req_subject(struct req *rq, const char *kind, int64_t id, const char *detail);

/* Today in London, "2026-11-21", as the database has it. */
const char *req_today(const struct req *rq);

/* minute_end() of now, as the database has it. */
const char *req_minute_end(const struct req *rq);

/* The file that was sent in this field, or NULL. */
const struct upload *req_upload(const struct req *rq, const char *field);

/* May the person asking do this? */
bool req_may(const struct req *rq, const char *capability);

/* What the program keeps over requests (struct site, own). */
static inline void *
req_own(const struct req *rq)
{
	return rq->site->own;
}

#endif
