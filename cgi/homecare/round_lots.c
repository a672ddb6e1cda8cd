/* A patch, or several together, in lots: compact groups of packages with bounds to their hours,
 * and what the borders between them cost in travel (templates/homecare/round-lots.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/round_map.h"
#include "homecare/round_patch.h"
#include "lib/route.h"
#include "rounds/rounds_lots.h"
#include "staff/download.h"
#include "staff/pager.h"

enum {
	MEMORY = 512 << 20,
	TRIALS = 6000,
	USUAL_PACKAGES = 20,
	HOURS_MOST = 100000,
	PATCHES_MOST = 200
};

/* Four times what it takes for a county of 2,500 packages. */
#define NANOSECONDS_MOST INT64_C(15000000000)

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	struct round_patches_row *rows;
	struct choice *choices;
	size_t all;
	int code = round_patches(rq->db, rq->a,
	    (struct round_patches_args){.on = req_today(rq), .max = PATCHES_MOST}, &rows,
	    &all);

	*count = 0;
	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, all + 1, sizeof(*choices));
	for (size_t i = 0; i < all; i++)
		if (rows[i].id != rq->path_id)
			choices[(*count)++] =
			    (struct choice){arena_printf(rq->a, "%" PRId64, rows[i].id),
				rows[i].name, NULL};
	*list = choices;
	return DB_OK;
}
static const struct choices choices_other_patch = {NULL, 0, find_patches};

#define LOTS_OF(F, form) \
	F(form, INT, lots, "How many lots", OPTIONAL, 1, LOTS_MOST, NULL) \
	F(form, INT, least, "Hours a week of each, at the least", OPTIONAL, 0, HOURS_MOST, \
	    NULL) \
	F(form, INT, most, "Hours a week of each, at the most", OPTIONAL, 1, HOURS_MOST, NULL) \
	F(form, MANYOF, with, "Other patches to take in", OPTIONAL, 0, PATCHES_MOST, \
	    &choices_other_patch) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(lots_of, LOTS_OF);

struct making {
	struct req *rq;
	struct arena *a; /* more than a request may use */
	struct round_patch patch;
	const struct round_visits_row **of; /* the first visit of each package */
	int64_t *visits;		    /* of each, a week */
	struct lots_problem problem;
	struct round_problem rounds;
	struct lots lots;
	struct round_plan inside, across;
	bool *apart;
	struct round_deadline deadline; /* where it struck, lots are not the same each time */
};

/* The patch's packages and visits as lots and rounds see them; shifts are one provider's by car,
 * which all have: who happens to walk does not decide what a lot costs. */
static void
tell(struct making *m)
{
	const struct round_problem *p = &m->patch.book->problem;
	struct lots_package *packages =
	    arena_array(m->a, m->patch.count + 1, sizeof(*packages));
	struct round_visit *visits = arena_array(m->a, m->patch.count + 1, sizeof(*visits));
	struct round_shift *shifts = arena_array(m->a, p->shift_count + 1, sizeof(*shifts));
	size_t count = 0;

	m->of = arena_array(m->a, m->patch.count + 1, sizeof(*m->of));
	m->visits = arena_array(m->a, m->patch.count + 1, sizeof(*m->visits));
	for (size_t i = 0; i < m->patch.count; i++) {
		const struct round_visits_row *row = &m->patch.rows[i];

		if (i == 0 || row->package_id != row[-1].package_id) {
			packages[count].place = p->visits[i].place;
			m->of[count++] = row;
		}
		visits[i] = p->visits[i];
		visits[i].package = (uint32_t)count - 1;
		packages[count - 1].minutes += row->minutes * row->carers;
		m->visits[count - 1]++;
	}
	m->rounds = *p;
	m->rounds.shift_count = 0;
	for (size_t i = 0; i < p->shift_count; i++)
		if (p->shifts[i].provider == 0 && p->shifts[i].mode != ROUND_WALK)
			shifts[m->rounds.shift_count++] = p->shifts[i];
	m->rounds.visits = visits;
	m->rounds.visit_count = m->patch.count;
	m->rounds.shifts = shifts;
	m->problem = (struct lots_problem){.packages = packages,
	    .count = count,
	    .place_count = p->place_count,
	    .minutes = p->minutes[ROUND_DRIVE]};
}

