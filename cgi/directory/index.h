/*
 * The directory's search index: a read-only file, mapped into memory, that answers
 * "who can help here, with this, at these times" for hundreds to a million listings.
 *
 * MariaDB holds the truth.  A loader streams every listing that may be shown into a
 * builder, which writes a new file beside the old one and renames it into place; the
 * workers map the file and search it.  The engine does not know what a term means: it
 * knows numbers, and which facet group each number belongs to.
 *
 * Units: metres, pence, minutes, day numbers (days since 1970-01-01, negative not
 * allowed), degrees of WGS84.  Text is UTF-8.  Functions that can fail return 0 or a
 * negative enum index_error.
 */
#ifndef DIRECTORY_INDEX_H
#define DIRECTORY_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	INDEX_TERMS_MAX = 1024, /* term numbers are 0..1023 */
	INDEX_GROUPS_MAX = 32,	/* group numbers are 0..31 */
	INDEX_DAYS = 7,		/* 0 is Monday */
	INDEX_PARTS = 5,	/* morning, lunch, tea, evening, night */
	INDEX_SLOTS = 35,	/* slot = day * INDEX_PARTS + part */
	INDEX_SLOT_MINUTES = 1440,
	INDEX_LIMIT_MAX = 100, /* rows of one page */
	INDEX_NEAR_MAX = 100,  /* near misses of one answer */
	INDEX_WIDER_MAX = 4,   /* wider distances counted in one search */
	INDEX_AREAS_MAX = 64,  /* areas one place may lie in */
	INDEX_TEXT_MAX = 200,  /* bytes of a query's text that are read; the rest is not */
	INDEX_PIECES_MAX = 16, /* pieces the text may fall into; further words are not read */
	INDEX_PIECE_TERMS = 8, /* terms one piece can mean */
	INDEX_PIECE_WORDS = 4, /* other words one piece can be read as */
	INDEX_LISTINGS_MAX = 16000000,
	INDEX_REACH_MAX = 1000000, /* metres a listing may reach, or a query look */
	INDEX_CARD_MAX = 4096,	   /* bytes kept of a listing for whoever shows it */
};

/* INDEX_NOT_TAKING: the listing is not taking new people and names no day. */
#define INDEX_NOT_TAKING INT32_MAX

enum index_error {
	INDEX_NO_FILE = -1,	  /* there is no such file, or it may not be read */
	INDEX_DAMAGED = -2,	  /* the file is cut short, altered or not an index */
	INDEX_OTHER_VERSION = -3, /* made by another version of this program: build it again */
	INDEX_WRITE = -4,	  /* the disk refused (full, not allowed): errno says why */
	INDEX_INVALID = -5,	  /* an argument is outside what this header allows */
	INDEX_DUPLICATE = -6,	  /* two listings with one id */
};

/* A sentence for a log line or an operator. */
const char *index_error_text(int error);

/* ---- Listings ------------------------------------------------------------------- */

/* How far a listing reaches.  RADIUS, AREAS and EVERYWHERE are an area of its own and
 * may be combined: it covers a place that any of them includes.  With none of them it
 * is VENUE (people come to it) or UNKNOWN (its area is not known), which have only
 * their distance; VENUE wins when both are set, and none at all is UNKNOWN. */
enum index_reach {
	INDEX_REACH_RADIUS = 1,
	INDEX_REACH_AREAS = 2,
	INDEX_REACH_EVERYWHERE = 4,
	INDEX_REACH_VENUE = 8,
	INDEX_REACH_UNKNOWN = 16,
};

