/*
 * A provider's stop as one reads it from the records, five queries however many people it has:
 * read and worked out, and nothing stored.
 */
#ifndef HOMECARE_FAILURE_MODEL_H
#define HOMECARE_FAILURE_MODEL_H

#include "homecare/failure.h"
#include "lib/req.h"
#include "queries.h"

/* Whose stop, and from which moment it is looked at, as day and minute after midnight in
 * London. */
struct failure_stop {
	int64_t organisation_id;
	int64_t
	    run_id; /* of a run its people as they were, and who is covered; 0: a rehearsal */
	struct civil_date day;
	int64_t minute;
};

/* What a provider could take in all, of what is suggested. */
struct failure_sum {
	const struct failure_supply *who; /* the first of its supplies */
	int64_t people, visits;           /* visits a week */
};

struct failure_model {
	const struct failure_packages_row *rows;
	struct failure_case *cases; /* in the order of who is seen to first */
	size_t count;
	struct failure_supply *supplies;
	size_t supply_count;
	struct failure_sum *sums; /* who could take most first */
	size_t sum_count;
	struct failure_stop stop;
};

/* DB_OK or a fault. */
int failure_load(struct req *rq, const struct failure_stop *stop, struct failure_model *model);

/* A run, seen from now on, or from the stop while that is to come or once the run is closed. */
struct failure_stop failure_stop_of(struct req *rq, int64_t organisation_id, int64_t run_id,
    const char *stops_at, const char *closed_at);

/* The case of a package, or NULL. */
const struct failure_case *failure_case_of(
    const struct failure_model *model, int64_t package_id);

/* The row that a case was made of. */
const struct failure_packages_row *failure_row(
    const struct failure_model *model, const struct failure_case *one);

/* London's day and minute of an instant, and back to "2026-11-21 22:00:00" in UTC. */
void failure_clock(const char *utc, struct civil_date *day, int64_t *minute);
const char *failure_instant(struct arena *a, struct civil_date day, int64_t minute);

/* "Red", "Amber", "Green". */
const char *failure_rag_words(enum failure_rag rag);
const char *failure_basis_words(const char *basis);
const char *failure_kind_words(const char *legal_kind);
extern const struct choices choices_failure_basis, choices_failure_kind;

/* Providers that may cover: none that has stopped. */
extern const struct choices choices_failure_cover;

/* Puts what was worked out of one into the view: visits, colour, who could take it. */
void failure_show_case(struct req *rq, struct view *at, const struct failure_model *model,
    const struct failure_case *one);

/* Fills Takers: who could take how much in all, with telephone numbers; each person's takers have
 * the same numbers. */
void failure_show_takers(struct req *rq, const struct failure_model *model);

#endif
