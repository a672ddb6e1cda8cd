/* What a listing offers, whom it is for, and who the worker is. */

#include "desk/registration.h"
#include "desk/wage.h"
#include "directory/search_form.h"

#define OFFERS(F, form) \
	EDIT_VERSION(F, form) \
	F(form, MANYOF, task, "What it offers", OPTIONAL, 0, 0, &choices_task) \
	F(form, MANYOF, service, "Type of registered service", OPTIONAL, 0, 0, &choices_service) \
	F(form, MANYOF, equipment, "Equipment and technology", OPTIONAL, 0, 0, &choices_equipment)
FORM(offers, OFFERS);

PAGE(edit_offers, "/desk/listings/:id/offers", "listing.edit", nothing, "desk/offers.cs")
{
	struct desk_edit_read_row *l;
	struct terms terms;
	int status, code;

	if ((status = edit_open(rq, "offers", &l)) != 0)
		return status;
	if ((code = terms_read(rq, l->id, &terms)) != DB_OK)
		return db_status(rq, code);
	terms_fill(&terms, "task");
	terms_fill(&terms, "service");
	terms_fill(&terms, "equipment");
	form_hint(rq, "task", "Select all that apply");
	return 200;
}

/* Refuses nothing chosen, and personal care that would have to be registered. */
static int
check_offers(struct req *rq, const struct edit *e, const struct offers_form *f)
{
	const char *refusal = NULL;

	if (f->task.count + f->equipment.count == 0) {
		form_refuse(rq, "task", "Select at least one thing that it offers");
		return 422;
	}
	for (size_t i = 0; i < f->task.count && refusal == NULL; i++)
		if (registration_is_care(f->task.items[i]))
			refusal = registration_refusal(rq, listing_kind(e->was), e->was->directs,
			    e->was->engages, e->was->sends_cover, e->was->cqc_location_id);
	if (refusal == NULL)
		return 0;
	form_refuse(rq, "task", refusal);
	return 422;
}

ACTION(save_offers, "/desk/listings/:id/offers", "listing.edit", offers, edit_offers)
{
	struct terms terms;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "offers", f->version, &e)) != 0 ||
	    (status = check_offers(rq, &e, f)) != 0)
		return status;
	if ((code = terms_read(rq, rq->path_id, &terms)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "task", &f->task)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "equipment", &f->equipment)) != DB_OK)
		return db_status(rq, code);
	if (listing_kind(e.was) == LISTING_REGISTERED && !e.was->from_register &&
	    (code = terms_replace(&terms, &e, "service", &f->service)) != DB_OK)
		return db_status(rq, code);
	return edit_end(&e);
}

#define PEOPLE(F, form) \
	EDIT_VERSION(F, form) \
	F(form, MANYOF, condition, "Who it is for", REQUIRED, 0, 0, &choices_condition) \
	F(form, MANYOF, prevention, "Stage of support", OPTIONAL, 0, 0, &choices_prevention)
FORM(people, PEOPLE);

PAGE(edit_people, "/desk/listings/:id/people", "listing.edit", nothing, "desk/people.cs")
{
	struct desk_edit_read_row *l;
	struct terms terms;
	int status, code;

	if ((status = edit_open(rq, "people", &l)) != 0)
		return status;
	if ((code = terms_read(rq, l->id, &terms)) != DB_OK)
		return db_status(rq, code);
	terms_fill(&terms, "condition");
	terms_fill(&terms, "prevention");
	form_hint(rq, "condition", "Select all that apply");
	return 200;
}

ACTION(save_people, "/desk/listings/:id/people", "listing.edit", people, edit_people)
{
	struct terms terms;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "people", f->version, &e)) != 0)
		return status;
	if ((code = terms_read(rq, rq->path_id, &terms)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "condition", &f->condition)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "prevention", &f->prevention)) != DB_OK)
		return db_status(rq, code);
	return edit_end(&e);
}

#define WORKER(F, form) \
	EDIT_VERSION(F, form) \
	F(form, MANYOF, language, "Languages spoken", REQUIRED, 0, 0, &choices_language) \
	F(form, MANYOF, gender, "Woman or man", OPTIONAL, 0, 0, &choices_gender) \
	F(form, MANYOF, driver, "Driving", OPTIONAL, 0, 0, &choices_driver) \
	F(form, MANYOF, pets, "Pets", OPTIONAL, 0, 0, &choices_pets) \
	F(form, MANYOF, employment, "How they would work", OPTIONAL, 0, 0, &choices_employment)
FORM(worker, WORKER);

/* Groups that the page has beside the languages, and whether this kind has a worker. */
static const char *const worker_groups[] = { "gender", "driver", "pets", "employment" };

PAGE(edit_worker, "/desk/listings/:id/worker", "listing.edit", nothing, "desk/worker.cs")
{
	struct desk_edit_read_row *l;
	struct terms terms;
	int status, code;

	if ((status = edit_open(rq, "worker", &l)) != 0)
		return status;
	if ((code = terms_read(rq, l->id, &terms)) != DB_OK)
		return db_status(rq, code);
	terms_fill(&terms, "language");
	for (size_t i = 0; i < sizeof(worker_groups) / sizeof(worker_groups[0]); i++)
		terms_fill(&terms, worker_groups[i]);
	form_hint(rq, "language", "Select all that apply. Include signing");
	form_hint(rq, "gender", "Select both where people can choose");
	form_hint(rq, "employment", "Select both where people can choose");
	return 200;
}

static int
check_worker(struct req *rq, const struct edit *e, const struct worker_form *f)
{
	if (listing_kind(e->was) == LISTING_PA && f->employment.count == 0) {
		form_refuse(rq, "employment",
		    "Select whether they would be employed or self-employed");
		return 422;
	}
	if (chosen_has(&f->driver, "no_car") && chosen_has(&f->driver, "own_car")) {
		form_refuse(rq, "driver", "Select either that they drive or that they do not");
		return 422;
	}
	if (chosen_has(&f->pets, "no_pets") && f->pets.count > 1) {
		form_refuse(rq, "pets", "Select which animals they are happy with, or that they "
		                        "cannot come where there are pets");
		return 422;
	}
	if (listing_kind(e->was) == LISTING_PA && chosen_has(&f->employment, "employed") &&
	    e->was->has_price_from)
		return wage_check(rq, "employment", e->was->price_from);
	return 0;
}

ACTION(save_worker, "/desk/listings/:id/worker", "listing.edit", worker, edit_worker)
{
	const struct chosen *const chosen[] = { &f->gender, &f->driver, &f->pets,
		&f->employment };
	struct terms terms;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "worker", f->version, &e)) != 0 ||
	    (status = check_worker(rq, &e, f)) != 0)
		return status;
	if ((code = terms_read(rq, rq->path_id, &terms)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "language", &f->language)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < sizeof(worker_groups) / sizeof(worker_groups[0]); i++)
		if ((code = terms_replace(&terms, &e, worker_groups[i], chosen[i])) != DB_OK)
			return db_status(rq, code);
	return edit_end(&e);
}
