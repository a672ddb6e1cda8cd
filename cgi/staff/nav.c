/* The staff's navigation: an entry is there for those who may use its page. */
#include "staff/nav.h"

#include <string.h>

struct entry {
	const char *code;
	const char *capability; /* NULL: everybody who is signed in */
	const char *href;
	const char *text;
};

static const struct entry entries[] = {
	{ "home", NULL, "/desk", "Start" },
	{ "find", "desk.search", "/desk/find", "Find" },
	{ "listings", "desk.search", "/desk/listings", "Listings" },
	{ "adverts", "advert.check", "/desk/adverts", "Adverts" },
	{ "requests", "request.make", "/desk/requests", "Requests" },
	{ "rounds", "round.see", "/desk/rounds", "Care rounds" },
	{ "packages", "package.see", "/desk/packages", "Packages" },
	{ "waiting", "waiting.see", "/desk/waiting", "Waiting list" },
	{ "capacity", "capacity.see", "/desk/capacity", "Capacity" },
	{ "sources", "source.see", "/desk/sources", "Sources" },
	{ "market", "market.see", "/market", "Reports" },
	{ "organisations", "organisation.edit", "/admin/organisations", "Providers" },
	{ "areas", "area.edit", "/admin/areas", "Areas" },
	{ "fees", "fee.edit", "/admin/fee-rates", "Fee rates" },
	{ "limits", "fee.edit", "/admin/limits", "Limits" },
	{ "accounts", "account.manage", "/admin/accounts", "Accounts" },
	{ "roles", "account.manage", "/admin/roles", "Roles" },
	{ "sessions", "account.manage", "/admin/sessions", "Sessions" },
	{ "audit", "audit.see", "/admin/audit", "Audit" },
};

void
staff_nav(struct req *rq, const char *current)
{
	struct view *page = view_branch(rq->view, "Page");

	for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
		const struct entry *entry = &entries[i];
		struct view *item;

		if (entry->capability != NULL && !req_may(rq, entry->capability))
			continue;
		item = view_item(page, "nav");
		view_text(item, "href", entry->href);
		view_text(item, "text", entry->text);
		view_flag(item, "current", current != NULL && strcmp(current, entry->code) == 0);
	}
}