/* One listing as the loader gives it.  The builder copies what it needs. */
struct index_listing {
	uint64_t id;
	uint8_t kind;	       /* kept and given back; choose it by a term */
	bool has_point;	       /* false: no point at all (a telephone service) */
	double latitude;       /* the point distances are measured from, already */
	double longitude;      /*   masked where the address is private; kept to 1e-6 */
	uint8_t reach;	       /* bits of enum index_reach */
	uint32_t reach_metres; /* with RADIUS: 1 to 1,000,000 from the point */
	const uint32_t *areas; /* with AREAS: any numbers the loader likes */
	size_t area_count;
	const uint16_t *terms; /* in any order; repeats do no harm */
	size_t term_count;
	int32_t price;		       /* lowest pence an hour; -1 none or not known */
	int32_t confirmed_on;	       /* day number */
	bool never_stale;	       /* from a national register: age does not matter */
	int32_t taking_from;	       /* day number; 0 now; INDEX_NOT_TAKING */
	uint16_t minutes[INDEX_SLOTS]; /* free minutes in each slot, 0 to 1440 */
	const char *name;	       /* NULL is read as "" for both */
	const char *words;	       /* summary, organisation: all else free text may find */
	const void *card;	       /* kept and given back by index_card(): what a list of */
	size_t card_bytes;	       /*   results shows of it; at most INDEX_CARD_MAX */
};

enum index_mode {
	INDEX_ANY, /* a listing passes with any of the chosen terms */
	INDEX_ALL, /* a listing passes only with all of them */
};

struct index_term {
	uint16_t term;
	uint8_t group;
};

struct index_group {
	uint8_t group;
	enum index_mode mode;
};

/* A phrase of 1 to 10 words means a term.  One phrase may mean several.  A phrase of no
 * words, of more than 10 or of more than 48 letters is passed over. */
struct index_synonym {
	const char *phrase;
	uint16_t term;
};

/* What the numbers belong to.  A group not named here is INDEX_ANY. */
struct index_vocabulary {
	const struct index_term *terms;
	size_t term_count;
	const struct index_group *groups;
	size_t group_count;
	const struct index_synonym *synonyms;
	size_t synonym_count;
	uint64_t stamp; /* kept and given back by index_facts(): a change number, a time */
};

/* ---- Building -------------------------------------------------------------------
 *
 * The same listings in any order, with the same vocabulary, give the same bytes.  The
 * builder holds everything in memory: about 350 bytes a listing with 25 words of text,
 * and 250 more while it writes, and its card in both; it ends the process when there is no
 * more.  It writes nothing before index_builder_finish().
 */
struct index_builder;

/* Starts an index that will replace path.  INDEX_INVALID when a term, group or
 * synonym is out of range or a synonym names a term that terms[] does not. */
int index_builder_new(
    const char *path, const struct index_vocabulary *vocabulary, struct index_builder **made);

/* Adds one listing.  INDEX_INVALID leaves the builder as it was, so that one bad row
 * can be logged and passed over: no point but RADIUS, a term that has no group, a
 * value out of range, text that is not UTF-8 (bytes that are not are read as spaces,
 * and are no error). */
int index_builder_add(struct index_builder *builder, const struct index_listing *listing);

/* Writes path.new (0644 less the umask), syncs it, renames it over path and syncs the
 * folder.  On an error the old file stays as it was.  The builder is gone afterwards in either
 * case. */
int index_builder_finish(struct index_builder *builder);

/* Gives up: nothing is written.  NULL is allowed. */
void index_builder_free(struct index_builder *builder);

/* ---- Reading --------------------------------------------------------------------
 *
 * One process maps the file once, shared and read-only, so that workers share its
 * pages.  The file must only ever be replaced by renaming another over it, which is
 * what the builder does; one cut short in place would end the process.
 */
struct index;

/* Maps and checks the file whole: header, checksums, every offset.  *opened is NULL
 * on an error. */
int index_open(const char *path, struct index **opened);

/* Looks whether the file has been replaced (one stat) and maps the new one: 1 when it
 * did, 0 when there was nothing to do, or an error, and then the old map goes on
 * answering; a new file that is no good is reported once and not read again.  Call it between
 * requests: no result but a card points into the map, so results got before stay valid as long
 * as their arena does. */
int index_refresh(struct index *index);

/* NULL is allowed. */
void index_close(struct index *index);

