/* Who takes whom in a run: a proposal, of which what is accepted goes into the log as who is to
 * be asked (queries failure_*, templates/homecare/failure-takers.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/failure_said.h"
#include "homecare/failure_takers.h"
#include "homecare/visit.h"
#include "lib/route.h"
#include "lib/text.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/private_read.h"

/* Boxes that are shown at once, and so accepted: a large provider's are gone through in turn. */
enum { TICKS_EACH = 500, TURNS_MOST = 10000 };

enum { LOG_WORDS = 500 };

#define TAKERS(F, form) \
	F(form, ONEOF, parting, "How packages may go", OPTIONAL, 0, 0, \
	    &choices_failure_parting) \
	F(form, INT, turn, "Which of them", OPTIONAL, 1, TURNS_MOST, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(failure_takers_of, TAKERS);

static int
read_takers(struct req *rq, enum replace_parting parting, bool compare,
    struct failure_read_row **run, struct failure_model *model, struct failure_takers *takers)
{
	struct failure_stop stop;
	int code =
	    failure_read(rq->db, rq->a, (struct failure_read_args){.id = rq->path_id}, run);

	if (code != DB_OK)
		return db_status(rq, code);
	if (*run == NULL)
		return 404;
	stop = failure_stop_of(
	    rq, (*run)->organisation_id, (*run)->id, (*run)->stops_at, (*run)->closed_at);
	if ((code = failure_load(rq, &stop, model)) != DB_OK ||
	    (code = failure_takers(rq, &stop, model, parting, compare, takers)) != DB_OK)
		return db_status(rq, code);
	return 0;
}

/* Who is in the run with each package. */
static int
read_people(struct req *rq, struct failure_people_row **rows, size_t *count)
{
	int64_t *ids;
	int code = failure_people(
	    rq->db, rq->a, (struct failure_people_args){.run_id = rq->path_id}, rows, count);

	if (code != DB_OK)
		return code;
	ids = arena_array(rq->a, *count + 1, sizeof(*ids));
	for (size_t i = 0; i < *count; i++)
		ids[i] = (*rows)[i].id;
	return private_note_list(rq, "failure_person", ids, *count);
}

static const struct failure_people_row *
person_of(const struct failure_people_row *rows, size_t count, int64_t package_id)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i].has_package_id && rows[i].package_id == package_id)
			return &rows[i];
	return NULL;
}

/* "12-34-7-210": the package and the provider, and what it is of it: another proposal has another
 * value, so that nobody accepts what they have not seen. */
static const char *
given_value(struct req *rq, const struct failure_takers *t, const struct failure_given *given)
{
	return arena_printf(rq->a, "%" PRId64 "-%" PRId64 "-%" PRId64 "-%" PRId64,
	    failure_given_row(t, given)->id, failure_given_taker(t, given)->organisation_id,
	    given->visits, given->minutes);
}

static const char *
visits_words(struct req *rq, const struct failure_given *given)
{
	const char *when = failure_given_when(rq->a, given);

	return arena_printf(rq->a, "%" PRId64 " %s a week%s%s, %s", given->visits,
	    given->visits == 1 ? "visit" : "visits", when != NULL ? ", " : "",
	    when != NULL ? when : "", minutes_words(rq->a, given->minutes));
}

static const char *
travel_words(struct req *rq, const struct failure_given *given)
{
	return arena_printf(rq->a, "; it would add about %s of travel",
	    minutes_words(rq->a, given->travel));
}

/* How the line in the log begins: the travel that it adds depends on the others. */
static const char *
log_words(struct req *rq, const struct failure_given *given)
{
	return arena_printf(rq->a, "To be asked: %s;", visits_words(rq, given));
}

static bool
is_in_log(struct req *rq, const struct failure_said *said, const struct failure_takers *t,
    const struct failure_given *given)
{
	return failure_is_said(said, failure_given_taker(t, given)->organisation_id,
	    failure_given_row(t, given)->id, log_words(rq, given));
}

