/*
 * One package of home care: read for a page, taken for a change, and what a change leaves
 * behind: a line of its history, an audit row, a new version.
 *
 *	ACTION(suspend_package, "/desk/packages/:id/suspend", "package.change", suspend, page)
 *	{
 *		if ((status = package_begin(rq, &was)) != 0)
 *			return status;
 *		...form_refuse() and 422, or a query...
 *		if ((code = package_note(rq, &note, NULL)) != DB_OK)
 *			return db_status(rq, code);
 *		return package_done(rq, was, note.words, "suspended");
 *	}
 */
#ifndef HOMECARE_PACKAGE_H
#define HOMECARE_PACKAGE_H

#include "homecare/package_standing.h"
#include "homecare/visit.h"
#include "lib/req.h"
#include "queries.h"

/* A line of the history.  The words say nothing about the person. */
struct package_note {
	const char *kind; /* "amend", "suspend" ... as in the table package_change */
	const char *words;
	int64_t row_id;            /* of the suspension, cost or outcome; 0: none */
	const char *before_on;     /* the day an end or a suspension had before, or NULL */
	const char *before_reason; /* the reason the end had before, or NULL */
};

/* The package rq->path_id: 0, 404, or the status of a fault. */
int package_open(struct req *rq, struct package_one_row **row);

/* The same for a page that shows the person: it is recorded that somebody looked.  Fills
 * Package, and the way back to it, for the page of an action (back) or its own. */
int package_page(struct req *rq, struct package_one_row **row, bool back);

/* Takes the package for a change, until the end of the transaction: 0, or the status to
 * answer, 409 when it has changed since the form was opened. */
int package_begin(struct req *rq, struct package_one_row **row);

/* Writes the line of the history; *change_id (may be NULL) is its number. */
int package_note(struct req *rq, int64_t package_id, const struct package_note *note,
    int64_t *change_id);

/* Queues a message to its provider, once for each change: what changed and from when, and nothing
 * about the person, not even why.  DB_OK or a fault. */
int package_tell(struct req *rq, const struct package_one_row *was, int64_t change_id,
    const char *what);

/* Refuses a day of a change that is not in the last 31 days or within a year: so far back nothing
 * is left to be paid for otherwise, and so far ahead it is a slip of the year.  name: "The day". */
void package_check_day(
    struct req *rq, const char *field, const char *name, bool has, struct civil_date day);

/* Gives the package its new version and the audit row its detail; sends on to the package. */
int package_done(struct req *rq, const struct package_one_row *was, const char *words,
    const char *done);

/* Was it done today, and is it of a kind that can be undone here?  Only the newest line that
 * is not undone can be. */
bool package_can_undo(struct req *rq, const struct package_changes_row *change);

/* Its dates, for package_standing(). */
struct package_dates package_dates_of(const struct package_one_row *row);

/* The day whose week is shown: today, or the first day of one that is still to start, or the
 * last day of one that has ended. */
const char *package_week_day(struct req *rq, const struct package_one_row *row);

/* Elements of visits() that hold on a day, as a week. */
size_t package_week(struct req *rq, const struct package_visits_row *rows, size_t count,
    const char *day, struct care_visit **week);

/* Pence a week for so many carer minutes. */
int64_t package_week_pence(int64_t carer_minutes, int64_t hour_pence);

/* Why care stopped, who pays, why care pauses ... as people say it. */
const char *package_end_words(const char *reason);
const char *package_funder_words(const char *funder);
const char *package_pause_words(const char *reason);
const char *package_reached_words(const char *reached);

extern const struct choices choices_pause, choices_end, choices_reached;

/* Providers and patches to narrow a list by. */
extern const struct choices choices_package_provider, choices_package_patch;

/* Shows the choices of a filter of a list, "Any" first when none need be chosen. */
int package_filter(struct req *rq, const char *name, const char *title,
    const struct choices *choices, const char *chosen, bool any);

/* A sentence at the top of a page after something was done: `done` in its address. */
void package_notice(struct req *rq);

#endif
