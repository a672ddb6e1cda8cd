/* The pages every public service must have, in templates/about. */
#include "lib/route.h"

PAGE(accessibility, "/accessibility", ANYONE, nothing, "about/accessibility.cs")
{
	return 200;
}

PAGE(privacy, "/privacy", ANYONE, nothing, "about/privacy.cs")
{
	view_number(rq->view, "DraftDays", rq->conf->draft_days);
	return 200;
}

PAGE(cookies, "/cookies", ANYONE, nothing, "about/cookies.cs")
{
	return 200;
}

PAGE(contact, "/contact", ANYONE, nothing, "about/contact.cs")
{
	return 200;
}