/* What is asked for and can be had, or beside which field it is refused and why. */
static bool
read_bounds(struct making *m, const struct lots_of_form *f)
{
	struct lots_problem *p = &m->problem;
	struct req *rq = m->rq;
	struct lots_limits limits;
	const char *lots;

	/* The page itself makes lots of a usual size; a form sent says what is wanted. */
	if (pairs_get(&rq->sent, "lots") != NULL && !f->has_lots && !f->has_least &&
	    !f->has_most) {
		form_refuse(rq, "lots", "Enter how many lots, or the most hours a week of each");
		return false;
	}
	p->lots = f->has_lots ? (size_t)f->lots : 0;
	p->least = f->has_least ? f->least * 60 : 0;
	p->most = f->has_most ? f->most * 60 : 0;
	if (p->lots == 0 && p->most == 0)
		p->lots = (p->count + USUAL_PACKAGES - 1) / USUAL_PACKAGES;
	lots = arena_printf(rq->a, "%zu %s", p->lots, p->lots == 1 ? "lot" : "lots");
	if (p->least == 0 && p->most == 0 && p->lots <= p->count) {
		lots_limits(p, &limits);
		lots_usual(&limits, p);
	}
	switch (lots_limits(p, &limits)) {
	case LOTS_FINE:
		return true;
	case LOTS_TOO_MANY:
		form_refuse(rq, "lots",
		    arena_printf(rq->a,
			"How many lots must be %zu or fewer: there are %zu packages",
			limits.most, p->count));
		break;
	case LOTS_NO_NUMBER:
		form_refuse(rq, "least",
		    arena_printf(rq->a,
			"No number of lots has both bounds: %s a week are %zu lots or more by "
			"the most, "
			"and %zu or fewer by the least",
			minutes_words(rq->a, limits.minutes), limits.fewest, limits.most));
		break;
	case LOTS_LEAST:
		form_refuse(rq, "least",
		    arena_printf(rq->a, "With %s the least can be %" PRId64 " hours or fewer",
			lots, limits.least_can / 60));
		break;
	case LOTS_MOST_TOO_FEW:
		form_refuse(rq, "most",
		    p->lots == 0 ? arena_printf(rq->a,
				       "The most must be %" PRId64
				       " hours or more: so much has the largest package",
				       (limits.most_has + 59) / 60)
				 : arena_printf(rq->a,
				       "With %s the most must be %" PRId64 " hours or more",
				       lots, (limits.most_has + 59) / 60));
		break;
	}
	return false;
}

static bool
make_lots(struct making *m)
{
	const struct round_effort effort = {.trials = TRIALS,
	    .changes = ROUND_NONE,
	    .go_on = round_in_time,
	    .context = &m->deadline};
	const char *fault;

	m->deadline.until = round_now() + NANOSECONDS_MOST;
	lots_make(m->a, &m->problem, &m->lots);
	m->apart = arena_array(m->a, m->problem.count + 1, sizeof(*m->apart));
	if (!lots_rounds(m->a, &m->rounds, &m->lots, &effort, &m->inside, &m->across, &fault))
		return false;
	lots_apart(m->a, &m->problem, &m->lots, &m->rounds, &m->inside, m->apart);
	return true;
}

