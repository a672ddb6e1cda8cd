/* A search: from the form in its address to the index's answer. */
#include "directory/search.h"

#include <stdlib.h>
#include <string.h>

#include "place/distance.h"

enum { DEFAULT_MILES = 10 };

const char *
search_slot_name(int slot)
{
	return choices_when.list[slot].text;
}

static void
add_terms(struct req *rq, struct search *s)
{
	uint16_t *terms;
	size_t most = 0;

	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++)
		most += search_chosen(s->form, &search_groups[i])->count;
	s->query.terms = terms = arena_array(rq->a, most, sizeof(*terms));
	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++) {
		const struct chosen *chosen = search_chosen(s->form, &search_groups[i]);
		const struct term_group *group =
		    vocabulary_group(&s->directory->words, search_groups[i].code);

		for (size_t k = 0; k < chosen->count; k++) {
			const struct term *term = vocabulary_find(group, chosen->items[k]);

			if (term != NULL)
				terms[s->query.term_count++] = term->number;
		}
	}
}

/* Times and refusals among the words are taken out of them; times are then as if they had been
 * ticked, so that each can be taken away again. */
static void
read_words(struct req *rq, struct search *s, struct search_form *form)
{
	const char **when;

	if (form->q == NULL || form->exact)
		return;
	asked_read(rq->a, form->q, &s->asked);
	form->q = s->asked.left;
	if (s->asked.slots == 0)
		return;
	when = arena_array(rq->a, form->when.count + INDEX_SLOTS, sizeof(*when));
	for (size_t i = 0; i < form->when.count; i++)
		when[i] = form->when.items[i];
	form->when.items = when;
	for (size_t slot = 0; slot < INDEX_SLOTS; slot++)
		if (s->asked.slots >> slot & 1 &&
		    !chosen_has(&form->when, choices_when.list[slot].value))
			when[form->when.count++] = choices_when.list[slot].value;
	if (s->asked.any)
		form->times = choices_times.list[0].value;
}

static void
add_times(struct search *s)
{
	uint16_t minutes =
	    s->form->minutes != NULL ? (uint16_t)strtol(s->form->minutes, NULL, 10) : 0;

	for (size_t i = 0; i < s->form->when.count; i++)
		for (unsigned slot = 0; slot < INDEX_SLOTS; slot++)
			if (strcmp(choices_when.list[slot].value, s->form->when.items[i]) == 0) {
				s->query.slots |= UINT64_C(1) << slot;
				s->query.minutes[slot] = minutes;
			}
	s->query.slots_needed = s->form->times != NULL;
}

/* A clearly wider distance among the choices. */
static int64_t
next_wider(int64_t miles)
{
	for (size_t i = 0; i < choices_within.count; i++) {
		int64_t choice = strtol(choices_within.list[i].value, NULL, 10);

		if (choice >= miles + 2 && choice * 2 >= miles * 3)
			return choice;
	}
	return 0;
}

static void
add_place(struct search *s)
{
	if (s->place.key == NULL)
		return;
	s->query.has_point = true;
	s->query.latitude = s->place.latitude;
	s->query.longitude = s->place.longitude;
	s->query.radius = (uint32_t)(s->miles * METRES_A_MILE);
	s->query.areas = s->place.areas;
	s->query.area_count =
	    s->place.area_count < INDEX_AREAS_MAX ? s->place.area_count : INDEX_AREAS_MAX;
	s->wider = next_wider(s->miles);
	s->query.wider[0] = (uint32_t)((double)s->wider * METRES_A_MILE);
}

static void
add_start(struct req *rq, struct search *s)
{
	int32_t today = civil_date_day_number(rq->today);

	s->query.today = today;
	if (s->form->start == NULL)
		return;
	s->query.has_start = true;
	s->query.start = today +
	    (strcmp(s->form->start, "month") == 0         ? 30
	        : strcmp(s->form->start, "quarter") == 0 ? 91
	                                                  : 0);
}

/* Nearest first when there is a place; else what was asked for decides. */
static void
add_sort(struct search *s)
{
	static const struct {
		const char *code;
		enum index_sort sort;
	} sorts[] = {
		{ "distance", INDEX_BY_DISTANCE },
		{ "match", INDEX_BY_MATCH },
		{ "price", INDEX_BY_PRICE },
		{ "fresh", INDEX_BY_FRESHNESS },
	};

	s->sort = s->form->sort;
	if (s->sort == NULL || (strcmp(s->sort, "distance") == 0 && s->place.key == NULL))
		s->sort = s->place.key != NULL   ? "distance"
		    : s->form->q != NULL ? "match"
		                         : "fresh";
	for (size_t i = 0; i < sizeof(sorts) / sizeof(sorts[0]); i++)
		if (strcmp(sorts[i].code, s->sort) == 0)
			s->query.sort = sorts[i].sort;
}

