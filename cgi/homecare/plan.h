/*
 * Better rounds that somebody asked for (tables round_run ...): how a run stands, its figures,
 * and the visits that it has planned, for the pages that show it and decide on it.
 */
#ifndef HOMECARE_PLAN_H
#define HOMECARE_PLAN_H

#include "homecare/round_proposal.h"
#include "lib/req.h"
#include "queries.h"

enum plan_standing {
	PLAN_WAITS,
	PLAN_WORKS,
	PLAN_FAULT,
	PLAN_NOTHING, /* no better rounds were found */
	PLAN_READY,   /* to be decided on */
	PLAN_ACCEPTED,
	PLAN_REFUSED,
	PLAN_UNDONE
};

/* The dates of a run, which say how it stands. */
struct plan_dates {
	const char *finished_at, *fault, *accepted_at, *refused_at, *undone_at;
	bool working;
	int64_t changed;
};

#define PLAN_DATES(row) \
	(struct plan_dates) \
	{ \
		(row)->finished_at, (row)->fault, (row)->accepted_at, (row)->refused_at, \
		    (row)->undone_at, (row)->working, (row)->changed \
	}

enum plan_standing plan_standing_of(const struct plan_dates *dates);
/* "waits for the planner", and the colour of its tag. */
const char *plan_standing_words(enum plan_standing standing);
const char *plan_standing_colour(enum plan_standing standing);

/* The run rq->path_id: 0, 404, or the status of a fault. */
int plan_open(struct req *rq, struct plan_read_row **row);

/* The same for a page: fills Plan (.standing_code is the number above) and the way back. */
int plan_page(struct req *rq, struct plan_read_row **row);

/* The same for an action, until the end of the transaction; 409 when somebody has decided since
 * the form was opened, or it does not stand so. */
int plan_begin(struct req *rq, struct plan_read_row **row, enum plan_standing standing);

/* What ways are told by now, in few characters. */
int plan_ways(struct req *rq, const char **ways);

/* Figures of rounds, into at (.travel, .walked: of it on foot, .rounds, .per_hour). */
void plan_sums_show(struct req *rq, struct view *at, const struct proposal_sums *sums);

/* Visits as they are now, with what is proposed of those that were planned. */
struct plan_week {
	struct proposal_visit *visits;
	size_t count;
};
int plan_week_read(struct req *rq, const struct plan_read_row *run, struct plan_week *week);

/* May the person asking see who people are, and does the page show it? */
int plan_names_read(
    struct req *rq, bool asked, const struct plan_initials_row **rows, size_t *count);

/* Ids of packages among which there is none twice: those of a text "12,15,19" in order; returns
 * how many. */
size_t plan_ids(struct req *rq, const char *text, int64_t **ids);
bool plan_has_id(const int64_t *ids, size_t count, int64_t id);

/* Queues one message to the provider of the package about all its packages of the run; what:
 * "Times change from", the day follows. */
int plan_tell(struct req *rq, const struct plan_read_row *run,
    const struct plan_packages_row *package, const char *what, const char *body);

/* A row of the audit trail for each of these packages. */
int plan_audit(struct req *rq, const char *action, const int64_t *ids, size_t count);

/* A sentence at the top of a page after something was done. */
void plan_notice(struct req *rq);

#endif