struct index_facts {
	uint32_t listings;
	uint64_t bytes; /* of the file */
	uint64_t stamp;
};
struct index_facts index_facts(const struct index *index);

/* Metres between two points as the engine measures them: equirectangular on a sphere
 * of 6,371,008.8 m, with the cosine of the middle latitude (to first order in the
 * difference).  Between latitudes 49 and 61 it is within 0.002 % + 0.2 m of the
 * haversine distance up to 50 km, and within 0.011 % + 0.2 m up to 150 km. */
double index_distance(double latitude, double longitude, double latitude2, double longitude2);

/* ---- Asking ---------------------------------------------------------------------
 *
 * A query of all zeroes asks for everything.
 */
enum index_sort {
	INDEX_BY_DISTANCE,  /* nearest first */
	INDEX_BY_PRICE,	    /* cheapest first, unknown last */
	INDEX_BY_FRESHNESS, /* confirmed last comes first */
	INDEX_BY_MATCH,	    /* text score, then not stale, then covers before venue before
			     *   area unknown */
};
/* Every order is then by distance and then by id; without a place by freshness and then
 * by id; listings without a point come last. */

struct index_query {
	/* Where.  Without a point nothing is asked about place: radius, further, areas and
	 * wider are not read. */
	bool has_point;
	double latitude;
	double longitude;
	uint32_t radius;       /* how far to look for what has no area of its own */
	uint32_t further;      /* how many metres more an area near miss may be off;
				*   0: half the radius */
	const uint32_t *areas; /* all areas the place lies in */
	size_t area_count;
	uint32_t wider[INDEX_WIDER_MAX]; /* other radii to count matches for; 0: none */

	/* What.  Terms the index does not know are passed over and counted. */
	const uint16_t *terms;
	size_t term_count;

	/* When.  A listing passes when at least slots_needed of the wanted slots are free
	 * for as many minutes as wanted (0: any free time). */
	uint64_t slots; /* bit per slot */
	uint16_t minutes[INDEX_SLOTS];
	uint8_t slots_needed; /* 0: all of them */

	bool has_price;
	int32_t price; /* ceiling; a listing without a price does not pass */
	bool has_start;
	int32_t start; /* must be taking new people on or before this day */

	int32_t today;
	int32_t stale_after; /* days since confirmed: at this age marked; 0: never */
	int32_t hide_after;  /* at this age not found at all; 0: never */

	const char *text; /* NULL or blank: nothing asked */
	bool exact;	  /* read the words as they are: no meanings, no corrections */

	enum index_sort sort;
	uint32_t offset;
	uint32_t limit;	     /* at most INDEX_LIMIT_MAX are given */
	uint32_t near_limit; /* at most INDEX_NEAR_MAX are given */
};

/* ---- Answers -------------------------------------------------------------------- */

enum index_cover {
	INDEX_NO_PLACE,	    /* the query has no point */
	INDEX_COVERS,	    /* the place lies in the listing's own area */
	INDEX_AT_VENUE,	    /* people come to it; it lies within the search radius */
	INDEX_AREA_UNKNOWN, /* lies within the search radius; whether it comes is not known */
	INDEX_OUTSIDE,	    /* none of these: a near miss by area */
};

/* What a listing can fail, as bits.  The groups of terms are counted apart. */
enum index_criterion {
	INDEX_FAILS_AREA = 1,
	INDEX_FAILS_SLOTS = 2,
	INDEX_FAILS_PRICE = 4,
	INDEX_FAILS_START = 8,
	INDEX_FAILS_TEXT = 16,
	INDEX_FAILS_GROUP = 32,	 /* failed_groups says which */
	INDEX_FAILS_HIDDEN = 64, /* confirmed too long ago; only from index_explain() */
};

struct index_row {
	uint64_t id;
	uint8_t kind;
	enum index_cover cover;
	bool stale;
	bool never_stale;
	int32_t distance;   /* metres, rounded; -1 without a place or a point */
	int32_t own_radius; /* metres; -1 when it has none */
	int32_t price;
	int32_t confirmed_on;
	int32_t taking_from;
	uint64_t slots_free; /* of the wanted slots, those free for long enough */
	uint64_t slots_any;  /* of all slots, those with any free time */

