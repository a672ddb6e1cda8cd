/*
 * A patch as the pages about its care rounds see it: what providers do there on a day, as
 * rounds.
 */
#ifndef HOMECARE_ROUND_PATCH_H
#define HOMECARE_ROUND_PATCH_H

#include "homecare/round_book.h"
#include "lib/req.h"
#include "queries.h"

/* Published minutes of travel for each hour of care: UKHCA, A Minimum Price for Homecare
 * 2020-21 (travel of 1.70 pounds beside contact of 8.72 pounds an hour). */
#define ROUND_PUBLISHED_TRAVEL 11.7

/* How many packages are looked at together for a whole week: those of a usual patch.  Of a
 * patch that has more, those nearest to a place. */
enum { ROUND_PACKAGES_MOST = 300 };

/* Packages of a patch by postcode sector, the most first, and all of them. */
struct round_spread {
	struct round_sectors_row *sectors;
	size_t count;
	int64_t packages;
};

struct round_patch {
	const struct round_patch_row *is;
	int64_t day; /* 1 to 7; 0: the whole week */
	const char *on;
	const char *patches; /* ids of all that were read: "[12]" */
	const struct round_visits_row *rows;
	size_t count;
	struct round_book *book; /* its visits are the rows, in their order */
	struct round_kept_rows_row *kept; /* of accepted rounds that hold */
	size_t kept_count;
	const struct travel_values *travel; /* what ways are told by */
};

/* Choices "1" to "7"; and of parts of the day, "1" to "5". */

/* The day asked for ("1" to "7"), or today's. */
int64_t round_day(const struct req *rq, const char *asked);
/* The next date that is such a day, today among them: "2026-11-21"; from: another first date,
 * not before today, or NULL. */
const char *round_date(struct req *rq, int64_t day, const char *from);

/* What round_patch_read() is to read. */
struct round_wish {
	int64_t patch_id; /* 0: that of the address, rq->path_id */
	int64_t day;	  /* 0: the week */
	const char *on;
	int64_t part;			/* of the day; 0: all */
	const struct round_home *home;	/* of what is asked for, or NULL */
	const struct care_visit *asked; /* a request's visits, or none */
	size_t asked_count;
	const struct round_home *near; /* the ROUND_PACKAGES_MOST nearest to it; NULL: all */
	const char *patches; /* ids of others besides it, and its own: "[12,15]"; NULL: it alone */
	struct arena *a;     /* for visits and book; NULL: the request's */
	int64_t organisation_id; /* of one provider alone; 0: of all */
	bool unplanned;		 /* nothing is put into rounds */
	bool bought;		 /* those alone that the council buys */
	bool lasting; /* without providers that have ended or stopped: more is to be given them */
};

/* Reads the patch with the visits wished for, and puts them into rounds.  0, 404, 422
 * for more visits than can be planned at once, or the status of a fault. */
int round_patch_read(
    struct req *rq, const struct round_wish *wish, struct round_patch *patch);

/* Where the packages wished for of the patch rq->path_id are.  DB_OK or a fault. */
int round_spread_read(
    struct req *rq, const struct round_wish *wish, struct round_spread *spread);

/* Says that not all packages are looked at, where that is so: Near.most, .of, and .place. */
void round_spread_show(struct req *rq, const struct round_spread *spread, const char *place);

/* The same for pages that look around a sector: the one asked for (NULL: that with the most
 * packages), the others as links of the form's field "around", Sectors.N. */
void round_spread_choose(struct req *rq, const struct round_spread *spread, const char *asked,
    struct round_home *near);

enum { ROUND_SECTOR_LENGTH = 8, ROUND_DATE_LENGTH = 10 };

/* The patch's name and address, and that times are estimates, into the view. */
void round_patch_show(struct req *rq, const struct round_patch *patch, const char *nav);

/* Packages of the patch that are in no round because nobody knows where their people live, into
 * the page (Nowhere.N).  DB_OK or a fault. */
int round_nowhere_show(struct req *rq, int64_t patch_id, const char *on);

/* Where its rounds are those of an accepted proposal, since when, and how many visits came and
 * went since, into at (.kept.from, .href, .came, .went): of a patch read whole. */
void round_patch_since(
    struct req *rq, const struct round_patch *patch, size_t provider, struct view *at);

/* The provider's name, by its index in the book, and whether it has ended or stopped today. */
const char *round_provider_name(const struct round_patch *patch, size_t provider);
bool round_provider_stopped(const struct round_patch *patch, size_t provider);

/* A to Z, then AA and on: of the provider or lot of this number, from 0. */
const char *round_letter(struct req *rq, uint32_t number);

/* "11.7 minutes", or "" without care. */
const char *round_per_hour(struct req *rq, int64_t travel, int64_t care);

/* The row of a stop, as people call it: "visit 12, GL50 1". */
const char *round_visit_name(struct req *rq, const struct round_patch *patch, uint32_t visit);

#endif
