/* The rule on registering personal care, and the page with its three questions. */
#include "desk/registration.h"

#include <string.h>

#include "desk/cqc.h"
#include "directory/phrases.h"
#include "lib/civil_date.h"

/* Help with washing and dressing, eating, and using the toilet is personal care; health
 * care that a nurse has handed over follows the same rule. */
static const char *const care_tasks[] = { "personal_care", "eating", "continence",
	"health_tasks" };

bool
registration_is_care(const char *task)
{
	for (size_t i = 0; i < sizeof(care_tasks) / sizeof(care_tasks[0]); i++)
		if (strcmp(care_tasks[i], task) == 0)
			return true;
	return false;
}

bool
registration_has_care(const struct terms *terms)
{
	for (size_t i = 0; i < sizeof(care_tasks) / sizeof(care_tasks[0]); i++)
		if (terms_have(terms, "task", care_tasks[i]))
			return true;
	return false;
}

static bool
is_provider(const char *answer)
{
	return strcmp(answer, "provider") == 0;
}

const char *
registration_refusal(struct req *rq, enum listing_kind kind, const char *directs,
    const char *engages, const char *sends_cover, const char *cqc_location_id)
{
	struct phrases reasons = { .a = rq->a };

	if (!(kind & (LISTING_PA | LISTING_MICRO)) || cqc_location_id != NULL)
		return NULL;
	if (directs == NULL || engages == NULL || sends_cover == NULL)
		return "Answer the three questions about registration before you choose "
		       "personal care";
	if (is_provider(directs))
		phrases_add(&reasons, "the provider decides what help is given");
	if (is_provider(engages))
		phrases_add(&reasons, "the provider employs or pays the worker");
	if (is_provider(sends_cover))
		phrases_add(&reasons, "the provider sends somebody when the worker is away");
	if (reasons.count == 0)
		return NULL;
	return arena_printf(rq->a,
	    "Personal care must be registered with the Care Quality Commission here, because %s. "
	    "Leave personal care out, or give the CQC location ID under Registration",
	    phrases_and(&reasons));
}

static const struct choice who_directs[] = {
	{ "person", "The person supported, or their family", NULL },
	{ "provider", "The provider, or somebody else", NULL },
};
static const struct choice who_engages[] = {
	{ "person", "The person supported, or their family",
	    "They employ the worker, or have a contract with the worker alone" },
	{ "provider", "The provider",
	    "An agency, a partner or a business employs the worker or passes the money on" },
};
static const struct choice who_covers[] = {
	{ "person", "The person supported, or their family", NULL },
	{ "provider", "The provider sends somebody else", NULL },
};
static const struct choices choices_directs = { who_directs, 2, NULL };
static const struct choices choices_engages = { who_engages, 2, NULL };
static const struct choices choices_covers = { who_covers, 2, NULL };

#define REGISTRATION(F, form) \
	EDIT_VERSION(F, form) \
	F(form, ONEOF, directs, "Who decides what help is given, and how", REQUIRED, 0, 0, \
	    &choices_directs) \
	F(form, ONEOF, engages, "Who employs or engages the worker", REQUIRED, 0, 0, \
	    &choices_engages) \
	F(form, ONEOF, sends_cover, "Who finds somebody else when the worker is away", \
	    REQUIRED, 0, 0, &choices_covers) \
	F(form, TEXT, cqc_location_id, "CQC location ID", OPTIONAL, 0, 20, NULL)
FORM(registration, REGISTRATION);

PAGE(edit_registration, "/desk/listings/:id/registration", "listing.edit", nothing,
    "desk/registration.cs")
{
	struct desk_edit_read_row *l;
	int status;

	if ((status = edit_open(rq, "registration", &l)) != 0)
		return status;
	form_fill(rq, "directs", l->directs);
	form_fill(rq, "engages", l->engages);
	form_fill(rq, "sends_cover", l->sends_cover);
	form_fill(rq, "cqc_location_id", l->cqc_location_id);
	form_hint(rq, "cqc_location_id",
	    "If it is registered for personal care, for example 1-1234567890");
	return 200;
}

static void
note_changes(const struct edit *e, const struct registration_form *f)
{
	changes_text(e->changes, "Who decides what help is given",
	    choice_words(&choices_directs, e->was->directs),
	    choice_words(&choices_directs, f->directs));
	changes_text(e->changes, "Who employs or engages the worker",
	    choice_words(&choices_engages, e->was->engages),
	    choice_words(&choices_engages, f->engages));
	changes_text(e->changes, "Who finds cover",
	    choice_words(&choices_covers, e->was->sends_cover),
	    choice_words(&choices_covers, f->sends_cover));
}

/* Personal care that is already listed must still be allowed by the new answers. */
static int
check_tasks(struct req *rq, const struct edit *e, const struct registration_form *f)
{
	const char *refusal;
	struct terms terms;
	int code;

	refusal = registration_refusal(rq, listing_kind(e->was), f->directs, f->engages,
	    f->sends_cover, f->cqc_location_id);
	if (refusal == NULL)
		return 0;
	if ((code = terms_read(rq, e->was->id, &terms)) != DB_OK)
		return db_status(rq, code);
	if (!registration_has_care(&terms))
		return 0;
	form_refuse(rq, "cqc_location_id",
	    "This listing offers personal care, which must be registered with these answers. "
	    "Enter the CQC location ID, or take personal care out of what it offers first");
	return 422;
}

ACTION(save_registration, "/desk/listings/:id/registration", "listing.edit", registration,
    edit_registration)
{
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "registration", f->version, &e)) != 0 ||
	    (status = check_tasks(rq, &e, f)) != 0 ||
	    (status = cqc_save(&e, f->cqc_location_id)) != 0)
		return status;
	code = desk_edit_registration(rq->db,
	    (struct desk_edit_registration_args){ .listing_id = rq->path_id,
	        .directs = f->directs,
	        .engages = f->engages,
	        .sends_cover = f->sends_cover,
	        .today = req_today(rq) },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_changes(&e, f);
	return edit_end(&e);
}