	uint32_t fails;		/* bits of enum index_criterion; 0 for a match */
	uint32_t failed_groups; /* bit per group */
	int32_t metres_beyond;	/* beyond its radius, or the search radius; -1 not known or
				 *   not the question (it serves named areas) */
	int32_t pence_over;	/* -1: no price given */
	int32_t days_late;	/* -1: not taking new people */
	uint8_t slots_missing;
	uint8_t terms_missing; /* of the failed groups: ANY counts 1, ALL each one lacking */

	uint16_t score;		  /* of the text */
	uint16_t pieces_by_term;  /* bit per piece of the text: found as one of its terms, */
	uint16_t pieces_by_name;  /*   in the name, */
	uint16_t pieces_by_words; /*  in the words */
};

enum index_reading {
	INDEX_READ_EXACT,     /* as typed, or with another ending (walks, walking) */
	INDEX_READ_CORRECTED, /* as words[], a letter or two different */
	INDEX_READ_BEGINNING, /* as names that begin so: words[] */
	INDEX_READ_NOT_FOUND, /* no listing and no meaning: nothing matches it */
	INDEX_READ_IGNORED,   /* "with", "for": asks for nothing */
};

/* How one piece of the query's text was understood. */
struct index_piece {
	size_t start; /* bytes from the beginning of the text */
	size_t length;
	enum index_reading reading;
	uint16_t terms[INDEX_PIECE_TERMS]; /* what it means, if anything */
	size_t term_count;
	const char *words[INDEX_PIECE_WORDS]; /* folded: small letters without accents */
	size_t word_count;
};

/* How many would match if one thing were not asked. */
struct index_relaxed {
	uint32_t groups[INDEX_GROUPS_MAX];
	uint32_t slots;
	uint32_t price;
	uint32_t start;
	uint32_t text;
	uint32_t hidden; /* if none were hidden for their age */
};

/* Everything an answer points to is in the arena given to index_search(). */
struct index_result {
	uint32_t total;		      /* all matches, on whatever page */
	const struct index_row *rows; /* this page */
	size_t row_count;

	/* Listings that fail exactly one thing: an area by no more than further metres (a
	 * list of areas: with its point within the search radius), text only if part of it
	 * is met.  Nearest first. */
	uint32_t near_total;
	const struct index_row *near;
	size_t near_count;

	/* For term t: how many would match with t chosen.  In an ANY group: its other
	 * choices left out (t alone); in an ALL group: t chosen as well.
	 * facet_count is one more than the highest term number. */
	const uint32_t *facets;
	size_t facet_count;

	struct index_relaxed relaxed;	 /* equals total where nothing was asked */
	uint32_t wider[INDEX_WIDER_MAX]; /* total if the search radius were that */

	const struct index_piece *pieces;
	size_t piece_count;
	size_t unknown_terms; /* chosen terms the index does not know */
};

/* The card of a listing as the loader gave it, and its size; NULL when the index has no such
 * listing.  It lies in the map, at any address: valid until the next index_refresh().  Its
 * bytes are whatever the file holds: whoever reads them checks them. */
const void *index_card(const struct index *index, uint64_t id, size_t *bytes);

/* Answers a query.  INDEX_INVALID when it is outside what this header allows (a number
 * that is not finite, too many areas, a slot that is none).  Deterministic, allocates
 * from the arena alone, changes nothing in the index. */
int index_search(const struct index *index, struct arena *arena,
    const struct index_query *query, struct index_result *result);

/* How single listings fare against a query (a listing's page, a comparison): fills
 * rows[i] for ids[i] with everything it fails, all of it and not only one thing.
 * found[i] is false when the index has no such listing. */
int index_explain(const struct index *index, struct arena *arena,
    const struct index_query *query, const uint64_t *ids, size_t count, struct index_row *rows,
    bool *found);

#endif