static int
lots_file(struct making *m, const char *as)
{
	static const struct xlsx_column columns[] = {{"Lot", 0}, {"Package", 12},
	    {"Postcode sector", 12}, {"Visits a week", 0}, {"Minutes of carers a week", 0},
	    {"Minutes from the lot's middle, an estimate", 0}, {"Apart from its lot", 0},
	    {"Its provider has stopped", 0}};
	struct download *d = download_new(m->rq, as, "lots",
	    arena_printf(m->rq->a, "Lots of %s", m->patch.is->name),
	    arena_printf(m->rq->a, "On %s", civil_date_text(m->rq->a, m->rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (uint32_t lot = 0; lot < m->lots.count; lot++)
		for (uint32_t i = 0; i < m->problem.count; i++) {
			const struct lots_package *middle =
			    &m->problem.packages[m->lots.lots[lot].middle];

			if (m->lots.lot_of[i] != lot)
				continue;
			download_text(d, round_letter(m->rq, lot));
			download_text(d, m->of[i]->reference);
			download_text(d, m->of[i]->sector);
			download_integer(d, m->visits[i]);
			download_integer(d, m->problem.packages[i].minutes);
			download_integer(d,
			    m->problem.minutes[(size_t)middle->place * m->problem.place_count +
					       m->problem.packages[i].place]);
			download_text(d, m->apart[i] ? "Yes" : "No");
			download_text(d, m->of[i]->stopped ? "Yes" : "No");
			download_end_row(d);
		}
	return download_reply(d);
}

/* What a tender says of a lot: hours by part of the day, those of two carers, and the
 * neighbourhoods that its people live in. */
static void
show_tender(struct making *m, uint32_t lot, struct view *at)
{
	int64_t parts[8] = {0}, two = 0;
	struct req *rq = m->rq;
	const char *areas = "";

	for (size_t i = 0; i < m->patch.count; i++) {
		const struct round_visits_row *row = &m->patch.rows[i];

		if (m->lots.lot_of[m->rounds.visits[i].package] != lot)
			continue;
		parts[visit_part(row->begins_at) & 7] += row->minutes * row->carers;
		two += row->carers == 2 ? row->minutes * row->carers : 0;
		if (row->lsoa != NULL && strstr(areas, row->lsoa) == NULL)
			areas = arena_printf(
			    rq->a, "%s%s%s", areas, areas[0] != '\0' ? ", " : "", row->lsoa);
	}
	for (int64_t part = 1; part <= (int64_t)choices_day_part.count; part++) {
		struct view *one;

		if (parts[part] == 0)
			continue;
		one = view_item(at, "parts");
		view_text(one, "name", visit_part_words(part));
		view_text(one, "hours", minutes_words(rq->a, parts[part]));
	}
	view_text(at, "two", two > 0 ? minutes_words(rq->a, two) : NULL);
	view_text(at, "areas", areas);
}

static void
show_lot(struct making *m, uint32_t lot)
{
	const struct lot *is = &m->lots.lots[lot];
	struct view *at = view_item(m->rq->view, "Lots");
	int64_t travel = 0, care = 0, visits = 0, apart = 0;

	for (size_t r = 0; r < m->inside.round_count; r++) {
		const struct round *round = &m->inside.rounds[r];
		int crew = m->rounds.shifts[round->shift % m->rounds.shift_count].crew;

		if (round->shift / m->rounds.shift_count != lot)
			continue;
		travel += (int64_t)round->travel * crew;
		care += (int64_t)round->care * crew;
	}
	for (uint32_t i = 0; i < m->problem.count; i++) {
		struct view *one;

		if (m->lots.lot_of[i] != lot)
			continue;
		visits += m->visits[i];
		apart += m->apart[i];
		one = view_item(at, "packages");
		view_text(one, "reference", m->of[i]->reference);
		view_text(one, "sector", m->of[i]->sector);
		view_number(one, "visits", m->visits[i]);
		view_text(
		    one, "hours", minutes_words(m->rq->a, m->problem.packages[i].minutes));
		view_flag(one, "apart", m->apart[i]);
		view_flag(one, "stopped", m->of[i]->stopped);
	}
	show_tender(m, lot, at);
	view_text(at, "letter", round_letter(m->rq, lot));
	view_text(at, "sector", m->of[is->middle]->sector);
	view_number(at, "count", (int64_t)is->packages);
	view_number(at, "visits", visits);
	view_number(at, "apart", apart);
	view_text(at, "hours", minutes_words(m->rq->a, is->minutes));
	view_flag(at, "within", is->within);
	view_text(at, "per_hour", round_per_hour(m->rq, travel, care));
}

/* "41 rounds a week, 12 hours of travel, 4.4 minutes". */
static void
show_cost(struct req *rq, struct view *at, const char *name, const struct round_cost *cost)
{
	struct view *own = view_branch(at, name);

	view_number(own, "rounds", cost->rounds);
	view_text(own, "travel", minutes_words(rq->a, cost->travel));
	view_text(own, "per_hour", round_per_hour(rq, cost->travel, cost->care));
}

/* "2 rounds more a week and 45 minutes of travel more"; NULL: nothing. */
static const char *
border_words(struct req *rq, const struct round_cost *inside, const struct round_cost *across)
{
	const int64_t rounds = inside->rounds - across->rounds;
	const int64_t travel = inside->travel - across->travel;
	const char *first = "", *second = "";

	if (rounds != 0)
		first = arena_printf(rq->a, "%lld %s %s", llabs(rounds),
		    llabs(rounds) == 1 ? "round" : "rounds", rounds > 0 ? "more" : "fewer");
	if (travel != 0)
		second = arena_printf(rq->a, "%s of travel %s",
		    minutes_words(rq->a, llabs(travel)), travel > 0 ? "more" : "less");
	if (rounds == 0 && travel == 0)
		return NULL;
	return arena_printf(
	    rq->a, "%s%s%s", first, rounds != 0 && travel != 0 ? " and " : "", second);
}

static void
show_sums(struct making *m)
{
	const struct round_cost *inside = &m->inside.cost, *across = &m->across.cost;
	struct view *at = view_branch(m->rq->view, "Sum");
	struct req *rq = m->rq;

	view_number(at, "lots", (int64_t)m->lots.count);
	view_number(at, "packages", (int64_t)m->problem.count);
	view_flag(at, "within", m->lots.within);
	view_text(at, "least",
	    m->problem.least > 0 ? minutes_words(rq->a, m->problem.least) : NULL);
	view_text(at, "most",
	    m->problem.most > 0 ? minutes_words(rq->a, m->problem.most) : NULL);
	show_cost(rq, at, "inside", inside);
	show_cost(rq, at, "across", across);
	view_text(at, "border", border_words(rq, inside, across));
	if (inside->rounds != across->rounds)
		view_text(at, "border_weight",
		    minutes_words(rq->a,
			inside->travel - across->travel +
			    (inside->rounds - across->rounds) * ROUND_WORTH));
	view_flag(at, "struck", m->deadline.struck);
	view_number(at, "left", m->inside.cost.unplaced);
}

/* What is written on a square: the letters of the lots there are in it. */
static void
show_letters(struct making *m, struct view *at, const struct map *map)
{
	for (size_t i = 0; i < map->dot_count; i++) {
		const struct map_mark *dot = &map->dots[i];
		uint64_t lots = 0;
		const char *words = "";
		bool first = true;

		for (size_t j = 0; j < map->dot_count; j++) {
			if (map->dots[j].x != dot->x || map->dots[j].y != dot->y)
				continue;
			first = first && j >= i;
			lots |= (uint64_t)1 << m->lots.lot_of[j];
		}
		for (uint32_t lot = 0; lot < LOTS_MOST; lot++)
			if (lots >> lot & 1)
				words = arena_printf(m->rq->a, "%s%s%s", words,
				    words[0] != '\0' ? ", " : "", round_letter(m->rq, lot));
		if (first) {
			struct view *label = view_item(at, "labels");

			view_number(label, "x", dot->x);
			view_number(label, "y", dot->y);
			view_text(label, "text", words);
		}
	}
}

static int
show_map(struct making *m)
{
	struct req *rq = m->rq;
	struct map_dot *dots = arena_array(rq->a, m->problem.count + 1, sizeof(*dots));
	struct map_request request = {
	    .dots = dots, .width = 800, .margin = ROUND_MAP_MARGIN, .tolerance = 0.5};
	struct map map;
	struct view *at;
	int code = round_map_areas(rq, &m->patch, &request);

	if (code != DB_OK)
		return code;
	for (uint32_t i = 0; i < m->problem.count; i++)
		dots[request.dot_count++] = (struct map_dot){
		    round_map_square(
			(struct position){m->of[i]->latitude, m->of[i]->longitude}),
		    arena_printf(rq->a, "Lot %s: %s", round_letter(rq, m->lots.lot_of[i]),
			m->of[i]->reference)};
	map_draw(rq->a, &request, &map);
	at = view_branch(rq->view, "Map");
	map_view(at, &map);
	view_text(at, "id", "lots-map");
	view_text(at, "title", arena_printf(rq->a, "Lots of %s", m->patch.is->name));
	view_text(at, "description",
	    "A map of the patch with the letter of its lot at each package. The table says the "
	    "same.");
	show_letters(m, at, &map);
	return DB_OK;
}

static int
show_all(struct making *m)
{
	show_sums(m);
	for (uint32_t lot = 0; lot < m->lots.count; lot++)
		show_lot(m, lot);
	return show_map(m);
}

/* The patch's own and those to take in. */
static const char *
ids_of(struct req *rq, const struct chosen *with)
{
	const char *ids = arena_printf(rq->a, "[%" PRId64, rq->path_id);

	for (size_t i = 0; i < with->count; i++)
		ids = arena_printf(rq->a, "%s,%s", ids, with->items[i]);
	return arena_printf(rq->a, "%s]", ids);
}

PAGE(show_lots, "/desk/rounds/:id/lots", "round.see", lots_of, "homecare/round-lots.cs")
{
	struct making m = {.rq = rq, .a = arena_within(rq->a, MEMORY)};
	const struct round_wish wish = {.on = req_today(rq),
	    .patches = ids_of(rq, &f->with),
	    .a = m.a,
	    .bought = true,
	    .unplanned = true};
	int status, code;

	if ((status = round_patch_read(rq, &wish, &m.patch)) != 0)
		return status;
	round_patch_show(rq, &m.patch, "rounds");
	view_number(rq->view, "With.count", (int64_t)f->with.count);
	form_hint(rq, "lots", "Leave it empty for as few as the most hours allow");
	form_hint(rq, "least", "Without either bound, a fifth less or more than the mean");
	if (m.patch.count == 0)
		return 200;
	tell(&m);
	/* What is refused is said beside its field. */
	if (!read_bounds(&m, f))
		return 200;
	if (!make_lots(&m)) {
		form_refuse(rq, NULL,
		    "There are more visits here than can be put into lots at once");
		return 200;
	}
	if (f->as != NULL)
		return lots_file(&m, f->as);
	if ((code = show_all(&m)) != DB_OK ||
	    (code = round_nowhere_show(rq, rq->path_id, wish.on)) != DB_OK)
		return db_status(rq, code);
	view_number(rq->view, "Rows.total", (int64_t)m.problem.count);
	download_links(rq);
	return 200;
}
