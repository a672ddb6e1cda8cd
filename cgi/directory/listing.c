/* A listing as the public may see it (queries listing_* in sql/query/directory.sql). */
#include "directory/listing.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "directory/cards.h"
#include "directory/phrases.h"
#include "directory/start.h"
#include "lib/money.h"
#include "place/distance.h"
#include "place/travel.h"

int
listing_read(struct req *rq, int64_t id, bool any, struct listing_show_row **listing)
{
	return listing_show(rq->db, rq->a, (struct listing_show_args){ .id = id, .any = any },
	    listing);
}

static const char *
long_date(struct req *rq, const char *iso)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date)
	                                                        : NULL;
}

static const char *
reach_words(struct req *rq, const struct listing_show_row *l, const char *areas)
{
	if (strcmp(l->reach, "radius") == 0)
		return arena_printf(rq->a, "Up to %s from %s",
		    distance_words(rq->a, (double)l->radius_metres), l->place_label);
	if (strcmp(l->reach, "areas") == 0)
		return areas;
	if (strcmp(l->reach, "county") == 0)
		return arena_printf(rq->a, "All of %s", rq->conf->county_name);
	if (strcmp(l->reach, "venue") == 0)
		return "You go there";
	return "Not known: ask whether they come to you";
}

static int
view_reach(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	struct phrases names = { .a = rq->a };
	struct listing_area_list_row *areas;
	size_t count = 0;
	int code;

	if (strcmp(l->reach, "areas") == 0 &&
	    (code = listing_area_list(rq->db, rq->a,
	         (struct listing_area_list_args){ .id = l->id }, &areas, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		phrases_add(&names, areas[i].name);
	view_text(at, "covers", reach_words(rq, l, phrases_and(&names)));
	return DB_OK;
}

/* The number at *at, which goes on behind it and the one character that follows. */
static int64_t
next_number(const char **at)
{
	char *end;
	int64_t number = strtoll(*at, &end, 10);

	*at = *end != '\0' ? end + 1 : end;
	return number;
}

static struct listing_terms
terms_of(struct arena *a, const struct listing_show_row *l)
{
	const char *at = l->terms != NULL ? l->terms : "";
	uint16_t *numbers = arena_array(a, strlen(at) / 2 + 1, sizeof(*numbers));
	struct listing_terms terms = { .numbers = numbers };

	while (*at != '\0')
		numbers[terms.count++] = (uint16_t)next_number(&at);
	return terms;
}

/* Each group of terms the listing has, as a heading and its labels. */
static void
view_terms(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	const struct listing_terms terms = terms_of(rq->a, l);
	struct directory *directory = req_own(rq);
	struct view *group = NULL;
	int last = -1;

	for (size_t i = 0; i < terms.count; i++) {
		const struct term *term = vocabulary_term(&directory->words, terms.numbers[i]);
		struct view *item;

		if (term == NULL)
			continue;
		if (term->group != last) {
			group = view_item(at, "groups");
			for (size_t k = 0; k < directory->words.count; k++)
				if (directory->words.groups[k].number == term->group) {
					view_text(group, "code", directory->words.groups[k].code);
					view_text(group, "title", directory->words.groups[k].label);
				}
			last = term->group;
		}
		item = view_item(group, "items");
		view_text(item, "text", term->label);
		view_text(item, "meaning", term->meaning);
		if (strcmp(term->code, "self_employed") == 0)
			view_flag(at, "self_employed", true);
	}
}

/* "2 hours", "45 minutes": free time in one part of a day. */
static const char *
minutes_words(struct req *rq, int64_t minutes)
{
	if (minutes % 60 == 0)
		return arena_printf(rq->a, "%" PRId64 " hour%s", minutes / 60,
		    minutes == 60 ? "" : "s");
	if (minutes < 60)
		return arena_printf(rq->a, "%" PRId64 " minutes", minutes);
	return arena_printf(rq->a, "%" PRId64 "h %" PRId64 "m", minutes / 60, minutes % 60);
}

static void
view_week(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	static const char *const parts[] = { "Morning", "Lunch", "Tea", "Bed", "Night" };
	static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
		"Friday", "Saturday", "Sunday" };
	int64_t free_minutes[7][5] = { { 0 } };
	const char *slots = l->slots != NULL ? l->slots : "";
	struct view *week;

	if (slots[0] == '\0')
		return;
	while (*slots != '\0') {
		int64_t day = next_number(&slots), part = next_number(&slots);
		int64_t minutes = next_number(&slots);

		if (day >= 1 && day <= 7 && part >= 1 && part <= 5)
			free_minutes[day - 1][part - 1] = minutes;
	}
	week = view_branch(at, "week");
	view_text(week, "caption", arena_printf(rq->a, "When %s has time", l->name));
	for (size_t p = 0; p < 5; p++)
		view_text(view_item(week, "parts"), "text", parts[p]);
	for (size_t d = 0; d < 7; d++) {
		struct view *day = view_item(week, "days");
		struct phrases times = { .a = rq->a };

		view_text(day, "text", days[d]);
		for (size_t p = 0; p < 5; p++) {
			struct view *part = view_item(day, "parts");

			view_text(part, "text",
			    free_minutes[d][p] > 0 ? minutes_words(rq, free_minutes[d][p])
			                           : "None");
			view_text(part, "state", free_minutes[d][p] > 0 ? "free" : "none");
			if (free_minutes[d][p] > 0)
				phrases_add(&times,
				    arena_printf(rq->a, "%s %s", phrase_lower(rq->a, parts[p]),
				        minutes_words(rq, free_minutes[d][p])));
		}
		view_text(day, "free", phrases_and(&times));
	}
}

static const char *
check_name(const char *kind)
{
	static const char *const names[][2] = {
		{ "dbs", "DBS certificate" },
		{ "references", "References" },
		{ "insurance", "Insurance" },
		{ "training", "Training" },
		{ "right_to_work", "Right to work in the UK" },
		{ "first_aid", "First aid" },
		{ "food_hygiene", "Food hygiene" },
		{ "identity", "Identity" },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(names[i][0], kind) == 0)
			return names[i][1];
	return kind;
}

static int
view_checks(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	const char *today = req_today(rq);
	struct listing_check_list_row *checks;
	size_t count;
	int code;

	code = listing_check_list(rq->db, rq->a, (struct listing_check_list_args){ .id = l->id },
	    &checks, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *check = view_item(at, "checks");

		view_text(check, "name", check_name(checks[i].kind));
		view_text(check, "seen", checks[i].seen);
		view_text(check, "seen_on", long_date(rq, checks[i].seen_on));
		view_text(check, "seen_by", checks[i].seen_by);
		view_text(check, "renew_by", long_date(rq, checks[i].renew_by));
		view_flag(check, "due",
		    checks[i].renew_by != NULL && strcmp(checks[i].renew_by, today) < 0);
	}
	return DB_OK;
}

static void
view_source(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	struct civil_date confirmed;

	view_text(at, "confirmed", long_date(rq, l->confirmed_on));
	if (civil_date_parse(l->confirmed_on, &confirmed) == 0 && !l->from_register)
		view_flag(at, "stale",
		    civil_date_day_number(rq->today) - civil_date_day_number(confirmed) >=
		        rq->conf->stale_mark_days);
	if (l->cqc_location_id != NULL)
		view_text(at, "cqc_address",
		    arena_printf(rq->a, "https://www.cqc.org.uk/location/%s", l->cqc_location_id));
}

int
listing_view(struct req *rq, const struct listing_show_row *l, struct view *at)
{
	struct directory *directory;
	int code;

	view_row(at, &q_listing_show, l);
	view_text(at, "kind_label", card_kind(l->kind));
	view_text(at, "price",
	    card_price(rq, l->has_price_from, l->price_from, l->has_price_to, l->price_to,
	        l->price_note));
	view_text(at, "taking", card_taking(rq, l->taking_from));
	view_text(at, "rating_date", long_date(rq, l->rating_on));
	view_source(rq, l, at);
	if ((code = directory_ready(rq, &directory)) != DB_OK ||
	    (code = view_reach(rq, l, at)) != DB_OK)
		return code;
	view_terms(rq, l, at);
	view_week(rq, l, at);
	return view_checks(rq, l, at);
}

static void
carry(struct req *rq, const char *query)
{
	struct view *carried = view_branch(rq->view, "Carried");
	struct pairs pairs = search_before(rq, query);

	view_text(carried, "address", query);
	for (size_t i = 0; i < pairs.count; i++) {
		struct view *at = view_item(carried, "pairs");

		view_text(at, "name", pairs.items[i].name);
		view_text(at, "value", pairs.items[i].value);
	}
}

int
listing_search(struct req *rq, struct search_form *form, const struct search **asked)
{
	struct search *found = arena_alloc(rq->a, sizeof(*found));
	struct place place;
	const char *query;
	int code;

	*asked = NULL;
	if ((code = search_place(rq, form, &place)) != DB_OK)
		return code;
	query = search_address(rq, form, "", NULL, NULL, NULL, NULL);
	carry(rq, query);
	if (query[0] != '\0' && search_run(rq, form, "/find", found) == 200)
		*asked = found;
	return DB_OK;
}

void
listing_view_match(struct req *rq, const struct search *s, const struct listing_show_row *l,
    struct view *at)
{
	const struct listing_terms terms = terms_of(rq->a, l);
	uint64_t wanted = (uint64_t)l->id;
	struct index_row row;
	bool found;

	if (index_explain(s->directory->index, rq->a, &s->query, &wanted, 1, &row, &found) != 0 ||
	    !found)
		return;
	if (row.distance >= 0)
		view_text(at, "distance",
		    travel_distance_words(rq->a, s->directory->travel.known, row.distance,
			s->place.rural_urban));
	view_text(at, "reason", search_reason(rq, s, &row, &terms));
	if (row.fails & ~(uint32_t)INDEX_FAILS_HIDDEN)
		view_text(at, "missing", search_missing(rq, s, &row, &terms));
}