/* From 0. */
static size_t
turn_of(int64_t asked)
{
	return asked < 1 || asked > TURNS_MOST ? 0 : (size_t)asked - 1;
}

/* The part of the proposal that is shown: what is no longer proposed cannot be accepted. */
static int
find_proposal(struct req *rq, const struct choice **list, size_t *count)
{
	enum replace_parting parting = failure_parting(pairs_get(&rq->sent, "parting"));
	const char *asked = pairs_get(&rq->sent, "turn");
	size_t turn = turn_of(asked != NULL ? strtoll(asked, NULL, 10) : 1);
	struct failure_read_row *run;
	struct failure_model model;
	struct failure_takers takers;
	struct choice *choices;
	int status = read_takers(rq, parting, false, &run, &model, &takers);

	struct failure_said said;
	size_t placed = 0;

	*count = 0;
	*list = NULL;
	if (status != 0)
		return status == 404 ? DB_OK : rq->db_code;
	if ((status = failure_said_read(rq, run->id, "decision", NULL, &said)) != DB_OK)
		return status;
	choices = arena_array(rq->a, takers.given_count + 1, sizeof(*choices));
	for (size_t i = 0; i < takers.given_count; i++) {
		const struct failure_given *given = &takers.given[i];
		const struct failure_packages_row *row = failure_given_row(&takers, given);
		const struct taker_cells_row *taker = failure_given_taker(&takers, given);

		if (taker == NULL || placed++ / TICKS_EACH != turn)
			continue;
		choices[(*count)++] = (struct choice){given_value(rq, &takers, given),
		    arena_printf(
			rq->a, "%s, %s: %s", row->initials, row->case_id, taker->name),
		    arena_printf(rq->a, "%s%s%s", visits_words(rq, given),
			travel_words(rq, given),
			is_in_log(rq, &said, &takers, given) ? ". In the log already" : "")};
	}
	*list = choices;
	return DB_OK;
}

static const struct choices choices_proposal = {NULL, 0, find_proposal};

/* All that is shown and not in the log yet is chosen until somebody takes out what they do not
 * want; of a large provider it is shown in turns. */
static void
choose_all(struct req *rq, const struct failure_takers *t, const struct failure_said *said,
    size_t turn)
{
	const char **values = arena_array(rq->a, t->given_count + 1, sizeof(*values));
	size_t count = 0, chosen = 0, first = turn * TICKS_EACH;

	for (size_t i = 0; i < t->given_count; i++) {
		const struct failure_given *given = &t->given[i];

		if (failure_given_taker(t, given) == NULL)
			continue;
		if (count / TICKS_EACH == turn && !is_in_log(rq, said, t, given))
			values[chosen++] = given_value(rq, t, given);
		count++;
	}
	form_fill_many(rq, "take", values, chosen);
	for (size_t from = 0; count > TICKS_EACH && from < count; from += TICKS_EACH) {
		size_t to = from + TICKS_EACH < count ? from + TICKS_EACH : count;
		struct view *at = view_item(rq->view, "Turns");

		view_text(at, "text", arena_printf(rq->a, "%zu to %zu", from + 1, to));
		view_text(at, "href",
		    pager_address(rq, "turn",
			arena_printf(rq->a, "%zu", from / TICKS_EACH + 1)));
		view_flag(at, "current", from == first);
	}
	view_number(rq->view, "Take.turn", (int64_t)turn + 1);
}

