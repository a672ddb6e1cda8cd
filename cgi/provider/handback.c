/* Giving notice to give up a package: what follows from it is the database's to do
 * (homecare/handback.h, templates/provider/handback.cs). */
#include <inttypes.h>

#include "homecare/handback.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/package.h"
#include "provider/words.h"
#include "staff/version.h"

#define HANDBACK(F, form) \
	F(form, ONEOF, reason, "Why you give the package up", REQUIRED, 0, 0, \
	    &choices_handback_reason) \
	F(form, DATE, last_on, "Last day of care that you give", REQUIRED, 0, 0, NULL) \
	F(form, LONGTEXT, words, "What the council should know", OPTIONAL, 0, 500, NULL)

static void check_handback(struct req *rq, void *values);
FORM_CHECKED(handback, HANDBACK, check_handback);

static void
check_handback(struct req *rq, void *values)
{
	const struct handback_form *f = values;

	handback_check_day(rq, f->has_last_on, f->last_on);
}

PAGE(provider_handback, "/provider/packages/:id/handback", "provider.package", nothing,
    "provider/handback.cs")
{
	int32_t notice = (int32_t)rq->conf->handback_notice_days;
	struct civil_date usual = civil_date_add_days(rq->today, notice);
	struct provider_package_read_row *p;
	int status;

	if ((status = package_read(rq, &p)) != 0)
		return status;
	if (!package_can_be_handed_back(rq, p) && rq->method == GET)
		return reply_see(rq, "/provider/packages/%" PRId64, rq->path_id);
	provider_nav(rq, "packages");
	version_show(rq, p->version);
	view_number(rq->view, "Package.id", p->id);
	view_text(rq->view, "Package.reference", p->reference);
	view_number(rq->view, "NoticeDays", notice);
	view_text(rq->view, "UsualDay", civil_date_text(rq->a, usual));
	form_fill(rq, "last_on", civil_date_iso(rq->a, usual));
	form_hint(rq, "words", "What works well, and what to look out for. Do not name anybody");
	return 200;
}

ACTION(give_handback, "/provider/packages/:id/handback", "provider.package", handback,
    provider_handback)
{
	struct provider_package_read_row *p;
	int64_t id;
	int status;

	if ((status = package_read(rq, &p)) != 0)
		return status;
	if (!package_can_be_handed_back(rq, p)) {
		form_refuse(rq, NULL,
		    p->has_handback_id
		        ? "Notice has been given for this package already"
		        : "This package cannot be handed back: it has ended, or it is not the "
		          "council’s");
		return 422;
	}
	status = handback_lodge(rq,
	    &(struct handback_lodging){ .package_id = p->id,
	        .version = version_sent(rq),
	        .reason = f->reason,
	        .words = f->words,
	        .last_on = f->last_on },
	    &id);
	if (status != 0)
		return status;
	return reply_see(rq, "/provider/packages/%" PRId64 "?done=handed_back", rq->path_id);
}
