/*
 * Routes: one declaration directly above its handler says the path, who may, the form
 * and the template.  Declarations gather themselves in the program they are linked
 * into; `PROGRAM --routes` prints them.
 *
 *	PAGE(show_listing, "/desk/listings/:id", "desk.search", nothing, "desk/listing.cs")
 *	{
 *		...rq->path_id...
 *		return 200;
 *	}
 *
 *	ACTION(add_note, "/desk/listings/:id/notes", "desk.note", note, show_listing)
 *	{
 *		...f->body...
 *		return reply_see(rq, "/desk/listings/%lld", (long long)rq->path_id);
 *	}
 *
 * A PAGE answers GET and changes nothing.  An ACTION answers POST, runs in one
 * transaction with its audit row, and names the PAGE that its form is on: when the form
 * is refused, that page is shown again with every answer and what is wrong.  The
 * dispatcher has checked permission, token, limits and form before the handler runs.
 *
 * A LOOKUP answers POST and changes nothing: it is sent that way only so that what was
 * typed stays out of addresses and logs.  It needs no token and no transaction, and
 * what was typed is not kept as a draft.
 *
 * A handler returns an HTTP status: 200, 303 by reply_see(), 404, 409 (somebody else
 * changed it first), 422 after form_refuse(), or db_status().
 *
 * In a path, :id is a whole number (rq->path_id), :code is 1 to 40 of [A-Za-z0-9-]
 * (rq->path_code).
 */
#ifndef LIB_ROUTE_H
#define LIB_ROUTE_H

#include "lib/form.h"
#include "lib/req.h"

/* Who may, besides a capability's code. */
#define ANYONE ""
#define SIGNED_IN "*"

struct route {
	const char *name;
	enum method method;
	const char *path;
	const char *may;
	const struct form *form;   /* NULL: none */
	const char *template;      /* of a PAGE */
	const struct route *page;  /* of an ACTION: where its form is */
	int (*handler)(struct req *rq, void *form);
	bool changes_nothing;      /* of a POST: a LOOKUP */
};

/* The form of a page that has none: `nothing`. */
#define NOTHING(F, form)
struct nothing_form { char none; };
extern const struct form nothing;

#define ROUTE_LIST(tag) \
	static const struct route *const tag##_listed \
	    __attribute__((section("cm_routes"), used)) = &tag##_route

#define ROUTE_HANDLER(tag, form_tag) \
	static int tag(struct req *rq, struct form_tag##_form *f); \
	static int tag##_handler(struct req *rq, void *f) \
	{ \
		return tag(rq, f); \
	}

#define ROUTE_BODY(tag, form_tag) \
	static int tag(struct req *rq __attribute__((unused)), \
	    struct form_tag##_form *f __attribute__((unused)))

#define PAGE(tag, path_text, may_text, form_tag, template_name) \
	ROUTE_HANDLER(tag, form_tag) \
	static const struct route tag##_route = { #tag, GET, path_text, may_text, &form_tag, \
		template_name, NULL, tag##_handler, true }; \
	ROUTE_LIST(tag); \
	ROUTE_BODY(tag, form_tag)

#define ACTION(tag, path_text, may_text, form_tag, page_tag) \
	ROUTE_HANDLER(tag, form_tag) \
	static const struct route tag##_route = { #tag, POST, path_text, may_text, &form_tag, \
		NULL, &page_tag##_route, tag##_handler, false }; \
	ROUTE_LIST(tag); \
	ROUTE_BODY(tag, form_tag)

#define LOOKUP(tag, path_text, may_text, form_tag, page_tag) \
	ROUTE_HANDLER(tag, form_tag) \
	static const struct route tag##_route = { #tag, POST, path_text, may_text, &form_tag, \
		NULL, &page_tag##_route, tag##_handler, true }; \
	ROUTE_LIST(tag); \
	ROUTE_BODY(tag, form_tag)

/* Finds the route for a method and path; fills rq->route, path_id and path_code.
 * Returns 0, 404, or 405 when the path answers another method. */
int route_find(struct req *rq);

/* A route's path with this request's :id and :code in it. */
const char *route_path(struct req *rq, const struct route *route);

/* The routes linked into this program. */
const struct route *const *route_all(size_t *count);

/* Another route with the same method and path, or NULL.  For --check. */
const struct route *route_clash(const struct route *route);

#endif