PAGE(failure_takers_page, "/desk/failures/:id/takers", "failure.run", failure_takers_of,
    "homecare/failure-takers.cs")
{
	enum replace_parting parting = failure_parting(f->parting);
	struct failure_people_row *rows;
	struct failure_read_row *run;
	struct failure_takers takers;
	struct failure_model model;
	struct failure_said said;
	size_t count;
	int status, code;

	if ((status = read_takers(rq, parting, f->as == NULL, &run, &model, &takers)) != 0)
		return status;
	if ((code = read_people(rq, &rows, &count)) != DB_OK ||
	    (code = failure_said_read(rq, run->id, "decision", NULL, &said)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return failure_takers_file(rq, f->as, &takers);
	staff_nav(rq, "failures");
	view_number(rq->view, "Run.id", run->id);
	view_text(rq->view, "Provider.name", run->provider);
	view_flag(rq->view, "Run.open", run->closed_at == NULL);
	view_flag(rq->view, "Stop.parted", parting != REPLACE_WHOLE);
	view_text(rq->view, "Stop.parting", f->parting);
	failure_takers_show(rq, &takers);
	choose_all(rq, &takers, &said, turn_of(f->has_turn ? f->turn : 1));
	download_links(rq);
	return 200;
}

#define TAKE(F, form) \
	F(form, MANYOF, take, "Whom to ask for whom", REQUIRED, 1, TICKS_EACH, &choices_proposal) \
	F(form, INT, turn, "Which of them", OPTIONAL, 1, TURNS_MOST, NULL) \
	F(form, ONEOF, parting, "How packages may go", OPTIONAL, 0, 0, &choices_failure_parting)
FORM_OF_MANY(failure_taking, TAKE);

static int
log_given(struct req *rq, int64_t run_id, const struct failure_people_row *person,
    const struct failure_takers *t, const struct failure_given *given)
{
	return failure_log_add(rq->db,
	    (struct failure_log_add_args){.run_id = run_id,
		.account_id = rq->who.account_id,
		.kind = "decision",
		.has_organisation_id = true,
		.organisation_id = failure_given_taker(t, given)->organisation_id,
		.has_package_id = true,
		.package_id = person->package_id,
		.has_person_id = true,
		.person_id = person->id,
		.words = text_truncate(rq->a,
		    arena_printf(rq->a, "To be asked: %s%s (an estimate)",
			visits_words(rq, given), travel_words(rq, given)),
		    LOG_WORDS)},
	    NULL);
}

/* The providers of what was chosen, for the page that asks them: "&p=12&p=34". */
static const char *
chosen_of(struct req *rq, struct chosen take)
{
	int64_t *ids = arena_array(rq->a, take.count + 1, sizeof(*ids));
	const char *list = "";
	size_t count = 0, found;

	for (size_t i = 0; i < take.count; i++) {
		const char *dash = strchr(take.items[i], '-');

		ids[count] = dash != NULL ? strtoll(dash + 1, NULL, 10) : 0;
		for (found = 0; ids[found] != ids[count];)
			found++;
		if (found == count)
			list = arena_printf(rq->a, "%s&p=%" PRId64, list, ids[count++]);
	}
	return list;
}

ACTION(take_failure, "/desk/failures/:id/takers", "failure.run", failure_taking,
    failure_takers_page)
{
	enum replace_parting parting = failure_parting(f->parting);
	struct failure_people_row *rows;
	struct failure_read_row *run;
	struct failure_takers takers;
	struct failure_model model;
	struct failure_said said;
	size_t count;
	int status, code;

	if ((status = read_takers(rq, parting, false, &run, &model, &takers)) != 0)
		return status;
	if (run->closed_at != NULL) {
		form_refuse(rq, NULL, "This run is closed");
		return 422;
	}
	if ((code = read_people(rq, &rows, &count)) != DB_OK ||
	    (code = failure_said_read(rq, run->id, "decision", NULL, &said)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < takers.given_count; i++) {
		const struct failure_given *given = &takers.given[i];
		const struct failure_people_row *person =
		    person_of(rows, count, failure_given_row(&takers, given)->id);

		if (failure_given_taker(&takers, given) == NULL || person == NULL ||
		    !chosen_has(&f->take, given_value(rq, &takers, given)) ||
		    is_in_log(rq, &said, &takers, given))
			continue;
		if ((code = log_given(rq, run->id, person, &takers, given)) != DB_OK)
			return db_status(rq, code);
	}
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "/ask?done=to_ask%s", run->id,
	    chosen_of(rq, f->take));
}
