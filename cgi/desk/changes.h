/*
 * What a change to a listing was, in words, for its audit row; and the audit rows of a
 * listing as a record that people can read.
 *
 * The detail of such a row is {"version": 4, "changes": [{"what": "Name", "before": "A",
 * "after": "B"}]}, the version being the one that the change made.  What is private about
 * a person is named and its values are left out: {"what": "Private phone", "private":
 * true}.
 */
#ifndef DESK_CHANGES_H
#define DESK_CHANGES_H

#include "lib/req.h"

struct changes;

struct changes *changes_new(struct req *rq);

/* One value; nothing is noted when it stays as it was.  NULL is as good as "". */
void changes_text(struct changes *c, const char *what, const char *before, const char *after);
void changes_money(struct changes *c, const char *what, bool had, int64_t before, bool has,
    int64_t after);
/* Only that it changed. */
void changes_private(
    struct changes *c, const char *what, const char *before, const char *after);

/* Makes it the detail of this request's audit row, on the listing.  version 0: the change
 * made no new version (a note, a label). */
void changes_keep(struct changes *c, int64_t listing_id, int64_t version);

/* The same as text, for a record without versions that is no listing. */
const char *changes_detail(struct changes *c);

/* The same for a row that is no listing, such as an "advert". */
void changes_keep_for(struct changes *c, const char *kind, int64_t id, int64_t version);

/* Texts as one value for an audit row or a statement: ["a", "b"]. */
const char *json_texts(struct req *rq, const char *const *items, size_t count);

/* Puts what changed in one audit row's detail into at.changes.N.what .before .after
 * .private; returns the version in it, 0 when there is none. */
int64_t changes_show(struct req *rq, const char *detail, struct view *at);

#endif
