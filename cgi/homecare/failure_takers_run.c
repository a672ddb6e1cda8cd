/* Who takes whom in a run: a proposal, of which what is accepted goes into the log as who is to
 * be asked (queries failure_*, templates/homecare/failure-takers.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/failure_takers.h"
#include "homecare/visit.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/private_read.h"

/* Boxes; the form's other fields are the pairs left of PAIRS_MOST. */
enum { TICKED_MOST = PAIRS_MOST - 16 };

#define TAKERS(F, form) \
	F(form, ONEOF, parting, "How packages may go", OPTIONAL, 0, 0, \
	    &choices_failure_parting) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(failure_takers_of, TAKERS);

static int
read_takers(struct req *rq, enum replace_parting parting, struct failure_read_row **run,
    struct failure_model *model, struct failure_takers *takers)
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
	    (code = failure_takers(rq, &stop, model, parting, takers)) != DB_OK)
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

/* "12-34-1-0": the package, the provider, the part of the day, and the day. */
static const char *
share_value(struct req *rq, const struct failure_takers *t, const struct replace_share *share)
{
	return arena_printf(rq->a, "%" PRId64 "-%" PRId64 "-%d-%d",
	    failure_share_row(t, share)->id, t->of[share->supply]->organisation_id, share->part,
	    share->day);
}

static const char *
visits_words(struct req *rq, const struct replace_share *share)
{
	return arena_printf(rq->a,
	    "%" PRId64 " %s a week%s%s, %s; it would add some %" PRId64 " %s of travel",
	    share->visits, share->visits == 1 ? "visit" : "visits", share->part > 0 ? ", " : "",
	    share->part > 0 ? failure_part_words(rq, share) : "",
	    minutes_words(rq->a, share->minutes), share->travel,
	    share->travel == 1 ? "minute" : "minutes");
}

/* The proposal itself: what is no longer proposed cannot be accepted. */
static int
find_proposal(struct req *rq, const struct choice **list, size_t *count)
{
	enum replace_parting parting = failure_parting(pairs_get(&rq->sent, "parting"));
	struct failure_read_row *run;
	struct failure_model model;
	struct failure_takers takers;
	struct choice *choices;
	int status = read_takers(rq, parting, &run, &model, &takers);

	*count = 0;
	*list = NULL;
	if (status != 0)
		return status == 404 ? DB_OK : rq->db_code;
	choices = arena_array(rq->a, takers.answer.count + 1, sizeof(*choices));
	for (size_t i = 0; i < takers.answer.count; i++) {
		const struct replace_share *share = &takers.answer.shares[i];
		const struct failure_packages_row *row = failure_share_row(&takers, share);

		if (share->supply == ROUND_NONE)
			continue;
		choices[(*count)++] = (struct choice){share_value(rq, &takers, share),
		    arena_printf(rq->a, "%s, %s: %s", row->initials, row->case_id,
			takers.of[share->supply]->name),
		    visits_words(rq, share)};
	}
	*list = choices;
	return DB_OK;
}

static const struct choices choices_proposal = {NULL, 0, find_proposal};

/* All of it is chosen until somebody takes out what they do not want. */
static size_t
choose_all(struct req *rq, const struct failure_takers *t)
{
	const char **values = arena_array(rq->a, t->answer.count + 1, sizeof(*values));
	size_t count = 0;

	for (size_t i = 0; i < t->answer.count; i++)
		if (t->answer.shares[i].supply != ROUND_NONE)
			values[count++] = share_value(rq, t, &t->answer.shares[i]);
	form_fill_many(rq, "take", values, count);
	return count;
}

PAGE(failure_takers_page, "/desk/failures/:id/takers", "failure.run", failure_takers_of,
    "homecare/failure-takers.cs")
{
	enum replace_parting parting = failure_parting(f->parting);
	struct failure_people_row *rows;
	struct failure_read_row *run;
	struct failure_takers takers;
	struct failure_model model;
	size_t count;
	int status, code;

	if ((status = read_takers(rq, parting, &run, &model, &takers)) != 0)
		return status;
	if ((code = read_people(rq, &rows, &count)) != DB_OK)
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
	view_flag(rq->view, "Take.too_many", choose_all(rq, &takers) > TICKED_MOST);
	download_links(rq);
	return 200;
}

#define TAKE(F, form) \
	F(form, MANYOF, take, "Whom to ask for whom", REQUIRED, 1, TICKED_MOST, &choices_proposal) \
	F(form, ONEOF, parting, "How packages may go", OPTIONAL, 0, 0, &choices_failure_parting)
FORM_OF_MANY(failure_taking, TAKE);

static int
log_share(struct req *rq, int64_t run_id, const struct failure_people_row *person,
    const struct failure_takers *t, const struct replace_share *share)
{
	return failure_log_add(rq->db,
	    (struct failure_log_add_args){.run_id = run_id,
		.account_id = rq->who.account_id,
		.kind = "decision",
		.has_organisation_id = true,
		.organisation_id = t->of[share->supply]->organisation_id,
		.has_package_id = true,
		.package_id = person->package_id,
		.has_person_id = true,
		.person_id = person->id,
		.words = arena_printf(
		    rq->a, "To be asked: %s (an estimate)", visits_words(rq, share))},
	    NULL);
}

/* The providers of what was chosen, for the page that asks them: "&p=12&p=34". */
static const char *
chosen_of(struct req *rq, struct chosen take)
{
	const char *list = "";

	for (size_t i = 0; i < take.count; i++) {
		const char *dash = strchr(take.items[i], '-');
		const char *one = arena_printf(
		    rq->a, "&p=%lld", dash != NULL ? strtoll(dash + 1, NULL, 10) : 0LL);
		const char *found = strstr(list, one);

		if (found == NULL || (found[strlen(one)] != '&' && found[strlen(one)] != '\0'))
			list = arena_printf(rq->a, "%s%s", list, one);
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
	size_t count;
	int status, code;

	if ((status = read_takers(rq, parting, &run, &model, &takers)) != 0)
		return status;
	if (run->closed_at != NULL) {
		form_refuse(rq, NULL, "This run is closed");
		return 422;
	}
	if ((code = read_people(rq, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < takers.answer.count; i++) {
		const struct replace_share *share = &takers.answer.shares[i];
		const struct failure_people_row *person =
		    person_of(rows, count, failure_share_row(&takers, share)->id);

		if (share->supply == ROUND_NONE || person == NULL ||
		    !chosen_has(&f->take, share_value(rq, &takers, share)))
			continue;
		if ((code = log_share(rq, run->id, person, &takers, share)) != DB_OK)
			return db_status(rq, code);
	}
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "/ask?done=to_ask%s", run->id,
	    chosen_of(rq, f->take));
}
