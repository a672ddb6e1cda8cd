/*
 * The offers for a request, ranked: read for its page and again inside the transaction that
 * awards it.
 */
#ifndef HOMECARE_OFFERS_H
#define HOMECARE_OFFERS_H

#include "homecare/rank.h"
#include "homecare/sourcing_words.h"

struct offers {
	struct care_visit *visits; /* the week that is asked for */
	size_t visit_count;
	const struct award_offers_row *rows;
	struct rank_offer *ranked; /* one for each row */
	size_t *order;		   /* places in both, the best first */
	size_t count;
	struct rank_week week;
	struct rank_weights weights;
	int64_t weight_id;
	const char *weights_set_at;
	bool decided; /* ranked as they were then, by what was kept */
	/* When each visit of each offer would begin: begins[offer * visit_count + visit]. */
	int64_t *begins;
};

/* Reads and ranks them; travel is worked out from the rounds there are, prices are held against
 * the fee rates of today.  Once they are decided, parts, scores and travel are those that were
 * kept.  DB_OK or a fault. */
int offers_read(struct req *rq, const struct sourcing_show_row *request, struct offers *offers);

/* The place of the offer with that number, or offers->count. */
size_t offers_find(const struct offers *offers, int64_t id);

/* Parts of a score as JSON, in thousandths: {"covered":1000,"travel":null,...}. */
const char *offers_parts_json(struct arena *a, const double *part, const bool *known);

/* Reads parts as they were kept; one that is null was not known. */
void offers_parts_read(const char *json, double *part, bool *known);

/* "17 November 2026", and whether that has passed while the offer waited. */
const char *offers_start_words(struct req *rq, const char *start_on);

/* What visits would cost a week at an hourly price. */
int64_t offers_week_pence(
    const struct rank_week *week, const struct rank_visits *visits, int64_t hour_pence);

#endif