static void
make_query(struct req *rq, struct search *s)
{
	s->page = s->form->has_page ? s->form->page : 1;
	s->miles = s->form->within != NULL ? strtol(s->form->within, NULL, 10) : DEFAULT_MILES;
	add_place(s);
	add_terms(rq, s);
	add_times(s);
	add_start(rq, s);
	add_sort(s);
	s->query.has_price = s->form->has_price;
	s->query.price = (int32_t)s->form->price;
	s->query.stale_after = (int32_t)rq->conf->stale_mark_days;
	s->query.hide_after = (int32_t)rq->conf->stale_hide_days;
	s->query.text = s->form->q;
	s->query.exact = s->form->exact;
	s->query.offset = (uint32_t)((s->page - 1) * SEARCH_PAGE_ROWS);
	s->query.limit = SEARCH_PAGE_ROWS;
	/* Listings of another kind are no near misses; they are asked for with the rest,
	 * so that enough stay when they are left out. */
	s->query.near_limit = s->form->kind.count > 0 ? INDEX_NEAR_MAX : SEARCH_NEAR_ROWS;
}

/* The same search without the postcode that stood among its words, from there when it has no
 * place yet: the postcode must not stay in the address.  303, or 200 when the address would be
 * too long and the search is to go on as it is. */
static int
leave_postcode(struct req *rq, const struct search_form *form, const char *path,
    const char *postcode)
{
	struct search_start start = { .path = path, .near = form->near, .q = form->q,
		.again = rq->sent, .notes = { "words" }, .note_count = 1 };
	struct place_found found;
	const char *address;
	int code;

	if (form->near == NULL) {
		code = place_find(rq->db, rq->a, rq->conf->county, postcode, &found);
		if (code != DB_OK)
			return db_status(rq, code);
		if (search_can_start(&found))
			search_start_at(&start, &found);
	}
	address = search_address_from(rq, &start);
	return address != NULL ? reply_see(rq, "%s", address) : 200;
}

/* Near misses that are of another kind than asked for are no near misses. */
static void
take_near(struct req *rq, struct search *s)
{
	const struct term_group *kinds = vocabulary_group(&s->directory->words, "kind");
	struct index_row *kept = arena_array(rq->a, s->result.near_count, sizeof(*kept));
	uint32_t kind = kinds != NULL ? UINT32_C(1) << kinds->number : 0;

	for (size_t i = 0; i < s->result.near_count; i++)
		if (!(s->result.near[i].failed_groups & kind))
			kept[s->near_count++] = s->result.near[i];
	s->near = kept;
	s->near_total = s->result.near_total;
	if (kinds != NULL)
		s->near_total -= s->result.relaxed.groups[kinds->number] - s->result.total;
}

/* Asks the index; a page beyond the last, of an address from when there were more, is the
 * last. */
static int
ask_index(struct req *rq, struct search *s)
{
	const struct index *index = s->directory->index;

	if (index_search(index, rq->a, &s->query, &s->result) != 0)
		return 500;
	if (s->result.row_count == 0 && s->result.total > 0) {
		s->page = (s->result.total - 1) / SEARCH_PAGE_ROWS + 1;
		s->query.offset = (uint32_t)((s->page - 1) * SEARCH_PAGE_ROWS);
		if (index_search(index, rq->a, &s->query, &s->result) != 0)
			return 500;
	}
	take_near(rq, s);
	return 200;
}

int
search_run(struct req *rq, struct search_form *form, const char *path, struct search *s)
{
	struct directory *directory;
	const char *postcode;
	int status, code;

	*s = (struct search){ .form = form, .path = path };
	form->q = search_words(rq->a, form->q, &postcode);
	if ((code = search_place(rq, form, &s->place)) != DB_OK ||
	    (code = directory_ready(rq, &directory)) != DB_OK)
		return db_status(rq, code);
	if (postcode != NULL && (status = leave_postcode(rq, form, path, postcode)) != 200)
		return status;
	if (directory == NULL)
		return 503;
	s->directory = directory;
	read_words(rq, s, form);
	make_query(rq, s);
	return ask_index(rq, s);
}
